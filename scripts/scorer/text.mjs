/** Comparing stretches of text and names, as gold/GUIDE.md's definitions need it. */

const WORD = /[\p{L}\p{N}]+/gu;
const ARTICLE = /^(?:the|a|an)\s+/;
const POSSESSIVE = /[’']s$/;

/** A name without what does not tell names apart: case, article, possessive, punctuation. */
export const plainName = (name) =>
  String(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(POSSESSIVE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words that lie wholly within a span, each by its offset. */
export const wordsWithin = (text, { start, end }) => {
  const offsets = new Set();
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index >= start && index + word.length <= end) offsets.add(index);
  }
  return offsets;
};

/** Shared words over all words (intersection over union), from 0 to 1. */
export const overlap = (a, b) => {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
};

/** Offset of the occurrence number `nth` (from 0) of `part` at or behind `from`; -1 when there is none. */
export const occurrence = (text, part, nth = 0, from = 0) => {
  let at = text.indexOf(part, from);
  for (let skipped = 0; skipped < nth && at >= 0; skipped++) at = text.indexOf(part, at + 1);
  return at;
};
