/** `briefgraph/query`: typed questions to graphs in memory. */
export type { ActorOptions, LevelOf, OneOrMore } from './conditions.js';
export { GROUP_KEYS, type Group, type GroupKey, type Groups } from './groups.js';
export { RANKED_LEVELS, rankOf, type RankedLevel } from '../schema/levels.js';
export { DIRECTIONS, SORT_KEYS, type Direction, type SortKey } from './order.js';
export { readPeriod, type Period } from './period.js';
export { claims, judgments, statements, type Judgment, type Query, type Statement, type WithConfidence, type WithLevel } from './query.js';
export type { ClaimRow } from './rows.js';
