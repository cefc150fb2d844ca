import type { Antecedents } from './antecedents/antecedents.js';
import type { ScanContext, SentenceState } from './sentenceState.js';
import type { View } from './view.js';

/** A reader of one sentence that has to know who was named before. */
export abstract class ActorReader {
  protected readonly context: ScanContext;
  protected readonly view: View;

  constructor(
    protected readonly state: SentenceState,
    protected readonly antecedents: Antecedents,
  ) {
    this.context = state.context;
    this.view = state.view;
  }
}
