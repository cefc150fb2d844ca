import { LABELS, type Label } from './names.js';

/** Labels of which a head has one dependent at most, in the treebank without exception or nearly so; those in a line rule each other out. */
const SINGLE: readonly (readonly Label[])[] = [
  ['nsubj', 'nsubj:pass', 'csubj'],
  ['obj', 'ccomp'],
  ['iobj'],
  ['xcomp'],
  ['nsubj:outer'],
  ['expl'],
  ['obl:agent'],
  ['aux:pass'],
  ['compound:prt'],
];

/** The slot of a head that a label fills, as a bit; 0 for labels that any number of dependents may have. */
export const SLOTS = Uint16Array.from(LABELS, (label) => {
  const slot = SINGLE.findIndex((labels) => labels.includes(label));
  return slot < 0 ? 0 : 1 << slot;
});
