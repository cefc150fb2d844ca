/** How alike two claims are in their words, by TF-IDF over stems. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const STOP = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been being it its this that these those they their them he his she her will would may might could should can has have had do does did not no likely unlikely probably possible possibly very highly almost certainly more most than there which who whom also such any some one two year years month months next last continue keep remain provide offer give make take begin see become go come get try seek want against over into between among toward towards'.split(' '),
);

/** Stems of the words that carry the meaning of a claim. */
export const contentStems = (words: readonly string[]): string[] =>
  words.filter((word) => /^\p{L}[\p{L}'-]+$/u.test(word) && !STOP.has(word)).map((word) => stemmer.stem(word));

/** Weight of each stem of a claim: rare stems of the brief weigh more (inverse document frequency). */
export type Weights = ReadonlyMap<string, number>;

/** Weighs the stems of each claim against all claims of the brief. */
export const weigh = (claims: readonly (readonly string[])[]): Weights[] => {
  const spread = new Map<string, number>();
  for (const stems of claims) for (const stem of new Set(stems)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return claims.map((stems) => new Map(stems.map((stem) => [stem, Math.log(1 + claims.length / (spread.get(stem) ?? 1))])));
};

const total = (weights: Weights): number => {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
};

/**
 * How alike two claims are: the weight of the stems they share in that of the shorter one, in [0, 1].
 * @param least stems they must share to be alike at all
 */
export const likeness = (a: Weights, b: Weights, least: number): number => {
  let shared = 0;
  let count = 0;
  for (const [stem, weight] of a) {
    if (!b.has(stem)) continue;
    shared += weight;
    count++;
  }
  return count < least ? 0 : shared / (Math.min(total(a), total(b)) || 1);
};
