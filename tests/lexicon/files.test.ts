import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryForms, type LexiconName } from '../../src/lexicon/index.js';

const ROOT = resolve(import.meta.dirname, '../../lexicons');

/** Which schema the entries of a file follow, by folder or by file. */
const SCHEMA_OF: Record<string, LexiconName> = {
  'actors/titles.json': 'titles',
  'actors/nouns.json': 'nouns',
  'likelihood/cues.json': 'cues',
  'likelihood/confidence.json': 'confidence',
  'likelihood/negations.json': 'negations',
  'likelihood/judgments.json': 'judgments',
  'reporting/verbs.json': 'reportingVerbs',
  'reporting/phrases.json': 'attributionPhrases',
  'reporting/nouns.json': 'reportingNouns',
  'reporting/adverbs.json': 'reportingAdverbs',
  'circumstances/markers.json': 'markers',
  'relations/verbs.json': 'relationVerbs',
  'relations/nouns.json': 'relationNouns',
  'relations/frames.json': 'frames',
};
for (const name of ['states', 'historical-states', 'organizations', 'agencies', 'groups', 'cyber-groups', 'companies', 'outlets', 'think-tanks', 'people', 'collectives']) {
  SCHEMA_OF[`actors/${name}.json`] = 'actors';
}

const read = (path: string): { entries: unknown[]; about: string } => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as { entries: unknown[]; about: string };

describe('lexicon files', () => {
  for (const [path, name] of Object.entries(SCHEMA_OF)) {
    it(`${path} holds valid entries with unique ids`, () => {
      const file = read(path);
      expect(file.about.length).toBeGreaterThan(20);
      const ids = file.entries.map((entry, i) => {
        const result = entryForms().lexicons[name].safeParse(entry);
        expect(result.success, `${path} entry ${i}: ${JSON.stringify(entry)} ${result.error?.message ?? ''}`).toBe(true);
        return (entry as { id: string }).id;
      });
      expect(new Set(ids).size).toBe(ids.length);
    });
  }

  it('every state has an ISO 3166-1 alpha-3 code of its own', () => {
    const codes = read('actors/states.json').entries.map((entry) => (entry as { actor: string }).actor);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it.each(readdirSync(join(ROOT, 'scales')))('scales/%s has the form that scales of users have', (file) =>
    expect(entryForms().scale.safeParse(JSON.parse(readFileSync(join(ROOT, 'scales', file), 'utf8'))).error).toBeUndefined());

  it('scales have bands in order and inside [0, 1]', () => {
    for (const file of readdirSync(join(ROOT, 'scales'))) {
      const scale = JSON.parse(readFileSync(join(ROOT, 'scales', file), 'utf8')) as { bands: { lower: number | null; upper: number | null }[] };
      for (const { lower, upper } of scale.bands) {
        if (lower === null || upper === null) continue;
        expect(lower).toBeLessThanOrEqual(upper);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('where a lexicon comes from', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  const header = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as { about?: string; citation?: string };

  it.each(files)('%s says what it holds or after whom', (path) => {
    const { about, citation } = header(path);
    expect(about ?? citation ?? '').not.toBe('');
  });
  it.each(files.filter((path) => /^(?:actors|scales)\//.test(path)))('%s, which holds facts, cites its sources', (path) => expect(header(path).citation ?? '').not.toBe(''));
});
