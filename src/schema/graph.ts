/**
 * The graph that the package gives back: zod schemas and the types inferred from them.
 *
 * Offsets are UTF-16 code units of the text as it was given, end exclusive, so that
 * `text.slice(span.start, span.end) === x.text` holds for every span. `basis` names the rule or the
 * lexicon entry that a finding rests on; `explain` puts it into words.
 */
import * as z from 'zod';
import { FORMAT, LEVELS, ROLES, FORMS, CIRCUMSTANCE_TYPES, ACTOR_TYPES, SOURCE_TYPES, LINK_TYPES, CONFIDENCE_LEVELS } from './vocabulary.js';

export { FORMAT, LEVELS, ROLES, FORMS, CIRCUMSTANCE_TYPES, ACTOR_TYPES, SOURCE_TYPES, LINK_TYPES, CONFIDENCE_LEVELS };

const id = z.string().min(1);
const offset = z.int().nonnegative();
const isoDate = z.iso.date();
const name = z.string().describe('that of the lexicon, else the fullest one of the brief');
const aliases = z.array(z.string()).describe('all that the brief calls it');

export const spanSchema = z
  .object({
    start: offset.describe('first code unit, counted from 0'),
    end: offset.describe('code unit behind the last one'),
  })
  .refine((span) => span.start <= span.end, 'a span must not end before it starts')
  .describe('where it stands in the text: UTF-16 code units, end exclusive');
const quote = { span: spanSchema, text: z.string().describe('the words there: text.slice(span.start, span.end)') };
const basis = z.string().min(1).describe('id of the rule or lexicon entry that this rests on');

export const levelSchema = z.enum(LEVELS);
export const confidenceLevelSchema = z.enum(CONFIDENCE_LEVELS);

export const likelihoodSchema = z.object({
  level: levelSchema.describe('of the claim as it is worded'),
  eventLevel: levelSchema.describe('of the event without the negation: likely + not = unlikely'),
  probability: z
    .object({
      lower: z.number().min(0).max(1).describe('lower end of the range, 0 to 1'),
      upper: z.number().min(0).max(1).describe('upper end of the range, 0 to 1'),
    })
    .nullable()
    .describe('of the event, on the scale in use; null where the scale gives no numbers'),
  cues: z
    .array(z.object({ ...quote, term: z.string().describe('the expression as the lexicon lists it'), basis }))
    .describe('the words that say how likely, in their order'),
});

export const mentionSchema = z.object({
  actorId: id.describe('the actor, in actors'),
  ...quote,
  role: z.enum(ROLES).describe('to the predicate: its subject, object or recipient, a place where it happens, or other'),
  form: z.enum(FORMS).describe('called by name, described (nominal) or by pronoun'),
  basis,
});

export const attributionSchema = z.object({
  sourceId: id.describe('the source, in sources'),
  ...quote,
  cue: z.object(quote).nullable().describe('the words that credit it: according to, said; null for a footnote or a bracket'),
  basis,
});

export const circumstanceSchema = z.object({
  type: z.enum(CIRCUMSTANCE_TYPES).describe('what it is to the claim'),
  ...quote,
  start: isoDate.optional().describe('of a time: its first day, ISO 8601, where the brief has a date to count from'),
  end: isoDate.optional().describe('of a time: its last day, ISO 8601; left out where it is open'),
  basis,
});

export const quantitySchema = z.object({
  ...quote,
  value: z.number().describe('the number written out: $2.5 billion is 2500000000, a quarter 0.25, 12 percent 12'),
  unit: z.string().nullable().describe('what is counted, in the singular (tank, day), percent, or the sign of a currency; null where there is none'),
  direction: z.enum(['up', 'down']).nullable().describe('what the quantity measures: a growth (rose by 12 percent), a decline, or neither'),
});

export const claimSchema = z.object({
  id: id.describe('made from the document and the words of the claim'),
  documentId: id.describe('the document, in documents'),
  sectionId: id.nullable().describe('the section, in sections of the document'),
  sentence: z.int().nonnegative().describe('0-based index of the sentence in the document'),
  ...quote,
  kind: z.enum(['judgment', 'statement']).describe('judgment: an estimate, a prediction or an assessment; statement: reported as being or having been so'),
  predicate: z
    .object({ lemma: z.string().describe('the verb in its base form'), ...quote })
    .nullable()
    .describe('what is said; null where the claim has no verb'),
  negated: z.boolean().describe('whether the proposition is negated: will likely not; unlikely is a level, no negation'),
  likelihood: likelihoodSchema.nullable().describe('null where nothing says how likely'),
  confidence: z
    .object({ level: confidenceLevelSchema.describe('as stated'), cue: z.object(quote).describe('the words that say so'), basis })
    .nullable()
    .describe('analytic confidence, which is apart from likelihood (ICD 203); null where none is stated'),
  holder: z
    .union([
      z.object({ type: z.literal('author').describe('who it is') }),
      z.object({ type: z.literal('source').describe('who it is'), sourceId: id.describe('the source, in sources') }),
    ])
    .describe('whose estimate it is: the author\'s, or that of a source which is quoted with it'),
  mentions: z.array(mentionSchema).describe('the actors in the claim'),
  attributions: z.array(attributionSchema).describe('the sources that the claim is credited to'),
  circumstances: z.array(circumstanceSchema).describe('why, if, despite what, what for, when, in contrast to what'),
  quantities: z.array(quantitySchema).describe('numbers with their units; no dates'),
  basis,
});

export const actorSchema = z.object({
  id: id.describe('ISO 3166-1 alpha-3 for a state and its government, else a slug of the fullest name'),
  name,
  type: z.enum(ACTOR_TYPES).describe('a state and its government, a body, a person, or people who act together'),
  state: z.string().nullable().describe('ISO 3166-1 alpha-3 code of the state it belongs to; null for states, and for what belongs to none'),
  aliases,
  known: z.boolean().describe('true when it came from a lexicon'),
});

export const sourceSchema = z.object({
  id: id.describe('a slug of the name'),
  name,
  type: z.enum(SOURCE_TYPES).describe('an outlet is a paper, agency or station; unnamed are officials or local media'),
  aliases,
});

export const relationSchema = z.object({
  id: id.describe('made from the claim, the two actors and the predicate'),
  from: id.describe('the actor that acts, in actors'),
  to: id.describe('the actor that it is done to, in actors'),
  claimId: id.describe('the claim that says so, in claims'),
  predicate: z.string().describe('base form of the verb, with its particle, the noun that it takes, or the refusal in front of it: back, back up, send arm, refuse to back'),
  type: z.string().nullable().describe('PLOVER event type; null where the predicate has none'),
  negated: z.boolean().describe('whether it is said not to happen'),
  symmetric: z.boolean().describe('whether it holds in both directions: A and B met'),
  asserted: z.boolean().describe('false inside a belief, a condition or another non-asserted clause'),
  level: levelSchema.nullable().describe('of its claim as it is worded; null where nothing says how likely'),
  basis,
});

export const linkSchema = z.object({
  from: id.describe('the claim that is tied to the other, in claims'),
  to: id.describe('the other claim, in claims'),
  type: z.enum(LINK_TYPES).describe('restates: estimates the same event; the others read from, type, to: from because to'),
  shift: z
    .enum(['more-likely', 'less-likely'])
    .optional()
    .describe('of a restatement at another event level: whether from, the later claim, makes the event more or less likely than to'),
  basis,
});

export const documentSchema = z.object({
  id: id.describe('as given, else made from the text'),
  title: z.string().nullable().describe('the headline'),
  topics: z.array(id).describe('actor ids named in front of the headline'),
  date: isoDate.nullable().describe('reference date, ISO 8601: as given, else as the brief states it'),
  bylines: z.array(z.string()).describe('who wrote it'),
  sections: z
    .array(
      z.object({
        id: id.describe('made from the id of the document'),
        title: z.string().nullable().describe('its heading; null for what stands in front of the first heading'),
        span: spanSchema,
      }),
    )
    .describe('the parts of the brief, in order'),
  sentenceCount: z.int().nonnegative().describe('number of sentences'),
  path: z.string().nullable().optional().describe('where the document was read from'),
});

export const graphSchema = z.object({
  format: z.literal(FORMAT).describe('version of this form'),
  generator: z
    .object({
      name: z.string().describe('the program'),
      version: z.string().describe('its version'),
      scale: z.string().describe('id of the scale that probabilities are given on'),
    })
    .describe('what made the graph'),
  documents: z.array(documentSchema).describe('the briefs'),
  claims: z.array(claimSchema).describe('the propositions that they put forward, in reading order'),
  actors: z.array(actorSchema).describe('states, organizations, people and groups'),
  sources: z.array(sourceSchema).describe('who claims are credited to'),
  relations: z.array(relationSchema).describe('actor to actor, each evidenced by one claim'),
  links: z.array(linkSchema).describe('claim to claim'),
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
