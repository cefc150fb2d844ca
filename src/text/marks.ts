import type { Stretch } from './reading.js';

/** A footnote mark in the running text, or the number of an entry in the reference list. */
export interface Mark extends Stretch {
  /** The numbers or signs it names: `[2, 3]` names two. */
  readonly labels: readonly string[];
}

/** What is cut out of the reading copy of a line, and the footnote marks found on the way. */
export interface Markup {
  readonly dropped: readonly Stretch[];
  readonly marks: readonly Mark[];
}

const SUPERSCRIPTS = '\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079';
const BRACKETED = /\[\^?(\d{1,3}(?: ?[,;\u2013-] ?\d{1,3}){0,9})\]/g;
/** `in Zuwara.(1) The ministry`: a number in brackets stuck to the end of a sentence. */
const STUCK = /(?<=[\p{L}\d)"\u201D\u2019][.,;])\((\d{1,2})\)(?=\s|$)/gu;
const SUPERSCRIPT = /[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}/g;
/** A digit stuck to the end of a word or of its closing punctuation: read as a mark only if the reference list has it. */
const GLUED = /(?<=(?:[a-z\u00E0-\u00FF)]["\u201D\u2019']?[.,;:]?|\p{Lu}[.,;]|\b(?:1[5-9]|20|21)\d\d[.,;])["\u201D\u2019']?)\d{1,3}(?=$|[\s.,;:)\u201D"])/gu;
const EMPHASIS = /\*\*|__|`|(?<![\w*])[*_](?=\w)|(?<=[\w.,;!?])[*_](?![\w*])/g;
const LINK_OPEN = /\[(?=[^[\]]{1,300}\]\([^()\s]{1,500}\))/g;
const LINK_CLOSE = /(?<=[^[\]])\]\([^()\s]{1,500}\)/g;
const CLASSIFICATION = /^\((?:[UCS]|TS|FOUO|OSINT|SBU)(?:\/\/[A-Z/ ]{1,20})?\)\s*/g;

/** Superscript digits as plain ones. */
export const plainDigits = (mark: string): string =>
  [...mark].map((char) => (SUPERSCRIPTS.includes(char) ? String(SUPERSCRIPTS.indexOf(char)) : char)).join('');

/**
 * Finds footnote marks, emphasis and links inside one stretch of the text.
 * @param known labels of the reference list; needed to tell a glued mark from a number
 */
export const findMarkup = (text: string, stretch: Stretch, known: ReadonlySet<string>): Markup => {
  const piece = text.slice(stretch.start, stretch.end);
  const dropped: Stretch[] = [];
  const marks: Mark[] = [];
  const each = (pattern: RegExp, take: (found: string, at: Stretch) => void) => {
    for (const found of piece.matchAll(pattern)) {
      const start = stretch.start + found.index;
      take(found[0], { start, end: start + found[0].length });
    }
  };
  const mark = (label: string, at: Stretch) => {
    marks.push({ ...at, labels: label.split(/\D+/).filter(Boolean) });
    dropped.push(at);
  };
  each(BRACKETED, (found, at) => mark(found, at));
  each(STUCK, (found, at) => mark(found, at));
  each(SUPERSCRIPT, (found, at) => mark(plainDigits(found), at));
  if (known.size > 0) each(GLUED, (found, at) => known.has(found) && mark(found, at));
  for (const pattern of [EMPHASIS, LINK_OPEN, LINK_CLOSE, CLASSIFICATION]) each(pattern, (_, at) => dropped.push(at));
  dropped.sort((a, b) => a.start - b.start);
  return { dropped, marks: marks.sort((a, b) => a.start - b.start) };
};
