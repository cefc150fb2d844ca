/** `who`, `which`, `whose`: the noun phrase right in front. */
import { Pos, VerbForm } from '../../../language/index.js';
import type { Candidate } from '../discourse.js';
import { nounHitAt } from '../nominals.js';
import { pronounOf } from '../pronouns.js';
import type { SentenceState } from '../sentenceState.js';
import { beforePhrase, verbBehind } from '../view.js';
import type { Resolution } from './resolver.js';

/** Words in front of *of which* and *of them*. */
export const PARTS: ReadonlySet<string> = new Set(['any', 'one', 'most', 'some', 'many', 'all', 'both', 'none', 'each', 'either', 'neither', 'few', 'several', 'two', 'three']);

/** Verbs that only a plural agrees with. */
const PLURAL = new Set(['are', 'were', 'have']);

/** Whether a relative pronoun cannot mean what stands right in front of it: `observers from the Arab League, who`, `a firm in Dubai, whose`. */
const isPassedOver = ({ view, context }: SentenceState, { ids, start, place, plural, human }: Candidate, word: string): boolean => {
  const preposition = beforePhrase(view, start);
  if (view.pos[preposition] !== Pos.ADP || view.phraseAt[preposition - 1] === undefined) return false;
  if (word === 'whose') return place;
  return (word === 'who' || word === 'whom') && !plural && !human && ids.every((id) => context.registry.typeOf(id) === 'state' || context.registry.typeOf(id) === 'organization');
};

/** Most phrases between a relative pronoun and whom it means: `the farmers in the valleys of Oru, who`. */
const HOPS = 2;
/** Prepositions that make of a land a mere place: `Oman, in which`, `ports in Oman, some of which`. */
const LOCAL = new Set(['of', 'in', 'at', 'on', 'from', 'through', 'within', 'inside', 'near', 'across']);

/** Who stands in front of the preposition in front of a phrase. */
const inFrontOf = ({ view, owner }: SentenceState, start: number): Candidate | undefined => {
  let from = start;
  for (let hop = 0; hop < HOPS; hop++) {
    const preposition = beforePhrase(view, from);
    if (view.pos[preposition] !== Pos.ADP) return undefined;
    const found = owner[preposition - 1];
    if (found !== undefined) return found.end === preposition && !found.modifier ? found : undefined;
    const phrase = view.phraseAt[preposition - 1];
    if (phrase === undefined) return undefined;
    from = phrase.start;
  }
  return undefined;
};

/** Who belongs to the phrase that ends at a token, be it in front of what is named there: `two owners in Gazipur`, `Delta Front fighters`. */
const unnamedAt = (state: SentenceState, at: number, word: string): Candidate | undefined => {
  const { view, owner, context } = state;
  const phrase = view.phraseAt[at];
  if (phrase === undefined || phrase.end !== at + 1) return undefined;
  const noun = nounHitAt(view, context.lexicon, phrase.head);
  const name = owner[phrase.head - 1];
  if (noun !== null && name?.modifier === true && name.form === 'name' && (noun.sense.entry.class === 'personnel' || noun.sense.entry.class === 'armed')) return name;
  // "lobbied the ministry for a clause, which": only people are told from what stands between.
  if (word === 'which' || noun !== null) return undefined;
  const found = inFrontOf(state, phrase.start);
  return found?.plural === true || found?.human === true ? found : undefined;
};

/** Those who stand together as the last of whom a candidate does: `Malta and Cyprus`. */
const togetherWith = (state: SentenceState, { ids, end }: Candidate, at: number): readonly string[] => {
  const set = state.joined(at).find((joined) => joined.end === end && ids.every((id) => joined.ids.includes(id)));
  return set?.ids ?? ids;
};

/** `Malta and Cyprus, which still send ships`, `whose ports`, `neither of which`: all of them, where the words do not tell of one. */
const withOthers = (state: SentenceState, owner: Candidate, at: number): readonly string[] => {
  const { view } = state;
  const plural = PLURAL.has(view.words[at + 1]) || view.analysed.tokens.verbForms[verbBehind(view, at + 1)] === VerbForm.Present;
  return plural || view.words[at] === 'whose' || view.words[at - 1] === 'of' ? togetherWith(state, owner, at) : owner.ids;
};

/** `which the EU listed and which still trades`: whom the relative pronoun in front of this one means. */
const goneOn = ({ view, owner }: SentenceState, at: number): Candidate | undefined => {
  if (view.words[at - 1] !== 'and' && view.words[at - 1] !== 'but') return undefined;
  for (let i = at - 2; i >= 0; i--) if (pronounOf(view.words[i])?.kind === 'relative') return owner[i];
  return undefined;
};

/** `…, which serves`: the noun phrase right in front. */
export const relativeOf = (state: SentenceState, at: number): Resolution | null => {
  const { words, pos } = state.view;
  const before = goneOn(state, at);
  if (before !== undefined) return { ids: before.ids, basis: 'rule.actor.pronoun.relative' };
  let i = at - 1;
  if (i >= 0 && pos[i] === Pos.ADP && words[at] !== 'who') i--;
  // "one of which", "most of whom", "a third of whose"
  if (i >= 0 && words[at - 1] === 'of') {
    const part = state.view.phraseAt[i];
    if (PARTS.has(words[i]) || pos[i] === Pos.NUM) i--;
    else if (part?.end === i + 1 && state.owner[i] === undefined && words[part.start - 1] === ',') i = part.start - 1;
  }
  if (i >= 0 && words[i] === ',') i--;
  if (i >= 0 && (words[i] === ')' || words[i] === '"')) while (i > 0 && words[i] !== '(' && at - i < 6) i--;
  if (i >= 0 && words[i] === '(') i--;
  // "Averoff himself, who"
  if (i > 0 && pronounOf(words[i])?.reflexive === true) i--;
  if (i < 0) return null;
  const nearest = state.owner[i] ?? unnamedAt(state, i, words[at]);
  if (nearest === undefined || (state.owner[i] !== undefined && (nearest.end !== i + 1 || nearest.modifier))) return null;
  const owner = state.owner[i] !== undefined && isPassedOver(state, nearest, words[at]) ? inFrontOf(state, nearest.start) : nearest;
  if (owner === undefined) return null;
  const persons = owner.ids.every((id) => state.context.registry.typeOf(id) === 'person');
  if (words[at] === 'which' && persons) return null;
  if (owner.place && words[at] !== 'whose' && LOCAL.has(words[at - 1])) return null;
  return { ids: withOthers(state, owner, at), basis: 'rule.actor.pronoun.relative' };
};
