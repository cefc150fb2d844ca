/** What the readers of credits know of voices. */
import type { ReportingVerb } from './cues.js';
import type { NamedSource } from './namedSource.js';

/** Categories of verbs that put forward what stands behind them. */
const TELLING = new Set<ReportingVerb['category']>(['saying', 'reporting', 'assessing', 'believing']);

/** Whether a verb with these readings puts a clause forward. */
export const tellsClause = (readings: readonly ReportingVerb[]): boolean => readings.some(({ category, complement }) => TELLING.has(category) && complement.includes('that'));

export const SPEAKING = new Set(['saying', 'reporting']);
export const FIRST_PERSON = new Set(['we', 'i', 'our']);
export const QUOTING = new Set(['quote', 'cite']);

export const isSame = (a: NamedSource, b: NamedSource): boolean => a.name === b.name || a.name.endsWith(` ${b.name}`) || b.name.endsWith(` ${a.name}`);
