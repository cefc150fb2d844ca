import { createArithmetic, Memory, type Arithmetic } from './arithmetic/index.js';
import type { PackedMatrix } from './matrix.js';
import { LABELS } from './names.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from './parserInput.js';
import { LEFT, MOVES, type ParserState } from './parserState.js';
import { ROLES, StateFeatures } from './stateFeatures.js';
import { pairUp, POINT, TraitVectors } from './traitVectors.js';

/** The parser's network as it is stored. */
export interface PackedNetwork {
  /** Hashes of the forms that are known one by one, ascending. */
  readonly lexemes: Uint32Array;
  /** What tells tokens apart: see Traits. */
  readonly traits: PackedMatrix;
  /** What a token's traits mean for the hidden units in each role: for each role as many rows as there are traits' columns. */
  readonly roles: PackedMatrix;
  /** Numbers of the features (see StateFeatures) that have weights, ascending, and their weights for the hidden units. */
  readonly features: Uint32Array;
  readonly states: PackedMatrix;
  /** Weights of the hidden units for the classes, a row for each class. */
  readonly outputs: PackedMatrix;
}

/**
 * The rows of the traits: fine groups of words, words that are known one by one, tags, and tags as rivals. A token has the
 * traits of its word or, if that is not known by itself, of the word's group; of its tag; and of the tag's rival, if any.
 */
export class Traits {
  readonly tagsAt: number;
  readonly rivalsAt: number;
  readonly rows: number;

  /**
   * @param words number of words and groups of words
   * @param tags number of tags that a token may have, those of no token and of the root included
   */
  constructor(words: number, tags: number) {
    this.tagsAt = words;
    this.rivalsAt = words + tags;
    this.rows = words + 2 * tags;
  }
}

/** Classes of the network: the moves, then the labels of arcs drawn to the left, then those of arcs to the right. */
export const CLASSES = MOVES + 2 * LABELS.length;
export const firstLabel = (move: number): number => (move === LEFT ? MOVES : MOVES + LABELS.length);

/** More vectors than any state has. */
const MOST_VECTORS = 512;
/** Room for what the pieces of the memory are aligned to. */
const SPARE = 1024;

/**
 * The network that scores moves and labels: what each node in its role and each feature of the state means for the hidden
 * units is summed, negative sums are cut to zero, and each class weighs what remains.
 *
 * Sums of two hidden units share a 32-bit integer: the unit in the lower half is signed, and what it borrows from the upper
 * half is given back when the two are taken apart.
 */
export class Network {
  /** What `weigh` found: the score of each class that it was given, in units of `unit`. */
  readonly scores: Int32Array;
  /** What one point of a score stands for, in nats. */
  readonly unit: number;

  private readonly width: number;
  private readonly features: StateFeatures;
  /**
   * Where the vector of each feature begins in the memory, in bytes; 0 for features without weights, and the row's number, counted
   * down from -1, for those whose vector has not been asked for yet.
   */
  private readonly featureAt: Int32Array;
  private readonly states: PackedMatrix;
  private readonly ofFeatures: Int32Array;
  private readonly vectors: TraitVectors;
  private readonly traits: Traits;
  private readonly arithmetic: Arithmetic;
  private readonly starts: Int32Array;
  private readonly hidden: Int16Array;
  private readonly classes: Uint8Array;
  private readonly outputs: Int16Array;

  /**
   * @param groups number of groups of words
   * @param tags number of tags that a token may have, those of no token and of the root included
   * @param arithmeticOn what sums and weighs in a memory
   */
  constructor({ lexemes, traits, roles, features, states, outputs }: PackedNetwork, groups: number, tags: number, arithmeticOn = createArithmetic) {
    const width = (this.width = outputs.columns);
    const lanes = width / 2;
    this.traits = new Traits(lexemes.length + groups, tags);
    this.features = new StateFeatures(tags);
    const own = 4 * (features.length * lanes + MOST_VECTORS + CLASSES) + 2 * (width + outputs.points.length) + CLASSES;
    const memory = new Memory(own + TraitVectors.bytes(traits, roles) + SPARE);
    this.arithmetic = arithmeticOn(memory);
    this.starts = memory.integers(MOST_VECTORS);
    this.hidden = memory.shorts(width);
    this.classes = memory.bytes(CLASSES);
    this.scores = memory.integers(CLASSES);
    this.outputs = memory.shorts(outputs.points.length);
    this.outputs.set(outputs.points);
    this.unit = outputs.unit * POINT;

    this.states = states;
    this.ofFeatures = memory.integers(features.length * lanes);
    this.featureAt = new Int32Array(this.features.size);
    for (let row = 0; row < features.length; row++) this.featureAt[features[row]!] = -1 - row;
    this.vectors = new TraitVectors(this.arithmetic, memory, traits, roles);
  }

  /** Computes the hidden units for a state. */
  activate(state: ParserState, input: ParserInput): void {
    const { features, featureAt, vectors, starts } = this;
    const { tagsAt, rivalsAt } = this.traits;
    const { fields } = input;
    features.read(state, input);
    vectors.reserve(3 * ROLES.length);
    const { nodes } = features;
    const { none } = state;
    let count = 0;
    for (let role = 0; role < ROLES.length; role++) {
      const node = nodes[role]!;
      if (node === none) continue;
      const at = node * TOKEN_FIELDS;
      starts[count++] = vectors.start(fields[at + TOKEN.word]!, role);
      starts[count++] = vectors.start(tagsAt + fields[at + TOKEN.tag]!, role);
      const rival = fields[at + TOKEN.rival]!;
      if (rival !== 0) starts[count++] = vectors.start(rivalsAt + rival, role);
    }
    for (let f = 0; f < features.count; f++) {
      const feature = features.features[f]!;
      const at = featureAt[feature]!;
      if (at !== 0) starts[count++] = at > 0 ? at : this.fill(feature);
    }
    this.arithmetic.rectifiedSum(starts.byteOffset, count, this.hidden.byteOffset, this.width / 2);
  }

  /** Computes the vector of a feature that has weights and returns where it begins. */
  private fill(feature: number): number {
    const { states, ofFeatures, width } = this;
    const row = -1 - this.featureAt[feature]!;
    const lane = (row * width) / 2;
    pairUp(states.points, states.unit, row * width, ofFeatures, lane, width / 2);
    return (this.featureAt[feature] = ofFeatures.byteOffset + 4 * lane);
  }

  /** Sets `scores[0 … n-1]` to those of n classes, whose numbers are counted from `first`. */
  weigh(classes: Uint8Array, first = 0): void {
    const { arithmetic, hidden, outputs, scores } = this;
    this.classes.set(classes);
    arithmetic.products(this.classes.byteOffset, classes.length, first, hidden.byteOffset, outputs.byteOffset, scores.byteOffset, this.width);
  }
}
