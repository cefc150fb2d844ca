/** A sentence with what the actor rules ask of it again and again: capitals, noun phrases, clauses and their subjects. */
import { isFinite, Pos, VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';
import { isAcronym } from './gazetteer.js';
import { ACTING } from './words.js';

export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** Stands in front of another noun phrase with *'s*. */
  readonly possessor: boolean;
}

const OWNERS = new Set('its their his our my your whose'.split(' '));
const QUOTES = new Set(['"', '\'']);
export const isPossessive = (word: string | undefined): boolean => word === '\'s' || word === '\'';

export interface View {
  readonly analysed: AnalysedSentence;
  readonly words: readonly string[];
  readonly forms: readonly string[];
  readonly pos: Uint8Array;
  readonly length: number;
  /** 1 where a token is capitalised. */
  readonly capital: Uint8Array;
  /** 1 where a capital may only be the start of a sentence or quotation. */
  readonly initial: Uint8Array;
  /** All letters are capitals. */
  readonly allCapitals: boolean;
  /** Capitals say nothing about names. */
  readonly headline: boolean;
  readonly phrases: readonly NounPhrase[];
  /** Noun phrase by token; undefined outside of any. */
  readonly phraseAt: readonly (NounPhrase | undefined)[];
}

const isNounTag = (pos: number): boolean => pos === Pos.NOUN || pos === Pos.PROPN;

export const isFiniteVerb = (sentence: AnalysedSentence['tokens'], at: number): boolean => isFinite(sentence.verbForms[at]);

/** Cuts a sentence into flat noun phrases by tags; prepositions, verbs and commas end one. */
const chunk = (analysed: AnalysedSentence): NounPhrase[] => {
  const { pos, words, spaced, verbForms, length } = analysed.tokens;
  const phrases: NounPhrase[] = [];
  let start = -1;
  let head = -1;
  const close = (end: number, possessor: boolean): void => {
    if (start >= 0 && head >= 0) phrases.push({ start, end, head, possessor });
    start = -1;
    head = -1;
  };
  for (let i = 0; i < length; i++) {
    const tag = pos[i];
    if (isPossessive(words[i]) && head === i - 1 && spaced[i] === 0) {
      close(i, true);
      continue;
    }
    const joined = words[i] === '-' && spaced[i] === 0 && spaced[i + 1] === 0;
    const participle = (verbForms[i] === VerbForm.Participle || verbForms[i] === VerbForm.Past || verbForms[i] === VerbForm.Gerund) && isNounTag(pos[i + 1]) && head < 0 && start >= 0;
    const fits = isNounTag(tag) || tag === Pos.DET || tag === Pos.ADJ || tag === Pos.NUM || tag === Pos.SYM || joined || participle;
    const pronoun = tag === Pos.PRON;
    if (pronoun) {
      close(i, false);
      phrases.push({ start: i, end: i + 1, head: i, possessor: OWNERS.has(words[i]) || (words[i] === 'her' && (isNounTag(pos[i + 1]) || pos[i + 1] === Pos.ADJ)) });
      continue;
    }
    if (!fits) {
      close(i, false);
      continue;
    }
    if (tag === Pos.DET && head >= 0) close(i, false);
    if (start < 0) start = i;
    if (isNounTag(tag)) head = i;
  }
  close(length, false);
  return phrases;
};

export const makeView = (analysed: AnalysedSentence): View => {
  const { tokens } = analysed;
  const { forms, words, length, pos, titleCase } = tokens;
  const capital = new Uint8Array(length);
  const initial = new Uint8Array(length);
  let lower = false;
  let open = true;
  for (let i = 0; i < length; i++) {
    const form = forms[i];
    if (/^\p{Lu}/u.test(form)) capital[i] = 1;
    if (/\p{Ll}/u.test(form)) lower = true;
    if (open && /^[\p{L}\d]/u.test(form)) {
      initial[i] = 1;
      // "[2] After the war": the number of a note or list does not open the sentence.
      open = /^\d+$/.test(form) && (forms[i + 1] === ']' || forms[i + 1] === ')');
    }
    if (form === ':' || (QUOTES.has(form) && (i === 0 || forms[i - 1] === ',' || forms[i - 1] === ':'))) open = true;
  }
  const phrases = chunk(analysed);
  const phraseAt = new Array<NounPhrase | undefined>(length);
  for (const phrase of phrases) for (let k = phrase.start; k < phrase.end; k++) phraseAt[k] = phrase;
  const allCapitals = !lower && capital.some((value) => value === 1);
  return { analysed, words, forms, pos, length, capital, initial, allCapitals, headline: titleCase || allCapitals, phrases, phraseAt };
};

/** A token in capitals, with digits or with a capital inside: `JBS`, `APT29`, `TikTok`. */
export const isCode = (view: View, at: number): boolean => {
  const form = view.forms[at];
  return form !== undefined && !view.allCapitals && (isAcronym(form) || (/^\p{Lu}/u.test(form) && (/\d/.test(form) || /\p{Ll}\p{Lu}/u.test(form))));
};

/**
 * Whether a word that is tagged a noun stands where only a verb can: `police train local officers`, `the government
 * doubts it`.
 */
export const readsAsVerb = (view: View, at: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  if (view.pos[at] !== Pos.NOUN || !(ACTING.has(lemmas[at]) || ACTING.has(view.words[at])) || view.capital[at] === 1) return false;
  const next = view.pos[at + 1];
  if (next === Pos.DET || next === Pos.PRON || next === Pos.PROPN) return true;
  // A plural noun seldom stands in front of another noun.
  const plural = view.words[at - 1] === 'police' || (view.words[at - 1]?.endsWith('s') && lemmas[at - 1] !== view.words[at - 1]);
  return plural && view.words[at] === lemmas[at] && (next === Pos.NOUN || next === Pos.ADJ);
};

/** The innermost clause around a token, null without one. */
export const clauseAt = (view: View, token: number): Clause | null => {
  let best: Clause | null = null;
  for (const clause of view.analysed.clauses) {
    if (clause.start <= token && token < clause.end && (best === null || clause.end - clause.start <= best.end - best.start)) best = clause;
  }
  return best;
};

/** Index of the first token that is not an article, number or adjective in front of `at`; -1 at the edge. */
export const beforePhrase = (view: View, at: number): number => {
  let i = at - 1;
  for (let steps = 0; i >= 0 && steps < 6; steps++, i--) {
    const pos = view.pos[i];
    const joined = view.words[i] === '-' && view.analysed.tokens.spaced[i] === 0;
    if (!(pos === Pos.DET || pos === Pos.ADJ || pos === Pos.NUM || joined)) break;
  }
  return i;
};

/** Most owners in front of one another: `her party's leader's`. */
const OWNERS_REACH = 4;

/** Whether a noun phrase that starts at `start` hangs on a preposition: `despite their rhetoric`, `in Moscow's view` too. */
export const isOblique = (view: View, start: number): boolean => {
  let before = beforePhrase(view, start);
  for (let steps = 0; steps < OWNERS_REACH && before >= 0; steps++) {
    const owner = isPossessive(view.words[before]) ? view.phraseAt[before - 1]?.start : OWNERS.has(view.words[before]) ? before : undefined;
    if (owner === undefined) break;
    before = beforePhrase(view, owner);
  }
  return before >= 0 && (view.pos[before] === Pos.ADP || view.words[before] === 'to' || view.words[before] === 'than');
};

/** The next finite verb group behind a token without another noun in between, as the token of its main verb; -1 if none. */
export const verbBehind = (view: View, from: number): number => {
  const { verbForms, lemmas } = view.analysed.tokens;
  for (let i = from; i < view.length && i < from + 8; i++) {
    const pos = view.pos[i];
    if (readsAsVerb(view, i)) return i;
    if (verbForms[i] !== VerbForm.None) {
      if (pos === Pos.AUX || verbForms[i] === VerbForm.Modal || lemmas[i] === 'be' || lemmas[i] === 'have' || lemmas[i] === 'do') {
        let head = i;
        for (let k = i + 1; k < view.length && k < i + 7; k++) {
          if (verbForms[k] !== VerbForm.None) head = k;
          else if (view.pos[k] !== Pos.ADV && view.words[k] !== 'not' && view.words[k] !== 'likely' && view.words[k] !== 'n\'t' && view.words[k] !== 'unlikely' && view.words[k] !== 'to') break;
        }
        return head;
      }
      return i;
    }
    if (pos !== Pos.ADV && view.words[i] !== 'likely' && view.words[i] !== 'unlikely' && view.words[i] !== 'not' && view.words[i] !== 'to') return -1;
  }
  return -1;
};

/** Whether the verb behind a name is passive: `is threatened`. */
export const isPassive = (view: View, from: number, verb: number): boolean => {
  const { verbForms, lemmas } = view.analysed.tokens;
  if (verbForms[verb] !== VerbForm.Participle && verbForms[verb] !== VerbForm.Past) return false;
  for (let i = from; i < verb; i++) if (lemmas[i] === 'be') return true;
  return false;
};
