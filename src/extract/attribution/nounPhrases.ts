/** Parts of noun phrases that name a source: names, what is counted, participles as adjectives. */
import { Pos, VerbForm } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';

const PARTITIVES = new Set('one some many several most both all none each either neither few'.split(' '));
const NAME_PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'de', 'da', 'del', 'di', 'do', 'dos', 'du', 'van', 'von', 'der']);
/** Relative pronouns that can be the subject of their clause. */
export const SUBJECT_RELATIVES = new Set(['who', 'which', 'that']);
export const POSSESSIVES = new Set('its their his her our'.split(' '));

const WHICH_TIME = new Set(['last', 'this', 'that', 'next', 'each', 'every', 'one']);
export const TIMES = /^(?:time|day|week|weekend|month|quarter|year|decade|morning|afternoon|evening|night|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** `In a statement the party`, `Each time the party`: behind a first phrase that no comma sets off. */
export const behindFronted = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan): number => {
  const { pos, words } = tokens;
  const opens = (at: number): boolean => at < end && (pos[at] === Pos.DET || pos[at] === Pos.PROPN || pos[at] === Pos.PRON);
  if (WHICH_TIME.has(words[start]) && TIMES.test(words[start + 1] ?? '') && opens(start + 2)) return start + 2;
  if (pos[start] !== Pos.ADP) return start;
  for (let i = start + 2; i + 1 < end; i++) if (pos[i - 1] === Pos.NOUN && opens(i)) return i;
  return start;
};

/** A proper name, or an acronym that the tagger took for a noun. */
export const isName = ({ tokens }: AnalysedSentence, at: number): boolean => tokens.pos[at] === Pos.PROPN || (tokens.pos[at] === Pos.NOUN && /^\p{Lu}[\p{Lu}\d]+$/u.test(tokens.forms[at]));

/** `a retired officer`, `intercepted messages`, `a well-placed source`, `acting chairman`: a participle as an adjective. */
export const isAttributive = ({ tokens }: AnalysedSentence, start: number, at: number): boolean => {
  const { words, pos, verbForms } = tokens;
  if (/^(?:united|associated|combined|armed|acting)$/.test(words[at])) return true;
  const next = pos[at + 1];
  if (next !== Pos.NOUN && next !== Pos.ADJ && next !== Pos.PROPN) return false;
  const before = pos[at - 1];
  if (verbForms[at] === VerbForm.Gerund) return before === Pos.DET;
  return (verbForms[at] === VerbForm.Participle || verbForms[at] === VerbForm.Past) && (at === start || before === Pos.DET || before === Pos.ADJ || before === Pos.NUM || words[at - 1] === '-');
};

/** `the Dawn newspaper`, `RPP radio`: the name in front of a noun for an outlet. */
export const namedBefore = (sentence: AnalysedSentence, from: number, noun: number): TokenSpan | null => {
  const { words, forms } = sentence.tokens;
  const news = words[noun - 1] === 'news';
  // `the Atomic Energy Agency`: there the noun is part of a name.
  if (forms[noun] !== words[noun] || (words[noun] === 'agency' && !news)) return null;
  const end = news ? noun - 1 : noun;
  let start = end;
  while (start > from && isName(sentence, start - 1)) start--;
  return start < end ? { start, end } : null;
};

/** Where a proper name that begins at a token ends: hyphens and particles may stand inside. */
export const behindName = ({ tokens }: AnalysedSentence, start: number): number => {
  const { words, pos } = tokens;
  let end = start;
  while (pos[end] === Pos.PROPN || (end > start && (words[end] === '-' || NAME_PARTICLES.has(words[end])) && pos[end + 1] !== undefined && pos[end + 1] !== Pos.PUNCT && pos[end + 1] !== Pos.DET)) end++;
  return end;
};

/** The noun phrase that a relative pronoun follows, with what *of* adds: `the Embassy of China, which`. */
export const nounPhraseBefore = ({ tokens }: AnalysedSentence, pronoun: number): TokenSpan => {
  const { words, pos, verbForms } = tokens;
  const end = words[pronoun - 1] === ',' ? pronoun - 1 : pronoun;
  let start = end;
  while (start > 0 && verbForms[start - 1] === VerbForm.None && (pos[start - 1] !== Pos.ADP || words[start - 1] === 'of') && pos[start - 1] !== Pos.PUNCT && pos[start - 1] !== Pos.CCONJ && pos[start - 1] !== Pos.SCONJ && pos[start - 1] !== Pos.ADV) start--;
  return { start, end };
};

/** `two of its officials`: what is counted is the source. */
export const behindPartitive = ({ tokens }: AnalysedSentence, start: number, end: number): number => {
  const { words, pos } = tokens;
  if (start + 2 >= end || words[start + 1] !== 'of' || (pos[start] !== Pos.NUM && !PARTITIVES.has(words[start]))) return start;
  let at = start + 2;
  while (at + 1 < end && (pos[at] === Pos.DET || POSSESSIVES.has(words[at]))) at++;
  return at;
};

/** The proper name at the end of a described one: `PVMBG` in `volcano agency PVMBG`. */
export const properTail = (forms: readonly string[], { start, end }: TokenSpan): string[] => {
  let from = end;
  while (from > start && /^\p{Lu}/u.test(forms[from - 1])) from--;
  return from > start && from < end ? [forms.slice(from, end).join(' ')] : [];
};
