import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graphFields, graphPage } from '../../scripts/graphPage.js';

describe('docs/graph.md', () => {
  it('is in step with the schemas (npm run schema writes it)', () => {
    expect(readFileSync(resolve(import.meta.dirname, '../../docs/graph.md'), 'utf8')).toBe(graphPage());
  });

  it.each(graphFields)('gives every field of %s a type and a meaning', (_part, fields) => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ type, meaning }) => type === '' || meaning === '')).toEqual([]);
  });

  it('names the event types that the lexicon gives', () => {
    const given = ['verbs', 'nouns'].flatMap((name) => (JSON.parse(readFileSync(resolve(import.meta.dirname, `../../lexicons/relations/${name}.json`), 'utf8')) as { entries: { type: string | null }[] }).entries);
    expect([...new Set(given.flatMap(({ type }) => type ?? []))].filter((type) => !graphPage().includes(`\`${type}\``))).toEqual([]);
  });
});
