import type { ScanContext, SentenceState } from './sentenceState.js';
import type { View } from './view.js';

/** A reader of one sentence in the light of those before it. */
export abstract class SentenceReader {
  protected readonly context: ScanContext;
  protected readonly view: View;

  constructor(
    protected readonly state: SentenceState,
  ) {
    this.context = state.context;
    this.view = state.view;
  }
}
