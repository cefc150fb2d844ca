import { compileTemplates, hashTemplates } from './hash.js';
import { MOVE_ATOMS, MOVE_NODES, MOVE_NUMBERS_AT, MOVE_TEMPLATES } from './moveTemplates.js';
import type { ParserInput } from './parserInput.js';
import type { ParserState } from './parserState.js';

const TEMPLATES = compileTemplates(MOVE_TEMPLATES, MOVE_ATOMS);

const step = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;

const atMost3 = (count: number): number => (count < 3 ? count : 3);

/** Turns a parser state into the features on which the next move is decided. */
export class MoveFeatures {
  readonly features = new Int32Array(TEMPLATES.count);
  private readonly values = new Int32Array(MOVE_ATOMS.length);
  private readonly nodes = new Int32Array(MOVE_NODES.length);

  /** Fills `features` and returns their number. */
  extract(state: ParserState, input: ParserInput): number {
    const { nodes, values } = this;
    const { front, none, stack, size, label } = state;
    const s0 = stack[size - 1]!;
    const s1 = stack[size - 2]!;
    const last = state.root;
    nodes[0] = s0;
    nodes[1] = s1;
    nodes[2] = stack[size - 3]!;
    nodes[3] = front;
    nodes[4] = front + 1 <= last ? front + 1 : none;
    nodes[5] = front + 2 <= last ? front + 2 : none;
    nodes[6] = front + 3 <= last ? front + 3 : none;
    nodes[7] = state.left1[s0]!;
    nodes[8] = state.left2[s0]!;
    nodes[9] = state.right1[s0]!;
    nodes[10] = state.right2[s0]!;
    nodes[11] = state.left1[s1]!;
    nodes[12] = state.right1[s1]!;
    nodes[13] = state.right2[s1]!;
    nodes[14] = state.left1[front]!;
    nodes[15] = state.left2[front]!;
    nodes[16] = s0 === none ? none : s0 + 1;
    nodes[17] = front > 0 ? front - 1 : none;
    const { word, tag, upos, rival } = input;
    let k = 1;
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n]!;
      values[k] = word[node]!;
      values[k + 1] = tag[node]!;
      values[k + 2] = upos[node]!;
      values[k + 3] = label[node]!;
      values[k + 4] = rival[node]!;
      k += 5;
    }
    this.number(state, input, s0, s1);
    hashTemplates(TEMPLATES, values, this.features);
    return TEMPLATES.count;
  }

  private number(state: ParserState, input: ParserInput, s0: number, s1: number): void {
    const { values } = this;
    const { front, none } = state;
    const { commas, verbs, coordinators } = input;
    let k = MOVE_NUMBERS_AT;
    values[k++] = s0 === none ? 0 : step(front - s0);
    values[k++] = s1 === none ? 0 : step(s0 - s1);
    values[k++] = atMost3(state.lefts[s0]!);
    values[k++] = atMost3(state.rights[s0]!);
    values[k++] = atMost3(state.rights[s1]!);
    values[k++] = atMost3(state.lefts[front]!);
    values[k++] = state.leftSet[s0]!;
    values[k++] = state.rightSet[s0]!;
    values[k++] = state.rightSet[s1]!;
    values[k++] = state.leftSet[s1]!;
    values[k++] = state.leftSet[front]!;
    values[k++] =
      s0 === none
        ? -1
        : atMost3(commas[front]! - commas[s0 + 1]!) |
          (atMost3(verbs[front]! - verbs[s0 + 1]!) << 2) |
          (atMost3(coordinators[front]! - coordinators[s0 + 1]!) << 4);
    values[k++] =
      s1 === none
        ? -1
        : atMost3(commas[s0]! - commas[s1 + 1]!) |
          (atMost3(verbs[s0]! - verbs[s1 + 1]!) << 2) |
          (atMost3(coordinators[s0]! - coordinators[s1 + 1]!) << 4);
    values[k] =
      (input.tag[s0] === input.tag[front] ? 1 : 0) | (input.tag[s0] === input.tag[s1] ? 2 : 0) | (state.size > 5 ? 4 : 0);
  }
}
