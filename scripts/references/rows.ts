/** The marked sentences of the tests as gold of another kind: every reference in them is marked, or stands for no one. */
import { analyse, type Tools } from '../../src/extract/extraction.js';
import { PARAGRAPHS } from '../../tests/actors/paragraphs.js';
import { fold } from '../gold/briefs.js';
import type { Brief, Stretch } from './briefs.js';

/** A row without its marks, and where each of them stands. */
export interface Row {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly wording: string; readonly actors: readonly string[] }[];
}

/** A first line keeps the headline rules away from the sentences. */
const HEAD = 'What happened this week and what it means for us.\n\n';
const MARK = /\{([^|{}]*)\|([^}]*)\}/;

const unmark = (row: string): Row => {
  let text = HEAD + row;
  const marks: Row['marks'][number][] = [];
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const { index: start, 0: mark, 1: wording } = found;
    marks.push({ start, wording, actors: found[2].split(' ').filter(Boolean) });
    text = text.slice(0, start) + wording + text.slice(start + mark.length);
  }
  return { text, marks };
};

/** The rows of the tests; what stands in front of `from` in each is not their own. */
export const ROWS: { readonly from: number; readonly rows: readonly Row[] } = { from: HEAD.length, rows: Object.values(PARAGRAPHS).flat().map(unmark) };

const read = ({ text, marks }: Row, name: string, tools: Tools): Brief => {
  const claims = marks.map(({ start, wording, actors }): Stretch => ({ start, end: start + wording.length, actors: actors.map((actor) => ({ actor, text: wording, form: 'nominal' })) }));
  const ids = new Map(marks.flatMap(({ actors }) => actors.map((actor): [string, string] => [fold(actor), actor])));
  const whole = { start: ROWS.from, end: text.length, actors: claims.flatMap(({ actors }) => actors.map((mention) => ({ ...mention, text: '' }))) };
  return { name, document: analyse(text, null, tools), claims: [...claims, whole], ids };
};

export const readRows = (tools: Tools): Brief[] => ROWS.rows.map((row, at) => read(row, `row ${at}`, tools));
