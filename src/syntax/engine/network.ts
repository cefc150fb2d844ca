import { createArithmetic, Memory, type Arithmetic } from './arithmetic/index.js';
import type { PackedMatrix } from './matrix.js';
import { LABELS } from './names.js';
import { ARCS } from './packedTagger.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from './parserInput.js';
import { LEFT, MOVES, type ParserState } from './parserState.js';
import { ROLES, StateFeatures } from './stateFeatures.js';
import { POINT, TraitVectors } from './traitVectors.js';

/** The parser's network as it is stored. */
export interface PackedNetwork {
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

/** Numbers of the arcs that the tagger foresees, with none. */
const ARC_NUMBERS = ARCS + 1;

/**
 * The rows of the traits: fine groups of words, words that are known one by one, tags, tags as rivals, arcs that the tagger foresees, and
 * arcs that come second. A token has the traits of its word or, if that is not known by itself, of the word's group; of its tag and arc; and
 * of those that came close, if any.
 *
 * Those of the best tag and arc come together, and those of the tag and arc that came close: to the network each such pair is one thing.
 */
export class Traits {
  readonly tagsAt: number;
  readonly rivalsAt: number;
  readonly arcsAt: number;
  readonly otherArcsAt: number;
  readonly rows: number;
  /** Number of combinations: words and groups, pairs of tag and arc, pairs of those that came close. */
  readonly combinations: number;

  /**
   * @param words number of words and groups of words
   * @param tags number of tags that a token may have, those of no token and of the root included
   */
  constructor(
    private readonly words: number,
    private readonly tags: number,
  ) {
    this.tagsAt = words;
    this.rivalsAt = words + tags;
    this.arcsAt = words + 2 * tags;
    this.otherArcsAt = this.arcsAt + ARC_NUMBERS;
    this.rows = this.otherArcsAt + ARC_NUMBERS;
    this.combinations = words + 2 * tags * ARC_NUMBERS;
  }

  /** Number of the combination of a tag and an arc, 0 for none. */
  best(tag: number, arc: number): number {
    return this.words + tag * ARC_NUMBERS + arc;
  }

  /** Number of the combination of a tag and an arc that came close, 0 for none. */
  close(rival: number, otherArc: number): number {
    return this.words + (this.tags + rival) * ARC_NUMBERS + otherArc;
  }

  /** The rows of a combination. */
  rowsOf(combination: number): readonly number[] {
    if (combination < this.words) return [combination];
    const pair = combination - this.words;
    const [tag, arc] = [Math.floor(pair / ARC_NUMBERS), pair % ARC_NUMBERS];
    const isBest = tag < this.tags;
    const rows: number[] = [];
    if (isBest || tag > this.tags) rows.push(this.tagsAt + tag);
    if (arc > 0) rows.push((isBest ? this.arcsAt : this.otherArcsAt) + arc);
    return rows;
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
  private readonly ofFeatures: Int16Array;
  private readonly vectors: TraitVectors;
  private readonly traits: Traits;
  private readonly arithmetic: Arithmetic;
  private readonly starts: Int32Array;
  private readonly hidden: Int16Array;
  private readonly classes: Uint8Array;
  private readonly outputs: Int16Array;

  /**
   * @param words number of words and groups of words
   * @param tags number of tags that a token may have, those of no token and of the root included
   * @param arithmeticOn what sums and weighs in a memory
   */
  constructor({ traits, roles, features, states, outputs }: PackedNetwork, words: number, tags: number, arithmeticOn = createArithmetic) {
    const width = (this.width = outputs.columns);
    this.traits = new Traits(words, tags);
    this.features = new StateFeatures(tags);
    const own = 4 * (MOST_VECTORS + CLASSES) + 2 * (features.length * width + width + outputs.points.length) + CLASSES;
    const memory = new Memory(own + TraitVectors.bytes(traits, roles, this.traits.combinations) + SPARE);
    this.arithmetic = arithmeticOn(memory);
    this.starts = memory.integers(MOST_VECTORS);
    this.hidden = memory.shorts(width);
    this.classes = memory.bytes(CLASSES);
    this.scores = memory.integers(CLASSES);
    this.outputs = memory.shorts(outputs.points.length);
    this.outputs.set(outputs.points);
    this.unit = outputs.unit * POINT;

    this.states = states;
    this.ofFeatures = memory.shorts(features.length * width);
    this.featureAt = new Int32Array(this.features.size);
    for (let row = 0; row < features.length; row++) this.featureAt[features[row]!] = -1 - row;
    this.vectors = new TraitVectors(this.arithmetic, memory, traits, roles, this.traits.combinations, (combination) => this.traits.rowsOf(combination));
  }

  /** Computes the hidden units for a state. */
  activate(state: ParserState, input: ParserInput): void {
    const { features, featureAt, vectors, starts, traits } = this;
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
      starts[count++] = vectors.start(traits.best(fields[at + TOKEN.tag]!, fields[at + TOKEN.arc]!), role);
      const rival = fields[at + TOKEN.rival]!;
      const otherArc = fields[at + TOKEN.otherArc]!;
      if (rival !== 0 || otherArc !== 0) starts[count++] = vectors.start(traits.close(rival, otherArc), role);
    }
    for (let f = 0; f < features.count; f++) {
      const feature = features.features[f]!;
      const at = featureAt[feature]!;
      if (at !== 0) starts[count++] = at > 0 ? at : this.fill(feature);
    }
    this.arithmetic.rectifiedSum(starts.byteOffset, count, this.hidden.byteOffset, this.width);
  }

  /** Computes the vector of a feature that has weights and returns where it begins. */
  private fill(feature: number): number {
    const { states, ofFeatures, width } = this;
    const row = -1 - this.featureAt[feature]!;
    const points = states.unit / POINT;
    for (let at = row * width; at < (row + 1) * width; at++) ofFeatures[at] = Math.round(states.points[at]! * points);
    return (this.featureAt[feature] = ofFeatures.byteOffset + 2 * row * width);
  }

  /** Sets `scores[0 … n-1]` to those of n classes, whose numbers are counted from `first`. */
  weigh(classes: Uint8Array, first = 0): void {
    const { arithmetic, hidden, outputs, scores } = this;
    this.classes.set(classes);
    arithmetic.products(this.classes.byteOffset, classes.length, first, hidden.byteOffset, outputs.byteOffset, scores.byteOffset, this.width);
  }
}
