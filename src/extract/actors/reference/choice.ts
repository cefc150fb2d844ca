/** Who is likeliest to be meant: each who may be is weighed by what speaks for it, and no one is as well. */

/** What speaks for someone, by name. */
export type Features = Readonly<Record<string, number>>;

/** Weights of features by kind of reference, and by the root of the kind the least probability at which someone is taken for meant. */
export interface ReferenceWeights {
  readonly least: Features;
  readonly kinds: Readonly<Record<string, Features>>;
}

/** What kinds of references have in common that are learnt together: `it` of `it possessive`. */
export const rootOf = (kind: string): string => {
  const end = kind.indexOf(' ');
  return end < 0 ? kind : kind.slice(0, end);
};

/** What speaks for someone, summed up while it is told; kept by name only for a watcher. */
export class Evidence {
  /** Weighed sum of what has been told. */
  score = 0;
  readonly features: Record<string, number> = {};

  constructor(
    private readonly weights: Features,
    private readonly kept: boolean,
  ) {}

  /** Tells of a feature, once each. */
  add(name: string, value: number | boolean): void {
    const much = Number(value);
    if (much === 0) return;
    this.score += (this.weights[name] ?? 0) * much;
    if (this.kept) this.features[name] = much;
  }
}

export interface Option {
  readonly ids: readonly string[];
  readonly evidence: Evidence;
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
  readonly none: Evidence;
}

/** Told of every choice, to learn from. */
export type Watch = (choice: Choice) => void;

/** The likeliest option, null where it is not likely enough. */
export const likeliest = <T extends Option>(least: Features, { kind, options, none }: Choice & { readonly options: readonly T[] }): T | null => {
  let best: T | null = null;
  for (const option of options) if (best === null || option.evidence.score > best.evidence.score) best = option;
  if (best === null) return null;
  const top = Math.max(none.score, best.evidence.score);
  let sum = Math.exp(none.score - top);
  for (const { evidence } of options) sum += Math.exp(evidence.score - top);
  return Math.exp(best.evidence.score - top) >= (least[rootOf(kind)] ?? 1) * sum ? best : null;
};
