/** How well weights choose in briefs that they were not learnt from. */
import { rootOf, type Features, type ReferenceWeights } from '../../src/extract/actors/index.js';
import type { Example } from './examples.js';
import { fit, shares } from './fit.js';

export interface Tally {
  /** References whose actor gold tells, and of these those found. */
  readonly told: number;
  readonly found: number;
  /** Choices taken, and of these those that gold allows. */
  readonly taken: number;
  readonly allowed: number;
}

const NONE: Tally = { told: 0, found: 0, taken: 0, allowed: 0 };

const add = (a: Tally, b: Tally): Tally => ({ told: a.told + b.told, found: a.found + b.found, taken: a.taken + b.taken, allowed: a.allowed + b.allowed });

export const sumOf = (tallies: ReadonlyMap<string, Tally>): Tally => [...tallies.values()].reduce(add, NONE);

const judge = ({ options, right, told, kind }: Example, weights: ReferenceWeights['kinds'], least: Features): Tally => {
  const likely = shares(options, weights[kind] ?? {});
  const some = likely.slice(0, -1);
  const best = some.indexOf(Math.max(...some));
  const taken = likely[best] >= (least[rootOf(kind)] ?? 1);
  const allowed = taken && right[best];
  return { told: told ? 1 : 0, found: told && allowed ? 1 : 0, taken: taken ? 1 : 0, allowed: allowed ? 1 : 0 };
};

/** Judges each group of examples by weights learnt without it, by kind; those without a group are only learnt from. */
export const crossJudge = (examples: readonly Example[], groupOf: (example: Example) => string | null, least: Features): Map<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const group of new Set(examples.map(groupOf))) {
    if (group === null) continue;
    const weights = fit(examples.filter((example) => groupOf(example) !== group));
    for (const example of examples) {
      if (groupOf(example) !== group) continue;
      const one = judge(example, weights, least);
      const all = tallies.get(example.kind) ?? NONE;
      tallies.set(example.kind, add(all, one));
    }
  }
  return tallies;
};
