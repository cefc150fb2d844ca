import { WORD, WORD_FIELDS, type HashedNumbers } from './words.js';

/** Fields of a word record that are pieces of its form: its beginnings, endings and shape. */
const PIECES = [WORD.prefix1, WORD.prefix2, WORD.prefix3, WORD.suffix1, WORD.suffix2, WORD.suffix3, WORD.suffix4, WORD.shape] as const;

/** No form has more traits. */
export const MOST_TRAITS = PIECES.length + 2;

/**
 * The rows of what the tagger knows forms by. A form has the row of its word or, if that is not known by itself, of the word's group;
 * that of the tags that the training text gave it; and those of pieces that are frequent enough.
 */
export class FormTraits {
  readonly rows: number;

  /**
   * @param words number of words and groups of words
   * @param classes number of lists of usual tags
   * @param pieces numbers of the pieces that have rows, by hash
   */
  constructor(
    private readonly words: number,
    private readonly classes: number,
    private readonly pieces: HashedNumbers,
  ) {
    this.rows = words + classes + pieces.hashes.length;
  }

  /**
   * Writes the rows of the form with that id to `out`, that of its word or group first.
   *
   * @param fields records of a WordTable
   * @returns their number
   */
  read(fields: Int32Array, id: number, out: Int32Array): number {
    const at = id * WORD_FIELDS;
    out[0] = fields[at + WORD.word]!;
    out[1] = this.words + fields[at + WORD.tagClass]!;
    let count = 2;
    for (let p = 0; p < PIECES.length; p++) {
      const piece = this.pieces.get(fields[at + PIECES[p]!]!);
      if (piece !== undefined) out[count++] = this.words + this.classes + piece;
    }
    return count;
  }
}

/** Hashes of all pieces of the form with that id. */
export const piecesOf = (fields: Int32Array, id: number): number[] => PIECES.map((piece) => fields[id * WORD_FIELDS + piece]!);
