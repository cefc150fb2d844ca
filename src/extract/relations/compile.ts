import type { Entries, LexiconEntry, Lexicons } from '../../lexicon/index.js';

export type RelationSense = LexiconEntry<'relationVerbs'>;
export type RelationNoun = LexiconEntry<'relationNouns'>;
export type ControlFrame = LexiconEntry<'frames'>;

export interface RelationLexicon {
  /** Senses of each verb lemma. */
  readonly verbs: Entries<RelationSense>;
  readonly nouns: ReadonlyMap<string, RelationNoun>;
  /** Nouns for those who act for the body in front of them: `EU observers`, `Taliban fighters`. */
  readonly personnel: ReadonlySet<string>;
  /** Verbs (one word) that pass their subject or object on to an infinitive or gerund. */
  readonly frames: ReadonlyMap<string, ControlFrame>;
}

/** Who a body sends out, beside its people by their lexicon entry: `EU observers`, `its medical teams`. */
const SENT = 'observer observers monitor monitors team teams patrol patrols crew crews'.split(' ');

export const compileRelations = (lexicons: Lexicons): RelationLexicon => {
  const frames = new Map<string, ControlFrame>();
  for (const entry of lexicons.frames) if (!frames.has(entry.lemma)) frames.set(entry.lemma, entry);
  const people = lexicons.nouns.filter((noun) => noun.class === 'personnel' || noun.class === 'armed');
  const personnel = new Set([...people.flatMap((noun) => [noun.lemma, noun.plural ?? noun.lemma]), ...SENT]);
  return { verbs: lexicons.relationVerbs, personnel, nouns: new Map(lexicons.relationNouns.map((entry) => [entry.noun, entry])), frames };
};

/** The words of a predicate that decide its sense. */
export interface PredicateWords {
  readonly lemma: string;
  readonly particle: string | null;
  readonly noun: string | null;
}

/** The most specific sense that agrees with a predicate and the preposition behind it; null if the verb has none. */
export const senseOf = (predicate: PredicateWords, prep: string | null, lexicon: RelationLexicon): RelationSense | null => {
  let best: RelationSense | null = null;
  let bestScore = -1;
  for (const sense of lexicon.verbs.of(predicate.lemma)) {
    if (sense.noun !== undefined && sense.noun !== predicate.noun) continue;
    if ((sense.particle ?? null) !== null && sense.particle !== predicate.particle) continue;
    if (sense.prep !== undefined && sense.prep !== prep) continue;
    const score = (sense.noun === undefined ? 0 : 4) + ((sense.particle ?? null) === null ? 0 : 2) + (sense.prep === undefined ? 0 : 1);
    if (score > bestScore) {
      best = sense;
      bestScore = score;
    }
  }
  return best;
};
