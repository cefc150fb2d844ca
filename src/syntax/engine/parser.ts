import { LabelFeatures } from './labelFeatures.js';
import { MoveFeatures } from './moveFeatures.js';
import type { MoveTable } from './moveTable.js';
import { LABEL_BITS, labelId } from './names.js';
import type { ParserInput } from './parserInput.js';
import { LEFT, ParserState, RIGHT, SHIFT } from './parserState.js';
import { arcKind, OPEN } from './settledLabels.js';
import type { ClassTable } from './tables.js';

const ROOT_LABEL = labelId('root');

/** A move that leads by more than this after the first part of its features is taken, in weight units. */
const CLEAR_MOVE = 70;
/** The same for labels. */
const CLEAR_LABEL = 45;

/** Greedy arc-hybrid parser: the best allowed move, then the best label of the arc that the move draws. */
export class Parser {
  readonly state = new ParserState();
  /** Per token: how far the arc's move and label were ahead of the second best, the smaller of the two, in weight units. */
  margins = new Float32Array(0);
  /** How far the last choice was ahead of the second best, in weight units. */
  private margin = 0;
  private readonly moveFeatures = new MoveFeatures();
  private readonly labelFeatures = new LabelFeatures();
  private readonly moveScores = new Int32Array(3);
  private readonly labelScores = new Int32Array(LABEL_BITS.length);

  /** @param settled labels of the kinds of arcs that have but one (see arcKind), OPEN for all others */
  constructor(
    private readonly moves: MoveTable,
    private readonly labels: ClassTable,
    private readonly settled: Uint8Array,
  ) {}

  /** Parses; the tree stands in `state` afterwards. */
  parse(input: ParserInput): void {
    const { state } = this;
    state.reset(input.count);
    if (this.margins.length < input.count) this.margins = new Float32Array(input.count * 2);
    while (!state.done) {
      const { allowed } = state;
      let move = allowed === 1 << LEFT ? LEFT : allowed === 1 << RIGHT ? RIGHT : SHIFT;
      this.margin = Infinity;
      if ((allowed & (allowed - 1)) !== 0) move = this.decide(input, allowed);
      if (move === SHIFT) state.shift();
      else this.attach(input, move);
    }
  }

  /** The best allowed move, by the first part of the features alone if it is clear from them; sets `margin`. */
  private decide(input: ParserInput, allowed: number): number {
    const { state, moves, moveFeatures, moveScores } = this;
    const { templates } = moveFeatures;
    moveScores.fill(0);
    moveFeatures.read(state, input);
    moves.add(templates.features, templates.hashFirst(), moveScores);
    const move = this.bestMove(allowed);
    if (this.margin > CLEAR_MOVE) return move;
    moves.add(templates.features, templates.hashRest(), moveScores);
    return this.bestMove(allowed);
  }

  private bestMove(allowed: number): number {
    const { moveScores } = this;
    let move = SHIFT;
    let best = -Infinity;
    let second = -Infinity;
    for (let m = SHIFT; m <= RIGHT; m++) {
      if ((allowed & (1 << m)) === 0) continue;
      const score = moveScores[m]!;
      if (score > best) {
        second = best;
        best = score;
        move = m;
      } else if (score > second) second = score;
    }
    this.margin = (best - second) * this.moves.unit;
    return move;
  }

  private attach(input: ParserInput, move: number): void {
    const { state } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    let label = head === state.root ? ROOT_LABEL : this.settled[arcKind(input.fields, head, dependent)]!;
    let { margin } = this;
    if (label === OPEN) {
      label = this.decideLabel(input, head, dependent);
      margin = Math.min(margin, this.margin);
    }
    this.margins[dependent] = margin;
    if (move === LEFT) state.attachLeft(label);
    else state.attachRight(label);
  }

  /** The best label of an arc, found as a move is; sets `margin`. */
  private decideLabel(input: ParserInput, head: number, dependent: number): number {
    const { labels, labelFeatures, labelScores } = this;
    const { templates } = labelFeatures;
    labelScores.fill(0);
    labelScores[ROOT_LABEL] = -1e9;
    labelFeatures.read(this.state, input, head, dependent);
    labels.add(templates.features, templates.hashFirst(), labelScores);
    const label = this.bestLabel();
    if (this.margin > CLEAR_LABEL) return label;
    labels.add(templates.features, templates.hashRest(), labelScores);
    return this.bestLabel();
  }

  private bestLabel(): number {
    const { labels, labelScores } = this;
    let label = 0;
    let best = labelScores[0]!;
    let second = -Infinity;
    for (let l = 1; l < labels.classes; l++) {
      const score = labelScores[l]!;
      if (score > best) {
        second = best;
        best = score;
        label = l;
      } else if (score > second) second = score;
    }
    this.margin = (best - second) * labels.unit;
    return label;
  }
}
