/** Clauses that only suppose something. */
import type { Clause } from '../clauses/index.js';
import type { SentenceClaims } from './sentenceClaims.js';

/** `if prices may rise`: what a condition supposes is not put forward, whatever its modal. */
export const isCondition = (claims: SentenceClaims, clause: Clause): boolean => {
  const word = claims.sentence.tokens.words[clause.start];
  return word === 'if' || word === 'unless' || word === 'whether';
};

export const isInCondition = (claims: SentenceClaims, clause: Clause): boolean => {
  for (let up = clause.parent; up !== null; up = up.parent) if (up.type === 'adverbial' && isCondition(claims, up)) return true;
  return false;
};
