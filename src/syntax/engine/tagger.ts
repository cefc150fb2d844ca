import type { SecondLook } from './secondLook.js';
import type { ClassTable } from './tables.js';
import { TaggerFeatures } from './taggerFeatures.js';
import { LIMIT, WORD, WORD_FIELDS, type WordTable } from './words.js';

/** The tags that each allowed set contains. */
export type AllowedTags = readonly Uint8Array[];

/** A second best tag counts as a rival if it is no further behind than this, in weight units. */
const CLOSE = 12;

/** A tag that leads by more than this after the first part of the context's features is taken, in weight units; by twice that, for the word alone. */
export const CLEAR_TAG = 50;

/** How many words on each side, and tags in front, a decision looks at: see TaggerFeatures. */
const WORDS_SEEN = 2;
const TAGS_SEEN = 2;

/** Greedy left-to-right tagger for pairs of UPOS and XPOS ("tags" here), with a second look at function words in doubt. */
export class Tagger {
  private readonly scores: Int32Array;
  private readonly extractor: TaggerFeatures;
  /** What each word by itself adds to the scores, by word-table id, and the filling of the table that it is of. */
  private readonly wordScores: Int16Array;
  private readonly filledAt = new Int32Array(LIMIT + 1);

  /** What `choose` found: the best tag, the second best, and how many points lie between them. */
  private best = 0;
  private second = 0;
  private lead = 0;
  /** Per token of the last sentence: the second best tag, and by how many weight units the best led; infinitely many where there was no other. */
  seconds = new Uint8Array(0);
  leads = new Float32Array(0);
  /** Per token of the last sentence: the tag and the rival that the first look found. */
  private firstTags = new Uint8Array(0);
  private firstRivals = new Uint8Array(0);
  /** The words of the last sentence, and the filling of the table that they are of. */
  private lastIds = new Int32Array(0);
  private lastCount = 0;
  private lastFilling = 0;
  /**
   * Per token, whether it stands between the same words as in the sentence before: a sentence comes twice where strange names are
   * read as familiar ones, and most of its tokens keep what was found for them.
   */
  private hasSameWords = new Uint8Array(0);

  /**
   * @param allowed allowed tags by the number of the set
   * @param clear see CLEAR_TAG; Infinity to look at all features always
   * @param secondLook null to leave it at the first
   */
  constructor(
    private readonly words: WordTable,
    private readonly weights: ClassTable,
    private readonly allowed: AllowedTags,
    private readonly clear: number,
    private readonly secondLook: SecondLook | null,
  ) {
    this.scores = new Int32Array(weights.classes);
    this.wordScores = new Int16Array((LIMIT + 1) * weights.classes);
    this.extractor = new TaggerFeatures(words);
  }

  /**
   * Tags `count` words (word-table ids).
   *
   * @param tags receives each word's tag
   * @param rivals receives the second best tag where it came close or was the best at first, else the tag itself
   */
  tag(ids: Int32Array, count: number, tags: Uint8Array, rivals: Uint8Array): void {
    this.lookFirst(ids, count, tags, rivals);
    this.secondLook?.revise(ids, count, tags, rivals, this.seconds, this.leads);
  }

  /** Sets `tags`, `rivals`, `seconds` and `leads` from left to right. */
  private lookFirst(ids: Int32Array, count: number, tags: Uint8Array, rivals: Uint8Array): void {
    const { extractor, weights, allowed } = this;
    const { fields } = this.words;
    const close = CLOSE / weights.unit;
    const clearByWord = 2 * this.clear;
    this.compare(ids, count);
    const { seconds, leads, firstTags, firstRivals, hasSameWords } = this;
    extractor.load(ids, count);
    let previous = -1;
    let beforePrevious = -1;
    let lastNewTag = -Infinity;
    for (let i = 0; i < count; i++) {
      if (hasSameWords[i] === 0 || i - lastNewTag <= TAGS_SEEN) {
        const candidates = allowed[fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!;
        let best = candidates[0]!;
        let rival = best;
        leads[i] = Infinity;
        if (candidates.length !== 1) {
          this.scoreWord(i, ids[i]!, candidates);
          this.choose(candidates);
          if (this.lead * weights.unit <= clearByWord) this.scoreContext(i, previous, beforePrevious, candidates);
          ({ best } = this);
          rival = this.lead > close ? best : this.second;
          seconds[i] = this.second;
          leads[i] = this.lead * weights.unit;
        }
        if (firstTags[i] !== best) lastNewTag = i;
        firstTags[i] = best;
        firstRivals[i] = rival;
      }
      beforePrevious = previous;
      previous = firstTags[i]!;
    }
    tags.set(firstTags.subarray(0, count));
    rivals.set(firstRivals.subarray(0, count));
  }

  /** Sets `hasSameWords` for a sentence and keeps its words for the next. */
  private compare(ids: Int32Array, count: number): void {
    const { filling } = this.words;
    if (this.leads.length < count) {
      this.seconds = new Uint8Array(2 * count);
      this.leads = new Float32Array(2 * count);
      this.firstTags = new Uint8Array(2 * count);
      this.firstRivals = new Uint8Array(2 * count);
      this.hasSameWords = new Uint8Array(2 * count);
      this.lastIds = new Int32Array(2 * count);
      this.lastCount = 0;
    }
    const { hasSameWords, lastIds } = this;
    const comparable = filling === this.lastFilling && count === this.lastCount;
    hasSameWords.fill(comparable ? 1 : 0, 0, count);
    for (let i = 0; comparable && i < count; i++) {
      // Forms beyond the limit of the table share an id.
      if (ids[i] !== lastIds[i] || ids[i] === LIMIT) hasSameWords.fill(0, Math.max(0, i - WORDS_SEEN), i + WORDS_SEEN + 1);
    }
    lastIds.set(ids.subarray(0, count));
    this.lastCount = count;
    this.lastFilling = filling;
  }

  /** Sets the candidates' scores to what the word by itself says, computed once per word. */
  private scoreWord(i: number, id: number, candidates: Uint8Array): void {
    const { scores, extractor, weights, wordScores, filledAt } = this;
    const { filling } = this.words;
    const at = id * weights.classes;
    if (filledAt[id] === filling && id < LIMIT) {
      for (let k = 0; k < candidates.length; k++) scores[candidates[k]!] = wordScores[at + candidates[k]!]!;
      return;
    }
    scores.fill(0);
    extractor.extractWord(i);
    weights.add(extractor.ofWord, extractor.ofWord.length, scores);
    wordScores.set(scores, at);
    filledAt[id] = filling;
  }

  /** Adds what stands around the word, as far as it takes to choose among the candidates, and chooses. */
  private scoreContext(i: number, previous: number, beforePrevious: number, candidates: Uint8Array): void {
    const { extractor, weights, scores, clear } = this;
    extractor.extractFirst(i, previous, beforePrevious);
    weights.add(extractor.firstOfContext, extractor.firstOfContext.length, scores);
    this.choose(candidates);
    if (this.lead * weights.unit > clear) return;
    extractor.extractRest();
    weights.add(extractor.restOfContext, extractor.restOfContext.length, scores);
    this.choose(candidates);
  }

  private choose(candidates: Uint8Array): void {
    const { scores } = this;
    let best = candidates[0]!;
    let second = best;
    let top = -Infinity;
    let next = -Infinity;
    for (let k = 0; k < candidates.length; k++) {
      const choice = candidates[k]!;
      const score = scores[choice]!;
      if (score > top) {
        next = top;
        second = best;
        top = score;
        best = choice;
      } else if (score > next) {
        next = score;
        second = choice;
      }
    }
    this.best = best;
    this.second = second;
    this.lead = top - next;
  }
}
