/** `A and B met`, `both sides agreed`: coordinated subjects that do something with each other. */
import { Pos, type Sentence } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import { senseOf } from './compile.js';
import type { FoundRelation } from './relation.js';
import type { Scope } from './scope.js';

/** Tokens behind a verb among which *each other* is looked for. */
const REACH = 4;
/** What goes on with a noun phrase: `the other side`. */
const CONTINUES: ReadonlySet<number | undefined> = new Set([Pos.NOUN, Pos.ADJ, Pos.PROPN, Pos.NUM]);
/** `trust each other`, `neither trusts the other`, but not `the other's army`. */
const isMutual = ({ words, pos }: Sentence, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) {
    if ((words[i] === 'other' && words[i - 1] === 'each') || (words[i] === 'another' && words[i - 1] === 'one')) return true;
    if (words[i] === 'other' && words[i - 1] === 'the' && !CONTINUES.has(pos[i + 1]) && words[i + 1] !== '\'s') return true;
  }
  return false;
};

/** @param others whether the predicate has actors beside its subjects: `A and B held talks with C` */
export const mutualRelations = (scope: Scope, subject: readonly ActorMention[], { head, end, copula }: VerbGroup, { negated, asserted }: Pick<FoundRelation, 'negated' | 'asserted'>, others: boolean): FoundRelation[] => {
  if (subject.length < 2) return [];
  const { lexicon, span } = scope;
  const { lemmas } = scope.sentence.tokens;
  const lemma = lemmas[head];
  const noun = copula ? null : scope.objectNoun(end, span.end);
  const own = senseOf({ lemma, particle: null, noun }, null, lexicon);
  // `exchanged fire`, `held talks`: the dictionary has them with *with*.
  const sense = own?.symmetric === true ? own : senseOf({ lemma, particle: null, noun }, 'with', lexicon);
  const mutual = isMutual(scope.sentence.tokens, end, Math.min(end + REACH, span.end));
  if (!mutual && (others || sense?.symmetric !== true)) return [];
  const predicate = sense?.noun === undefined ? lemma : `${lemma} ${sense.noun}`;
  const common = { predicate, type: sense?.type ?? null, negated, symmetric: true, asserted, basis: sense?.id ?? 'rule.relation.together' } as const;
  return subject.flatMap((a, i) => subject.slice(i + 1).flatMap((b) => (a.actorId === b.actorId ? [] : [{ from: a.actorId, to: b.actorId, ...common }])));
};
