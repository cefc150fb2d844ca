/** Words and marks around a chance that stands apart from what it rates. */
import lexicon from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import { CHANCE_NOUNS, type Cue } from '../likelihood/index.js';

/** What stands between a rating and what it rates. */
export const OPENERS: ReadonlySet<string> = new Set(['(', '[', '-', '\u2013', '\u2014', ':']);
export const CLOSERS: ReadonlySet<string> = new Set([')', ']']);

const NAMES = new Set([...lexicon.scenarios, ...lexicon.chance, ...lexicon.rated]);
/** Chances that leave nothing out add up to about one. */
const WHOLE = { least: 0.9, most: 1.1 };

/** Whether lower-case words say that a number is a chance, or what has it a scenario. */
export const tellsOfChance = (words: readonly string[]): boolean => words.some((word) => NAMES.has(word));

export const addUpToOne = (cues: readonly Cue[]): boolean => {
  const sum = cues.reduce((total, { probability }) => total + (probability === null ? 0 : (probability.lower + probability.upper) / 2), 0);
  return cues.length > 1 && sum >= WHOLE.least && sum <= WHOLE.most;
};

/** `Odds of a recount: one in four`, `The chance that X: 30%`: what says itself what its number is a chance of. */
export const opensWithChance = (words: readonly string[]): boolean => {
  const noun = CHANCE_NOUNS.has(words[0]) ? 0 : CHANCE_NOUNS.has(words[1]) ? 1 : -1;
  return noun >= 0 && (words[noun + 1] === 'of' || words[noun + 1] === 'that');
};
