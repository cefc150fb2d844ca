/** `A and B met`, `both sides agreed`: coordinated subjects that do something with each other. */
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import { senseOf } from './compile.js';
import type { FoundRelation } from './relation.js';
import type { Scope } from './scope.js';

/** Tokens behind a verb among which *each other* is looked for. */
const REACH = 4;

/** @param others whether the predicate has actors beside its subjects: `A and B held talks with C` */
export const mutualRelations = (scope: Scope, subject: readonly ActorMention[], { head, end }: VerbGroup, others: boolean): FoundRelation[] => {
  if (subject.length < 2) return [];
  const { lexicon, draft, span } = scope;
  const { lemmas, words } = scope.sentence.tokens;
  const lemma = lemmas[head];
  const noun = scope.objectNoun(end, span.end);
  const own = senseOf({ lemma, particle: null, noun, prep: null }, lexicon);
  // `exchanged fire`, `held talks`: the dictionary has them with *with*.
  const sense = own?.symmetric === true ? own : senseOf({ lemma, particle: null, noun, prep: 'with' }, lexicon);
  const mutual = words.slice(end, Math.min(end + REACH, span.end)).join(' ').includes('each other');
  if (!mutual && (others || sense?.symmetric !== true)) return [];
  const predicate = sense?.noun === undefined ? lemma : `${lemma} ${sense.noun}`;
  const common = { predicate, type: sense?.type ?? null, negated: draft.negated, symmetric: true, asserted: true, basis: sense?.id ?? 'rule.relation.together' } as const;
  return subject.flatMap((a, i) => subject.slice(i + 1).flatMap((b) => (a.actorId === b.actorId ? [] : [{ from: a.actorId, to: b.actorId, ...common }])));
};
