/** Margins from which an arc of the guide counts as one step surer, in weight units. */
const SURE = [6, 16, 35] as const;

/** What the parsers know of a sentence before they start: arrays over its nodes (tokens, root, none). */
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
  guided = false;
  guideHead = new Int32Array(0);
  guideLabel = new Uint8Array(0);
  guideSureness = new Uint8Array(0);
  /** Last dependent of each node in the guide, -1 without one. */
  guideLast = new Int32Array(0);
  /** Number of left dependents of each node in the guide that are still on the stack or in the buffer. */
  guidePending = new Int32Array(0);

  /** Makes room for `count` tokens and sets the two nodes after them. */
  reset(count: number): void {
    if (this.word.length < count + 2) this.grow((count + 2) * 2);
    this.count = count;
    this.guided = false;
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
    this.guideHead = new Int32Array(size);
    this.guideLabel = new Uint8Array(size);
    this.guideSureness = new Uint8Array(size);
    this.guideLast = new Int32Array(size);
    this.guidePending = new Int32Array(size);
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

  /** Begins a first tree, which `setGuide` fills token by token from the left. */
  startGuide(): void {
    const { count } = this;
    this.guided = true;
    for (let i = count; i < count + 2; i++) {
      this.guideHead[i] = -1;
      this.guideLabel[i] = 255;
      this.guideSureness[i] = 0;
    }
    this.guideLast.fill(-1, 0, count + 2);
    this.guidePending.fill(0, 0, count + 2);
  }

  setGuide(i: number, head: number, label: number, margin: number): void {
    this.guideHead[i] = head;
    this.guideLabel[i] = label;
    this.guideSureness[i] = margin < SURE[0] ? 0 : margin < SURE[1] ? 1 : margin < SURE[2] ? 2 : 3;
    this.guideLast[head] = i;
    if (i < head) this.guidePending[head]!++;
  }

  /** Takes over a first tree that another parser drew of the mirrored sentence; `margins` as the parser gives them. */
  guideFromMirror(heads: Int32Array, labels: Uint8Array, margins: Float32Array): void {
    const { count } = this;
    this.startGuide();
    for (let i = 0; i < count; i++) {
      const j = count - 1 - i;
      this.setGuide(i, heads[j] === count ? count : count - 1 - heads[j]!, labels[j]!, margins[j]!);
    }
  }
}
