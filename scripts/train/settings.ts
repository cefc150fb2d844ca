/** All choices of the training, tuned on EWT dev. */
export const SETTINGS = {
  jackknife: { parts: 5, block: 20 },
  tagger: {
    epochs: 7,
    /** How often a feature must occur to be learnt. */
    minimum: 3,
    /** Runs with these seeds are averaged. */
    seeds: [7],
    margin: 5,
    parts: 8,
    /** Weights smaller than this are not kept. */
    least: 0.25,
  },
  parser: { epochs: 8, minimum: 8, seeds: [11], exploration: 0.9, margin: 15, leastMove: 0.8, leastLabel: 0.8 },
} as const;
