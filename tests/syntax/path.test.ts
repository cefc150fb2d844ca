import { describe, expect, it } from 'vitest';
import { labelId } from '../../src/syntax/engine/names.js';
import { LEFT, RIGHT, SHIFT } from '../../src/syntax/engine/parserState.js';
import { Path } from '../../src/syntax/engine/path.js';
import { parse } from '../../src/syntax/index.js';

const DEP = labelId('dep');

/** Makes a move, half as likely as all before it together, and the first ahead of the second best by one nat, the next by two … */
function make(path: Path, move: number): void {
  path.mark();
  path.doubt(path.state.moves + 1);
  path.rarity *= 2;
  if (move === SHIFT) path.shift();
  else path.attach(move, DEP);
}

const pathOf = (count: number, moves: readonly number[]): Path => {
  const path = new Path();
  path.reset(count);
  for (const move of moves) make(path, move);
  return path;
};

/** A path that begins with some moves and goes on to the end. */
const finished = (count: number, moves: readonly number[]): Path => {
  const path = pathOf(count, moves);
  const { state } = path;
  while (!state.done) make(path, [SHIFT, RIGHT, LEFT].find((move) => (state.allowed & (1 << move)) !== 0)!);
  path.mark();
  return path;
};

describe('a path through a sentence', () => {
  it.each([
    ['the same moves', [SHIFT, SHIFT, LEFT], [SHIFT, SHIFT, LEFT], true],
    ['other heads, but the same tokens left', [SHIFT, SHIFT, SHIFT, RIGHT, LEFT], [SHIFT, SHIFT, LEFT, SHIFT, LEFT], true],
    ['other tokens left', [SHIFT, SHIFT, SHIFT, LEFT, SHIFT], [SHIFT, LEFT, SHIFT, SHIFT, SHIFT], false],
    ['another buffer', [SHIFT, LEFT, SHIFT], [SHIFT, SHIFT, SHIFT], false],
  ])('meets one that is at its end, or not: %s', (_name, one, two, isMet) => {
    expect(pathOf(5, one).meets(finished(5, two))).toBe(isMet);
    expect(pathOf(5, two).meets(finished(5, one))).toBe(isMet);
  });

  it('is likelier than another if that was less likely after as many moves', () => {
    const path = pathOf(4, [SHIFT, SHIFT, LEFT]);
    expect(path.isLikelier(finished(4, [SHIFT, SHIFT, LEFT]))).toBe(false);
    path.rarity /= 1.5;
    expect(path.isLikelier(finished(4, [SHIFT, SHIFT, LEFT]))).toBe(true);
  });

  it('tells its doubts one by one, the closest first, up to a limit', () => {
    const path = finished(4, [SHIFT, SHIFT, LEFT]);
    expect([path.mostInDoubt(3), path.mostInDoubt(3), path.mostInDoubt(3)]).toEqual([0, 1, -1]);
  });

  it('goes the way of another up to a step, with its tree, doubts and likelihood', () => {
    const other = finished(4, [SHIFT, SHIFT, LEFT, SHIFT, SHIFT, RIGHT]);
    const path = finished(4, [SHIFT, LEFT]);
    path.retrace(other, 4);
    expect(path.state.moves).toBe(4);
    expect(path.rarity).toBe(16);
    expect([...path.state.head.subarray(0, 4)]).toEqual([5, 2, 5, 5]);
    expect(path.meets(other)).toBe(true);
    make(path, SHIFT);
    expect(path.meets(other)).toBe(true);
    expect(path.mostInDoubt(1.5)).toBe(0);
  });
});

describe('moves in doubt are thought over', () => {
  it.each([
    ['While the guards slept the prisoners dug.', 'slept', 'dug', 'advcl'],
    ['The bank raised rates and warned of more to come.', 'more', 'warned', 'obl'],
    ['Investors sold bonds and shares rose.', 'Investors', 'sold', 'nsubj'],
  ])('%s', (text, dependent, head, label) => {
    const tokens = parse(text).flatMap((sentence) => sentence.tokens);
    const arc = tokens.find(({ text: form }) => form === dependent)!;
    expect([tokens[arc.head]!.text, arc.label]).toEqual([head, label]);
  });
});
