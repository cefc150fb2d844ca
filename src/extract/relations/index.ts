/** Relations: actor, predicate, actor. */
export { compileRelations, type RelationLexicon } from './compile.js';
export { findRelations, roleOf } from './find.js';
export type { FoundRelation } from './relation.js';
export { RELATION_RULES } from './rules.js';
