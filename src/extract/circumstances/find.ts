/** Cause, condition, concession, purpose, contrast and time of a claim (annotation guide, section 7). */
import type { CircumstanceType } from '../../schema/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { ClaimSpan } from './claimSpan.js';
import { ClauseTypes } from './clauseTypes.js';
import type { CircumstanceLexicon } from './compile.js';
import { Extents } from './extents.js';
import { hedgedStart } from './hedged.js';
import { MarkerReader } from './markers.js';
import { PurposeReader } from './purposes.js';
import { findTimes } from './times/find.js';

export interface Circumstance extends TokenSpan {
  readonly type: CircumstanceType;
  readonly basis: string;
}

const TIME_RULE = 'rule.circumstance.time';
const WHATEVER_RULE = 'rule.circumstance.whatever';
const WHATEVER = new Set(['whatever', 'whoever', 'whichever', 'wherever']);
const PURPOSE_RULE = 'rule.circumstance.infinitive';

class ClaimCircumstances {
  private readonly found: Circumstance[] = [];
  private readonly taken: Uint8Array;
  private readonly clauseTypes: ClauseTypes;
  private readonly markers: MarkerReader;
  private readonly extents: Extents;
  private readonly purposes: PurposeReader;

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
    /** Tokens of other claims that stand inside this one and keep their circumstances to themselves. */
    private readonly foreign: Uint8Array,
  ) {
    this.taken = new Uint8Array(sentence.tokens.length);
    this.clauseTypes = new ClauseTypes(sentence, claim, lexicon);
    this.markers = new MarkerReader(sentence, claim, lexicon);
    this.extents = new Extents(sentence, claim, lexicon);
    this.purposes = new PurposeReader(sentence, claim, lexicon);
  }

  read(): Circumstance[] {
    this.clauses();
    this.phrases();
    this.times();
    return this.found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private add(type: CircumstanceType, start: number, end: number, basis: string): void {
    if (end <= start) return;
    this.found.push({ type, start, end, basis });
    for (let i = start; i < end; i++) this.taken[i] = 1;
  }

  private inside(start: number): boolean {
    return start >= this.claim.start && start < this.claim.end && this.foreign[start] === 0;
  }

  // -- clauses ------------------------------------------------------------------------------------------------------

  private clauses(): void {
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'adverbial' || clause.marker === null) continue;
      if (clause.start < this.claim.start || clause.start >= this.claim.end || this.isDeeper(clause)) continue;
      // `it is doubtful, though, that …`
      if (this.sentence.tokens.words[clause.marker.end] === ',') continue;
      // `It would be surprising if X`: X is what is estimated.
      const { cue } = this.claim;
      if (cue !== null && clause.marker.start > cue.start && clause.marker.end <= cue.end) {
        this.taken.fill(1, clause.marker.start, clause.marker.end);
        continue;
      }
      if (this.clauseTypes.compares(clause)) {
        this.taken.fill(1, clause.start, clause.end);
        continue;
      }
      const type = this.clauseTypes.of(clause);
      const start = this.hedged(clause.start);
      // `possibly because X`, where that is the claim: its reason is the claim's own content.
      if (start < clause.start && start === this.claim.start) this.taken.fill(1, clause.marker.start, clause.marker.end);
      else if (type !== null) this.add(type.type, start, Math.min(this.joinedEnd(clause), this.claim.end), type.basis);
    }
  }

  /** End of the last clause that a coordinator joins to one: `because prices rose and the bank lent more`. */
  private joinedEnd(clause: Clause): number {
    let last = clause;
    for (const next of this.sentence.clauses) {
      if (next.type === 'adverbial' && next.marker === null && next.sibling === last && this.sentence.tokens.words[next.start - 1] !== 'but') last = next;
    }
    return last.end;
  }

  /** Whether an adverbial clause hangs on something inside the claim that is a claim itself. */
  private isDeeper(clause: Clause): boolean {
    return this.foreign[clause.start] === 1 && this.foreign[Math.max(this.hedged(clause.start) - 1, 0)] === 1;
  }

  private hedged(at: number): number {
    return hedgedStart(this.sentence.tokens.words, at);
  }

  // -- phrases ------------------------------------------------------------------------------------------------------

  private phrases(): void {
    const { claim } = this;
    for (let i = claim.start; i < claim.end; i++) {
      if (!this.inside(i) || this.taken[i] === 1) continue;
      if (this.isWhatever(i)) {
        const end = this.extents.endOf(i, i + 1);
        this.add('concession', i, end, WHATEVER_RULE);
        i = end - 1;
        continue;
      }
      const marker = this.markers.at(i);
      if (marker === null || this.markers.isInVerb(i)) continue;
      const whole = marker.entry.follows.length === 0;
      const end = whole ? marker.end : this.extents.endOf(i, marker.end);
      if (whole || end > marker.end) this.add(marker.entry.type, marker.entry.type === 'purpose' ? this.hedged(i) : i, end, marker.entry.id);
      i = Math.max(marker.end, i + 1) - 1;
    }
    for (const group of claim.clause.inner) {
      if (group.infinitive && this.inside(group.start) && this.taken[group.start] === 0 && this.purposes.is(group)) {
        this.add('purpose', this.hedged(group.start), this.extents.endOf(group.start, group.end), PURPOSE_RULE);
      }
    }
  }

  /** `…, whatever it decides`, `Whoever wins, …`: any case is the same. */
  private isWhatever(i: number): boolean {
    const { words } = this.sentence.tokens;
    if (!WHATEVER.has(words[i])) return false;
    return i === this.claim.start ? words.slice(i, this.claim.end).includes(',') : words[i - 1] === ',';
  }

  // -- times --------------------------------------------------------------------------------------------------------

  private times(): void {
    for (const time of findTimes(this.sentence, this.claim.start, this.claim.end, this.lexicon.times)) {
      if (!this.inside(time.start)) continue;
      if (this.taken[time.start] === 1 && this.found.some((other) => other.type === 'time' && other.start <= time.start && other.end >= time.end)) continue;
      if (this.taken[time.start] === 1) continue;
      this.add('time', time.start, time.end, TIME_RULE);
    }
  }
}

export const findCircumstances = (sentence: AnalysedSentence, claim: ClaimSpan, foreign: Uint8Array, lexicon: CircumstanceLexicon): Circumstance[] =>
  new ClaimCircumstances(sentence, claim, lexicon, foreign).read();
