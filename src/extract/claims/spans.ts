/** From where to where a claim goes (annotation guide, sections 1 and 9). */
import lexicon from '../../../lexicons/language/claims.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { TokenSpan } from '../document.js';
import type { Cue } from '../likelihood/index.js';
import { OPINION_NOUNS } from './frames.js';
import type { SentenceClaims } from './sentenceClaims.js';

/** Sentence adverbs that only link to what came before; they are no part of the claim. */
const CONNECTIVES = new Set(lexicon.connectives);
const OWN = new Set(['our', 'my']);
/** First words of a subject that taggers take for coordinators: `both capitals`. */
const QUANTIFYING = new Set(['both', 'either', 'neither']);

export const behindCoordinator = (claims: SentenceClaims, at: number): number => {
  const { pos, words } = claims.sentence.tokens;
  let end = at;
  while (end > 0 && (pos[end - 1] === Pos.CCONJ || words[end - 1] === ',')) end--;
  return end;
};

/** `in our view`: whose estimate it is. */
const isOwnView = (claims: SentenceClaims, at: number): boolean => {
  const { words, lemmas } = claims.sentence.tokens;
  return words[at] === 'in' && OWN.has(words[at + 1]) && OPINION_NOUNS.has(lemmas[at + 2]);
};

export const spanOf = (claims: SentenceClaims, clause: Clause): TokenSpan => {
  const { words, pos, verbForms } = claims.sentence.tokens;
  let { start, end } = clause;
  if (clause.type === 'adverbial' && clause.marker !== null) {
    const leading = claims.ownCue(clause);
    start = leading !== null && leading.end === clause.start ? leading.start : clause.marker.end;
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const other of claims.sentence.clauses) {
      const trailing = other.end === end && other.start > start && other.start < end && other !== clause;
      if (trailing && (other.type === 'attribution' || (other.type === 'relative' && !other.restrictive))) {
        end = other.start;
        if (pos[end - 1] === Pos.ADP && other.type === 'relative') end--;
        while (end > start && (words[end - 1] === ',' || (pos[end - 1] === Pos.CCONJ && verbForms[end - 1] === VerbForm.None) || words[end - 1] === '\u2014' || words[end - 1] === '\u2013')) end--;
        changed = true;
      }
    }
  }
  const aside = claims.sentence.clauses.find((other) => other.type === 'attribution' && other.start > start && other.end < end && words[other.start - 1] === '"');
  // `"X," he said, adding that Y`: what was said ends with the quotation.
  if (aside !== undefined && clause.verb !== null && clause.verb.head < aside.start) {
    end = aside.start;
  }
  if (CONNECTIVES.has(words[start]) && words[start + 1] === ',') start += 2;
  if (isOwnView(claims, start)) start += words[start + 3] === ',' ? 4 : 3;
  const opener = claims.ownCue(clause)?.start;
  // `But for the rains, …`
  const butFor = words[start] === 'but' && words[start + 1] === 'for';
  while (start < end && start !== opener && !butFor && (words[start] === ',' || words[start] === '"' || words[start] === '\'' || (pos[start] === Pos.CCONJ && verbForms[start] === VerbForm.None && !QUANTIFYING.has(words[start])))) start++;
  if (end - 3 > start && words[end - 4] === ',' && isOwnView(claims, end - 3)) end -= 4;
  while (end > start && (pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')' && words[end - 1] !== ']')) end--;
  return { start, end };
};

/** A participle in the middle of its clause ends at the next comma, one behind it with the clause. */
export const participleEnd = (claims: SentenceClaims, clause: Clause, cue: Cue): number => {
  const { verb } = clause;
  if (verb !== null && verb.start > cue.end) {
    for (let i = cue.end; i < verb.start; i++) if (claims.sentence.tokens.words[i] === ',') return i;
  }
  return Math.max(clause.end, cue.end);
};
