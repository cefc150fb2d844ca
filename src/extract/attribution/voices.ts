/** What the readers of credits know of voices. */
import type { NamedSource } from './namedSource.js';

export const SPEAKING = new Set(['saying', 'reporting']);
export const FIRST_PERSON = new Set(['we', 'i', 'our']);
export const QUOTING = new Set(['quote', 'cite']);

export const isSame = (a: NamedSource, b: NamedSource): boolean => a.name === b.name || a.name.endsWith(` ${b.name}`) || b.name.endsWith(` ${a.name}`);
