/** Results put together by what they share. */
import type { Claim } from '../schema/index.js';
import { levelOf, type LevelOf } from './conditions.js';
import { rankOf } from '../schema/levels.js';
import type { Query } from './query.js';
import type { Found } from './scope.js';

export const GROUP_KEYS = ['actor', 'level', 'source', 'month'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Claims that share an actor, a level, a source or a month. */
export interface Group<C extends Claim = Claim> {
  /** Id of the actor or source, the level, or the month (`2026-03`); null for claims that have none. */
  readonly key: string | null;
  /** The key as people read it: the name of the actor or source. */
  readonly label: string;
  /** Number of claims. */
  readonly count: number;
  /** The claims, to ask further. */
  readonly query: Query<C>;
}

interface Label {
  readonly key: string | null;
  readonly label: string;
}

const NONE: Readonly<Record<GroupKey, string>> = { actor: 'no actor', level: 'no level', source: 'no source', month: 'no date' };

const plain = (key: string): Label => ({ key, label: key });

const labelsOf = (found: Found, by: GroupKey, level: LevelOf): readonly Label[] => {
  const { claim, scope } = found;
  if (by === 'actor') return [...new Set(claim.mentions.map(({ actorId }) => actorId))].map((key) => ({ key, label: scope.actors.get(key)?.name ?? key }));
  if (by === 'source') return [...scope.sourcesOf(claim)].map((key) => ({ key, label: scope.sources.get(key)?.name ?? key }));
  const value = by === 'level' ? levelOf(claim, level) : (scope.documentOf(claim)?.date?.slice(0, '2026-03'.length) ?? null);
  return value === null ? [] : [plain(value)];
};

const levelPlace = (key: string): number => rankOf(key as Parameters<typeof rankOf>[0]) ?? Infinity;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Levels stand in their order, months in that of time, actors and sources with the most claims first; null stands last. */
const comparing = (by: GroupKey) => (a: [Label, readonly Found[]], b: [Label, readonly Found[]]): number => {
  const [left, right] = [a[0].key, b[0].key];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  if (by === 'level') return levelPlace(left) < levelPlace(right) ? -1 : levelPlace(left) > levelPlace(right) ? 1 : 0;
  return by === 'month' ? byText(left, right) : b[1].length - a[1].length || byText(left, right);
};

/** The claims under each key. A claim with several actors or sources stands under each of them, once. */
export const grouped = (all: readonly Found[], by: GroupKey, level: LevelOf): readonly (readonly [Label, readonly Found[]])[] => {
  const groups = new Map<string | null, [Label, Found[]]>();
  for (const found of all) {
    const labels = labelsOf(found, by, level);
    for (const label of labels.length > 0 ? labels : [{ key: null, label: NONE[by] }]) {
      const group = groups.get(label.key);
      if (group === undefined) groups.set(label.key, [label, [found]]);
      else group[1].push(found);
    }
  }
  return [...groups.values()].sort(comparing(by));
};

/** Groups in order, to go through or to look one up. */
export class Groups<C extends Claim = Claim> implements Iterable<Group<C>> {
  constructor(private readonly groups: readonly Group<C>[]) {}

  [Symbol.iterator](): Iterator<Group<C>> {
    return this.groups[Symbol.iterator]();
  }

  /** Number of groups. */
  get size(): number {
    return this.groups.length;
  }

  /** The group of a key: an actor's or source's id, a level, a month. */
  get(key: string | null): Group<C> | undefined {
    return this.groups.find((group) => group.key === key);
  }

  /** Keys, labels and counts, without the claims. */
  toJSON(): readonly { readonly key: string | null; readonly label: string; readonly count: number }[] {
    return this.groups.map(({ key, label, count }) => ({ key, label, count }));
  }
}
