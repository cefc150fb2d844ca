/** Direct speech around its verb: `"A," he said, "B."`, `He said: "A."` */
import { Pos, VerbForm } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';

const ENDS_SPEECH = new Set([',', '.', '?', '!', '\u2014', '\u2013', '--', '...', '\u2026']);
const LEADS_IN = new Set([',', ':', 'that', '-', '\u2014', '\u2013']);
/** Tokens between a verb of saying and the speech behind it: an addressee, a time. */
const LEAD_IN = 8;

/**
 * The quotations that a verb outside of them introduces or closes.
 * @param quoted the quotations of the sentence
 */
export const directSpeech = (sentence: AnalysedSentence, quoted: readonly TokenSpan[], cue: { readonly start: number; readonly verb: number; readonly behind: number }): TokenSpan[] => {
  const { words } = sentence.tokens;
  const before = quoted.filter(({ end }) => end <= cue.start).at(-1);
  const after = quoted.find(({ start }) => start >= cue.behind);
  const spans: TokenSpan[] = [];
  const closes = before !== undefined && isSpeechBefore(sentence, before, cue);
  if (closes) spans.push(before);
  if (after !== undefined && (closes ? followsAside(sentence, cue.behind, after.start) : isSpeechAfter(sentence, cue.behind, after))) spans.push(after);
  return spans.filter(({ start, end }) => words[start] === '"' || words[end - 1] === '"');
};

const hasVerb = ({ tokens }: AnalysedSentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.verbForms[i] !== VerbForm.None) return true;
  return false;
};

/** `"…," he said`: the speech ends in a stop of its own, and only a speaker stands between it and the verb. */
const isSpeechBefore = (sentence: AnalysedSentence, { end }: TokenSpan, { start }: { readonly start: number }): boolean => {
  const { words, pos } = sentence.tokens;
  const stopped = ENDS_SPEECH.has(words[end - 2]) || words[end] === ',';
  if (!stopped || pos[end] === Pos.CCONJ) return false;
  // A speaker may be described by a relative clause between commas, else no verb stands in between.
  return !hasVerb(sentence, end, start) || (words.slice(end, start).includes(',') && words[start - 1] === ',');
};

/** `he said on Monday, "…"`: nothing but a comma closes the aside. */
const followsAside = (sentence: AnalysedSentence, from: number, start: number): boolean => {
  const { words } = sentence.tokens;
  return LEADS_IN.has(words[start - 1]) && !words.slice(from, start - 1).includes(';') && !hasVerb(sentence, from, start);
};

/** `He told reporters: "…"`. A quotation that the sentence goes on around is a part of it, no speech. */
const isSpeechAfter = (sentence: AnalysedSentence, from: number, { start, end }: TokenSpan): boolean => {
  const { words, pos } = sentence.tokens;
  if (start - from > LEAD_IN || hasVerb(sentence, from, start)) return false;
  if (start > from && !LEADS_IN.has(words[start - 1]) && pos[start - 1] !== Pos.PRON) return false;
  const next = words[end];
  return next === undefined || pos[end] === Pos.PUNCT || pos[end] === Pos.CCONJ;
};
