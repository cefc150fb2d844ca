/**
 * Phrases over tokens, looked up in one pass whatever their number. Words are interned: an edge of the trie is one
 * number (node and word id), so a step is one hash lookup.
 */
import { parsePattern } from './pattern.js';

/** Interns words. Id 0 stands for every word that no lexicon uses. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();

  add(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size + 1;
      this.ids.set(word, id);
    }
    return id;
  }

  idsOf(words: readonly string[]): Int32Array {
    const out = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) out[i] = this.ids.get(words[i]) ?? 0;
    return out;
  }
}

/** The tokens of a sentence as ids: `words` as written in lower case, `lemmas` as dictionary forms. */
export interface Interned {
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
}

export interface Match<T> {
  readonly value: T;
  /** Token indexes, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Room for 2^22 words in a key; node numbers take what is left of the 53 exact bits. */
const WORDS = 2 ** 22;

export class PhraseTrie<T> {
  private readonly edges = new Map<number, number>();
  private readonly values: (T[] | undefined)[] = [undefined];
  private hasLemmas = false;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a phrase of plain words in lower case. */
  addWords(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = 0;
    for (const word of words) node = this.step(node, this.vocabulary.add(word), false);
    (this.values[node] ??= []).push(value);
  }

  /** Adds a phrase in pattern notation (see `pattern.ts`). */
  addPattern(pattern: string, value: T): void {
    for (const items of parsePattern(pattern)) {
      let node = 0;
      for (const item of items) node = this.step(node, this.vocabulary.add(item.word), item.lemma);
      if (items.length > 0) (this.values[node] ??= []).push(value);
    }
  }

  /** All phrases that start at a token. */
  at(sentence: Interned, start: number, take: (value: T, end: number) => void): void {
    this.walk(sentence, start, 0, take);
  }

  /** The longest phrase that starts at a token and that `accept` agrees to; the first added wins among equals. */
  longest(sentence: Interned, start: number, accept: (value: T, end: number) => boolean = () => true): Match<T> | null {
    let best: Match<T> | null = null;
    this.walk(sentence, start, 0, (value, end) => {
      if ((best === null || end > best.end) && accept(value, end)) best = { value, start, end };
    });
    return best;
  }

  private walk(sentence: Interned, at: number, node: number, take: (value: T, end: number) => void): void {
    let here = at;
    let state = node;
    for (;;) {
      const values = this.values[state];
      if (values && state !== 0) for (const value of values) take(value, here);
      if (here >= sentence.words.length) return;
      const base = state * WORDS * 2;
      const byLemma = this.hasLemmas && sentence.lemmas[here] > 0 ? this.edges.get(base + sentence.lemmas[here] * 2 + 1) : undefined;
      const byWord = sentence.words[here] > 0 ? this.edges.get(base + sentence.words[here] * 2) : undefined;
      here++;
      if (byWord !== undefined && byLemma !== undefined) {
        this.walk(sentence, here, byLemma, take);
        state = byWord;
      } else if (byWord !== undefined) state = byWord;
      else if (byLemma !== undefined) state = byLemma;
      else return;
    }
  }

  private step(node: number, word: number, lemma: boolean): number {
    if (lemma) this.hasLemmas = true;
    const key = node * WORDS * 2 + word * 2 + (lemma ? 1 : 0);
    let next = this.edges.get(key);
    if (next === undefined) {
      next = this.values.length;
      this.values.push(undefined);
      this.edges.set(key, next);
    }
    return next;
  }
}
