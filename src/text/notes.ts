/** Lists of notes: `[1] Reuters, 12 May`, `(1) Reuters, 12 May`, `1. Reuters, 12 May`, `¹ Reuters, 12 May`. */
import type { Line } from './lines.js';
import { findMarkup, plainDigits } from './marks.js';
import { makeReading } from './reading.js';

const NOTE = /^(?:\[\^?(\d{1,3})\]:?|\(?(\d{1,3})\)|(\d{1,3})\.|([\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})|(\d{1,3}) (?=\p{Lu}))\s*/u;

interface Note {
  readonly label: string;
  /** Where its words stand in the line. */
  readonly start: number;
  readonly end: number;
}

/** `[1] Reuters, 16 June. [2] TASS, 16 June.`: a note behind another one in its line. */
const NEXT_NOTE = /(?<=[.;] )\[\^?(\d{1,3})\] (?=\S)/g;

/** The notes of a line, in order: one, or several with their numbers in brackets; none where the line begins with no number. */
export const notesOf = (plain: string): Note[] => {
  const first = NOTE.exec(plain);
  if (first === null) return [];
  const further = first[1] === undefined ? [] : [...plain.matchAll(NEXT_NOTE)];
  return [first, ...further].map((found, i) => ({
    label: i === 0 ? noteLabel(first) : found[1],
    start: found.index + found[0].length,
    // In front of the blank and the bracket of the next one.
    end: i < further.length ? further[i].index - 1 : plain.length,
  }));
};

/** Share of the notes of a list whose marks are found in the text. */
const MARKED = 0.75;

/** The number of a note, from a match of `NOTE`. */
const noteLabel = (found: RegExpExecArray): string => plainDigits(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5]);

/**
 * The line where a list of notes begins that closes a text without a title of its own: numbered on from one (or, in a part of a
 * longer report, from any number), the numbers marks in the text, all but a few. -1 without one.
 */
export const trailingNotes = (text: string, lines: readonly Line[]): number => {
  let first = -1;
  const labels: string[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line.start === line.end) continue;
    const found = NOTE.exec(makeReading(text, [line]).text);
    if (found === null) break;
    const label = noteLabel(found);
    // `46. The parties …`, `57 Letter of …`: what is numbered otherwise are paragraphs.
    if (labels.length > 0 && Number(labels[0]) !== Number(label) + 1) break;
    labels.unshift(label);
    first = i;
    if (label === '1') break;
  }
  if (first < 0) return -1;
  const before = findMarkup(text, { start: 0, end: lines[first].start }, new Set(labels));
  const marked = new Set(before.marks.flatMap((mark) => mark.labels));
  return labels.filter((label) => marked.has(label)).length >= labels.length * MARKED ? first : -1;
};
