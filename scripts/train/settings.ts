/** All choices of the training, tuned on EWT dev. */
export const SETTINGS = {
  jackknife: { parts: 5, block: 20 },
  tagger: {
    epochs: 7,
    /** How often a feature must occur to be learnt. */
    minimum: 3,
    /** Runs with these seeds are averaged. */
    seeds: [1, 2, 3],
    margin: 5,
    parts: 8,
    block: 20,
    /** Weights smaller than this are not kept. */
    least: 0.5,
  },
  parser: { epochs: 8, minimum: 6, seeds: [1, 2, 3, 4, 5], exploration: 0.9, margin: 15, leastMove: 1.4, leastLabel: 1.4 },
} as const;
