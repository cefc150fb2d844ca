/** What a graph says, without offsets, content-derived ids and the order of its tables: what two graphs are compared by. */
import type { Claim, JudgmentGraph } from '../../src/schema/index.js';

type Rewrite = (text: string) => string;

const claimOf = (claim: Claim, sourceName: (id: string) => string) => ({
  text: claim.text,
  kind: claim.kind,
  predicate: claim.predicate?.lemma ?? null,
  negated: claim.negated,
  level: claim.likelihood?.level ?? null,
  eventLevel: claim.likelihood?.eventLevel ?? null,
  cues: claim.likelihood?.cues.map(({ text }) => text) ?? [],
  confidence: claim.confidence?.level ?? null,
  holder: claim.holder.type === 'source' ? sourceName(claim.holder.sourceId) : 'author',
  mentions: claim.mentions.map(({ actorId, text, role, form }) => `${actorId}, ${role}, ${form}: ${text}`),
  attributions: claim.attributions.map(({ sourceId, text }) => `${sourceName(sourceId)}: ${text}`),
  circumstances: claim.circumstances.map(({ type, text, start, end }) => `${type}: ${text}${start === undefined ? '' : `, ${start} to ${end ?? 'open'}`}`),
  quantities: claim.quantities.map(({ value, unit, direction }) => `${value} ${unit} ${direction}`),
});

export type Projection = ReturnType<typeof project>;

/** @param rewrite done to every text of the graph, so that a changed brief can be compared with the brief as it was */
export const project = (graph: JudgmentGraph, rewrite: Rewrite = (text) => text) => {
  const sourceNames = new Map(graph.sources.map(({ id, name }) => [id, name]));
  const position = new Map(graph.claims.map(({ id }, index) => [id, index]));
  const projected = {
    documents: graph.documents.map(({ title, date, bylines, sections, sentenceCount }) => ({ title, date, bylines, sections: sections.map((section) => section.title), sentenceCount })),
    claims: graph.claims.map((claim) => claimOf(claim, (id) => sourceNames.get(id) ?? id)),
    relations: graph.relations.map(({ claimId, from, to, predicate, type, negated, asserted, level }) => ({ claim: position.get(claimId), from, to, predicate, type, negated, asserted, level })),
    links: graph.links.map(({ from, to, type, shift }) => `${position.get(from)} ${type} ${position.get(to)}${shift === undefined ? '' : `, ${shift}`}`),
    actors: graph.actors.map(({ id, type }) => `${id} ${type}`),
    sources: graph.sources.map(({ name, type }) => `${name} ${type}`),
  };
  const rewritten = JSON.parse(rewrite(JSON.stringify(projected))) as typeof projected;
  const sorted = (list: string[]): string[] => list.sort();
  for (const claim of rewritten.claims) sorted(claim.mentions);
  rewritten.relations.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  sorted(rewritten.links);
  sorted(rewritten.actors);
  sorted(rewritten.sources);
  return rewritten;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The first place where two values differ, as `claims.0.text: "a" became "b"`; null when they are equal. */
export const firstDifference = (before: unknown, after: unknown, path: readonly string[] = []): string | null => {
  if (!isObject(before) || !isObject(after)) {
    return before === after ? null : `${path.join('.')}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const difference = firstDifference(before[key], after[key], [...path, key]);
    if (difference !== null) return difference;
  }
  return null;
};
