import { ROOT_LABEL, type ArcLabels } from './arcLabels.js';
import { firstLabel, type Network } from './network.js';
import type { ParserInput } from './parserInput.js';
import { LEFT, ParserState, RIGHT, SHIFT } from './parserState.js';

const ALL_MOVES = Uint8Array.of(SHIFT, LEFT, RIGHT);

/** Greedy arc-hybrid parser: the best allowed move, then the best label of the arc that the move draws. */
export class Parser {
  readonly state = new ParserState();
  /** Per token: how far the arc's move and label were ahead of the second best, the smaller of the two, in nats. */
  margins = new Float32Array(0);
  /** How far the last choice was ahead of the second best, in nats. */
  private margin = 0;
  /** Per token: the second best label of its arc, and how far that is behind, in nats. */
  private spares = new Uint8Array(0);
  private leads = new Float32Array(0);

  constructor(
    private readonly network: Network,
    private readonly arcLabels: ArcLabels,
  ) {}

  /** Parses; the tree stands in `state` afterwards. */
  parse(input: ParserInput): void {
    const { state, network } = this;
    state.reset(input.count);
    if (this.margins.length < input.count) {
      this.margins = new Float32Array(input.count * 2);
      this.leads = new Float32Array(input.count * 2);
      this.spares = new Uint8Array(input.count * 2);
    }
    while (!state.done) {
      const { allowed } = state;
      if (allowed === 1 << SHIFT) {
        state.shift();
        continue;
      }
      network.activate(state, input);
      const move = this.chooseMove(allowed);
      if (move === SHIFT) state.shift();
      else this.attach(input, move);
    }
  }

  /** The best allowed move; sets `margin`. */
  private chooseMove(allowed: number): number {
    this.margin = Infinity;
    if ((allowed & (allowed - 1)) === 0) return allowed === 1 << LEFT ? LEFT : RIGHT;
    const { network } = this;
    const { scores } = network;
    network.weigh(ALL_MOVES);
    let move = SHIFT;
    let best = -Infinity;
    let second = -Infinity;
    for (let m = SHIFT; m <= RIGHT; m++) {
      if ((allowed & (1 << m)) === 0) continue;
      const score = scores[m]!;
      if (score > best) {
        second = best;
        best = score;
        move = m;
      } else if (score > second) second = score;
    }
    this.margin = (best - second) * network.unit;
    return move;
  }

  private attach(input: ParserInput, move: number): void {
    const { state } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    let label = ROOT_LABEL;
    let { margin } = this;
    if (head !== state.root) {
      const labels = this.arcLabels.of(input.fields, head, dependent);
      label = this.chooseLabel(firstLabel(move), labels, head, dependent);
      margin = Math.min(margin, this.margin);
    }
    this.margins[dependent] = margin;
    if (move === LEFT) state.attachLeft(label);
    else state.attachRight(label);
  }

  /** The best of some labels, whose classes are counted from `first`, if the head takes it; sets `margin`. */
  private chooseLabel(first: number, labels: Uint8Array, head: number, dependent: number): number {
    this.margin = this.leads[dependent] = Infinity;
    if (labels.length === 1) return labels[0]!;
    const { network, state } = this;
    const { scores } = network;
    network.weigh(labels, first);
    let best = 0;
    let second = 1;
    for (let l = 1; l < labels.length; l++) {
      if (scores[l]! > scores[best]!) {
        second = best;
        best = l;
      } else if (l === 1 || scores[l]! > scores[second]!) second = l;
    }
    this.margin = this.leads[dependent] = (scores[best]! - scores[second]!) * network.unit;
    this.spares[dependent] = labels[second]!;
    return state.takes(head, labels[best]!) ? labels[best]! : this.contest(labels, best, head, dependent);
  }

  /** The best label is another dependent's, which the head has but one of: the one that loses less by it takes its next best. Sets `margin`. */
  private contest(labels: Uint8Array, best: number, head: number, dependent: number): number {
    const { state, network, leads, spares, margins } = this;
    const { scores, unit } = network;
    let next = -1;
    for (let l = 0; l < labels.length; l++) if (state.takes(head, labels[l]!) && (next < 0 || scores[l]! > scores[next]!)) next = l;
    const holder = state.holder(head, labels[best]!);
    if (next < 0) return labels[best]!;
    const loss = (scores[best]! - scores[next]!) * unit;
    const lead = holder === state.none ? Infinity : leads[holder]!;
    this.margin = Math.abs(loss - lead);
    if (lead >= loss || !state.takes(head, spares[holder]!)) {
      leads[dependent] = Infinity;
      return labels[next]!;
    }
    state.relabel(holder, spares[holder]!);
    margins[holder] = Math.min(margins[holder]!, this.margin);
    leads[holder] = Infinity;
    spares[dependent] = labels[next]!;
    leads[dependent] = loss;
    return labels[best]!;
  }
}
