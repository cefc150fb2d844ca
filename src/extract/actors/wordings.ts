/** The strings of an entry of the actor lexicon, as a text may have them. */
import type { ActorEntry } from '../../lexicon/index.js';
import { EVERYDAY, withoutDiacritics } from './words.js';

/** What a string of an entry says about its actor. */
export type SenseRole = 'name' | 'adjective' | 'people' | 'capital' | 'seat' | 'surname';

export interface Wording {
  readonly text: string;
  readonly role: SenseRole;
  /** The string is something else as well and needs context. */
  readonly ambiguous: boolean;
}

const PAIR = / and |[-/]/;
const ASCII = /^[\x20-\x7e]*$/;
const ARTICLE = /^the (?=\S)/i;

/** The typography of the reading copy: plain quotes and hyphens. */
const plainQuotes = (text: string): string => (ASCII.test(text) ? text : text.replace(/[\u2018\u2019\u02BC]/g, '\'').replace(/[\u2010\u2011]/g, '-'));

/** The article is no part of a name, except where nothing but an everyday word would be left: `the States`, `the West`. */
const withoutArticle = (text: string): string => {
  if (!ARTICLE.test(text)) return text;
  const bare = text.replace(ARTICLE, '');
  return EVERYDAY.has(bare.toLowerCase()) ? text : bare;
};

const plainName = (text: string): string => withoutArticle(plainQuotes(text));

/** Every string of an entry, without article and in plain typography; the same one may come twice. */
export const eachName = (entry: ActorEntry, take: (text: string, role: SenseRole) => void): void => {
  const takeAll = (texts: readonly string[], role: SenseRole): void => {
    for (const text of texts) take(plainName(text), role);
  };
  const takeName = (text: string): void => {
    // "Moscow and Beijing" are two actors, also where they have an entry as one.
    if (entry.members === undefined || !PAIR.test(text)) take(plainName(text), entry.type === 'person' && !text.includes(' ') ? 'surname' : 'name');
  };
  takeName(entry.name);
  entry.names.forEach(takeName);
  takeAll(entry.demonyms, 'adjective');
  takeAll(entry.people, 'people');
  takeAll(entry.capitals, 'capital');
  takeAll(entry.seats, 'seat');
  if (entry.type === 'person' && entry.surname !== undefined) take(plainName(entry.surname), 'surname');
};

/** As `eachName`, with the form without diacritics behind each string that has some. */
export const eachSpelling = (entry: ActorEntry, take: (text: string, role: SenseRole, name: string) => void): void => {
  eachName(entry, (text, role) => {
    if (text === '') return;
    take(text, role, text);
    if (!ASCII.test(text)) take(withoutDiacritics(text), role, text);
  });
};

/** The strings of an entry as a text may have them, each once for a role. */
export const wordingsOf = (entry: ActorEntry): Wording[] => {
  const out: Wording[] = [];
  const ambiguous = entry.ambiguous.map(withoutArticle);
  eachSpelling(entry, (text, role, name) => {
    if (!out.some((other) => other.text === text && other.role === role)) out.push({ text, role, ambiguous: ambiguous.includes(name) });
  });
  return out;
};
