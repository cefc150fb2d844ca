import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/train/random.js';
import { compiledArithmetic } from '../../src/syntax/engine/arithmetic/compiled.js';
import type { Memory } from '../../src/syntax/engine/arithmetic/index.js';
import { plainArithmetic } from '../../src/syntax/engine/arithmetic/plain.js';
import { ArcLabels, arcKind, arcKinds, ROOT_LABEL, SET_BYTES } from '../../src/syntax/engine/arcLabels.js';
import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';
import { labelId, LABELS, UPOS } from '../../src/syntax/engine/names.js';
import { CLASSES, Network, Traits, type PackedNetwork } from '../../src/syntax/engine/network.js';
import { ARCS } from '../../src/syntax/engine/packedTagger.js';
import { ParserInput, TOKEN, TOKEN_FIELDS } from '../../src/syntax/engine/parserInput.js';
import { ParserState } from '../../src/syntax/engine/parserState.js';
import { ROLES, StateFeatures } from '../../src/syntax/engine/stateFeatures.js';

const random = seeded(7);
const whole = (limit: number): number => Math.floor(random() * limit);

const [GROUPS, WORDS, TAGS, WIDTH, COLUMNS] = [3, 5, 6, 64, 8];
const traits = new Traits(GROUPS + WORDS, TAGS);
const matrix = (rows: number, columns: number, unit: number): PackedMatrix => ({
  rows,
  columns,
  unit,
  points: Int8Array.from({ length: rows * columns }, () => whole(9) - 4),
});
// Every second feature has weights. Units are such that nothing is rounded, and weights such that nothing wraps around.
const features = Uint32Array.from({ length: new StateFeatures(TAGS).size >> 1 }, (_, f) => 2 * f);
const packed: PackedNetwork = {
  traits: matrix(traits.rows, COLUMNS, 1 / 64),
  roles: matrix(ROLES.length * COLUMNS, WIDTH, 1 / 8),
  features,
  states: matrix(features.length, WIDTH, 1 / 16),
  outputs: matrix(CLASSES, WIDTH, 1),
};

const at = ({ points, columns, unit }: PackedMatrix, row: number, column: number): number => points[row * columns + column]! * unit;

/** A sentence of random tokens in a random state of its parse. */
function anyState(input: ParserInput, state: ParserState): void {
  const count = 12;
  input.reset(count);
  state.reset(count);
  for (let i = 0; i < count; i++) {
    const [rival, otherArc] = [random() < 0.3 ? 2 + whole(TAGS - 2) : 0, random() < 0.3 ? 1 + whole(ARCS) : 0];
    input.fields.set([whole(GROUPS + WORDS), 2 + whole(TAGS - 2), 2 + whole(UPOS.length), rival, 0, whole(4), 1 + whole(ARCS), otherArc], i * TOKEN_FIELDS);
    input.between(i, random() < 0.2, random() < 0.2, random() < 0.2);
  }
  for (let moves = 3 + whole(15); moves > 0 || state.allowed === 1; moves--) {
    const move = whole(3);
    if ((state.allowed & (1 << move)) === 0 || state.front === state.root) continue;
    if (move === 0) state.shift();
    else if (move === 1) state.attachLeft(whole(LABELS.length));
    else state.attachRight(whole(LABELS.length));
  }
}

const ARITHMETIC = [
  ['compiled', (memory: Memory) => compiledArithmetic(memory)!],
  ['plain', plainArithmetic],
] as const;

describe.each(ARITHMETIC)('Network with %s arithmetic', (_, arithmetic) => {
  it('sums what nodes in their roles and features mean, cuts negative sums, and weighs the rest', () => {
    const network = new Network(packed, GROUPS + WORDS, TAGS, arithmetic);
    const input = new ParserInput();
    const state = new ParserState();
    const seen = new StateFeatures(TAGS);
    for (let round = 0; round < 30; round++) {
      anyState(input, state);
      network.activate(state, input);
      seen.read(state, input);
      const field = (node: number, name: keyof typeof TOKEN): number => input.fields[node * TOKEN_FIELDS + TOKEN[name]]!;
      const hidden = Array.from({ length: WIDTH }, (_, h) => {
        let sum = 0;
        seen.nodes.forEach((node, role) => {
          if (node === state.none) return;
          const rows = [traits.tagsAt + field(node, 'tag')];
          rows.push(field(node, 'word'));
          if (field(node, 'rival') > 0) rows.push(traits.rivalsAt + field(node, 'rival'));
          if (field(node, 'arc') > 0) rows.push(traits.arcsAt + field(node, 'arc'));
          if (field(node, 'otherArc') > 0) rows.push(traits.otherArcsAt + field(node, 'otherArc'));
          for (const row of rows) for (let k = 0; k < COLUMNS; k++) sum += at(packed.traits, row, k) * at(packed.roles, role * COLUMNS + k, h);
        });
        for (const feature of seen.features.subarray(0, seen.count)) if (feature % 2 === 0 && feature / 2 < features.length) sum += at(packed.states, feature / 2, h);
        return Math.max(0, sum);
      });
      const classes = Uint8Array.of(0, 1, 2, CLASSES - 2);
      network.weigh(classes, 1);
      classes.forEach((c, k) => {
        expect(network.scores[k]! * network.unit).toBeCloseTo(hidden.reduce((sum, value, h) => sum + value * at(packed.outputs, 1 + c, h), 0), 6);
      });
    }
  });
});

describe('StateFeatures', () => {
  it('numbers features without overlap and within its size', () => {
    const input = new ParserInput();
    const state = new ParserState();
    const seen = new StateFeatures(TAGS);
    for (let round = 0; round < 200; round++) {
      anyState(input, state);
      seen.read(state, input);
      const found = [...seen.features.subarray(0, seen.count)];
      expect(new Set(found).size).toBe(found.length);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...found)).toBeLessThan(seen.size);
    }
  });
});

describe('ArcLabels', () => {
  const fields = new Int32Array(2 * TOKEN_FIELDS);
  fields[TOKEN.tag] = 3;
  fields[TOKEN_FIELDS + TOKEN.upos] = 4;

  it('gives the labels of the kind of arc, and all but the root’s where none are known', () => {
    const sets = new Uint8Array(arcKinds(4) * SET_BYTES);
    for (const name of ['det', 'obl']) {
      const label = labelId(name);
      sets[arcKind(fields, 1, 0) * SET_BYTES + (label >> 3)]! |= 1 << (label & 7);
    }
    const labels = new ArcLabels(sets);
    expect([...labels.of(fields, 1, 0)].map((label) => LABELS[label])).toEqual(['det', 'obl']);
    expect(labels.of(fields, 0, 1)).toHaveLength(LABELS.length - 1);
    expect(labels.of(fields, 0, 1)).not.toContain(ROOT_LABEL);
  });
});
