import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel, type Model } from '../../src/syntax/engine/model.js';
import type { PackedNetwork } from '../../src/syntax/engine/network.js';
import { createSyntax } from '../../src/syntax/engine/syntax.js';

const WORDS = 'The ministry said on Monday that the army will probably leave the northern city before winter .'.split(' ');

const model = readModel(readFileSync('lexicons/models/en-syntax.bin'));
const [network] = model.parser.networks;

const weighing = (change: (point: number) => number, scale = 1): PackedNetwork => ({
  ...network,
  outputs: { ...network.outputs, unit: network.outputs.unit * scale, points: network.outputs.points.map(change) },
});
const undecided = weighing(() => 0);
const sure = weighing((point) => point, 1000);
const contrary = weighing((point) => -point);

const tree = (...networks: Model['parser']['networks']): string => {
  const { heads, labels } = createSyntax({ ...model, parser: { ...model.parser, networks } }).parse(WORDS);
  return JSON.stringify([[...heads], [...labels]]);
};

describe('Parser with several networks', () => {
  it('does what the others say where the first does not know', () => {
    expect(tree(undecided)).not.toBe(tree(network));
    expect(tree(undecided, network)).toBe(tree(network));
  });

  it('does not ask the others where the first is sure', () => {
    expect(tree(contrary)).not.toBe(tree(network));
    expect(tree(sure, contrary)).toBe(tree(network));
  });
});
