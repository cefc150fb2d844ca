import { LABELS } from './names.js';
import { TOKEN, TOKEN_FIELDS, type ParserInput } from './parserInput.js';
import type { ParserState } from './parserState.js';

/**
 * Parts that nodes play in a state: s0 is the top of the stack, s1 the node below it; b0 is the first of the buffer; s0-1 and
 * s0+1 are its neighbours in the sentence; s0l1 is its leftmost child, s0r2 its second child from the right, s0l1l1 the
 * leftmost child of that child.
 */
export const ROLES = [
  's0', 's1', 's2', 'b0', 'b1', 'b2', 'b3', 's0+1', 'b0-1',
  's0l1', 's0l2', 's0r1', 's0r2', 's1l1', 's1l2', 's1r1', 's1r2', 'b0l1', 'b0l2',
  's0l1l1', 's0r1l1', 's0r1r1', 's1r1r1', 'b0l1l1',
  's3', 's0-1', 's1-1', 's1+1',
] as const;
/** Nodes in these roles are children, of whom the label of the arc counts. */
const FIRST_CHILD = ROLES.indexOf('s0l1');
const AFTER_CHILDREN = ROLES.indexOf('s3');

const DISTANCES = 10;
const step = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;

const atMost3 = (count: number): number => (count < 3 ? count : 3);
const DEEP = 5;

/** How many commas, verbs and coordinators stand between two nodes, at most three of each. */
const BETWEEN = 64;
const between = ({ commas, verbs, coordinators }: ParserInput, left: number, right: number): number =>
  atMost3(commas[right]! - commas[left + 1]!) | (atMost3(verbs[right]! - verbs[left + 1]!) << 2) | (atMost3(coordinators[right]! - coordinators[left + 1]!) << 4);

/** Where the features of each kind begin. */
const LABEL_AT = 0;
const DISTANCE_AT = LABEL_AT + (AFTER_CHILDREN - FIRST_CHILD) * LABELS.length;
const BETWEEN_AT = DISTANCE_AT + 2 * DISTANCES;
const CHILDREN_AT = BETWEEN_AT + 2 * BETWEEN;
const DEPTH_AT = CHILDREN_AT + 2 * 16;
const SAME_AT = DEPTH_AT + (DEEP + 1) * 4;
const PAIRS_AT = SAME_AT + 16;
const PAIRS = 3;

/** Turns the state of a parse into what the network looks at: nodes in their roles, and numbered features of the whole. */
export class StateFeatures {
  /** How many features there are. */
  readonly size: number;
  /** The node in each role, `none` where there is none. */
  readonly nodes = new Int32Array(ROLES.length);
  /** Features of the state: `features[0 … count-1]`. */
  readonly features = new Int32Array(256);
  count = 0;

  /** @param tags number of tags that a token may have, those of no token and of the root included */
  constructor(private readonly tags: number) {
    this.size = PAIRS_AT + PAIRS * tags * tags;
  }

  /** Sets `nodes`, `features` and `count`. */
  read(state: ParserState, input: ParserInput): void {
    this.readNodes(state);
    this.count = 0;
    this.readChildren(state);
    this.readNumbers(state, input);
    this.readPairs(input.fields);
  }

  private readNodes({ stack, size, front, root, none, left1, left2, right1, right2 }: ParserState): void {
    const { nodes } = this;
    const s0 = stack[size - 1]!;
    const s1 = stack[size - 2]!;
    const s0l1 = left1[s0]!;
    const s0r1 = right1[s0]!;
    const s1r1 = right1[s1]!;
    const b0l1 = left1[front]!;
    nodes[0] = s0;
    nodes[1] = s1;
    nodes[2] = stack[size - 3]!;
    nodes[3] = front;
    nodes[4] = front < root ? front + 1 : none;
    nodes[5] = front + 2 <= root ? front + 2 : none;
    nodes[6] = front + 3 <= root ? front + 3 : none;
    nodes[7] = s0 === none ? none : s0 + 1;
    nodes[8] = front > 0 ? front - 1 : none;
    nodes[9] = s0l1;
    nodes[10] = left2[s0]!;
    nodes[11] = s0r1;
    nodes[12] = right2[s0]!;
    nodes[13] = left1[s1]!;
    nodes[14] = left2[s1]!;
    nodes[15] = s1r1;
    nodes[16] = right2[s1]!;
    nodes[17] = b0l1;
    nodes[18] = left2[front]!;
    nodes[19] = left1[s0l1]!;
    nodes[20] = left1[s0r1]!;
    nodes[21] = right1[s0r1]!;
    nodes[22] = right1[s1r1]!;
    nodes[23] = left1[b0l1]!;
    nodes[24] = size > 6 ? stack[size - 4]! : none;
    nodes[25] = s0 === none || s0 === 0 ? none : s0 - 1;
    nodes[26] = s1 === none || s1 === 0 ? none : s1 - 1;
    nodes[27] = s1 === none ? none : s1 + 1;
  }

  /** The labels of the children that play a role. */
  private readChildren({ label, none }: ParserState): void {
    const { nodes, features } = this;
    let { count } = this;
    for (let role = FIRST_CHILD, at = LABEL_AT; role < AFTER_CHILDREN; role++, at += LABELS.length) {
      const node = nodes[role]!;
      if (node !== none) features[count++] = at + label[node]!;
    }
    this.count = count;
  }

  /** Distances, what stands between, children, the depth of the stack, and whether tags and groups agree. */
  private readNumbers(state: ParserState, input: ParserInput): void {
    const { nodes, features } = this;
    const { lefts, rights, none, size, front } = state;
    const { fields } = input;
    const s0 = nodes[0]!;
    const s1 = nodes[1]!;
    let { count } = this;
    if (s0 !== none) {
      features[count++] = DISTANCE_AT + step(front - s0);
      features[count++] = BETWEEN_AT + between(input, s0, front);
    }
    if (s1 !== none) {
      features[count++] = DISTANCE_AT + DISTANCES + step(s0 - s1);
      features[count++] = BETWEEN_AT + BETWEEN + between(input, s1, s0);
    }
    features[count++] = CHILDREN_AT + atMost3(lefts[s0]!) * 4 + atMost3(rights[s0]!);
    features[count++] = CHILDREN_AT + 16 + atMost3(lefts[s1]!) * 4 + atMost3(rights[s1]!);
    features[count++] = DEPTH_AT + Math.min(size - 3, DEEP) * 4 + atMost3(lefts[front]!);
    const a = s0 * TOKEN_FIELDS;
    const b = s1 * TOKEN_FIELDS;
    const c = front * TOKEN_FIELDS;
    features[count++] =
      SAME_AT +
      ((fields[a + TOKEN.tag] === fields[c + TOKEN.tag] ? 1 : 0) |
        (fields[a + TOKEN.middle] === fields[c + TOKEN.middle] ? 2 : 0) |
        (fields[a + TOKEN.tag] === fields[b + TOKEN.tag] ? 4 : 0) |
        (fields[a + TOKEN.middle] === fields[b + TOKEN.middle] ? 8 : 0));
    this.count = count;
  }

  /** Tags of two nodes together. */
  private readPairs(fields: Int32Array): void {
    const { nodes, features, tags } = this;
    const square = tags * tags;
    const s0 = fields[nodes[0]! * TOKEN_FIELDS + TOKEN.tag]!;
    const s1 = fields[nodes[1]! * TOKEN_FIELDS + TOKEN.tag]!;
    const b0 = fields[nodes[3]! * TOKEN_FIELDS + TOKEN.tag]!;
    const b1 = fields[nodes[4]! * TOKEN_FIELDS + TOKEN.tag]!;
    let { count } = this;
    features[count++] = PAIRS_AT + s0 * tags + b0;
    features[count++] = PAIRS_AT + square + s1 * tags + s0;
    features[count++] = PAIRS_AT + 2 * square + b0 * tags + b1;
    this.count = count;
  }
}
