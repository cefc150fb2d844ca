import { PhraseTrie, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import { compileTimes, type TimeLexicon } from './times.js';

export type Marker = LexiconEntry<'markers'>;

export interface CircumstanceLexicon {
  /** Every marker; several entries may share a pattern. */
  readonly markers: PhraseTrie<Marker>;
  readonly times: TimeLexicon;
}

export const compileCircumstances = (lexicons: Lexicons, vocabulary: Vocabulary): CircumstanceLexicon => {
  const markers = new PhraseTrie<Marker>(vocabulary);
  for (const entry of lexicons.markers) markers.addPattern(entry.pattern, entry);
  return { markers, times: compileTimes(vocabulary) };
};
