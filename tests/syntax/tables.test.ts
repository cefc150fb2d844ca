import { describe, expect, it } from 'vitest';
import { classTable } from '../../src/syntax/engine/packed.js';

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
