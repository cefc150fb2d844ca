/**
 * A reading copy: a piece of the brief with its typography made plain, and the way back to the original.
 * The taggers read the copy; every span in the graph is translated back, so offsets always mean the text as given.
 */
export interface Reading {
  readonly text: string;
  /** For each code unit of `text`, its offset in the original. Strictly increasing. */
  readonly origin: Int32Array;
}

/** A stretch of the original: UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SINGLE_QUOTES = '\u2018\u2019\u201A\u201B\u2032\u02BC';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB';
const DROPPED = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';
const HYPHENS = '\u2010\u2011';

const plainTable = (): Map<number, number> => {
  const table = new Map<number, number>();
  const all = (chars: string, plain: number) => {
    for (const char of chars) table.set(char.charCodeAt(0), plain);
  };
  all(SINGLE_QUOTES, 0x27);
  all(DOUBLE_QUOTES, 0x22);
  all(HYPHENS, 0x2d);
  all('\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2028\u2029\u0085', 0x20);
  all(DROPPED, -1);
  return table;
};
const PLAIN = plainTable();

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The code unit to read instead of the one at `at`; -1 to leave it out. Lone surrogates and controls read as a space. */
const plainUnit = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit < 0x20 || unit === 0x7f) return 0x20;
  if (unit < 0x7f) return unit;
  const plain = PLAIN.get(unit);
  if (plain !== undefined) return plain;
  if (isHighSurrogate(unit)) return isLowSurrogate(text.charCodeAt(at + 1)) ? unit : 0x20;
  if (isLowSurrogate(unit)) return isHighSurrogate(text.charCodeAt(at - 1)) ? unit : 0x20;
  return unit;
};

/** Text in which every code unit is read as it is. */
const AS_IT_IS = /^[\x20-\x7e]*$/;

const isLowerCase = (char: string | undefined): boolean => char !== undefined && char !== char.toUpperCase();

/**
 * Builds the reading copy of one or more stretches (the lines of a paragraph): line breaks become a space, a word
 * hyphenated over a line break is put together, and the stretches in `without` (footnote marks, markup) are left out.
 * @param without in ascending order
 */
export const makeReading = (text: string, stretches: readonly Stretch[], without: readonly Stretch[] = []): Reading => {
  if (stretches.length === 1 && without.length === 0) {
    const [{ start, end }] = stretches;
    const line = text.slice(start, end);
    if (AS_IT_IS.test(line)) return { text: line, origin: ascending(start, end) };
  }
  const room = stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const units = new Uint16Array(room);
  const origin = new Int32Array(room);
  let length = 0;
  const put = (unit: number, from: number) => {
    units[length] = unit;
    origin[length++] = from;
  };
  let skip = 0;
  stretches.forEach((line, index) => {
    if (index > 0 && length > 0) {
      const last = length - 1;
      const breaksWord = units[last] === HYPHEN && isLowerCase(text[origin[last] - 1]) && isLowerCase(text[line.start]);
      if (breaksWord) length--;
      else put(SPACE, Math.max(stretches[index - 1].end, origin[last] + 1));
    }
    for (let at = line.start; at < line.end; at++) {
      while (skip < without.length && without[skip].end <= at) skip++;
      if (skip < without.length && without[skip].start <= at) continue;
      const unit = plainUnit(text, at);
      if (unit >= 0) put(unit, at);
    }
  });
  return { text: decode(units.subarray(0, length)), origin: origin.slice(0, length) };
};

const HYPHEN = 0x2d;
const SPACE = 0x20;

const ascending = (start: number, end: number): Int32Array => {
  const numbers = new Int32Array(end - start);
  for (let i = 0; i < numbers.length; i++) numbers[i] = start + i;
  return numbers;
};

/** String.fromCharCode takes its input as arguments, of which an engine allows only so many. */
const CHUNK = 8192;
const decode = (units: Uint16Array): string => {
  let out = '';
  // The declared type of `apply` asks for an array; engines take any list of numbers, and a typed one without a copy.
  for (let at = 0; at < units.length; at += CHUNK) out += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  return out;
};

/** The original stretch behind the code units `start` to `end` (exclusive) of a reading. */
export const originOf = (reading: Reading, start: number, end: number): Stretch => ({
  start: reading.origin[start],
  end: end > start ? reading.origin[end - 1] + 1 : reading.origin[start],
});
