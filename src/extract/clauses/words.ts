/** Words and marks that clauses turn on. */
export const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);
export const NOMINALS = new Set(['whether', 'how', 'why', 'what', 'whatever', 'whoever', 'where', 'when']);
export const COORDINATORS = new Set(['and', 'but', 'or', 'nor', 'yet', 'so', '&']);
export const OPEN = new Map([['(', ')'], ['[', ']'], ['{', '}']]);
export const DASHES = new Set(['\u2013', '\u2014', '--', '-']);
export const QUOTES = new Set(['"', '\'']);
/** How far a subject or a bracket may reach; keeps reading linear in the length of the sentence. */
export const LOOKAHEAD = 80;
