import abbreviations from '../../lexicons/syntax/abbreviations.json';
import starterData from '../../lexicons/syntax/sentence-starters.json';
import { errors } from '../errors.js';
import { ABBREVIATIONS, type Span } from './tokenize.js';

const beforeName = new Set(abbreviations.beforeName);
const beforeNumber = new Set(abbreviations.beforeNumber);
const alsoWords = new Set(abbreviations.alsoWords);
const alsoAtEnd = new Set(abbreviations.alsoAtEnd);
const mostlyAtEnd = new Set(abbreviations.mostlyAtEnd);
const starters = new Set(starterData.starters);

const TERMINATORS = '.!?…';
/** What closes with the sentence before it. */
const CLOSING = ')]"\'”’»';

/** A list item's mark at the beginning of a sentence: "1.", "2)", "3.)", "b.", bullets with or without a number. */
const MARK = /^(?:[•⁃▪‣*–-]\s*)?(?:(\d{1,3})|([a-z]))(?:\.\)|[.)])(?=\s)/;
/** A time of day with its preposition: the beginning of a sentence, not a whole one. */
const TIME_FIRST = /^(?:about|after|around|at|before|by|from|since|till|until)\s+(?:about\s+|around\s+)?\d[\d.:]*\s*[ap]\.?m$/i;
const LONGEST_TIME = 30;
const BULLET = /[•⁃▪‣]/;

/** A line that ends without a full stop and is no longer than this may be a heading rather than a broken-off line. */
const SHORT_LINE = 60;
/** Ends of lines after which the sentence goes on. */
const GOES_ON = /(?:[,;(–—-]|\s(?:an?|the|of|in|on|at|to|for|and|or|but|by|with|from|as|that|which|mr|mrs|ms|dr|gen|sen)\.?)$/i;

/**
 * Cuts text into sentences: at full stops, question and exclamation marks that do not belong to an abbreviation,
 * number or address, at empty lines, and before list items. Spans are without the blank space around them.
 */
export function splitSentences(text: string): Span[] {
  if (typeof text !== 'string') throw errors.textNotText(text);
  const spans: Span[] = [];
  for (const block of blocks(text).flatMap((stretch) => splitList(text, stretch))) {
    let start = block.start;
    for (let stop = nextStop(text, start, block.end); stop; stop = nextStop(text, stop.end, block.end)) {
      const ends = text[stop.start] === '\n' ? breaksLine(text, start, stop.start, stop.end) : endsSentence(text, start, stop.start, stop.end);
      if (!ends) continue;
      add(spans, text, start, stop.end);
      start = stop.end;
    }
    add(spans, text, start, block.end);
  }
  return spans;
}

/**
 * The next place within the limits where a sentence may end, but for the last: a line break, or terminators with what
 * closes with them and blank space after.
 */
function nextStop(text: string, from: number, to: number): Span | undefined {
  for (let start = from; start < to; start++) {
    if (text[start] === '\n') return { start, end: start + 1 };
    if (!TERMINATORS.includes(text[start]!)) continue;
    let end = start + 1;
    while (end < to && (TERMINATORS.includes(text[end]!) || (text[end] === ' ' && text[end + 1] === '.' && text[end - 1] === '.'))) end++;
    while (end < to && CLOSING.includes(text[end]!)) end++;
    if (end < to && /\s/.test(text[end]!)) return { start, end };
    start = end - 1;
  }
  return undefined;
}

/** Stretches between empty lines. */
function blocks(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    found.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}

function add(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) spans.push({ start, end });
}

/** Whether a line break at `at` parts two sentences, the first of which begins at `start`. */
function breaksLine(text: string, start: number, at: number, after: number): boolean {
  const line = text.slice(start, at).trim();
  const next = text.slice(after, after + 40).trimStart();
  if (line === '' || next === '') return false;
  if (MARK.test(next) || BULLET.test(next[0]!) || /^[*–-]\s/.test(next)) return true;
  return line.length <= SHORT_LINE && /^\p{Lu}/u.test(next) && !GOES_ON.test(line);
}

/** Whether the terminator at `at` (with closing quotes up to `after`) ends the sentence that begins at `start`. */
function endsSentence(text: string, start: number, at: number, after: number): boolean {
  const next = text.slice(after, after + 60).trimStart();
  if (next === '') return true;
  const terminator = text.slice(at, after);
  const stop = /^\.[)\]"'”’»]*$/.test(terminator);
  if (terminator.includes(']') && next.startsWith('(')) return false;
  if (stop && isMark(text, start, at)) return false;
  const opens = /^["'“‘«([]*/.exec(next)![0].length;
  const first = next[opens] ?? '';
  const lowerCase = first !== first.toUpperCase();
  if (lowerCase || first === '') return false;
  if (/^(?:[,;:%&/+–—-]|\.(?:\s|$)|[.…]+["'”’)])/.test(next)) return false;
  if (!stop) return true;
  return stopEnds(text, start, at, next, /^[\p{L}'’-]*/u.exec(next.slice(opens))![0]);
}

/** Whether what stands before the stop is a list mark at the beginning of the sentence. */
const isMark = (text: string, start: number, at: number): boolean => {
  const before = text.slice(start, at).trim();
  return /^(?:[•⁃▪‣*–-]\s*)?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(before);
};

/** The word that ends at `at`, with stops, hyphens and apostrophes in it; at most its last 40 characters. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 40 && /[\p{L}\p{N}.°'’&-]/u.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}

/** Decides a single full stop at `at` before `next`, whose first word is `word`. */
function stopEnds(text: string, start: number, at: number, next: string, word: string): boolean {
  const before = wordBefore(text, start, at);
  const lower = before.toLowerCase();
  if (at - start <= LONGEST_TIME && TIME_FIRST.test(text.slice(start, at))) return false;
  const begins = starters.has(word.toLowerCase());
  // "You and I. Did …" ends a sentence, "Albert I. Jones" does not.
  if (before === 'I') return begins && /\p{Ll}\s+I$/u.test(text.slice(Math.max(start, at - 8), at));
  if (/^\p{Lu}$/u.test(before)) return false;
  if (beforeNumber.has(lower) && /^[#\d]/.test(next)) return false;
  // `No. Moscow will wait.`: an answer.
  if (beforeNumber.has(lower) && at - start === before.length) return true;
  if (mostlyAtEnd.has(lower)) return true;
  if (beforeName.has(lower)) return alsoAtEnd.has(lower) && begins;
  if (alsoWords.has(lower) && before === lower) return true;
  if (ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return begins;
  return true;
}

/** Cuts a run-in list ("1. First 2. Second") before each mark that continues the count of the mark it begins with. */
function splitList(text: string, span: Span): Span[] {
  const mark = MARK.exec(text.slice(span.start, span.start + 12));
  if (!mark && !BULLET.test(text[span.start] ?? '')) return [span];
  const parts: Span[] = [];
  let start = span.start;
  const inner = /\s(?=(?:[•⁃▪‣]\s*)?(?:\d{1,3}|[a-z])(?:\.\)|[.)])\s|[•⁃▪‣])/g;
  inner.lastIndex = start + 1;
  let last = mark;
  for (let match = inner.exec(text); match && match.index < span.end; match = inner.exec(text)) {
    const at = match.index + 1;
    const next = MARK.exec(text.slice(at, at + 12));
    const bulleted = BULLET.test(text[at]!);
    if (!bulleted && (!last || !next || !follows(last, next))) continue;
    add(parts, text, start, at);
    start = at;
    last = next ?? last;
  }
  add(parts, text, start, span.end);
  return parts;
}

/** Whether the mark `b` is the next after `a`: 2 after 1, b after a. */
const follows = (a: RegExpExecArray, b: RegExpExecArray): boolean =>
  a[1] !== undefined && b[1] !== undefined
    ? Number(b[1]) === Number(a[1]) + 1
    : a[2] !== undefined && b[2] !== undefined && b[2].charCodeAt(0) === a[2].charCodeAt(0) + 1;
