import { errors } from '../errors.js';

/** One line of a CoNLL-U sentence; every column as written, `_` where it is empty. */
export interface ConlluRow {
  /** `4`, a range `4-5` of a multiword token, or `4.1` for an empty node. */
  id: string;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** Id of the head, `0` for the root. */
  head: string;
  deprel: string;
  deps: string;
  misc: string;
}

export interface ConlluSentence {
  /** Comment lines with their `#`. */
  comments: string[];
  /** All lines in order, ranges and empty nodes among them. */
  rows: ConlluRow[];
}

const COLUMNS = ['id', 'form', 'lemma', 'upos', 'xpos', 'feats', 'head', 'deprel', 'deps', 'misc'] as const;

/** The rows that are words: neither ranges nor empty nodes. */
export const wordRows = (sentence: ConlluSentence): ConlluRow[] => sentence.rows.filter((row) => /^\d+$/.test(row.id));

/**
 * Reads CoNLL-U text (https://universaldependencies.org/format.html).
 *
 * @throws BriefgraphError `conllu-invalid` with the line at fault; `input-not-text`
 */
export function readConllu(text: string): ConlluSentence[] {
  if (typeof text !== 'string') throw errors.textNotText(text);
  const sentences: ConlluSentence[] = [];
  let current: ConlluSentence = { comments: [], rows: [] };
  let words = 0;
  let started = 0;
  const close = (): void => {
    if (current.rows.length > 0) {
      checkHeads(current, words, started);
      sentences.push(current);
    }
    current = { comments: [], rows: [] };
    words = 0;
  };
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') close();
    else if (line.startsWith('#') && current.rows.length === 0) current.comments.push(line);
    else {
      if (current.rows.length === 0) started = index + 1;
      const row = readRow(line, index + 1);
      if (/^\d+$/.test(row.id)) {
        words += 1;
        if (Number(row.id) !== words) throw errors.conllu(index + 1, `word ${row.id} where word ${words} was due`);
      }
      current.rows.push(row);
    }
  });
  close();
  return sentences;
}

function readRow(line: string, number: number): ConlluRow {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS.length) throw errors.conllu(number, `${cells.length} ${cells.length === 1 ? 'column' : 'columns'} instead of ${COLUMNS.length}`);
  if (!/^\d+(?:[-.]\d+)?$/.test(cells[0] ?? '')) throw errors.conllu(number, `"${cells[0] ?? ''}" is no token id`);
  const row = {} as ConlluRow;
  COLUMNS.forEach((column, c) => {
    row[column] = cells[c] ?? '_';
  });
  if (row.form === '') throw errors.conllu(number, 'empty form');
  return row;
}

function checkHeads(sentence: ConlluSentence, words: number, firstLine: number): void {
  sentence.rows.forEach((row, r) => {
    if (!/^\d+$/.test(row.id) || row.head === '_') return;
    if (!/^\d+$/.test(row.head) || Number(row.head) > words || row.head === row.id) {
      throw errors.conllu(firstLine + r, `"${row.head}" is no head for word ${row.id}`);
    }
  });
}

/** Prints sentences as CoNLL-U text, each followed by an empty line. */
export const printConllu = (sentences: readonly ConlluSentence[]): string =>
  sentences
    .map(({ comments, rows }) => `${[...comments, ...rows.map((row) => COLUMNS.map((column) => row[column]).join('\t'))].join('\n')}\n\n`)
    .join('');
