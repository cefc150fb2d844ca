import { compileInParts, compileTemplates, hashTemplates, numberTemplates } from './hash.js';
import { WORD, WORD_FIELDS, type WordTable } from './words.js';

/** What a tagger template can look at in a word by itself, and around it: w-1 is the word before. */
const WORD_ATOMS = ['none', 'w', 'form', 'p1', 'p2', 'p3', 's1', 's2', 's3', 's4', 'shape', 'class', 'f', 'm'] as const;
const ATOMS = [
  ...WORD_ATOMS, 'place', 'w-1', 'w-2', 'w+1', 'w+2', 's2-1', 's3-1', 's2+1', 's3+1', 'shape-1', 'shape+1',
  'class-1', 'class+1', 'class+2', 't-1', 't-2', 'c', 'f-1', 'f+1', 'm-1', 'm+1', 'm+2', 'c-1', 'c+1',
] as const;

const WORD_SPECS = [
  'w', 'form', 'p1', 'p2', 'p3', 's1', 's2', 's3', 's4', 'shape', 'class', 'shape s2', 'f', 'm', 'f shape', 'm s2', 'm class',
];
const CONTEXT_SPECS = [
  'shape place', 'w-1', 'w-2', 'w+1', 'w+2', 't-1', 't-1 t-2', 't-1 w', 't-1 t-2 w', 't-1 class', 't-1 t-2 class',
  'class class+1', 'class class+1 class+2', 't-1 class class+1', 't-1 class+1', 't-1 w+1', 'w-1 w', 'w w+1', 'w class+1',
  'w class+1 class+2', 's3 t-1', 's2 t-1 class+1', 's3 class+1', 's2 s3+1', 's3-1 t-1', 's3+1 class+1',
  'shape-1 shape shape+1', 'w+1 w+2', 't-2 w', 'shape t-1', 'shape class+1', 'w-1 class', 'w-1 class class+1',
  'shape place s3', 'class-1 class w+1', 'm t-1', 'f t-1', 'm m+1', 'f-1', 'f+1', 'm+1', 'm+2', 'm-1 m m+1',
  't-1 m m+1', 't-1 class m+1', 't-1 m+1 m+2', 'c-1 c c+1', 't-1 m class+1', 'm-1 class',
];
/** What most tags can be decided by, chosen by how much they part the best tag from the second best in training text. */
const FIRST_CONTEXT_SPECS: readonly string[] = [
  'shape class+1', 'class class+1', 'shape t-1', 't-1', 't-1 class', 'shape place', 's3 class+1', 'm-1 class', 'w-1', 't-1 t-2',
  'shape place s3', 'w class+1', 's3+1 class+1', 'm m+1', 'm t-1', 'm+1',
];
const WORD_TEMPLATES = compileTemplates(WORD_SPECS, WORD_ATOMS, numberTemplates(WORD_SPECS));
const CONTEXT_TEMPLATES = compileInParts(CONTEXT_SPECS, FIRST_CONTEXT_SPECS, ATOMS, numberTemplates(CONTEXT_SPECS, WORD_SPECS.length + 1));

export const TAGGER_FEATURES = WORD_TEMPLATES.count + CONTEXT_TEMPLATES.all.count;

/** Turns tokens into the tagger's features. Call `load` for a sentence, then `extract` token by token from the left. */
export class TaggerFeatures {
  readonly features = new Int32Array(TAGGER_FEATURES);
  /** The part of `features` that depends on the word alone, and the rest. */
  readonly ofWord = this.features.subarray(0, WORD_TEMPLATES.count);
  readonly ofContext = this.features.subarray(WORD_TEMPLATES.count);
  /** The same features of the context in two parts, to look at the second only where the first leaves doubt. */
  readonly firstOfContext = new Int32Array(CONTEXT_TEMPLATES.first.count);
  readonly restOfContext = new Int32Array(CONTEXT_TEMPLATES.rest.count);
  private readonly values = new Int32Array(ATOMS.length);
  private ids: Int32Array = new Int32Array(0);
  private count = 0;

  constructor(private readonly words: WordTable) {}

  load(ids: Int32Array, count: number): void {
    this.ids = ids;
    this.count = count;
  }

  /** Fills `ofWord` for token `i`. */
  extractWord(i: number): void {
    this.readWord(i);
    hashTemplates(WORD_TEMPLATES, this.values, this.ofWord);
  }

  /** Fills `ofContext` for token `i`, given the ids of the tags before it (-1 before the first). */
  extractContext(i: number, previous: number, beforePrevious: number): void {
    this.readWord(i);
    this.readContext(i, previous, beforePrevious);
    hashTemplates(CONTEXT_TEMPLATES.all, this.values, this.ofContext);
  }

  /** Fills `firstOfContext` for token `i`; `extractRest` may follow. */
  extractFirst(i: number, previous: number, beforePrevious: number): void {
    this.readWord(i);
    this.readContext(i, previous, beforePrevious);
    hashTemplates(CONTEXT_TEMPLATES.first, this.values, this.firstOfContext);
  }

  /** Fills `restOfContext` for the token of the last `extractFirst`. */
  extractRest(): void {
    hashTemplates(CONTEXT_TEMPLATES.rest, this.values, this.restOfContext);
  }

  private readWord(i: number): void {
    const { values } = this;
    const { fields } = this.words;
    const at = this.ids[i]! * WORD_FIELDS;
    values[1] = fields[at + WORD.lower]!;
    values[2] = fields[at + WORD.form]!;
    for (let k = 0; k < 3; k++) values[3 + k] = fields[at + WORD.prefix1 + k]!;
    for (let k = 0; k < 4; k++) values[6 + k] = fields[at + WORD.suffix1 + k]!;
    values[10] = fields[at + WORD.shape]!;
    values[11] = fields[at + WORD.tagClass]!;
    values[12] = fields[at + WORD.fine]!;
    values[13] = fields[at + WORD.middle]!;
    values[30] = fields[at + WORD.coarse]!;
  }

  private readContext(i: number, previous: number, beforePrevious: number): void {
    const { values, count } = this;
    const { fields } = this.words;
    const before = i > 0 ? this.ids[i - 1]! * WORD_FIELDS : -1;
    const after = i + 1 < count ? this.ids[i + 1]! * WORD_FIELDS : -1;
    const after2 = i + 2 < count ? this.ids[i + 2]! * WORD_FIELDS : -1;
    values[14] = i === 0 ? 1 : i === count - 1 ? 2 : 3;
    values[15] = before < 0 ? -1 : fields[before + WORD.lower]!;
    values[16] = i > 1 ? fields[this.ids[i - 2]! * WORD_FIELDS + WORD.lower]! : -1;
    values[17] = after < 0 ? -1 : fields[after + WORD.lower]!;
    values[18] = after2 < 0 ? -1 : fields[after2 + WORD.lower]!;
    values[19] = before < 0 ? -1 : fields[before + WORD.suffix2]!;
    values[20] = before < 0 ? -1 : fields[before + WORD.suffix3]!;
    values[21] = after < 0 ? -1 : fields[after + WORD.suffix2]!;
    values[22] = after < 0 ? -1 : fields[after + WORD.suffix3]!;
    values[23] = before < 0 ? -1 : fields[before + WORD.shape]!;
    values[24] = after < 0 ? -1 : fields[after + WORD.shape]!;
    values[25] = before < 0 ? -1 : fields[before + WORD.tagClass]!;
    values[26] = after < 0 ? -1 : fields[after + WORD.tagClass]!;
    values[27] = after2 < 0 ? -1 : fields[after2 + WORD.tagClass]!;
    values[28] = previous;
    values[29] = beforePrevious;
    values[31] = before < 0 ? -1 : fields[before + WORD.fine]!;
    values[32] = after < 0 ? -1 : fields[after + WORD.fine]!;
    values[33] = before < 0 ? -1 : fields[before + WORD.middle]!;
    values[34] = after < 0 ? -1 : fields[after + WORD.middle]!;
    values[35] = after2 < 0 ? -1 : fields[after2 + WORD.middle]!;
    values[36] = before < 0 ? -1 : fields[before + WORD.coarse]!;
    values[37] = after < 0 ? -1 : fields[after + WORD.coarse]!;
  }
}
