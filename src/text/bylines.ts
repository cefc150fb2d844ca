/** Lines that say who wrote the page. The patterns read a line whose typography has been made plain. */

/**
 * A capital and a further word at least. Engines unroll counted repetitions, and such a pattern takes longer to compile than a page to
 * read: lengths are left to the caller.
 */
const NAME = String.raw`\p{Lu}[\p{L}.'-]+(?: (?:\p{Lu}[\p{L}.'-]*|van|von|de|da|del|al|bin|der|la|el))+`;
const NAMES = String.raw`${NAME}(?:(?:, and|,| and| &) ${NAME})*`;
const OPENING = /^(?:\[|[-\u2013\u2014] ?|(?:By|Author|Authors|Written by|Prepared by|Analyst|Drafted by|Duty officer|Reviewed by)(?: ?: ?| ))/;
const BRACKETED = new RegExp(String.raw`^(${NAMES})\]$`, 'u');
const SIGNED = new RegExp(String.raw`^(${NAME})$`, 'u');
/** What the writers are may follow their names. */
const CREDITED = new RegExp(String.raw`^(${NAMES})(?:[,|] .{1,60})?$`, 'u');
const LONGEST = 300;

const formOf = (opening: string): RegExp => {
  if (opening === '[') return BRACKETED;
  return /^\p{L}/u.test(opening) ? CREDITED : SIGNED;
};

/** The names on a byline; null if the line is none. */
export const readByline = (plain: string): string[] | null => {
  const opening = plain.length > LONGEST ? undefined : OPENING.exec(plain)?.[0];
  if (opening === undefined) return null;
  const names = formOf(opening).exec(plain.slice(opening.length))?.[1];
  return names?.split(/, and |, | and | & /) ?? null;
};
