/** How claims get their sources where no lexicon entry names the cue. */
export const ATTRIBUTION_RULES = {
  'rule.source.aside': 'a verb of saying with its speaker, set off from the claim by a comma or a quotation mark',
  'rule.source.footnote': 'a footnote mark credits the claims of its sentence to an entry of the reference list',
  'rule.source.bracket': 'a name in brackets, with or without a date, credits the claims of its sentence',
  'rule.source.speaking-on': 'the outlet that a source speaks on passes its words on',
} as const;
