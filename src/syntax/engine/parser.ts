import { ROOT_LABEL, type ArcLabels } from './arcLabels.js';
import { exponential } from './exponential.js';
import { firstLabel, type Network } from './network.js';
import type { ParserInput } from './parserInput.js';
import { LEFT, MOVES, RIGHT, SHIFT } from './parserState.js';
import { Path } from './path.js';

/** The moves of each set of allowed ones. */
const MOVES_OF = Array.from({ length: 1 << MOVES }, (_, allowed) => Uint8Array.of(SHIFT, LEFT, RIGHT).filter((move) => (allowed & (1 << move)) !== 0));

/** A move is in doubt that is ahead of the second best by less than this, in nats; so many of a sentence's moves are thought over. */
const DOUBT = 0.7;
const THOUGHTS = 3;

/** What is further behind, in nats, is as good as impossible. */
const HOPELESS = 8;

/**
 * Greedy arc-hybrid parser: the best allowed move, then the best label of the arc that the move draws. The moves that are most in doubt are thought over: the
 * second best is made and the parse goes on from there until the two paths meet; the likelier of them is kept.
 */
export class Parser {
  private path = new Path();
  private other = new Path();
  /** What `pick` found: the places of the best and second best of some classes, and how far apart they are in nats. */
  private best = 0;
  private second = 0;
  private margin = 0;

  constructor(
    private readonly network: Network,
    private readonly arcLabels: ArcLabels,
  ) {}

  /**
   * Parses; the path, with its tree, is good until the next parse.
   * @param greedy whether no move is thought over
   */
  parse(input: ParserInput, greedy: boolean): Path {
    this.path.reset(input.count);
    this.follow(input, null);
    for (let thought = 0; thought < THOUGHTS && !greedy; thought++) {
      const step = this.path.mostInDoubt(DOUBT);
      if (step < 0) break;
      this.thinkOver(input, step);
    }
    return this.path;
  }

  /** Makes the second best move in a step and goes on from there, if that is likelier. */
  private thinkOver(input: ParserInput, step: number): void {
    const { path, other } = this;
    other.retrace(path, step);
    this.path = other;
    this.other = path;
    other.mark();
    this.step(input, true);
    if (this.follow(input, path)) return;
    this.path = path;
    this.other = other;
  }

  /** Goes on to the end. Gives up and returns false where the path meets a likelier one. */
  private follow(input: ParserInput, rival: Path | null): boolean {
    const { path } = this;
    for (;;) {
      if (rival && path.meets(rival)) {
        if (!path.isLikelier(rival)) return false;
        rival = null;
      }
      path.mark();
      if (path.state.done) return true;
      this.step(input, false);
    }
  }

  /** Makes the best allowed move, or the second best. */
  private step(input: ParserInput, isSecond: boolean): void {
    const { path, network } = this;
    const { state } = path;
    const { allowed } = state;
    if (allowed === 1 << SHIFT) {
      path.shift();
      return;
    }
    network.activate(state, input);
    const moves = MOVES_OF[allowed]!;
    let margin = Infinity;
    let choice = 0;
    if (moves.length > 1) {
      network.weigh(moves);
      this.pick(moves.length);
      ({ margin } = this);
      choice = isSecond ? this.second : this.best;
      path.rarity *= this.rarity(choice, moves.length);
      if (!isSecond) path.doubt(margin);
    }
    if (moves[choice] === SHIFT) path.shift();
    else this.attach(input, moves[choice]!, margin);
  }

  /** Draws the arc of a move that was so far ahead. */
  private attach(input: ParserInput, move: number, margin: number): void {
    const { path } = this;
    const { state } = path;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    let label = ROOT_LABEL;
    path.leads[dependent] = Infinity;
    path.margins[dependent] = margin;
    if (head !== state.root) {
      const labels = this.arcLabels.of(input.fields, head, dependent);
      label = labels[this.chooseLabel(firstLabel(move), labels, head, dependent)]!;
      path.margins[dependent] = Math.min(margin, this.margin);
    }
    path.attach(move, label);
  }

  /** Returns the place of the best of some labels, whose classes are counted from `first`, if the head takes it; sets `margin`. */
  private chooseLabel(first: number, labels: Uint8Array, head: number, dependent: number): number {
    this.margin = Infinity;
    if (labels.length === 1) return 0;
    const { network, path } = this;
    network.weigh(labels, first);
    this.pick(labels.length);
    path.leads[dependent] = this.margin;
    path.spares[dependent] = labels[this.second]!;
    const choice = path.state.takes(head, labels[this.best]!) ? this.best : this.contest(labels, head, dependent);
    path.rarity *= this.rarity(choice, labels.length);
    return choice;
  }

  /**
   * The best label is another dependent's, which the head has but one of: the one that loses less by it takes its next best. Returns the place of
   * the label and sets `margin`.
   */
  private contest(labels: Uint8Array, head: number, dependent: number): number {
    const { path, network, best } = this;
    const { state, leads, spares, margins } = path;
    const { scores, unit } = network;
    let next = -1;
    for (let l = 0; l < labels.length; l++) if (state.takes(head, labels[l]!) && (next < 0 || scores[l]! > scores[next]!)) next = l;
    const holder = state.holder(head, labels[best]!);
    if (next < 0) return best;
    const loss = (scores[best]! - scores[next]!) * unit;
    const lead = holder === state.none ? Infinity : leads[holder]!;
    this.margin = Math.abs(loss - lead);
    if (lead >= loss || !state.takes(head, spares[holder]!)) {
      leads[dependent] = Infinity;
      return next;
    }
    state.relabel(holder, spares[holder]!);
    margins[holder] = Math.min(margins[holder]!, this.margin);
    leads[holder] = Infinity;
    spares[dependent] = labels[next]!;
    leads[dependent] = loss;
    return best;
  }

  /** Finds the best and second best of two classes or more by their scores; sets `best`, `second` and `margin`. */
  private pick(count: number): void {
    const { scores, unit } = this.network;
    let best = 0;
    let second = 1;
    for (let c = 1; c < count; c++) {
      if (scores[c]! > scores[best]!) {
        second = best;
        best = c;
      } else if (c === 1 || scores[c]! > scores[second]!) second = c;
    }
    this.best = best;
    this.second = second;
    this.margin = (scores[best]! - scores[second]!) * unit;
  }

  /** How many times likelier all of the classes with scores are together than the one at a place. */
  private rarity(choice: number, count: number): number {
    const { scores, unit } = this.network;
    let sum = 0;
    for (let c = 0; c < count; c++) {
      const lead = (scores[c]! - scores[choice]!) * unit;
      if (lead > -HOPELESS) sum += exponential(lead);
    }
    return sum;
  }
}
