/** A pronoun in a fronted phrase that may stand for the subject behind it: `Despite its friendship, Beijing …`. */
import { Pos } from '../../../language/index.js';
import type { Pronoun } from '../pronouns.js';
import type { SentenceState } from '../sentenceState.js';
import { clauseAt } from '../view.js';
import type { Subject } from './subjects.js';

/** Most tokens from the pronoun to the comma, and from there to the subject. */
const FRONT = 25;
const BEHIND = 3;

/** The subject of the main clause behind a fronted phrase that holds the pronoun. */
export const cataphor = ({ view, subjects }: SentenceState, at: number, pronoun: Pronoun): Subject | null => {
  const { words, pos, analysed } = view;
  const own = clauseAt(view, at);
  const comma = words.indexOf(',', at);
  if (comma < 0 || comma > at + FRONT) return null;
  const fronted = analysed.clauses.some((clause) => clause.type === 'main' && clause.start <= at && (clause.verb === null || clause.verb.start > comma));
  if (!fronted && own?.type !== 'adverbial') return null;
  // "If it does, …" goes on from what has been said before.
  if (!pronoun.possessive && analysed.tokens.lemmas[at + 1] === 'do' && pos[at + 2] === Pos.PUNCT) return null;
  const opener = pos[words[0] === '"' ? 1 : 0];
  if (opener !== Pos.ADP && opener !== Pos.SCONJ && own?.type !== 'adverbial') return null;
  if (own !== null && own.type === 'adverbial' && own.start > 2) return null;
  const main = analysed.clauses.find((clause) => clause.type === 'main' && clause.verb !== null && clause.verb.start > comma);
  const owner = main === undefined ? null : subjects.of(main);
  return owner === null || owner.start <= comma || owner.start > comma + BEHIND || owner.ids.length === 0 ? null : owner;
};
