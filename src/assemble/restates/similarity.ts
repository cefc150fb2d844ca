/** How alike two claims are in their words: stems weighed by how rare they are in the brief (TF-IDF), synonyms counted. */
import { familiesAt } from './families.js';
import { stemOf } from './stems.js';

const STOP = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been being it its this that these those they their them he his she her will would may might could should can has have had do does did does not no likely unlikely probably possible possibly very highly almost certainly more most than there which who whom also such any some one two year years month months next last continue keep remain provide offer give make begin see become go come get seek want against over into between among toward towards'.split(' '),
);
/** What a synonym counts, against the same stem. */
const SYNONYM = 0.7;

/** Not so for auxiliaries and verbs of phase: *be*, *continue*. */
export const carriesMeaning = (word: string): boolean => !STOP.has(word);

/** A word of a claim by its stem, or an actor, with the families that it belongs to where it stands. */
export interface Term {
  readonly stem: string;
  readonly families: readonly number[];
}

/** The words that carry the meaning of a claim. */
export const contentTerms = (words: readonly string[]): Term[] => {
  const terms: Term[] = [];
  words.forEach((word, at) => {
    if (STOP.has(word) || !/^\p{L}[\p{L}'-]+$/u.test(word)) return;
    const stem = stemOf(word);
    terms.push({ stem, families: familiesAt(stem, words, at) });
  });
  return terms;
};

/** The stems of a claim, each with its weight: rare ones of the brief weigh more (inverse document frequency). */
export interface Weights {
  readonly stems: ReadonlyMap<string, { readonly weight: number; readonly families: readonly number[] }>;
  readonly total: number;
  /** Families that the stems belong to, each with one of them. */
  readonly families: ReadonlyMap<number, string>;
}

/** Weighs the stems of each claim against all claims of the brief. */
export const weigh = (claims: readonly (readonly Term[])[]): Weights[] => {
  const spread = new Map<string, number>();
  const distinct = claims.map((terms) => {
    const stems = new Map<string, readonly number[]>();
    for (const { stem, families } of terms) stems.set(stem, families);
    for (const stem of stems.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
    return stems;
  });
  return distinct.map((own) => {
    const stems = new Map<string, { weight: number; families: readonly number[] }>();
    const families = new Map<number, string>();
    let total = 0;
    for (const [stem, kin] of own) {
      const weight = Math.log(1 + claims.length / (spread.get(stem) ?? 1));
      stems.set(stem, { weight, families: kin });
      total += weight;
      for (const family of kin) families.set(family, stem);
    }
    return { stems, total, families };
  });
};

export interface Likeness {
  /** Weight of what they share in that of the shorter claim, and in that of the longer one, in [0, 1]. */
  readonly shorter: number;
  readonly longer: number;
  /** Stems they share, synonyms included. */
  readonly count: number;
}

/** A stem of `b` that stands for one of `a` with these families, and that `a` has not. */
const synonymOf = (families: readonly number[], a: Weights, b: Weights): string | undefined => {
  for (const family of families) {
    const found = b.families.get(family);
    if (found !== undefined && !a.stems.has(found)) return found;
  }
  return undefined;
};

export const likeness = (a: Weights, b: Weights): Likeness => {
  let shared = 0;
  let count = 0;
  for (const [stem, { weight, families }] of a.stems) {
    let other = b.stems.get(stem)?.weight;
    let factor = 1;
    if (other === undefined) {
      const synonym = synonymOf(families, a, b);
      if (synonym === undefined) continue;
      other = b.stems.get(synonym)?.weight ?? 0;
      factor = SYNONYM;
    }
    shared += factor * Math.min(weight, other);
    count++;
  }
  return { shorter: shared / (Math.min(a.total, b.total) || 1), longer: shared / (Math.max(a.total, b.total) || 1), count };
};
