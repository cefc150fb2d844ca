/**
 * The graph that the package gives back: zod schemas and the types inferred from them.
 *
 * Offsets are UTF-16 code units of the text as it was given, end exclusive, so that
 * `text.slice(span.start, span.end) === x.text` holds for every span. `basis` names the rule or the
 * lexicon entry that a finding rests on; `explain` puts it into words.
 */
import * as z from 'zod';
import { LEVELS, ROLES, FORMS, CIRCUMSTANCE_TYPES, ACTOR_TYPES, SOURCE_TYPES, LINK_TYPES, CONFIDENCE_LEVELS } from './vocabulary.js';

export { LEVELS, ROLES, FORMS, CIRCUMSTANCE_TYPES, ACTOR_TYPES, SOURCE_TYPES, LINK_TYPES, CONFIDENCE_LEVELS };

export const FORMAT = 'briefgraph/1';

const id = z.string().min(1);
const offset = z.int().nonnegative();
const isoDate = z.iso.date();

export const spanSchema = z
  .object({ start: offset, end: offset })
  .refine((span) => span.start <= span.end, 'a span must not end before it starts');
const quote = { span: spanSchema, text: z.string() };
const basis = z.string().min(1).describe('id of the rule or lexicon entry that this rests on');

export const levelSchema = z.enum(LEVELS);
export const confidenceLevelSchema = z.enum(CONFIDENCE_LEVELS);

export const likelihoodSchema = z.object({
  level: levelSchema.describe('of the claim as it is worded'),
  eventLevel: levelSchema.describe('of the event without the negation: likely + not = unlikely'),
  probability: z
    .object({ lower: z.number().min(0).max(1), upper: z.number().min(0).max(1) })
    .nullable()
    .describe('of the event, on the scale in use; null where the scale gives no numbers'),
  cues: z.array(z.object({ ...quote, term: z.string(), basis })),
});

export const mentionSchema = z.object({
  actorId: id,
  ...quote,
  role: z.enum(ROLES),
  form: z.enum(FORMS),
  basis,
});

export const attributionSchema = z.object({
  sourceId: id,
  ...quote,
  cue: z.object(quote).nullable(),
  basis,
});

export const circumstanceSchema = z.object({
  type: z.enum(CIRCUMSTANCE_TYPES),
  ...quote,
  start: isoDate.optional(),
  end: isoDate.optional(),
  basis,
});

export const quantitySchema = z.object({
  ...quote,
  value: z.number(),
  unit: z.string().nullable(),
  direction: z.enum(['up', 'down']).nullable().describe('what the quantity measures: a growth (rose by 12 percent), a decline, or neither'),
});

export const claimSchema = z.object({
  id,
  documentId: id,
  sectionId: id.nullable(),
  sentence: z.int().nonnegative().describe('0-based index of the sentence in the document'),
  ...quote,
  kind: z.enum(['judgment', 'statement']),
  predicate: z.object({ lemma: z.string(), ...quote }).nullable(),
  negated: z.boolean(),
  likelihood: likelihoodSchema.nullable(),
  confidence: z
    .object({ level: confidenceLevelSchema, cue: z.object(quote), basis })
    .nullable(),
  holder: z.union([
    z.object({ type: z.literal('author') }),
    z.object({ type: z.literal('source'), sourceId: id }),
  ]),
  mentions: z.array(mentionSchema),
  attributions: z.array(attributionSchema),
  circumstances: z.array(circumstanceSchema),
  quantities: z.array(quantitySchema),
  basis,
});

export const actorSchema = z.object({
  id,
  name: z.string(),
  type: z.enum(ACTOR_TYPES),
  state: z.string().nullable().describe('ISO 3166-1 alpha-3 code of the state it belongs to'),
  aliases: z.array(z.string()),
  known: z.boolean().describe('true when it came from a lexicon'),
});

export const sourceSchema = z.object({
  id,
  name: z.string(),
  type: z.enum(SOURCE_TYPES),
  aliases: z.array(z.string()),
});

export const relationSchema = z.object({
  id,
  from: id,
  to: id,
  claimId: id,
  predicate: z.string(),
  type: z.string().nullable().describe('PLOVER event type'),
  negated: z.boolean(),
  symmetric: z.boolean(),
  asserted: z.boolean().describe('false inside a belief, a condition or another non-asserted clause'),
  level: levelSchema.nullable(),
  basis,
});

export const linkSchema = z.object({
  from: id,
  to: id,
  type: z.enum(LINK_TYPES),
  /** Of a restatement at another event level: whether `from`, the later claim, makes the event more or less likely than `to`. */
  shift: z.enum(['more-likely', 'less-likely']).optional(),
  basis,
});

export const documentSchema = z.object({
  id,
  title: z.string().nullable(),
  topics: z.array(id).describe('actor ids named in front of the headline'),
  date: isoDate.nullable(),
  bylines: z.array(z.string()),
  sections: z.array(z.object({ id, title: z.string().nullable(), span: spanSchema })),
  sentenceCount: z.int().nonnegative(),
  path: z.string().nullable().optional(),
});

export const graphSchema = z.object({
  format: z.literal(FORMAT),
  generator: z.object({ name: z.string(), version: z.string(), scale: z.string() }),
  documents: z.array(documentSchema),
  claims: z.array(claimSchema),
  actors: z.array(actorSchema),
  sources: z.array(sourceSchema),
  relations: z.array(relationSchema),
  links: z.array(linkSchema),
});

export type Span = z.infer<typeof spanSchema>;
export type Level = z.infer<typeof levelSchema>;
export type ConfidenceLevel = z.infer<typeof confidenceLevelSchema>;
export type Likelihood = z.infer<typeof likelihoodSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type MentionRole = Mention['role'];
export type MentionForm = Mention['form'];
export type Attribution = z.infer<typeof attributionSchema>;
export type Circumstance = z.infer<typeof circumstanceSchema>;
export type CircumstanceType = Circumstance['type'];
export type Quantity = z.infer<typeof quantitySchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type ActorType = Actor['type'];
export type Source = z.infer<typeof sourceSchema>;
export type SourceType = Source['type'];
export type Relation = z.infer<typeof relationSchema>;
export type Link = z.infer<typeof linkSchema>;
export type LinkType = Link['type'];
export type BriefDocument = z.infer<typeof documentSchema>;
export type JudgmentGraph = z.infer<typeof graphSchema>;
