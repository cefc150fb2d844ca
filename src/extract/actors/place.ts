/** Whether the name of a state or capital means the place or who governs it. */
import { Pos, VerbForm } from '../../language/index.js';
import { beforePhrase, isPossessive, readsAsVerb, verbBehind, type View } from './view.js';
import { ACTING, AFFECTING, BOUNDING, COMPASS, CROSSING, DISPATCHED, EVENT_NOUNS, GEOGRAPHY, LOCATING, LOCATIVES, MOTION, PLACE_NOUNS, POLICIES, TRUSTING, VENUES } from './words.js';

export interface PlaceReading {
  readonly place: boolean;
  readonly basis: string;
}

const DIRECTIONS = new Set(['to', 'from', 'towards', 'toward', 'into', 'onto']);
/** Verbs of going whose *for* names the goal: `left the village for Ukraine`. */
const LEAVING = new Set(['leave', 'left', 'depart', 'head', 'sail', 'bound', 'embark', 'set']);
/** How far back the verb or noun of going may stand. */
const WINDOW = 6;

/** Whether a word of going governs the preposition at `at`. */
const hasMotion = (view: View, at: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  for (let i = at - 1; i >= 0 && i >= at - WINDOW; i--) {
    const pos = view.pos[i];
    if (view.words[i] === ',' || view.words[i] === ';') return false;
    if (i === at - 1 && view.words[at] === 'to' && DISPATCHED.has(view.words[i])) return true;
    if (MOTION.has(lemmas[i]) || MOTION.has(view.words[i])) {
      // "ships arms to Kyiv": what is moved makes the goal a recipient.
      const moved = view.words[at] === 'to' && pos === Pos.VERB && at - i > 1 && view.phrases.some((phrase) => phrase.start > i && phrase.end <= at);
      return !moved;
    }
    if (pos === Pos.VERB || pos === Pos.NOUN) {
      if (i < at - 1 && pos === Pos.VERB) return false;
    }
  }
  return false;
};

/** Nouns made of verbs: what is done to the state behind *of* is done to its government. */
const DEVERBAL = /(?:tion|sion|ment|ance|ence|ism|sal|ship|ing)$/;
const NOT_DEVERBAL = new Set('population region nation federation union confederation section portion division location station settlement government department environment province confluence residence entrance'.split(' '));

const isDeed = (word: string): boolean => POLICIES.has(word) || (DEVERBAL.test(word) && !NOT_DEVERBAL.has(word));

/** Whether the noun behind a name is something that a government does or has: `US patrols`, but not `the Haiti earthquake`. */
const isDoing = (view: View, end: number): boolean => {
  const head = view.phraseAt[end]?.head ?? end;
  return isDeed(view.words[head]) || ACTING.has(view.analysed.tokens.lemmas[head]) || EVENT_NOUNS.has(view.analysed.tokens.lemmas[head]);
};

/** How far a list of names may reach. */
const LIST = 14;
const SEPARATORS = new Set([',', 'and', 'or', 'the', 'both', '&', '(', ')']);

/** Where the list that a name stands in begins: `Germany` in `in Germany and Poland`. */
const listStart = (view: View, start: number): number => {
  let i = start;
  while (i > 0 && start - i < LIST && (view.capital[i - 1] === 1 || SEPARATORS.has(view.words[i - 1]) || view.words[i - 1] === '-' || view.pos[i - 1] === Pos.NUM)) i--;
  while (i < start && view.capital[i] === 0) i++;
  return i;
};

/** `Lyon, France`: a town and its country, not two names of a list. */
const isTownBefore = (view: View, start: number, end: number): boolean => {
  if (view.words[start - 1] !== ',' || view.capital[start - 2] !== 1) return false;
  const next = view.words[end] ?? '';
  if (next === 'and' || next === 'or' || (next === ',' && (view.capital[end + 1] === 1 || view.words[end + 1] === 'and' || view.words[end + 1] === 'or'))) return false;
  if (next !== ',' && verbBehind(view, end) >= 0) return false;
  let before = start - 2;
  while (before > 0 && view.capital[before - 1] === 1) before--;
  return view.words[before - 1] !== ',' && view.words[before - 1] !== 'and';
};

/** How many tokens behind the verb the noun that calls something a land may stand. */
const DESCRIBED = 12;
const LANDS = new Set(['country', 'countries', 'state', 'nation', 'island', 'republic']);

/** `Homs was a major industrial centre`, `Cambodia is located …`: the sentence speaks of the land. */
const isCalledPlace = (view: View, end: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  const at = view.pos[end] === Pos.ADV ? end + 1 : end;
  if (lemmas[at] === 'lie' || lemmas[at] === 'cover') return true;
  if (lemmas[at] !== 'be' && lemmas[at] !== 'have' && lemmas[at] !== 'remain') return false;
  for (let i = at + 1; i < view.length && i < at + DESCRIBED; i++) {
    const word = view.words[i];
    if (LANDS.has(word) && (view.pos[i + 1] === Pos.ADP || view.words[i + 1] === ',')) return true;
    if (word === 'located' || word === 'situated' || word === 'bordered' || GEOGRAPHY.has(word) || PLACE_NOUNS.has(word)) return true;
    if (view.pos[i] === Pos.PUNCT || word === 'that' || word === 'to' || view.pos[i] === Pos.VERB && lemmas[i] !== 'designate') return false;
  }
  return false;
};

/** Whether what comes *from* a state is its government's doing: `sanctions from`, `bought from`. */
const isGiven = (view: View, preposition: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  for (let i = preposition - 1; i >= 0 && i >= preposition - 4; i--) {
    if (POLICIES.has(view.words[i]) || AFFECTING.has(lemmas[i])) return true;
    if (view.pos[i] === Pos.VERB) return !MOTION.has(lemmas[i]) && ACTING.has(lemmas[i]);
    if (view.pos[i] === Pos.PUNCT) return false;
  }
  return false;
};

/**
 * Reads the name at tokens `start` to `end` (exclusive).
 * @param capital whether the name is a capital's or a seat of government's, not the state's own
 */
export const readPlace = (view: View, start: number, end: number, capital: boolean): PlaceReading => {
  const { words, pos } = view;
  const { verbForms } = view.analysed.tokens;
  const next = words[end] ?? '';
  if (isPossessive(next)) {
    // "one of China's most talented directors"
    const oneOf = words[start - 1] === 'of' && words[start - 2] === 'one';
    return oneOf ? { place: true, basis: 'rule.actor.place.border' } : possessor(view, end);
  }
  if (COMPASS.has(words[start - 1] ?? '') && words[start - 2] !== 'the') return { place: true, basis: 'rule.actor.place.border' };
  const joined = next === '-' && view.analysed.tokens.spaced[end] === 0;
  const modifies = !joined && (pos[end] === Pos.NOUN || (pos[end] === Pos.PROPN && view.capital[end] === 0)) && verbForms[end] === VerbForm.None && !readsAsVerb(view, end);
  if (modifies && (PLACE_NOUNS.has(next) || GEOGRAPHY.has(next) || (capital && VENUES.has(next)))) return { place: true, basis: 'rule.actor.place.border' };
  if (modifies && !isDoing(view, end)) return { place: true, basis: 'rule.actor.place.border' };
  if (modifies || joined) return { place: false, basis: 'rule.actor.metonymy.modifier' };
  // "the capital Ljubljana", "toured Australia"
  const front = view.words[start - 1] === 'the' ? start - 2 : start - 1;
  if (front >= 0 && view.pos[front] === Pos.NOUN && LOCATING.has(words[front]) && front === start - 1) return { place: true, basis: 'rule.actor.place.border' };
  if (front >= 0 && view.pos[front] === Pos.VERB && CROSSING.has(view.analysed.tokens.lemmas[front])) return { place: true, basis: 'rule.actor.place.motion' };
  if (isTownBefore(view, start, end)) return { place: true, basis: 'rule.actor.place.list' };
  const own = behindPreposition(view, start);
  if (own !== null) return own;
  const verb = verbBehind(view, end);
  const listed = listStart(view, start);
  if (listed < start && verb < 0) {
    const shared = behindPreposition(view, listed);
    if (shared !== null) return shared;
  }
  if (isCalledPlace(view, end)) return { place: true, basis: 'rule.actor.place.border' };
  if (verb >= 0) return { place: false, basis: 'rule.actor.metonymy.subject' };
  return { place: false, basis: 'rule.actor.metonymy.object' };
};

/** `Tehran's intentions` are a government's, `Italy's architecture` is a land's. */
const possessor = (view: View, end: number): PlaceReading => {
  const owned = view.phraseAt[end + 1];
  if (owned !== undefined) {
    const head = view.words[owned.head];
    // "Spain's Real Murcia": a name of its own is somewhere in the land.
    const named = view.pos[owned.head] === Pos.PROPN && view.capital[owned.head] === 1;
    const best = named || owned.start < owned.head && /est$|^(?:most|first|many)$/.test(view.words[owned.start]);
    if (!POLICIES.has(head) && (PLACE_NOUNS.has(head) || GEOGRAPHY.has(head) || best)) return { place: true, basis: 'rule.actor.place.border' };
  }
  return { place: false, basis: 'rule.actor.metonymy.possessor' };
};

/** What the preposition in front of a name says; null where there is none or it says nothing. */
const behindPreposition = (view: View, start: number): PlaceReading | null => {
  const { lemmas } = view.analysed.tokens;
  const before = beforePhrase(view, start);
  // "In 2024 Russia …": the year is what the preposition governs.
  for (let i = before + 1; i < start; i++) if (view.pos[i] === Pos.NUM) return null;
  const preposition = before >= 0 ? view.words[before] : '';
  const governor = view.words[before - 1] ?? '';
  if (LOCATIVES.has(preposition) && view.pos[before] !== Pos.ADV) {
    if (preposition === 'in' && TRUSTING.has(lemmas[before - 1] ?? '')) return { place: false, basis: 'rule.actor.metonymy.object' };
    return { place: true, basis: 'rule.actor.place.locative' };
  }
  if (preposition === 'of') {
    if (LOCATING.has(governor) || PLACE_NOUNS.has(governor) || GEOGRAPHY.has(governor)) return { place: true, basis: 'rule.actor.place.border' };
    if (isDeed(governor) || governor === 'behalf') return { place: false, basis: 'rule.actor.metonymy.object' };
    return view.pos[before - 1] === Pos.NOUN || view.pos[before - 1] === Pos.PROPN ? { place: true, basis: 'rule.actor.place.border' } : null;
  }
  if ((preposition === 'with' || preposition === 'between') && BOUNDING.has(governor)) return { place: true, basis: 'rule.actor.place.border' };
  if (preposition === 'between' && hasMotion(view, before)) return { place: true, basis: 'rule.actor.place.motion' };
  if (preposition === 'for' && view.words.slice(Math.max(0, before - WINDOW), before).some((word, k, all) => LEAVING.has(lemmas[before - all.length + k]) || LEAVING.has(word))) return { place: true, basis: 'rule.actor.place.motion' };
  if (DIRECTIONS.has(preposition)) {
    if (hasMotion(view, before)) return { place: true, basis: 'rule.actor.place.motion' };
    if (preposition === 'from' && !isGiven(view, before)) return { place: true, basis: 'rule.actor.place.motion' };
    return null;
  }
  return preposition === 'by' ? { place: false, basis: 'rule.actor.metonymy.agent' } : null;
};
