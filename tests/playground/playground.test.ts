/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../scripts/buildPlayground.js';
import { serve } from '../../scripts/serve.js';
import { launch, noBrowser, visit } from '../report/browser.js';

describe.skipIf(noBrowser)(`the playground in Chromium${noBrowser ?? ''}`, () => {
  const outdir = mkdtempSync(join(tmpdir(), 'briefgraph-playground-'));
  let browser: Browser;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    await buildPlayground(resolve(import.meta.dirname, '../..'), outdir);
    ({ server, url } = await serve(outdir));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(outdir, { recursive: true });
  });

  it('reads a brief in the page and sends it nowhere', async () => {
    const { page, complaints, requests } = await visit(browser, url);
    await page.waitForSelector('.claim');
    expect(await page.locator('.claim[data-look="unlikely"]').first().innerText()).toContain('Tallinn');
    await page.fill('#text', 'Paris will almost certainly send aid to Kyiv. <script>alert(1)</script> <img src=x onerror=alert(2)>');
    // What was shown before has a claim of that level too.
    await page.waitForSelector('.claim[data-look="almost-certain"]:has-text("Paris")');
    await page.click('.claim[data-look="almost-certain"]');
    expect(await page.locator('.detail:visible').innerText()).toContain('France');
    await page.click('[data-action="close"]');
    expect(await page.locator('.detail:visible').count()).toBe(0);
    expect(await page.locator('#result script, #result img').count()).toBe(0);
    await page.fill('#text', '');
    await page.waitForSelector('.empty');
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url) && !request.startsWith('data:'))).toEqual([]);
  }, 90_000);

  it('shows a first result within a second of the load once a browser has its files', async () => {
    const { page } = await visit(browser, url);
    const waits: number[] = [];
    // Other work on the machine slows single loads down; what the page can do is its best of several.
    for (let load = 0; load < 5 && !waits.some((wait) => wait < 1000); load++) {
      await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0);
      if (load > 0) waits.push(await page.evaluate(() => performance.getEntriesByName('first-result')[0]!.startTime - (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd));
      await page.reload({ waitUntil: 'load' });
    }
    expect(Math.min(...waits)).toBeLessThan(1000);
  }, 90_000);

  it('is served on another port where its own is taken', async () => {
    const other = await serve(outdir, Number(new URL(url).port));
    try {
      expect(other.url).not.toBe(url);
      expect((await fetch(other.url)).status).toBe(200);
      expect((await fetch(`${other.url}nothing.js`)).status).toBe(404);
    } finally {
      other.server.close();
    }
  });
});
