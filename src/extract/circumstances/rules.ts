/** Circumstances that no marker entry names. */
export const CIRCUMSTANCE_RULES = {
  'rule.circumstance.time': 'a date or horizon says when',
  'rule.circumstance.whatever': 'a clause with *whatever* or *whoever* holds in any case',
  'rule.circumstance.infinitive': 'an infinitive behind a complete predicate says what for',
} as const;
