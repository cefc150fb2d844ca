import { SLOTS } from './slots.js';

/** Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
/** The top of the stack becomes a dependent of the first token of the buffer. */
export const LEFT = 1;
/** The top of the stack becomes a dependent of the token below it. */
export const RIGHT = 2;
/** How many moves there are. */
export const MOVES = 3;

/**
 * State of an arc-hybrid parse. Nodes are the token indices, then `root` (= token count), which stands last in the
 * buffer, then `none`, which fills every place that does not exist. Child lists keep the two outermost on either side.
 */
export class ParserState {
  count = 0;
  root = 0;
  none = 1;
  /** First token of the buffer. */
  front = 0;
  /** The stack; `size` nodes, of which the first three are always `none`. */
  stack = new Int32Array(0);
  size = 3;
  head = new Int32Array(0);
  label = new Uint8Array(0);
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  /** Numbers of children on either side. */
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** Slots of each node that its dependents fill, see SLOTS. */
  filled = new Uint16Array(0);

  reset(count: number): void {
    if (this.head.length < count + 2) this.grow(count + 2);
    this.count = count;
    this.root = count;
    this.none = count + 1;
    this.front = 0;
    this.size = 3;
    this.stack.fill(this.none, 0, 3);
    for (const links of [this.head, this.left1, this.left2, this.right1, this.right2]) links.fill(this.none, 0, count + 2);
    for (const numbers of [this.lefts, this.rights]) numbers.fill(0, 0, count + 2);
    this.label.fill(255, 0, count + 2);
    this.filled.fill(0, 0, count + 2);
  }

  private grow(nodes: number): void {
    const size = nodes * 2;
    this.stack = new Int32Array(size + 3);
    this.label = new Uint8Array(size);
    this.head = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.lefts = new Int32Array(size);
    this.rights = new Int32Array(size);
    this.filled = new Uint16Array(size);
  }

  get done(): boolean {
    return this.front === this.root && this.size === 3;
  }

  /** How many moves were made: each token is shifted and attached once. */
  get moves(): number {
    return 2 * this.front - (this.size - 3);
  }

  /**
   * The allowed moves as bits (1 << move). The root is never shifted and takes one dependent, the last on the stack.
   */
  get allowed(): number {
    const depth = this.size - 3;
    if (this.front === this.root) return depth === 1 ? 1 << LEFT : 1 << RIGHT;
    return (1 << SHIFT) | (depth > 0 ? 1 << LEFT : 0) | (depth > 1 ? 1 << RIGHT : 0);
  }

  /** Whether a node can have one more dependent with that label. */
  takes(head: number, label: number): boolean {
    return (this.filled[head]! & SLOTS[label]!) === 0;
  }

  /** Which of the outermost dependents of a node fills the slot of a label. */
  holder(head: number, label: number): number {
    const { right1, right2, left1, left2 } = this;
    for (const { [head]: child } of [right1, right2, left1, left2]) if (child !== this.none && (SLOTS[this.label[child!]!]! & SLOTS[label]!) !== 0) return child!;
    return this.none;
  }

  /** Gives a dependent another label. */
  relabel(child: number, label: number): void {
    const head = this.head[child]!;
    this.filled[head] = (this.filled[head]! & ~SLOTS[this.label[child]!]!) | SLOTS[label]!;
    this.label[child] = label;
  }

  shift(): void {
    this.stack[this.size++] = this.front++;
  }

  /** Pops the top of the stack as a dependent of the first token of the buffer. */
  attachLeft(label: number): void {
    const child = this.stack[--this.size]!;
    const head = this.front;
    this.head[child] = head;
    this.label[child] = label;
    this.filled[head]! |= SLOTS[label]!;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.lefts[head]!++;
  }

  /** Pops the top of the stack as a dependent of the token below it. */
  attachRight(label: number): void {
    const child = this.stack[--this.size]!;
    const head = this.stack[this.size - 1]!;
    this.head[child] = head;
    this.label[child] = label;
    this.filled[head]! |= SLOTS[label]!;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rights[head]!++;
  }
}
