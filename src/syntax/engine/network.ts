import { LABELS } from './names.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from './parserInput.js';
import { LEFT, MOVES, type ParserState } from './parserState.js';
import { ROLES, StateFeatures } from './stateFeatures.js';
import { pairUp, POINT, TraitVectors } from './traitVectors.js';

/** A matrix as it is stored: whole points, row by row. */
export interface PackedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly points: Int8Array;
  /** The value that one point stands for. */
  readonly unit: number;
}

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

/**
 * The network that scores moves and labels: what each node in its role and each feature of the state means for the hidden
 * units is summed, negative sums are cut to zero, and each class weighs what remains.
 *
 * Sums of two hidden units share a 32-bit integer: the unit in the lower half is signed, and what it borrows from the upper
 * half is given back when the two are taken apart.
 */
export class Network {
  private readonly width: number;
  /** Length of a vector of sums. */
  private readonly lanes: number;
  private readonly features: StateFeatures;
  /** Where the vector of each feature begins in `store`; 0, where all is 0, for features without weights. */
  private readonly featureAt: Int32Array;
  /** Vectors: that of nothing, those of the features, then those of traits in each role. */
  private readonly store: Int32Array;
  private readonly vectors: TraitVectors;
  private readonly traits: Traits;
  private readonly outputs: Float64Array;
  private readonly hidden: Float64Array;
  private readonly starts = new Int32Array(MOST_VECTORS);

  /**
   * @param groups number of groups of words
   * @param tags number of tags that a token may have, those of no token and of the root included
   */
  constructor({ lexemes, traits, roles, features, states, outputs }: PackedNetwork, groups: number, tags: number) {
    this.width = outputs.columns;
    const lanes = (this.lanes = this.width / 2);
    this.traits = new Traits(lexemes.length + groups, tags);
    this.features = new StateFeatures(tags);
    this.featureAt = new Int32Array(this.features.size);
    const vectorsFrom = (features.length + 1) * lanes;
    this.store = new Int32Array(vectorsFrom + this.traits.rows * ROLES.length * lanes);
    const weights = unpack(states);
    for (let f = 0; f < features.length; f++) {
      const at = (f + 1) * lanes;
      this.featureAt[features[f]!] = at;
      pairUp(weights, f * this.width, this.store, at, lanes);
    }
    this.vectors = new TraitVectors(this.store, vectorsFrom, lanes, ROLES.length, unpack(traits), unpack(roles), traits.columns);
    this.outputs = unpack(outputs);
    this.hidden = new Float64Array(this.width);
  }

  /** Computes the hidden units for a state. */
  activate(state: ParserState, input: ParserInput): void {
    const { features, featureAt, vectors, starts } = this;
    const { tagsAt, rivalsAt } = this.traits;
    const { fields } = input;
    features.read(state, input);
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
      const at = featureAt[features.features[f]!]!;
      if (at !== 0) starts[count++] = at;
    }
    // Vectors are summed two at a time: that of nothing makes the number even.
    starts[count] = 0;
    this.sum(count);
  }

  /** Sums the vectors that begin at `starts[0 … count-1]`, eight lanes at a time, so that their sums stay in registers. */
  private sum(count: number): void {
    const { lanes, store, starts } = this;
    for (let lane = 0; lane < lanes; lane += 8) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let v = 0; v < count; v += 2) {
        const p = starts[v]! + lane;
        const q = starts[v + 1]! + lane;
        a = (((a + store[p]!) | 0) + store[q]!) | 0;
        b = (((b + store[p + 1]!) | 0) + store[q + 1]!) | 0;
        c = (((c + store[p + 2]!) | 0) + store[q + 2]!) | 0;
        d = (((d + store[p + 3]!) | 0) + store[q + 3]!) | 0;
        e = (((e + store[p + 4]!) | 0) + store[q + 4]!) | 0;
        f = (((f + store[p + 5]!) | 0) + store[q + 5]!) | 0;
        g = (((g + store[p + 6]!) | 0) + store[q + 6]!) | 0;
        h = (((h + store[p + 7]!) | 0) + store[q + 7]!) | 0;
      }
      this.part(lane, a);
      this.part(lane + 1, b);
      this.part(lane + 2, c);
      this.part(lane + 3, d);
      this.part(lane + 4, e);
      this.part(lane + 5, f);
      this.part(lane + 6, g);
      this.part(lane + 7, h);
    }
  }

  /** Takes the two hidden units of a lane apart and cuts them to zero. */
  private part(lane: number, both: number): void {
    const lower = (both << 16) >> 16;
    this.hidden[2 * lane] = Math.max(lower, 0);
    this.hidden[2 * lane + 1] = Math.max((both - lower) >> 16, 0);
  }

  /** Score of a class, in nats. */
  score(c: number): number {
    const { hidden, outputs, width } = this;
    let sum = 0;
    for (let h = 0, at = c * width; h < width; h++, at++) sum += hidden[h]! * outputs[at]!;
    return sum * POINT;
  }
}

function unpack({ points, unit }: PackedMatrix): Float64Array {
  const values = new Float64Array(points.length);
  for (let i = 0; i < values.length; i++) values[i] = points[i]! * unit;
  return values;
}
