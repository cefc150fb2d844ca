/** Nodes that a move looks at: s0 s1 s2 on the stack, b0… in the buffer, their outer children, and linear neighbours. */
export const MOVE_NODES = [
  's0', 's1', 's2', 'b0', 'b1', 'b2', 'b3', 's0l1', 's0l2', 's0r1', 's0r2', 's1l1', 's1r1', 's1r2', 'b0l1', 'b0l2', 's0+1', 'b0-1',
] as const;

/** Per node: word, tag pair, UPOS, label of the arc above it, and the tag pair that nearly was chosen. */
const FACETS = ['w', 'p', 'u', 'l', 'r'] as const;

/**
 * Numbers about s0, s1 and b0: d distance (d1: of s1 and s0), vl/vr numbers of children, sl/sr sets of their labels,
 * between what stands between (between1: s1 and s0), same whether tags agree.
 */
const NUMBERS = [
  'd', 'd1', 's0vl', 's0vr', 's1vr', 'b0vl', 's0sl', 's0sr', 's1sr', 's1sl', 'b0sl', 'between', 'between1', 'same',
] as const;

export const MOVE_ATOMS: readonly string[] = ['none', ...MOVE_NODES.flatMap((node) => FACETS.map((facet) => `${node}.${facet}`)), ...NUMBERS];

/** Place of the first number in the atoms. */
export const MOVE_NUMBERS_AT = 1 + MOVE_NODES.length * FACETS.length;

export const MOVE_TEMPLATES: readonly string[] = [
  's0.p', 's0.w s0.p', 's1.w', 's1.p', 's1.w s1.p', 'b0.p', 'b0.w b0.p', 'b1.w', 'b1.p', 'b2.w', 'b2.p', 's2.p', 's2.w',
  's0.w b0.w', 's0.p b0.p', 's0.w b0.p', 's0.p b0.w', 's1.w s0.w', 's1.p s0.p', 's1.w s0.p', 's1.p s0.w', 's1.p b0.p',
  's1.w s0.p b0.p', 'b0.p b1.p', 'b0.w b1.p', 's0.p b0.p b1.p', 's1.p s0.p b0.p b1.p', 's2.p s1.p s0.p',
  's0.w b0.p b1.p', 's0.u b0.u b1.u b2.u', 'b0.p b1.p b2.p', 's0.p b1.p', 's0.w b1.w', 's1.u s0.u b0.u b1.u',
  'b1.u b2.u b3.u', 's0.w b0.u b1.u b2.u', 's0.p s0l1.p b0.p', 's0.p s0l1.l b0.p', 's0.p s0r1.p b0.p',
  's0.p b0l1.p b0.p', 's0.p b0l1.l b0.p', 's1.p s0.p s0r1.p', 's0.p s0r1.p s0r2.p', 'b0.p b0l1.p b0l2.p',
  's0r1.w s0.p b0.p', 'b0l1.w s0.p b0.p', 's0l1.w s1.p s0.p', 's1l1.p s1.p s0.p', 's1.w s1l1.l', 'b0.w b0l1.l',
  'd s0.w', 'd s0.p', 'd b0.w', 'd b0.p', 'd s0.p b0.p', 'd1 s1.w', 's0vl s0.p', 's0vr s0.p', 's0vr s0.w', 'b0vl b0.p',
  'b0vl b0.w', 's1vr s1.w', 's0sl s0.p', 'b0sl b0.p', 'b0sl b0.w', 's1sr s1.p', 's1sr s1.w s0.p', 's0sl s0sr s0.p b0.p',
  's1sr s1.p s0sl s0.p', 's1sl s1sr s1.p s0.p', 's1sr s1.p s0.p b0.p', 's1.w s0.p s0sl', 's0.w s0sl s0sr',
  'between s0.p b0.p', 'between s0.w', 'between b0.w', 'between1 s1.p s0.p', 'between1 s1.p s0.p s0sl',
  'between s0.p b0.p b0sl', 's0+1.p s0.p b0.p', 'b0-1.p s0.p b0.p', 's0+1.w s0.p b0.p', 's0+1.p b0-1.p s0.p b0.p',
  'same s0.p b0.p', 'same s1.p s0.p', 'b0-1.w s0.p b0.p', 's0.p s0.r', 'b0.p b0.r', 's0.p b0.p b0.r', 's1.p s0.p s0.r',
  'b0.p b1.p b1.r', 's0.p s0.r b0.p b0.r', 'b0.w b0.r', 's1.p s1.r s0.p', 'b2.p b3.p', 's0.p b1.p b2.p', 's1.p b1.p',
  'b0.p b2.p',
];
