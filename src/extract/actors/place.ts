/** Whether the name of a state or capital means the place or who governs it. */
import { Pos, VerbForm } from '../../language/index.js';
import { beforePhrase, isPossessive, verbBehind, type View } from './view.js';
import { COMPASS, LOCATING, LOCATIVES, MOTION, PLACE_NOUNS, POLICIES, TRUSTING, VENUES } from './words.js';

export interface PlaceReading {
  readonly place: boolean;
  readonly basis: string;
}

const DIRECTIONS = new Set(['to', 'from', 'towards', 'toward', 'into', 'onto']);
/** How far back the verb or noun of going may stand. */
const WINDOW = 6;

/** Whether a word of going governs the preposition at `at`. */
const hasMotion = (view: View, at: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  for (let i = at - 1; i >= 0 && i >= at - WINDOW; i--) {
    const pos = view.pos[i];
    if (view.words[i] === ',' || view.words[i] === ';') return false;
    if (MOTION.has(lemmas[i]) || MOTION.has(view.words[i])) {
      // "ships arms to Kyiv": what is moved makes the goal a recipient.
      const moved = pos === Pos.VERB && at - i > 1 && view.phrases.some((phrase) => phrase.start > i && phrase.end <= at);
      return !moved;
    }
    if (pos === Pos.VERB || pos === Pos.NOUN) {
      if (i < at - 1 && pos === Pos.VERB) return false;
    }
  }
  return false;
};

/**
 * Reads the name at tokens `start` to `end` (exclusive).
 * @param capital whether the name is a capital's or a seat of government's, not the state's own
 */
export const readPlace = (view: View, start: number, end: number, capital: boolean, afterPlace: boolean): PlaceReading => {
  const { words, pos } = view;
  const { lemmas, verbForms } = view.analysed.tokens;
  const next = words[end] ?? '';
  const previous = words[start - 1] ?? '';
  if (isPossessive(next)) {
    const owned = view.phraseAt[end + 1];
    const head = owned === undefined ? '' : words[owned.head];
    if (owned !== undefined && !POLICIES.has(head) && PLACE_NOUNS.has(head) && capital) return { place: true, basis: 'rule.actor.place.border' };
    return { place: false, basis: 'rule.actor.metonymy.possessor' };
  }
  if (COMPASS.has(previous) && view.words[start - 2] !== 'the') return { place: true, basis: 'rule.actor.place.border' };
  const before = beforePhrase(view, start);
  const preposition = before >= 0 ? words[before] : '';
  const joined = next === '-' && view.analysed.tokens.spaced[end] === 0;
  const modified = !joined && (pos[end] === Pos.NOUN || (pos[end] === Pos.PROPN && view.capital[end] === 0)) && verbForms[end] === VerbForm.None ? end : -1;
  if (modified >= 0 && (PLACE_NOUNS.has(next) || (capital && VENUES.has(next)) || (VENUES.has(next) && PLACE_NOUNS.has(next)))) {
    return { place: true, basis: 'rule.actor.place.border' };
  }
  const governed = modified < 0 || before === start - 1;
  if (governed && LOCATIVES.has(preposition)) {
    if (modified >= 0) return { place: false, basis: 'rule.actor.metonymy.modifier' };
    const governor = lemmas[before - 1] ?? '';
    if (preposition === 'in' && TRUSTING.has(governor) && !MOTION.has(governor)) return { place: false, basis: 'rule.actor.metonymy.object' };
    return { place: true, basis: 'rule.actor.place.locative' };
  }
  if (modified < 0 && (preposition === 'of') && LOCATING.has(words[before - 1] ?? '')) return { place: true, basis: 'rule.actor.place.border' };
  if (modified < 0 && DIRECTIONS.has(preposition) && hasMotion(view, before)) return { place: true, basis: 'rule.actor.place.motion' };
  if (afterPlace) return { place: true, basis: 'rule.actor.place.list' };
  if (modified >= 0 || joined) return { place: false, basis: 'rule.actor.metonymy.modifier' };
  if (preposition === 'by') return { place: false, basis: 'rule.actor.metonymy.agent' };
  const verb = before < 0 || (pos[before] !== Pos.ADP && preposition !== 'to') ? verbBehind(view, end) : -1;
  if (verb >= 0) return { place: false, basis: 'rule.actor.metonymy.subject' };
  return { place: false, basis: 'rule.actor.metonymy.object' };
};
