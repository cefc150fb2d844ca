import closed from '../../lexicons/language/closed-class.json' with { type: 'json' };
import { Pos } from './pos.js';

const POS_OF = new Map<string, Pos>();
for (const name of ['ADP', 'ADV', 'CCONJ', 'SCONJ', 'DET', 'PRON', 'NOUN'] as const) for (const word of closed[name]) POS_OF.set(word, Pos[name]);

/** The tag of a word that has only one reading; undefined for all others. */
export const onlyTag = (word: string): Pos | undefined => POS_OF.get(word);

const BARE_CLAUSE = new Set(closed.takesBareClause);

/** Whether a verb may be followed by a clause without *that*. */
export const takesBareClause = (lemma: string): boolean => BARE_CLAUSE.has(lemma);
