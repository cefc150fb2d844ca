import { MAGIC, type Model } from '../../src/syntax/engine/model.js';
import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';
import type { PackedNetwork } from '../../src/syntax/engine/network.js';
import type { PackedTagger } from '../../src/syntax/engine/packedTagger.js';
import type { HashedNumbers } from '../../src/syntax/engine/words.js';

/** Collects the bytes of a model file; the counterpart of ByteReader. */
class ByteWriter {
  private readonly parts: Uint8Array[] = [];

  number(value: number): void {
    const bytes: number[] = [];
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes(Uint8Array.from([...bytes, rest]));
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(bytes);
  }

  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.bytes(bytes);
  }

  ascending(values: Uint32Array): void {
    let last = 0;
    for (const value of values) {
      this.number(value - last);
      last = value;
    }
  }

  /** Numbers by hash: all hashes, then the numbers in the same order. */
  byHash({ hashes, numbers }: HashedNumbers): void {
    this.number(hashes.length);
    this.ascending(hashes);
    for (const number of numbers) this.number(number);
  }

  tagger({ classes, pieces, traits, layers, outputs, biases }: PackedTagger): void {
    this.number(classes);
    this.number(pieces.length);
    this.ascending(pieces);
    this.matrix(traits);
    this.number(layers[0]!.memory.columns);
    for (const layer of layers) for (const matrix of [layer.inputs, layer.memory, layer.biases]) this.matrix(matrix);
    this.matrix(outputs);
    this.matrix(biases);
  }

  matrix({ columns, unit, points }: PackedMatrix): void {
    this.float(unit);
    this.number(columns);
    this.bytes(new Uint8Array(points.buffer, points.byteOffset, points.length));
  }

  network({ traits, roles, features, states, outputs }: PackedNetwork): void {
    this.matrix(traits);
    this.matrix(roles);
    this.number(features.length);
    this.ascending(features);
    this.matrix(states);
    this.matrix(outputs);
  }

  toBytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.parts));
  }
}

/** The model as the bytes that readModel reads. */
export function writeModel(model: Model): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes(Uint8Array.from(MAGIC));
  writer.number(model.pairUpos.length);
  writer.bytes(model.pairUpos);
  writer.bytes(model.pairXpos);
  writer.byHash(model.forms);
  writer.number(model.clusters.middle.length);
  for (const group of model.clusters.middle) writer.number(group);
  writer.bytes(model.clusters.coarse);
  writer.byHash(model.clusters.fine);
  writer.number(model.allowed.length);
  for (const set of model.allowed) {
    writer.number(set.length);
    writer.bytes(set);
  }
  const lemmas = new TextEncoder().encode(model.lemmas);
  writer.number(lemmas.length);
  writer.bytes(lemmas);
  writer.number(model.lexemes.length);
  writer.ascending(model.lexemes);
  writer.tagger(model.tagger);
  writer.network(model.parser.network);
  writer.bytes(model.parser.labelSets);
  return writer.toBytes();
}
