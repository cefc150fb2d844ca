import { compileTemplates, hashTemplates } from './hash.js';
import type { ParserInput } from './parserInput.js';
import type { ParserState } from './parserState.js';

/** d: the dependent, h: its head, with their neighbours and outer children; f: the first token of the buffer. */
const NODES = ['d', 'h', 'd-1', 'd+1', 'h-1', 'h+1', 'dl1', 'dl2', 'dr1', 'dr2', 'hl1', 'hl2', 'hr1', 'f'] as const;
const FACETS = ['w', 'p', 'u', 'l', 'r'] as const;
const NUMBERS = ['side', 'dist', 'dsl', 'dsr', 'hsl', 'hsr', 'between'] as const;
const ATOMS: readonly string[] = ['none', ...NODES.flatMap((node) => FACETS.map((facet) => `${node}.${facet}`)), ...NUMBERS];
const NUMBERS_AT = 1 + NODES.length * FACETS.length;

const SPECS = [
  'side', 'd.w side', 'd.p side', 'h.w side', 'h.p side', 'd.p h.p side', 'd.w h.p side', 'd.p h.w side',
  'd.p h.p between side', 'd-1.p d.p side', 'd-1.w d.p side', 'd+1.p d.p side', 'h-1.p h.p d.p side',
  'h+1.p h.p d.p side', 'dl1.w d.p side', 'dl1.w d.p h.p side', 'dl1.p d.p side', 'dl1.l d.p h.p side',
  'dr1.w d.p side', 'dsl d.p side', 'dsl dsr d.p side', 'dsl h.w side', 'dsl d.w side', 'hsr h.p d.p side',
  'hsr h.w d.p side', 'hsl hsr d.p side', 'hl1.p d.p h.p side', 'hr1.l d.p h.p side', 'hr1.l d.w side',
  'f.p d.p h.p side', 'f.w d.p side', 'hl2.p d.p h.p side', 'dl1.w dl2.w d.p', 'd.u h.u dl1.w dl2.w', 'hsl d.w side',
  'd.p d.r side', 'd.p h.p h.r side', 'd.w d.r side',
];
const TEMPLATES = compileTemplates(SPECS, ATOMS);

const step = (distance: number): number => (distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6);
const atMost3 = (count: number): number => (count < 3 ? count : 3);

/** Turns an arc about to be drawn into the features on which its label is decided. */
export class LabelFeatures {
  readonly features = new Int32Array(TEMPLATES.count);
  private readonly values = new Int32Array(ATOMS.length);
  private readonly nodes = new Int32Array(NODES.length);

  /** Fills `features` for the arc to `dependent`, which has all its children, and returns their number. */
  extract(state: ParserState, input: ParserInput, head: number, dependent: number): number {
    const { nodes, values } = this;
    const { none } = state;
    nodes[0] = dependent;
    nodes[1] = head;
    nodes[2] = dependent > 0 ? dependent - 1 : none;
    nodes[3] = dependent + 1;
    nodes[4] = head > 0 ? head - 1 : none;
    nodes[5] = head + 1;
    nodes[6] = state.left1[dependent]!;
    nodes[7] = state.left2[dependent]!;
    nodes[8] = state.right1[dependent]!;
    nodes[9] = state.right2[dependent]!;
    nodes[10] = state.left1[head]!;
    nodes[11] = state.left2[head]!;
    nodes[12] = state.right1[head]!;
    nodes[13] = state.front;
    const { word, tag, upos, rival, commas, verbs } = input;
    let k = 1;
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n]!;
      values[k] = word[node]!;
      values[k + 1] = tag[node]!;
      values[k + 2] = upos[node]!;
      values[k + 3] = state.label[node]!;
      values[k + 4] = rival[node]!;
      k += 5;
    }
    const first = dependent < head ? dependent : head;
    const last = dependent < head ? head : dependent;
    k = NUMBERS_AT;
    values[k++] = dependent < head ? 1 : 2;
    values[k++] = step(last - first);
    values[k++] = state.leftSet[dependent]!;
    values[k++] = state.rightSet[dependent]!;
    values[k++] = state.leftSet[head]!;
    values[k++] = state.rightSet[head]!;
    values[k] = atMost3(commas[last]! - commas[first + 1]!) | (atMost3(verbs[last]! - verbs[first + 1]!) << 2);
    hashTemplates(TEMPLATES, values, this.features);
    return TEMPLATES.count;
  }
}
