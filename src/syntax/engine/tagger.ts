import type { ClassTable } from './tables.js';
import { TAGGER_FEATURES, TaggerFeatures } from './taggerFeatures.js';
import { WORD, WORD_FIELDS, type WordTable } from './words.js';

/** The tags that each allowed set contains; an empty set allows all. */
export type AllowedTags = readonly Uint8Array[];

/** Greedy left-to-right tagger for pairs of UPOS and XPOS ("tags" here). */
export class Tagger {
  private readonly scores: Int32Array;
  private readonly extractor: TaggerFeatures;

  /** @param allowed allowed tags by the number of the set */
  constructor(
    private readonly words: WordTable,
    private readonly weights: ClassTable,
    private readonly allowed: AllowedTags,
  ) {
    this.scores = new Int32Array(weights.classes);
    this.extractor = new TaggerFeatures(words);
  }

  /** Writes the tag of each of the `count` words (word-table ids) to `tags`. */
  tag(ids: Int32Array, count: number, tags: Uint8Array): void {
    const { extractor, scores, weights, allowed } = this;
    const fields = this.words.fields;
    extractor.load(ids, count);
    let previous = -1;
    let beforePrevious = -1;
    for (let i = 0; i < count; i++) {
      const candidates = allowed[fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!;
      let best = 0;
      if (candidates.length === 1) best = candidates[0]!;
      else {
        extractor.extract(i, previous, beforePrevious);
        weights.score(extractor.features, TAGGER_FEATURES, scores);
        best = candidates.length > 0 ? argmaxAmong(scores, candidates) : argmax(scores, weights.classes);
      }
      tags[i] = best;
      beforePrevious = previous;
      previous = best;
    }
  }
}

const argmax = (scores: Int32Array, count: number): number => {
  let best = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
};

const argmaxAmong = (scores: Int32Array, candidates: Uint8Array): number => {
  let best = candidates[0]!;
  for (let k = 1; k < candidates.length; k++) if (scores[candidates[k]!]! > scores[best]!) best = candidates[k]!;
  return best;
};
