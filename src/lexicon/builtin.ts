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
import relationVerbs from '../../lexicons/relations/verbs.json' with { type: 'json' };
import furniture from '../../lexicons/text/furniture.json' with { type: 'json' };
import headings from '../../lexicons/text/headings.json' with { type: 'json' };
import { compilePageVocabulary, type PageVocabulary } from '../text/index.js';
import { BUILTIN_ACTORS } from './builtinActors.js';
import type { LexiconInput, LexiconName } from './schemas.js';

/** Entries as they stand in the files, before defaults are filled in. */
export const BUILTIN = {
  actors: BUILTIN_ACTORS,
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
  relationVerbs: relationVerbs.entries,
  relationNouns: relationNouns.entries,
  frames: frames.entries,
} as unknown as { readonly [K in LexiconName]: readonly LexiconInput<K>[] };

let page: PageVocabulary | undefined;
export const pageVocabulary = (): PageVocabulary =>
  (page ??= compilePageVocabulary({ furniture: furniture.entries, labels: headings.labels, references: headings.references }));
