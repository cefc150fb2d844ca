import type { ClassTable } from './tables.js';
import { TAGGER_FEATURES, TaggerFeatures } from './taggerFeatures.js';
import { WORD, WORD_FIELDS, type WordTable } from './words.js';

/** The tags that each allowed set contains; an empty set allows all. */
export type AllowedTags = readonly Uint8Array[];

/** A second best tag counts as a rival if it is no further behind than this, in weight units. */
const CLOSE = 12;

/** Greedy left-to-right tagger for pairs of UPOS and XPOS ("tags" here). */
export class Tagger {
  private readonly scores: Int32Array;
  private readonly extractor: TaggerFeatures;
  /** All tags. */
  private readonly all: Uint8Array;

  /** @param allowed allowed tags by the number of the set */
  constructor(
    private readonly words: WordTable,
    private readonly weights: ClassTable,
    private readonly allowed: AllowedTags,
  ) {
    this.scores = new Int32Array(weights.classes);
    this.extractor = new TaggerFeatures(words);
    this.all = Uint8Array.from(this.scores, (_, tag) => tag);
  }

  /**
   * Tags `count` words (word-table ids).
   *
   * @param tags receives each word's tag
   * @param rivals receives the second best tag where it came close, else the tag itself
   */
  tag(ids: Int32Array, count: number, tags: Uint8Array, rivals: Uint8Array): void {
    const { extractor, scores, weights, allowed } = this;
    const fields = this.words.fields;
    const close = CLOSE / weights.unit;
    extractor.load(ids, count);
    let previous = -1;
    let beforePrevious = -1;
    for (let i = 0; i < count; i++) {
      const candidates = allowed[fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!;
      let best = candidates[0] ?? 0;
      let rival = best;
      if (candidates.length !== 1) {
        extractor.extract(i, previous, beforePrevious);
        weights.score(extractor.features, TAGGER_FEATURES, scores);
        const choices = candidates.length > 0 ? candidates : this.all;
        let top = -Infinity;
        let next = -Infinity;
        for (let k = 0; k < choices.length; k++) {
          const choice = choices[k]!;
          const score = scores[choice]!;
          if (score > top) {
            next = top;
            rival = best;
            top = score;
            best = choice;
          } else if (score > next) {
            next = score;
            rival = choice;
          }
        }
        if (top - next > close) rival = best;
      }
      tags[i] = best;
      rivals[i] = rival;
      beforePrevious = previous;
      previous = best;
    }
  }
}
