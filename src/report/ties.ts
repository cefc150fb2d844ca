/** What binds actors to each other: their relations, counted by pair. */
import type { Relation } from '../schema/index.js';
import type { Tie } from './network.js';

/**
 * One tie a pair of actors and direction, in the order in which they first come up.
 * @param hrefOf where the first relation of a tie can be read on the page; null for nowhere
 */
export const tiesOf = (relations: readonly Relation[], hrefOf: (relation: Relation) => string | null): Tie[] => {
  const ties = new Map<string, Tie>();
  for (const relation of relations) {
    const { from, to, predicate, symmetric, negated } = relation;
    const key = `${from}\n${to}`;
    const tie = ties.get(key);
    ties.set(key, {
      from,
      to,
      predicates: [...new Set([...(tie?.predicates ?? []), predicate])],
      count: (tie?.count ?? 0) + 1,
      symmetric: (tie?.symmetric ?? true) && symmetric,
      negated: (tie?.negated ?? true) && negated,
      href: tie === undefined ? hrefOf(relation) : tie.href,
    });
  }
  return [...ties.values()];
};
