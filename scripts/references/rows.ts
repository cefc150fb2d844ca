/** The marked sentences of the tests as gold of another kind: every reference in them is marked, or stands for no one. */
import { analyse, type Tools } from '../../src/extract/extraction.js';
import { PARAGRAPHS } from '../../tests/actors/paragraphs.js';
import { fold } from '../gold/briefs.js';
import type { Brief, Stretch } from './briefs.js';

/** A first line keeps the headline rules away from the sentences. */
const HEAD = 'What happened this week and what it means for us.\n\n';
const MARK = /\{([^|{}]*)\|([^}]*)\}/;

const read = (row: string, name: string, tools: Tools): Brief => {
  let text = HEAD + row;
  const claims: Stretch[] = [];
  const ids = new Map<string, string>();
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const { index: start, 0: mark, 1: wording } = found;
    const actors = found[2].split(' ').filter(Boolean);
    for (const actor of actors) ids.set(fold(actor), actor);
    claims.push({ start, end: start + wording.length, actors: actors.map((actor) => ({ actor, text: wording, form: 'nominal' })) });
    text = text.slice(0, start) + wording + text.slice(start + mark.length);
  }
  const whole = { start: HEAD.length, end: text.length, actors: claims.flatMap(({ actors }) => actors.map((mention) => ({ ...mention, text: '' }))) };
  return { name, document: analyse(text, null, tools), claims: [...claims, whole], ids };
};

export const readRows = (tools: Tools): Brief[] => Object.values(PARAGRAPHS).flat().map((row, at) => read(row, `row ${at}`, tools));
