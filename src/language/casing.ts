/**
 * Headlines capitalise every word (or every letter), which makes taggers see names everywhere. For tagging, words that
 * are no names go back to lower case. The copy has the same length, so offsets stay.
 */
import { isListOfNames } from '../text/index.js';

const WORD = /\p{L}[\p{L}\p{M}'.]*/gu;

/** A word with a capital in front, no acronym. */
export const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** Share of capitalised words above which a passage counts as headline style. */
const HEADLINE_SHARE = 0.75;
const LONG_WORD = 4;

/** Every longer word is capitalised, so capitals say nothing. */
export const looksTitleCase = (text: string): boolean => {
  let long = 0;
  let capitals = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (word.length < LONG_WORD) continue;
    long++;
    if (/^\p{Lu}/u.test(word)) capitals++;
  }
  return long > 2 && capitals / long >= HEADLINE_SHARE && !isListOfNames(text);
};

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** Lower-cases the words of a headline that are no names. `isName` is asked with the word in lower case. */
export const relaxCase = (text: string, isName: (word: string) => boolean): string => {
  const capitals = isCapitals(text.replace(/\P{L}/gu, ''));
  return text.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length) return word;
    if (capitals) return isName(lower) ? word[0] + lower.slice(1) : lower;
    return isCapitals(word) || isName(lower.replace(/'s$/, '')) ? word : lower;
  });
};

/** A longer name is no acronym. */
const LONGEST_ACRONYM = 4;
/** Fewer words in capitals are names. */
const FEWEST_CAPITALS = 4;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether the tokens are a telegram's: all of its letters are capitals, which then say nothing; what is a name only its tag tells. */
export const isInCapitals = (forms: readonly string[]): boolean => {
  let capitals = 0;
  for (const form of forms) {
    if (form !== form.toUpperCase()) return false;
    if (CAPITALS.test(form)) capitals++;
  }
  return capitals >= FEWEST_CAPITALS;
};

/** A token of a telegram as prose would write it, from its word in lower case; a short name may be an acronym and stays as it is: `NATO`, `PCP`. */
export const relaxWord = (form: string, word: string, name: boolean): string => {
  if (!name) return word;
  return form.length <= LONGEST_ACRONYM ? form : form[0] + word.slice(1);
};
