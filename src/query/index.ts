/** `briefgraph/query`: typed questions to graphs in memory. */
export type { ActorOptions, LevelOf, OneOrMore } from './conditions.js';
export type { Group, GroupKey, Groups } from './groups.js';
export { RANKED_LEVELS, rankOf, type RankedLevel } from './levels.js';
export type { Direction, SortKey } from './order.js';
export { claims, judgments, statements, type Judgment, type Query, type Statement, type WithConfidence, type WithLevel } from './query.js';
export type { ClaimRow } from './rows.js';
