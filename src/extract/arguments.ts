/** Where the arguments of a clause stand: its subject, and the stretch behind its verb. */
import { dateEnd, Pos, VerbForm } from '../language/index.js';
import type { Clause } from './clauses/index.js';
import type { AnalysedSentence, TokenSpan } from './document.js';

const EMPTY: TokenSpan = { start: 0, end: 0 };

/** The subject of a clause, its sibling's where it is shared; empty (`start === end`) where there is none. */
export const subjectOf = (sentence: AnalysedSentence, clause: Clause): TokenSpan => {
  if (clause.sharesSubject && clause.sibling !== null) return subjectOf(sentence, clause.sibling);
  const { verb } = clause;
  const { words, pos } = sentence.tokens;
  if (verb !== null && verb.inverted) return { start: verb.start + 1, end: verb.head };
  if (clause.type === 'attribution' && verb !== null && verb.start === clause.start) return { start: verb.end, end: clause.end };
  const owned = behindOwned(sentence, clause);
  if (owned >= 0 && verb !== null) return { start: owned, end: verb.start };
  const marked = clause.marker !== null && clause.marker.start >= clause.start;
  let start = marked && (clause.type !== 'relative' || hasOwnSubject(sentence, clause)) ? (clause.marker?.end ?? clause.start) : clause.start;
  // `…, as officers admit`
  if (clause.type === 'attribution' && words[start] === 'as') start++;
  let end = verb === null ? firstPredicate(sentence, clause) : verb.start;
  // A name with a digit is no adverb, whatever its tag: `APT29 Likely Preparing`.
  while (end > start && ((pos[end - 1] === Pos.ADV && !/\d/.test(words[end - 1])) || words[end - 1] === ',' || words[end - 1] === 'likely' || words[end - 1] === 'unlikely')) end--;
  // What stands in front of the subject: fronted clauses, and phrases set off by a comma.
  for (const child of sentence.clauses) {
    if (child.parent === clause && child.start >= start && child.end < end && child.start <= start + 1 && child.type !== 'relative') start = child.end;
  }
  const behind = behindFrontedPhrase(sentence, start, end);
  // `Under the draft, which The Guardian published, Beijing …`
  const described = behind > start ? sentence.clauses.find((child) => child.parent === clause && child.type === 'relative' && child.start === behind && child.end < end) : undefined;
  start = described?.end ?? behind;
  while (start < end && (words[start] === ',' || words[start] === '"' || pos[start] === Pos.CCONJ)) start++;
  return start < end ? { start, end } : EMPTY;
};

const NOBODY = new Set(['few', 'nobody', 'none', 'hardly']);

/** Whether a subject is `few in the capital`, `nobody`: what next to nobody holds is the author's word on them. */
export const isNobody = ({ tokens: { words } }: AnalysedSentence, { start, end }: TokenSpan): boolean =>
  start < end && (NOBODY.has(words[start]) || (words[start] === 'no' && words[start + 1] === 'one'));

const PRONOMINAL = new Set('he she they it we i his her their its our'.split(' '));

/** `whose premier Thailand received`, `on whose militia the party depends`: where the subject behind the owned noun begins; -1 where the owned noun is the subject. */
export const behindOwned = ({ tokens }: AnalysedSentence, { type, marker, verb }: Clause): number => {
  if (type !== 'relative' || marker === null || verb === null || tokens.words[marker.start] !== 'whose') return -1;
  const { pos, words } = tokens;
  for (let i = marker.end + 1; i < verb.start; i++) {
    if (pos[i] === Pos.ADP || pos[i] === Pos.PUNCT || pos[i] === Pos.CCONJ) return -1;
    if (pos[i - 1] === Pos.NOUN && (pos[i] === Pos.DET || pos[i] === Pos.PROPN || PRONOMINAL.has(words[i]))) return i;
  }
  return -1;
};

/** `which Russia invaded`: behind the pronoun of a relative clause a subject stands in front of the verb. */
export const hasOwnSubject = (sentence: AnalysedSentence, clause: Clause): boolean => {
  const { marker, verb } = clause;
  const { tokens } = sentence;
  if (marker === null || verb === null) return false;
  if (tokens.words[marker.start] === 'whose') return behindOwned(sentence, clause) >= 0;
  const { pos } = tokens;
  let aside = false;
  for (let i = marker.end; i < verb.start; i++) {
    if (tokens.words[i] === ',') aside = !aside;
    else if (!aside && (pos[i] === Pos.ADP || pos[i] === Pos.SCONJ)) return false;
    else if (!aside && (pos[i] === Pos.NOUN || pos[i] === Pos.PROPN || pos[i] === Pos.PRON || pos[i] === Pos.DET)) return true;
  }
  return false;
};

/** `Having armed Russia, Iran …` begins with an auxiliary; an adjective goes in front with its preposition only (`Wary of Russia, Iran …`). */
const FRONTED = (pos: number): boolean => pos === Pos.ADP || pos === Pos.ADV || pos === Pos.SCONJ || pos === Pos.VERB || pos === Pos.AUX;

const behindFrontedPhrase = (sentence: AnalysedSentence, from: number, end: number): number => {
  const { words, pos, verbForms } = sentence.tokens;
  let start = from;
  while (start < end && (FRONTED(pos[start]) || (words[start] === 'to' && verbForms[start + 1] === VerbForm.Base) || (pos[start] === Pos.ADJ && pos[start + 1] === Pos.ADP))) {
    const dated = behindFrontedDate(sentence, start, end);
    if (dated > start) return dated;
    let comma = start;
    while (comma < end && words[comma] !== ',') comma++;
    if (comma >= end - 1) return behindBarePhrase(sentence, start, end);
    start = comma + 1;
  }
  return start;
};

const NOMINATIVE = new Set(['he', 'she', 'they', 'we', 'i', 'it']);

/** `in Tigray a faction of the party`, `in that event Iceland`: an article behind a noun opens the next phrase, and so does a name behind a common noun that has an article itself. */
const behindBarePhrase = (sentence: AnalysedSentence, start: number, end: number): number => {
  const { pos, words } = sentence.tokens;
  if (pos[start] !== Pos.ADP) return start;
  // `in all likelihood he`
  if (NOMINATIVE.has(words[end - 1])) return end - 1;
  const determined = pos[start + 1] === Pos.DET || words[start + 1] === 'such';
  if (determined && pos[start + 2] === Pos.NOUN && pos[start + 3] === Pos.PROPN && start + 3 < end) return start + 3;
  for (let i = start + 2; i < end && pos[i] !== Pos.CCONJ; i++) {
    if (pos[i] === Pos.DET && (pos[i - 1] === Pos.NOUN || pos[i - 1] === Pos.PROPN)) return i;
  }
  return start;
};

/** What goes on with a date instead of following it. */
const GOES_ON: ReadonlySet<number> = new Set([Pos.CCONJ, Pos.PART, Pos.ADP, Pos.PUNCT]);

/** `In February the Taliban`: a date needs no comma behind it. */
const behindFrontedDate = (sentence: AnalysedSentence, start: number, end: number): number => {
  const behind = dateEnd(sentence.tokens, start + 1, end);
  // `In Nov 15 conversation, the director …`: the date only says which.
  if (sentence.tokens.words[behind + 1] === ',') return start;
  return behind > start + 1 && behind < end && !GOES_ON.has(sentence.tokens.pos[behind]) ? behind : start;
};

/** Where the predicate of a verbless clause begins: its first infinitive, participle or word of likelihood. */
const firstPredicate = (sentence: AnalysedSentence, clause: Clause): number => {
  const { words } = sentence.tokens;
  for (let i = clause.start + 1; i < clause.end; i++) {
    if (/^(?:un)?likely$|^(?:im)?(?:probable|possible)$|^set$|^doubtful$/.test(words[i])) return i;
    if (clause.inner.some((group) => group.start === i)) return i;
  }
  return clause.end;
};

/** True where a token stands inside a clause nested in `clause` that is not part of its own argument structure. */
export const inNestedClause = (sentence: AnalysedSentence, clause: Clause, token: number): boolean =>
  sentence.clauses.some((other) => other !== clause && other.start > clause.start && other.start <= token && token < other.end && other.end <= clause.end && other.type !== 'complement');

/** A passive *by* in front of `token`, or of the phrase it heads. */
export const followsBy = (sentence: AnalysedSentence, token: number): boolean => {
  const { words, pos, verbForms } = sentence.tokens;
  for (let i = token - 1; i >= 0 && token - i < 6; i--) {
    if (words[i] === 'by') return true;
    if (verbForms[i] !== VerbForm.None || pos[i] === Pos.ADP || pos[i] === Pos.PUNCT) return false;
  }
  return false;
};
