/** Hashing of text and of feature combinations to 32-bit integers. The weights depend on these functions bit by bit. */

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5 | 0;

/** Spreads the entropy of `h` over all 32 bits. */
export function scramble(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b | 0);
  return h ^ (h >>> 16);
}

/** Hash of the UTF-16 units `from` ≤ i < `to` of `text`; `salt` keeps kinds of substrings (prefix, suffix…) apart. */
export function hashText(text: string, from: number, to: number, salt: number): number {
  let h = FNV_START ^ salt;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return scramble(h);
}

/**
 * Templates compiled for `hashTemplates`: four atom numbers each. Atom 0 is by convention the constant 0 and fills
 * the places that a template of fewer than four atoms leaves open; templates are ordered by their number of atoms.
 */
export interface Templates {
  readonly atoms: Uint8Array;
  readonly count: number;
  /** What keeps the features of different templates apart. */
  readonly salts: Int32Array;
  /** Number of templates of at most one, two and three atoms. */
  readonly upTo1: number;
  readonly upTo2: number;
  readonly upTo3: number;
}

const arityOf = (spec: string): number => spec.split(' ').length;

/** Numbers templates by their number of atoms, from `first` on. Features of templates with different numbers differ. */
export const numberTemplates = (specs: readonly string[], first = 1): ReadonlyMap<string, number> =>
  new Map([...specs].sort((a, b) => arityOf(a) - arityOf(b)).map((spec, t) => [spec, first + t]));

/** Compiles templates written as atom names parted by blanks; `atomNames` gives each name its place in the values. */
export function compileTemplates(specs: readonly string[], atomNames: readonly string[], numbers: ReadonlyMap<string, number>): Templates {
  const places = new Map(atomNames.map((name, place) => [name, place]));
  const sorted = [...specs].sort((a, b) => numbers.get(a)! - numbers.get(b)!);
  const atoms = new Uint8Array(sorted.length * 4);
  sorted.forEach((spec, t) => {
    spec.split(' ').forEach((name, a) => {
      const place = places.get(name);
      if (place === undefined) throw new RangeError(`Unknown atom ${name} in template "${spec}".`);
      atoms[t * 4 + a] = place;
    });
  });
  const upTo = (arity: number): number => sorted.filter((spec) => arityOf(spec) <= arity).length;
  const salts = Int32Array.from(sorted, (spec) => Math.imul(numbers.get(spec)!, 0x9e3779b1 | 0));
  return { atoms, count: sorted.length, salts, upTo1: upTo(1), upTo2: upTo(2), upTo3: upTo(3) };
}

/** Templates and the same in two parts, to look at the second only where the first leaves doubt. */
export interface TemplateParts {
  readonly all: Templates;
  readonly first: Templates;
  readonly rest: Templates;
}

/** @param first the specs of the first part */
export const compileInParts = (specs: readonly string[], first: readonly string[], atomNames: readonly string[], numbers: ReadonlyMap<string, number>): TemplateParts => ({
  all: compileTemplates(specs, atomNames, numbers),
  first: compileTemplates(first, atomNames, numbers),
  rest: compileTemplates(specs.filter((spec) => !first.includes(spec)), atomNames, numbers),
});

/** Writes one 32-bit feature per template, computed from the atom values, to `out[0 … count-1]`. */
export function hashTemplates(templates: Templates, values: Int32Array, out: Int32Array): void {
  const { atoms, count, salts, upTo1, upTo2, upTo3 } = templates;
  let t = 0;
  for (; t < upTo1; t++) {
    const h = Math.imul(values[atoms[t << 2]!]! ^ salts[t]!, 0x85ebca6b | 0);
    const g = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    out[t] = g ^ (g >>> 16);
  }
  for (; t < upTo2; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ salts[t]!, 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul(h ^ (h >>> 14), 0x297a2d39);
    out[t] = h ^ (h >>> 16);
  }
  for (; t < upTo3; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ salts[t]!, 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul((h ^ (h >>> 14)) + values[atoms[(t << 2) + 2]!]!, 0x297a2d39);
    h = Math.imul(h ^ (h >>> 15), 0x1b56c4e9);
    out[t] = h ^ (h >>> 16);
  }
  for (; t < count; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ salts[t]!, 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul((h ^ (h >>> 14)) + values[atoms[(t << 2) + 2]!]!, 0x297a2d39);
    h = Math.imul((h ^ (h >>> 13)) + values[atoms[(t << 2) + 3]!]!, 0x1b56c4e9);
    h = Math.imul(h ^ (h >>> 15), 0x6ed9eba1);
    out[t] = h ^ (h >>> 16);
  }
}
