import { UPOS } from './names.js';
import { TOKEN, TOKEN_FIELDS } from './parserInput.js';

/** What stands where tags do not settle the label. */
export const OPEN = 255;

/** Number of the kind of an arc: tag pair of the dependent, UPOS of the head, and on which side the head is. */
export const arcKind = (fields: Int32Array, head: number, dependent: number): number =>
  (fields[dependent * TOKEN_FIELDS + TOKEN.tag]! * (UPOS.length + 2) + fields[head * TOKEN_FIELDS + TOKEN.upos]!) * 2 + (dependent < head ? 1 : 0);

/** How many kinds there are with so many tag pairs. */
export const arcKinds = (pairs: number): number => (pairs + 2) * (UPOS.length + 2) * 2;
