/** Claims without a finite verb: headlines, telegraphese, fragments that somebody says. */
import { Pos, VerbForm } from '../../language/index.js';
import { SHORTEST_FRAGMENT, type Clause } from '../clauses/index.js';
import type { SentenceClaims, Verdict } from './sentenceClaims.js';

/** Claims without a finite verb: `New elections unlikely before autumn`, `Ministers to Meet in May`. */
export const judgeVerbless = (claims: SentenceClaims, clause: Clause, headline: boolean): Verdict => {
  if (claims.ownCue(clause) !== null) return { rule: 'rule.claim.headline' };
  if (isSaid(claims, clause)) return { rule: 'rule.claim.said' };
  const { tokens } = claims.sentence;
  const hasSubject = (at: number) => at > clause.start;
  const planned = clause.inner.some((group) => group.infinitive && hasSubject(group.start) && isPlan(claims, group.start));
  const told = clause.inner.some(
    (group) => hasSubject(group.start) && !group.infinitive && (tokens.verbForms[group.head] === VerbForm.Past || tokens.verbForms[group.head] === VerbForm.Participle),
  );
  const gerund = headline && clause.inner.some((group) => hasSubject(group.start) && group.form === VerbForm.Gerund && tokens.pos[group.start - 1] !== Pos.ADP);
  const ends = tokens.pos[tokens.length - 1] === Pos.PUNCT && tokens.words[tokens.length - 1] === '.';
  return (headline && (planned || told || gerund)) || (ends && claims.sentence.block.kind !== 'heading' && (planned || told)) ? { rule: 'rule.claim.headline' } : null;
};

/** `Departures up 40 percent since July, IOM reports`: what somebody says is put forward without a verb as well. */
const isSaid = (claims: SentenceClaims, { start, end }: Clause): boolean => {
  const { words } = claims.sentence.tokens;
  return end - start >= SHORTEST_FRAGMENT && claims.sentence.clauses.some((other) => other.type === 'attribution' && other.start > end && words[end] === ',' && other.start - end <= 2);
};

/** `Ministers to meet`, `Parliament set to vote`: not `plans to meet`. */
export const isPlan = (claims: SentenceClaims, at: number): boolean => {
  const { pos, words } = claims.sentence.tokens;
  return pos[at - 1] === Pos.PROPN || /s$/.test(words[at - 1]) || /^(?:set|due|poised|ready|expected)$/.test(words[at - 1]) || pos[at - 1] === Pos.NOUN;
};
