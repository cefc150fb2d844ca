/** Damage to texts: what has been torn, doubled, or mixed with what does not belong there. */
import fc from 'fast-check';

/** Leaves a stretch of a text out, doubles it, or puts something in its place. */
export const mutations: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }), fc.integer({ min: 0, max: 3 }))
  .map(([at, length, patch, times]) => (text) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + text.slice(start, start + length).repeat(times) + patch + text.slice(start + length);
  });
