import { CLASSES, type Network } from '../../src/syntax/engine/network.js';
import type { ParserInput } from '../../src/syntax/engine/parserInput.js';
import type { ParserState } from '../../src/syntax/engine/parserState.js';
import { softmax } from './softmax.js';

/** Trained networks whose mean opinion another network learns (distillation, Hinton, Vinyals and Dean 2015). */
export class Teachers {
  private readonly scores = new Float64Array(CLASSES);
  private readonly shares = new Float64Array(CLASSES);

  constructor(private readonly networks: readonly Network[]) {}

  /** Lets them look at a state. */
  look(state: ParserState, input: ParserInput): void {
    for (const network of this.networks) network.activate(state, input);
  }

  /** Sets `opinion` of some classes to the mean of what the teachers take their probabilities for in the state looked at. */
  judge(classes: readonly number[], opinion: Float64Array): void {
    const { networks, scores, shares } = this;
    const numbers = Uint8Array.from(classes);
    for (const c of classes) opinion[c] = 0;
    for (const network of networks) {
      network.weigh(numbers);
      classes.forEach((c, k) => (scores[c] = network.scores[k]! * network.unit));
      softmax(scores, classes, shares);
      for (const c of classes) opinion[c]! += shares[c]! / networks.length;
    }
  }
}
