import closed from '../../lexicons/language/closed-class.json' with { type: 'json' };
import { Pos } from './pos.js';

const POS_OF = new Map<string, Pos>();
for (const name of ['ADP', 'ADV', 'CCONJ', 'SCONJ', 'DET', 'PRON', 'NOUN'] as const) for (const word of closed[name]) POS_OF.set(word, Pos[name]);

/** The tag of a word that has only one reading; undefined for all others. */
export const onlyTag = (word: string): Pos | undefined => POS_OF.get(word);

const BARE_CLAUSE = new Set(closed.takesBareClause);

const FRONTED = new Set(closed.fronted);
const FRONTED_BEHIND_NOT = new Set(['until', 'only', 'once', 'since']);

/** Whether a sentence opens with what puts its subject behind an auxiliary: `Only then will …`, `Under no circumstances would …`. */
export const frontsAuxiliary = ({ words, pos }: { readonly words: readonly string[]; readonly pos: Uint8Array }): boolean =>
  FRONTED.has(words[0]) || (words[0] === 'not' && FRONTED_BEHIND_NOT.has(words[1])) || (pos[0] === Pos.ADP && words[1] === 'no');

/** Whether a verb may be followed by a clause without *that*. */
export const takesBareClause = (lemma: string): boolean => BARE_CLAUSE.has(lemma);
