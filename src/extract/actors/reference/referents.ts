/** Who has been named in front of a reference, each with what its mentions say of it. */
import { nearestFirst, type Candidate, type Discourse } from '../discourse.js';

export interface Referent {
  readonly ids: readonly string[];
  readonly key: string;
  /** The nearest mention. */
  readonly nearest: Candidate;
  /** Sentences from there. */
  readonly away: number;
  /** How many others have been named since. */
  readonly since: number;
  mentions: number;
  /** Sum of its mentions, less the farther they are. */
  presence: number;
  /** Sentences since it was last a subject, Infinity if never. */
  acted: number;
}

export const keyOf = (ids: readonly string[]): string => (ids.length === 1 ? ids[0] : [...ids].sort().join(' '));

/** Where a reference stands. */
export interface Spot {
  readonly sentence: number;
  readonly at: number;
  /** Those named in one breath in front of it in its own sentence. */
  readonly sets: readonly Candidate[];
}

/** Most mentions that are looked at, so that reading stays linear. */
const MOST = 80;

/**
 * The nearest first.
 * @param from first sentence that counts
 */
export const referentsBefore = (discourse: Discourse, { sentence, at, sets }: Spot, from: number, accepts: (candidate: Candidate) => boolean): Referent[] => {
  const found = new Map<string, Referent>();
  let seen = 0;
  for (let s = sentence; s >= Math.max(0, from) && seen < MOST; s--) {
    const here = s < sentence ? discourse.nearestIn(s) : nearestFirst([...discourse.in(s), ...sets].filter(({ end }) => end <= at));
    for (const candidate of here) {
      if (!accepts(candidate)) continue;
      if (seen++ >= MOST) break;
      const key = keyOf(candidate.ids);
      let known = found.get(key);
      if (known === undefined) {
        known = { ids: candidate.ids, key, nearest: candidate, away: sentence - s, since: found.size, mentions: 0, presence: 0, acted: Infinity };
        found.set(key, known);
      }
      known.mentions++;
      known.presence += (candidate.modifier || candidate.place ? 0.5 : 1) / (1 + sentence - s);
      if (candidate.part === 'subject') known.acted = Math.min(known.acted, sentence - s);
    }
  }
  return [...found.values()];
};
