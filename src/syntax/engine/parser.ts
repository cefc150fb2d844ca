import { LabelFeatures } from './labelFeatures.js';
import { MoveFeatures } from './moveFeatures.js';
import { LABEL_BITS, labelId } from './names.js';
import type { ParserInput } from './parserInput.js';
import { LEFT, ParserState, RIGHT, SHIFT } from './parserState.js';
import type { ClassTable, MoveTable } from './tables.js';

const ROOT_LABEL = labelId('root');

/** Greedy arc-hybrid parser: the best allowed move, then the best label of the arc that the move draws. */
export class Parser {
  readonly state = new ParserState();
  /** Per token: how far the arc's move and label were ahead of the second best, the smaller of the two, in weight units. */
  margins = new Float32Array(0);
  private readonly moveFeatures = new MoveFeatures();
  private readonly labelFeatures = new LabelFeatures();
  private readonly moveScores = new Int32Array(3);
  private readonly labelScores = new Int32Array(LABEL_BITS.length);

  constructor(
    private readonly moves: MoveTable,
    private readonly labels: ClassTable,
  ) {}

  /** Parses; the tree stands in `state` afterwards. */
  parse(input: ParserInput): void {
    const { state, moves, moveFeatures, moveScores } = this;
    const { unit } = moves;
    state.reset(input.count);
    if (this.margins.length < input.count) this.margins = new Float32Array(input.count * 2);
    while (!state.done) {
      const { allowed } = state;
      let move = allowed === 1 << LEFT ? LEFT : allowed === 1 << RIGHT ? RIGHT : SHIFT;
      let margin = Infinity;
      if ((allowed & (allowed - 1)) !== 0) {
        moves.score(moveFeatures.features, moveFeatures.extract(state, input), moveScores);
        let second = -Infinity;
        let best = -Infinity;
        for (let m = SHIFT; m <= RIGHT; m++) {
          if ((allowed & (1 << m)) === 0) continue;
          const score = moveScores[m]!;
          if (score > best) {
            second = best;
            best = score;
            move = m;
          } else if (score > second) second = score;
        }
        margin = (best - second) * unit;
      }
      if (move === SHIFT) state.shift();
      else this.attach(input, move, margin);
    }
  }

  private attach(input: ParserInput, move: number, margin: number): void {
    const { state, labels, labelFeatures, labelScores, margins } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    let best = ROOT_LABEL;
    if (head !== state.root) {
      labels.score(labelFeatures.features, labelFeatures.extract(state, input, head, dependent), labelScores);
      labelScores[ROOT_LABEL] = -1e9;
      let second = -1;
      best = 0;
      for (let l = 1; l < labels.classes; l++) {
        if (labelScores[l]! > labelScores[best]!) {
          second = best;
          best = l;
        } else if (second < 0 || labelScores[l]! > labelScores[second]!) second = l;
      }
      margin = Math.min(margin, (labelScores[best]! - labelScores[second]!) * labels.unit);
    }
    margins[dependent] = margin;
    if (move === LEFT) state.attachLeft(best);
    else state.attachRight(best);
  }
}
