/** Noun phrases that may describe someone: `senior officers`, `a Colombian contractor`, `its chairman`. */
import { Pos, VerbForm } from '../../../language/index.js';
import { BARE_INSTITUTIONS, COUNTED, COUNTRIES, FIRMS, OWN, PRONOMINAL, SINGULAR_BODIES } from '../classes.js';
import { explainedBy, isNamedBehind } from '../appositions.js';
import { isModifierAt, namesPeople, phraseBehind, type NounHit, type Phrase } from '../nominals.js';
import type { PostmodifierReader } from '../postmodifiers.js';
import type { SentenceState } from '../sentenceState.js';
import { isPossessive } from '../view.js';

/** How a noun phrase is introduced. */
export type Introduction = 'the' | 'this' | 'a' | 'another' | 'some' | 'no' | 'any' | 'each' | 'such' | 'counted' | 'owned' | 'bare';

export interface Description extends Phrase {
  /** First token, determiner and number included. */
  readonly start: number;
  /** First token behind determiner and number. */
  readonly core: number;
  readonly introduction: Introduction;
  /** Ends of the phrases behind it that belong to it. */
  readonly tails: readonly number[];
}

const INTRODUCTIONS: ReadonlyMap<string, Introduction> = new Map<string, Introduction>([
  ['the', 'the'], ['this', 'this'], ['these', 'this'], ['those', 'this'], ['a', 'a'], ['an', 'a'], ['one', 'a'], ['another', 'another'],
  ['some', 'some'], ['several', 'some'], ['no', 'no'], ['neither', 'no'], ['any', 'any'], ['each', 'each'], ['every', 'each'], ['such', 'such'],
]);
/** Most tokens between the first word of a description and its noun. */
const REACH = 6;

/** `at least`, `at most`. */
export const isBound = (words: readonly string[], at: number): boolean => words[at - 1] === 'at' && (words[at] === 'least' || words[at] === 'most');

/** Whether a phrase begins at a token, and nothing but adjectives, nouns and participles leads to its noun. */
const opensPhrase = ({ view: { pos, words, analysed } }: SentenceState, at: number, core: number, noun: number): boolean => {
  const { verbForms } = analysed.tokens;
  const before = pos[at - 1];
  const inside = at > 0 && !isBound(words, at - 1) && (words[at - 1] === '-' || before === Pos.ADJ || before === Pos.NOUN || before === Pos.PROPN || before === Pos.NUM || (before === Pos.DET && !OWN.has(words[at - 1])));
  if (inside || (before === Pos.AUX && verbForms[core] !== VerbForm.None)) return false;
  for (let i = core; i < noun; i++) {
    const finite = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present || verbForms[i] === VerbForm.Present3 || verbForms[i] === VerbForm.Modal || (verbForms[i] === VerbForm.Past && i === core);
    if (finite && words[i - 1] !== '-') return false;
  }
  return true;
};

/** The noun phrase for people or a body that starts at a token; null where none does, or where a name says who it is. */
export const descriptionAt = (state: SentenceState, postmodifiers: PostmodifierReader, at: number): Description | null => {
  const { view, context: { lexicon } } = state;
  const { words, pos } = view;
  // `at least three operators`: the bound is no part of whom it counts.
  if (isBound(words, at)) return null;
  let core = at;
  let introduction: Introduction = isPossessive(words[at - 1]) || (OWN.has(words[at - 1] ?? '') && words[at - 1] !== 'our') ? 'owned' : 'bare';
  const led = INTRODUCTIONS.get(words[core]);
  if (led !== undefined) {
    if (introduction === 'bare') introduction = led;
    core++;
    // `such a party`
    if (led === 'such' && words[core] === 'a') core++;
  }
  const number = core;
  while (COUNTED.has(words[core]) || (pos[core] === Pos.NUM && words[core + 1] !== '-')) core++;
  if (introduction === 'bare' && core > number) introduction = 'counted';
  const phrase = phraseBehind(view, lexicon, core);
  if (phrase === null || phrase.end - at > REACH || state.owner[phrase.head] !== undefined || state.crossesName(core, phrase.end)) return null;
  const { noun, end, head } = phrase;
  if (noun === null ? !phrase.plural || !namesPeople(view, head) : noun.end !== end) return null;
  // `the country`, `both nations`: states, which have names; who will follow someone is not yet anyone.
  if (noun !== null && ((core === noun.start && COUNTRIES.has(noun.sense.entry.lemma)) || noun.sense.entry.lemma === 'successor')) return null;
  // `police`, `municipal police`: a state's, as Institutions knows.
  if (introduction === 'bare' && noun !== null && BARE_INSTITUTIONS.has(words.slice(noun.start, end).join(' '))) return null;
  if (noun !== null && ((introduction === 'the' && !phrase.plural && refersBack(noun.sense.entry.lemma, core === noun.start)) || standsForOthers(state, noun, end) || (introduction === 'owned' && standsForOwner(state, noun, at)))) return null;
  if (!opensPhrase(state, at, core, noun?.start ?? head) || isModifierOnly(state, end)) return null;
  // "pollster Suda Wongchai", "the bloc's envoy, Peter Sorensen": the name behind is who it is.
  const named = (from: number): boolean => state.taken[words[from] === 'the' ? from + 1 : from] === 1;
  if (state.taken[end] === 1 || (words[end] === ',' && introduction !== 'bare' && named(end + 1))) return null;
  const tails = postmodifiers.ends(end);
  // "a firm registered in Dubai, Nile Tide Trading,"
  if (introduction === 'a' && tails.some((tail) => isNamedBehind(state, tail))) return null;
  return explainedBy(state, at, noun, end) === null ? { start: at, core, introduction, tails, ...phrase } : null;
};

/** `the group`, `the miner`: whoever has been named. */
const refersBack = (lemma: string, untold: boolean): boolean => PRONOMINAL.has(lemma) || (untold && FIRMS.has(lemma));

/** Nouns for people who serve one state in another. */
const POSTED = new Set(['diplomat', 'envoy', 'ambassador', 'peacekeeper']);
const ALL = new Set(['both', 'two', 'three']);

/** `Officials in Ankara`, `foreign ministers of both countries`, `combatants of the Front`: the state or band behind is who they are. */
const standsForOthers = ({ view: { words }, owner, taken, context: { registry } }: SentenceState, { sense: { entry, plural } }: NounHit, end: number): boolean => {
  const at = words[end + 1] === 'the' ? end + 2 : end + 1;
  if (entry.class === 'armed') return plural && words[end] === 'of' && taken[at] === 1;
  if ((entry.class !== 'personnel' && entry.class !== 'leader') || (!plural && SINGULAR_BODIES.has(entry.lemma))) return false;
  // "instructors from Africa Corps" are only sent by it.
  if (words[end] === 'from' && taken[at] === 1) return true;
  if (words[end] !== 'of' && words[end] !== 'from' && (words[end] !== 'in' || POSTED.has(entry.lemma))) return false;
  return (plural && ALL.has(words[at] ?? '')) || owner[at]?.ids.every((id) => registry.typeOf(id) === 'state') === true;
};

/** `its troops`, `Iran's diplomats`: people who stand for the state or body that they belong to, which is named in front of them. */
const standsForOwner = (state: SentenceState, { sense: { entry, plural } }: NounHit, start: number): boolean => {
  if (!plural || (entry.class !== 'personnel' && entry.class !== 'armed' && entry.class !== 'leader')) return false;
  const owner = state.possessorOf(start);
  if (owner === undefined) return entry.class !== 'leader';
  const types = owner.ids.map((id) => state.context.registry.typeOf(id));
  return types.every((type) => type === 'state' || (entry.class !== 'leader' && type !== 'person'));
};

const isModifierOnly = ({ view }: SentenceState, end: number): boolean => isModifierAt(view, end) && !isPossessive(view.words[end]);

/** First token of whoever owns what is described: `its`, `Beijing` in `Beijing's ambassador`. */
export const ownerStart = ({ view, owner }: SentenceState, start: number): number => {
  if (OWN.has(view.words[start - 1])) return start - 1;
  return owner[start - 2]?.start ?? view.phraseAt[start - 2]?.start ?? start;
};
