/** Everything the extractors look things up in, compiled once. */
import type { Analyser } from '../language/index.js';
import { Vocabulary, type Lexicons } from '../lexicon/index.js';
import { compileActors, type ActorLexicon } from './actors/index.js';
import { compileAttribution, type AttributionLexicon } from './attribution/index.js';
import { compileCircumstances, type CircumstanceLexicon } from './circumstances/index.js';
import { compileFrames, type DraftLexicon } from './claims/index.js';
import { compileClauses, type ClauseLexicon } from './clauses/index.js';
import { compileLikelihood } from './likelihood/index.js';
import { compileRelations, type RelationLexicon } from './relations/index.js';

export interface Resources {
  readonly vocabulary: Vocabulary;
  readonly clauses: ClauseLexicon;
  readonly drafts: DraftLexicon;
  readonly actors: ActorLexicon;
  readonly attribution: AttributionLexicon;
  readonly circumstances: CircumstanceLexicon;
  readonly relations: RelationLexicon;
}

export const compileResources = (lexicons: Lexicons, analyser: Analyser): Resources => {
  const vocabulary = new Vocabulary();
  const frames = compileFrames(lexicons);
  return {
    vocabulary,
    clauses: compileClauses(lexicons, vocabulary),
    drafts: { likelihood: compileLikelihood(lexicons, vocabulary), frames },
    actors: compileActors(lexicons, analyser.tokenize, vocabulary),
    attribution: compileAttribution(lexicons, vocabulary),
    circumstances: compileCircumstances(lexicons, vocabulary),
    relations: compileRelations(lexicons),
  };
};
