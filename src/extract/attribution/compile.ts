import { PhraseTrie, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import type { ReportingVerb, ReportingVerbs } from './cues.js';

export type AttributionPhrase = LexiconEntry<'attributionPhrases'>;

export interface AttributionLexicon {
  /** Expressions with their source behind or in front. */
  readonly phrases: PhraseTrie<AttributionPhrase>;
  /** Nouns that are or carry a source, by lemma and by plural. */
  readonly nouns: ReadonlyMap<string, LexiconEntry<'reportingNouns'>>;
  /** Nouns for those who can be asked: officials, ministries, companies. */
  readonly people: ReadonlySet<string>;
  /** Words in front of a person's name, without their stop: `lt`, `cdr`, `dr`. */
  readonly titles: ReadonlySet<string>;
  readonly verbs: ReportingVerbs;
  /** Verbs whose infinitive is put forward with them: `continue to deny`. */
  readonly implicatives: ReadonlySet<string>;
}

/** Where the source of these stands is told by syntax, not by the phrase. */
const located = (entry: AttributionPhrase): boolean => entry.source === 'after' || entry.source === 'inside' || entry.source === 'itself' || (entry.source === 'before' && entry.opens !== undefined);

export const compileAttribution = (lexicons: Lexicons, vocabulary: Vocabulary): AttributionLexicon => {
  const phrases = new PhraseTrie<AttributionPhrase>(vocabulary);
  for (const entry of lexicons.attributionPhrases) if (located(entry)) phrases.addPattern(entry.pattern, entry);
  const verbs = new Map<string, ReportingVerb[]>();
  for (const entry of lexicons.reportingVerbs) {
    const known = verbs.get(entry.lemma);
    if (known) known.push(entry);
    else verbs.set(entry.lemma, [entry]);
  }
  const implicatives = new Set(lexicons.frames.filter((frame) => frame.asserted).map((frame) => frame.lemma));
  const people = new Set(lexicons.nouns.filter((noun) => noun.class !== 'population' && noun.class !== 'polity').map((noun) => noun.lemma));
  const titles = new Set(lexicons.titles.flatMap(({ title, abbreviations }) => [title, ...abbreviations]).flatMap((words) => words.toLowerCase().split(' ')).map((word) => word.replace(/\.$/, '')));
  return { people, titles, phrases, verbs, implicatives, nouns: new Map(lexicons.reportingNouns.map((entry) => [entry.lemma, entry])) };
};
