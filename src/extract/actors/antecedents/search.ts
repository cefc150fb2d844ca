/** A search among those whom the brief has named so far, from the nearest backwards. */
import type { ScanContext, SentenceState } from '../sentenceState.js';
import type { View } from '../view.js';

export abstract class Search {
  protected readonly context: ScanContext;
  protected readonly view: View;

  constructor(
    protected readonly state: SentenceState,
  ) {
    this.context = state.context;
    this.view = state.view;
  }
}
