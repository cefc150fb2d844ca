/** What has been named so far in a brief, for pronouns and descriptions that refer back. */

import type { MentionForm } from '../../schema/index.js';
import type { Clause } from '../clauses/index.js';

/** What a mention is in its clause. */
export type Part = 'subject' | 'object' | 'oblique' | 'modifier' | 'place';

/** One mention as a possible antecedent. */
export interface Candidate {
  readonly sentence: number;
  /** Index of the sentence's block. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly ids: readonly string[];
  /** Several people or bodies, or a body with a plural name. */
  readonly plural: boolean;
  readonly place: boolean;
  readonly modifier: boolean;
  readonly part: Part;
  /** Stands in front of the verb of its clause and hangs on no preposition, be it as an owner: `Iran's response`. */
  readonly front: boolean;
  readonly clause: Clause | null;
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

/** A subject as a sentence offers it to the pronouns of the next one. */
export interface Offered {
  /** No one's where a thing is the subject. */
  readonly ids: readonly string[];
  readonly plural: boolean;
  /** Whoever has what is the subject: `Iran's response`. */
  readonly owner: readonly string[];
}

/** What is kept of a sentence once it has been read. */
export interface Summary {
  /** The subject of its last main clause first. */
  readonly subjects: readonly Offered[];
  /** Those named in one breath, as one mention: `Moscow and Beijing`. */
  readonly sets: readonly Candidate[];
}

/** How many sentences back an antecedent may stand. */
const RECENT = 3;
const NOTHING: Summary = { subjects: [], sets: [] };

/** Sorts in place. */
export const nearestFirst = (candidates: Candidate[]): readonly Candidate[] => candidates.sort((a, b) => b.start - a.start || b.end - a.end);

export class Discourse {
  private readonly bySentence: Candidate[][] = [];
  private readonly summaries: Summary[] = [];
  private readonly ordered: (readonly Candidate[])[] = [];
  /** First sentence of an item of a digest: what stands behind it is meant before what stands in front. */
  floor = 0;
  /** First sentence of a section with a label of its own; pronouns mean no one in front of it. */
  opening = 0;
  /** Who was meant last by a noun: `the junta`. */
  readonly called = new Map<string, string>();
  /** Who were meant last by a plural, by its last word: `governments`; and by any. */
  readonly sets = new Map<string, string>();
  lastSet = '';
  /** States that the headline's or section's label names. */
  topics: readonly string[] = [];

  add(candidate: Candidate): void {
    (this.bySentence[candidate.sentence] ??= []).push(candidate);
  }

  in(sentence: number): readonly Candidate[] {
    return this.bySentence[sentence] ?? [];
  }

  close(sentence: number, summary: Summary): void {
    this.summaries[sentence] = summary;
  }

  summaryOf(sentence: number): Summary {
    return this.summaries[sentence] ?? NOTHING;
  }

  /** All of a sentence that has been read, those named in one breath too, the nearest first. */
  nearestIn(sentence: number): readonly Candidate[] {
    return (this.ordered[sentence] ??= nearestFirst([...this.in(sentence), ...this.summaryOf(sentence).sets]));
  }

  /** Candidates from the nearest backwards, in front of a token. */
  *back(sentence: number, token: number, reach = RECENT): Iterable<Candidate> {
    for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
      const here = this.in(s);
      for (let k = here.length - 1; k >= 0; k--) if (s < sentence || here[k].end <= token) yield here[k];
    }
  }
}
