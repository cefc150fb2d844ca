/** Relations: actor, predicate, actor. */
export { compileRelations, type RelationLexicon } from './compile.js';
export { findRelations, roleOf, type FoundRelation } from './find.js';
export { RELATION_RULES } from './rules.js';
