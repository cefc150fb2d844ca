import { LABELS, UPOS, XPOS } from '../../src/syntax/engine/names.js';
import { normalize } from '../../src/syntax/engine/words.js';
import type { GoldSentence } from '../train/corpus.js';

const BLOCKS = { upos: UPOS.length, xpos: XPOS.length, label: LABELS.length, left: LABELS.length, right: LABELS.length };
export const BEHAVIOURS = Object.values(BLOCKS).reduce((sum, size) => sum + size, 0);

export interface Behaviour {
  /** How often the word occurs. */
  count: number;
  /** Square roots of the shares of its tags, labels, and labels of its children on either side. */
  readonly values: Float64Array;
}

/** How the words of a treebank behave: tags, labels, children; by normalised form. */
export function behaviours(corpus: readonly GoldSentence[]): Map<string, Behaviour> {
  const found = new Map<string, Behaviour>();
  const left = BLOCKS.upos + BLOCKS.xpos + BLOCKS.label;
  for (const { forms, upos, xpos, labels, heads } of corpus) {
    const rows = forms.map((form) => {
      const word = normalize(form);
      let entry = found.get(word);
      if (!entry) found.set(word, (entry = { count: 0, values: new Float64Array(BEHAVIOURS) }));
      return entry;
    });
    rows.forEach((row, i) => {
      row.count++;
      row.values[upos[i]!]!++;
      row.values[BLOCKS.upos + xpos[i]!]!++;
      row.values[BLOCKS.upos + BLOCKS.xpos + labels[i]!]!++;
      const head = rows[heads[i]!];
      if (head) head.values[left + (i < heads[i]! ? 0 : BLOCKS.left) + labels[i]!]!++;
    });
  }
  for (const { count, values } of found.values()) for (let v = 0; v < values.length; v++) values[v] = Math.sqrt(values[v]! / count);
  return found;
}
