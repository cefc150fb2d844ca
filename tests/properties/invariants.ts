/** What holds for every graph of every text. A check gives back what is wrong, or null. */
import { graphSchema, type JudgmentGraph, type Span } from '../../src/schema/index.js';
import type { Reader } from './property.js';

interface Quotation {
  readonly span: Span;
  readonly text: string;
}

/** Every quotation in a graph: objects that have both a span and a text. */
const quotationsIn = (value: unknown): Quotation[] => {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).flatMap(quotationsIn);
  return 'span' in value && 'text' in value ? [value as Quotation, ...nested] : nested;
};

export const spansQuote = (graph: JudgmentGraph, text: string): string | null => {
  const wrong = quotationsIn(graph).find(({ span, text: quoted }) => text.slice(span.start, span.end) !== quoted || quoted === '');
  return wrong === undefined ? null : `${JSON.stringify(wrong.text)} does not stand at ${wrong.span.start}`;
};

export const claimsStandInDocuments = (graph: JudgmentGraph): string | null => {
  for (const claim of graph.claims) {
    const document = graph.documents.find(({ id }) => id === claim.documentId);
    if (document === undefined) return `claim ${claim.id} stands in no document`;
    if (claim.sentence >= document.sentenceCount) return `claim ${claim.id} stands in sentence ${claim.sentence} of ${document.sentenceCount}`;
    if (claim.sectionId === null) continue;
    const section = document.sections.find(({ id }) => id === claim.sectionId);
    if (section === undefined) return `claim ${claim.id} stands in no section`;
    if (claim.span.start < section.span.start || claim.span.end > section.span.end) return `claim ${claim.id} stands outside its section`;
  }
  return null;
};

export const idsResolve = (graph: JudgmentGraph): string | null => {
  const tables = { actors: graph.actors, sources: graph.sources, claims: graph.claims, relations: graph.relations };
  const known = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, new Set(rows.map(({ id }) => id))]));
  for (const [name, rows] of Object.entries(tables)) if (known[name]!.size !== rows.length) return `two ${name} share an id`;
  const used: [string, string][] = [
    ...graph.documents.flatMap(({ topics }) => topics.map((id): [string, string] => ['actors', id])),
    ...graph.claims.flatMap(({ mentions, attributions, holder }): [string, string][] => [
      ...mentions.map(({ actorId }): [string, string] => ['actors', actorId]),
      ...attributions.map(({ sourceId }): [string, string] => ['sources', sourceId]),
      ...(holder.type === 'source' ? [['sources', holder.sourceId] as [string, string]] : []),
    ]),
    ...graph.relations.flatMap(({ from, to, claimId }): [string, string][] => [['actors', from], ['actors', to], ['claims', claimId]]),
    ...graph.links.flatMap(({ from, to }): [string, string][] => [['claims', from], ['claims', to]]),
  ];
  const dangling = used.find(([table, id]) => !known[table]!.has(id));
  return dangling === undefined ? null : `${JSON.stringify(dangling[1])} is none of the ${dangling[0]}`;
};

export const schemaHolds = (graph: JudgmentGraph): string | null => {
  const parsed = graphSchema.safeParse(graph);
  return parsed.success ? null : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
};

/** Claims of one document are apart or one stands wholly in the other. */
export const claimsNest = (graph: JudgmentGraph): string | null => {
  const claims = [...graph.claims].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const [index, claim] of claims.entries()) {
    for (const later of claims.slice(index + 1)) {
      if (later.span.start >= claim.span.end) break;
      if (later.span.end > claim.span.end) return `${JSON.stringify(claim.text)} overlaps ${JSON.stringify(later.text)}`;
      if (later.span.start === claim.span.start && later.span.end === claim.span.end) return `${JSON.stringify(claim.text)} is two claims`;
    }
  }
  return null;
};

export const sameBytes = (readers: readonly Reader[], text: string): string | null =>
  new Set(readers.map((read) => JSON.stringify(read(text)))).size === 1 ? null : 'two readings differ';
