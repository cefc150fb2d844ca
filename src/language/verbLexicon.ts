import irregular from '../../lexicons/language/irregular-verbs.json' with { type: 'json' };
import common from '../../lexicons/language/verbs.json' with { type: 'json' };
import { VerbForm } from './pos.js';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

export interface VerbLexicon {
  /** Finite forms by the word as written, for telling verbs where a tagger saw none. */
  readonly finite: Pick<ReadonlyMap<string, readonly VerbReading[]>, 'get'>;
  /** Finite forms of verbs that are never anything else: `depends`. */
  readonly only: ReadonlyMap<string, VerbReading>;
  /** The lemma of every form, where all its readings agree. */
  readonly lemmas: Pick<ReadonlyMap<string, string>, 'get'>;
}

/** Whether a word, in lower case, can be a verb in its bare form: `sanction`. */
export const isBareForm = ({ finite }: VerbLexicon, word: string): boolean => finite.get(word)?.some(({ form }) => form === VerbForm.Present) === true;

const IRREGULAR = new Map(irregular.entries.map(([base, past, participle]) => [base, { past, participle }]));
const ONLY_PAST = new Set(irregular.entries.flatMap(([, past, participle]) => (past === participle ? [] : [past])));
for (const [base, , participle] of irregular.entries) for (const form of [base, participle]) ONLY_PAST.delete(form!);

/** Whether a word is a past tense and no participle: `drew`. */
export const isOnlyPast = (word: string): boolean => ONLY_PAST.has(word);
const PREFIXES = ['re', 'over', 'under', 'out', 'up', 'with', 'mis', 'fore'];
const PREFIX = new RegExp(`^(?:${PREFIXES.join('|')})(?=[a-z]{3})`);
const PLAIN = /^[a-z]+$/;
const VOWEL = /[aeiou]/;

const irregularOf = (lemma: string): { past: string; participle: string } | undefined => {
  const own = IRREGULAR.get(lemma);
  if (own !== undefined) return own;
  const prefix = PREFIX.exec(lemma)?.[0];
  const base = prefix === undefined ? undefined : IRREGULAR.get(lemma.slice(prefix.length));
  return prefix === undefined || base === undefined ? undefined : { past: prefix + base.past, participle: prefix + base.participle };
};

const third = (lemma: string): string => {
  if (/(?:[sxzo]|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
};

const doubled = (lemma: string): boolean =>
  /[^aeiou][aeiou][bdgk-nprt]$/.test(lemma) && [...lemma].filter((letter) => VOWEL.test(letter)).length === 1;

const gerund = (lemma: string): string => {
  if (/[^eo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return doubled(lemma) ? `${lemma}${lemma[lemma.length - 1]}ing` : `${lemma}ing`;
};

const regularPast = (lemma: string): string[] => {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  const last = lemma[lemma.length - 1];
  return doubled(lemma) ? [`${lemma}${last}ed`] : lemma.endsWith('l') ? [`${lemma}ed`, `${lemma}led`] : [`${lemma}ed`];
};

/** Takes the forms of a verb: the finite ones as such, the others with null. */
const eachForm = (lemma: string, take: (word: string, form: VerbForm | null) => void): void => {
  take(lemma, VerbForm.Present);
  take(third(lemma), VerbForm.Present3);
  const past = irregularOf(lemma);
  for (const form of past === undefined ? regularPast(lemma) : [past.past]) take(form, VerbForm.Past);
  if (past !== undefined) take(past.participle, null);
  take(gerund(lemma), null);
};

/** The verbs that an irregular form can be of. */
const IRREGULAR_BASES = new Map<string, string[]>();
for (const [base, { past, participle }] of IRREGULAR) {
  for (const form of new Set([past, participle])) IRREGULAR_BASES.set(form, [...(IRREGULAR_BASES.get(form) ?? []), base]);
}
/** Endings of regular forms and what stands in their place in the lemma. */
const ENDINGS = ['s ', 'es ', 'ies y', 'd ', 'ed ', 'ied y', 'ing ', 'ing e'].map((ending) => ending.split(' '));
const DOUBLED = /([a-z])\1(?:ed|ing)$/;

/** Lemmas of which a word may be a form, and others. */
const candidates = (word: string): string[] => [
  word,
  ...ENDINGS.flatMap(([ending, instead]) => (word.endsWith(ending) ? [word.slice(0, -ending.length) + instead] : [])),
  ...(DOUBLED.test(word) ? [word.slice(0, word.endsWith('ing') ? -4 : -3)] : []),
  ...['', ...PREFIXES].flatMap((prefix) => (word.startsWith(prefix) ? (IRREGULAR_BASES.get(word.slice(prefix.length)) ?? []).map((base) => prefix + base) : [])),
];

interface WordReadings {
  readonly finite: readonly VerbReading[] | undefined;
  readonly lemma: string | undefined;
}

/** Words whose readings are remembered. */
const MOST_KNOWN = 20_000;

/** The verbs given by their lemmas, the common and the irregular ones. Forms are told when a text has them: a start that spelt all out would take longer than a brief. */
export const compileVerbs = (lemmas: Iterable<string>): VerbLexicon => {
  /** Place of each verb: earlier ones are read first. */
  const places = new Map<string, number>();
  for (const list of [lemmas, common.lemmas, common.only, IRREGULAR.keys()]) {
    for (const lemma of list) if (!places.has(lemma) && PLAIN.test(lemma)) places.set(lemma, places.size);
  }
  const read = (word: string): WordReadings => {
    const verbs = [...new Set(candidates(word))].filter((lemma) => places.has(lemma)).sort((a, b) => places.get(a)! - places.get(b)!);
    const finite: VerbReading[] = [];
    const named = new Set<string>();
    for (const lemma of verbs) {
      eachForm(lemma, (form, kind) => {
        if (form !== word) return;
        named.add(lemma);
        if (kind !== null) finite.push({ lemma, form: kind });
      });
    }
    return { finite: finite.length > 0 ? finite : undefined, lemma: named.size === 1 ? [...named][0] : undefined };
  };
  const known = new Map<string, WordReadings>();
  const readingsOf = (word: string): WordReadings => {
    let readings = known.get(word);
    if (readings === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, (readings = read(word)));
    }
    return readings;
  };
  const only = new Map<string, VerbReading>();
  for (const lemma of common.only) for (const word of [lemma, third(lemma)]) only.set(word, { lemma, form: word === lemma ? VerbForm.Present : VerbForm.Present3 });
  return { only, finite: { get: (word) => readingsOf(word).finite }, lemmas: { get: (word) => readingsOf(word).lemma } };
};
