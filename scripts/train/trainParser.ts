import { LabelFeatures } from '../../src/syntax/engine/labelFeatures.js';
import { MoveFeatures } from '../../src/syntax/engine/moveFeatures.js';
import { LABELS } from '../../src/syntax/engine/names.js';
import type { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/syntax/engine/parserState.js';
import { arcKind, OPEN } from '../../src/syntax/engine/settledLabels.js';
import { FrequentFeatures, Learner } from './learner.js';
import { GoldTree } from './oracle.js';
import { seeded, shuffle } from './random.js';

export interface ParserOptions {
  readonly epochs: number;
  readonly minimum: number;
  readonly seed: number;
  /** Share of the parser's own choices that training follows after the first epoch. */
  readonly exploration: number;
  /** A choice that wins by less than this is corrected as if it had been wrong. */
  readonly margin: number;
}

export interface ParserExample {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Fills the input with the sentence. */
  load(input: ParserInput): void;
}

export interface TrainedParser {
  readonly moves: Learner;
  readonly labels: Learner;
}

/** Trains moves and labels as averaged perceptrons with the dynamic oracle. */
export class ParserTrainer {
  private readonly state = new ParserState();
  private readonly moveFeatures = new MoveFeatures();
  private readonly labelFeatures = new LabelFeatures();
  private readonly random: () => number;
  private moves!: Learner;
  private labels!: Learner;

  constructor(
    private readonly input: ParserInput,
    /** Labels of the kinds of arcs that are not learnt, see arcKind. */
    private readonly settled: Uint8Array,
    private readonly options: ParserOptions,
  ) {
    this.random = seeded(options.seed);
  }

  train(examples: readonly ParserExample[]): TrainedParser {
    const trees = examples.map((example) => new GoldTree(example.heads));
    const { minimum, epochs, exploration } = this.options;
    const moves = new FrequentFeatures(minimum);
    const labels = new FrequentFeatures(minimum);
    // Twice: along the best moves, and with one move in eight at random, as a parser that errs would see the features.
    for (const strayed of [0, 0.125]) {
      examples.forEach((example, e) => this.count(example, trees[e]!, strayed, moves, labels));
    }
    this.moves = new Learner(3, moves.features);
    this.labels = new Learner(LABELS.length, labels.features);
    const order = examples.map((_, e) => e);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, this.random);
      for (const e of order) this.learn(examples[e]!, trees[e]!, epoch === 0 ? 0 : exploration);
    }
    return { moves: this.moves, labels: this.labels };
  }

  private count(example: ParserExample, tree: GoldTree, strayed: number, moves: FrequentFeatures, labels: FrequentFeatures): void {
    const { state, input, random } = this;
    example.load(input);
    state.reset(example.heads.length);
    while (!state.done) {
      const { allowed } = state;
      const fitting = strayed > 0 && random() < strayed ? allowed : tree.bestMoves(state, allowed);
      if ((allowed & (allowed - 1)) !== 0) {
        this.moveFeatures.read(state, input);
        moves.add(this.moveFeatures.templates.features, this.moveFeatures.templates.hashAll());
      }
      const move = fitting & (1 << LEFT) ? LEFT : fitting & (1 << RIGHT) ? RIGHT : SHIFT;
      if (move === SHIFT) state.shift();
      else {
        const dependent = state.stack[state.size - 1]!;
        const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
        if (this.settled[arcKind(input.fields, head, dependent)] === OPEN) {
          this.labelFeatures.read(state, input, head, dependent);
          labels.add(this.labelFeatures.templates.features, this.labelFeatures.templates.hashAll());
        }
        this.attach(move, example.labels[dependent]!);
      }
    }
  }

  private learn(example: ParserExample, tree: GoldTree, exploration: number): void {
    const { state, input, moves, random } = this;
    example.load(input);
    state.reset(example.heads.length);
    while (!state.done) {
      const { allowed } = state;
      let move = allowed === 1 << LEFT ? LEFT : allowed === 1 << RIGHT ? RIGHT : SHIFT;
      if ((allowed & (allowed - 1)) !== 0) {
        const { templates } = this.moveFeatures;
        this.moveFeatures.read(state, input);
        const count = templates.hashAll();
        moves.find(templates.features, count);
        moves.score(count);
        const fitting = tree.bestMoves(state, allowed);
        const guess = bestOf(moves.scores, allowed);
        const good = bestOf(moves.scores, fitting);
        const rival = bestOf(moves.scores, allowed & ~fitting);
        if (rival >= 0 && moves.scores[good]! - moves.scores[rival]! <= this.options.margin) moves.update(count, good, rival);
        moves.tick();
        move = (fitting & (1 << guess)) === 0 && random() >= exploration ? good : guess;
      }
      if (move === SHIFT) state.shift();
      else this.learnArc(example, move);
    }
  }

  private learnArc(example: ParserExample, move: number): void {
    const { state, input, labels, labelFeatures } = this;
    const dependent = state.stack[state.size - 1]!;
    const head = move === LEFT ? state.front : state.stack[state.size - 2]!;
    const gold = example.labels[dependent]!;
    let guess = head === state.root ? ROOT : this.settled[arcKind(input.fields, head, dependent)]!;
    if (guess === OPEN) {
      const { templates } = labelFeatures;
      labelFeatures.read(state, input, head, dependent);
      const count = templates.hashAll();
      labels.find(templates.features, count);
      labels.score(count);
      const { scores } = labels;
      guess = bestLabel(scores, -1);
      if (gold !== ROOT && example.heads[dependent] === head) {
        const rival = guess === gold ? bestLabel(scores, gold) : guess;
        if (scores[gold]! - scores[rival]! <= this.options.margin) labels.update(count, gold, rival);
      }
      labels.tick();
    }
    this.attach(move, guess);
  }

  private attach(move: number, label: number): void {
    if (move === LEFT) this.state.attachLeft(label);
    else this.state.attachRight(label);
  }
}

const ROOT = LABELS.indexOf('root');

/** The best label but the root's and `except`. */
function bestLabel(scores: Float32Array, except: number): number {
  let best = -1;
  for (let l = 0; l < scores.length; l++) {
    if (l !== ROOT && l !== except && (best < 0 || scores[l]! > scores[best]!)) best = l;
  }
  return best;
}

function bestOf(scores: Float32Array, moves: number): number {
  let best = -1;
  for (let m = SHIFT; m <= RIGHT; m++) if ((moves & (1 << m)) !== 0 && (best < 0 || scores[m]! > scores[best]!)) best = m;
  return best;
}
