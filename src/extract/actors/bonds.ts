/** How present the actors of a brief are and who stands with whom, for plurals that refer back: `both sides`, `neither firm`. */

/** What a tie adds to those that last: in one breath, in one clause, in one sentence. */
const LASTING = { breath: 1, clause: 0.5, sentence: 0.2 } as const;
export type Tie = keyof typeof LASTING;

export interface Presence {
  readonly id: string;
  /** 1 for who acts, less for who is only spoken of. */
  readonly weight: number;
}

export interface Bond {
  /** Distinct and in order. */
  readonly ids: readonly string[];
  readonly tie: Tie;
}

/** Several who may be meant, and what speaks for them. */
export interface Company {
  readonly ids: readonly string[];
  /** Whether headline or label names just them. */
  readonly titled: boolean;
  /** Weight of all their ties in the brief so far. */
  readonly ties: number;
  /** Sentences since they last stood in one breath or clause. */
  readonly apart: number;
  /** Sentences since they last stood in one breath. */
  readonly breath: number;
  /** Sentences since the one of them was named who has not been named for longest. */
  readonly gone: number;
  /** Sentences since any of them was named. */
  readonly near: number;
  /** How present the least of them is, less the farther it was named. */
  readonly presence: number;
}

/** How many sentences back those may stand who are meant, and what counts as farther than any. */
const REACH = 40;
/** Largest set that a plural can mean. */
const MOST = 4;
/** Most actors of a sentence between whom ties are drawn. */
const CROWD = 8;
/** Most of those present that are taken together though nothing ties them, by how many are meant. */
const GATHERED: Readonly<Record<number, number>> = { 2: 8, 3: 6, 4: 6 };

const keyOf = (ids: readonly string[]): string => ids.join(' ');

const normal = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)].sort());

interface Kept extends Bond {
  readonly key: string;
}

/** The sentences in which a set was last tied at all, last in one breath or clause, and last in one breath. */
interface Lasting {
  readonly ids: readonly string[];
  tied: number;
  close: number;
  breath: number;
}

const isSet = ({ length }: readonly string[]): boolean => length >= 2 && length <= MOST;

/** The tie of those who are named in one breath. */
export const inOneBreath = (ids: readonly string[]): Bond => ({ ids: normal(ids), tie: 'breath' });

/** Ties between each two of those in a sentence. */
export const pairsOf = (ids: readonly string[], tie: Tie): Bond[] => {
  const few = normal(ids).slice(0, CROWD);
  const pairs: Bond[] = [];
  for (let a = 0; a < few.length; a++) for (let b = a + 1; b < few.length; b++) pairs.push({ ids: [few[a], few[b]], tie });
  return pairs;
};

/** Every set of so many, in order. */
const setsOf = (ids: readonly string[], count: number): (readonly string[])[] =>
  count === 0 ? [[]] : ids.flatMap((id, at) => setsOf(ids.slice(at + 1), count - 1).map((others) => [id, ...others]));

export class Bonds {
  private readonly sentences: { readonly presences: readonly Presence[]; readonly bonds: readonly Kept[] }[] = [];
  private readonly named = new Map<string, number>();
  private readonly ties = new Map<string, number>();
  /** Sets tied within reach, those of the last sentence at the end. */
  private readonly lasting = new Map<string, Lasting>();
  private readonly titles: { readonly ids: readonly string[]; readonly sentence: number }[] = [];

  /** Keeps whom a headline or label names together. */
  entitle(ids: readonly string[], sentence: number): void {
    const distinct = normal(ids);
    if (isSet(distinct)) this.titles.push({ ids: distinct, sentence });
  }

  /** Keeps what a sentence has said so far, in place of what was kept of it before. */
  note(sentence: number, presences: readonly Presence[], bonds: readonly Bond[]): void {
    this.sentences[sentence] = { presences, bonds: bonds.filter(({ ids }) => isSet(ids)).map(({ ids, tie }) => ({ ids, tie, key: keyOf(ids) })) };
  }

  /** Counts a sentence for the whole brief, once nothing more will be found in it. */
  close(sentence: number): void {
    const { presences, bonds } = this.sentences[sentence];
    for (const { id, weight } of presences) this.named.set(id, (this.named.get(id) ?? 0) + weight);
    // Backwards, so that the last one in the map is the first of the last sentence.
    for (let i = bonds.length - 1; i >= 0; i--) {
      const { key, ids, tie } = bonds[i];
      this.ties.set(key, (this.ties.get(key) ?? 0) + LASTING[tie]);
      const known = this.lasting.get(key) ?? { ids, tied: sentence, close: -Infinity, breath: -Infinity };
      known.tied = sentence;
      if (tie !== 'sentence') known.close = sentence;
      if (tie === 'breath') known.breath = sentence;
      this.lasting.delete(key);
      this.lasting.set(key, known);
    }
    for (const [key, { tied }] of this.lasting) {
      if (tied > sentence - REACH) break;
      this.lasting.delete(key);
    }
  }

  /**
   * Those who may be meant: whoever is tied, and any who are most present.
   * @param count two to four of them where none is told
   * @param from first sentence that counts
   */
  companies(count: number | null, sentence: number, from: number, accept: (id: string) => boolean): Company[] {
    const present = new Map<string, number>();
    const last = new Map<string, number>();
    const found = new Map<string, { readonly ids: readonly string[]; apart: number; breath: number }>();
    const meet = (key: string, ids: readonly string[], apart = REACH, breath = REACH): void => {
      const known = found.get(key) ?? { ids, apart, breath };
      known.apart = Math.min(known.apart, apart);
      known.breath = Math.min(known.breath, breath);
      found.set(key, known);
    };
    const fits = (ids: readonly string[]): boolean => (count === null || ids.length === count) && ids.every(accept);
    const first = Math.max(from, sentence - REACH);
    for (let s = sentence; s >= first; s--) {
      const away = sentence - s;
      for (const { id, weight } of this.sentences[s].presences) {
        if (!accept(id)) continue;
        present.set(id, (present.get(id) ?? 0) + weight / (1 + away));
        if (!last.has(id)) last.set(id, away);
      }
    }
    for (const { key, ids, tie } of this.sentences[sentence].bonds) if (fits(ids)) meet(key, ids, tie === 'sentence' ? REACH : 0, tie === 'breath' ? 0 : REACH);
    for (const [key, { ids, tied, close, breath }] of [...this.lasting].reverse()) if (tied >= first && fits(ids)) meet(key, ids, close >= first ? sentence - close : REACH, breath >= first ? sentence - breath : REACH);
    const titled = new Set<string>();
    for (const { ids, sentence: at } of this.titles) {
      if (at < from || !fits(ids)) continue;
      const key = keyOf(ids);
      titled.add(key);
      meet(key, ids);
    }
    for (const ids of setsOf(this.foremost(present, GATHERED[count ?? 2]), count ?? 2)) meet(keyOf(ids), ids);
    return [...found].map(([key, { ids, apart, breath }]) => {
      const since = ids.map((id) => last.get(id) ?? REACH);
      return {
        ids, titled: titled.has(key), ties: this.ties.get(key) ?? 0, apart, breath,
        gone: Math.max(...since), near: Math.min(...since), presence: Math.min(...ids.map((id) => present.get(id) ?? 0)),
      };
    });
  }

  /** Those of whom a text speaks most, here and in all of it. */
  private foremost(present: ReadonlyMap<string, number>, most: number): string[] {
    const rank = ([id, weight]: [string, number]): number => weight + 0.3 * Math.log1p(this.named.get(id) ?? 0);
    return [...present].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([id]) => id).sort();
  }
}
