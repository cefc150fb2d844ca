/** Words that verbs and clauses are told by. */
export const SUBORDINATE = new Set('that which who whom because although though if unless while whereas when where since as until before after whether'.split(' '));
/** A clause with subject and verb follows these, never a noun phrase. */
export const CLAUSAL = new Set('because although though if unless whereas that'.split(' '));
export const PREDICATES = new Set('likely unlikely possible probable improbable doubtful set poised due certain expected'.split(' '));
export const LINKING = new Set('seem appear become remain look stay prove'.split(' '));
export const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);
export const BREAKS = new Set([',', ';', ':', '(', ')', '"', '\u2014', '\u2013']);
export const GROUP_ADVERBS = new Set(['not', 'n\'t', 'likely', 'unlikely', 'never', 'neither', 'either', 'both', 'each', 'all', 'also', 'soon', 'then', 'jointly']);
