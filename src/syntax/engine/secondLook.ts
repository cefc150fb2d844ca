import { UPOS, type Upos } from './names.js';
import { SecondLookFeatures } from './secondLookFeatures.js';
import type { ClassTable } from './tables.js';
import type { WordTable } from './words.js';

/** Classes whose words are all known: a form has such a tag only if the training text shows it with one. */
export const CLOSED_CLASSES: ReadonlySet<Upos> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']);

/** How far apart the two best tags of a word may be for a second look at it, in weight units of the tagger. */
const DOUBTFUL = 45;

/** What a weight unit of the tagger by which a tag led at first counts for it, in nats. */
export const FIRST_LOOK = 0.1;

/** By how much the second best tag must be ahead to be taken, in nats: what the tagger saw first is the better guess in texts unlike the treebank. */
const LEAST_GAIN = 0.25;

/**
 * Whether the tags of the words around can tell that the second best tag is right: words of closed classes are known by what stands
 * around them, on both sides. Names are not, but by how they are written. A subordinator is not given up for a pronoun: that a clause
 * lacks a part, as after the "that" of a relative clause, tags do not show.
 *
 * @param upos UPOS id of each tag
 */
export function isOpenToSecondLook(upos: Uint8Array, best: number, second: number): boolean {
  const [first, other] = [UPOS[upos[best]!]!, UPOS[upos[second]!]!];
  if (first === 'PROPN' || other === 'PROPN') return false;
  if (first === 'SCONJ' && (other === 'PRON' || other === 'DET')) return false;
  return first !== other && (CLOSED_CLASSES.has(first) || CLOSED_CLASSES.has(other));
}

/** Decides once more between the two best tags of function words that are in doubt, now that the tags on both sides are known. */
export class SecondLook {
  private readonly extractor: SecondLookFeatures;
  private readonly scores: Int32Array;
  /** Whether pairs of tags are looked at, at `a * classes + b`. */
  private readonly isAsked: Uint8Array;

  /** @param upos UPOS id of each tag */
  constructor(
    words: WordTable,
    private readonly weights: ClassTable,
    upos: Uint8Array,
  ) {
    const { classes } = weights;
    this.extractor = new SecondLookFeatures(words, upos);
    this.scores = new Int32Array(classes);
    this.isAsked = Uint8Array.from({ length: classes * classes }, (_, pair) => (isOpenToSecondLook(upos, Math.floor(pair / classes), pair % classes) ? 1 : 0));
  }

  /**
   * Replaces tags by the second best where these are right, from the left.
   *
   * @param ids the words by their ids in the table
   * @param tags the best tags
   * @param rivals receives the tags that were replaced
   * @param leads by how many weight units the best tags led
   */
  revise(ids: Int32Array, count: number, tags: Uint8Array, rivals: Uint8Array, seconds: Uint8Array, leads: Float32Array): void {
    const { extractor, weights, scores, isAsked } = this;
    for (let i = 0; i < count; i++) {
      if (leads[i]! > DOUBTFUL) continue;
      const [best, second] = [tags[i]!, seconds[i]!];
      if (isAsked[best * weights.classes + second] === 0) continue;
      extractor.extract(ids, tags, count, i, second, leads[i]!);
      scores.fill(0);
      weights.add(extractor.features, extractor.features.length, scores);
      if ((scores[second]! - scores[best]!) * weights.unit <= LEAST_GAIN + FIRST_LOOK * leads[i]!) continue;
      tags[i] = second;
      rivals[i] = best;
    }
  }
}
