/**
 * Full names that an acronym in brackets defines: `Union des forces libres (UFL)`. The words in front of the bracket are
 * matched with its letters from the last to the first, as in A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003), by initials only.
 */
import { isCode, isPossessive, type View } from './view.js';
import { NAME_LINKS, withoutDiacritics } from './words.js';

/** No name is longer, in tokens; keeps reading linear. */
const LONGEST = 14;
/** Words with a capital that a shortened acronym may leave out: `Union for Peace in the Central African Republic (UPC)`. */
const MOST_LEFT_OUT = 2;
/** Shorter acronyms match by chance. */
const LEAST_LETTERS = 3;

/** `d'Ivoire`: the article or preposition in front of a vowel. */
const ELIDED = /^[dl]['’]/i;

const isLink = (view: View, at: number): boolean => NAME_LINKS.has(view.words[at]) || isPossessive(view.words[at]) || !/^\p{L}/u.test(view.words[at]);

/** The first token of the words before `end` that spell the last `left` letters, with at most `skips` words left out; -1 if they do not. */
const spelt = (view: View, letters: string, end: number, left: number, least: number, skips: number): number => {
  if (left === 0) return end;
  const at = end - 1;
  if (at < least) return -1;
  const initial = withoutDiacritics(view.words[at].replace(ELIDED, ''))[0];
  // The name starts with a capital: not with the *for* of `Front for Land and Water (FLW)`.
  if (initial === letters[left - 1] && (left > 1 || view.capital[at] === 1)) {
    const start = spelt(view, letters, at, left - 1, least, skips);
    if (start >= 0) return start;
  }
  if (isLink(view, at)) return spelt(view, letters, at, left, least, skips);
  return skips > 0 && view.capital[at] === 1 ? spelt(view, letters, at, left, least, skips - 1) : -1;
};

/** Where an acronym ends that stands alone in brackets, hyphens included (`SPLA-IO`); -1 if anything else stands there. */
export const bracketedAcronym = (view: View, bracket: number): number => {
  if (view.words[bracket] !== '(' || !isCode(view, bracket + 1)) return -1;
  let end = bracket + 2;
  while (view.words[end] === '-' && isCode(view, end + 1)) end += 2;
  return view.words[end] === ')' ? end : -1;
};

/** Where the defined names of a sentence start and end, by first token. */
export const definedNames = (view: View): ReadonlyMap<number, number> => {
  const names = new Map<number, number>();
  if (view.headline) return names;
  for (let end = 2; end + 1 < view.length; end++) {
    const close = bracketedAcronym(view, end);
    if (close < 0) continue;
    const letters = view.words.slice(end + 1, close).join('').replace(/\P{L}/gu, '');
    if (letters.length < LEAST_LETTERS) continue;
    const least = Math.max(0, end - LONGEST);
    const whole = spelt(view, letters, end, letters.length, least, 0);
    const start = whole >= 0 ? whole : spelt(view, letters, end, letters.length, least, MOST_LEFT_OUT);
    if (start >= 0 && view.capital[start] === 1) names.set(start, end);
  }
  return names;
};
