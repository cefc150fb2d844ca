import { LEFT, RIGHT, SHIFT, type ParserState } from '../../src/syntax/engine/parserState.js';

/** The gold tree in the form that the oracle asks of it. */
export class GoldTree {
  readonly last: Int32Array;
  private readonly children: number[][];

  /** @param heads head of each token, the token count for the root */
  constructor(readonly heads: Int32Array) {
    const n = heads.length;
    this.last = new Int32Array(n + 2).fill(-1);
    this.children = Array.from({ length: n + 2 }, () => []);
    heads.forEach((head, i) => {
      this.last[head] = i;
      this.children[head]!.push(i);
    });
  }

  /**
   * Moves that lose the fewest gold arcs, as bits (Goldberg and Nivre 2013, dynamic oracle of the arc-hybrid system).
   */
  bestMoves(state: ParserState, allowed: number): number {
    let least = Infinity;
    let moves = 0;
    for (let move = SHIFT; move <= RIGHT; move++) {
      if ((allowed & (1 << move)) === 0) continue;
      const cost = this.cost(state, move);
      if (cost < least) {
        least = cost;
        moves = 0;
      }
      if (cost === least) moves |= 1 << move;
    }
    return moves;
  }

  private cost(state: ParserState, move: number): number {
    const { heads } = this;
    const { front, stack, size, head, none } = state;
    const s0 = stack[size - 1]!;
    if (move === SHIFT) {
      const above = heads[front]!;
      let cost = above < front && above !== s0 && head[above] === none ? 1 : 0;
      for (const child of this.children[front]!) {
        if (child >= front) break;
        if (head[child] === none) cost++;
      }
      return cost;
    }
    let cost = 0;
    for (let c = this.children[s0]!.length - 1; c >= 0 && this.children[s0]![c]! >= front; c--) cost++;
    const above = heads[s0]!;
    if (move === LEFT) return cost + (above === stack[size - 2] || above > front ? 1 : 0);
    return cost + (above >= front ? 1 : 0);
  }
}
