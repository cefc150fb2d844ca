/** `who`, `which`, `whose`: the noun phrase right in front. */
import { Pos, VerbForm } from '../../../language/index.js';
import type { Candidate } from '../discourse.js';
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

/** Who stands in front of the preposition in front of a phrase. */
const inFrontOf = ({ view, owner }: SentenceState, { start }: Candidate): Candidate | undefined => {
  const preposition = beforePhrase(view, start);
  const found = owner[preposition - 1];
  return found?.end === preposition && !found.modifier ? found : undefined;
};

/** `Malta and Cyprus, which still send ships`: a plural verb has all of them for its subject. */
const withOthers = (state: SentenceState, { ids }: Candidate, at: number): readonly string[] => {
  const { view } = state;
  if (!PLURAL.has(view.words[at + 1]) && view.analysed.tokens.verbForms[verbBehind(view, at + 1)] !== VerbForm.Present) return ids;
  const set = state.setsBefore(at).at(-1);
  return set !== undefined && ids.every((id) => set.includes(id)) ? set : ids;
};

/** `…, which serves`: the noun phrase right in front. */
export const relativeOf = (state: SentenceState, at: number): Resolution | null => {
  const { words, pos } = state.view;
  let i = at - 1;
  if (i >= 0 && pos[i] === Pos.ADP && words[at] !== 'who') i--;
  // "one of which", "most of whom"
  if (i >= 0 && words[at - 1] === 'of' && (PARTS.has(words[i]) || pos[i] === Pos.NUM)) i--;
  if (i >= 0 && words[i] === ',') i--;
  if (i >= 0 && (words[i] === ')' || words[i] === '"')) while (i > 0 && words[i] !== '(' && at - i < 6) i--;
  if (i >= 0 && words[i] === '(') i--;
  const nearest = i >= 0 ? state.owner[i] : undefined;
  if (nearest === undefined || nearest.end !== i + 1 || nearest.modifier) return null;
  const owner = isPassedOver(state, nearest, words[at]) ? inFrontOf(state, nearest) : nearest;
  if (owner === undefined) return null;
  const persons = owner.ids.every((id) => state.context.registry.typeOf(id) === 'person');
  if (words[at] === 'which' && persons) return null;
  if (owner.place && words[at] !== 'whose' && pos[at - 1] === Pos.ADP) return null;
  return { ids: withOthers(state, owner, at), basis: 'rule.actor.pronoun.relative' };
};
