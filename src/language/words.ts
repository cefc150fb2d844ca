/** Words that verbs and clauses are told by. */
import tagging from '../../lexicons/language/tagging.json' with { type: 'json' };

export const SUBORDINATE = new Set(tagging.subordinate);
/** A clause with subject and verb follows these, never a noun phrase. */
export const CLAUSAL = new Set(tagging.clausal);
export const PREDICATES = new Set(tagging.predicates);
export const LINKING = new Set(tagging.linking);
export const POSSESSIVES = new Set(tagging.possessives);
export const BE = new Set(tagging.be);
export const HAVE = new Set(tagging.have);
/** Words that stand inside a verb group, whatever a tagger calls them: `will likely not both fall`. */
export const GROUP_ADVERBS = new Set(tagging.groupAdverbs);
/** Adverbs of the whole clause: they stand between a subject and its verb, or in front of a reason. */
export const HEDGES = new Set(tagging.hedges);
export const BREAKS = new Set([',', ';', ':', '(', ')', '"', '\u2014', '\u2013']);
/** Words that stand for nouns by themselves, or in front of one. */
export const INDEFINITES = new Set(['few', 'many', 'most', 'some', 'others', 'several', 'both', 'all']);
