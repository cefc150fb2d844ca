/** Why a stretch of a sentence counts as a claim; sections are those of the annotation guide. */
export const CLAIM_RULES = {
  'rule.claim.clause': 'an independent clause is a claim',
  'rule.claim.conjunct': 'a coordinated verb phrase with a complement of its own is a claim of its own',
  'rule.claim.complement': 'what stands under a frame of reporting or inference is the claim, the frame is its attribution or basis',
  'rule.claim.matrix': 'where the estimate sits on the verb that takes the clause, the whole is the claim',
  'rule.claim.relative': 'a relative clause set off by a comma is a claim',
  'rule.claim.cued': 'a subordinate clause with an estimative cue of its own is a claim',
  'rule.claim.headline': 'a headline with a predicate is a claim, elliptical or not',
  'rule.claim.said': 'what somebody is said to say is a claim, with a verb of its own or without',
  'rule.claim.rated': 'a line that ends with its likelihood is a claim, with a verb or without',
  'rule.claim.participle': 'a participle with an estimative cue of its own is a claim',
} as const;

export type ClaimRule = keyof typeof CLAIM_RULES;
