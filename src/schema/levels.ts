/**
 * The order of levels. The seven steps of ICD 203 stand in a row; `possible` gives no probability, so it is neither more nor less
 * likely than any step: what compares levels passes it over.
 */
import type { Level } from './graph.js';
import { LEVELS } from './vocabulary.js';

/** A level that has a place in the order of likelihood. */
export type RankedLevel = Exclude<Level, 'possible'>;

/** The steps of likelihood, least likely first. */
export const RANKED_LEVELS: readonly RankedLevel[] = LEVELS.filter((level) => level !== 'possible');

/** All levels where each must have a place: `possible` says least and stands first. */
export const SORTED_LEVELS: readonly Level[] = ['possible', ...RANKED_LEVELS];

const RANKS: ReadonlyMap<Level, number> = new Map(RANKED_LEVELS.map((level, at) => [level, at + 1]));

/** Place of a level in the order of likelihood, 1 (almost-no-chance) to 7 (almost-certain); null for `possible`. */
export const rankOf = (level: Level): number | null => RANKS.get(level) ?? null;
