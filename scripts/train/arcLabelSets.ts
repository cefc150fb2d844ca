import { arcKind, arcKinds, ROOT_LABEL, SET_BYTES } from '../../src/syntax/engine/arcLabels.js';
import { LABELS } from '../../src/syntax/engine/names.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import type { ParserExample } from './trainNetwork.js';

/** How often a kind of arc must occur for its labels to be narrowed down. */
const COMMON = 30;
/** How large the share of a label must be to be the only one, and that of several together to be all. */
const SURE = 0.99;
const COMPLETE = 0.998;

/** The labels that practically all arcs of a kind have, see ArcLabels. */
export function arcLabelSets(examples: readonly ParserExample[], pairs: number): Uint8Array {
  const counts = new Int32Array(arcKinds(pairs) * LABELS.length);
  const input = new ParserInput();
  for (const example of examples) {
    example.load(input);
    example.heads.forEach((head, dependent) => {
      const label = example.labels[dependent]!;
      if (head < input.count && label !== ROOT_LABEL) counts[arcKind(input.fields, head, dependent) * LABELS.length + label]!++;
    });
  }
  const sets = new Uint8Array(arcKinds(pairs) * SET_BYTES);
  for (let kind = 0; kind < arcKinds(pairs); kind++) {
    const seen = counts.subarray(kind * LABELS.length, (kind + 1) * LABELS.length);
    const total = seen.reduce((sum, count) => sum + count, 0);
    if (total < COMMON) continue;
    const ranked = Array.from(LABELS.keys()).sort((a, b) => seen[b]! - seen[a]! || a - b);
    let covered = 0;
    for (const label of ranked) {
      sets[kind * SET_BYTES + (label >> 3)]! |= 1 << (label & 7);
      covered += seen[label]!;
      if (covered >= (label === ranked[0] ? SURE : COMPLETE) * total) break;
    }
  }
  return sets;
}
