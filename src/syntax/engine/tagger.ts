import { createArithmetic, Memory } from './arithmetic/index.js';
import { FormTraits } from './formTraits.js';
import { ARCS, type PackedTagger } from './packedTagger.js';
import { Projection } from './projection.js';
import { SAID, SEGMENT, SentenceReader } from './sentenceReader.js';
import { lexemeNumbers, WORD, WORD_FIELDS, type WordTable } from './words.js';

/** The tags that each allowed set contains. */
export type AllowedTags = readonly Uint8Array[];

/** A second best tag or arc counts as a rival if it is no further behind than this, in nats. */
const CLOSE = 3;

/** What the tagger finds for the tokens of a sentence. */
export interface Guess {
  /** Pair of UPOS and XPOS, and the second best where it came close, else the pair itself. */
  readonly tags: Uint8Array;
  readonly rivals: Uint8Array;
  /** Class of the arc that the token is likely to hang by (see arcClass), counted from 1, and the second likeliest where it came close, else 0. */
  readonly arcs: Uint8Array;
  readonly otherArcs: Uint8Array;
}

export const emptyGuess = (count: number): Guess => ({
  tags: new Uint8Array(count),
  rivals: new Uint8Array(count),
  arcs: new Uint8Array(count),
  otherArcs: new Uint8Array(count),
});

const ALL_ARCS = Uint8Array.from({ length: ARCS }, (_, arc) => arc);

/** What a nat stands for in scores. */
const NAT = 1024;

/** More than the rows of a result that belong to no class, and room for what the pieces of the memory are aligned to. */
const SPARE = 64;

/** Tagger for pairs of UPOS and XPOS ("tags" here) that foresees, for the parser, by which arcs tokens hang. */
export class Tagger {
  private readonly reader: SentenceReader;
  private readonly tagCount: number;
  /** Scores of each token: first those of tags, then those of arcs. */
  private readonly scores: Int16Array;
  private readonly outputs: Projection;

  /** What `choose` found: the best class and the second best if it came close, else the best. */
  private best = 0;
  private rival = 0;

  /**
   * @param wordRows number of words that are known one by one and groups of words
   * @param allowed allowed tags by the number of the set
   * @param arithmeticOn what computes in a memory
   */
  constructor(
    private readonly words: WordTable,
    network: PackedTagger,
    wordRows: number,
    private readonly allowed: AllowedTags,
    arithmeticOn = createArithmetic,
  ) {
    const { outputs, biases } = network;
    const memory = new Memory(SentenceReader.bytes(network) + 2 * SEGMENT * (outputs.rows + SPARE) + Projection.bytes(outputs.rows, outputs.columns));
    const arithmetic = arithmeticOn(memory);
    this.reader = new SentenceReader(words, arithmetic, memory, new FormTraits(wordRows, network.classes, lexemeNumbers(network.pieces)), network);
    this.tagCount = outputs.rows - ARCS;
    this.outputs = new Projection(arithmetic, memory, outputs.points, outputs.columns, (outputs.unit / SAID) * NAT, Array.from(biases.points, (bias) => bias * biases.unit * NAT));
    this.scores = memory.shorts(SEGMENT * this.outputs.rows);
  }

  /** Tags `count` words (word-table ids). */
  tag(ids: Int32Array, count: number, { tags, rivals, arcs, otherArcs }: Guess): void {
    const { reader, allowed, tagCount, outputs, scores } = this;
    const { fields } = this.words;
    for (let from = 0; from < count; from += SEGMENT) {
      const length = Math.min(SEGMENT, count - from);
      outputs.multiply(reader.read(ids, from, length), length, scores.byteOffset);
      for (let i = from, at = 0; i < from + length; i++, at += outputs.rows) {
        this.choose(allowed[fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!, at);
        tags[i] = this.best;
        rivals[i] = this.rival;
        this.choose(ALL_ARCS, at + tagCount);
        arcs[i] = this.best + 1;
        otherArcs[i] = this.rival === this.best ? 0 : this.rival + 1;
      }
    }
  }

  /** Chooses among some classes, whose scores are counted from `first`; sets `best` and `rival`. */
  private choose(classes: Uint8Array, first: number): void {
    const { scores } = this;
    let best = classes[0]!;
    let rival = best;
    let top = -Infinity;
    let next = -Infinity;
    for (let k = 0; k < classes.length; k++) {
      const choice = classes[k]!;
      const score = scores[first + choice]!;
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
    this.best = best;
    this.rival = top - next > CLOSE * NAT ? best : rival;
  }
}
