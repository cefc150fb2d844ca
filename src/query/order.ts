/** The order of results. */
import { claimRank, type LevelOf } from './conditions.js';
import type { Found } from './scope.js';

export const SORT_KEYS = ['level', 'date', 'position'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export const DIRECTIONS = ['ascending', 'descending'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Order {
  readonly key: SortKey;
  readonly direction: Direction;
}

type Value = number | string | null;

/** Claims with `possible` stand behind those with a step of likelihood, claims without a level behind both. */
const unrankedPlace = ({ claim }: Found, key: SortKey): number => (key === 'level' && claim.likelihood === null ? 1 : 0);

const valueOf = (found: Found, key: SortKey, by: LevelOf): Value => {
  if (key === 'level') return claimRank(found.claim, by);
  return key === 'date' ? (found.scope.documentOf(found.claim)?.date ?? null) : found.claim.span.start;
};

/** What has no value stands last in either direction. */
const compareOne = (a: Found, b: Found, { key, direction }: Order, by: LevelOf): number => {
  const [left, right] = [valueOf(a, key, by), valueOf(b, key, by)];
  if (left === null || right === null) {
    if (left !== right) return left === null ? 1 : -1;
    return unrankedPlace(a, key) - unrankedPlace(b, key);
  }
  if (left === right) return 0;
  return (left < right ? -1 : 1) * (direction === 'ascending' ? 1 : -1);
};

/** A comparison by several orders, the first of which counts most. */
export const comparing = (orders: readonly Order[], by: LevelOf) => (a: Found, b: Found): number => {
  for (const order of orders) {
    const result = compareOne(a, b, order, by);
    if (result !== 0) return result;
  }
  return 0;
};
