/** What has been named so far in a brief, for pronouns and descriptions that refer back. */

import type { MentionForm } from '../../schema/index.js';

/** One mention as a possible antecedent. */
export interface Candidate {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly ids: readonly string[];
  /** Several people or bodies, or a body with a plural name. */
  readonly plural: boolean;
  readonly place: boolean;
  readonly modifier: boolean;
  /** One person, though the actor may be a state: `the Georgian president`. */
  readonly human: boolean;
  readonly form: MentionForm;
  /** Only described, so that it makes no pair with those that are named. */
  readonly loose: boolean;
  /** The head noun, lower case. */
  readonly noun: string;
  /** The number that opens the phrase or stands in front of it: `two exporters`; empty without one. */
  readonly number: string;
}

/** How many sentences back an antecedent may stand. */
const REACH = 12;
const RECENT = 3;
/** What a set of the headline is worth at any distance. */
const LASTING = 0.3;

export class Discourse {
  private readonly bySentence: Candidate[][] = [];
  private readonly sets: { key: string; ids: readonly string[]; sentence: number; weight: number; lasting: boolean }[] = [];
  /** First sentence of an item of a digest: what stands behind it is meant before what stands in front. */
  floor = 0;
  /** States by the noun for their rulers that the brief has used: `the junta`. */
  readonly ruled = new Map<string, string>();
  /** States that the headline's or section's label names. */
  topics: readonly string[] = [];

  add(candidate: Candidate): void {
    (this.bySentence[candidate.sentence] ??= []).push(candidate);
  }

  /**
   * Remembers actors that were named together.
   * @param lasting whether headline or label names them, so that distance matters less
   */
  addSet(ids: readonly string[], sentence: number, weight: number, lasting = false): void {
    const distinct = [...new Set(ids)].sort();
    if (distinct.length < 2 || distinct.length > 4) return;
    this.sets.push({ key: distinct.join(' '), ids: distinct, sentence, weight, lasting });
    if (this.sets.length > 200) this.sets.splice(0, 100);
  }

  in(sentence: number): readonly Candidate[] {
    return this.bySentence[sentence] ?? [];
  }

  /** Candidates from the nearest backwards, in front of a token. */
  *back(sentence: number, token: number, reach = RECENT): Iterable<Candidate> {
    for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
      const here = this.in(s);
      for (let k = here.length - 1; k >= 0; k--) if (s < sentence || here[k].end <= token) yield here[k];
    }
  }

  /** The set of `count` actors (of any number without one) named together that is most present, without those in `without`. */
  setOf(count: number | null, sentence: number, accept: (id: string) => boolean, without: ReadonlySet<string>): readonly string[] | null {
    return this.bestSet(count, sentence, accept, without, this.floor) ?? (this.floor > 0 ? this.bestSet(count, sentence, accept, without, 0) : null);
  }

  private bestSet(count: number | null, sentence: number, accept: (id: string) => boolean, without: ReadonlySet<string>, from: number): readonly string[] | null {
    const scores = new Map<string, { ids: readonly string[]; score: number }>();
    for (const set of this.sets) {
      if (set.sentence < from || (count !== null && set.ids.length !== count) || !set.ids.every((id) => accept(id) && !without.has(id))) continue;
      const entry = scores.get(set.key) ?? { ids: set.ids, score: 0 };
      entry.score += set.weight / (1 + Math.max(0, sentence - set.sentence)) ** 1.5;
      if (set.lasting) entry.score += LASTING;
      scores.set(set.key, entry);
    }
    let best: { ids: readonly string[]; score: number } | null = null;
    for (const entry of scores.values()) if (best === null || entry.score > best.score) best = entry;
    return best?.ids ?? null;
  }

  /** The most present actors that `accept` agrees to, best first. */
  salient(sentence: number, token: number, accept: (id: string) => boolean): string[] {
    const scores = new Map<string, number>();
    for (const candidate of this.back(sentence, token, REACH)) {
      if (candidate.loose) continue;
      for (const id of candidate.ids) {
        if (!accept(id)) continue;
        const weight = candidate.place ? 0.3 : candidate.modifier ? 0.6 : 1;
        scores.set(id, (scores.get(id) ?? 0) + weight / (1 + sentence - candidate.sentence));
      }
    }
    for (const id of this.topics) if (accept(id)) scores.set(id, (scores.get(id) ?? 0) + 1);
    return [...scores.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  }
}
