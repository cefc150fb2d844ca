/** The forms of lexicon entries. Every entry has an id; `explain` names it. */
import * as z from 'zod';
import { ACTOR_TYPES, CIRCUMSTANCE_TYPES, CONFIDENCE_LEVELS, LEVELS, SOURCE_TYPES } from '../schema/index.js';
import { MAX_EXPANSIONS, parsePattern } from './pattern.js';

const id = z.string().min(1).max(200);
const word = z.string().min(1).max(200);
const names = z.array(word).default([]);
/** Names that no brief can hold are refused, so that a broken file cannot slow the look-up down. */
const MAX_NAME = 300;
const name = z.string().trim().min(1).max(MAX_NAME);

const pattern = word.refine((value) => {
  try {
    return parsePattern(value).some((items) => items.length > 0);
  } catch {
    return false;
  }
}, `must be items in pattern notation with at most ${MAX_EXPANSIONS} readings`);
const examples = { fires: z.string().optional(), not: z.string().optional() };

export const actorEntry = z.object({
  id,
  actor: id,
  type: z.enum([...ACTOR_TYPES, 'outlet']),
  name,
  names: z.array(name).default([]),
  kind: z.string().optional(),
  state: z.string().nullable().default(null),
  /** States only: adjectives (`Chinese`), nouns for nationals, capitals, houses of government. */
  demonyms: names,
  people: names,
  capitals: names,
  seats: names,
  /** Strings of this entry that are something else as well. */
  ambiguous: names,
  /** Persons only. */
  surname: name.optional(),
  office: z.string().nullable().optional(),
  /** Collectives with a closed membership: actors it stands for. */
  members: z.array(id).optional(),
});

export const titleEntry = z.object({ id, title: word, abbreviations: names, kind: z.string() });

export const nounEntry = z.object({
  id,
  lemma: word,
  plural: z.string().nullable().default(null),
  class: z.enum(['personnel', 'institution', 'private', 'population', 'polity', 'leader', 'armed', 'political', 'body', 'cyber', 'source']),
  kind: z.enum(['person', 'organization', 'state', 'group']).default('group'),
  sourceType: z.enum(SOURCE_TYPES).optional(),
});

export const COMPLEMENTS = ['that', 'quote', 'to-infinitive', 'noun', 'as', 'addressee-that', 'gerund', 'wh', 'of', 'on'] as const;
export const REPORTING_CATEGORIES = [
  'saying', 'reporting', 'assessing', 'believing', 'inferring', 'denying', 'doubting', 'commitment', 'speech-act', 'asking', 'intending',
] as const;
const stance = z.enum(['neutral', 'factive', 'doubting']).default('neutral');

export const reportingVerbEntry = z.object({
  id,
  lemma: word,
  particle: z.string().nullable().default(null),
  category: z.enum(REPORTING_CATEGORIES),
  stance,
  complement: z.array(z.enum(COMPLEMENTS)),
  ...examples,
});

export const attributionPhraseEntry = z.object({
  id,
  pattern,
  /** Where the source stands; `inside`: its second token, a possessive pronoun. */
  source: z.enum(['after', 'before', 'inside', 'none']),
  /** A word that must stand before the source: *in* of `in X's view`. */
  opens: z.string().optional(),
  category: z.string().optional(),
  stance,
  ...examples,
});

export const reportingNounEntry = z.object({
  id,
  lemma: word,
  sourceType: z.enum(SOURCE_TYPES),
  complement: z.array(z.string()).default([]),
  ...examples,
});

export const reportingAdverbEntry = z.object({ id, pattern, category: z.string().optional(), stance, ...examples });

export const markerEntry = z.object({
  id,
  type: z.enum(CIRCUMSTANCE_TYPES),
  pattern,
  follows: z.array(z.enum(['noun-phrase', 'gerund', 'clause', 'date', 'infinitive', 'inversion'])),
  edge: z.enum(['both', 'front', 'back']).default('both'),
  /** The marker alone does not decide: what follows must fit. */
  weak: z.boolean().default(false),
  /** Second half of a pair: *until* of `from May until July`. */
  pair: z.string().optional(),
  ...examples,
});

export const horizonEntry = z.object({
  id,
  pattern,
  follows: z.array(z.string()).default([]),
  direction: z.enum(['until', 'from', 'within', 'at', 'open']),
  ...examples,
});

export const cueEntry = z.object({
  id,
  term: word,
  level: z.enum(LEVELS),
  /**
   * hedge: adverb or adjective on a predicate; chance: noun of likelihood with a complement; verdict: a whole
   * expression that carries its clause (`cannot rule out`); doubt: a verb of doubting; modal: a modal of possibility;
   * chance-predicate: what is said of a subject such as *the chances of a deal*.
   */
  category: z.enum(['hedge', 'chance', 'chance-predicate', 'verdict', 'doubt', 'modal']),
  pattern,
  ...examples,
});

export const confidenceEntry = z.object({ id, level: z.enum(CONFIDENCE_LEVELS), pattern, ...examples });

export const negationEntry = z.object({ id, pattern, scope: z.enum(['verb', 'noun', 'clause']), ...examples });

/** Expressions that make a claim a judgment without giving it a level: `is set to`, `appears`. */
export const judgmentEntry = z.object({ id, pattern, ...examples });

export const relationVerbEntry = z.object({
  id,
  lemma: word,
  particle: z.string().nullable().optional(),
  noun: z.string().optional(),
  prep: z.string().optional(),
  type: z.string().nullable(),
  mode: z.string().nullable().optional(),
  symmetric: z.boolean().optional(),
  role: z.object({ to: z.string() }).optional(),
});

export const relationNounEntry = z.object({
  id,
  noun: word,
  lemma: word.nullable(),
  type: z.string().nullable(),
  patterns: z.array(z.string()),
  symmetric: z.boolean().optional(),
});

export const frameEntry = z.object({
  id,
  lemma: word,
  complement: z.array(z.string()),
  subject: z.enum(['subject', 'object']),
  polarity: z.enum(['positive', 'negative', 'neutral']),
  asserted: z.boolean(),
  /** The infinitive says what the object is for: `sent ships to guard the cables`. */
  purpose: z.boolean().optional(),
  ...examples,
});

/** A scale of estimative probability: which expressions stand for which range. */
export const scaleSchema = z
  .object({
    id,
    name: z.string(),
    publisher: z.string().optional(),
    year: z.number().optional(),
    citation: z.string().default(''),
    /** The scale orders its terms but gives no numbers. */
    orderOnly: z.boolean().default(false),
    bands: z
      .array(
        z
          .object({
            level: z.enum(LEVELS),
            terms: z.array(z.string()).default([]),
            /** In [0, 1]; null where the scale gives no number. */
            lower: z.number().min(0).max(1).nullable(),
            upper: z.number().min(0).max(1).nullable(),
          })
          .refine(({ lower, upper }) => lower === null || upper === null || lower <= upper, { path: ['lower'], message: 'must not be above upper' }),
      )
      .min(1),
  });

/** The lexicons by name, each with the form of its entries. */
export const LEXICON_SCHEMAS = {
  actors: actorEntry,
  titles: titleEntry,
  nouns: nounEntry,
  reportingVerbs: reportingVerbEntry,
  attributionPhrases: attributionPhraseEntry,
  reportingNouns: reportingNounEntry,
  reportingAdverbs: reportingAdverbEntry,
  markers: markerEntry,
  horizons: horizonEntry,
  cues: cueEntry,
  confidence: confidenceEntry,
  negations: negationEntry,
  judgments: judgmentEntry,
  relationVerbs: relationVerbEntry,
  relationNouns: relationNounEntry,
  frames: frameEntry,
} as const;

export type LexiconName = keyof typeof LEXICON_SCHEMAS;
export type LexiconEntry<K extends LexiconName> = z.infer<(typeof LEXICON_SCHEMAS)[K]>;
export type LexiconInput<K extends LexiconName> = z.input<(typeof LEXICON_SCHEMAS)[K]>;
/** All entries in use. */
export type Lexicons = { readonly [K in LexiconName]: readonly LexiconEntry<K>[] };
/** What a user hands in: entries added to ours, or put in their place. */
export type UserLexicons = { readonly [K in LexiconName]?: { readonly mode?: 'add' | 'replace'; readonly entries: readonly LexiconInput<K>[] } };

export type ActorEntry = LexiconEntry<'actors'>;
export type Scale = z.infer<typeof scaleSchema>;
/** A scale as it is written down. */
export type ScaleInput = z.input<typeof scaleSchema>;
