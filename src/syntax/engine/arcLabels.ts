import { LABELS, labelId, UPOS } from './names.js';
import { TOKEN, TOKEN_FIELDS } from './parserInput.js';

export const ROOT_LABEL = labelId('root');

/** Number of the kind of an arc: tag pair of the dependent, UPOS of the head, and on which side the head is. */
export const arcKind = (fields: Int32Array, head: number, dependent: number): number =>
  (fields[dependent * TOKEN_FIELDS + TOKEN.tag]! * (UPOS.length + 2) + fields[head * TOKEN_FIELDS + TOKEN.upos]!) * 2 + (dependent < head ? 1 : 0);

/** How many kinds there are with so many tag pairs. */
export const arcKinds = (pairs: number): number => (pairs + 2) * (UPOS.length + 2) * 2;

/** Bytes that the labels of one kind take in a model: a bit for each label. */
export const SET_BYTES = Math.ceil(LABELS.length / 8);

/** Labels to choose among where tags tell nothing: all but the root's. */
const ALL = Uint8Array.from(LABELS.keys()).filter((label) => label !== ROOT_LABEL);

/** The labels that an arc may have, by its kind: with practically all of them, tags leave few, with some but one. */
export class ArcLabels {
  /** The lists of the kinds that were asked for. */
  private readonly lists: (Uint8Array | undefined)[];

  /** @param sets a bit set of labels for each kind; the empty set for kinds too rare to tell */
  constructor(private readonly sets: Uint8Array) {
    this.lists = new Array<Uint8Array | undefined>(sets.length / SET_BYTES).fill(undefined);
  }

  /** Labels of an arc between two tokens, at least one. */
  of(fields: Int32Array, head: number, dependent: number): Uint8Array {
    const kind = arcKind(fields, head, dependent);
    return (this.lists[kind] ??= this.read(kind));
  }

  private read(kind: number): Uint8Array {
    const { sets } = this;
    const labels = ALL.filter((label) => (sets[kind * SET_BYTES + (label >> 3)]! & (1 << (label & 7))) !== 0);
    return labels.length > 0 ? labels : ALL;
  }
}
