import { ROOT_LABEL, type ArcLabels } from '../../src/syntax/engine/arcLabels.js';
import { firstLabel } from '../../src/syntax/engine/network.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { LEFT, MOVES, ParserState, RIGHT, SHIFT } from '../../src/syntax/engine/parserState.js';
import { StateFeatures } from '../../src/syntax/engine/stateFeatures.js';
import { NetworkLearner, type LayerOptions } from './networkLearner.js';
import { GoldTree } from './oracle.js';
import { seeded, shuffle } from './random.js';
import type { Vocabulary } from './roleLearner.js';
import { softmaxErrors } from './softmax.js';

export interface ParserOptions extends LayerOptions {
  readonly epochs: number;
  /** How often a feature of states must occur to be learnt. */
  readonly minimum: number;
  readonly seed: number;
  /** Sentences after which the weights are changed. */
  readonly batch: number;
  /** Size of the first steps; they become smaller and smaller. */
  readonly rate: number;
  /** Share of the parser's own wrong choices that training follows after the first epoch. */
  readonly exploration: number;
}

export interface ParserExample {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Fills the input with the sentence. */
  load(input: ParserInput): void;
}

interface Prepared extends ParserExample {
  readonly tree: GoldTree;
}

/** The last steps are this share of the first. */
const LAST_RATE = 0.01;

const ALL_MOVES = [SHIFT, LEFT, RIGHT];
const ONE_OF = Array.from({ length: 1 << MOVES }, (_, moves) => ALL_MOVES.filter((move) => (moves & (1 << move)) !== 0));

/** Trains one network for moves and labels with the dynamic oracle. */
export class NetworkTrainer {
  private readonly input = new ParserInput();
  private readonly state = new ParserState();
  private readonly random: () => number;
  private learner!: NetworkLearner;

  constructor(
    private readonly arcLabels: ArcLabels,
    private readonly options: ParserOptions,
  ) {
    this.random = seeded(options.seed);
  }

  /** @param log is told when an epoch is over */
  train(examples: readonly ParserExample[], vocabulary: Vocabulary, log: (line: string) => void): NetworkLearner {
    const prepared = examples.map((example): Prepared => ({ ...example, tree: new GoldTree(example.heads) }));
    const features = this.frequentFeatures(prepared, vocabulary.tags);
    const learner = (this.learner = new NetworkLearner(vocabulary, features, this.options, this.random));
    log(`${vocabulary.uses.length} words, ${features.length} features of states`);
    const { epochs, batch, rate } = this.options;
    const steps = epochs * prepared.length;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(prepared, this.random);
      prepared.forEach((example, e) => {
        this.learn(example, epoch === 0 ? 0 : this.options.exploration);
        if ((e + 1) % batch === 0 || e + 1 === prepared.length) learner.step(rate * (1 + LAST_RATE - (epoch * prepared.length + e + 1) / steps));
      });
      log(`epoch ${epoch + 1} of ${epochs}`);
    }
    return learner;
  }

  /** Features of states on the way to the right trees that occur often enough, in ascending order. */
  private frequentFeatures(examples: readonly Prepared[], tags: number): Int32Array {
    const { state, input } = this;
    const seen = new StateFeatures(tags);
    const uses = new Uint32Array(seen.size);
    for (const { load, tree, labels } of examples) {
      load(input);
      state.reset(input.count);
      while (!state.done) {
        seen.read(state, input);
        for (let f = 0; f < seen.count; f++) uses[seen.features[f]!]!++;
        const fitting = tree.bestMoves(state, state.allowed);
        const move = fitting & (1 << LEFT) ? LEFT : fitting & (1 << RIGHT) ? RIGHT : SHIFT;
        this.make(move, labels[state.stack[state.size - 1]!]!);
      }
    }
    return Int32Array.from(uses.keys()).filter((feature) => uses[feature]! >= this.options.minimum);
  }

  private learn(example: Prepared, exploration: number): void {
    const { state, input, learner } = this;
    example.load(input);
    state.reset(input.count);
    learner.roles.begin(input);
    while (!state.done) {
      const { allowed } = state;
      if (allowed === 1 << SHIFT) {
        state.shift();
        continue;
      }
      learner.activate(state, input);
      const move = this.learnMove(example.tree, allowed, exploration);
      const label = move === SHIFT ? ROOT_LABEL : this.learnLabel(example, move);
      learner.learn(state.none);
      this.make(move, label);
    }
    learner.roles.end(input);
  }

  /** Learns to choose among the best moves and returns the move to go on with. */
  private learnMove(tree: GoldTree, allowed: number, exploration: number): number {
    const { learner, state } = this;
    const moves = ONE_OF[allowed]!;
    if (moves.length === 1) return moves[0]!;
    const fitting = tree.bestMoves(state, allowed);
    for (const move of moves) learner.score(move);
    softmaxErrors(learner.scores, moves, (move) => (fitting & (1 << move)) !== 0, learner.errors);
    const guess = this.best(moves);
    return (fitting & (1 << guess)) !== 0 || this.random() < exploration ? guess : this.best(ONE_OF[fitting]!);
  }

  /** Learns the label of the arc that a move draws, if the arc is right, and returns the parser's choice. */
  private learnLabel({ heads, labels }: Prepared, move: number): number {
    const { learner, state, input } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    if (head === state.root) return ROOT_LABEL;
    const gold = labels[dependent]!;
    const first = firstLabel(move);
    const classes = this.arcLabels.of(input.fields, head, dependent).map((label) => first + label);
    if (classes.length === 1) return classes[0]! - first;
    for (const c of classes) learner.score(c);
    if (heads[dependent] === head && classes.includes(first + gold)) softmaxErrors(learner.scores, classes, (c) => c === first + gold, learner.errors);
    return this.best(classes) - first;
  }

  private best(classes: readonly number[] | Uint8Array): number {
    const { scores } = this.learner;
    let best = classes[0]!;
    for (const c of classes) if (scores[c]! > scores[best]!) best = c;
    return best;
  }

  private make(move: number, label: number): void {
    if (move === SHIFT) this.state.shift();
    else if (move === LEFT) this.state.attachLeft(label);
    else this.state.attachRight(label);
  }
}
