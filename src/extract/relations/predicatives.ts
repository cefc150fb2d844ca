/** What a linking verb says of its subject with regard to somebody: `is allied with Y`, `is at odds with Y`, `remains wary of Y`. */
import { LINKING, Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import { senseOf, type RelationSense } from './compile.js';
import type { Scope } from './scope.js';

/** The predicative with the preposition behind it, as the dictionary has them with *be*, and whom it leads to. */
export interface Predicative {
  readonly sense: RelationSense;
  /** `be at odds` */
  readonly name: string;
  readonly targets: readonly ActorMention[];
}

/** Most adverbs in front of a predicative: `is no longer so openly hostile to Y`. */
const ADVERBS = 4;

/** Null where the verb has none that the dictionary knows. */
export const predicativeOf = (scope: Scope, { head, end, copula, passive }: VerbGroup): Predicative | null => {
  const { words, lemmas, pos } = scope.sentence.tokens;
  if (!copula && !passive && !LINKING.has(lemmas[head])) return null;
  // `is allied with Y`: what looks like a passive has its predicative in itself.
  let at = passive ? head : end;
  while (at < end + ADVERBS && (pos[at] === Pos.ADV || pos[at] === Pos.PART)) at++;
  const start = at;
  if (pos[at] === Pos.ADP) at++;
  const prep = words[at + 1];
  const verb = passive || copula ? 'be' : lemmas[head];
  for (const noun of new Set([words[at], lemmas[at]])) {
    const sense = senseOf({ lemma: 'be', particle: null, noun }, prep, scope.lexicon);
    if (sense === null || sense.noun !== noun || sense.prep !== prep) continue;
    return { sense, name: [verb, ...words.slice(start, at + 1)].join(' '), targets: scope.joined(at + 2) };
  }
  return null;
};
