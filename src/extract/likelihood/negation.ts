/** Whether a predicate is negated, and by which word. */
import { Pos } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { LikelihoodLexicon } from './compile.js';
import { quotedNames } from './quoted.js';

/** *no* in these is no negation: `no doubt`, `no later than May`, `not only`. */
const HARMLESS_BEHIND = new Set('doubt matter later less more fewer earlier wonder only sooner'.split(' '));

/** Clauses whose negations are their own. */
const NESTED: ReadonlySet<Clause['type']> = new Set(['relative', 'adverbial']);

/**
 * Finds the negation of the predicate of a clause.
 * @param predicate tokens of the predicate: verb group, cue and framed infinitive
 * @param cue its own words never negate it (`cannot rule out`)
 */
export const findNegation = (
  sentence: AnalysedSentence,
  clause: Clause,
  predicate: TokenSpan,
  cue: TokenSpan | null,
  lexicon: LikelihoodLexicon,
): boolean => {
  const { words, pos, length } = sentence.tokens;
  const quoted = quotedNames(sentence);
  const inCue = (at: number) => cue !== null && at >= cue.start && at < cue.end;
  const scopeAt = (at: number): string | null => {
    // `No, and I would …`: an answer.
    const answer = words[at] === 'no' && words[at + 1] === ',';
    if (at < 0 || at >= length || inCue(at) || quoted[at] === 1 || answer) return null;
    const found = lexicon.negations.longest(sentence.interned, at);
    return found === null || HARMLESS_BEHIND.has(words[found.end] ?? '') ? null : found.value.scope;
  };
  const before = words[clause.start - 1];
  if (before === 'nor' || (words[clause.start] === 'nor' && !inCue(clause.start))) return true;
  let from = predicate.start;
  while (from > clause.start && (pos[from - 1] === Pos.ADV || words[from - 1] === 'not')) from--;
  let count = 0;
  for (let i = from; i < predicate.end; i++) if (scopeAt(i) === 'verb' || (words[i] === 'neither' && scopeAt(i) !== null)) count++;
  if (count === 0) {
    const within = sentence.clauses.filter((other) => NESTED.has(other.type) && other.start >= clause.start && other.end <= from && other !== clause);
    for (let i = clause.start; i < from; i++) {
      const inner = within.find((other) => other.start === i);
      // `a clash that neither leader ordered`, `If nothing is done, …`
      if (inner !== undefined) i = inner.end - 1;
      else if (scopeAt(i) === 'noun' && (i === clause.start || pos[i - 1] !== Pos.ADP)) count++;
    }
    const object = scopeAt(predicate.end);
    if (object === 'noun' && words[predicate.end] !== 'neither') count++;
  }
  return count % 2 === 1;
};
