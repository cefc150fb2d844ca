/** Who is likeliest to be meant: each who may be is weighed by what speaks for it, and no one is as well. */

/** What speaks for someone, by name. */
export type Features = Readonly<Record<string, number>>;

/** Weights of features by kind of reference, and the least probability at which someone is taken for meant. */
export interface ReferenceWeights {
  readonly least: number;
  readonly kinds: Readonly<Record<string, Features>>;
}

export interface Option {
  readonly ids: readonly string[];
  readonly features: Features;
}

/** A reference with all who may be meant by it. */
export interface Choice {
  readonly kind: string;
  readonly sentence: number;
  /** Tokens of the reference, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly Option[];
  /** What speaks for no one being meant whom the brief has named. */
  readonly none: Features;
}

/** Told of every choice, to learn from. */
export type Watch = (choice: Choice) => void;

export const scoreOf = (features: Features, weights: Features): number => {
  let sum = 0;
  for (const name in features) sum += (weights[name] ?? 0) * features[name];
  return sum;
};

/** The likeliest option, null where it is not likely enough. */
export const likeliest = <T extends Option>({ least, kinds }: ReferenceWeights, { kind, options, none }: Choice & { readonly options: readonly T[] }): T | null => {
  const weights = kinds[kind] ?? {};
  const scores = options.map(({ features }) => scoreOf(features, weights));
  const nobody = scoreOf(none, weights);
  const top = Math.max(nobody, ...scores);
  const sum = scores.reduce((all, score) => all + Math.exp(score - top), Math.exp(nobody - top));
  const best = scores.indexOf(Math.max(...scores));
  return best >= 0 && Math.exp(scores[best] - top) >= least * sum ? options[best] : null;
};
