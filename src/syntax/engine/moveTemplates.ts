/** Nodes that a move looks at: s0 s1 s2 on the stack, b0… in the buffer, their outer children, and linear neighbours. */
export const MOVE_NODES = [
  's0', 's1', 's2', 'b0', 'b1', 'b2', 'b3', 's0l1', 's0l2', 's0r1', 's0r2', 's1l1', 's1r1', 's1r2', 'b0l1', 'b0l2', 's0+1', 'b0-1',
] as const;

/**
 * Numbers about s0, s1 and b0: d distance (d1: of s1 and s0), vl/vr numbers of children, sl/sr sets of their labels,
 * between what stands between (between1: s1 and s0), same whether tags agree.
 */
export const MOVE_NUMBERS = [
  'd', 'd1', 's0vl', 's0vr', 's1vr', 'b0vl', 's0sl', 's0sr', 's1sr', 's1sl', 'b0sl', 'between', 'between1', 'same',
] as const;

export const MOVE_TEMPLATES: readonly string[] = [
  's1.p', 's2.p', 's2.w', 'b1.p', 'b1.w', 'b2.p', 'b0.f',
  's0.w s0.p', 'b0.w b0.p', 's1.w s1.p', 's0.p s0.r', 'b0.p b0.r', 'b0.p b1.p b1.r', 's0.p s0.r b0.p b0.r', 's1.p s0.p s0.r', 's1.p s1.r s0.p',
  's0.p b0.p', 's1.p b0.p', 's0.p b1.p', 's1.p b1.p', 's0.p b0.p b1.p', 'b0.p b1.p b2.p', 's0.p b1.p b2.p', 's2.p s0.p b0.p',
  's0.u b0.u b1.u b2.u', 's1.u s0.u b0.u b1.u', 'b1.u b2.u b3.u',
  's0.f b0.p', 's0.p b0.f', 's1.f s0.p', 's1.p s0.f', 's0.m b0.m', 's1.m s0.m', 's0.m b1.m', 'b0.m b1.m', 's0.c b0.c b1.c', 's1.c s0.c b0.c',
  's0.w b0.p', 's0.p b0.w', 's0.m b0.w',
  's0.p s0l1.p b0.p', 's0.p s0l1.l b0.p', 's0.p b0l1.p b0.p', 's0.p b0l1.l b0.p', 's1.p s0.p s0r1.p', 's0.p s0r1.p s0r2.p', 'b0.p b0l1.p b0l2.p',
  's0l1.w s1.p s0.p', 'b0l1.w s0.p b0.p', 's1.w s0l1.w', 's1.f s0l1.w', 's2.m s0l1.w s0.m', 's0.m b0l1.w b0.m', 's0r1.m s0.m b0.p', 's1.w s1l1.l',
  's0vl s0.p', 's0vr s0.p', 's0vr s0.w', 's1vr s1.w', 's0sl s0.p', 'b0sl b0.p', 's1sr s1.p', 'b0.m b0sl',
  's0.f s0sr b0.p', 's1.f s1sr s0.p', 's0sl s0sr s0.p b0.p', 's0.w s0sl s0sr', 's1sr s1.p s0sl s0.p', 's1sl s1sr s1.p s0.p', 's2.p s1.p s0.p s0sl', 's1.m s0.m s0sl',
  'd s0.p', 'd b0.p', 'd s0.w', 'd s0.p b0.p', 'd1 s1.w',
  'between s0.w', 'between s0.p b0.p', 'between1 s1.p s0.p', 's0.m b0.m between', 's1.m s0.m between1', 'between s0.p b0.p b0sl', 'between1 s1.p s0.p s0sl',
  'same s0.p b0.p', 'same s1.p s0.p', 's0+1.p s0.p b0.p', 'b0-1.p s0.p b0.p', 's0+1.w s0.p b0.p',
];

/** What most moves can be decided by; the others are looked at where these leave doubt. */
export const FIRST_MOVE_TEMPLATES: readonly string[] = [
  'b0.p b0l1.p b0l2.p', 'b0.p b0.r', 'b1.p', 's1.p', 's0vl s0.p', 'b0sl b0.p', 'b0.p b1.p b1.r', 's0.p s0.r',
  's0.p b1.p', 's0.p s0.r b0.p b0.r', 's0.p b0l1.l b0.p', 'b0.w b0.p', 's0sl s0.p', 's1.u s0.u b0.u b1.u', 'd s0.p',
  's0.p s0l1.l b0.p', 's0.p s0r1.p s0r2.p', 's0.p b0l1.p b0.p', 'between s0.w', 's0.u b0.u b1.u b2.u',
  's0+1.w s0.p b0.p', 's0.p s0l1.p b0.p', 's1.p b0.p', 's1sr s1.p s0sl s0.p', 's1vr s1.w', 's1.p s0.p s0.r',
  's0.w s0.p', 's0+1.p s0.p b0.p', 's1.p b1.p', 'd s0.w', 's0l1.w s1.p s0.p', 'b0.p b1.p b2.p', 'b0l1.w s0.p b0.p',
  's0vr s0.p', 'between s0.p b0.p', 's1sl s1sr s1.p s0.p',
];
