/** Why two claims are linked. */
export const LINK_RULES = {
  'rule.link.restates': 'both estimate the same event: same actors, alike in their words',
  'rule.link.circumstance': 'one stands as a cause, condition or concession of the other',
  'rule.link.connective': 'a connective at its head ties a claim to the one before',
} as const;
