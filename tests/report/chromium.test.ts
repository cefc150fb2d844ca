/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { briefReport } from '../../src/report/index.js';
import { launch, noBrowser, openFile } from './browser.js';
import { hostileGraph, hostileText } from './hostile.js';

const text = readFileSync('test-corpus/tune/student-turkey-grain.txt', 'utf8');

describe.skipIf(noBrowser)(`reports in Chromium${noBrowser ?? ''}`, () => {
  let browser: Browser;
  let report: string;
  beforeAll(async () => {
    browser = await launch();
    report = briefReport(extract(text), { text });
  });
  afterAll(() => browser?.close());

  it('open without a word on the console and ask for nothing', async () => {
    const { page, complaints, requests } = await openFile(browser, report);
    expect(await page.title()).toBe('Ankara Likely to Keep Escorting Black Sea Grain Ships Despite Drone Strikes');
    await page.click('#claim-3');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(100);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('show a claim on a click, another on the next, and its reasons', async () => {
    const { page } = await openFile(browser, report);
    await page.click('#claim-18');
    expect(await page.locator('.detail:visible').innerText()).toContain('almost no chance');
    await page.locator('.detail:visible summary').click();
    expect(await page.locator('.detail:visible details').innerText()).toContain('almost certainly');
    await page.click('#claim-3');
    expect(await page.locator('.detail:visible').count()).toBe(1);
    expect(await page.locator('.detail:visible').innerText()).toContain('unlikely');
    await page.click('[data-action="close"]');
    expect(await page.locator('.detail:visible').count()).toBe(0);
  });

  it('work by keyboard alone', async () => {
    const { page } = await openFile(browser, report);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.focus('#claim-2');
    await page.keyboard.press('Enter');
    expect(await page.locator('#detail-2').isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('claim-3');
    expect(await page.locator('#detail-3').isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('claim-2');
    await page.keyboard.press('Escape');
    expect(await page.locator('.detail:visible').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    expect(await page.locator('#detail-3').isVisible()).toBe(true);
  });

  it('show one level of events alone, or levels as worded', async () => {
    const { page } = await openFile(browser, report);
    await page.click('[data-filter="unlikely"]');
    expect(await page.locator('.claim[id].kept').count()).toBe(Number(await page.locator('[data-filter="unlikely"] .count').innerText()));
    expect(await page.locator('#claim-18').getAttribute('data-look')).toBe('almost-no-chance');
    await page.check('[data-action="wording"]');
    expect(await page.locator('#claim-18').getAttribute('data-look')).toBe('almost-certain');
    await page.uncheck('[data-action="wording"]');
    expect(await page.locator('#claim-18').getAttribute('data-look')).toBe('almost-no-chance');
  });

  it('sort their tables', async () => {
    const { page } = await openFile(browser, report);
    const levels = () => page.locator('#claims tbody td:nth-child(3)').allInnerTexts();
    await page.click('#claims th:nth-child(3) button');
    expect((await levels())[0]).toBe('statement');
    await page.click('#claims th:nth-child(3) button');
    expect((await levels())[0]).toContain('almost certain');
    await page.click('#row-5 a');
    expect(await page.locator('#detail-5').isVisible()).toBe(true);
  });

  it('open at a claim that the address names', async () => {
    const { page } = await openFile(browser, report);
    await page.goto(`${page.url()}#claim-7`);
    await page.reload();
    expect(await page.locator('#detail-7').isVisible()).toBe(true);
  });

  it('save the graph that they show', async () => {
    const { page } = await openFile(browser, report);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="save"]')]);
    expect(download.suggestedFilename()).toBe('graph.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(extract(text));
  });

  it.each(['light', 'dark'] as const)('can be read in %s: contrast of 4.5 to 1 at every level', async (colorScheme) => {
    const { page } = await openFile(browser, report, { colorScheme });
    const ratios = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const channels = (color: string): number[] => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      };
      const luminance = (color: string): number => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * channels(color)[at]!, 0);
      const probe = document.querySelector<HTMLElement>('.claim')!;
      return ['almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain', 'possible'].map((look) => {
        probe.dataset.look = look;
        const { color, backgroundColor } = getComputedStyle(probe);
        const [low, high] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b) as [number, number];
        return [look, (high + 0.05) / (low + 0.05)] as const;
      });
    });
    for (const [look, ratio] of ratios) expect(ratio, look).toBeGreaterThan(4.5);
  });

  it('tell levels apart without colour', async () => {
    const { page } = await openFile(browser, report);
    const lines = await page.evaluate(() => {
      const probe = document.querySelector<HTMLElement>('.claim')!;
      return ['almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain', 'possible'].map((look) => {
        probe.dataset.look = look;
        const { borderBottomStyle, borderBottomWidth } = getComputedStyle(probe);
        return `${borderBottomStyle} ${borderBottomWidth}`;
      });
    });
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('fit a telephone and a sheet of paper', async () => {
    const { page } = await openFile(browser, report, { viewport: { width: 360, height: 740 } });
    const overflows = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await overflows()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    expect(await overflows()).toBe(false);
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await page.locator('.tag').first().isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('keep most of a telephone for the text, with a way out of the sheet in sight', async () => {
    const { page } = await openFile(browser, report, { viewport: { width: 390, height: 844 } });
    await page.click('#claim-3');
    const sheet = async () => (await page.locator('.panel').boundingBox())!;
    const close = (await page.locator('[data-action="close"]').boundingBox())!;
    expect((await sheet()).height).toBeLessThan(844 * 0.45);
    expect(close.y - (await sheet()).y).toBeLessThan(40);
    await page.mouse.move(195, 100);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => document.querySelector('.panel')!.getBoundingClientRect().height < 100);
    await page.locator('.panel').click({ position: { x: 40, y: 20 } });
    expect((await sheet()).height).toBeGreaterThan(100);
    await page.click('[data-action="close"]');
    expect(await page.locator('.panel').isVisible()).toBe(false);
  });

  it('stack their tables on a telephone', async () => {
    const { page } = await openFile(browser, report, { viewport: { width: 390, height: 844 } });
    for (const table of await page.locator('.scroll').all()) expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await page.locator('#row-3 td').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"#"');
  });

  it('say of a drawing that is wider than a telephone that it can be moved, and let keys move it', async () => {
    const hint = (page: Page) => page.locator('.sideways').first();
    expect(await hint((await openFile(browser, report, { viewport: { width: 1200, height: 844 } })).page).isVisible()).toBe(false);
    const { page } = await openFile(browser, report, { viewport: { width: 390, height: 844 } });
    expect(await hint(page).isVisible()).toBe(true);
    const pane = page.locator('.pane').first();
    await pane.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.pane')!.scrollLeft > 0);
    expect(await page.locator('.detail:visible').count()).toBe(0);
  });

  it('let nothing out of a hostile brief run', async () => {
    const { page, complaints, requests } = await openFile(browser, briefReport(hostileGraph(), { text: hostileText }));
    await page.click('#claim-1');
    await page.waitForTimeout(100);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.locator('.detail:visible').innerText()).toContain('<script>alert(1)</script>');
  });

  it('forbid what is not theirs', async () => {
    const { page } = await openFile(browser, report);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const fetched = await fetch('https://example.org/').then(() => true, () => false);
      return { fetched, ran: 'ran' in window };
    });
    expect(ran).toEqual({ fetched: false, ran: false });
  });
});
