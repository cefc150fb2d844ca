/** Sentences that only say who puts forward the list behind them: `The group agreed that:`. */
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';

/**
 * The clause with which a sentence leads into a list; null where none does.
 * @param tells whether a verb puts forward what stands behind it, by its lemma
 */
export const listLead = ({ clauses, tokens: { words, lemmas, length } }: AnalysedSentence, tells: (lemma: string) => boolean): Clause | null => {
  if (words[length - 1] !== ':') return null;
  const last = words[length - 2] === 'that' ? length - 2 : length - 1;
  return clauses.find(({ type, verb }) => type === 'main' && verb !== null && verb.finite && !verb.passive && verb.head === last - 1 && tells(lemmas[verb.head])) ?? null;
};
