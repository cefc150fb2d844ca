import { CLASSES } from '../../src/syntax/engine/network.js';
import type { ParserInput } from '../../src/syntax/engine/parserInput.js';
import type { ParserState } from '../../src/syntax/engine/parserState.js';
import { ROLES, StateFeatures } from '../../src/syntax/engine/stateFeatures.js';
import { Parameters } from './parameters.js';
import { RoleLearner, type RoleOptions, type Vocabulary } from './roleLearner.js';
import type { VectorArithmetic, VectorMemory } from './vectorMemory.js';

export interface LayerOptions extends RoleOptions {
  /** Share of the hidden units that are left out of each decision while learning. */
  readonly dropout: number;
}

/** Within which bounds weights begin. */
const SPREAD = { states: 0.03, outputs: 0.15 };

/** More vectors than any state has. */
const MOST_VECTORS = 256;

/** Learns the parser's network (see Network) by gradient descent, sentence by sentence. */
export class NetworkLearner {
  readonly roles: RoleLearner;
  /** A row for each feature of states that is learnt. */
  readonly states: Parameters;
  /** A row for each class. */
  readonly outputs: Parameters;
  readonly scores = new Float64Array(CLASSES);
  /** What `learn` is to change: by how much each class's score is too high; 0 again afterwards. */
  readonly errors = new Float64Array(CLASSES);
  private readonly arithmetic: VectorArithmetic;
  private readonly state: StateFeatures;
  /** Row of each feature, -1 for those that are not learnt. */
  private readonly featureRows: Int32Array;
  private readonly hidden: Float32Array;
  private readonly hiddenSlopes: Float32Array;
  /** What a hidden unit's value was multiplied by: 0 for those that are cut or left out. */
  private readonly kept: Float64Array;
  /** Where the vectors that a state brings together begin. */
  private readonly starts: Int32Array;

  /**
   * @param features numbers of the features of states that are to be learnt
   * @param longest how many tokens the longest sentence has
   */
  constructor(
    memory: VectorMemory,
    vocabulary: Vocabulary,
    readonly features: Int32Array,
    longest: number,
    private readonly options: LayerOptions,
    private readonly random: () => number,
  ) {
    const { width } = options;
    this.arithmetic = memory.arithmetic;
    this.state = new StateFeatures(vocabulary.tags);
    this.roles = new RoleLearner(memory, vocabulary, longest, options, random);
    this.states = new Parameters(memory, features.length, width, SPREAD.states, random);
    this.outputs = new Parameters(memory, CLASSES, width, SPREAD.outputs, random);
    this.featureRows = new Int32Array(this.state.size).fill(-1);
    features.forEach((feature, row) => (this.featureRows[feature] = row));
    this.hidden = memory.floats(width);
    this.hiddenSlopes = memory.floats(width);
    this.kept = new Float64Array(width);
    this.starts = memory.integers(MOST_VECTORS);
  }

  /** Computes the hidden units for a state, some of them left out. */
  activate(state: ParserState, input: ParserInput): void {
    const { hidden, kept, state: seen, random, featureRows, roles, states, starts } = this;
    const { dropout, width } = this.options;
    seen.read(state, input);
    let count = 0;
    for (let role = 0; role < ROLES.length; role++) {
      const node = seen.nodes[role]!;
      if (node !== state.none) starts[count++] = roles.vector(node, role);
    }
    for (let f = 0; f < seen.count; f++) {
      const row = featureRows[seen.features[f]!]!;
      if (row >= 0) starts[count++] = states.address(row);
    }
    this.arithmetic.sum(starts.byteOffset, count, hidden.byteOffset, width);
    const scale = 1 / (1 - dropout);
    for (let h = 0; h < width; h++) {
      kept[h] = hidden[h]! <= 0 || random() < dropout ? 0 : scale;
      hidden[h]! *= kept[h]!;
    }
  }

  /** Sets the score of a class and returns it. */
  score(c: number): number {
    return (this.scores[c] = this.arithmetic.dot(this.hidden.byteOffset, this.outputs.address(c), this.options.width));
  }

  /** Gathers what `errors` means for the weights in the state last activated. */
  learn(none: number): void {
    const { arithmetic, errors, hidden, hiddenSlopes, kept, state, featureRows, roles, outputs, states, starts } = this;
    const { width } = this.options;
    hiddenSlopes.fill(0);
    for (let c = 0; c < CLASSES; c++) {
      const error = errors[c]!;
      if (error === 0) continue;
      errors[c] = 0;
      arithmetic.addScaled(hiddenSlopes.byteOffset, outputs.address(c), error, width);
      arithmetic.addScaled(outputs.touch(c), hidden.byteOffset, error, width);
    }
    for (let h = 0; h < width; h++) hiddenSlopes[h]! *= kept[h]!;
    let count = 0;
    for (let f = 0; f < state.count; f++) {
      const row = featureRows[state.features[f]!]!;
      if (row >= 0) starts[count++] = states.touch(row);
    }
    for (let role = 0; role < ROLES.length; role++) {
      const node = state.nodes[role]!;
      if (node !== none) starts[count++] = roles.touch(node, role);
    }
    arithmetic.spread(starts.byteOffset, count, hiddenSlopes.byteOffset, width);
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    this.roles.step(rate);
    this.states.step(rate);
    this.outputs.step(rate);
  }
}
