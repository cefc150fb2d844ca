/** What binds actors to each other: their relations, counted by pair and by how firmly they stand. */
import type { Claim, JudgmentGraph, Relation } from '../schema/index.js';

/**
 * How firmly a relation stands: reported as a fact; judged, with a level or without one; or mentioned only, inside a condition, a belief or
 * another clause that does not say that it is so.
 */
export const STANDINGS = ['reported', 'judged', 'mentioned'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What one actor does to another, all claims together that say so equally firmly. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly standing: Standing;
  readonly negated: boolean;
  /** Verbs, the most frequent first. */
  readonly predicates: readonly string[];
  readonly count: number;
  readonly symmetric: boolean;
  /** Fragment of the page that shows a claim of the tie. */
  readonly href: string | null;
}

const standingOf = ({ asserted, level }: Relation, kind: Claim['kind'] | undefined): Standing =>
  asserted ? (kind === 'judgment' || level !== null ? 'judged' : 'reported') : 'mentioned';

interface Sum extends Omit<Tie, 'predicates' | 'count'> {
  readonly predicates: Map<string, number>;
  symmetric: boolean;
}

/**
 * One tie for each pair, direction, standing and negation, in the order in which they first come up.
 * @param hrefOf where the first relation of a tie can be read on the page; null for nowhere
 */
export const tiesOf = (graphs: readonly JudgmentGraph[], hrefOf: (relation: Relation) => string | null): Tie[] => {
  const ties = new Map<string, Sum>();
  for (const { claims, relations } of graphs) {
    const kinds = new Map(claims.map(({ id, kind }) => [id, kind]));
    for (const relation of relations) {
      const { from, to, predicate, symmetric, negated } = relation;
      const standing = standingOf(relation, kinds.get(relation.claimId));
      const key = JSON.stringify([from, to, standing, negated]);
      const tie = ties.get(key) ?? { from, to, standing, negated, symmetric, predicates: new Map<string, number>(), href: hrefOf(relation) };
      tie.predicates.set(predicate, (tie.predicates.get(predicate) ?? 0) + 1);
      tie.symmetric &&= symmetric;
      ties.set(key, tie);
    }
  }
  return [...ties.values()].map((tie) => {
    const predicates = [...tie.predicates].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    return { ...tie, predicates: predicates.map(([predicate]) => predicate), count: predicates.reduce((sum, [, count]) => sum + count, 0) };
  });
};
