/** Clauses: verb groups, and the stretches of a sentence around them. */
export { makeClause, type Clause, type ClauseType } from './clause.js';
export { compileClauses } from './compile.js';
export { readClauses, type ClauseLexicon } from './reader.js';
export type { VerbGroup } from './verbGroups.js';
