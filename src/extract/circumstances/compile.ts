import { PhraseTrie, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import { compileTimes, type TimeLexicon } from './times/find.js';

export type Marker = LexiconEntry<'markers'>;

export interface CircumstanceLexicon {
  /** Every marker; several entries may share a pattern. */
  readonly markers: PhraseTrie<Marker>;
  readonly times: TimeLexicon;
  /** Verbs of saying, showing and thinking: `as the ministry has shown`. */
  readonly reporting: ReadonlySet<string>;
  /** Verbs that take an infinitive as their complement: what stands in it is no purpose. */
  readonly takesInfinitive: ReadonlySet<string>;
}

export const compileCircumstances = (lexicons: Lexicons, vocabulary: Vocabulary): CircumstanceLexicon => {
  const markers = new PhraseTrie<Marker>(vocabulary);
  for (const entry of lexicons.markers) markers.addPattern(entry.pattern, entry);
  const infinitives = lexicons.frames.filter((frame) => frame.complement.includes('to-infinitive'));
  const forPurpose = new Set(infinitives.filter((frame) => frame.purpose === true).map((frame) => frame.lemma));
  const takesInfinitive = new Set(infinitives.map((frame) => frame.lemma).filter((lemma) => !forPurpose.has(lemma)));
  const reporting = new Set(lexicons.reportingVerbs.map((verb) => verb.lemma));
  return { markers, takesInfinitive, reporting, times: compileTimes(vocabulary) };
};
