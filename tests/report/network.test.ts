/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.js';
import { overlap, placeLabels, type Box } from '../../src/report/labels.js';
import { network } from '../../src/report/network.js';
import { page as pageOf } from '../../src/report/page.js';
import { tiesOf, type Standing, type Tie } from '../../src/report/ties.js';
import type { JudgmentGraph } from '../../src/schema/index.js';
import { first } from '../query/graphs.js';
import { launch, noBrowser, openFile } from './browser.js';

const claim = (id: string, kind: 'judgment' | 'statement') => ({ ...first.claims[0]!, id, kind });
const relation = (made: Partial<JudgmentGraph['relations'][number]>) => ({ ...first.relations[0]!, symmetric: false, level: null, ...made });

describe('a tie stands as firmly as its claims', () => {
  const graph = (relations: JudgmentGraph['relations']): JudgmentGraph => ({ ...first, claims: [claim('deed', 'statement'), claim('estimate', 'judgment')], relations });
  const table: readonly (readonly [string, Partial<JudgmentGraph['relations'][number]>, Standing])[] = [
    ['a deed', { claimId: 'deed' }, 'reported'],
    ['an estimate', { claimId: 'estimate', level: 'roughly-even-chance' }, 'judged'],
    ['a judgment without a level', { claimId: 'estimate' }, 'judged'],
    ['what stands in a condition', { claimId: 'deed', asserted: false }, 'mentioned'],
    ['an estimate in a condition', { claimId: 'estimate', level: 'likely', asserted: false }, 'mentioned'],
  ];
  it.each(table)('%s', (_name, made, standing) => expect(tiesOf([graph([relation(made)])], () => null)).toMatchObject([{ standing, negated: false, count: 1 }]));

  it('and is one with others only where they stand alike', () => {
    const made = [relation({ claimId: 'deed', predicate: 'urge' }), relation({ claimId: 'deed', predicate: 'arm' }), relation({ claimId: 'deed', predicate: 'arm' }), relation({ claimId: 'estimate' }), relation({ claimId: 'deed', negated: true })];
    expect(tiesOf([graph(made)], () => null).map(({ standing, negated, predicates, count }) => [standing, negated, predicates.join(), count])).toEqual([
      ['reported', false, 'arm,urge', 3],
      ['judged', false, 'trade', 1],
      ['reported', true, 'trade', 1],
    ]);
  });
});

describe('labels are placed', () => {
  const box = (x: number): Box => ({ x, y: 0, width: 10, height: 10 });
  const table: readonly (readonly [string, Parameters<typeof placeLabels>, readonly number[]])[] = [
    ['where they would best be', [[[box(0), box(20)]], []], [0]],
    ['off an obstacle', [[[box(0), box(20)]], [{ box: box(5), weight: 1 }]], [1]],
    ['on the lighter of two obstacles', [[[box(0), box(20)]], [{ box: box(0), weight: 5 }, { box: box(20), weight: 1 }]], [1]],
    ['off each other', [[[box(0), box(20)], [box(0), box(20)]], []], [0, 1]],
    ['off one that has nowhere else to go', [[[box(0), box(20)], [box(0)]], []], [1, 0]],
  ];
  it.each(table)('%s', (_name, given, expected) => expect(placeLabels(...given)).toEqual(expected));
});

const KNOTS = ['Algeria', 'Mali', 'Tuareg rebels', 'Niger', 'Burkina Faso', 'France', 'Russia', 'Mauritania'].map((name, at) => ({ id: `k${at}`, name, type: 'state' as const, weight: 9 - at }));
const tie = (from: number, to: number, predicate: string, standing: Standing = 'reported', made: Partial<Tie> = {}): Tie =>
  ({ from: `k${from}`, to: `k${to}`, standing, negated: false, predicates: [predicate], count: 1, symmetric: false, href: null, ...made });
const TIES = [
  tie(0, 1, 'resume talks', 'judged'), tie(0, 1, 'urge'), tie(0, 1, 'attack', 'reported', { negated: true }), tie(1, 0, 'accuse'), tie(1, 2, 'mediate', 'mentioned'), tie(1, 2, 'attack'),
  tie(3, 1, 'sign agreement', 'reported', { symmetric: true }), tie(3, 4, 'sign agreement', 'reported', { symmetric: true }), tie(4, 1, 'back', 'judged'), tie(5, 1, 'condemn'), tie(1, 5, 'expel'), tie(6, 1, 'supply'),
  tie(7, 0, 'mediate', 'judged'), tie(7, 1, 'mediate', 'judged'), tie(1, 3, 'mediate', 'judged'),
];

describe('the drawing', () => {
  const { document } = parseHTML(`<body>${network(KNOTS, TIES)}</body>`);
  const drawn = [...document.querySelectorAll('.network .tie')];

  it('says of every tie how firmly it stands', () => {
    expect(drawn.map((each) => each.getAttribute('data-standing'))).toEqual(TIES.map(({ standing }) => standing));
    expect(drawn[0]!.querySelector('title')!.textContent).toBe('Algeria to Mali: resume talks (1 relation, judged or estimated, not reported)');
  });
  it('crosses what is said not to happen', () => expect(drawn.flatMap((each, at) => (each.querySelector('.bar') === null ? [] : [at]))).toEqual([2]));
  it('draws ties of one pair apart', () => expect(new Set(drawn.map((each) => each.querySelector('.line')!.getAttribute('d'))).size).toBe(TIES.length));
  it('explains every kind of line', () => expect(document.querySelectorAll('figcaption .sample').length).toBe(4));
  it('is none without ties', () => expect(network(KNOTS, [tie(0, 0, 'trust')])).toBeNull());
});

describe.skipIf(noBrowser)(`the drawing in Chromium${noBrowser ?? ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('has no label on another, and no name on the head of an arrow', async () => {
    const { page } = await openFile(browser, pageOf({ title: 'Drawing', header: html``, body: html`${network(KNOTS, TIES)}`, footer: '', data: null }));
    const [labels, names, heads] = await page.evaluate(() =>
      ['.network text', '.network .knot text', '.network .head'].map((selector) =>
        [...document.querySelectorAll(selector)].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { what: element.textContent, x, y, width, height };
        })));
    const meeting = (some: typeof labels, others: typeof labels): string[] =>
      some!.flatMap((a, at) => others!.slice(some === others ? at + 1 : 0).filter((b) => overlap(a, b) > 4).map((b) => `${a.what} / ${b.what}`));
    expect(labels!.length).toBe(KNOTS.length + TIES.length);
    expect(meeting(labels, labels)).toEqual([]);
    expect(meeting(names, heads)).toEqual([]);
  });

  it('tells kinds of lines apart without colour', async () => {
    const { page } = await openFile(browser, pageOf({ title: 'Drawing', header: html``, body: html`${network(KNOTS, TIES)}`, footer: '', data: null }));
    const dashes = await page.evaluate(() => ['reported', 'judged', 'mentioned'].map((standing) => getComputedStyle(document.querySelector(`[data-standing="${standing}"] .line`)!).strokeDasharray));
    expect(new Set(dashes).size).toBe(3);
  });
});
