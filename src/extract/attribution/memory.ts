/** Who spoke last, for pronouns in the place of a speaker: `he said`, `in her view`. */
import type { AnalysedSentence } from '../document.js';
import type { NamedSource } from './namedSource.js';

/** Who was heard in a sentence, and through which outlets. */
export interface Heard {
  readonly speakers: readonly NamedSource[];
  readonly outlets: readonly NamedSource[];
}

/** Sentences that a speaker is remembered for. */
const REACH = 2;

export class SpeakerMemory {
  private last: (Heard & { readonly sentence: AnalysedSentence }) | null = null;

  /** A pronoun for a speaker keeps the memory of whom it stands for alive. */
  hear(sentence: AnalysedSentence, speakers: readonly NamedSource[], outlets: readonly NamedSource[]): void {
    if (speakers.length === 0) return;
    const goesOn = this.last?.sentence === sentence && this.last.speakers.some(({ name }) => speakers.some((other) => other.name === name));
    this.last = { sentence, speakers, outlets: goesOn && outlets.length === 0 ? (this.last?.outlets ?? []) : outlets };
  }

  /** Who spoke in the sentences before this one, in the same paragraph. */
  before(sentence: AnalysedSentence): Heard | null {
    if (this.last === null) return null;
    const back = sentence.index - this.last.sentence.index;
    return back >= 0 && back <= REACH && this.last.sentence.blockIndex === sentence.blockIndex ? this.last : null;
  }
}
