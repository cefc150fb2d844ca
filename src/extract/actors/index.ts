/** Actors: who acts, under whatever name. */
import type { AnalysedDocument } from '../document.js';
import type { ActorLexicon } from './gazetteer.js';
import type { ActorScan } from './mention.js';
import type { Watch } from './reference/choice.js';
import { readTopics, scanActors } from './scan.js';

export { compileActors, internSentence, isKnownName, type ActorLexicon } from './gazetteer.js';
export type { ActorMention, ActorRecord, ActorScan } from './mention.js';
export type { Choice, Features, ReferenceWeights } from './reference/choice.js';
export { rootOf } from './reference/choice.js';
export { ACTOR_RULES } from './rules.js';

/** Finds every mention of an actor in a brief and resolves it. `watch` is told of each choice of whom a reference means. */
export const findActors = (document: AnalysedDocument, lexicon: ActorLexicon, watch?: Watch): ActorScan => scanActors(document, lexicon, watch);

/** The actors that the topic label names, as they stand in the scan. */
export const topicActors = (document: AnalysedDocument, lexicon: ActorLexicon, scan: ActorScan): string[] => {
  const known = new Set(scan.actors.map((actor) => actor.id));
  return readTopics(document, lexicon).filter((id) => known.has(id));
};
