import { describe, expect, it } from 'vitest';
import { slug } from '../../src/extract/actors/registry.js';
import { GAPS, PARAGRAPHS } from './paragraphs.js';
import { makeReader } from './read.js';

const reader = makeReader();
/** A first line keeps the headline rules away from the sentences under test. */
const HEAD = 'What happened this week and what it means for us.\n\n';
const MARK = /\{([^|{}]*)\|([^}]*)\}/;

/** Takes the marks out of a row; each mark is kept with where its wording starts. */
const unmark = (row: string): { text: string; marks: { start: number; ids: string[] }[] } => {
  let text = HEAD + row;
  const marks: { start: number; ids: string[] }[] = [];
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    marks.push({ start: found.index, ids: found[2].split(' ').filter(Boolean) });
    text = text.slice(0, found.index) + found[1] + text.slice(found.index + found[0].length);
  }
  return { text, marks };
};

/** Who takes part in which sentence, as marked and as read; an actor that goes by a marked name is shown under that name. */
const castsOf = (row: string): { marked: string[]; read: string[] } => {
  const { text, marks } = unmark(row);
  const { document, scan } = reader.read(text);
  const sentenceAt = (start: number): number => document.sentences.filter(({ tokens }) => tokens.starts[0] <= start).length - 1;
  const wanted = new Set(marks.flatMap(({ start, ids }) => ids.map((id) => `${sentenceAt(start)} ${id}`)));
  const named = new Set(marks.flatMap(({ ids }) => ids));
  const shown = new Map(scan.actors.map(({ id, name, aliases }) => [id, named.has(id) ? id : ([name, ...aliases].map(slug).find((wording) => named.has(wording)) ?? id)]));
  const acting = new Set(scan.mentions.filter((mention) => !mention.place).map(({ sentence, actorId }) => `${sentence} ${shown.get(actorId)}`));
  const places = scan.mentions.filter((mention) => mention.place).map(({ sentence, actorId }) => `${sentence} ${shown.get(actorId)}`);
  for (const place of places) if (wanted.has(place)) acting.add(place);
  return { marked: [...wanted].sort(), read: [...acting].sort() };
};

describe('who takes part, sentence by sentence', () => {
  for (const [name, rows] of Object.entries(PARAGRAPHS)) {
    describe(name, () => {
      it.each(rows)('%s', (row) => {
        const { marked, read } = castsOf(row);
        expect(read).toEqual(marked);
      });
    });
  }
});

describe('known gaps', () => {
  it.fails.each(GAPS)('%s', (row) => {
    const { marked, read } = castsOf(row);
    expect(read).toEqual(marked);
  });
});
