/** Names of unknown actors that the brief gives in running text, for headlines. */
import type { NameSpan } from './nameSpan.js';
import type { View } from './view.js';

const LONGEST = 6;

export class EstablishedNames {
  /** By their first word. */
  private readonly byFirst = new Map<string, { words: readonly string[]; id: string }[]>();

  add(view: View, span: NameSpan, id: string): void {
    const words = view.words.slice(span.nameStart, span.end);
    const same = this.byFirst.get(words[0]);
    if (same === undefined) this.byFirst.set(words[0], [{ words, id }]);
    else if (same.length < 20 && !same.some((other) => other.words.length === words.length && other.words.every((word, i) => word === words[i]))) same.push({ words, id });
  }

  /** A name of an unknown actor that the rest of the brief has established, in a headline. */
  at(view: View, at: number): { end: number; id: string } | null {
    let best: { end: number; id: string } | null = null;
    for (const { words, id } of this.byFirst.get(view.words[at]) ?? []) {
      if (words.length > LONGEST || (best !== null && at + words.length <= best.end)) continue;
      if (words.every((word, k) => view.words[at + k] === word)) best = { end: at + words.length, id };
    }
    return best;
  }
}
