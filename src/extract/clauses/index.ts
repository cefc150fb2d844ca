/** Clauses: verb groups, and the stretches of a sentence around them. */
export { makeClause, type Clause, type ClauseType } from './clause.js';
export { compileClauses } from './compile.js';
export type { ClauseLexicon } from './lexicon.js';
export { readClauses } from './reader.js';
export { nounBeforeOf } from './complements.js';
export type { VerbGroup } from './verbGroups.js';
export { FIRST_PERSON, SEEMING, SHORTEST_FRAGMENT, SUBJECT_PRONOUNS } from './words.js';
