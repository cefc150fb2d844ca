/** A graph as rows of the store's tables. */
import type { Claim, ConfidenceLevel, JudgmentGraph, Level, Span } from '../schema/index.js';
import { rankOf } from '../schema/levels.js';
import type { TableName, TableRow } from './tables.js';

const CONFIDENCE_RANKS: Readonly<Record<ConfidenceLevel, number>> = { low: 1, moderate: 2, high: 3 };

const levelRank = (level: Level | null): number | null => (level === null ? null : rankOf(level));

const spanOf = ({ start, end }: Span) => ({ span_start: start, span_end: end });
const quoteOf = ({ span, text }: { readonly span: Span; readonly text: string }) => ({ ...spanOf(span), text });

const claimRow = (claim: Claim): TableRow<'claims'> => {
  const { predicate, likelihood, confidence, holder } = claim;
  return {
    claim_id: claim.id,
    document_id: claim.documentId,
    section_id: claim.sectionId,
    sentence: claim.sentence,
    ...quoteOf(claim),
    kind: claim.kind,
    predicate: predicate?.lemma ?? null,
    predicate_start: predicate?.span.start ?? null,
    predicate_end: predicate?.span.end ?? null,
    predicate_text: predicate?.text ?? null,
    negated: claim.negated,
    level: likelihood?.level ?? null,
    level_rank: levelRank(likelihood?.level ?? null),
    event_level: likelihood?.eventLevel ?? null,
    event_level_rank: levelRank(likelihood?.eventLevel ?? null),
    probability_lower: likelihood?.probability?.lower ?? null,
    probability_upper: likelihood?.probability?.upper ?? null,
    cues: likelihood?.cues ?? [],
    confidence: confidence?.level ?? null,
    confidence_rank: confidence === null ? null : CONFIDENCE_RANKS[confidence.level],
    confidence_text: confidence?.cue.text ?? null,
    confidence_start: confidence?.cue.span.start ?? null,
    confidence_end: confidence?.cue.span.end ?? null,
    holder: holder.type,
    holder_source_id: holder.type === 'source' ? holder.sourceId : null,
    quantities: claim.quantities,
    basis: claim.basis,
  };
};

/** Rows of all tables that a graph fills; it has no failures. */
export type GraphRows = { readonly [Name in Exclude<TableName, 'failures'>]: TableRow<Name>[] };

/** What the store keeps of a document beside its graph. */
export interface DocumentInput {
  /** The text that the offsets count. */
  readonly text: string;
  /** SHA-256 of the input, hexadecimal. */
  readonly contentHash: string;
  /** Id that the record of a JSONL or CSV file gave itself. */
  readonly recordId?: string;
}

/**
 * The graph of one document as rows. Ids are those of the graph, so that rows of any number of documents stand together.
 */
export const rowsOf = (graph: JudgmentGraph, { text, contentHash, recordId }: DocumentInput): GraphRows => {
  const { documents, claims, generator } = graph;
  const documentId = documents[0]?.id ?? '';
  const claimDocuments = new Map(claims.map((claim) => [claim.id, claim.documentId]));
  const documentOf = (claimId: string): string => claimDocuments.get(claimId) ?? documentId;
  return {
    documents: documents.map((document) => ({
      document_id: document.id,
      path: document.path ?? null,
      title: document.title,
      date: document.date,
      topics: document.topics,
      bylines: document.bylines,
      sections: document.sections,
      sentence_count: document.sentenceCount,
      claim_count: claims.filter((claim) => claim.documentId === document.id).length,
      record_id: recordId ?? null,
      text,
      content_hash: contentHash,
      scale: generator.scale,
      generator: `${generator.name} ${generator.version}`,
    })),
    claims: claims.map(claimRow),
    actors: graph.actors.map(({ id, name, type, state, aliases, known }) => ({
      actor_id: id,
      document_id: documentId,
      name,
      type,
      state,
      aliases,
      known,
    })),
    mentions: claims.flatMap(({ id, documentId: document, mentions }) =>
      mentions.map((mention) => ({
        claim_id: id,
        document_id: document,
        actor_id: mention.actorId,
        role: mention.role,
        form: mention.form,
        ...quoteOf(mention),
        basis: mention.basis,
      })),
    ),
    relations: graph.relations.map((relation) => ({
      relation_id: relation.id,
      document_id: documentOf(relation.claimId),
      claim_id: relation.claimId,
      from_id: relation.from,
      to_id: relation.to,
      predicate: relation.predicate,
      type: relation.type,
      negated: relation.negated,
      symmetric: relation.symmetric,
      asserted: relation.asserted,
      level: relation.level,
      level_rank: levelRank(relation.level),
      basis: relation.basis,
    })),
    sources: graph.sources.map(({ id, name, type, aliases }) => ({ source_id: id, document_id: documentId, name, type, aliases })),
    attributions: claims.flatMap(({ id, documentId: document, attributions }) =>
      attributions.map((attribution) => ({
        claim_id: id,
        document_id: document,
        source_id: attribution.sourceId,
        ...quoteOf(attribution),
        cue_text: attribution.cue?.text ?? null,
        cue_start: attribution.cue?.span.start ?? null,
        cue_end: attribution.cue?.span.end ?? null,
        basis: attribution.basis,
      })),
    ),
    circumstances: claims.flatMap(({ id, documentId: document, circumstances }) =>
      circumstances.map((circumstance) => ({
        claim_id: id,
        document_id: document,
        type: circumstance.type,
        ...quoteOf(circumstance),
        start_date: circumstance.start ?? null,
        end_date: circumstance.end ?? null,
        basis: circumstance.basis,
      })),
    ),
    links: graph.links.map(({ from, to, type, shift, basis }) => ({ document_id: documentOf(from), from_id: from, to_id: to, type, shift: shift ?? null, basis })),
  };
};
