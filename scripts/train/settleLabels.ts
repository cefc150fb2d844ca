import { LABELS } from '../../src/syntax/engine/names.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { arcKind, arcKinds, OPEN } from '../../src/syntax/engine/settledLabels.js';
import type { ParserExample } from './trainParser.js';

/** How often a kind of arc must occur, and how large the share of its commonest label must be, to be settled. */
const COMMON = 30;
const SURE = 0.99;

/** Finds the kinds of arcs that need no decision because practically all of them have the same label. */
export function settleLabels(examples: readonly ParserExample[], pairs: number): Uint8Array {
  const counts = new Int32Array(arcKinds(pairs) * LABELS.length);
  const input = new ParserInput();
  for (const example of examples) {
    example.load(input);
    example.heads.forEach((head, dependent) => {
      if (head < input.count) counts[arcKind(input.fields, head, dependent) * LABELS.length + example.labels[dependent]!]!++;
    });
  }
  return Uint8Array.from({ length: arcKinds(pairs) }, (_, kind) => {
    const seen = counts.subarray(kind * LABELS.length, (kind + 1) * LABELS.length);
    const total = seen.reduce((sum, count) => sum + count, 0);
    const most = Math.max(...seen);
    return total >= COMMON && most >= SURE * total ? seen.indexOf(most) : OPEN;
  });
}
