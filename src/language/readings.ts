/** Which verb a word can be where it stands. */
import { Pos, VerbForm } from './pos.js';
import { isNominal, type MutableTags } from './tags.js';
import type { VerbLexicon, VerbReading } from './verbLexicon.js';
import { POSSESSIVES } from './words.js';

/** Most words of an aside between a subject and its verb. */
const ASIDE = 4;

/** The token in front of an aside that a comma at `close` ends (`China, by contrast, …`); `close` where there is none. */
const beforeAside = ({ words, pos, verbForms }: MutableTags, close: number): number => {
  let open = close - 1;
  while (open > 0 && close - open <= ASIDE && words[open] !== ',' && verbForms[open] === VerbForm.None) open--;
  const opener = pos[open + 1];
  return open > 0 && open < close - 1 && words[open] === ',' && isNominal(pos[open - 1]) && (opener === Pos.ADP || opener === Pos.ADV) ? open - 1 : close;
};

export const subjectEnd = (tags: MutableTags, at: number): number => {
  let i = at - 1;
  while (i >= 0 && (tags.pos[i] === Pos.ADV || tags.words[i] === 'likely')) i--;
  return tags.words[i] === ',' ? beforeAside(tags, i) : i;
};

/** `the former`, `its chief executive`: an adjective that ends a phrase with an article or a possessive stands for its noun. */
const isBareAdjective = ({ pos, words }: MutableTags, at: number): boolean => {
  let i = at;
  while (pos[i] === Pos.ADJ) i--;
  return i < at && (pos[i] === Pos.DET || POSSESSIVES.has(words[i]));
};

/** `crisis`, `consensus`, `loss`: nouns in *-s* that are singular. */
const SINGULAR_S = /(?:ss|sis|us)$/;

/** Whether a subject that ends at `at` is plural: `talks`, `three pieces of evidence`, `contracts with Gazprom`. */
export const endsPlural = ({ words, pos }: MutableTags, at: number): boolean => {
  if (words[at].endsWith('s') && !SINGULAR_S.test(words[at])) return true;
  let before = at;
  while (before > 0 && (pos[before] === Pos.NOUN || pos[before] === Pos.PROPN || pos[before] === Pos.ADJ || pos[before] === Pos.DET)) before--;
  return before < at && pos[before] === Pos.ADP && isNominal(pos[before - 1]) && (words[before - 1] ?? '').endsWith('s');
};

export const readingFor = (tags: MutableTags, at: number, verbs: VerbLexicon, agreeing = true): VerbReading | null => {
  const readings = verbs.finite.get(tags.words[at]);
  if (readings === undefined) return null;
  const subject = subjectEnd(tags, at);
  if (subject < 0 || POSSESSIVES.has(tags.words[subject]) || !(isNominal(tags.pos[subject]) || isBareAdjective(tags, subject) || tags.words[subject] === ')' || tags.words[subject] === '"')) return null;
  if (!agreeing) return readings[0];
  const plural = endsPlural(tags, subject) || tags.words[subject] === 'they' || tags.words[subject] === 'we' || tags.words[subject - 1] === 'and';
  const reading = readings.find(({ form }) => form !== VerbForm.Present) ?? readings[0];
  // The bare form needs a plural subject; the form in -s none.
  if (reading.form === VerbForm.Present && !plural && tags.pos[subject] !== Pos.PRON) return null;
  // `the two contracts that …`
  if (reading.form === VerbForm.Present3 && tags.pos[subject] === Pos.NUM && tags.words[subject] !== 'one') return null;
  if (reading.form === VerbForm.Present3 && plural && tags.pos[subject] === Pos.NOUN) return null;
  return reading;
};
