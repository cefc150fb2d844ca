/** How claims get their sources where no lexicon entry names the cue. */
export const ATTRIBUTION_RULES = {
  'rule.source.aside': 'a verb of saying with its speaker, set off from the claim by a comma or a quotation mark',
  'rule.source.name': 'a proper name in the place of a source',
  'rule.source.noun': 'a noun in the place of a source',
  'rule.source.described': 'a person by name behind a noun for what they do: pollster Suda Wongchai',
  'rule.source.apposed': 'a person by name behind a comma and a noun for what they do: its spokesman, Karim Haddad',
  'rule.source.maker': 'who made a document that is the source: a survey by NIDA',
  'rule.source.speaker-before': 'a pronoun stands for who spoke or was spoken of in the sentence before',
  'rule.source.quoted': 'who is quoted or cited by a source is a source too',
  'rule.source.goes-on': 'who goes on speaking does so through the same outlet',
  'rule.source.addressee': 'an outlet that a source speaks to passes its words on',
  'rule.source.outlet': 'a name behind a noun for an outlet: the broadcaster RTS',
  'rule.source.outlet-noun': 'a noun for an outlet stands for the one named last: the newspaper',
  'rule.source.estimate': 'who puts a number on a chance is the source of the estimate',
  'rule.source.footnote': 'a footnote mark credits the claims of its sentence to an entry of the reference list',
  'rule.source.bracket': 'a name in brackets, with or without a date, credits the claims of its sentence',
  'rule.source.speaking-on': 'the outlet that a source speaks on passes its words on',
} as const;
