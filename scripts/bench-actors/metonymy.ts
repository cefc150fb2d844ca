/** Metonymy: the share of place names read right as literal or metonymic, by rules alone; nothing is trained on the data. */
import { findName } from '../../src/extract/actors/gazetteer.js';
import { readPlace } from '../../src/extract/actors/place.js';
import { makeView } from '../../src/extract/actors/view.js';
import type { ActorReader, Range } from './reader.js';

type Reading = 'lit' | 'met';
export interface LocatedText {
  readonly text: string;
  readonly locations: readonly (Range & { readonly text: string; readonly reading: Reading })[];
}

export interface Misreading {
  readonly gold: Reading;
  readonly name: string;
  readonly basis: string;
  readonly text: string;
}

/** One location of each text in order; null where it was read right. */
export const readLocations = (reader: ActorReader, texts: readonly LocatedText[]): (Misreading | null)[] =>
  texts.flatMap(({ text, locations }) => {
    const { sentences } = reader.analyse(text);
    return locations.map(({ start, end, text: name, reading }) => {
      const sentence = sentences.find(({ tokens }) => tokens.starts[0] <= start && end <= tokens.ends[tokens.length - 1]);
      if (sentence === undefined) return { gold: reading, name, basis: 'crosses a sentence', text };
      const { tokens, interned } = sentence;
      const from = tokens.starts.findIndex((at, i) => at <= start && start < tokens.ends[i]);
      const to = tokens.ends.findIndex((at) => at >= end) + 1;
      const known = findName(reader.lexicon, tokens, interned, from, false);
      const capital = known?.senses.some(({ role }) => role === 'capital' || role === 'seat') === true;
      const { place, basis } = readPlace(makeView(sentence), from, to, capital);
      return (place ? 'lit' : 'met') === reading ? null : { gold: reading, name, basis, text };
    });
  });
