import irregular from '../../lexicons/language/irregular-verbs.json' with { type: 'json' };
import common from '../../lexicons/language/verbs.json' with { type: 'json' };
import { VerbForm } from './pos.js';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

export interface VerbLexicon {
  /** Finite forms by the word as written, for telling verbs where a tagger saw none. */
  readonly finite: ReadonlyMap<string, readonly VerbReading[]>;
  /** Finite forms of verbs that are never anything else: `depends`. */
  readonly only: ReadonlyMap<string, VerbReading>;
  /** The lemma of every form, where all its readings agree. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** Whether a word, in lower case, can be a verb in its bare form: `sanction`. */
export const isBareForm = ({ finite }: VerbLexicon, word: string): boolean => finite.get(word)?.some(({ form }) => form === VerbForm.Present) === true;

const IRREGULAR = new Map(irregular.entries.map(([base, past, participle]) => [base, { past, participle }]));
const PREFIX = /^(?:re|over|under|out|up|with|mis|fore)(?=[a-z]{3})/;
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

/** Spells out the finite forms of verbs: those given by their lemmas, the common and the irregular ones. */
export const compileVerbs = (lemmas: Iterable<string>): VerbLexicon => {
  const finite = new Map<string, VerbReading[]>();
  const lemmasOf = new Map<string, string>();
  const only = new Map<string, VerbReading>();
  const disputed = new Set<string>();
  const name = (word: string, lemma: string) => {
    const known = lemmasOf.get(word);
    if (known === undefined) lemmasOf.set(word, lemma);
    else if (known !== lemma) disputed.add(word);
  };
  const add = (word: string, lemma: string, form: VerbForm) => {
    const readings = finite.get(word);
    if (readings) readings.push({ lemma, form });
    else finite.set(word, [{ lemma, form }]);
    name(word, lemma);
  };
  for (const lemma of new Set([...lemmas, ...common.lemmas, ...common.only, ...IRREGULAR.keys()])) {
    if (!/^[a-z]+$/.test(lemma)) continue;
    add(lemma, lemma, VerbForm.Present);
    add(third(lemma), lemma, VerbForm.Present3);
    const past = irregularOf(lemma);
    for (const form of past === undefined ? regularPast(lemma) : [past.past]) add(form, lemma, VerbForm.Past);
    if (past !== undefined) name(past.participle, lemma);
    name(gerund(lemma), lemma);
  }
  for (const lemma of common.only) for (const word of [lemma, third(lemma)]) only.set(word, { lemma, form: word === lemma ? VerbForm.Present : VerbForm.Present3 });
  for (const word of disputed) lemmasOf.delete(word);
  return { finite, only, lemmas: lemmasOf };
};
