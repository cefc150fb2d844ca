/** The lexicons shipped with the package. Their form is checked by a test, not at every start. */
import cues from '../../lexicons/likelihood/cues.json' with { type: 'json' };
import confidence from '../../lexicons/likelihood/confidence.json' with { type: 'json' };
import judgments from '../../lexicons/likelihood/judgments.json' with { type: 'json' };
import negations from '../../lexicons/likelihood/negations.json' with { type: 'json' };
import titles from '../../lexicons/actors/titles.json' with { type: 'json' };
import nouns from '../../lexicons/actors/nouns.json' with { type: 'json' };
import reportingAdverbs from '../../lexicons/reporting/adverbs.json' with { type: 'json' };
import reportingNouns from '../../lexicons/reporting/nouns.json' with { type: 'json' };
import attributionPhrases from '../../lexicons/reporting/phrases.json' with { type: 'json' };
import reportingVerbs from '../../lexicons/reporting/verbs.json' with { type: 'json' };
import markers from '../../lexicons/circumstances/markers.json' with { type: 'json' };
import frames from '../../lexicons/relations/frames.json' with { type: 'json' };
import relationNouns from '../../lexicons/relations/nouns.json' with { type: 'json' };
import furniture from '../../lexicons/text/furniture.json' with { type: 'json' };
import headings from '../../lexicons/text/headings.json' with { type: 'json' };
import { compilePageVocabulary, type PageVocabulary } from '../text/index.js';
import { builtinActors } from './builtinActors.js';
import { completeEntry } from './complete.js';
import { unpackEntries } from './entries.js';
import relationVerbs from './relationVerbs.prepared.js';
import type { Lexicons, LexiconName } from './schemas.js';

/** Entries as they stand in the files, before their gaps are filled. */
const LISTED = {
  titles: titles.entries,
  nouns: nouns.entries,
  reportingVerbs: reportingVerbs.entries,
  attributionPhrases: attributionPhrases.entries,
  reportingNouns: reportingNouns.entries,
  reportingAdverbs: reportingAdverbs.entries,
  markers: markers.entries,
  cues: cues.entries,
  confidence: confidence.entries,
  negations: negations.entries,
  judgments: judgments.entries,
  relationNouns: relationNouns.entries,
  frames: frames.entries,
} as const;

let lexicons: Lexicons | undefined;
/** Our own lexicons. */
export const builtinLexicons = (): Lexicons =>
  (lexicons ??= {
    ...Object.fromEntries(Object.entries<readonly unknown[]>(LISTED).map(([name, entries]) => [name, entries.map(completeEntry(name as LexiconName))])),
    actors: builtinActors(),
    relationVerbs: unpackEntries(relationVerbs, completeEntry('relationVerbs')),
  } as Lexicons);

let page: PageVocabulary | undefined;
export const pageVocabulary = (): PageVocabulary =>
  (page ??= compilePageVocabulary({ furniture: furniture.entries, labels: headings.labels, references: headings.references }));
