/** Pronouns and descriptions of gold briefs: the share whose actor the matching claim has. */
import { createExtractor } from '../../src/index.js';
import { fold, readGold } from '../gold/briefs.js';

/** Least share of their union that two spans of one claim have in common. */
const SAME = 0.5;

/** Right and all of them, of claims that were found. */
export interface References {
  readonly right: number;
  readonly all: number;
}

export const scoreReferences = (directory: string): References => {
  const extractor = createExtractor();
  let right = 0;
  let all = 0;
  for (const { text, date, actors, claims } of readGold(directory)) {
    const graph = extractor.extract(text, date === null ? {} : { date });
    const byName = new Map(Object.entries(actors).flatMap(([id, { names }]) => [id, ...names].map((name): [string, string] => [fold(name), id])));
    const goldOf = new Map(graph.actors.map(({ id, name, aliases }) => [id, [id, name, ...aliases].map((one) => byName.get(fold(one))).find((one) => one !== undefined)]));
    for (const claim of claims) {
      const { start, end } = claim;
      const share = (span: { start: number; end: number }): number =>
        Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)) / (Math.max(end, span.end) - Math.min(start, span.start));
      const ours = graph.claims.filter(({ span }) => share(span) >= SAME).sort((a, b) => share(b.span) - share(a.span)).at(0);
      if (ours === undefined) continue;
      const found = new Set(ours.mentions.map(({ actorId }) => goldOf.get(actorId)));
      const referring = claim.actors.filter(({ form }) => form !== 'name');
      all += referring.length;
      right += referring.filter(({ actor }) => found.has(actor)).length;
    }
  }
  return { right, all };
};
