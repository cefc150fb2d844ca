/** The words of the graph, apart from its schemas so that who only names them loads nothing else. */

/** What a graph gives as its format. */
export const FORMAT = 'briefgraph/1';

/** Words of estimative probability on the seven steps of ICD 203, and `possible` for cues that give no probability. */
export const LEVELS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
  'possible',
] as const;
export const ROLES = ['subject', 'object', 'recipient', 'other', 'place'] as const;
export const FORMS = ['name', 'nominal', 'pronoun'] as const;
export const CIRCUMSTANCE_TYPES = ['cause', 'condition', 'concession', 'purpose', 'time', 'contrast'] as const;
export const ACTOR_TYPES = ['state', 'organization', 'person', 'group'] as const;
export const SOURCE_TYPES = ['person', 'outlet', 'organization', 'document', 'unnamed'] as const;
export const LINK_TYPES = ['restates', 'because', 'if', 'despite', 'contrasts'] as const;
export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;
