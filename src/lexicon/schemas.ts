/** The forms of lexicon entries. Every entry has an id; `explain` names it. */
import * as z from 'zod';
import { ACTOR_TYPES, CIRCUMSTANCE_TYPES, CONFIDENCE_LEVELS, LEVELS, SOURCE_TYPES } from '../schema/vocabulary.js';
import type { Entries } from './entries.js';
import { MAX_EXPANSIONS, parsePattern } from './pattern.js';

export const COMPLEMENTS = ['that', 'quote', 'to-infinitive', 'noun', 'as', 'addressee-that', 'gerund', 'wh', 'of', 'on'] as const;
export const REPORTING_CATEGORIES = [
  'saying', 'reporting', 'assessing', 'believing', 'inferring', 'denying', 'doubting', 'commitment', 'speech-act', 'asking', 'intending',
] as const;

/** Names that no brief can hold are refused, so that a broken file cannot slow the look-up down. */
const MAX_NAME = 300;

const buildForms = () => {
  const id = z.string().min(1).max(200);
  const word = z.string().min(1).max(200);
  const names = z.array(word).default([]);
  const name = z.string().trim().min(1).max(MAX_NAME);

  const pattern = word.refine((value) => {
    try {
      return parsePattern(value).length > 0;
    } catch {
      return false;
    }
  }, `must be items in pattern notation with at most ${MAX_EXPANSIONS} readings`);
  const examples = { fires: z.string().optional(), not: z.string().optional() };

  const actorEntry = z.strictObject({
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
    /** Former states: capitals and seats that a state of today has too, years in which it stood, and the state that followed. */
    sharedCapitals: z.array(name).optional(),
    sharedSeats: z.array(name).optional(),
    /** Former states and persons in office: ISO 8601 years or dates; null for an open end. */
    from: z.string().nullable().optional(),
    to: z.string().nullable().optional(),
    successor: id.optional(),
    /** Persons only. */
    surname: name.optional(),
    office: z.string().nullable().optional(),
    /** Collectives with a closed membership: actors it stands for. */
    members: z.array(id).optional(),
  });

  const titleEntry = z.strictObject({ id, title: word, abbreviations: names, kind: z.string() });

  const nounEntry = z.strictObject({
    id,
    lemma: word,
    plural: z.string().nullable().default(null),
    class: z.enum(['personnel', 'institution', 'private', 'population', 'polity', 'leader', 'armed', 'political', 'body', 'cyber', 'source']),
    kind: z.enum(['person', 'organization', 'state', 'group']).default('group'),
    sourceType: z.enum(SOURCE_TYPES).optional(),
  });

  const stance = z.enum(['neutral', 'factive', 'doubting']).default('neutral');

  const reportingVerbEntry = z.strictObject({
    id,
    lemma: word,
    particle: z.string().nullable().default(null),
    category: z.enum(REPORTING_CATEGORIES),
    stance,
    complement: z.array(z.enum(COMPLEMENTS)),
    ...examples,
  });

  const attributionPhraseEntry = z.strictObject({
    id,
    pattern,
    /** Where the source stands; `inside`: its second token, a possessive pronoun. */
    source: z.enum(['after', 'before', 'inside', 'itself', 'none']),
    /** A word that must stand before the source: *in* of `in X's view`. */
    opens: z.string().optional(),
    category: z.string().optional(),
    stance,
    ...examples,
  });

  const reportingNounEntry = z.strictObject({
    id,
    lemma: word,
    sourceType: z.enum(SOURCE_TYPES),
    complement: z.array(z.string()).default([]),
    category: z.enum(REPORTING_CATEGORIES).optional(),
    ...examples,
  });

  const reportingAdverbEntry = z.strictObject({ id, pattern, category: z.string().optional(), stance, ...examples });

  const markerEntry = z.strictObject({
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

  const cueEntry = z.strictObject({
    id,
    term: word,
    level: z.enum(LEVELS),
    /**
     * hedge: adverb or adjective on a predicate; chance: noun of likelihood with a complement; verdict: a whole
     * expression that carries its clause (`cannot rule out`); doubt: a verb of doubting; modal: a modal of possibility;
     * chance-predicate: what is said of a subject such as *the chances of a deal*; predicative: an idiom that counts only behind a
     * linking verb (`is a long shot`); inverted: a verdict whose beginning stands in front of its subject (`nor can X be ruled out`).
     */
    category: z.enum(['hedge', 'chance', 'chance-predicate', 'predicative', 'verdict', 'inverted', 'doubt', 'modal']),
    pattern,
    ...examples,
  });

  const confidenceEntry = z.strictObject({ id, level: z.enum(CONFIDENCE_LEVELS), pattern, ...examples });

  const negationEntry = z.strictObject({ id, pattern, scope: z.enum(['verb', 'noun', 'clause']), ...examples });

  /** Expressions that make a claim a judgment without giving it a level: `is set to`, `appears`. */
  const judgmentEntry = z.strictObject({ id, pattern, ...examples });

  const relationVerbEntry = z.strictObject({
    id,
    lemma: word,
    particle: z.string().nullable().optional(),
    noun: z.string().optional(),
    prep: z.string().optional(),
    type: z.string().nullable(),
    mode: z.string().nullable().optional(),
    symmetric: z.boolean().optional(),
    role: z.strictObject({ to: z.string() }).optional(),
  });

  const relationNounEntry = z.strictObject({
    id,
    noun: word,
    lemma: word.nullable(),
    type: z.string().nullable(),
    patterns: z.array(z.string()),
    symmetric: z.boolean().optional(),
  });

  const frameEntry = z.strictObject({
    id,
    lemma: word,
    complement: z.array(z.string()),
    subject: z.enum(['subject', 'object']),
    polarity: z.enum(['positive', 'negative', 'neutral']),
    asserted: z.boolean(),
    /** The infinitive says what the object is for: `sent ships to guard the cables`. */
    purpose: z.boolean().optional(),
    /** The preposition between the verb and what it frames. */
    prep: z.string().optional(),
    ...examples,
  });

  const bandSchema = z
    .strictObject({
      level: z.enum(LEVELS),
      terms: z.array(z.string()).default([]),
      /** In [0, 1]; null where the scale gives no number. */
      lower: z.number().min(0).max(1).nullable(),
      upper: z.number().min(0).max(1).nullable(),
    })
    .refine(({ lower, upper }) => lower === null || upper === null || lower <= upper, { path: ['lower'], message: 'must not be above upper' });

  /** A second band of a level is reached by its terms alone: without a new one nothing ever takes it. */
  const unreachable = (bands: readonly z.infer<typeof bandSchema>[]): number =>
    bands.findIndex(({ level, terms }, at) => {
      const before = bands.slice(0, at);
      const taken = new Set(before.flatMap((band) => band.terms));
      return before.some((band) => band.level === level) && terms.every((term) => taken.has(term));
    });

  /** A scale of estimative probability: which expressions stand for which range. */
  const scaleSchema = z.strictObject({
    id,
    name: z.string(),
    publisher: z.string().optional(),
    year: z.number().optional(),
    citation: z.string().default(''),
    /** The scale orders its terms but gives no numbers. */
    orderOnly: z.boolean().default(false),
    bands: z
      .array(bandSchema)
      .min(1)
      .check(({ value, issues }) => {
        const at = unreachable(value);
        if (at >= 0) issues.push({ code: 'custom', input: value, path: [at, 'level'], message: 'stands in a band above; a second band of a level needs a term of its own' });
      }),
  });

  return {
    /** The lexicons by name, each with the form of its entries. */
    lexicons: {
      actors: actorEntry,
      titles: titleEntry,
      nouns: nounEntry,
      reportingVerbs: reportingVerbEntry,
      attributionPhrases: attributionPhraseEntry,
      reportingNouns: reportingNounEntry,
      reportingAdverbs: reportingAdverbEntry,
      markers: markerEntry,
      cues: cueEntry,
      confidence: confidenceEntry,
      negations: negationEntry,
      judgments: judgmentEntry,
      relationVerbs: relationVerbEntry,
      relationNouns: relationNounEntry,
      frames: frameEntry,
    },
    /** A scale of estimative probability. */
    scale: scaleSchema,
    /** Names of the fields of a scale and of its bands. */
    scaleFields: [scaleSchema, bandSchema].flatMap(({ shape }) => Object.keys(shape)),
  };
};

type Forms = ReturnType<typeof buildForms>;
let forms: Forms | undefined;
/** The forms that entries must have, built for whoever hands some in: a start with our own lexicons does without. */
export const entryForms = (): Forms => (forms ??= buildForms());

export type LexiconName = keyof Forms['lexicons'];
export type LexiconEntry<K extends LexiconName> = z.infer<Forms['lexicons'][K]>;
export type LexiconInput<K extends LexiconName> = z.input<Forms['lexicons'][K]>;
/** Lexicons of thousands of entries, of which a brief meets a few, and the field that each entry is looked up by. */
export const KEY_OF = { actors: 'actor', relationVerbs: 'lemma' } as const;
/** All entries in use. */
export type Lexicons = { readonly [K in LexiconName]: K extends keyof typeof KEY_OF ? Entries<LexiconEntry<K>> : readonly LexiconEntry<K>[] };
/** What a user hands in: entries added to ours, or put in their place. */
export type UserLexicons = { readonly [K in LexiconName]?: { readonly mode?: 'add' | 'replace'; readonly entries: readonly LexiconInput<K>[] } };

export type ActorEntry = LexiconEntry<'actors'>;
export type Scale = z.infer<Forms['scale']>;
/** A scale as it is written down. */
export type ScaleInput = z.input<Forms['scale']>;
