/** Relative pronouns that are not the subject of their clause: `which Russia invaded`, `with which it broke`, `on which it relies`, `whose envoy it received`. */
import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import { behindOwned, hasOwnSubject } from '../arguments.js';
import type { Clause } from '../clauses/index.js';
import type { Scope } from './scope.js';

/** Whom the pronoun stands for (behind *whose*, the noun that it owns), and the preposition that it stands behind (or left behind the verb). */
export interface Gap {
  readonly fillers: readonly ActorMention[];
  readonly prep: string | null;
}

/** Null where the pronoun is the subject, or stands for no actor. */
export const gapOf = ({ sentence, mentions }: Scope, clause: Clause): Gap | null => {
  const { marker, verb } = clause;
  if (clause.type !== 'relative' || marker === null || verb === null || !hasOwnSubject(sentence, clause)) return null;
  const { words, pos } = sentence.tokens;
  const owned = behindOwned(sentence, clause);
  // In front of a subject, the head of the owned noun may look like a modifier.
  const fillers = mentions.filter(({ start, end, modifier }) => (owned < 0 ? start === marker.start && !modifier : start > marker.start && end === owned));
  if (fillers.length === 0) return null;
  if (pos[marker.start - 1] === Pos.ADP) return { fillers, prep: words[marker.start - 1] };
  const last = clause.inner.at(-1) ?? verb;
  const behind = last.end;
  const stranded = behind < clause.end && pos[behind] === Pos.ADP && (behind + 1 === clause.end || pos[behind + 1] === Pos.PUNCT || pos[behind + 1] === Pos.ADP);
  return { fillers, prep: stranded ? words[behind] : null };
};
