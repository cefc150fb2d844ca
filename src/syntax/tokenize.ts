import abbreviations from '../../lexicons/syntax/abbreviations.json';
import lexicon from '../../lexicons/syntax/tokens.json';

/** A token's place in the text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const contractions = new Map<string, readonly number[]>(Object.entries(lexicon.contractions));
const keptWithHyphen = new Set(lexicon.keptWithHyphen);
const units = new Set(lexicon.units);

/** Lower-case abbreviations without their last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...abbreviations.beforeName,
  ...abbreviations.beforeNumber,
  ...abbreviations.months,
  ...abbreviations.anywhere,
]);

/** Abbreviations that are common words too: they keep the stop only before a number or punctuation, or capitalised. */
const alsoWords = new Set(abbreviations.alsoWords);

/**
 * The kinds of tokens, tried in this order at every place where no plain word starts.
 * Every pattern is sticky; the first that matches takes its text.
 */
const KINDS: readonly { readonly name: Kind; readonly pattern: RegExp }[] = [
  { name: 'address', pattern: /(?:https?:\/\/|www\.)[^\s<>"“”]+/iy },
  { name: 'address', pattern: /[\w+-][\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+/y },
  { name: 'number', pattern: /(?:1-)?\d{3}-\d{3}-\d{4}\b|\d{3}-\d{4}\b|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)\b|['’]s\b)?/y },
  { name: 'whole', pattern: /['’](?:[sdm]|re|ve|ll|em)\b|['’]\d\ds?\b/iy },
  { name: 'whole', pattern: /[\w-]{0,63}\.(?:doc|xls|pdf|txt|html?|docx|xlsx|csv|zip|jpe?g|png|com|org|net|gov|edu|mil)\b(?:\/[^\s<>"“”]*[\w/])?/iy },
  { name: 'whole', pattern: /[:;=]['’]?-?[)(DP](?![\p{L}\p{N})])|\^_\^/uy },
  { name: 'whole', pattern: /(?:US|[UAC]|HK)\$/y },
  { name: 'initials', pattern: /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}'’.]))?/uy },
  { name: 'word', pattern: /[\p{L}\p{M}\p{N}_]+(?:(?:['’]|(?<=^\p{Lu}|\P{L}\p{Lu}|\p{Lu}{2})&(?=\p{Lu}))[\p{L}\p{M}\p{N}]+)*/uy },
  { name: 'run', pattern: /\.(?: \.){2,3}|\.{2,}|…+|[!?]+|-{2,}|\*+|={2,}|_+|~+|#{2,}|<{2,}|>{2,}|``|''|‘’|’’/y },
  { name: 'other', pattern: /[\s\S]/uy },
];
type Kind = 'address' | 'number' | 'whole' | 'initials' | 'word' | 'run' | 'other';

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;

/**
 * Cuts text into tokens after the conventions of the English Web Treebank: clitics and most hyphens apart,
 * abbreviations, initials, numbers, dates and addresses whole.
 *
 * @param text the whole text
 * @param start where the part to cut begins; offsets of the result count from the beginning of the whole text
 * @param end where it ends, exclusive
 */
export function tokenize(text: string, start = 0, end = text.length): Span[] {
  const scanner = new Scanner(text, end);
  for (let at = start; at < end; ) {
    if (isSpace(text.charCodeAt(at))) at++;
    else at = scanner.next(at);
  }
  return scanner.spans;
}

class Scanner {
  readonly spans: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly end: number,
  ) {}

  /** Adds the token or tokens that begin at `at`; returns where the next may begin. */
  next(at: number): number {
    const plain = this.plainWord(at);
    if (plain > at) {
      this.word(at, plain);
      return plain;
    }
    for (const { name, pattern } of KINDS) {
      pattern.lastIndex = at;
      const match = pattern.exec(this.text);
      if (!match) continue;
      const stop = Math.min(this.end, this.take(name, at, at + match[0].length));
      return stop;
    }
    return this.add(at, at + 1);
  }

  /** End of a word of ASCII letters that is followed by blank space or plain punctuation; `at` if there is none. */
  private plainWord(at: number): number {
    const { text, end } = this;
    let stop = at;
    while (stop < end && isLetter(text.charCodeAt(stop))) stop++;
    if (stop === end || stop === at) return stop;
    const after = text.charCodeAt(stop);
    return isSpace(after) || after === 44 || after === 59 || after === 41 ? stop : at;
  }

  private take(kind: Kind, from: number, to: number): number {
    switch (kind) {
      case 'address':
        return this.add(from, this.withoutClosing(from, to));
      case 'number':
        return this.number(from, to);
      case 'initials':
        return this.add(from, to === this.end && /^\p{Ll}/u.test(this.text.slice(from, to)) ? to - 1 : to);
      case 'word':
        return this.longWord(from, to);
      default:
        return this.add(from, to);
    }
  }

  /** End of an address without the punctuation that closes the sentence or bracket around it. */
  private withoutClosing(from: number, to: number): number {
    let end = to;
    while (end > from + 1 && '.,;:!?)]}\'"”’*'.includes(this.text[end - 1]!)) end--;
    return end;
  }

  private number(from: number, to: number): number {
    const code = /[A-Z]\w*/iy;
    code.lastIndex = to;
    const letters = code.exec(this.text)?.[0];
    // "5pm" is two tokens, but "3143C" and "2nd-hand" begin with one.
    if (letters !== undefined && !units.has(letters.toLowerCase()) && !this.text.startsWith('x', to)) return this.add(from, to + letters.length);
    return this.add(from, to);
  }

  /** A word that has other characters in or after it: apostrophes, hyphens, a full stop. */
  private longWord(from: number, to: number): number {
    const { text, end } = this;
    if (text[to] === '.' && to < end && this.keepsStop(from, to)) return this.add(from, to + 1);
    if (text[to] === '-' && keptWithHyphen.has(text.slice(from, to).toLowerCase())) {
      const rest = /[\p{L}\p{M}\p{N}]+/uy;
      rest.lastIndex = to + 1;
      const match = rest.exec(text);
      if (match) return this.add(from, to + 1 + match[0].length);
    }
    const word = text.slice(from, to);
    const clitic = /(?:n['’]t|['’](?:[sdm]|re|ve|ll))$/i.exec(word);
    if (clitic && clitic.index > 0) {
      this.word(from, from + clitic.index);
      return this.add(from + clitic.index, to);
    }
    this.word(from, to);
    return to;
  }

  private keepsStop(from: number, to: number): boolean {
    const { text } = this;
    const word = text.slice(from, to);
    if (to - from === 1) return /\p{Lu}/u.test(word) && text[from - 1] !== '-' && /^\s+\S/.test(text.slice(to + 1, this.end).slice(0, 8));
    const lower = word.toLowerCase();
    // At the end of a sentence the treebank gives the stop to the sentence.
    if (to + 1 === this.end || !ABBREVIATIONS.has(lower)) return false;
    if (alsoWords.has(lower)) return /^\s*[\d,;:]/.test(text.slice(to + 1, to + 6)) || (lower !== 'no' && word !== lower);
    return true;
  }

  /** A word without clitics: one token, or two if it is a contraction written as one. */
  private word(from: number, to: number): number {
    const cuts = to - from < 9 ? contractions.get(this.text.slice(from, to).toLowerCase()) : undefined;
    let at = from;
    for (const cut of cuts ?? []) at = this.add(at, from + cut);
    return this.add(at, to);
  }

  private add(start: number, end: number): number {
    this.spans.push({ start, end: Math.min(end, this.end) });
    return end;
  }
}
