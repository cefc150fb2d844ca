/** Numbers as they are written: in digits, in words, in both. */
import data from '../../../lexicons/quantities/numbers.json' with { type: 'json' };

const table = (entries: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(entries));

const CARDINALS = table(data.cardinals);
const MAGNITUDES = table(data.magnitudes);
const FRACTIONS = table(data.fractions);
const GROUPS = table(data.groups);
/** What stands behind a number for `percent`, beside *per cent*. */
export const PERCENTS: ReadonlySet<string> = new Set(data.percents);
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(%|[a-z]{1,3})?$/;

export interface FoundNumber {
  readonly value: number;
  /** Token behind the number. */
  readonly end: number;
  /** A percent sign is written to its last digit. */
  readonly percent: boolean;
  /** What its magnitudes multiply it by: 1e6 for `2.5 million`. */
  readonly factor: number;
}

/** `4.1`, `1,200`, `40%`, `30bn`: null for what is no number, as `737MAX` or `B-52`. */
const digitsAt = (word: string): { value: number; percent: boolean } | null => {
  const found = DIGITS.exec(word);
  if (found === null) return null;
  const suffix = found[1] ?? '';
  const factor = suffix === '' || suffix === '%' ? 1 : MAGNITUDES.get(suffix);
  if (factor === undefined) return null;
  return { value: Number(word.slice(0, word.length - suffix.length).replaceAll(',', '')) * factor, percent: suffix === '%' };
};

/** `twenty-five`, as three tokens or one. */
const cardinalAt = (words: readonly string[], at: number): { value: number; end: number } | null => {
  const parts = words[at].split('-');
  if (parts.length === 2) {
    const [tens, ones] = parts.map((part) => CARDINALS.get(part) ?? 0);
    return tens >= 20 && ones > 0 && ones < 10 ? { value: tens + ones, end: at + 1 } : null;
  }
  const value = CARDINALS.get(words[at]);
  if (value === undefined) return null;
  const ones = words[at + 1] === '-' ? (CARDINALS.get(words[at + 2] ?? '') ?? 0) : 0;
  return value >= 20 && ones > 0 && ones < 10 ? { value: value + ones, end: at + 3 } : { value, end: at + 1 };
};

/** `two-thirds`, `a quarter`, `half`. */
const fractionAt = (words: readonly string[], at: number): { value: number; end: number } | null => {
  const whole = FRACTIONS.get(words[at]);
  if (whole !== undefined && (words[at] === 'half' || words[at - 1] === 'a' || words[at - 1] === 'one')) return { value: whole, end: at + 1 };
  const [first, second = words[at + 1] === '-' ? words[at + 2] : words[at + 1]] = words[at].split('-');
  const part = FRACTIONS.get((second ?? '').replace(/s$/, ''));
  const count = CARDINALS.get(first);
  if (part === undefined || count === undefined || (second ?? '').length < 5 || (count > 1 && !second.endsWith('s'))) return null;
  return { value: Math.round(count * part * 1000) / 1000, end: words[at].includes('-') ? at + 1 : words[at + 1] === '-' ? at + 3 : at + 2 };
};

const factorAt = (words: readonly string[], at: number, to: number): number | undefined => (at < to ? (MAGNITUDES.get(words[at]) ?? GROUPS.get(words[at])) : undefined);

/** Whether a number can begin with a word: most words are done with here. */
export const opensNumber = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || CARDINALS.has(word) || FRACTIONS.has(word) || (word.includes('-') && CARDINALS.has(word.slice(0, word.indexOf('-'))));
};

/** The number that begins at a token, with its magnitudes: `2.5 million`, `three dozen`. */
export const numberAt = (words: readonly string[], at: number, to: number): FoundNumber | null => {
  const fraction = fractionAt(words, at);
  if (fraction !== null) return fraction.end <= to ? { ...fraction, percent: false, factor: 1 } : null;
  const digits = digitsAt(words[at]);
  const number = digits === null ? cardinalAt(words, at) : { ...digits, end: at + 1 };
  if (number === null) return null;
  let { end } = number;
  let factor = 1;
  for (let next = factorAt(words, end, to); next !== undefined; next = factorAt(words, end, to)) {
    factor *= next;
    end++;
  }
  return { value: number.value * factor, end, percent: digits?.percent === true, factor };
};
