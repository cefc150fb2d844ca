/** Participles with an agent: `Poland, backed by Lithuania`, `Iran-backed Hezbollah`. They mention what they tell, as nominalisations do. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import { senseOf } from './compile.js';
import type { FoundRelation } from './relation.js';
import type { Scope } from './scope.js';

/** Tokens between a compound participle and the actor it describes. */
const REACH = 4;

/** A participle without an auxiliary and with its agent behind it: no predicate of the claim's subject. */
export const isBareParticiple = ({ sentence: { tokens } }: Scope, { start, head, end, finite }: VerbGroup): boolean =>
  start === head && !finite && tokens.verbForms[head] === VerbForm.Participle && tokens.words[end] === 'by';

const DETERMINERS = new Set(["'s", "'", ...'the a an its their his her our whose'.split(' ')]);
const NOMINALS: ReadonlySet<number> = new Set([Pos.NOUN, Pos.PROPN, Pos.ADJ]);

/** `the stolen credentials`, `its exiled leader`: a participle inside a noun phrase. */
export const isAttributive = ({ sentence: { tokens } }: Scope, { start, head, end, finite }: VerbGroup): boolean => {
  const { pos, words, verbForms } = tokens;
  const form = verbForms[head];
  if (start !== head || finite || start === 0 || (form !== VerbForm.Participle && form !== VerbForm.Past)) return false;
  return NOMINALS.has(pos[end]) && DETERMINERS.has(words[start - 1]);
};

const relationsOf = ({ lexicon }: Scope, lemma: string, from: readonly ActorMention[], to: readonly ActorMention[]): FoundRelation[] => {
  const sense = senseOf({ lemma, particle: null, noun: null }, null, lexicon);
  const common = { predicate: lemma, type: sense?.type ?? null, negated: false, symmetric: false, asserted: false, basis: sense?.id ?? 'rule.relation.participle' };
  return from.flatMap((a) => to.flatMap((b) => (a.actorId === b.actorId ? [] : [{ from: a.actorId, to: b.actorId, ...common }])));
};

/** The actor in front of a participle, a comma and adverbs aside; at the head of a clause, its subject. */
const described = (scope: Scope, participle: number, subject: readonly ActorMention[]): readonly ActorMention[] => {
  const { pos, words } = scope.sentence.tokens;
  let end = participle;
  while (end > scope.span.start && (pos[end - 1] === Pos.ADV || words[end - 1] === ',' || words[end - 1] === 'long')) end--;
  if (end === scope.span.start) return subject;
  return scope.mentions.filter((mention) => mention.end === end && !mention.modifier && !mention.place);
};

export const participleRelations = (scope: Scope, subject: readonly ActorMention[]): FoundRelation[] => {
  const { words, lemmas, pos } = scope.sentence.tokens;
  const found: FoundRelation[] = [];
  for (const group of scope.draft.core.inner) {
    if (group.start < scope.span.start || group.start >= scope.span.end || !isBareParticiple(scope, group)) continue;
    found.push(...relationsOf(scope, lemmas[group.head], scope.joined(group.end + 1), described(scope, group.head, subject)));
  }
  for (const mention of scope.mentions) {
    const participle = mention.end + 1;
    if (!mention.modifier || words[mention.end] !== '-' || pos[participle] !== Pos.ADJ || !scope.lexicon.verbs.has(lemmas[participle])) continue;
    const next = scope.mentions.find(({ start, modifier, place }) => start > participle && start - participle <= REACH && !modifier && !place);
    if (next !== undefined && scope.isBare(participle + 1, next.start)) found.push(...relationsOf(scope, lemmas[participle], [mention], [next]));
  }
  return found;
};
