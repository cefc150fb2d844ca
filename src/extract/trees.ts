/** Questions to the dependency tree of a sentence: what depends on a token, and from where to where it reaches. */
import type { AnalysedSentence, TokenSpan } from './document.js';

export class Tree {
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  private readonly lefts: Int32Array;
  private readonly rights: Int32Array;
  private readonly dependents: number[][];

  constructor({ tokens }: AnalysedSentence) {
    const { heads, labels } = tokens.tree();
    this.heads = heads;
    this.labels = labels;
    this.lefts = new Int32Array(heads.length);
    this.dependents = [];
    for (let i = 0; i < heads.length; i++) {
      this.lefts[i] = i;
      this.dependents.push([]);
    }
    this.rights = this.lefts.slice();
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) this.dependents[heads[i]].push(i);
      // A tree is as deep as its sentence is long at worst; sentences are cut at a fixed length.
      for (let up = heads[i]; up >= 0; up = heads[up]) {
        if (i < this.lefts[up]) this.lefts[up] = i;
        if (i > this.rights[up]) this.rights[up] = i;
      }
    }
  }

  /** Dependents of a token, in order. */
  children(token: number): readonly number[] {
    return this.dependents[token];
  }

  /** The first dependent with one of these labels; -1 without one. */
  child(token: number, ...labels: readonly string[]): number {
    return this.dependents[token].find((child) => labels.includes(this.labels[child])) ?? -1;
  }

  /** All that hangs on a token, itself included. */
  subtree(token: number): TokenSpan {
    return { start: this.lefts[token], end: this.rights[token] + 1 };
  }

  /** The highest token that still hangs, with all its dependents, within `from` and the end: head of the phrase there. */
  phraseHead(from: number): number {
    let head = from;
    while (this.heads[head] >= 0 && this.lefts[this.heads[head]] >= from) head = this.heads[head];
    return head;
  }
}

const trees = new WeakMap<AnalysedSentence, Tree>();

/** The tree of a sentence, built once. */
export const treeOf = (sentence: AnalysedSentence): Tree => {
  let tree = trees.get(sentence);
  if (tree === undefined) trees.set(sentence, (tree = new Tree(sentence)));
  return tree;
};
