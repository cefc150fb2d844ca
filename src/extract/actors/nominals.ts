/** Noun phrases that stand for actors: demonyms and names with a noun behind them, institutions, descriptions. */
import calendar from '../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorType } from '../../schema/index.js';
import { BANDED, COLLECTIVE_PERSONNEL, NAMED_KINDS, OFFSHOOTS, OWN, SINGULAR_BODIES } from './classes.js';
import type { ActorLexicon, NounSense } from './gazetteer.js';
import { isFiniteVerb, isPossessive, readsAsVerb, type View } from './view.js';
import { ACTING } from './words.js';

/** An actor, adjective of nationality or region in front of a noun. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  /** Actor ids; none for a region or a name that stands for no actor by itself: `Twic` in `Twic youth`. */
  readonly ids: readonly string[];
  readonly kind: 'demonym' | 'state' | 'body' | 'region' | 'unidentified';
  readonly possessive: boolean;
}

export interface NounHit {
  readonly start: number;
  readonly end: number;
  readonly sense: NounSense;
}

/** A noun phrase behind an anchor or determiner. */
export interface Phrase {
  readonly end: number;
  readonly head: number;
  /** The noun of the lexicon that heads it, null when it is none. */
  readonly noun: NounHit | null;
  readonly plural: boolean;
}

/** Most adjectives and nouns between an anchor and its head. */
const REACH = 6;
const PEOPLE_ENDING = /(?:ists|ians|eers|men|makers|growers|owners|holders|lenders|millers|traders|smugglers|settlers|dealers|builders|brokers|breeders|bakers|planners|hackers|workers)$/;

/** The noun lexicon's phrase that ends the noun phrase around `from`. */
export const nounHitAt = (view: View, lexicon: ActorLexicon, at: number): NounHit | null => {
  const match = lexicon.nouns.longest(view.analysed.interned, at);
  return match === null ? null : { start: at, end: match.end, sense: match.value };
};

/** `the Delta Shield militia`: the noun behind a name that says what body it is. */
export const namedKindAt = (view: View, lexicon: ActorLexicon, end: number): NounHit | null => {
  const noun = nounHitAt(view, lexicon, end);
  return noun !== null && NAMED_KINDS.has(noun.sense.entry.lemma) && !noun.sense.plural ? noun : null;
};

const isNoun = (pos: number): boolean => pos === Pos.NOUN || pos === Pos.PROPN;

/** Words that go on a noun phrase behind its anchor. */
const goesOn = (view: View, at: number): boolean => {
  const pos = view.pos[at];
  const { spaced, verbForms } = view.analysed.tokens;
  if (isNoun(pos) || pos === Pos.ADJ || pos === Pos.NUM) return true;
  if (view.words[at] === '-' && spaced[at] === 0) return true;
  if (pos === Pos.VERB && view.words[at - 1] === '-' && spaced[at] === 0) return true;
  if (pos === Pos.VERB && verbForms[at] !== VerbForm.None && !isFiniteVerb(view.analysed.tokens, at)) return isNoun(view.pos[at + 1]);
  return false;
};

/** Most words of a noun in front of the name that it explains. */
const APPOSED = 3;

/** The noun in front of a name: `the ransomware gang Velvet Jackal`, `a second group, Tin Sparrow,`. */
const nounInFront = (view: View, lexicon: ActorLexicon, start: number, end: number): NounSense | null => {
  // "The owner, Tandem Lines of Piraeus, denies it"
  const seat = view.words[end] === 'of' && view.capital[end + 1] === 1 && view.words[end + 2] === ',';
  const comma = view.words[start - 1] === ',' && (view.words[end] === ',' || seat);
  const to = comma ? start - 1 : start;
  for (let at = Math.max(0, to - APPOSED); at < to; at++) {
    const match = lexicon.nouns.longest(view.analysed.interned, at, (_, last) => last === to);
    if (match !== null) return match.value.plural ? null : match.value;
  }
  return null;
};

/** The noun that explains a name: `Black Heron, a ransomware group,`, `the rebel group Harakat`. */
export const apposedNoun = (view: View, lexicon: ActorLexicon, start: number, end: number): NounSense | null => {
  const front = nounInFront(view, lexicon, start, end);
  if (front !== null) return front;
  // "Halyk, Kazakhstan's largest bank"
  const owner = view.words[end] === ',' && view.capital[end + 1] === 1 ? (view.phraseAt[end + 1]?.end ?? end) : end;
  if (isPossessive(view.words[owner])) return headNoun(view, lexicon, owner + 1);
  const article = view.words[end + 1];
  const copula = view.words[end] === 'is' || view.words[end] === 'was' || view.words[end] === 'remains';
  if ((view.words[end] !== ',' && !copula) || (article !== 'a' && article !== 'an' && article !== 'the' && !(OWN.has(article ?? '') && !copula))) return null;
  return headNoun(view, lexicon, view.pos[end + 2] === Pos.ADV ? end + 3 : end + 2);
};

/** The noun of the lexicon that heads the phrase from `at` on, in the singular; null where another noun owns or heads it. */
const headNoun = (view: View, lexicon: ActorLexicon, at: number): NounSense | null => {
  const phrase = phraseBehind(view, lexicon, at);
  return phrase === null || phrase.plural || phrase.noun === null || isPossessive(view.words[phrase.end]) ? null : phrase.noun.sense;
};

/** The phrase that an anchor opens: its head noun as far to the right as the phrase goes. Null when no noun follows. */
export const phraseBehind = (view: View, lexicon: ActorLexicon, from: number): Phrase | null => {
  let best: Phrase | null = null;
  for (let i = from; i < view.length && i < from + REACH; ) {
    if (best !== null && readsAsVerb(view, i)) break;
    const hit = nounHitAt(view, lexicon, i);
    // "contractors guard the terminal"
    if (best !== null && hit !== null && view.pos[i] === Pos.VERB && isFiniteVerb(view.analysed.tokens, i)) break;
    if (hit !== null) {
      best = { end: hit.end, head: hit.end - 1, noun: hit, plural: hit.sense.plural };
      i = hit.end;
      // "Russian troops advance": a plural noun for people ends its phrase unless another one follows.
      if (hit.sense.plural && (i >= view.length || nounHitAt(view, lexicon, i) === null)) break;
      continue;
    }
    if (!goesOn(view, i)) break;
    if (isNoun(view.pos[i])) {
      best = { end: i + 1, head: i, noun: null, plural: view.words[i].endsWith('s') && view.analysed.tokens.lemmas[i] !== view.words[i] };
    }
    i++;
  }
  return best;
};

/** What someone is of whom only a noun tells. */
export const typeOfDescribed = ({ entry }: NounSense, plural: boolean): ActorType => {
  if (plural || entry.class === 'armed' || entry.class === 'cyber' || BANDED.has(entry.lemma)) return 'group';
  const body = entry.kind === 'organization' || SINGULAR_BODIES.has(entry.lemma) || COLLECTIVE_PERSONNEL.has(entry.lemma);
  return body ? 'organization' : 'person';
};

/** Whether a plural noun outside of the lexicon names people: by its ending, or as the subject of a verb of acting. */
export const namesPeople = (view: View, head: number): boolean => {
  const word = view.words[head];
  if (PEOPLE_ENDING.test(word)) return true;
  if (!/(?:ers|ors)$/.test(word)) return false;
  const { lemmas } = view.analysed.tokens;
  for (let i = head + 1; i < view.length && i < head + 6; i++) {
    if (isFiniteVerb(view.analysed.tokens, i) && ACTING.has(lemmas[i])) return true;
    if (isNoun(view.pos[i])) return false;
  }
  return false;
};

const DAYS = new Set(['today', 'tonight', ...calendar.days, ...calendar.weekdays]);
const UNITS = new Set([...calendar.units, ...calendar.seasons, ...calendar.months, ...calendar.weekdays]);
const TURNS = new Set(['last', 'next', 'this', 'early', 'late', 'earlier', 'later']);

/** `signed with Manila last year`, `met Putin Tuesday`: a time, no noun of the same phrase. */
const isTime = ({ words }: View, at: number): boolean => DAYS.has(words[at]) || (TURNS.has(words[at]) && UNITS.has(words[at + 1] ?? ''));

/** Whether the token at `at` stands in front of a noun of its own phrase. */
export const isModifierAt = (view: View, end: number): boolean => {
  if (isPossessive(view.words[end])) return true;
  const { verbForms, spaced } = view.analysed.tokens;
  if (end >= view.length) return false;
  if (view.words[end] === '-' && spaced[end] === 0) return true;
  // "the al-Qaida affiliate JNIM"
  if (OFFSHOOTS.has(view.words[end])) return true;
  if (verbForms[end] !== VerbForm.None || isTime(view, end)) return false;
  if (isNoun(view.pos[end])) return !readsAsVerb(view, end);
  return view.pos[end] === Pos.ADJ && isNoun(view.pos[end + 1] ?? Pos.X) && verbForms[end + 1] === VerbForm.None && view.words[end] !== 'likely' && view.words[end] !== 'unlikely';
};
