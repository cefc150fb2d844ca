import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const atRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const OWN = atRoot('scripts/scorer.mjs');
const SHARED = atRoot('../shared/tools/score.mjs');

const TEXT = 'Ankara will likely not send ships to Kyiv before May. NPR said that Moscow may strike Kyiv. Paris waits.';

const GOLD = {
  id: 'tiny',
  date: null,
  actors: {
    TUR: { type: 'state', names: ['Türkiye', 'Ankara'] },
    UKR: { type: 'state', names: ['Ukraine', 'Kyiv'] },
    RUS: { type: 'state', names: ['Russia', 'Moscow'] },
  },
  sources: { npr: { type: 'outlet', names: ['NPR'] } },
  claims: [
    {
      text: 'Ankara will likely not send ships to Kyiv before May',
      kind: 'judgment',
      level: 'likely',
      cue: 'likely',
      negated: true,
      confidence: 'low',
      holder: 'author',
      actors: [
        { actor: 'TUR', text: 'Ankara', role: 'subject', form: 'name' },
        { actor: 'UKR', text: 'Kyiv', role: 'recipient', form: 'name' },
      ],
      relations: [{ from: 'TUR', predicate: ['send', 'send ships'], to: 'UKR', negated: true }],
      sources: [],
      circumstances: [{ type: 'time', text: 'before May' }],
    },
    {
      text: 'Moscow may strike Kyiv',
      kind: 'judgment',
      level: 'possible',
      cue: 'may',
      accept: ['likely'],
      negated: false,
      confidence: null,
      holder: 'npr',
      actors: [
        { actor: 'RUS', text: 'Moscow', role: 'subject', form: 'name' },
        { actor: 'UKR', text: 'Kyiv', role: 'place', form: 'name' },
      ],
      relations: [{ from: 'RUS', predicate: ['strike'], to: 'UKR', negated: false }],
      sources: ['npr'],
      circumstances: [],
    },
    { text: 'Paris waits', optional: true, kind: 'statement', level: null, negated: false, holder: 'author' },
  ],
  restates: [[0, 1]],
};

const claim = (id: string, text: string, rest: object = {}) => {
  const start = TEXT.indexOf(text);
  const likelihood = null;
  const bare = { kind: 'statement', negated: false, likelihood, confidence: null, holder: { type: 'author' } };
  return { id, span: { start, end: start + text.length }, text, ...bare, mentions: [], attributions: [], circumstances: [], ...rest };
};
const estimate = (level: string, eventLevel: string, cue: string) => ({ level, eventLevel, cues: [{ text: cue }] });
const time = { type: 'time', span: { start: TEXT.indexOf('before'), end: TEXT.indexOf('. NPR') }, text: 'before May' };
const ACTORS = [
  { id: 'a', name: 'Ankara', aliases: [] },
  { id: 'k', name: 'the Kyiv', aliases: [] },
  { id: 'm', name: 'Kremlin', aliases: ['Moscow’s'] },
  { id: 'z', name: 'Zagreb', aliases: [] },
];

/** As the gold has it. */
const PERFECT = {
  claims: [
    claim('c1', 'Ankara will likely not send ships to Kyiv before May', {
      kind: 'judgment',
      negated: true,
      likelihood: estimate('likely', 'unlikely', 'likely'),
      confidence: { level: 'low' },
      mentions: [{ actorId: 'a', role: 'subject' }, { actorId: 'k', role: 'recipient' }],
      circumstances: [time],
    }),
    claim('c2', 'Moscow may strike Kyiv', {
      kind: 'judgment',
      likelihood: estimate('possible', 'possible', 'may'),
      holder: { type: 'source', sourceId: 'n' },
      mentions: [{ actorId: 'm', role: 'subject' }, { actorId: 'k', role: 'object' }],
      attributions: [{ sourceId: 'n' }],
    }),
  ],
  actors: ACTORS,
  sources: [{ id: 'n', name: 'NPR', aliases: [] }],
  relations: [
    { claimId: 'c1', from: 'a', to: 'k', predicate: 'send', negated: true, symmetric: false, asserted: true },
    { claimId: 'c2', from: 'm', to: 'k', predicate: 'strike', negated: false, symmetric: false, asserted: true },
    { claimId: 'c2', from: 'k', to: 'm', predicate: 'fear', negated: false, symmetric: false, asserted: false },
  ],
  links: [{ type: 'restates', from: 'c2', to: 'c1' }],
};

/** Wrong in many ways: an invalid span, another level, actors too many and taken for places, a merged claim. */
const FLAWED = {
  claims: [
    claim('c1', 'Ankara will likely not send ships', {
      kind: 'judgment',
      likelihood: estimate('unlikely', 'likely', 'not send'),
      confidence: { level: 'high' },
      mentions: [{ actorId: 'a', role: 'place' }, { actorId: 'z', role: 'other' }, { actorId: 'ghost', role: 'object' }],
      circumstances: [{ ...time, type: 'condition' }],
    }),
    claim('c2', 'NPR said that Moscow may strike Kyiv', {
      likelihood: estimate('likely', 'likely', 'may'),
      attributions: [{ sourceId: 'unheard-of' }],
    }),
    claim('c3', 'Paris waits', { text: 'Paris wakes', likelihood: estimate('likely', 'likely', 'waits') }),
    claim('c4', 'Kyiv before', { likelihood: estimate('possible', 'possible', 'before') }),
  ],
  actors: ACTORS,
  sources: [],
  relations: [
    { claimId: 'c1', from: 'k', to: 'a', predicate: 'receive', negated: false, symmetric: true, asserted: true },
    { claimId: 'c2', from: 'a', to: 'z', predicate: 'hit', negated: false, symmetric: false, asserted: true },
  ],
  links: [{ type: 'restates', from: 'c2', to: 'c3' }],
};

const found = (precision: number, recall: number, f1: number, n: number) => ({ precision, recall, f1, n });
const correct = (accuracy: number, n: number) => ({ accuracy, n });

const EXPECTED = {
  perfect: {
    claims: found(1, 1, 1, 2),
    estimative: found(1, 1, 1, 2),
    cues: found(1, 1, 1, 2),
    confidence: found(1, 1, 1, 1),
    actors: found(1, 1, 1, 3),
    relationPairs: found(1, 1, 1, 2),
    relations: found(1, 1, 1, 2),
    sources: found(1, 1, 1, 1),
    circumstances: found(1, 1, 1, 1),
    restates: found(1, 1, 1, 1),
    kind: correct(1, 2),
    level: correct(1, 2),
    negated: correct(1, 2),
    eventLevel: correct(1, 2),
    holder: correct(1, 2),
    invalidSpans: 0,
    missing: 0,
  },
  flawed: {
    // Three gold claims are matched, the optional one too; `Kyiv before` is too much.
    claims: found(0.75, 1, 0.857, 3),
    // `likely` is accepted for `possible`; wrong are the first claim, the optional one and the extra one.
    estimative: found(0.25, 0.5, 0.333, 2),
    cues: found(0.333, 0.5, 0.4, 2),
    confidence: found(0, 0, 0, 1),
    // A place counts where an actor is wanted: Ankara is found, Zagreb and an undeclared id are too much.
    actors: found(0.333, 0.333, 0.333, 3),
    relationPairs: found(0.5, 0.5, 0.5, 2),
    relations: found(0, 0, 0, 2),
    sources: found(0, 0, 0, 1),
    circumstances: found(0, 0, 0, 1),
    restates: found(0, 0, 0, 1),
    kind: correct(0.667, 3),
    level: correct(0.333, 3),
    negated: correct(0.5, 2),
    eventLevel: correct(0.5, 2),
    holder: correct(0.667, 3),
    invalidSpans: 1,
    missing: 0,
  },
};

const GRAPHS = { perfect: PERFECT, flawed: FLAWED } as const;

/** @param graph what stands in the graph file; undefined for no file */
const makeDirectories = (graph: string | undefined) => {
  const root = mkdtempSync(join(tmpdir(), 'briefgraph-scorer-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const graphs = mkdtempSync(join(root, 'graphs-'));
  writeFileSync(join(root, 'tiny.txt'), TEXT);
  writeFileSync(join(root, 'tiny.gold.json'), JSON.stringify(GOLD));
  if (graph !== undefined) writeFileSync(join(graphs, 'tiny.json'), graph);
  return [root, graphs];
};

const score = (scorer: string, directories: readonly string[], ...flags: string[]) =>
  execFileSync(process.execPath, [scorer, ...directories, ...flags], { encoding: 'utf8' });

describe('the scorer of this package', () => {
  it.each(['perfect', 'flawed'] as const)('counts a %s graph', (name) => {
    const directories = makeDirectories(JSON.stringify(GRAPHS[name]));
    expect(JSON.parse(score(OWN, directories, '--json'))).toEqual(EXPECTED[name]);
  });

  it.each([
    { what: 'missing', graph: undefined },
    { what: 'broken', graph: '{"claims": [' },
  ])('counts a $what graph as an empty one', ({ graph }) => {
    const result = JSON.parse(score(OWN, makeDirectories(graph), '--json'));
    expect(result).toMatchObject({ missing: 1, claims: found(0, 0, 0, 2), actors: found(0, 0, 0, 3), kind: correct(0, 0) });
  });

  it('prints a table, and each error when asked', () => {
    const table = score(OWN, makeDirectories(JSON.stringify(FLAWED)), '--errors');
    expect(table).toContain('tiny claims: + «Kyiv before»\n');
    expect(table).toContain('tiny sources: - npr in «Moscow may strike Kyiv»\n');
    expect(table).toMatch(/^claims +0\.750 +1\.000 +0\.857 +3$/m);
    expect(table).toMatch(/^kind +accuracy +0\.667 +3$/m);
    expect(table).toMatch(/^invalidSpans: 1$/m);
  });

  it('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, [OWN], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage: scorer\.mjs GOLD_DIR GRAPH_DIR/);
  });
});

describe.runIf(existsSync(SHARED))('the shared scorer', () => {
  it.each([
    { what: 'a perfect graph', graph: JSON.stringify(PERFECT) },
    { what: 'a flawed graph', graph: JSON.stringify(FLAWED) },
    { what: 'no graph', graph: undefined },
  ])('counts $what alike', ({ graph }) => {
    const directories = makeDirectories(graph);
    expect(score(OWN, directories, '--json')).toBe(score(SHARED, directories, '--json'));
    expect(score(OWN, directories)).toBe(score(SHARED, directories));
  });
});

describe('the score command', () => {
  it.each([
    { args: ['--half', 'none'], says: /--half must be one of tune, check, seed, not "none"/ },
    { args: ['--fast'], says: /--fast/ },
  ])('refuses $args', ({ args, says }) => {
    const { status, stderr } = spawnSync(process.execPath, [atRoot('scripts/score.mjs'), ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
  });
});
