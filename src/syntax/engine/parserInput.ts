/** A first tree that a second parser consults. Nodes as in ParserState. */
export interface Guide {
  readonly head: Int32Array;
  readonly label: Uint8Array;
  /** Confidence of each arc in steps, 0 (low) to 3. */
  readonly sureness: Uint8Array;
}

/** What the parsers know of a sentence before they start: arrays over its nodes (tokens, root, none). */
export class ParserInput {
  count = 0;
  /** Hash of the lower-case form. */
  word = new Int32Array(0);
  /** Tag pair id + 2; 0 for none, 1 for the root. */
  tag = new Int32Array(0);
  /** UPOS id + 2; 0 for none, 1 for the root. */
  upos = new Int32Array(0);
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
  }

  private grow(size: number): void {
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.coordinators = new Int32Array(size);
    this.guideHead = new Int32Array(size);
    this.guideLabel = new Uint8Array(size);
    this.guideSureness = new Uint8Array(size);
    this.guideLast = new Int32Array(size);
    this.guidePending = new Int32Array(size);
  }

  /** Fills the running counts; call once words and tags stand. */
  countBetween(commaTag: number, verbTag: number, coordinatorTag: number): void {
    const { commas, verbs, coordinators, upos, tag, count } = this;
    commas[0] = verbs[0] = coordinators[0] = 0;
    for (let i = 0; i < count; i++) {
      commas[i + 1] = commas[i]! + (tag[i] === commaTag ? 1 : 0);
      verbs[i + 1] = verbs[i]! + (upos[i] === verbTag ? 1 : 0);
      coordinators[i + 1] = coordinators[i]! + (upos[i] === coordinatorTag ? 1 : 0);
    }
  }

  /** Takes over a first tree; the arrays are copied. */
  guide(tree: Guide): void {
    const { count, guideHead, guideLast, guidePending } = this;
    this.guided = true;
    for (let i = 0; i < count; i++) {
      guideHead[i] = tree.head[i]!;
      this.guideLabel[i] = tree.label[i]!;
      this.guideSureness[i] = tree.sureness[i]!;
    }
    for (let i = count; i < count + 2; i++) {
      guideHead[i] = -1;
      this.guideLabel[i] = 255;
      this.guideSureness[i] = 0;
    }
    guideLast.fill(-1, 0, count + 2);
    guidePending.fill(0, 0, count + 2);
    for (let i = 0; i < count; i++) {
      const head = guideHead[i]!;
      guideLast[head] = i;
      if (i < head) guidePending[head]!++;
    }
  }
}
