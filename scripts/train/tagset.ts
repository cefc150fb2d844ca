import { hashText } from '../../src/syntax/engine/hash.js';
import { UPOS, type Upos } from '../../src/syntax/engine/names.js';
import { normalize, type HashedNumbers } from '../../src/syntax/engine/words.js';
import type { GoldSentence } from './corpus.js';
import { hashedNumbers } from './hashedNumbers.js';

/** Classes whose words are all known: a form has such a tag only if the training text shows it with one. */
const CLOSED_CLASSES: ReadonlySet<Upos> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']);

/** Forms with their tag-pair ids and the classes of arcs (see arcClass) that they hang by. */
export interface TaggedForms {
  /** Number of the sentence; a copy has that of its original. */
  readonly origin: number;
  readonly forms: readonly string[];
  readonly tags: Uint8Array;
  readonly arcs: Uint8Array;
}

/** Pairs of UPOS and XPOS that the tagger chooses among. */
export interface TagSet {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** The pairs that any word may have, ascending: those of classes that take in new words. */
  readonly open: readonly number[];
  /** Pair id of a token's gold tags; rare pairs fall back to the commonest with the same UPOS. */
  idOf(upos: number, xpos: number): number;
}

const RARE_PAIR = 4;

export function tagSet(corpus: readonly GoldSentence[]): TagSet {
  const counts = new Map<number, number>();
  for (const sentence of corpus) {
    sentence.upos.forEach((upos, i) => {
      const key = (upos << 8) | sentence.xpos[i]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = sorted.filter(([, count]) => count >= RARE_PAIR).map(([key]) => key);
  const ids = new Map(kept.map((key, id) => [key, id]));
  return {
    upos: Uint8Array.from(kept, (key) => key >> 8),
    xpos: Uint8Array.from(kept, (key) => key & 255),
    open: kept.flatMap((key, id) => (CLOSED_CLASSES.has(UPOS[key >> 8]!) ? [] : [id])),
    idOf: (upos, xpos) => ids.get((upos << 8) | xpos) ?? Math.max(0, kept.findIndex((key) => key >> 8 === upos)),
  };
}

/** What a training text says of its frequent forms; see WordTable. */
export interface FormKnowledge {
  /** Class (lower 16 bits) and allowed set (upper) by hash of the lower-case form. */
  readonly known: HashedNumbers;
  readonly allowed: Uint8Array[];
}

/** How often a form must occur for its tags to be told the tagger, and for all others to be ruled out. */
const CLASS_MINIMUM = 3;
const ALLOWED_MINIMUM = 80;

type TagCounts = Map<number, Map<number, number>>;

function countTags(corpus: readonly TaggedForms[]): TagCounts {
  const byForm: TagCounts = new Map();
  for (const { forms, tags } of corpus) {
    forms.forEach((form, i) => {
      const lower = normalize(form);
      const hash = hashText(lower, 0, lower.length, 1);
      let counts = byForm.get(hash);
      if (!counts) byForm.set(hash, (counts = new Map()));
      counts.set(tags[i]!, (counts.get(tags[i]!) ?? 0) + 1);
    });
  }
  return byForm;
}

const commonFirst = (counts: ReadonlyMap<number, number>): [number, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

/** Numbers the distinct lists of tags in the order in which they come; the one given has number 0. */
export class ListNumbers {
  readonly lists: number[][];
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly number[] = []) {
    this.lists = [[...first]];
    this.numbers.set(first.join(' '), 0);
  }

  of(list: number[]): number {
    const key = list.join(' ');
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.lists.push(list) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

/**
 * Gathers the knowledge of forms. The same `classes` and `sets` must be given for texts whose knowledge is to agree:
 * the tagger is trained on knowledge from the other parts of the text, as it will meet text that taught it nothing.
 */
export function formKnowledge(corpus: readonly TaggedForms[], classes: ListNumbers, sets: ListNumbers): FormKnowledge {
  const known = new Map<number, number>();
  const open = sets.lists[0]!;
  for (const [hash, counts] of countTags(corpus)) {
    const sorted = commonFirst(counts);
    const total = sorted.reduce((sum, [, count]) => sum + count, 0);
    const main = sorted.filter(([, count]) => count * 10 >= total).slice(0, 3).map(([tag]) => tag);
    const shown = sorted.map(([tag]) => tag);
    const possible = total >= ALLOWED_MINIMUM ? shown : [...new Set([...open, ...shown])];
    const entry = (total >= CLASS_MINIMUM ? classes.of(main) : 0) | (sets.of(possible.sort((a, b) => a - b)) << 16);
    if (entry !== 0) known.set(hash, entry);
  }
  return { known: hashedNumbers(known), allowed: sets.lists.map((list) => Uint8Array.from(list)) };
}
