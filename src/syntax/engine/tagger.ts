import type { ClassTable } from './tables.js';
import { TaggerFeatures } from './taggerFeatures.js';
import { LIMIT, WORD, WORD_FIELDS, type WordTable } from './words.js';

/** The tags that each allowed set contains. */
export type AllowedTags = readonly Uint8Array[];

/** A second best tag counts as a rival if it is no further behind than this, in weight units. */
const CLOSE = 12;

/** Greedy left-to-right tagger for pairs of UPOS and XPOS ("tags" here). */
export class Tagger {
  private readonly scores: Int32Array;
  private readonly extractor: TaggerFeatures;
  /** What each word by itself adds to the scores, by word-table id, and the filling of the table that it is of. */
  private readonly wordScores: Int16Array;
  private readonly filledAt = new Int32Array(LIMIT + 1);

  /** @param allowed allowed tags by the number of the set */
  constructor(
    private readonly words: WordTable,
    private readonly weights: ClassTable,
    private readonly allowed: AllowedTags,
  ) {
    this.scores = new Int32Array(weights.classes);
    this.wordScores = new Int16Array((LIMIT + 1) * weights.classes);
    this.extractor = new TaggerFeatures(words);
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
      let best = candidates[0]!;
      let rival = best;
      if (candidates.length !== 1) {
        this.scoreWord(i, ids[i]!);
        extractor.extractContext(i, previous, beforePrevious);
        weights.add(extractor.ofContext, extractor.ofContext.length, scores);
        let top = -Infinity;
        let next = -Infinity;
        for (let k = 0; k < candidates.length; k++) {
          const choice = candidates[k]!;
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

  /** Sets the scores to what the word by itself says, computed once per word. */
  private scoreWord(i: number, id: number): void {
    const { scores, extractor, weights, wordScores, filledAt } = this;
    const { filling } = this.words;
    const at = id * weights.classes;
    if (filledAt[id] === filling && id < LIMIT) {
      for (let c = 0; c < scores.length; c++) scores[c] = wordScores[at + c]!;
      return;
    }
    scores.fill(0);
    extractor.extractWord(i);
    weights.add(extractor.ofWord, extractor.ofWord.length, scores);
    wordScores.set(scores, at);
    filledAt[id] = filling;
  }
}
