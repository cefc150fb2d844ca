/** All choices of the training, tuned on EWT dev. */
export const SETTINGS = {
  /** Taggers that tag what they have not seen, for the parser to learn from; `least` as for the tagger. */
  jackknife: { parts: 5, block: 20, least: 0.2 },
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
    least: 0.8,
  },
  parser: { epochs: 8, minimum: 6, seeds: [1, 2, 3, 4, 5], exploration: 0.9, margin: 15, leastMove: 2, leastLabel: 2 },
} as const;
