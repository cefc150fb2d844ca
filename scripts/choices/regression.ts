/** Logistic regression over named features that are there or not. */
import { exponential } from '../../src/syntax/engine/exponential.js';
import { Descent } from '../learning/descent.js';

export interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight: number;
  /** What must not stand on both sides of a cross-validation: the brief. */
  readonly group: string;
}

const ROUNDS = 200;
const RATE = 0.1;

export const probability = (logOdds: number): number => 1 / (1 + exponential(-logOdds));

export const score = (weights: ReadonlyMap<string, number>, features: readonly string[]): number => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

/** Features that examples of enough groups have. */
const shared = (examples: readonly Example[], least: number): string[] => {
  const groups = new Map<string, Set<string>>();
  for (const { features, group } of examples) {
    for (const feature of features) {
      const known = groups.get(feature);
      if (known === undefined) groups.set(feature, new Set([group]));
      else known.add(group);
    }
  }
  return [...groups].filter(([, { size }]) => size >= least).map(([feature]) => feature).sort();
};

/**
 * The weights under which the examples are likeliest, of features that stand in several groups; Adam over all examples at once.
 * @param restraint how strongly weights are held to 0
 * @param least groups that a feature must stand in
 */
export const fit = (examples: readonly Example[], restraint: number, least: number): Map<string, number> => {
  const names = shared(examples, least);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const rows = examples.map(({ features, right, weight }) => ({ features: features.flatMap((feature) => numbers.get(feature) ?? []), right: right ? 1 : 0, weight }));
  const descent = new Descent(names.length);
  const { weights } = descent;
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((value) => value * restraint);
    for (const { features, right, weight } of rows) {
      let sum = 0;
      for (const k of features) sum += weights[k]!;
      const error = (probability(sum) - right) * weight;
      for (const k of features) slope[k]! += error;
    }
    descent.step(slope, RATE * (1 - round / (ROUNDS + 1)));
  }
  return new Map(names.map((name, k) => [name, weights[k]!]));
};

/** What weights learnt without an example's group say of it. */
export const crossValidate = (examples: readonly Example[], folds: number, learn: (examples: readonly Example[]) => ReadonlyMap<string, number>): number[] => {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, k) => [group, k % folds]));
  const scores = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(examples.filter(({ group }) => foldOf.get(group) !== fold));
    examples.forEach(({ features, group }, k) => {
      if (foldOf.get(group) === fold) scores[k] = score(weights, features);
    });
  }
  return scores;
};
