import { FIRST_MOVE_TEMPLATES, MOVE_NODES, MOVE_NUMBERS, MOVE_TEMPLATES } from './moveTemplates.js';
import { NodeTemplates } from './nodeAtoms.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from './parserInput.js';
import type { ParserState } from './parserState.js';

const step = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;

const atMost3 = (count: number): number => (count < 3 ? count : 3);

/** Whether two nodes have the same tag (1), and whether their words are of the same group (2). */
const same = (fields: Int32Array, a: number, b: number): number => {
  const left = a * TOKEN_FIELDS;
  const right = b * TOKEN_FIELDS;
  return (fields[left + TOKEN.tag] === fields[right + TOKEN.tag] ? 1 : 0) | (fields[left + TOKEN.middle] === fields[right + TOKEN.middle] ? 2 : 0);
};

/** Turns a parser state into what the features for the next move are made of. */
export class MoveFeatures {
  readonly templates = new NodeTemplates(MOVE_TEMPLATES, MOVE_NODES, MOVE_NUMBERS, FIRST_MOVE_TEMPLATES);
  private readonly nodes = new Int32Array(MOVE_NODES.length);

  /** Sets the atoms; `templates` then gives the features. */
    read(state: ParserState, input: ParserInput): void {
    const { nodes, templates } = this;
    const { front, none, stack, size } = state;
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
    templates.fill(nodes, input.fields, state.label);
    this.number(state, input, s0, s1);
  }

  private number(state: ParserState, input: ParserInput, s0: number, s1: number): void {
    const { values, numbersAt } = this.templates;
    const { front, none } = state;
    const { commas, verbs, coordinators, fields } = input;
    const s2 = state.stack[state.size - 3]!;
    let k = numbersAt;
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
      same(fields, s0, front) | (same(fields, s0, s1) << 2) | (same(fields, s0, s2) << 4) | (state.size > 5 ? 64 : 0);
  }
}
