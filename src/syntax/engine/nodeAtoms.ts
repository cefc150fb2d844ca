import { compileInParts, hashTemplates, numberTemplates, type TemplateParts, type Templates } from './hash.js';
import { TOKEN, TOKEN_FIELDS } from './parserInput.js';

/** Letters for what templates ask of a node: word, tag pair, UPOS, close rival, groups of words; `l` is the arc's label. */
const FACETS: Readonly<Record<string, number>> = {
  w: TOKEN.word,
  p: TOKEN.tag,
  u: TOKEN.upos,
  r: TOKEN.rival,
  f: TOKEN.fine,
  m: TOKEN.middle,
  c: TOKEN.coarse,
};
const LABEL = 'l';

/** Templates over nodes and numbers, with the list of the atoms that they use and no others. */
export class NodeTemplates {
  /** The features last computed: those of all templates or of a part. */
  readonly features: Int32Array;
  private readonly parts: TemplateParts;
  readonly values: Int32Array;
  /** Where the values of the numbers begin. */
  readonly numbersAt: number;
  /** Node and field of each token atom, node of each label atom, in the order of the values from 1 on. */
  private readonly tokenNodes: Uint8Array;
  private readonly tokenFields: Uint8Array;
  private readonly labelNodes: Uint8Array;

  /**
   * @param specs atoms parted by blanks: a number, or a node and a facet such as `s0.w`
   * @param first the specs of the first part
   */
  constructor(specs: readonly string[], nodes: readonly string[], figures: readonly string[], first: readonly string[]) {
    const used = [...new Set(specs.flatMap((spec) => spec.split(' ')))].filter((atom) => atom.includes('.')).sort();
    const facetOf = (atom: string): string => atom.slice(atom.indexOf('.') + 1);
    const nodeOf = (atom: string): number => nodes.indexOf(atom.slice(0, atom.indexOf('.')));
    const tokens = used.filter((atom) => facetOf(atom) !== LABEL);
    const labels = used.filter((atom) => facetOf(atom) === LABEL);
    this.tokenNodes = Uint8Array.from(tokens, nodeOf);
    this.tokenFields = Uint8Array.from(tokens, (atom) => FACETS[facetOf(atom)]!);
    this.labelNodes = Uint8Array.from(labels, nodeOf);
    this.numbersAt = 1 + used.length;
    const atoms = ['none', ...tokens, ...labels, ...figures];
    this.parts = compileInParts(specs, first, atoms, numberTemplates(specs));
    this.values = new Int32Array(atoms.length);
    this.features = new Int32Array(specs.length);
  }

  /** Sets the values of all atoms about nodes. */
  fill(nodes: Int32Array, fields: Int32Array, labels: Uint8Array): void {
    const { tokenNodes, tokenFields, labelNodes, values } = this;
    let k = 1;
    for (let a = 0; a < tokenNodes.length; a++) values[k++] = fields[nodes[tokenNodes[a]!]! * TOKEN_FIELDS + tokenFields[a]!]!;
    for (let a = 0; a < labelNodes.length; a++) values[k++] = labels[nodes[labelNodes[a]!]!]!;
  }

  /** Computes the features of all templates, of the first part, or of the rest, and returns their number. */
  hashAll(): number {
    return this.hash(this.parts.all);
  }

  hashFirst(): number {
    return this.hash(this.parts.first);
  }

  hashRest(): number {
    return this.hash(this.parts.rest);
  }

  private hash(templates: Templates): number {
    hashTemplates(templates, this.values, this.features);
    return templates.count;
  }
}
