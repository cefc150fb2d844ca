import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { paragraphs, pieces } from '../../src/report/passages.js';
import { briefReport } from '../../src/report/index.js';
import type { Claim } from '../../src/schema/index.js';
import { sampleGraph } from '../cli/sampleGraph.js';
import { ATTACKS, hostileGraph, hostileText } from './hostile.js';

const text = readFileSync('test-corpus/tune/student-turkey-grain.txt', 'utf8');
const graph = extract(text, { path: 'grain.txt' });
const open = (page: string) => parseHTML(page).document;

describe('paragraphs keep their offsets', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['one', ['one']],
    ['one\ntwo\n\nthree', ['one\ntwo', 'three']],
    ['\n\n  one\r\ntwo\r\n\r\n three', ['one\r\ntwo', 'three']],
    ['a\n   \nb', ['a', 'b']],
  ];
  it.each(table)('%j', (brief, expected) => {
    const found = paragraphs(brief);
    expect(found.map(({ start, end }) => brief.slice(start, end))).toEqual(expected);
    expect(found.map((passage) => passage.text)).toEqual(expected);
  });
});

describe('pieces of a passage belong to the innermost claim', () => {
  const at = (number: number, start: number, end: number, cues: readonly (readonly [number, number])[] = []) => ({
    number,
    claim: { span: { start, end }, likelihood: { cues: cues.map(([from, to]) => ({ span: { start: from, end: to } })) } } as unknown as Claim,
  });
  const show = (claims: Parameters<typeof pieces>[1], passage = { start: 10, end: 20, text: 'abcdefghij' }) =>
    pieces(passage, claims)
      .map(({ runs, claims: own }) => `${runs.map(({ text: run, cue }) => (cue ? `*${run}*` : run)).join('')}[${own.map(({ number }) => number).join(' ')}]`)
      .join('');
  const table: readonly (readonly [string, Parameters<typeof pieces>[1], string])[] = [
    ['none', [], 'abcdefghij[]'],
    ['one', [at(1, 12, 15)], 'ab[]cde[1]fghij[]'],
    ['nested', [at(1, 10, 20), at(2, 13, 16)], 'abc[1]def[2 1]ghij[1]'],
    ['crossing', [at(1, 10, 15), at(2, 13, 20)], 'abc[1]de[2 1]fghij[2]'],
    ['the same span twice', [at(1, 12, 14), at(2, 12, 14)], 'ab[]cd[1 2]efghij[]'],
    ['beyond both ends', [at(1, 0, 12), at(2, 18, 30)], 'ab[1]cdefgh[]ij[2]'],
    ['elsewhere', [at(1, 0, 10), at(2, 20, 30)], 'abcdefghij[]'],
    ['words of likelihood', [at(1, 10, 20, [[12, 14]])], 'ab*cd*efghij[1]'],
    ['a word of likelihood outside its claim', [at(1, 14, 20, [[10, 12]])], '*ab*cd[]efghij[1]'],
  ];
  it.each(table)('%s', (_name, claims, expected) => expect(show(claims)).toBe(expected));
});

describe('the page of a brief', () => {
  const document = open(briefReport(graph, { text }));

  it('shows the whole text', () => {
    const brief = document.querySelector('.brief')!;
    for (const tag of brief.querySelectorAll('.tag')) tag.remove();
    expect(brief.textContent!.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });

  it('marks every claim by its level, in words too', () => {
    for (const [at, claim] of graph.claims.entries()) {
      const mark = document.getElementById(`claim-${at + 1}`)!;
      expect(mark.getAttribute('data-look')).toBe(claim.likelihood?.eventLevel ?? claim.kind);
      if (claim.likelihood !== null) expect(mark.getAttribute('aria-label')).toContain(claim.likelihood.level.replaceAll('-', ' '));
      const own = [...document.querySelectorAll('.claim')].filter((piece) => piece.getAttribute('data-in')!.split(' ').includes(String(at + 1)));
      expect(own.map((piece) => piece.textContent).join('').replace(/\s+/g, '')).toBe(claim.text.replace(/\s+/g, ''));
    }
  });

  it('tells of every claim what the library explains', () => {
    const detail = document.getElementById('detail-18')!.textContent!;
    for (const part of ['almost certain', 'almost no chance', '1–5 %', 'Russia', 'acts', 'Türkiye', 'negated']) expect(detail).toContain(part);
    expect(document.getElementById('detail-2')!.textContent).toMatch(/Cause\s*because Turkish millers depend/);
    expect(document.querySelectorAll('.detail').length).toBe(graph.claims.length);
  });

  it('counts in the legend by the level of the event, as its ranges are those of the event', () => {
    for (const chip of document.querySelectorAll('[data-filter]')) {
      const look = chip.getAttribute('data-filter');
      const own = graph.claims.filter(({ likelihood, kind }) => (likelihood?.eventLevel ?? kind) === look);
      expect(chip.querySelector('.count')!.textContent, look!).toBe(String(own.length));
    }
    expect(graph.claims.some(({ likelihood }) => likelihood !== null && likelihood.level !== likelihood.eventLevel)).toBe(true);
  });

  it('says of every negated claim that it is negated', () => {
    for (const [at, { negated }] of graph.claims.entries()) {
      expect(/The wording is negated/.test(document.getElementById(`detail-${at + 1}`)!.textContent!), `claim ${at + 1}`).toBe(negated);
      expect(/, negated/.test(document.querySelector(`#row-${at + 1} .look`)!.textContent!), `row ${at + 1}`).toBe(negated);
    }
  });

  it('does not light up a comma that is left of a claim behind another', () => {
    const brief = 'Mali supports the plan, which Niger, which borders Algeria, supports, and Burkina Faso opposes it.';
    const marks = [...open(briefReport(extract(brief), { text: brief })).querySelectorAll('.claim')];
    for (const mark of marks) expect(mark.classList.contains('bare')).toBe(!/\w/.test(mark.textContent!));
    expect(marks.length).toBeGreaterThan(2);
  });

  it('has every id once and no link into nothing', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href]')) expect(ids).toContain(link.getAttribute('href')!.slice(1));
  });

  it('draws the actors that do something to each other', () =>
    expect([...document.querySelectorAll('.knot text')].map((label) => label.textContent)).toEqual(expect.arrayContaining(['Russia', 'Türkiye', 'Ukraine'])));

  it('keeps the graph', () => expect(JSON.parse(document.getElementById('data')!.textContent!)).toEqual(graph));
  it('is the same on every run', () => expect(briefReport(graph, { text })).toBe(briefReport(graph, { text })));
});

describe('the page of a graph without its text', () => {
  it('shows its claims', () => {
    const document = open(briefReport(graph));
    for (const at of graph.claims.keys()) expect(document.getElementById(`claim-${at + 1}`)).not.toBeNull();
  });
  it('may have nothing to show', () => {
    const empty = open(briefReport({ ...sampleGraph(), claims: [], actors: [], sources: [] }));
    expect(empty.querySelector('.empty')!.textContent).toContain('No claims');
  });
  it.each([
    ['what is no graph', () => briefReport({} as never), { code: 'graph-invalid', message: expect.stringContaining('field format') }],
    ['null', () => briefReport(null as never), { code: 'graph-invalid' }],
    ['an unknown option', () => briefReport(graph, { txt: text } as never), { code: 'option-invalid', field: 'txt' }],
    ['options that are none', () => briefReport(graph, null as never), { code: 'option-invalid', field: 'options' }],
    ['a text that is none', () => briefReport(graph, { text: 5 } as never), { code: 'option-invalid', field: 'text' }],
  ])('refuses %s', (_name, make, error) => expect(make).toThrow(expect.objectContaining({ name: 'BriefgraphError', ...error })));
  it('refuses another text', () => expect(() => briefReport(graph, { text: `x${text}` })).toThrow(expect.objectContaining({ code: 'option-invalid', field: 'text' })));
});

describe('what comes from outside stays text', () => {
  it.each([['with its text', briefReport(hostileGraph(), { text: hostileText })], ['without it', briefReport(hostileGraph())]])('%s', (_name, page) => {
    const document = open(page);
    expect(document.querySelectorAll('script').length).toBe(2);
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(document.querySelectorAll('img, iframe, object, embed, link, base, form').length).toBe(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name.startsWith('on'), name).toBe(false);
        if (name === 'href') expect(value.startsWith('#')).toBe(true);
      }
    }
    expect(document.querySelector('h1')!.textContent).toContain(ATTACKS[0]);
    expect(page).not.toContain('\u202E');
    expect(JSON.parse(document.getElementById('data')!.textContent!)).toEqual(hostileGraph());
  });
});
