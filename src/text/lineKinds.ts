/**
 * What a line of the page is, seen by itself. The patterns read a line whose typography has been made plain.
 */
import { readByline } from './bylines.js';
import { dateOfLine, dateOfWholeLine } from './dateLines.js';
import { endsSentence } from './lines.js';
import type { PageVocabulary } from './vocabulary.js';

export type LineKind = 'furniture' | 'heading' | 'bullet' | 'byline' | 'date' | 'topic-headline' | 'text';

const MARKDOWN_HEADING = /^#{1,6} +(?=\S)/;
const BULLET = /^(?:[-*+>] +(?=\S)|[\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25E6\u2043\u2013\u2014\u00B7] *(?=\S)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] +|\d{1,2}(?:\.\d{1,2}){1,2}\.? +(?=\p{Lu}))/u;
const MAIL_SUBJECT = /^(?:subject|subj|re|title|topic) ?: ?(?=\S)/i;
/** `SOUTH AFRICA: Storm Likely to …`; the label is in capitals. */
const TOPIC = /^(\p{Lu}[\p{Lu}\d'’.&/ ,()-]{1,60}): ?(?=["'(]?[\p{Lu}\d])/u;
const TITLE_TOPIC = /^(\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|of|and|the|&)){0,4}): (?=\p{Lu})/u;
const MINOR_WORDS = new Set('a an and as at but by despite for from in into of on or over per the to under vs via with without after before amid against not nor is'.split(' '));

export const bulletLength = (plain: string): number => BULLET.exec(plain)?.[0].length ?? 0;
export const headingMarkLength = (plain: string): number => MARKDOWN_HEADING.exec(plain)?.[0].length ?? 0;
export const subjectMarkLength = (plain: string): number => MAIL_SUBJECT.exec(plain)?.[0].length ?? 0;

/** Length of `TOPIC: ` in front of a headline; 0 if there is none. A headline is one line and has no full stop. */
export const topicLength = (plain: string, first: boolean): number => {
  if (plain.length > 250) return 0;
  const found = TOPIC.exec(plain) ?? (first && !endsSentence(plain) ? TITLE_TOPIC.exec(plain) : null);
  return found ? found[0].length : 0;
};

const words = (plain: string): string[] => plain.split(/[^\p{L}\p{N}'.-]+/u).filter(Boolean);

/** Every word that matters is capitalised. */
export const isTitleCase = (plain: string): boolean => {
  const all = words(plain).filter((word) => /^\p{L}/u.test(word));
  return all.length > 0 && all.every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && MINOR_WORDS.has(word)));
};

export const isCapitals = (plain: string): boolean => /\p{Lu}{2}/u.test(plain) && !/\p{Ll}/u.test(plain);

/** `Laura Smits (chair), Jan de Wit, …`: three names at least, each of a first and a last one. */
const LISTED_NAME = /^\p{Lu}\S*(?: \p{Ll}{1,3})? \p{Lu}\S*$/u;
export const isListOfNames = (text: string): boolean => {
  const parts = text.split(/[,;]/).map((part) => part.split('(', 1)[0].trim());
  return parts.length > 2 && parts.every((part) => LISTED_NAME.test(part));
};

/** A short line without a full stop that names what follows. */
export const isHeading = (plain: string, vocabulary: PageVocabulary): boolean => {
  if (plain.length > 90 || endsSentence(plain) || /[,;]$/.test(plain)) return false;
  const bare = plain.replace(/ ?:$/, '');
  if (isListOfNames(plain.slice(plain.indexOf(': ') + 1).trimStart())) return false;
  if (vocabulary.labels.has(bare.toLowerCase()) || vocabulary.references.has(bare.toLowerCase())) return true;
  const count = words(bare).length;
  if (count === 0 || count > 9) return false;
  return plain.endsWith(':') ? count <= 6 : count <= 8 && (isTitleCase(bare) || isCapitals(bare) || count <= 4);
};

export const classifyLine = (plain: string, first: boolean, vocabulary: PageVocabulary): LineKind => {
  if (vocabulary.furniture.some((pattern) => pattern.test(plain))) return 'furniture';
  if (readByline(plain) !== null) return 'byline';
  if (dateOfWholeLine(plain) !== null) return 'date';
  if (MARKDOWN_HEADING.test(plain)) return 'heading';
  if (BULLET.test(plain)) return 'bullet';
  if (subjectMarkLength(plain) > 0 || (topicLength(plain, first) > 0 && !endsSentence(plain))) return 'topic-headline';
  if (dateOfLine(plain) !== null) return 'date';
  return isHeading(plain, vocabulary) ? 'heading' : 'text';
};
