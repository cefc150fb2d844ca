/**
 * Log-linear weights: the likelihood of what gold allows, with a penalty on the squares of weights, by gradient descent (Adam).
 * What all kinds of pronouns have in common is learnt from all of them: each weight is a shared one and what its kind adds.
 */
import type { Features, ReferenceWeights } from '../../src/extract/actors/index.js';
import { Descent } from '../learning/descent.js';
import type { Example } from './examples.js';

/** Highest score whose exponential is taken. */
const MOST = 30;
const STEPS = 200;
const RATE = 0.1;
/** On the square of what is shared, of what a kind adds, and of what it adds for no one being meant, in which pronouns differ most. */
const PENALTY = { shared: 1, own: 10, none: 1 } as const;
const isOfNone = (feature: string): boolean => feature.startsWith('none ');

const scoreOf = (features: Features, weights: Features): number => Object.entries(features).reduce((sum, [name, much]) => sum + (weights[name] ?? 0) * much, 0);

/** The probability of each option. */
export const shares = (options: readonly Features[], weights: Features): number[] => {
  const scores = options.map((features) => scoreOf(features, weights));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
};

/** Examples as flat arrays, so that no name is looked up while fitting. */
interface Material {
  readonly features: readonly string[];
  readonly kinds: readonly string[];
  /** By example: its kind, and where its options begin. */
  readonly kindOf: Int32Array;
  readonly optionsOf: Int32Array;
  /** By option: whether gold allows it, and where its features begin. */
  readonly right: Uint8Array;
  readonly featuresOf: Int32Array;
  /** By place: which feature, and how much of it. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

const pack = (examples: readonly Example[]): Material => {
  const numbers = new Map<string, number>();
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort();
  const [kindOf, optionsOf, right, featuresOf, columns, values]: number[][] = [[], [0], [], [0], [], []];
  for (const example of examples) {
    if (!example.right.includes(false)) continue;
    kindOf.push(kinds.indexOf(example.kind));
    example.options.forEach((features, option) => {
      right.push(example.right[option] ? 1 : 0);
      for (const name in features) {
        if (features[name] === 0) continue;
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        columns.push(number);
        values.push(features[name]);
      }
      featuresOf.push(columns.length);
    });
    optionsOf.push(right.length);
  }
  return {
    features: [...numbers.keys()], kinds, kindOf: Int32Array.from(kindOf), optionsOf: Int32Array.from(optionsOf), right: Uint8Array.from(right),
    featuresOf: Int32Array.from(featuresOf), columns: Int32Array.from(columns), values: Float64Array.from(values),
  };
};

/** Adds to the gradients of the kinds' weights what the examples pull at. */
const pull = ({ kindOf, optionsOf, right, featuresOf, columns, values }: Material, weights: readonly Float64Array[], gradients: readonly Float64Array[]): void => {
  const raised = new Float64Array(right.length);
  for (let e = 0; e < kindOf.length; e++) {
    const [own, gradient, from, to] = [weights[kindOf[e]], gradients[kindOf[e]], optionsOf[e], optionsOf[e + 1]];
    let [all, allowed] = [0, 0];
    for (let o = from; o < to; o++) {
      let score = 0;
      for (let k = featuresOf[o]; k < featuresOf[o + 1]; k++) score += own[columns[k]] * values[k];
      raised[o] = Math.exp(Math.min(score, MOST));
      all += raised[o];
      if (right[o] === 1) allowed += raised[o];
    }
    for (let o = from; o < to; o++) {
      const force = raised[o] / all - (right[o] === 1 ? raised[o] / allowed : 0);
      for (let k = featuresOf[o]; k < featuresOf[o + 1]; k++) gradient[columns[k]] += force * values[k];
    }
  }
};

/** Adds what a penalty on the squares of weights pulls at. */
const penalised = (gradient: Float64Array, weights: Float64Array, penalties: readonly number[]): Float64Array => gradient.map((slope, i) => slope + penalties[i] * weights[i]);

/** Weights by kind. */
export const fit = (examples: readonly Example[]): ReferenceWeights['kinds'] => {
  const material = pack(examples);
  const size = material.features.length;
  const shared = new Descent(size);
  const own = material.kinds.map(() => new Descent(size));
  const penalties = { shared: material.features.map(() => PENALTY.shared), own: material.features.map((name) => (isOfNone(name) ? PENALTY.none : PENALTY.own)) };
  const sums = (): Float64Array[] => own.map(({ weights }) => weights.map((weight, i) => weight + shared.weights[i]));
  for (let step = 0; step < STEPS; step++) {
    const gradients = own.map(() => new Float64Array(size));
    pull(material, sums(), gradients);
    const all = new Float64Array(size);
    for (const gradient of gradients) for (let i = 0; i < size; i++) all[i] += gradient[i];
    shared.step(penalised(all, shared.weights, penalties.shared), RATE);
    own.forEach((descent, kind) => { descent.step(penalised(gradients[kind], descent.weights, penalties.own), RATE); });
  }
  const present = material.kinds.map((kind) => new Set(examples.filter((example) => example.kind === kind).flatMap(({ options }) => options.flatMap(Object.keys))));
  return Object.fromEntries(sums().map((weights, kind) => [
    material.kinds[kind],
    Object.fromEntries(material.features.map((name, i): [string, number] => [name, Math.round(100 * weights[i]) / 100]).filter(([name, weight]) => weight !== 0 && present[kind].has(name)).sort(([a], [b]) => (a < b ? -1 : 1))),
  ]));
};
