/** Features and their weights: a row of one weight per class for each feature. */
export interface Weights {
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

/** The mean of runs over the same classes; a feature that a run lacks has weight 0 in it. */
export function meanWeights(runs: readonly Weights[], classes: number): Weights {
  const rows = new Map<number, number>();
  for (const { features } of runs) for (const feature of features) if (!rows.has(feature)) rows.set(feature, rows.size);
  const weights = new Float32Array(rows.size * classes);
  for (const run of runs) {
    run.features.forEach((feature, row) => {
      const at = rows.get(feature)! * classes;
      for (let c = 0; c < classes; c++) weights[at + c]! += run.weights[row * classes + c]! / runs.length;
    });
  }
  return { features: Int32Array.from(rows.keys()), weights };
}
