/** What the parser knows of a sentence before it starts: arrays over its nodes (tokens, root, none). */
export class ParserInput {
  count = 0;
  /** Hash of the lower-case form. */
  word = new Int32Array(0);
  /** Tag pair id + 2; 0 for none, 1 for the root. */
  tag = new Int32Array(0);
  /** UPOS id + 2; 0 for none, 1 for the root. */
  upos = new Int32Array(0);
  /** Id + 2 of the tag pair's close rival, 0 without one. */
  rival = new Int32Array(0);
  /** Running counts of commas, verbs and coordinators: entry i counts the tokens before i. */
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  coordinators = new Int32Array(0);

  /** Makes room for `count` tokens and sets the two nodes after them. */
  reset(count: number): void {
    if (this.word.length < count + 2) this.grow((count + 2) * 2);
    this.count = count;
    this.word[count] = 1;
    this.word[count + 1] = 0;
    this.tag[count] = this.upos[count] = 1;
    this.tag[count + 1] = this.upos[count + 1] = 0;
    this.rival[count] = 0;
    this.rival[count + 1] = 0;
  }

  private grow(size: number): void {
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.rival = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.coordinators = new Int32Array(size);
  }

  /** Sets a token: hash of its lower-case form, ids of its tag pair, of the pair's close rival or the same, and of its UPOS. */
  setToken(i: number, word: number, pair: number, rival: number, upos: number): void {
    this.rival[i] = rival === pair ? 0 : rival + 2;
    this.word[i] = word;
    this.tag[i] = pair + 2;
    this.upos[i] = upos + 2;
  }

  /** Counts token `i` if it is of one of the kinds that divide sentences; to be called for each token from the left. */
  between(i: number, comma: boolean, verb: boolean, coordinator: boolean): void {
    const { commas, verbs, coordinators } = this;
    commas[i + 1] = commas[i]! + (comma ? 1 : 0);
    verbs[i + 1] = verbs[i]! + (verb ? 1 : 0);
    coordinators[i + 1] = coordinators[i]! + (coordinator ? 1 : 0);
  }
}
