/** What the parser knows of a node: one record of TOKEN_FIELDS integers. */
export const TOKEN = {
  /** The word or its group, see WORD.word. */
  word: 0,
  /** Tag pair id + 2; 0 for none, 1 for the root. */
  tag: 1,
  /** UPOS id + 2; 0 for none, 1 for the root. */
  upos: 2,
  /** Id + 2 of the tag pair's close rival, 0 without one. */
  rival: 3,
  /** Groups of the word, see Clusters; 0 for none. */
  fine: 4,
  middle: 5,
  /** Class of the arc that the tagger foresees, and of the one that came close: see Guess. */
  arc: 6,
  otherArc: 7,
} as const;
/** Eight, so that a record fits into half a cache line. */
export const TOKEN_FIELDS = 8;

/** What the parser knows of a sentence before it starts: records of its nodes (tokens, root, none) and running counts. */
export class ParserInput {
  count = 0;
  fields = new Int32Array(0);
  /** Running counts of commas, verbs and coordinators: entry i counts the tokens before i. */
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  coordinators = new Int32Array(0);

  /** Makes room for `count` tokens and sets the two nodes after them. */
  reset(count: number): void {
    if (this.commas.length < count + 2) this.grow((count + 2) * 2);
    this.count = count;
    const root = count * TOKEN_FIELDS;
    this.fields.fill(0, root, root + 2 * TOKEN_FIELDS);
    this.fields[root + TOKEN.tag] = this.fields[root + TOKEN.upos] = 1;
  }

  private grow(size: number): void {
    this.fields = new Int32Array(size * TOKEN_FIELDS);
    this.commas = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.coordinators = new Int32Array(size);
  }

  /** Counts token `i` if it is of one of the kinds that divide sentences; to be called for each token from the left. */
  between(i: number, comma: boolean, verb: boolean, coordinator: boolean): void {
    const { commas, verbs, coordinators } = this;
    commas[i + 1] = commas[i]! + (comma ? 1 : 0);
    verbs[i + 1] = verbs[i]! + (verb ? 1 : 0);
    coordinators[i + 1] = coordinators[i]! + (coordinator ? 1 : 0);
  }
}
