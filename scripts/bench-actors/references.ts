/** Pronouns and descriptions of gold briefs: the share whose actor the matching claim has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../src/index.js';

interface GoldMention {
  readonly actor: string;
  readonly text: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly role: string;
}
interface Gold {
  readonly date: string | null;
  readonly actors: Readonly<Record<string, { readonly names: readonly string[] }>>;
  readonly claims: readonly { readonly text: string; readonly nth?: number; readonly actors?: readonly GoldMention[] }[];
}

const GOLD = '.gold.json';
/** Least share of their union that two spans of one claim have in common. */
const SAME = 0.5;

const fold = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/^(?:the|an?) /, '').replace(/[’']s$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Right and all of them, of claims that were found. */
export interface References {
  readonly right: number;
  readonly all: number;
}

export const scoreReferences = (directory: string): References => {
  const extractor = createExtractor();
  let right = 0;
  let all = 0;
  for (const file of readdirSync(directory).filter((name) => name.endsWith(GOLD)).sort()) {
    const gold = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Gold;
    const text = readFileSync(join(directory, `${file.slice(0, -GOLD.length)}.txt`), 'utf8');
    const graph = extractor.extract(text, gold.date === null ? {} : { date: gold.date });
    const byName = new Map(Object.entries(gold.actors).flatMap(([id, { names }]) => [id, ...names].map((name): [string, string] => [fold(name), id])));
    const goldOf = new Map(graph.actors.map(({ id, name, aliases }) => [id, [id, name, ...aliases].map((one) => byName.get(fold(one))).find((one) => one !== undefined)]));
    for (const claim of gold.claims) {
      let start = -1;
      for (let k = 0; k <= (claim.nth ?? 0); k++) start = text.indexOf(claim.text, start + 1);
      const end = start + claim.text.length;
      const share = (span: { start: number; end: number }): number =>
        Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)) / (Math.max(end, span.end) - Math.min(start, span.start));
      const ours = graph.claims.filter(({ span }) => share(span) >= SAME).sort((a, b) => share(b.span) - share(a.span)).at(0);
      if (ours === undefined) continue;
      const found = new Set(ours.mentions.map(({ actorId }) => goldOf.get(actorId)));
      const referring = (claim.actors ?? []).filter(({ form }) => form !== 'name');
      all += referring.length;
      right += referring.filter(({ actor }) => found.has(actor)).length;
    }
  }
  return { right, all };
};
