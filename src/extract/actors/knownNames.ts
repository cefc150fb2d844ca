/** What the lexicon knows of the names and titles of a sentence. */
import { findName, type ActorLexicon, type NameHit, type TitleEntry } from './gazetteer.js';
import type { View } from './view.js';
import { OPENERS } from './words.js';

export interface TitleHit {
  readonly start: number;
  readonly end: number;
  readonly entry: TitleEntry;
}

export class KnownNames {
  private readonly hits: (NameHit | null | undefined)[];

  constructor(
    private readonly view: View,
    private readonly lexicon: ActorLexicon,
  ) {
    this.hits = new Array<NameHit | null | undefined>(view.length);
  }

  /** The known name that starts at a token. */
  at(i: number): NameHit | null {
    let hit = this.hits[i];
    if (hit === undefined) {
      const { tokens, interned } = this.view.analysed;
      hit = interned.words[i] === 0 ? null : findName(this.lexicon, tokens, interned, i, this.view.allCapitals);
      // "He" opens a sentence more often than it is somebody's surname.
      if (hit !== null && hit.end === i + 1 && OPENERS.has(tokens.words[i]) && (this.view.initial[i] === 1 || this.view.headline)) hit = null;
      this.hits[i] = hit;
    }
    return hit;
  }

  titleAt(i: number): TitleHit | null {
    const match = this.lexicon.titles.longest(this.view.analysed.interned, i);
    return match === null ? null : { start: i, end: match.end, entry: match.value };
  }

  /** Whether a capital makes a name of the token. */
  isName(i: number): boolean {
    return this.view.capital[i] === 1;
  }
}
