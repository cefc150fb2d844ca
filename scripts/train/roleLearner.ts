import { Traits } from '../../src/syntax/engine/network.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from '../../src/syntax/engine/parserInput.js';
import { NEAR_ROLES, ROLES } from '../../src/syntax/engine/stateFeatures.js';
import { Parameters } from './parameters.js';

/** Which words, groups and tags there are to learn about. */
export interface Vocabulary {
  /** How often each of the words that the parser knows one by one occurs, by number. */
  readonly uses: Uint32Array;
  /** Numbers of groups of words. */
  readonly fine: number;
  readonly middle: number;
  /** Number of tags that a token may have, those of no token and of the root included. */
  readonly tags: number;
}

export interface RoleOptions {
  /** Number of hidden units, a multiple of sixteen. */
  readonly width: number;
  /** Numbers by which the network tells tokens apart, a multiple of four. */
  readonly columns: number;
  /** Share of each token's numbers that are left out in each sentence while learning. */
  readonly tokenDropout: number;
  /** A word seen n times is taken for an unknown one in this / (this + n) of all sentences. */
  readonly wordDropout: number;
}

/** Within which bounds weights begin. */
const SPREAD = 0.1;

/** Traits of a token: its word, the word's group, its tag, the tag's rival. */
const TRAITS = 4;

/** Learns what tokens mean for the hidden units in each role, sentence by sentence. */
export class RoleLearner {
  /** A row for each trait. */
  readonly traits: Parameters;
  /** Rows of the middle groups, which their fine groups share. */
  readonly middle: Parameters;
  /** For each role a row for each column of the traits. */
  readonly roles: Parameters;
  private readonly rows: Traits;
  /** Rows of the traits of each node, TRAITS to a node, -1 where there is none. */
  private traitRows = new Int32Array(0);
  /** Of each node of the sentence: what its traits sum to, then the same without its word; and the slopes of both. */
  private tokens = new Float64Array(0);
  private tokenSlopes = new Float64Array(0);
  /** What each of a token's numbers was multiplied by: 0 for those left out. */
  private tokenKept = new Float64Array(0);
  /** Of each node in each role: its vector and the slopes of that, and whether they are there. */
  vectors = new Float64Array(0);
  private vectorSlopes = new Float64Array(0);
  private isVector = new Uint8Array(0);
  private isSlope = new Uint8Array(0);

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly options: RoleOptions,
    private readonly random: () => number,
  ) {
    const { uses, fine, middle, tags } = vocabulary;
    const { width, columns } = options;
    this.rows = new Traits(uses.length + fine, tags);
    this.traits = new Parameters(this.rows.rows, columns, SPREAD, random);
    this.middle = new Parameters(middle, columns, SPREAD, random);
    this.roles = new Parameters(ROLES.length * columns, width, SPREAD, random);
  }

  /** Begins a sentence. */
  begin(input: ParserInput): void {
    const { traits, middle, rows } = this;
    const { columns, tokenDropout, wordDropout, width } = this.options;
    const { uses, fine } = this.vocabulary;
    const nodes = input.count + 1;
    if (this.isVector.length < nodes * ROLES.length) {
      this.traitRows = new Int32Array(nodes * TRAITS);
      this.tokens = new Float64Array(nodes * 2 * columns);
      this.tokenSlopes = new Float64Array(nodes * 2 * columns);
      this.tokenKept = new Float64Array(nodes * 2 * columns);
      this.vectors = new Float64Array(nodes * ROLES.length * width);
      this.vectorSlopes = new Float64Array(nodes * ROLES.length * width);
      this.isVector = new Uint8Array(nodes * ROLES.length);
      this.isSlope = new Uint8Array(nodes * ROLES.length);
    }
    this.isVector.fill(0);
    this.isSlope.fill(0);
    this.tokenSlopes.fill(0);
    for (let node = 0; node < nodes; node++) {
      const at = node * TOKEN_FIELDS;
      const { fields } = input;
      const [word, rival] = [fields[at + TOKEN.word]!, fields[at + TOKEN.rival]!];
      const isKnown = word >= fine && this.random() >= wordDropout / (wordDropout + uses[word - fine]!);
      this.traitRows[node * TRAITS] = isKnown ? word : -1;
      this.traitRows[node * TRAITS + 1] = fields[at + TOKEN.fine]!;
      this.traitRows[node * TRAITS + 2] = rows.tagsAt + fields[at + TOKEN.tag]!;
      this.traitRows[node * TRAITS + 3] = rival > 0 ? rows.rivalsAt + rival : -1;
      const [near, far] = [node * 2 * columns, (node * 2 + 1) * columns];
      this.tokens.fill(0, near, near + 2 * columns);
      for (let t = node * TRAITS; t < node * TRAITS + 4; t++) {
        const row = this.traitRows[t]!;
        if (row < 0) continue;
        this.sum(traits, row, near);
        if (row >= rows.tagsAt) this.sum(traits, row, far);
      }
      this.sum(middle, fields[at + TOKEN.middle]!, near);
    }
    const scale = 1 / (1 - tokenDropout);
    for (let at = 0; at < nodes * 2 * columns; at++) {
      this.tokenKept[at] = this.random() < tokenDropout ? 0 : scale;
      this.tokens[at]! *= this.tokenKept[at]!;
    }
  }

  private sum({ values, columns }: Parameters, row: number, to: number): void {
    for (let k = 0; k < columns; k++) this.tokens[to + k]! += values[row * columns + k]!;
  }

  /** Where what a node's traits sum to in a role begins. */
  private readonly tokenAt = (node: number, role: number): number => (node * 2 + (role < NEAR_ROLES ? 0 : 1)) * this.options.columns;

  /** Where the vector of a node in a role begins. */
  vector(node: number, role: number): number {
    const { vectors, tokens, isVector } = this;
    const { width, columns } = this.options;
    const { values } = this.roles;
    const place = node * ROLES.length + role;
    const start = place * width;
    if (isVector[place] === 0) {
      isVector[place] = 1;
      vectors.fill(0, start, start + width);
      const token = this.tokenAt(node, role);
      // Four columns at a time, so that sums are loaded and stored less often.
      for (let k = 0; k < columns; k += 4) {
        const a = tokens[token + k]!;
        const b = tokens[token + k + 1]!;
        const c = tokens[token + k + 2]!;
        const d = tokens[token + k + 3]!;
        for (let h = 0, w = (role * columns + k) * width; h < width; h++, w++) {
          vectors[start + h]! += a * values[w]! + b * values[w + width]! + c * values[w + 2 * width]! + d * values[w + 3 * width]!;
        }
      }
    }
    return start;
  }

  /** Adds to the slopes of the vector of a node in a role. */
  addSlopes(node: number, role: number, slopes: Float64Array): void {
    const { isSlope, vectorSlopes } = this;
    const place = node * ROLES.length + role;
    const start = place * slopes.length;
    if (isSlope[place] === 0) {
      isSlope[place] = 1;
      vectorSlopes.set(slopes, start);
    } else for (let h = 0; h < slopes.length; h++) vectorSlopes[start + h]! += slopes[h]!;
  }

  /** Ends a sentence: passes what was gathered on to the roles and traits. */
  end(input: ParserInput): void {
    const { isSlope, tokenSlopes } = this;
    const { traits, middle, rows } = this;
    const { columns } = this.options;
    for (let role = 0; role < ROLES.length; role++) {
      const nodes: number[] = [];
      for (let node = 0; node <= input.count; node++) if (isSlope[node * ROLES.length + role] === 1) nodes.push(node);
      for (let n = 0; n < nodes.length; n += 4) this.passOn(nodes[n]!, nodes[n + 1] ?? nodes[n]!, nodes[n + 2] ?? nodes[n]!, nodes[n + 3] ?? nodes[n]!, Math.min(4, nodes.length - n), role);
    }
    for (let at = 0; at < (input.count + 1) * 2 * columns; at++) tokenSlopes[at]! *= this.tokenKept[at]!;
    for (let node = 0; node <= input.count; node++) {
      const [near, far] = [node * 2 * columns, (node * 2 + 1) * columns];
      for (let k = 0; k < columns; k++) tokenSlopes[far + k]! += tokenSlopes[near + k]!;
      for (let t = node * TRAITS; t < node * TRAITS + 4; t++) {
        const row = this.traitRows[t]!;
        if (row >= 0) traits.add(row, tokenSlopes, row >= rows.tagsAt ? far : near);
      }
      middle.add(input.fields[node * TOKEN_FIELDS + TOKEN.middle]!, tokenSlopes, near);
    }
  }

  /** Passes the slopes of up to four nodes in a role on, together, so that weights are loaded and stored less often. */
  private passOn(a: number, b: number, c: number, d: number, count: number, role: number): void {
    const { vectorSlopes, tokens, tokenSlopes } = this;
    const { roles } = this;
    const { columns, width } = this.options;
    const { values, slopes } = roles;
    const four = [a, b, c, d];
    const [aAt, bAt, cAt, dAt] = four.map((node) => (node * ROLES.length + role) * width) as [number, number, number, number];
    const [aToken, bToken, cToken, dToken] = four.map((node) => this.tokenAt(node, role)) as [number, number, number, number];
    for (let k = 0; k < columns; k++) {
      const aValue = tokens[aToken + k]!;
      const bValue = count > 1 ? tokens[bToken + k]! : 0;
      const cValue = count > 2 ? tokens[cToken + k]! : 0;
      const dValue = count > 3 ? tokens[dToken + k]! : 0;
      let aSum = 0;
      let bSum = 0;
      let cSum = 0;
      let dSum = 0;
      for (let h = 0, at = roles.touch(role * columns + k); h < width; h++, at++) {
        const aSlope = vectorSlopes[aAt + h]!;
        const bSlope = vectorSlopes[bAt + h]!;
        const cSlope = vectorSlopes[cAt + h]!;
        const dSlope = vectorSlopes[dAt + h]!;
        const value = values[at]!;
        aSum += value * aSlope;
        bSum += value * bSlope;
        cSum += value * cSlope;
        dSum += value * dSlope;
        slopes[at]! += aValue * aSlope + bValue * bSlope + cValue * cSlope + dValue * dSlope;
      }
      tokenSlopes[aToken + k]! += aSum;
      if (count > 1) tokenSlopes[bToken + k]! += bSum;
      if (count > 2) tokenSlopes[cToken + k]! += cSum;
      if (count > 3) tokenSlopes[dToken + k]! += dSum;
    }
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    for (const parameters of [this.traits, this.middle, this.roles]) parameters.step(rate);
  }
}
