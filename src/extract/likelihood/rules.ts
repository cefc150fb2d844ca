/** Levels that no lexicon entry names. */
export const LIKELIHOOD_RULES = {
  'rule.likelihood.number': 'a stated chance takes the step of the scale that holds the middle of its range',
} as const;
