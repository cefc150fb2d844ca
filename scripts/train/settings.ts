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
  secondLook: { epochs: 3, minimum: 2, seed: 1, doubtful: 60, dropout: 0.3, rate: 0.1, decay: 0.001, least: 0.1 },
  parser: {
    epochs: 10,
    leastWord: 3,
    teachers: { seeds: [2, 3, 4], epochs: 8, dropout: 0.25, tokenDropout: 0.15 },
    trust: 0.8,
    minimum: 10,
    seed: 1,
    batch: 8,
    rate: 0.002,
    exploration: 0.9,
    width: 160,
    columns: 48,
    dropout: 0.1,
    tokenDropout: 0.05,
    wordDropout: 0.25,
  },
} as const;
