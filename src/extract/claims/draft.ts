import type { Level } from '../../schema/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Cue } from '../likelihood/index.js';
import type { FrameAbove } from './frames.js';

/** A claim while it is being put together: tokens of one sentence. */
export interface Draft extends TokenSpan {
  readonly sentence: AnalysedSentence;
  readonly clause: Clause;
  /** The clause that states the event: the complement of an impersonal estimate (`there is a chance that …`), else `clause`. */
  readonly core: Clause;
  /** The frame that its content stands under, outermost last: `Officials said (that analysts believe) that X`. */
  readonly frames: readonly FrameAbove[];
  /** The draft that shares its subject with this one. */
  readonly sibling: Draft | null;
  readonly cue: Cue | null;
  readonly cues: readonly Cue[];
  readonly level: Level | null;
  readonly negated: boolean;
  readonly kind: 'judgment' | 'statement';
  /** Rule that made it a claim. */
  readonly basis: string;
}

/** Whether a draft is a plain statement, of which a rating that stands apart can make an estimate. */
export const isBare = ({ level, frames }: Draft): boolean => level === null && frames.length === 0;

export const rated = (draft: Draft, cue: Cue): Draft => ({ ...draft, cue, cues: [cue], level: cue.level, kind: 'judgment' });
