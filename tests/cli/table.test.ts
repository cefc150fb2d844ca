import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeColors, paintLevel, wantsColor } from '../../src/cli/output/color.js';
import { printable, printableLine } from '../../src/cli/output/printable.js';
import { renderTable } from '../../src/cli/output/table.js';
import { LEVELS } from '../../src/schema/index.js';
import { sampleGraph } from './sampleGraph.js';

const plainView = (width: number) => ({ width, colors: makeColors(false) });
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('renderTable', () => {
  it('shows claims with their level, actors and sources', () => {
    expect(renderTable(sampleGraph(), plainView(100))).toMatchInlineSnapshot(`
      "TÜRKIYE: Warships
      in/sample.txt · 2025-05-12 · 3 claims, 2 judgments
      ┌───┬───────────────────────────────────┬─────────────────────┬───────────────────┬────────────────┐
      │ # │ Claim                             │ Level               │ Actors            │ Sources        │
      ├───┼───────────────────────────────────┼─────────────────────┼───────────────────┼────────────────┤
      │ 1 │ Ankara will likely not send       │ likely              │ Türkiye (subject) │                │
      │   │ warships                          │ event unlikely,     │                   │                │
      │   │                                   │ 20–45 %             │                   │                │
      ├───┼───────────────────────────────────┼─────────────────────┼───────────────────┼────────────────┤
      │ 2 │ talks collapsed                   │ statement           │                   │ NPR (holder)   │
      ├───┼───────────────────────────────────┼─────────────────────┼───────────────────┼────────────────┤
      │ 3 │ We cannot rule out a strike       │ possible            │                   │                │
      │   │                                   │ low confidence      │                   │                │
      └───┴───────────────────────────────────┴─────────────────────┴───────────────────┴────────────────┘
      "
    `);
  });

  it('says in words what it says in colour', () => {
    const colored = renderTable(sampleGraph(), { width: 100, colors: makeColors(true) });
    expect(colored).toContain(paintLevel('likely', makeColors(true))('likely'));
    expect(stripVTControlCharacters(colored)).toBe(renderTable(sampleGraph(), plainView(100)));
  });

  it.each([40, 50, 60, 79, 80, 100, 200])('fits %i columns', (width) => {
    const graph = sampleGraph();
    const [document] = graph.documents;
    const [actor] = graph.actors;
    if (document) document.title = 'A headline that is a good deal longer than the narrowest of terminals is wide';
    if (actor) actor.name = 'https://example.org/a-very-long-address-that-has-no-space-to-break-at-anywhere';
    const table = renderTable(graph, plainView(width));
    expect(widest(table)).toBeLessThanOrEqual(width);
    expect(table).not.toContain('…');
  });

  it('breaks long runs of wide characters instead of cutting them off', () => {
    const graph = sampleGraph();
    const [actor] = graph.actors;
    if (actor) actor.name = '漢'.repeat(40);
    expect(renderTable(graph, plainView(80)).match(/漢/g)).toHaveLength(40);
  });

  it('lets no text from outside reach the terminal as a command', () => {
    const graph = sampleGraph();
    const [document] = graph.documents;
    const [source] = graph.sources;
    const [, claim] = graph.claims;
    if (document) {
      document.title = 'a\u001B]0;owned\u0007b';
      document.path = 'c\u009B31md';
    }
    if (source) source.name = 'e\u001B[2Jf\u202Eg';
    if (claim) claim.text = 'h\r\u001B[1Ai\nj';
    const table = renderTable(graph, plainView(100));
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(table.match(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)).toBeNull();
    for (const shown of ['a]0;ownedb', 'c31md', 'e[2Jfg', 'h [1Ai j']) expect(table).toContain(shown);
  });

  it('shows the heading alone when there are no claims', () => {
    expect(renderTable({ ...sampleGraph(), claims: [] }, plainView(100))).toBe(
      'TÜRKIYE: Warships\nin/sample.txt · 2025-05-12 · 0 claims, 0 judgments\n',
    );
  });
});

describe('printable', () => {
  it.each([
    { what: 'keeps letters, spaces and line breaks', text: 'Türkiye “will”\nact', lines: 'Türkiye “will”\nact', line: 'Türkiye “will” act' },
    { what: 'keeps joined emoji', text: '👩\u200D💻', lines: '👩\u200D💻', line: '👩\u200D💻' },
    { what: 'makes every line break one', text: 'a\r\nb\rc\u2028d', lines: 'a\nb\nc\nd', line: 'a b c d' },
    { what: 'drops C0, DEL and C1', text: 'a\u0000\u0007\u001B[1m\u007F\u009Bb', lines: 'a[1mb', line: 'a[1mb' },
    { what: 'drops bidirectional controls', text: '\u202Egnp\u202C\u2067x\u2069', lines: 'gnpx', line: 'gnpx' },
  ])('$what', ({ text, lines, line }) => {
    expect(printable(text)).toBe(lines);
    expect(printableLine(text)).toBe(line);
  });
});

describe('colours', () => {
  const stream = (isTTY: boolean) => Object.assign(new Writable(), { isTTY });

  it.each([
    { what: 'a terminal', env: {}, tty: true, wanted: true },
    { what: 'a pipe', env: {}, tty: false, wanted: false },
    { what: 'a dumb terminal', env: { TERM: 'dumb' }, tty: true, wanted: false },
    { what: 'NO_COLOR', env: { NO_COLOR: '1' }, tty: true, wanted: false },
    { what: 'an empty NO_COLOR, which counts as none', env: { NO_COLOR: '' }, tty: true, wanted: true },
    { what: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, tty: false, wanted: true },
    { what: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, tty: true, wanted: false },
    { what: 'NO_COLOR against FORCE_COLOR', env: { NO_COLOR: '1', FORCE_COLOR: '1' }, tty: true, wanted: false },
  ])('honours $what', ({ env, tty, wanted }) => {
    expect(wantsColor(env, stream(tty))).toBe(wanted);
  });

  it('gives every level a look of its own, none in red or green', () => {
    const looks = LEVELS.map((level) => paintLevel(level, makeColors(true))('x'));
    expect(new Set(looks).size).toBe(LEVELS.length);
    for (const look of looks) expect(look).not.toMatch(/\[(?:3|9)[12]m/);
  });
});
