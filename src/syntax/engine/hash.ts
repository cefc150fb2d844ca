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
  /** Number of templates of at most one, two and three atoms. */
  readonly upTo1: number;
  readonly upTo2: number;
  readonly upTo3: number;
}

/** Compiles templates written as atom names parted by blanks; `atomNames` gives each name its number. */
export function compileTemplates(specs: readonly string[], atomNames: readonly string[]): Templates {
  const numbers = new Map(atomNames.map((name, number) => [name, number]));
  const parsed = specs
    .map((spec) =>
      spec.split(' ').map((name) => {
        const number = numbers.get(name);
        if (number === undefined) throw new RangeError(`Unknown atom ${name} in template "${spec}".`);
        return number;
      }),
    )
    .sort((a, b) => a.length - b.length);
  const atoms = new Uint8Array(parsed.length * 4);
  parsed.forEach((template, t) => atoms.set(template, t * 4));
  const upTo = (arity: number): number => parsed.filter((template) => template.length <= arity).length;
  return { atoms, count: parsed.length, upTo1: upTo(1), upTo2: upTo(2), upTo3: upTo(3) };
}

/** Writes one 32-bit feature per template, computed from the atom values, to `out[0 … count-1]`. */
export function hashTemplates(templates: Templates, values: Int32Array, out: Int32Array): void {
  const { atoms, count, upTo1, upTo2, upTo3 } = templates;
  let t = 0;
  for (; t < upTo1; t++) {
    const h = Math.imul(values[atoms[t << 2]!]! ^ Math.imul(t + 1, 0x9e3779b1 | 0), 0x85ebca6b | 0);
    const g = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    out[t] = g ^ (g >>> 16);
  }
  for (; t < upTo2; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ Math.imul(t + 1, 0x9e3779b1 | 0), 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul(h ^ (h >>> 14), 0x297a2d39);
    out[t] = h ^ (h >>> 16);
  }
  for (; t < upTo3; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ Math.imul(t + 1, 0x9e3779b1 | 0), 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul((h ^ (h >>> 14)) + values[atoms[(t << 2) + 2]!]!, 0x297a2d39);
    h = Math.imul(h ^ (h >>> 15), 0x1b56c4e9);
    out[t] = h ^ (h >>> 16);
  }
  for (; t < count; t++) {
    let h = Math.imul(values[atoms[t << 2]!]! ^ Math.imul(t + 1, 0x9e3779b1 | 0), 0x85ebca6b | 0);
    h = Math.imul((h ^ (h >>> 15)) + values[atoms[(t << 2) + 1]!]!, 0x2c1b3c6d);
    h = Math.imul((h ^ (h >>> 14)) + values[atoms[(t << 2) + 2]!]!, 0x297a2d39);
    h = Math.imul((h ^ (h >>> 13)) + values[atoms[(t << 2) + 3]!]!, 0x1b56c4e9);
    h = Math.imul(h ^ (h >>> 15), 0x6ed9eba1);
    out[t] = h ^ (h >>> 16);
  }
}
