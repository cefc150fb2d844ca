/** Words and marks that clauses turn on. */
import numbers from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };

export const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);
export const NOMINALS = new Set(['whether', 'how', 'why', 'what', 'whatever', 'whoever', 'where', 'when']);
export const COORDINATORS = new Set(['and', 'but', 'or', 'nor', 'yet', 'so', '&']);
export const FIRST_PERSON = new Set(['we', 'i']);
/** `it seems that X`: the author's own impression. */
export const SEEMING = new Set(['seem', 'appear']);
export const SUBJECT_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we', 'i']);
/** `whatever they announce`: words that open a clause which holds in any case. */
export const UNIVERSALS = new Set(['whoever', 'whatever', 'whichever', 'however', 'wherever', 'whenever']);
export const OPEN = new Map([['(', ')'], ['[', ']'], ['{', '}']]);
export const DASHES = new Set(['\u2013', '\u2014', '--', '-']);
export const QUOTES = new Set(['"', '\'']);
/** A fragment of so many tokens in front of `…, officials say` is what they say, verb or no verb. */
export const SHORTEST_FRAGMENT = 4;
/** Most tokens of `according to two people briefed on the talks`. */
export const LONGEST_CREDIT = 14;
/** How far a subject or a bracket may reach; keeps reading linear in the length of the sentence. */
export const LOOKAHEAD = 80;
/** Nouns that a chance is told with: `a 13 percent chance that`. */
export const CHANCE_NOUNS = new Set(numbers.chance);
