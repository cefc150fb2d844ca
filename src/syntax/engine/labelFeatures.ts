import { NodeTemplates } from './nodeAtoms.js';
import type { ParserInput } from './parserInput.js';
import type { ParserState } from './parserState.js';

/** d: the dependent, h: its head, with their neighbours and outer children; f: the first token of the buffer. */
const NODES = ['d', 'h', 'd-1', 'd+1', 'h-1', 'h+1', 'dl1', 'dl2', 'dr1', 'dr2', 'hl1', 'hr1', 'f'] as const;
const NUMBERS = ['side', 'dist', 'dsl', 'dsr', 'hsl', 'hsr', 'between'] as const;

const SPECS = [
  'd.w side', 'h.w side', 'd.p h.p side', 'd.w h.p side', 'd.p h.w side',
  'd.p h.p between side', 'd-1.p d.p side', 'd-1.w d.p side', 'h-1.p h.p d.p side',
  'h+1.p h.p d.p side', 'dl1.w d.p side', 'dl1.w d.p h.p side', 'dl1.p d.p side', 'dl1.l d.p h.p side',
  'dr1.w d.p side', 'dsl d.p side', 'dsl dsr d.p side', 'dsl h.w side', 'dsl d.w side', 'hsr h.p d.p side',
  'hsr h.w d.p side', 'hsl hsr d.p side', 'hl1.p d.p h.p side', 'hr1.l d.p h.p side', 'hr1.l d.w side',
  'f.p d.p h.p side', 'f.w d.p side', 'dl1.w dl2.w d.p', 'hsl d.w side',
  'd.p d.r side', 'd.p h.p h.r side', 'd.w d.r side',
  'd.m h.m side', 'd.f side', 'h.f d.p side', 'd.f h.p side', 'h.w dsl d.p', 'h.f dsl d.p side', 'dl1.w h.f d.p', 'h.f hsr d.p side', 'd.m hsr h.m', 'dl1.w d.m h.m', 'dl1.w h.w', 'd.m f.w h.m',
  'dl1.w dsl d.p h.p', 'dsl dsr h.f side',
];

/** What most labels can be decided by; the others are looked at where these leave doubt. */
const FIRST = [
  'd.p d.r side', 'dsl dsr d.p side', 'd.p h.p h.r side', 'dl1.p d.p side', 'hsl hsr d.p side', 'dr1.w d.p side',
  'dsl d.w side', 'dl1.l d.p h.p side', 'dl1.w d.p side', 'hl1.p d.p h.p side', 'd.w side', 'dl1.w dl2.w d.p',
  'hr1.l d.p h.p side', 'dsl d.p side', 'h-1.p h.p d.p side', 'd.f side', 'dl1.w d.p h.p side', 'h+1.p h.p d.p side',
];

const step = (distance: number): number => (distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6);
const atMost3 = (count: number): number => (count < 3 ? count : 3);

/** Turns an arc about to be drawn into what the features for its label are made of. */
export class LabelFeatures {
  readonly templates = new NodeTemplates(SPECS, NODES, NUMBERS, FIRST);
  private readonly nodes = new Int32Array(NODES.length);

  /** Sets the atoms for the arc to `dependent`, which has all its children; `templates` then gives the features. */
  read(state: ParserState, input: ParserInput, head: number, dependent: number): void {
    const { nodes, templates } = this;
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
    nodes[11] = state.right1[head]!;
    nodes[12] = state.front;
    const { commas, verbs } = input;
    templates.fill(nodes, input.fields, state.label);
    const { values } = templates;
    const first = dependent < head ? dependent : head;
    const last = dependent < head ? head : dependent;
    let k = templates.numbersAt;
    values[k++] = dependent < head ? 1 : 2;
    values[k++] = step(last - first);
    values[k++] = state.leftSet[dependent]!;
    values[k++] = state.rightSet[dependent]!;
    values[k++] = state.leftSet[head]!;
    values[k++] = state.rightSet[head]!;
    values[k] = atMost3(commas[last]! - commas[first + 1]!) | (atMost3(verbs[last]! - verbs[first + 1]!) << 2);
  }
}
