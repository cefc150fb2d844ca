/** Relations: actor, predicate, actor. */
export { compileRelations, type RelationLexicon } from './compile.js';
export { findRelations } from './find.js';
export type { FoundRelation } from './relation.js';
export { roleOf, type Role } from './roles.js';
export { RELATION_RULES } from './rules.js';
