import { hashText, scramble } from './hash.js';

/** Fields of a word record: hashes of what the taggers and parsers look at, computed once per distinct form. */
export const WORD = {
  /** Lower-case form with digits as 0 and quotes straightened. */
  lower: 0,
  /** The form as written. */
  form: 1,
  prefix1: 2,
  prefix2: 3,
  prefix3: 4,
  suffix1: 5,
  suffix2: 6,
  suffix3: 7,
  suffix4: 8,
  /** Kinds of characters in order, runs shortened: "Xx", "0-0", "X.X." … */
  shape: 9,
  /** Tags that the training text gave this form, as a class number; 0 for rare and unknown forms. */
  tagClass: 10,
  /** Number of the set of tags that the tagger may give this form; 0 is that of unknown forms. */
  allowed: 11,
  /** Numbers of the groups that the form's word is in (see Clusters), from fine to coarse; 0 for words without. */
  fine: 12,
  middle: 13,
  coarse: 14,
  /** What the parser knows the form's word as: its fine group, or if it knows the word by itself, the word's number, counted on from the groups. */
  word: 15,
} as const;
export const WORD_FIELDS = 16;

/** Numbers by the hash of a lower-case form, searched as a model file lists them: nothing has to be built before the first look-up. */
export class HashedNumbers {
  /**
   * @param hashes in ascending order
   * @param numbers in the same order
   */
  constructor(
    readonly hashes: Uint32Array,
    readonly numbers: Int32Array,
  ) {}

  get(hash: number): number | undefined {
    const { hashes } = this;
    const wanted = hash >>> 0;
    let from = 0;
    let to = hashes.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (hashes[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return hashes[from] === wanted ? this.numbers[from] : undefined;
  }
}

/** Words grouped by their usual syntax. Groups of one level are numbered from 1. */
export interface Clusters {
  /** Fine group by the hash of a lower-case form. */
  readonly fine: HashedNumbers;
  /** The middle and coarse group around each fine one; the first entry is 0. */
  readonly middle: Uint16Array;
  readonly coarse: Uint8Array;
}

/** How many forms a table holds; one more record is for the forms of a text that has more. */
export const LIMIT = 1 << 15;

/** Lower-cases and levels out spellings that should not make two words of one: digits become 0, quotes straight. */
export const normalize = (form: string): string => {
  const lower = form.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.replace(/\d/g, '0').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
};

/** What words are known by: the hash of a normalized form. */
export const wordHash = (normalized: string): number => hashText(normalized, 0, normalized.length, 1);

/** Numbers of the words that a parser knows one by one, by their hashes in ascending order. */
export const lexemeNumbers = (hashes: Uint32Array): HashedNumbers => new HashedNumbers(hashes, new Int32Array(hashes.length).map((_, number) => number));

const kindOf = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return 1;
  if (unit >= 65 && unit <= 90) return 2;
  if (unit >= 48 && unit <= 57) return 3;
  if (unit < 128) return unit;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter ? 2 : letter.toUpperCase() !== letter ? 1 : 4;
};

/** Records of the forms seen so far, looked up by form. It empties itself when full, so that memory stays bounded. */
export class WordTable {
  readonly fields = new Int32Array((LIMIT + 1) * WORD_FIELDS);
  /** How often the table has emptied itself: what is remembered by id holds for one filling only. */
  filling = 1;
  private readonly ids = new Map<string, number>();

  /**
   * @param known class (lower 16 bits) and allowed set (upper) by a lower-case form's hash, for forms seen often enough
   * @param lexemes numbers of the words that the parser knows one by one, by the same hash
   */
  constructor(
    private readonly known: HashedNumbers,
    private readonly clusters: Clusters,
    private readonly lexemes: HashedNumbers = lexemeNumbers(new Uint32Array(0)),
  ) {}

  /** Makes room for `count` more forms; ids given before may be invalid afterwards. */
  reserve(count: number): void {
    if (this.ids.size + count <= LIMIT) return;
    this.ids.clear();
    this.filling++;
  }

  /** Id of the form: its record starts at `fields[id * WORD_FIELDS]`. Forms beyond the limit share one record. */
  id(form: string): number {
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const id = Math.min(this.ids.size, LIMIT);
    if (id < LIMIT) this.ids.set(form, id);
    this.describe(form, id * WORD_FIELDS);
    return id;
  }

  private describe(form: string, at: number): void {
    const fields = this.fields;
    const lower = normalize(form);
    const n = lower.length;
    fields[at + WORD.lower] = wordHash(lower);
    fields[at + WORD.form] = hashText(form, 0, form.length, 2);
    for (let k = 1; k <= 3; k++) fields[at + WORD.prefix1 + k - 1] = hashText(lower, 0, Math.min(k, n), 2 + k);
    for (let k = 1; k <= 4; k++) fields[at + WORD.suffix1 + k - 1] = hashText(lower, Math.max(0, n - k), n, 6 + k);
    let shape = 17;
    let last = 0;
    let run = 0;
    for (let i = 0; i < form.length && i < 40; i++) {
      const kind = kindOf(form.charCodeAt(i));
      run = kind === last ? run + 1 : 0;
      last = kind;
      if (run < 2) shape = Math.imul(shape, 31) + kind;
    }
    fields[at + WORD.shape] = scramble(shape);
    const entry = this.known.get(fields[at + WORD.lower]!) ?? 0;
    fields[at + WORD.tagClass] = entry & 0xffff;
    fields[at + WORD.allowed] = entry >>> 16;
    const { clusters } = this;
    // A compound behaves as its last part does.
    const group = clusters.fine.get(fields[at + WORD.lower]!) ?? clusters.fine.get(hashText(lower, lower.lastIndexOf('-') + 1, n, 1)) ?? 0;
    fields[at + WORD.fine] = group;
    fields[at + WORD.middle] = clusters.middle[group]!;
    fields[at + WORD.coarse] = clusters.coarse[group]!;
    const lexeme = this.lexemes.get(fields[at + WORD.lower]!);
    fields[at + WORD.word] = lexeme === undefined ? group : clusters.middle.length + lexeme;
  }
}
