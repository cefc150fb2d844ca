import { ROOT_LABEL, type ArcLabels } from './arcLabels.js';
import { CLASSES, firstLabel, type Network } from './network.js';
import type { ParserInput } from './parserInput.js';
import { LEFT, MOVES, ParserState, RIGHT, SHIFT } from './parserState.js';

const ALL_MOVES = [SHIFT, LEFT, RIGHT];
/** The moves of each set of allowed ones. */
const MOVES_OF = Array.from({ length: 1 << MOVES }, (_, allowed) => Uint8Array.from(ALL_MOVES.filter((move) => (allowed & (1 << move)) !== 0)));

/** The other networks are asked as well where the first prefers its choice by less than this, in nats: about one choice in forty. */
const DOUBT = 0.5;

/** Greedy arc-hybrid parser: the best allowed move, then the best label of the arc that the move draws. */
export class Parser {
  readonly state = new ParserState();
  /** Per token: how far the arc's move and label were ahead of the second best, the smaller of the two, in nats. */
  margins = new Float32Array(0);
  /** How far the last choice was ahead of the second best, in nats. */
  private margin = 0;
  private readonly sums = new Int32Array(CLASSES);

  /**
   * @param network decides
   * @param others have a say where it is in doubt
   */
  constructor(
    private readonly network: Network,
    private readonly others: readonly Network[],
    private readonly arcLabels: ArcLabels,
  ) {}

  /** Parses; the tree stands in `state` afterwards. */
  parse(input: ParserInput): void {
    const { state, network } = this;
    state.reset(input.count);
    if (this.margins.length < input.count) this.margins = new Float32Array(input.count * 2);
    while (!state.done) {
      const { allowed } = state;
      if (allowed === 1 << SHIFT) {
        state.shift();
        continue;
      }
      network.activate(state, input);
      const move = this.choose(input, MOVES_OF[allowed]!, 0);
      if (move === SHIFT) state.shift();
      else this.attach(input, move);
    }
  }

  private attach(input: ParserInput, move: number): void {
    const { state } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    let label = ROOT_LABEL;
    let { margin } = this;
    if (head !== state.root) {
      label = this.choose(input, this.arcLabels.of(input.fields, head, dependent), firstLabel(move));
      margin = Math.min(margin, this.margin);
    }
    this.margins[dependent] = margin;
    if (move === LEFT) state.attachLeft(label);
    else state.attachRight(label);
  }

  /** The best of some moves or labels, whose classes are counted from `first`; sets `margin`. */
  private choose(input: ParserInput, choices: Uint8Array, first: number): number {
    this.margin = Infinity;
    if (choices.length === 1) return choices[0]!;
    const { network, others } = this;
    network.weigh(choices, first);
    const choice = this.best(choices, network.scores, network.unit);
    return this.margin >= DOUBT || others.length === 0 ? choice : this.confer(input, choices, first);
  }

  /** The choice of all networks together, the first of which has weighed already. */
  private confer(input: ParserInput, choices: Uint8Array, first: number): number {
    const { state, network, others, sums } = this;
    for (let c = 0; c < choices.length; c++) sums[c] = network.scores[c]!;
    for (const other of others) {
      other.activate(state, input);
      other.weigh(choices, first);
      for (let c = 0; c < choices.length; c++) sums[c]! += Math.round((other.scores[c]! * other.unit) / network.unit);
    }
    return this.best(choices, sums, network.unit / (1 + others.length));
  }

  /**
   * The choice with the highest score; sets `margin`.
   *
   * @param unit what one point of a score stands for, in nats
   */
  private best(choices: Uint8Array, scores: Int32Array, unit: number): number {
    let choice = choices[0]!;
    let best = -Infinity;
    let second = -Infinity;
    for (let c = 0; c < choices.length; c++) {
      const score = scores[c]!;
      if (score > best) {
        second = best;
        best = score;
        choice = choices[c]!;
      } else if (score > second) second = score;
    }
    this.margin = (best - second) * unit;
    return choice;
  }
}
