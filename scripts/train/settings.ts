/** All choices of the training, tuned on EWT dev. */
export const SETTINGS = {
  /** Taggers that tag what they have not seen, for the parser to learn from; `least` as for the tagger. */
  jackknife: { parts: 3, block: 20, epochs: 3, least: 0.4 },
  tagger: {
    epochs: 5,
    /** How often a feature must occur to be learnt. */
    minimum: 3,
    /** Runs with these seeds are averaged. */
    seeds: [1, 2],
    margin: 5,
    parts: 8,
    block: 20,
    /** Weights smaller than this are not kept. */
    least: 0.6,
  },
  parser: { epochs: 7, minimum: 5, seeds: [1, 2, 3], exploration: 0.9, margin: 15, leastMove: 2.2, leastLabel: 0.7 },
} as const;
