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
const RECENT = 3;

export class Discourse {
  private readonly bySentence: Candidate[][] = [];
  /** First sentence of an item of a digest: what stands behind it is meant before what stands in front. */
  floor = 0;
  /** States by the noun for their rulers that the brief has used: `the junta`. */
  readonly ruled = new Map<string, string>();
  /** States that the headline's or section's label names. */
  topics: readonly string[] = [];

  add(candidate: Candidate): void {
    (this.bySentence[candidate.sentence] ??= []).push(candidate);
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
}
