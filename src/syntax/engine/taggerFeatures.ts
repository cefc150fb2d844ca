import { compileTemplates, hashTemplates } from './hash.js';
import { WORD, WORD_FIELDS, type WordTable } from './words.js';

/** What a tagger template can look at. Numbers are positions relative to the token: w-1 is the word before. */
const ATOMS = [
  'none', 'w', 'form', 'p1', 'p2', 'p3', 's1', 's2', 's3', 's4', 'shape', 'class', 'place',
  'w-1', 'w-2', 'w+1', 'w+2', 's2-1', 's3-1', 's2+1', 's3+1', 'shape-1', 'shape+1', 'class-1', 'class+1', 'class+2', 't-1', 't-2',
] as const;

const TEMPLATES = compileTemplates(
  [
    'w', 'form', 'p1', 'p2', 'p3', 's1', 's2', 's3', 's4', 'shape', 'class', 'shape place', 'w-1', 'w-2', 'w+1', 'w+2',
    't-1', 't-1 t-2', 't-1 w', 't-1 t-2 w', 't-1 class', 't-1 t-2 class', 'class class+1', 'class class+1 class+2',
    't-1 class class+1', 't-1 class+1', 't-1 w+1', 'w-1 w', 'w w+1', 'w class+1', 'w class+1 class+2', 's3 t-1',
    's2 t-1 class+1', 's3 class+1', 's2 s3+1', 's3-1 t-1', 's3+1 class+1', 'shape-1 shape shape+1', 'w+1 w+2', 't-2 w',
    'shape t-1', 'shape class+1', 'shape s2', 'w-1 class', 'w-1 class class+1', 'shape place s3', 'class-1 class w+1',
  ],
  ATOMS,
);

export const TAGGER_FEATURES = TEMPLATES.count;

/** Turns tokens into the tagger's features. Call `load` for a sentence, then `extract` token by token from the left. */
export class TaggerFeatures {
  readonly features = new Int32Array(TEMPLATES.count);
  private readonly values = new Int32Array(ATOMS.length);
  private ids: Int32Array = new Int32Array(0);
  private count = 0;

  constructor(private readonly words: WordTable) {}

  load(ids: Int32Array, count: number): void {
    this.ids = ids;
    this.count = count;
  }

  /** Fills `features` for token `i`, given the ids of the tags before it (-1 before the first). */
  extract(i: number, previous: number, beforePrevious: number): void {
    const { values, count } = this;
    const fields = this.words.fields;
    const at = this.ids[i]! * WORD_FIELDS;
    values[1] = fields[at + WORD.lower]!;
    values[2] = fields[at + WORD.form]!;
    for (let k = 0; k < 3; k++) values[3 + k] = fields[at + WORD.prefix1 + k]!;
    for (let k = 0; k < 4; k++) values[6 + k] = fields[at + WORD.suffix1 + k]!;
    values[10] = fields[at + WORD.shape]!;
    values[11] = fields[at + WORD.tagClass]!;
    values[12] = i === 0 ? 1 : i === count - 1 ? 2 : 3;
    const before = i > 0 ? this.ids[i - 1]! * WORD_FIELDS : -1;
    const after = i + 1 < count ? this.ids[i + 1]! * WORD_FIELDS : -1;
    const after2 = i + 2 < count ? this.ids[i + 2]! * WORD_FIELDS : -1;
    values[13] = before < 0 ? -1 : fields[before + WORD.lower]!;
    values[14] = i > 1 ? fields[this.ids[i - 2]! * WORD_FIELDS + WORD.lower]! : -1;
    values[15] = after < 0 ? -1 : fields[after + WORD.lower]!;
    values[16] = after2 < 0 ? -1 : fields[after2 + WORD.lower]!;
    values[17] = before < 0 ? -1 : fields[before + WORD.suffix2]!;
    values[18] = before < 0 ? -1 : fields[before + WORD.suffix3]!;
    values[19] = after < 0 ? -1 : fields[after + WORD.suffix2]!;
    values[20] = after < 0 ? -1 : fields[after + WORD.suffix3]!;
    values[21] = before < 0 ? -1 : fields[before + WORD.shape]!;
    values[22] = after < 0 ? -1 : fields[after + WORD.shape]!;
    values[23] = before < 0 ? -1 : fields[before + WORD.tagClass]!;
    values[24] = after < 0 ? -1 : fields[after + WORD.tagClass]!;
    values[25] = after2 < 0 ? -1 : fields[after2 + WORD.tagClass]!;
    values[26] = previous;
    values[27] = beforePrevious;
    hashTemplates(TEMPLATES, values, this.features);
  }
}
