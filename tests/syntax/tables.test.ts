import { describe, expect, it } from 'vitest';
import { MoveTable } from '../../src/syntax/engine/moveTable.js';
import { LEFT, RIGHT, SHIFT } from '../../src/syntax/engine/parserState.js';
import { classTable, moveTable } from '../../src/syntax/engine/packed.js';
import { seeded } from '../../scripts/train/random.js';

const random = seeded(7);
const anyFeature = (): number => Math.floor(random() * 2 ** 32) >>> 0;

describe('MoveTable', () => {
  it('sums the weights of the features that it knows', () => {
    const known = new Map<number, [left: number, right: number]>();
    // As full as a table gets, so that many features do not find their place free.
    for (let i = 0; i < 32_000; i++) known.set(anyFeature(), [(i % 127) + 1, -(i % 125)]);
    const features = Uint32Array.from(known.keys());
    const table = new MoveTable(features, Uint16Array.from(known.values(), ([left, right]) => ((left & 255) << 8) | (right & 255)), 1);
    const scores = new Int32Array(3);
    for (let round = 0; round < 50; round++) {
      const asked = Int32Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? anyFeature() : features[Math.floor(random() * features.length)]!));
      scores.fill(0);
      table.add(asked, asked.length, scores);
      const sum = (side: 0 | 1): number => asked.reduce((total, feature) => total + (known.get(feature >>> 0)?.[side] ?? 0), 0);
      expect([scores[SHIFT], scores[LEFT], scores[RIGHT]]).toEqual([0, sum(0), sum(1)]);
    }
  });

  it('takes the stored weights of LEFT and RIGHT', () => {
    const table = moveTable({
      features: Uint32Array.of(5, 4_000_000_000),
      lengths: Uint8Array.of(2, 1),
      classes: Uint8Array.of(LEFT, RIGHT, RIGHT),
      points: Int8Array.of(-3, 100, -128),
      classCount: 3,
      unit: 0.5,
    });
    const scores = Int32Array.of(0, 0, 1000);
    table.add(Int32Array.of(5, 4_000_000_000 | 0, 77), 3, scores);
    expect([...scores]).toEqual([0, -3, 972]);
  });
});

describe('ClassTable', () => {
  it('adds to the scores given', () => {
    const table = classTable({
      features: Uint32Array.of(1, 2),
      lengths: Uint8Array.of(1, 2),
      classes: Uint8Array.of(0, 0, 3),
      points: Int8Array.of(10, -4, 7),
      classCount: 4,
      unit: 1,
    });
    const scores = Int32Array.of(1, 0, 0, 1);
    table.add(Int32Array.of(1, 2, 3), 3, scores);
    expect([...scores]).toEqual([7, 0, 0, 8]);
  });
});
