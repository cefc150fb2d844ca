import type { Antecedents } from './antecedents/antecedents.js';
import { SentenceReader } from './sentenceReader.js';
import type { SentenceState } from './sentenceState.js';

/** A reader of one sentence that has to know who was named before. */
export abstract class ActorReader extends SentenceReader {
  constructor(
    state: SentenceState,
    protected readonly antecedents: Antecedents,
  ) {
    super(state);
  }
}
