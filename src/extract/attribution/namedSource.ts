import type { SourceType } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';

export interface NamedSource extends TokenSpan {
  readonly name: string;
  /** Shorter wordings of the same source: `officials` for `officials at NATO headquarters`. */
  readonly aliases?: readonly string[];
  readonly type: SourceType;
  readonly basis: string;
}
