import { hashText } from '../../src/syntax/engine/hash.js';
import { normalize } from '../../src/syntax/engine/words.js';
import type { GoldSentence } from './corpus.js';

/** Pairs of UPOS and XPOS that the tagger chooses among. */
export interface TagSet {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
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
    idOf: (upos, xpos) => ids.get((upos << 8) | xpos) ?? Math.max(0, kept.findIndex((key) => key >> 8 === upos)),
  };
}

/** What the training text says of frequent forms; see WordTable. */
export interface FormKnowledge {
  /** Class (lower 16 bits) and allowed set (upper) by hash of the lower-case form. */
  readonly known: Map<number, number>;
  readonly allowed: Uint8Array[];
}

const CLASS_MINIMUM = Number(process.env.CM ?? 3);
const ALLOWED_MINIMUM = 60;

export function formKnowledge(corpus: readonly GoldSentence[], tags: readonly Uint8Array[], pairs: TagSet): FormKnowledge {
  const byForm = new Map<number, Map<number, number>>();
  corpus.forEach((sentence, s) =>
    sentence.forms.forEach((form, i) => {
      const lower = normalize(form);
      const hash = hashText(lower, 0, lower.length, 1);
      let counts = byForm.get(hash);
      if (!counts) byForm.set(hash, (counts = new Map()));
      const tag = tags[s]![i]!;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }),
  );
  const number = (ids: Map<string, number>, key: string): number => {
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return id;
  };
  const known = new Map<number, number>();
  const classes = new Map<string, number>();
  const sets = new Map<string, number>();
  const allowed = [Uint8Array.of()];
  for (const [hash, counts] of byForm) {
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const total = sorted.reduce((sum, [, count]) => sum + count, 0);
    if (total < CLASS_MINIMUM) continue;
    const main = sorted.filter(([, count]) => count * 8 >= total).slice(0, 3);
    // A form whose capitals matter for its tag has them among the tags; the class is the ordered list of common tags.
    const entry = number(classes, main.map(([tag]) => tag).join(' '));
    let set = 0;
    if (total >= ALLOWED_MINIMUM) {
      const candidates = sorted.filter(([, count]) => count > 1 || total < 200).map(([tag]) => tag).sort((a, b) => a - b);
      const key = candidates.join(' ');
      set = number(sets, key);
      allowed[set] = Uint8Array.from(candidates);
    }
    known.set(hash, entry | (set << 16));
  }
  void pairs;
  return { known, allowed };
}
