/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { archiveReport, summaryOfGraphs } from '../../src/report/index.js';
import { summaryOfStore } from '../../src/report/storeSummary.js';
import { openEngine } from '../../src/sql/index.js';
import { runCli } from '../cli/runCli.js';
import { makeTree } from '../cli/tree.js';
import { first, second, undated } from '../query/graphs.js';
import { storeOf } from '../sql/storeOf.js';
import { launch, noBrowser, openFile } from './browser.js';
import { ATTACKS, hostileGraph } from './hostile.js';

const ALL = [first, second, undated];

describe('the figures of an archive', () => {
  const summary = summaryOfGraphs(ALL, 'archive');

  it('count', () => {
    expect(summary).toMatchObject({ documents: 3, claims: 8, judgments: 7, undated: 1, withoutLevel: 1, from: '2025-12-01', to: '2026-03-14' });
    expect(summary.levels).toContainEqual({ level: 'unlikely', count: 2 });
    expect(summary.months).toContainEqual({ month: '2025-12', level: 'very-likely', count: 1 });
    expect(summary.actors[0]).toMatchObject({ id: 'CHN', claims: 4 });
    expect(summary.ties).toEqual([{ from: 'CHN', to: 'RUS', standing: 'judged', negated: false, predicates: ['trade'], count: 1, symmetric: true, href: null }]);
    expect(summary.newest.map(({ text }) => text)[0]).toBe('China will almost certainly trade with Russia');
  });

  it('are the same out of a store', async () => {
    const engine = await openEngine(await storeOf(join(mkdtempSync(join(tmpdir(), 'briefgraph-archive-')), 'store'), [[first], [second, undated]]));
    const ofStore = await summaryOfStore(engine, 'archive');
    engine.close();
    expect(ofStore).toEqual(summary);
  });
});

describe('the page of an archive', () => {
  it('plots, draws and lists', async () => {
    const { document } = parseHTML(await archiveReport(summaryOfGraphs(ALL, 'Two years')));
    expect(document.querySelector('h1')!.textContent).toBe('Two years');
    expect(document.querySelectorAll('svg.plot').length).toBe(2);
    expect(document.querySelector('#time')!.textContent).toContain('2025-12: 1 judgment, very likely');
    expect(document.querySelectorAll('svg style, svg [style]').length).toBe(0);
    expect(document.querySelectorAll('.knot').length).toBe(2);
    expect(document.querySelector('#newest tbody tr')!.textContent).toContain('almost certainly trade');
  });

  it('says what its plots and counts leave out', async () => {
    const { document } = parseHTML(await archiveReport(summaryOfGraphs(ALL, 'all')));
    expect(document.querySelector('#time .undated')!.textContent).toContain('1 document has no date');
    expect(document.querySelector('.legend li:last-child')!.textContent).toBe('judgment without a level1');
    const alone = parseHTML(await archiveReport(summaryOfGraphs([undated, undated], 'undated'))).document;
    expect(alone.querySelector('#time .undated')!.textContent).toContain('2 documents have no date');
  });

  it('draws a single month as one bar among months', async () => {
    const { document } = parseHTML(await archiveReport(summaryOfGraphs([second], 'one month')));
    const [ticks, bars] = ['#time [aria-label="x-axis tick label"] text', '#time rect'].map((selector) => [...document.querySelectorAll(selector)]);
    expect(ticks!.map((tick) => tick.textContent)).toContain('Dec 2025');
    expect(new Set(ticks!.map((tick) => tick.textContent)).size).toBe(7);
    for (const bar of bars!) expect(Number(bar.getAttribute('width'))).toBeLessThan(150);
    expect(bars!.length).toBe(2);
  });

  it.each([
    ['graphs', () => archiveReport([first] as never), { code: 'option-invalid', field: expect.stringMatching(/^summary/) }],
    ['nothing', () => archiveReport(undefined as never), { code: 'option-invalid', field: 'summary' }],
    ['a part that is none', () => archiveReport({ ...summaryOfGraphs(ALL, 'all'), actors: [{}] } as never), { code: 'option-invalid', field: 'summary.actors.0.id' }],
    ['what is no graph', async () => summaryOfGraphs([first, {}] as never, 'all'), { code: 'graph-invalid', file: 'graphs[1]' }],
    ['what is no list', async () => summaryOfGraphs(first as never, 'all'), { code: 'option-invalid', field: 'graphs' }],
  ])('refuses %s', (_name, make, error) => expect(make()).rejects.toMatchObject({ name: 'BriefgraphError', ...error }));

  it('may have nothing to show', async () => {
    const { document } = parseHTML(await archiveReport(summaryOfGraphs([], 'empty')));
    expect(document.querySelectorAll('section').length).toBe(1);
  });

  it('is what the command makes of several graphs, and of a store', async () => {
    const root = makeTree({ 'all.ndjson': ALL.map((graph) => JSON.stringify(graph)).join('\n') });
    const store = await storeOf(join(root, 'store'), [ALL]);
    for (const input of [join(root, 'all.ndjson'), store]) {
      const { code, stdout } = await runCli(['report', input]);
      expect(code).toBe(0);
      expect(stdout).toContain('Levels over time');
    }
  });
});

describe.skipIf(noBrowser)(`archives in Chromium${noBrowser ?? ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('open without a word on the console, ask for nothing, and run nothing out of a text', async () => {
    const hostile = hostileGraph();
    const { page, complaints, requests } = await openFile(browser, await archiveReport(summaryOfGraphs([...ALL, hostile], ATTACKS.join(' '))));
    expect(await page.locator('svg.plot rect').count()).toBeGreaterThan(5);
    expect(await page.locator('svg.plot rect').first().evaluate((bar) => getComputedStyle(bar).fill)).toMatch(/^rgb|^light-dark|^color/);
    await page.click('#newest th:nth-child(4) button');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });
});
