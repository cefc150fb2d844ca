/** Finds cues of likelihood in a sentence. */
import sites from '../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import type { Level } from '../../schema/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { CueEntry, LikelihoodLexicon } from './compile.js';
import { findNumericChances } from './numbers.js';
import { numericChanceAt, type NumericChance } from './numerals.js';
import { quotedNames } from './quoted.js';
import { levelOfNumber, type Probability } from './scale.js';

/** A cue as it stands in a sentence. */
export interface Cue extends TokenSpan {
  readonly level: Level;
  readonly term: string;
  readonly category: CueEntry['category'] | 'number';
  readonly basis: string;
  /** Stated as a number, in [0, 1]. */
  readonly probability: Probability | null;
  /** Where it stands, if not in the sentence of what it estimates: in the heading of a scenario. */
  readonly sentence?: AnalysedSentence;
}

const NUMBER_RULE = 'rule.likelihood.number';
const MONTH_CONTEXT = new Set(sites.monthContext);

/** *May* the month. */
const isMonth = (sentence: AnalysedSentence, at: number): boolean => {
  const { words, forms, pos } = sentence.tokens;
  if (words[at] !== 'may' || !/^(?:May|MAY)$/.test(forms[at])) return false;
  if (pos[at - 1] === Pos.NUM || pos[at + 1] === Pos.NUM || words[at - 1] === '-') return true;
  return at > 0 && MONTH_CONTEXT.has(words[at - 1]) && sentence.tokens.verbForms[at] !== VerbForm.Modal;
};

const cueOf = ({ start, end, probability, point }: NumericChance): Cue => ({ start, end, level: levelOfNumber(point), term: 'numeric probability', category: 'number', basis: NUMBER_RULE, probability });

/** The number at a place that is known to be a chance. */
export const chanceAt = (sentence: AnalysedSentence, at: number): Cue | null => {
  const chance = numericChanceAt(sentence.tokens, at);
  return chance === null ? null : cueOf(chance);
};

/** Tokens of the subject in `Nor can a second coup be ruled out`. */
const LONGEST_INVERTED_SUBJECT = 12;

/** The place of `nor can` in front of a subject and the rest of its verb, -1 if there is none. */
const denialBefore = ({ tokens: { words } }: AnalysedSentence, at: number): number => {
  for (let i = at - 2; i >= 0 && at - i <= LONGEST_INVERTED_SUBJECT + 2; i--) {
    if ((words[i] === 'nor' || words[i] === 'neither') && (words[i + 1] === 'can' || words[i + 1] === 'could')) return i;
  }
  return -1;
};

/** All cues of a sentence, the longest at each place, in order. */
export const findCues = (sentence: AnalysedSentence, lexicon: LikelihoodLexicon): Cue[] => {
  const cues: Cue[] = [];
  const numbers = findNumericChances(sentence.tokens);
  let n = 0;
  const quoted = quotedNames(sentence);
  for (let i = 0; i < sentence.tokens.length; ) {
    if (quoted[i] === 1) {
      i++;
      continue;
    }
    if (n < numbers.length && numbers[n].start <= i) {
      const cue = cueOf(numbers[n++]);
      cues.push(cue);
      i = Math.max(cue.end, i + 1);
      continue;
    }
    const found = lexicon.cues.longest(sentence.interned, i);
    if (found === null || isMonth(sentence, i)) {
      i++;
      continue;
    }
    const { value, end } = found;
    const start = value.category === 'inverted' ? denialBefore(sentence, found.start) : found.start;
    if (start >= 0) cues.push({ start, end, level: value.level, term: value.term, category: value.category, basis: value.id, probability: null });
    i = end;
  }
  return cues;
};
