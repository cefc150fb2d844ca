/** Why two claims are linked. */
export const LINK_RULES = {
  'rule.link.restates': 'both are about the same event, in words that are alike, whatever their levels',
  'rule.link.circumstance': 'one stands as a cause, condition or concession of the other',
  'rule.link.connective': 'a connective at its head ties a claim to the one before',
  'rule.link.evidence': 'what stands in front is said to indicate it: X, which suggests that Y',
} as const;
