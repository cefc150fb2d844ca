import type { Clause } from '../clauses/index.js';
import type { TokenSpan } from '../document.js';

/** The part of a claim that circumstances are looked for in. */
export interface ClaimSpan extends TokenSpan {
  readonly clause: Clause;
  /** Its cue of likelihood, if it stands in the claim's own sentence. */
  readonly cue: TokenSpan | null;
}
