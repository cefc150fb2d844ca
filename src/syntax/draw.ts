import type { SyntaxSentence, SyntaxToken } from './analysis.js';

/**
 * Draws a sentence's tree for the terminal: one token a line, indented below its head, in the order of the text.
 *
 *     ┌── Ankara  PROPN  nsubj
 *     ├── will  AUX  aux
 *     abstain  VERB  root
 *     └── .  PUNCT  punct
 */
export function drawTree({ tokens }: Pick<SyntaxSentence, 'tokens'>): string {
  const children: number[][] = tokens.map(() => []);
  const roots: number[] = [];
  tokens.forEach(({ head }, i) => (head < 0 ? roots : children[head]!).push(i));
  const lines: string[] = [];
  // A stack instead of recursion: chains of ten thousand tokens are as deep.
  const work: Step[] = roots.reverse().map((token) => ({ token, lead: '', corner: '', open: false }));
  for (let step = work.pop(); step; step = work.pop()) {
    const { token, lead, corner, open } = step;
    if (!open) {
      work.push(...unfold(step, children[token]!));
      continue;
    }
    lines.push(lead + corner + describe(tokens[token]!));
  }
  return lines.join('\n');
}

interface Step {
  readonly token: number;
  /** What stands before the corner: the lines of the heads above that go on. */
  readonly lead: string;
  readonly corner: string;
  /** Whether the children are already on the stack around it. */
  readonly open: boolean;
}

/** The steps for a token and its children, the last in the text first. */
function unfold({ token, lead, corner }: Step, children: readonly number[]): Step[] {
  const before = children.filter((child) => child < token);
  const after = children.filter((child) => child > token);
  const above = lead + (corner === '' ? '' : corner === '┌── ' ? '    ' : '│   ');
  const below = lead + (corner === '' ? '' : corner === '└── ' ? '    ' : '│   ');
  const steps: Step[] = [
    ...before.map((child, k) => ({ token: child, lead: above, corner: k === 0 ? '┌── ' : '├── ', open: false })),
    { token, lead, corner, open: true },
    ...after.map((child, k) => ({ token: child, lead: below, corner: k === after.length - 1 ? '└── ' : '├── ', open: false })),
  ];
  return steps.reverse();
}

const describe = ({ text, upos, label }: SyntaxToken): string => `${text}  ${upos}  ${label}`;
