/** Chances given as numbers: `a 60-70 percent chance`, `one in five`, `puts the odds at 30 to 40 percent`. */
import numbers from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import { CHANCE, numericChanceAt, type NumericChance } from './numerals.js';

export const CHANCE_NOUNS: ReadonlySet<string> = new Set(numbers.chance);
export const LINKS: ReadonlySet<string> = new Set(numbers.links);
/** `our base case (62%)` */
const SCENARIOS = new Set(numbers.scenarios);
const RATED = new Set(numbers.rated);
const PLACING = new Set(numbers.placing);
const POINTERS = new Set(['it', 'this', 'that']);
const FIRST_PERSON = new Set(['i', 'we']);
const SIDES = new Set(numbers.sides);
/** The words of a bound in front of a number: `below 5%`, `at most 20 percent`. */
export const BOUNDING: ReadonlySet<string> = new Set([...numbers.below, ...numbers.atMost, ...numbers.atLeast].flatMap((bound) => bound.split(' ')).filter((word) => word !== 'at'));
const STATED = new Set(['is', 'are', 'was', 'were', 'be', 'at', 'of', 'remains', 'remain', 'stands', 'stand']);
/** Verbs of a chance that is no longer what it was. */
const CHANGING = new Set(numbers.changing);

/** How far the number may stand behind its noun: `the odds that the firm runs short of parts by May are no better than one in ten`. */
const REACH = 24;

/** Tokens between a verb that gives a chance and the number. */
const GIVEN_REACH = 8;

/** `put that at roughly 1 in 8`, `I give the deal 40 percent`: a number that somebody gives to what was said before, or to an event. */
const isGiven = ({ words, lemmas, pos }: Sentence, start: number, end: number): boolean => {
  let k = start - 1;
  while (k > 0 && words[k] !== 'at' && LINKS.has(words[k])) k--;
  if (words[k] === 'at') return POINTERS.has(words[k - 1]) && PLACING.has(lemmas[k - 2]);
  if (end < words.length && pos[end] !== Pos.PUNCT && pos[end] !== Pos.CCONJ) return false;
  for (let give = k; give > 0 && start - give <= GIVEN_REACH; give--) {
    if (lemmas[give] === 'give') return FIRST_PERSON.has(words[give - 1]) || (pos[give - 1] === Pos.AUX && FIRST_PERSON.has(words[give - 2]));
  }
  return false;
};

/** `the risk is under 10 percent`, not `the risk that growth stays under 3 percent` */
const isLinked = (words: readonly string[], start: number): boolean =>
  LINKS.has(words[start - 1]) || (SIDES.has(words[start - 1]) && STATED.has(words[start - 2] === 'well' ? words[start - 3] : words[start - 2]));

/** Tokens around a noun of chance in which the verb stands that changes it. */
const CHANGE_REACH = 4;

/** `the odds have risen to 65 percent`, `we lower the probability of a cut to 30 percent`; not `the risk of a rise to 65 percent`. */
const isChanged = ({ words, lemmas, verbForms }: Sentence, noun: number, start: number): boolean => {
  const from = words[start - 1] === 'from';
  if (words[start - 1] !== 'to' && !from) return false;
  for (let i = Math.max(0, noun - CHANGE_REACH); i < noun; i++) if (CHANGING.has(lemmas[i]) && verbForms[i] !== VerbForm.None) return !from || words.includes('to');
  for (let i = noun + 1; i < start; i++) {
    if (words[i] === 'that' || verbForms[i] === VerbForm.Gerund) return false;
    if (CHANGING.has(lemmas[i]) && verbForms[i] !== VerbForm.None) return words[i - 1] !== 'to';
  }
  return false;
};

/** `from 40 to 25 percent` is 25 percent now, no range. */
const changedTo = (words: readonly string[], chance: NumericChance): NumericChance => {
  const { lower, upper } = chance.probability;
  if (words[chance.start - 1] !== 'from' || lower === upper) return chance;
  const rising = Number.parseFloat(words[chance.start]) / 100 === lower;
  const now = rising ? upper : lower;
  return { ...chance, probability: { lower: now, upper: now }, point: now };
};

/** The word in front of a number and its bound: `a tail risk (below 5%)`. */
const openingOf = (words: readonly string[], start: number): number => {
  let open = start - 1;
  while (open > 0 && BOUNDING.has(words[open])) open--;
  return open;
};

/** All numeric chances of a sentence. A number counts only beside a word such as *chance*, or where somebody gives it as one. */
export const findNumericChances = (sentence: Sentence): NumericChance[] => {
  const { words } = sentence;
  const found: NumericChance[] = [];
  let noun = -REACH;
  for (let i = 0; i < words.length; i++) {
    // `risk premium`: the word only modifies another noun.
    if (CHANCE_NOUNS.has(words[i]) && sentence.pos[i + 1] !== Pos.NOUN) noun = i;
    const chance = numericChanceAt(sentence, i);
    if (chance === null) continue;
    let behind = chance.end;
    if (words[behind] === '-') behind++;
    const near = chance.start - noun <= REACH;
    const marked = words[chance.start - 1] === '"' ? chance.start - 1 : chance.start;
    const before = near && isLinked(words, marked);
    const inside = words.slice(chance.start, chance.end).some((word) => CHANCE.has(word));
    const open = openingOf(words, chance.start);
    const rater = words[open - 1] ?? '';
    const bracketed = words[open] === '(' && words[behind] === ')' && (SCENARIOS.has(rater) || RATED.has(rater) || noun === open - 1);
    const rated = words[open] === 'at' && rater === ',' && RATED.has(words[open - 2]);
    // `We put at 60% the probability that X`
    const placed = words[behind] === 'the' && CHANCE.has(words[behind + 1]) && words[chance.start - 1] === 'at' && PLACING.has(sentence.lemmas[chance.start - 2]);
    if (CHANCE.has(words[behind])) found.push({ ...chance, end: behind + 1 });
    else if (near && isChanged(sentence, noun, chance.start)) found.push(changedTo(words, chance));
    else if (before || inside || placed || bracketed || rated || isGiven(sentence, chance.start, chance.end)) found.push(chance);
    i = chance.end - 1;
  }
  return found;
};
