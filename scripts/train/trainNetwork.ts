import { ROOT_LABEL, type ArcLabels } from '../../src/syntax/engine/arcLabels.js';
import { CLASSES, firstLabel } from '../../src/syntax/engine/network.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { LEFT, MOVES, ParserState, RIGHT, SHIFT } from '../../src/syntax/engine/parserState.js';
import { StateFeatures } from '../../src/syntax/engine/stateFeatures.js';
import { NetworkLearner, type LayerOptions } from './networkLearner.js';
import { GoldTree } from './oracle.js';
import { seeded, shuffle } from './random.js';
import type { Vocabulary } from './roleLearner.js';
import { onlyRight, softmax } from './softmax.js';
import type { Teachers } from './teachers.js';
import type { VectorMemory } from './vectorMemory.js';

export interface ParserOptions extends LayerOptions {
  readonly epochs: number;
  /** How often a feature of states must occur to be learnt. */
  readonly minimum: number;
  readonly seed: number;
  /** Sentences after which the weights are changed. */
  readonly batch: number;
  /** Size of the first steps; they become smaller and smaller. */
  readonly rate: number;
  /** How much the opinion of teachers weighs where the treebank says what is right; the treebank has the rest. */
  readonly trust: number;
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

/** Trains one network for moves and labels with the dynamic oracle or by what teachers say of the states that it comes to. */
export class NetworkTrainer {
  private readonly input = new ParserInput();
  private readonly state = new ParserState();
  private readonly random: () => number;
  private readonly opinion = new Float64Array(CLASSES);
  private readonly wanted = new Float64Array(CLASSES);
  private learner!: NetworkLearner;

  constructor(
    private readonly memory: VectorMemory,
    private readonly arcLabels: ArcLabels,
    private readonly options: ParserOptions,
    private readonly teachers: Teachers | null,
  ) {
    this.random = seeded(options.seed);
  }

  /** @param log is told when an epoch is over */
  train(examples: readonly ParserExample[], vocabulary: Vocabulary, log: (line: string) => void): NetworkLearner {
    const prepared = examples.map((example): Prepared => ({ ...example, tree: new GoldTree(example.heads) }));
    const longest = prepared.reduce((most, { heads }) => Math.max(most, heads.length), 0);
    const features = this.frequentFeatures(prepared, vocabulary.tags);
    const learner = (this.learner = new NetworkLearner(this.memory, vocabulary, features, longest, this.options, this.random));
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
      this.teachers?.look(state, input);
      const move = this.learnMove(example.tree, allowed, exploration);
      const label = move === SHIFT ? ROOT_LABEL : this.learnLabel(example, move);
      learner.learn(state.none);
      this.make(move, label);
    }
    learner.roles.end(input);
  }

  /** Learns to choose as the teachers do, or among the best moves, and returns the move to go on with. */
  private learnMove(tree: GoldTree, allowed: number, exploration: number): number {
    const moves = ONE_OF[allowed]!;
    if (moves.length === 1) return moves[0]!;
    const fitting = tree.bestMoves(this.state, allowed);
    this.choose(moves, (move) => (fitting & (1 << move)) !== 0);
    const guess = this.best(moves);
    return (fitting & (1 << guess)) !== 0 || this.random() < exploration ? guess : this.best(ONE_OF[fitting]!);
  }

  /** Learns the label of the arc that a move draws, of wrong arcs only from teachers, and returns the parser's choice. */
  private learnLabel({ heads, labels }: Prepared, move: number): number {
    const { state, input } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    if (head === state.root) return ROOT_LABEL;
    const first = firstLabel(move);
    const gold = first + labels[dependent]!;
    const classes = Array.from(this.arcLabels.of(input.fields, head, dependent), (label) => first + label);
    if (classes.length === 1) return classes[0]! - first;
    this.choose(classes, heads[dependent] === head && classes.includes(gold) ? (c) => c === gold : null);
    return this.best(classes) - first;
  }

  /**
   * Scores some classes and learns their probabilities: 1 for the right ones, mixed with what the teachers think.
   *
   * @param right null where nobody but teachers knows
   */
  private choose(classes: readonly number[], right: ((c: number) => boolean) | null): void {
    const { learner, teachers, opinion, wanted } = this;
    for (const c of classes) learner.score(c);
    if (!teachers && !right) return;
    softmax(learner.scores, classes, learner.errors);
    if (right) onlyRight(learner.errors, classes, right, wanted);
    if (teachers) {
      teachers.judge(classes, opinion);
      const trust = right ? this.options.trust : 1;
      for (const c of classes) wanted[c] = trust * opinion[c]! + (trust < 1 ? (1 - trust) * wanted[c]! : 0);
    }
    for (const c of classes) learner.errors[c]! -= wanted[c]!;
  }

  private best(classes: readonly number[]): number {
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
