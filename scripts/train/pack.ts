import type { PackedWeights } from '../../src/syntax/engine/packed.js';
import type { Weights } from './weights.js';

const CEILING = 127;

/** The score of one point: all but the largest few weights then fit into a signed byte, those are cut. */
function unitOf(weights: Float32Array): number {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs).sort();
  return (sizes[Math.max(0, sizes.length - 1 - Math.floor(sizes.length / 5000))] || 1) / CEILING;
}

/** Rounds weights to points; drops single weights that are then below `least` (in weights, not points). */
export function pack({ features, weights }: Weights, classCount: number, least: number): PackedWeights {
  const unit = unitOf(weights);
  const order = features.map((_, row) => row).sort((a, b) => (features[a]! >>> 0) - (features[b]! >>> 0));
  const kept: number[] = [];
  const lengths: number[] = [];
  const classes: number[] = [];
  const points: number[] = [];
  for (const row of order) {
    const before = classes.length;
    for (let c = 0; c < classCount; c++) {
      const weight = weights[row * classCount + c]!;
      const rounded = Math.max(-CEILING, Math.min(CEILING, Math.round(weight / unit)));
      if (rounded === 0 || Math.abs(rounded) * unit < least) continue;
      classes.push(c);
      points.push(rounded);
    }
    if (classes.length === before) continue;
    kept.push(features[row]!);
    lengths.push(classes.length - before);
  }
  return {
    features: Uint32Array.from(kept, (feature) => feature >>> 0),
    lengths: Uint8Array.from(lengths),
    classes: Uint8Array.from(classes),
    points: Int8Array.from(points),
    classCount,
    unit,
  };
}
