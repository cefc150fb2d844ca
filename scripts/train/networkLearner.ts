import { CLASSES } from '../../src/syntax/engine/network.js';
import type { ParserInput } from '../../src/syntax/engine/parserInput.js';
import type { ParserState } from '../../src/syntax/engine/parserState.js';
import { ROLES, StateFeatures } from '../../src/syntax/engine/stateFeatures.js';
import { Parameters } from './parameters.js';
import { RoleLearner, type RoleOptions, type Vocabulary } from './roleLearner.js';

export interface LayerOptions extends RoleOptions {
  /** Share of the hidden units that are left out of each decision while learning. */
  readonly dropout: number;
}

/** Within which bounds weights begin. */
const SPREAD = { states: 0.03, outputs: 0.15 };

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
  private readonly state: StateFeatures;
  /** Row of each feature, -1 for those that are not learnt. */
  private readonly featureRows: Int32Array;
  private readonly hidden: Float64Array;
  private readonly hiddenSlopes: Float64Array;
  /** What a hidden unit's value was multiplied by: 0 for those that are cut or left out. */
  private readonly kept: Float64Array;

  /** @param features numbers of the features of states that are to be learnt */
  constructor(
    vocabulary: Vocabulary,
    readonly features: Int32Array,
    private readonly options: LayerOptions,
    private readonly random: () => number,
  ) {
    const { width } = options;
    this.state = new StateFeatures(vocabulary.tags);
    this.roles = new RoleLearner(vocabulary, options, random);
    this.states = new Parameters(features.length, width, SPREAD.states, random);
    this.outputs = new Parameters(CLASSES, width, SPREAD.outputs, random);
    this.featureRows = new Int32Array(this.state.size).fill(-1);
    features.forEach((feature, row) => (this.featureRows[feature] = row));
    this.hidden = new Float64Array(width);
    this.hiddenSlopes = new Float64Array(width);
    this.kept = new Float64Array(width);
  }

  /** Computes the hidden units for a state, some of them left out. */
  activate(state: ParserState, input: ParserInput): void {
    const { hidden, kept, state: seen, random, featureRows, roles, states } = this;
    const { dropout, width } = this.options;
    seen.read(state, input);
    hidden.fill(0);
    for (let role = 0; role < ROLES.length; role++) {
      const node = seen.nodes[role]!;
      if (node === state.none) continue;
      const { vectors } = roles;
      for (let h = 0, at = roles.vector(node, role); h < width; h++, at++) hidden[h]! += vectors[at]!;
    }
    for (let f = 0; f < seen.count; f++) {
      const row = featureRows[seen.features[f]!]!;
      if (row < 0) continue;
      for (let h = 0, at = row * width; h < width; h++, at++) hidden[h]! += states.values[at]!;
    }
    const scale = 1 / (1 - dropout);
    for (let h = 0; h < width; h++) {
      kept[h] = hidden[h]! <= 0 || random() < dropout ? 0 : scale;
      hidden[h]! *= kept[h]!;
    }
  }

  /** Sets the score of a class and returns it. */
  score(c: number): number {
    const { hidden } = this;
    const { values } = this.outputs;
    let sum = 0;
    for (let h = 0, at = c * hidden.length; h < hidden.length; h++, at++) sum += hidden[h]! * values[at]!;
    return (this.scores[c] = sum);
  }

  /** Gathers what `errors` means for the weights in the state last activated. */
  learn(none: number): void {
    const { errors, hidden, hiddenSlopes, kept, state, featureRows, roles, outputs, states } = this;
    const { width } = this.options;
    hiddenSlopes.fill(0);
    for (let c = 0; c < CLASSES; c++) {
      const error = errors[c]!;
      if (error === 0) continue;
      errors[c] = 0;
      for (let h = 0, at = outputs.touch(c); h < width; h++, at++) {
        hiddenSlopes[h]! += error * outputs.values[at]!;
        outputs.slopes[at]! += error * hidden[h]!;
      }
    }
    for (let h = 0; h < width; h++) hiddenSlopes[h]! *= kept[h]!;
    for (let f = 0; f < state.count; f++) {
      const row = featureRows[state.features[f]!]!;
      if (row >= 0) states.add(row, hiddenSlopes, 0);
    }
    for (let role = 0; role < ROLES.length; role++) {
      const node = state.nodes[role]!;
      if (node !== none) roles.addSlopes(node, role, hiddenSlopes);
    }
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    this.roles.step(rate);
    this.states.step(rate);
    this.outputs.step(rate);
  }
}
