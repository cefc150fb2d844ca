import { Traits } from '../../src/syntax/engine/network.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from '../../src/syntax/engine/parserInput.js';
import { ROLES } from '../../src/syntax/engine/stateFeatures.js';
import { Parameters } from './parameters.js';
import type { VectorMemory } from './vectorMemory.js';

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

/** Traits of a token: its word, the word's group, its tag, the tag's rival, the arc that the tagger foresees, and the one that came close. */
const TRAITS = 6;

/** Nodes whose slopes are passed on together. */
const TOGETHER = 4;

/** Learns what tokens mean for the hidden units in each role, sentence by sentence. Addresses are in bytes. */
export class RoleLearner {
  /** A row for each trait. */
  readonly traits: Parameters;
  /** Rows of the middle groups, which their fine groups share. */
  readonly middle: Parameters;
  /** For each role a row for each column of the traits. */
  readonly roles: Parameters;
  private readonly rows: Traits;
  /** Rows of the traits of each node, TRAITS to a node, -1 where there is none. */
  private readonly traitRows: Int32Array;
  /** What the traits of each node sum to, and the slopes of that; the last row is that of no node. */
  private readonly tokens: Float32Array;
  private readonly tokenSlopes: Float32Array;
  /** What each of a token's numbers was multiplied by: 0 for those left out. */
  private readonly tokenKept: Float32Array;
  /** Of each node in each role: its vector and the slopes of that, and whether they are there. */
  private readonly vectors: Float32Array;
  private readonly vectorSlopes: Float32Array;
  private readonly isVector: Uint8Array;
  private readonly isSlope: Uint8Array;
  /** What `passOn` is told. */
  private readonly places: Int32Array;

  /** @param longest how many tokens the longest sentence has */
  constructor(
    private readonly memory: VectorMemory,
    private readonly vocabulary: Vocabulary,
    private readonly longest: number,
    private readonly options: RoleOptions,
    private readonly random: () => number,
  ) {
    const { uses, fine, middle, tags } = vocabulary;
    const { width, columns } = options;
    this.rows = new Traits(uses.length + fine, tags);
    this.traits = new Parameters(memory, this.rows.rows, columns, SPREAD, random);
    this.middle = new Parameters(memory, middle, columns, SPREAD, random);
    this.roles = new Parameters(memory, ROLES.length * columns, width, SPREAD, random);
    const nodes = longest + 2;
    this.traitRows = new Int32Array(nodes * TRAITS);
    this.tokens = memory.floats(nodes * columns);
    this.tokenSlopes = memory.floats(nodes * columns);
    this.tokenKept = new Float32Array(nodes * columns);
    this.vectors = memory.floats(nodes * ROLES.length * width);
    this.vectorSlopes = memory.floats(nodes * ROLES.length * width);
    this.isVector = new Uint8Array(nodes * ROLES.length);
    this.isSlope = new Uint8Array(nodes * ROLES.length);
    this.places = memory.integers(3 * TOGETHER);
  }

  /** Begins a sentence. */
  begin({ count, fields }: ParserInput): void {
    const { traits, middle, rows, traitRows, tokens, tokenKept, random } = this;
    const { columns, tokenDropout, wordDropout } = this.options;
    const { uses, fine } = this.vocabulary;
    const nodes = count + 1;
    this.isVector.fill(0, 0, nodes * ROLES.length);
    this.isSlope.fill(0, 0, nodes * ROLES.length);
    this.tokenSlopes.fill(0, 0, nodes * columns);
    tokens.fill(0, 0, nodes * columns);
    for (let node = 0; node < nodes; node++) {
      const at = node * TOKEN_FIELDS;
      const [word, rival, arc, otherArc] = [fields[at + TOKEN.word]!, fields[at + TOKEN.rival]!, fields[at + TOKEN.arc]!, fields[at + TOKEN.otherArc]!];
      const isKnown = word >= fine && random() >= wordDropout / (wordDropout + uses[word - fine]!);
      traitRows[node * TRAITS] = isKnown ? word : -1;
      traitRows[node * TRAITS + 1] = fields[at + TOKEN.fine]!;
      traitRows[node * TRAITS + 2] = rows.tagsAt + fields[at + TOKEN.tag]!;
      traitRows[node * TRAITS + 3] = rival > 0 ? rows.rivalsAt + rival : -1;
      traitRows[node * TRAITS + 4] = arc > 0 ? rows.arcsAt + arc : -1;
      traitRows[node * TRAITS + 5] = otherArc > 0 ? rows.otherArcsAt + otherArc : -1;
      for (let t = node * TRAITS; t < (node + 1) * TRAITS; t++) if (traitRows[t]! >= 0) this.addToToken(node, traits.address(traitRows[t]!));
      this.addToToken(node, middle.address(fields[at + TOKEN.middle]!));
    }
    const scale = 1 / (1 - tokenDropout);
    for (let at = 0; at < nodes * columns; at++) {
      tokenKept[at] = random() < tokenDropout ? 0 : scale;
      tokens[at]! *= tokenKept[at]!;
    }
  }

  private addToToken(node: number, row: number): void {
    const { columns } = this.options;
    this.memory.arithmetic.addScaled(this.tokens.byteOffset + 4 * node * columns, row, 1, columns);
  }

  /** Where the vector of a node in a role begins. */
  vector(node: number, role: number): number {
    const { isVector, memory, tokens, roles } = this;
    const { width, columns } = this.options;
    const place = node * ROLES.length + role;
    const start = this.vectors.byteOffset + 4 * place * width;
    if (isVector[place] === 0) {
      isVector[place] = 1;
      memory.arithmetic.product(tokens.byteOffset + 4 * node * columns, roles.address(role * columns), columns, start, width);
    }
    return start;
  }

  /** Where the slopes of the vector of a node in a role begin that are about to be changed. */
  touch(node: number, role: number): number {
    const { isSlope, vectorSlopes } = this;
    const { width } = this.options;
    const place = node * ROLES.length + role;
    if (isSlope[place] === 0) {
      isSlope[place] = 1;
      vectorSlopes.fill(0, place * width, (place + 1) * width);
    }
    return vectorSlopes.byteOffset + 4 * place * width;
  }

  /** Ends a sentence: passes what was gathered on to the roles and traits. */
  end({ count, fields }: ParserInput): void {
    const { tokenSlopes, tokenKept, traits, middle, traitRows } = this;
    const { columns } = this.options;
    for (let role = 0; role < ROLES.length; role++) this.passOn(count + 1, role);
    for (let at = 0; at < (count + 1) * columns; at++) tokenSlopes[at]! *= tokenKept[at]!;
    for (let node = 0; node <= count; node++) {
      for (let t = node * TRAITS; t < (node + 1) * TRAITS; t++) if (traitRows[t]! >= 0) this.addToTrait(traits.touch(traitRows[t]!), node);
      this.addToTrait(middle.touch(fields[node * TOKEN_FIELDS + TOKEN.middle]!), node);
    }
  }

  private addToTrait(slopes: number, node: number): void {
    const { columns } = this.options;
    this.memory.arithmetic.addScaled(slopes, this.tokenSlopes.byteOffset + 4 * node * columns, 1, columns);
  }

  /** Passes the slopes of vectors in a role on to the role and the tokens. */
  private passOn(nodes: number, role: number): void {
    const { isSlope, roles, places, memory } = this;
    const { columns, width } = this.options;
    let waiting = 0;
    const pass = (): void => {
      for (let k = 0; k < columns; k++) roles.touch(role * columns + k);
      memory.arithmetic.passOn(places.byteOffset, roles.address(role * columns), roles.slopeAddress(role * columns), columns, width);
      waiting = 0;
    };
    for (let node = 0; node < nodes; node++) {
      if (isSlope[node * ROLES.length + role] === 0) continue;
      this.place(waiting++, node, role);
      if (waiting === TOGETHER) pass();
    }
    if (waiting === 0) return;
    while (waiting < TOGETHER) this.place(waiting++, this.longest + 1, role);
    pass();
  }

  private place(at: number, node: number, role: number): void {
    const { places, tokens, tokenSlopes, vectorSlopes } = this;
    const { columns, width } = this.options;
    places[3 * at] = tokens.byteOffset + 4 * node * columns;
    places[3 * at + 1] = tokenSlopes.byteOffset + 4 * node * columns;
    places[3 * at + 2] = vectorSlopes.byteOffset + 4 * (node * ROLES.length + role) * width;
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    for (const parameters of [this.traits, this.middle, this.roles]) parameters.step(rate);
  }
}
