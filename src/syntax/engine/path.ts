import { LEFT, ParserState, SHIFT } from './parserState.js';

/** One way through a sentence: the moves so far, the tree that they make, and how sure they were. Steps are counted by moves. */
export class Path {
  readonly state = new ParserState();
  /** 1 / the probability of all choices so far, of moves and of labels. */
  rarity = 1;
  /** Per token: how far the arc's move and label were ahead of the second best, the smaller of the two, in nats. */
  margins = new Float32Array(0);
  /** Per token: the second best label of its arc, and how far that is behind, in nats. */
  spares = new Uint8Array(0);
  leads = new Float32Array(0);
  /** Per token: the step that attached it. */
  private attached = new Int32Array(0);
  /** Per step: the move, how far it was ahead of the second best in nats, and how the path stood before it. */
  private moves = new Uint8Array(0);
  private doubts = new Float32Array(0);
  private fronts = new Int32Array(0);
  private rarities = new Float64Array(0);

  reset(count: number): void {
    this.state.reset(count);
    this.rarity = 1;
    if (this.attached.length >= count) return;
    const size = 2 * count;
    this.margins = new Float32Array(size);
    this.spares = new Uint8Array(size);
    this.leads = new Float32Array(size);
    this.attached = new Int32Array(size);
    this.moves = new Uint8Array(2 * size + 1);
    this.doubts = new Float32Array(2 * size + 1);
    this.fronts = new Int32Array(2 * size + 1);
    this.rarities = new Float64Array(2 * size + 1);
  }

  /** Notes how the path stands before its next step. */
  mark(): void {
    const step = this.state.moves;
    this.doubts[step] = Infinity;
    this.fronts[step] = this.state.front;
    this.rarities[step] = this.rarity;
  }

  /** Notes how far the next move is ahead of the second best, in nats. */
  doubt(margin: number): void {
    this.doubts[this.state.moves] = margin;
  }

  shift(): void {
    this.moves[this.state.moves] = SHIFT;
    this.state.shift();
  }

  /** Draws the arc of a move. */
  attach(move: number, label: number): void {
    const { state } = this;
    const step = state.moves;
    this.moves[step] = move;
    this.attached[state.stack[state.size - 1]!] = step;
    if (move === LEFT) state.attachLeft(label);
    else state.attachRight(label);
  }

  /** The step whose move was least ahead of the second best, if by less than `limit` nats, else -1; is not found again. */
  mostInDoubt(limit: number): number {
    const { doubts } = this;
    let found = -1;
    let least = limit;
    for (let step = 0; step < this.state.moves; step++) {
      if (doubts[step]! >= least) continue;
      least = doubts[step]!;
      found = step;
    }
    if (found >= 0) doubts[found] = Infinity;
    return found;
  }

  /** Goes the way of another path up to a step. */
  retrace(other: Path, step: number): void {
    const { count, label } = other.state;
    this.reset(count);
    this.margins.set(other.margins.subarray(0, count));
    this.spares.set(other.spares.subarray(0, count));
    this.leads.set(other.leads.subarray(0, count));
    this.doubts.set(other.doubts.subarray(0, step));
    this.fronts.set(other.fronts.subarray(0, step));
    this.rarities.set(other.rarities.subarray(0, step));
    this.rarity = other.rarities[step]!;
    const { state } = this;
    while (state.moves < step) {
      const move = other.moves[state.moves]!;
      if (move === SHIFT) this.shift();
      else this.attach(move, label[state.stack[state.size - 1]!]!);
    }
  }

  /** Whether another path, which is at its end, came to where this one stands: to the same buffer and stack. */
  meets(other: Path): boolean {
    const { stack, size, front, moves } = this.state;
    if (other.fronts[moves] !== front) return false;
    for (let place = 3; place < size; place++) if (other.attached[stack[place]!]! < moves) return false;
    return true;
  }

  /** Whether another path was less likely when it came to as many moves as this one. */
  isLikelier(other: Path): boolean {
    return this.rarity < other.rarities[this.state.moves]!;
  }
}
