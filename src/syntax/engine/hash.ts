/** Hashing of text to 32-bit integers. The weights depend on these functions bit by bit. */

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
