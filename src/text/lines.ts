import type { Stretch } from './reading.js';

/** A line of the original without its surrounding blanks. Empty lines have `start === end`. */
export interface Line extends Stretch {
  /** Code units of white space in front of the text. */
  readonly indent: number;
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
/** NUL and the byte order mark count as blank: they are damage, not text. */
const isBlank = (unit: number): boolean =>
  unit <= 0x20 || unit === 0x7f || unit === 0xa0 || unit === 0xfeff || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b);

const FINAL_STOP = /[.!?]["')\]]*$/;
/** Whether a line whose typography has been made plain ends as a sentence does. */
export const endsSentence = (plain: string): boolean => FINAL_STOP.test(plain);

/** Trims a stretch of `text` at both ends. */
export const trimStretch = (text: string, start: number, end: number): Stretch => {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
};

/** Splits a text at every kind of line break. */
export const splitLines = (text: string): Line[] => {
  const lines: Line[] = [];
  const push = (start: number, end: number) => {
    const trimmed = trimStretch(text, start, end);
    lines.push({ indent: trimmed.start - start, ...trimmed });
  };
  let from = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    push(from, found.index);
    from = found.index + found[0].length;
  }
  push(from, text.length);
  return lines;
};

const LETTERED = /^([A-Z])[.)] +(?=\S)/;

/**
 * Takes the letters off lines that are counted by them: `A. Armed groups`, further down `B. Outlook`. One by itself may be the
 * initial of a name.
 */
export const withoutLetters = (text: string, lines: readonly Line[]): readonly Line[] => {
  const marks = lines.map((line) => LETTERED.exec(text.slice(line.start, line.end)));
  const letters = new Set(marks.map((mark) => mark?.[1]));
  const counted = (letter: string): boolean => letters.has('A') && letters.has('B') && (letter === 'A' || letters.has(String.fromCharCode(letter.charCodeAt(0) - 1)));
  return lines.map((line, i) => {
    const mark = marks[i];
    return mark === null || !counted(mark[1]) ? line : { ...line, start: line.start + mark[0].length };
  });
};
