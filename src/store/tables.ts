/**
 * The tables of a store, one a kind of finding. Every row names its document, so that tables of different parts can be
 * put together without any further care. docs/store.md describes them for those who read them with other tools.
 *
 * Offsets are UTF-16 code units of the document's text, end exclusive; probabilities lie in [0, 1]; dates are ISO 8601.
 */
import { column, optional, type RowOf } from './columns.js';

const span = { span_start: column('integer'), span_end: column('integer') } as const;
const quote = { ...span, text: column('text') } as const;

export const TABLES = {
  documents: {
    document_id: column('text'),
    path: optional('text'),
    title: optional('text'),
    date: optional('text'),
    topics: column('json'),
    bylines: column('json'),
    sections: column('json'),
    sentence_count: column('integer'),
    claim_count: column('integer'),
    /** Id that a record of a JSONL or CSV file gave itself. */
    record_id: optional('text'),
    /** The text that offsets count: of other than text files it is what was drawn out of them. */
    text: column('text'),
    /** SHA-256 of the input in hexadecimal digits: equal for copies of one document. */
    content_hash: column('text'),
    scale: column('text'),
    generator: column('text'),
  },
  claims: {
    claim_id: column('text'),
    document_id: column('text'),
    section_id: optional('text'),
    sentence: column('integer'),
    ...quote,
    kind: column('text'),
    predicate: optional('text'),
    predicate_start: optional('integer'),
    predicate_end: optional('integer'),
    predicate_text: optional('text'),
    negated: column('boolean'),
    level: optional('text'),
    level_rank: optional('integer'),
    event_level: optional('text'),
    event_level_rank: optional('integer'),
    probability_lower: optional('number'),
    probability_upper: optional('number'),
    cues: column('json'),
    confidence: optional('text'),
    confidence_rank: optional('integer'),
    confidence_text: optional('text'),
    confidence_start: optional('integer'),
    confidence_end: optional('integer'),
    holder: column('text'),
    holder_source_id: optional('text'),
    quantities: column('json'),
    basis: column('text'),
  },
  actors: {
    actor_id: column('text'),
    document_id: column('text'),
    name: column('text'),
    type: column('text'),
    state: optional('text'),
    aliases: column('json'),
    known: column('boolean'),
  },
  mentions: {
    claim_id: column('text'),
    document_id: column('text'),
    actor_id: column('text'),
    role: column('text'),
    form: column('text'),
    ...quote,
    basis: column('text'),
  },
  relations: {
    relation_id: column('text'),
    document_id: column('text'),
    claim_id: column('text'),
    from_id: column('text'),
    to_id: column('text'),
    predicate: column('text'),
    type: optional('text'),
    negated: column('boolean'),
    symmetric: column('boolean'),
    asserted: column('boolean'),
    level: optional('text'),
    level_rank: optional('integer'),
    basis: column('text'),
  },
  sources: {
    source_id: column('text'),
    document_id: column('text'),
    name: column('text'),
    type: column('text'),
    aliases: column('json'),
  },
  attributions: {
    claim_id: column('text'),
    document_id: column('text'),
    source_id: column('text'),
    ...quote,
    cue_text: optional('text'),
    cue_start: optional('integer'),
    cue_end: optional('integer'),
    basis: column('text'),
  },
  circumstances: {
    claim_id: column('text'),
    document_id: column('text'),
    type: column('text'),
    ...quote,
    start_date: optional('text'),
    end_date: optional('text'),
    basis: column('text'),
  },
  links: {
    document_id: column('text'),
    from_id: column('text'),
    to_id: column('text'),
    type: column('text'),
    shift: optional('text'),
    basis: column('text'),
  },
  failures: {
    path: column('text'),
    /** `discover`, `read`, `decode` or `extract`: where the document was lost. */
    stage: column('text'),
    code: column('text'),
    reason: column('text'),
  },
} as const;

export type TableName = keyof typeof TABLES;
export type TableRow<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;
export type Tables = { readonly [Name in TableName]: readonly TableRow<Name>[] };
export type Failure = TableRow<'failures'>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
