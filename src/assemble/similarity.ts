/** How alike two claims are in their words, by TF-IDF over stems. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const STOP = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been being it its this that these those they their them he his she her will would may might could should can has have had do does did not no likely unlikely probably possible possibly very highly almost certainly more most than there which who whom also such any some one two year years month months next last'.split(' '),
);

/** Stems of the words that carry the meaning of a claim. */
export const contentStems = (words: readonly string[]): string[] =>
  words.filter((word) => /^\p{L}[\p{L}'-]+$/u.test(word) && !STOP.has(word)).map((word) => stemmer.stem(word));

export type Weights = ReadonlyMap<string, number>;

/** TF-IDF weights of each claim among the claims of its brief, scaled to length one. */
export const weigh = (claims: readonly (readonly string[])[]): Weights[] => {
  const spread = new Map<string, number>();
  for (const stems of claims) for (const stem of new Set(stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return claims.map((stems) => {
    const weights = new Map<string, number>();
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + Math.log(1 + claims.length / (spread.get(stem) ?? 1)));
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [stem, weight] of weights) weights.set(stem, weight / norm);
    return weights;
  });
};

/** Cosine of two weighted claims, in [0, 1]. */
export const likeness = (a: Weights, b: Weights): number => {
  let sum = 0;
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
  return sum;
};
