/** A name as it stands in a sentence. */
import type { Sense } from './nameIndex.js';

/** What the form alone says; `unclear` waits for the context, and a `known-place` can be the name of a body as well: `the Kotor clan`. */
export type NameKind = 'known' | 'known-place' | 'person' | 'organization' | 'outlet' | 'place' | 'other' | 'unclear';

export interface NameSpan {
  /** With title and what stands in front of it. */
  readonly start: number;
  readonly end: number;
  /** The name proper. */
  readonly nameStart: number;
  readonly kind: NameKind;
  readonly senses: readonly Sense[];
  /** Title in front of the name, lower case. */
  readonly title: string | null;
  /** Actor ids (states, bodies) named in front of the title or inside the name. */
  readonly belongs: readonly string[];
  readonly basis: string;
}

/** The names of a sentence from left to right; they do not overlap. */
export class NameSpans {
  readonly all: NameSpan[] = [];

  /** Returns where the name ends. */
  push(span: Partial<NameSpan> & Pick<NameSpan, 'start' | 'end' | 'kind' | 'basis'>): number {
    this.all.push({ nameStart: span.start, senses: [], title: null, belongs: [], ...span });
    return span.end;
  }

  /** Drops the names that a longer one from `start` on takes in. */
  dropFrom(start: number): void {
    while (this.all.length > 0) {
      const last = this.all[this.all.length - 1];
      if (last.end <= start || last.start < start) break;
      this.all.pop();
    }
  }
}
