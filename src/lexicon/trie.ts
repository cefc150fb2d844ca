/**
 * Phrases over tokens, looked up in one pass whatever their number. Words are interned: an edge of the trie is a pair of
 * numbers (node and word id), so a step is one hash lookup. What follows a node is worked out when a sentence first comes to it:
 * patterns with choices have tens of thousands of readings, of which texts meet few.
 */
import { EdgeTable } from './edgeTable.js';
import { parsePattern, type PatternItem } from './pattern.js';

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

/** What an edge asks of a token: the word as written, or its dictionary form. */
const asWord = (id: number): number => id * 2;
const asLemma = (id: number): number => id * 2 + 1;

/** Agrees to every phrase. */
const ANY = (): boolean => true;

const PLAIN_WORDS = /^[^\s()|?<>]+(?: [^\s()|?<>]+)*$/;

/** One place of a phrase: the edges of which one is taken there. */
interface Place {
  readonly edges: readonly number[];
  readonly optional: boolean;
}

interface Phrase<T> {
  readonly places: readonly Place[];
  /** The first place from which on all may be missing. */
  readonly enough: number;
  readonly value: T;
}

/** What is left of a phrase behind a node. */
interface Rest<T> {
  readonly phrase: Phrase<T>;
  /** Index of the next place. */
  readonly at: number;
}

export class PhraseTrie<T> {
  private readonly edges = new EdgeTable();
  /** Values of the phrases that end at each node. */
  private readonly values: (T[] | undefined)[] = [undefined];
  /** What is left of other phrases behind each node, until a sentence comes to it. */
  private readonly rests: (Rest<T>[] | undefined)[] = [undefined];
  private hasLemmas = false;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a phrase of plain words in lower case. */
  addWords(words: readonly string[], value: T): void {
    this.add(words.map((word) => ({ edges: [asWord(this.vocabulary.add(word))], optional: false })), value);
  }

  /** Adds a phrase in pattern notation (see `pattern.ts`). */
  addPattern(pattern: string, value: T): void {
    // Most patterns are nothing but words.
    if (PLAIN_WORDS.test(pattern)) this.addWords(pattern.split(' '), value);
    else this.add(parsePattern(pattern).map(({ choices, optional }) => ({ edges: choices.map((item) => this.asked(item)), optional })), value);
  }

  /** All phrases that start at a token. */
  at(sentence: Interned, start: number, take: (value: T, end: number) => void): void {
    if (this.opens(sentence, start)) this.walk(sentence, start, 0, take);
  }

  /** The longest phrase that starts at a token and that `accept` agrees to; the first added wins among equals. */
  longest(sentence: Interned, start: number, accept: (value: T, end: number) => boolean = ANY): Match<T> | null {
    return this.opens(sentence, start) ? this.longestOf(sentence, start, accept) : null;
  }

  /** Whether any phrase begins as the sentence goes on at a token: few do, and to ask costs no more than a look-up. */
  private opens({ words, lemmas }: Interned, at: number): boolean {
    if (at >= words.length) return false;
    return (words[at] > 0 && this.edges.get(0, asWord(words[at])) >= 0) || (this.hasLemmas && lemmas[at] > 0 && this.edges.get(0, asLemma(lemmas[at])) >= 0);
  }

  private longestOf(sentence: Interned, start: number, accept: (value: T, end: number) => boolean): Match<T> | null {
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
      const rests = this.rests[state];
      if (rests) this.expand(state, rests);
      const values = this.values[state];
      if (values && state !== 0) for (const value of values) take(value, here);
      if (here >= sentence.words.length) return;
      const byLemma = this.hasLemmas && sentence.lemmas[here] > 0 ? this.edges.get(state, asLemma(sentence.lemmas[here])) : -1;
      const byWord = sentence.words[here] > 0 ? this.edges.get(state, asWord(sentence.words[here])) : -1;
      here++;
      if (byWord >= 0 && byLemma >= 0) {
        this.walk(sentence, here, byLemma, take);
        state = byWord;
      } else if (byWord >= 0) state = byWord;
      else if (byLemma >= 0) state = byLemma;
      else return;
    }
  }

  private asked({ word, lemma }: PatternItem): number {
    const id = this.vocabulary.add(word);
    this.hasLemmas ||= lemma;
    return lemma ? asLemma(id) : asWord(id);
  }

  private add(places: readonly Place[], value: T): void {
    let enough = places.length;
    while (enough > 0 && places[enough - 1].optional) enough--;
    this.lead(0, { phrase: { places, enough, value }, at: 0 });
  }

  private expand(node: number, rests: readonly Rest<T>[]): void {
    this.rests[node] = undefined;
    for (const rest of rests) this.lead(node, rest);
  }

  /** Adds what may come next of a phrase. */
  private lead(node: number, { phrase, at }: Rest<T>): void {
    const { places, enough, value } = phrase;
    for (let here = at; here < places.length; here++) {
      const { edges, optional } = places[here];
      for (const edge of edges) {
        const next = this.step(node, edge);
        if (here + 1 >= enough) (this.values[next] ??= []).push(value);
        if (here + 1 < places.length) (this.rests[next] ??= []).push({ phrase, at: here + 1 });
      }
      if (!optional) return;
    }
  }

  private step(node: number, item: number): number {
    let next = this.edges.get(node, item);
    if (next < 0) {
      next = this.values.length;
      this.values.push(undefined);
      this.rests.push(undefined);
      this.edges.add(node, item, next);
    }
    return next;
  }
}
