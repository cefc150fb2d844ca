/** Lines that say when the page was written. */
import { endsSentence } from './lines.js';

/** Every date has a year; few lines do, and the patterns behind this look are dear to compile. */
const YEAR = /\d{4}/;
const ISO_DATE = /\d{4}-\d{2}-\d{2}/;
const MONTH_NAME = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const MONTH = String.raw`[a-z]{3,9}\.?`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const DATE = String.raw`${WEEKDAY}(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|${MONTH} \d{4})`;
const CLOCK = String.raw`(?:,? (?:at )?\d{1,2}:?\d{2} ?(?:utc|gmt|z|hours|hrs|local|[ap]m)?(?: ?\w{2,4})?)?`;
const WHEN = '(?:(?:date|dated|published|issued|as of|information as of|updated|posted|prepared)(?: on)? ?:? ?)?';
const WHOLE = new RegExp(String.raw`^${WHEN}(${DATE})${CLOCK}\.?$`, 'i');
/** The last field of a line, or one that a bar closes. */
const FIELD = new RegExp(String.raw`(?:^|[|,;*_] ?|- )${WHEN}(${DATE})${CLOCK}(?:[*_]*$| ?\|)`, 'i');
const LONGEST = 120;

const dateBy = (pattern: RegExp, plain: string): string | null => {
  if (plain.length > LONGEST || !YEAR.test(plain)) return null;
  const date = pattern.exec(plain)?.[1] ?? '';
  return ISO_DATE.test(date) || MONTH_NAME.test(date) ? date : null;
};

/** The date of a line that is nothing else, as written; else null. */
export const dateOfWholeLine = (plain: string): string | null => dateBy(WHOLE, plain);

/** The date of a date line, or of a line of several fields that has one, as written; else null. */
export const dateOfLine = (plain: string): string | null =>
  dateOfWholeLine(plain) ?? (endsSentence(plain) ? null : dateBy(FIELD, plain));
