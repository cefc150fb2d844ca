/** Actors: who acts, under whatever name. */
import type { AnalysedDocument } from '../document.js';
import type { ActorLexicon } from './gazetteer.js';
import type { ActorScan } from './mention.js';
import { readTopics, scanActors } from './scan.js';

export { compileActors, internSentence, isKnownName, type ActorLexicon } from './gazetteer.js';
export type { ActorMention, ActorRecord, ActorScan } from './mention.js';
export { ACTOR_RULES } from './rules.js';

/** Finds every mention of an actor in a brief and resolves it. */
export const findActors = (document: AnalysedDocument, lexicon: ActorLexicon): ActorScan => scanActors(document, lexicon);

/** The actors that the topic label names, as they stand in the scan. */
export const topicActors = (document: AnalysedDocument, lexicon: ActorLexicon, scan: ActorScan): string[] => {
  const known = new Set(scan.actors.map((actor) => actor.id));
  return readTopics(document, lexicon).filter((id) => known.has(id));
};
