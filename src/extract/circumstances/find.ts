/** Cause, condition, concession, purpose, contrast and time of a claim (annotation guide, section 7). */
import { HAVE, Pos, VerbForm } from '../../language/index.js';
import type { CircumstanceType } from '../../schema/index.js';
import { subjectOf } from '../arguments.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import calendar from '../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import type { CircumstanceLexicon, Marker } from './compile.js';
import { findTimes } from './times/find.js';

export interface Circumstance extends TokenSpan {
  readonly type: CircumstanceType;
  readonly basis: string;
}

/** The part of a claim that circumstances are looked for in. */
export interface ClaimSpan extends TokenSpan {
  readonly clause: Clause;
}

/** Bodies that one stands before. */
const FORUMS = new Set(calendar.forums);
const TIME_RULE = 'rule.circumstance.time';
const WHATEVER_RULE = 'rule.circumstance.whatever';
const WHATEVER = new Set(['whatever', 'whoever', 'whichever', 'wherever']);
const PURPOSE_RULE = 'rule.circumstance.infinitive';
/** Weak markers that phrases in front or set off by a comma make sure. */
const EDGE_MARKERS = new Set(['given', 'following', 'absent', 'failing', 'ahead of', 'pending', 'at the (start|beginning|end|height|outset|time|turn) of']);
/** Subordinators that may stand without subject and finite verb. */
const REDUCIBLE = new Set(['while', 'whilst', 'if', 'unless', 'although', 'though', 'when', 'once', 'until']);
/** Behind these `given` is a participle or an adjective. */
const BEFORE_GIVEN = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'a', 'any', 'the']);
const HYPOTHETICAL = new Set(['would', 'will', 'could', 'may', 'might', 'can', 'cannot', '\'d', '\'ll', 'wo']);
const UNLIKELY = new Set(['unlikely', 'improbable', 'doubtful']);
/** Nouns and verbs whose infinitive is a complement, not a purpose. */
const TAKES_INFINITIVE = /^(?:ability|agreement|attempt|authority|bid|capability|capacity|chance|choice|decision|desire|determination|effort|failure|incentive|inability|intent|intention|invitation|mandate|means|motivation|move|need|obligation|offer|opportunity|order|permission|plan|pledge|power|pressure|promise|proposal|readiness|reason|refusal|reluctance|request|right|time|threat|vow|way|willingness|will|wish|able|set|likely|unlikely|ready|due|expected|bound|poised|reluctant|willing|unable|unwilling|prepared|eager|keen|free|slow|quick|first|last|only)$/;

class ClaimCircumstances {
  private readonly found: Circumstance[] = [];
  private readonly taken: Uint8Array;

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
    /** Tokens of other claims that stand inside this one and keep their circumstances to themselves. */
    private readonly foreign: Uint8Array,
  ) {
    this.taken = new Uint8Array(sentence.tokens.length);
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
      if (this.compares(clause)) {
        this.taken.fill(1, clause.start, clause.end);
        continue;
      }
      const type = this.typeOfClause(clause);
      if (type === null) continue;
      this.add(type.type, clause.start, Math.min(clause.end, this.claim.end), type.basis);
    }
  }

  /** `as it did in 2022`: no cause, and its time is another one's. */
  private compares({ marker, verb }: Clause): boolean {
    const { words, lemmas } = this.sentence.tokens;
    return marker !== null && words[marker.start] === 'as' && marker.end === marker.start + 1 && verb !== null && lemmas[verb.head] === 'do';
  }

  /** Whether an adverbial clause hangs on something inside the claim that is a claim itself. */
  private isDeeper(clause: Clause): boolean {
    return this.foreign[clause.start] === 1 && this.foreign[Math.max(clause.start - 1, 0)] === 1;
  }

  private typeOfClause(clause: Clause): { type: CircumstanceType; basis: string } | null {
    const { start, end } = clause.marker as TokenSpan;
    const word = this.sentence.tokens.words[start];
    const entries: Marker[] = [];
    this.lexicon.markers.at(this.sentence.interned, start, (entry, stop) => {
      if (stop === end && (entry.follows.includes('clause') || entry.follows.includes('inversion'))) entries.push(entry);
    });
    if (entries.length === 0) return null;
    const pick = (type: CircumstanceType) => entries.find((entry) => entry.type === type) ?? entries[0];
    let chosen = entries[0];
    if (word === 'while' || word === 'whilst') chosen = pick('contrast');
    else if (word === 'since') chosen = pick(this.isSinceTime(clause) ? 'time' : 'cause');
    else if (word === 'as' && end - start === 1) chosen = pick(this.sentence.tokens.words[start - 1] === ',' || start === this.claim.start ? 'cause' : 'time');
    return { type: chosen.type, basis: chosen.id };
  }

  /** `since` with a past tense behind and a perfect in front counts time. */
  private isSinceTime(clause: Clause): boolean {
    const main = this.claim.clause.verb;
    const { words } = this.sentence.tokens;
    return clause.verb?.form === VerbForm.Past && main !== null && /^(?:has|have|had|'ve)$/.test(words[main.start]);
  }

  // -- phrases ------------------------------------------------------------------------------------------------------

  private phrases(): void {
    const { claim } = this;
    for (let i = claim.start; i < claim.end; i++) {
      if (!this.inside(i) || this.taken[i] === 1) continue;
      if (this.isWhatever(i)) {
        const end = this.extent(i, i + 1);
        this.add('concession', i, end, WHATEVER_RULE);
        i = end - 1;
        continue;
      }
      const marker = this.markerAt(i);
      if (marker === null || this.isInVerb(i)) continue;
      const whole = marker.entry.follows.length === 0;
      const end = whole ? marker.end : this.extent(i, marker.end);
      if (whole || end > marker.end) this.add(marker.entry.type, i, end, marker.entry.id);
      i = Math.max(marker.end, i + 1) - 1;
    }
    for (const group of claim.clause.inner) {
      if (group.infinitive && this.inside(group.start) && this.taken[group.start] === 0 && (this.isPurpose(group.start) || this.isFronted(group))) {
        this.add('purpose', group.start, this.extent(group.start, group.end), PURPOSE_RULE);
      }
    }
  }

  /** `…, whatever it decides`, `Whoever wins, …`: any case is the same. */
  private isWhatever(i: number): boolean {
    const { words } = this.sentence.tokens;
    if (!WHATEVER.has(words[i])) return false;
    return i === this.claim.start ? words.slice(i, this.claim.end).includes(',') : words[i - 1] === ',';
  }

  /** `has since fallen`: an adverb between auxiliary and verb; `has given`: the verb itself. */
  private isInVerb(i: number): boolean {
    const { verb, inner } = this.claim.clause;
    const { words } = this.sentence.tokens;
    if (words[i] === 'since' && verb !== null && i > verb.start && i < verb.head) return true;
    const groups = verb === null ? inner : [...inner, verb];
    return groups.some(({ start, head }) => head === i && words.slice(start, head).some((word) => HAVE.has(word)));
  }

  private markerAt(i: number): { entry: Marker; end: number } | null {
    const { words, pos, verbForms } = this.sentence.tokens;
    let best: { entry: Marker; end: number } | null = null;
    const reduced = this.reducedAt(i);
    if (reduced !== null) return reduced;
    this.lexicon.markers.at(this.sentence.interned, i, (entry, end) => {
      if (best !== null && end <= best.end) return;
      const next = end < words.length ? verbForms[end] : VerbForm.None;
      const nounPhrase = entry.follows.includes('noun-phrase') && (next === VerbForm.None || next === VerbForm.Participle) && pos[end] !== Pos.PUNCT && pos[end] !== Pos.SCONJ;
      const gerund = entry.follows.includes('gerund') && next === VerbForm.Gerund;
      const infinitive = entry.follows.includes('infinitive') && entry.pattern !== 'to' && (next === VerbForm.Base || next === VerbForm.Present);
      // A subordinator that can be nothing else counts even where the clause behind it was not made out.
      const clause = entry.follows.includes('clause') && !entry.weak && end < this.claim.end && pos[end] !== Pos.PUNCT;
      const whole = entry.follows.length === 0;
      if (!whole && !nounPhrase && !gerund && !infinitive && !clause) return;
      if (entry.weak && !this.isSure(entry, i)) return;
      if (entry.type === 'condition' && words[i] === 'without' && !this.isPrecondition(i)) return;
      // `has since lost orders`
      if (words[i] === 'since' && next !== VerbForm.None) return;
      // `it is doubtful, though, that …`
      if (words[end] === ',' && words[i - 1] === ',') return;
      if (entry.type === 'time' && gerund && !nounPhrase && entry.weak) return;
      if (entry.type === 'time' && this.isForum(end)) return;
      best = { entry, end };
    });
    return best;
  }

  /** `before the Security Council`: who hears a case, no time. */
  private isForum(from: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = from; i < this.claim.end && (pos[i] === Pos.DET || pos[i] === Pos.ADJ || pos[i] === Pos.NOUN || pos[i] === Pos.PROPN); i++) if (FORUMS.has(words[i])) return pos[i + 1] !== Pos.NOUN;
    return false;
  }

  /** A clause without subject and finite verb behind its marker: `while not encouraging Moscow`, `if confirmed`. */
  private reducedAt(i: number): { entry: Marker; end: number } | null {
    const { words, pos, verbForms } = this.sentence.tokens;
    let found: { entry: Marker; end: number } | null = null;
    this.lexicon.markers.at(this.sentence.interned, i, (entry, end) => {
      if (!entry.follows.includes('clause') || !REDUCIBLE.has(words[i])) return;
      let verb = end;
      while (verb < this.claim.end && (pos[verb] === Pos.ADV || words[verb] === 'not')) verb++;
      const form = verbForms[verb];
      if (form !== VerbForm.Gerund && form !== VerbForm.Participle) return;
      // `had once sworn`
      if (words[i] === 'once' && i > this.claim.start && words[i - 1] !== ',') return;
      const contrasting = entry.type === 'contrast' || (words[i] !== 'while' && words[i] !== 'whilst');
      if (found === null || contrasting) found = { entry, end };
    });
    return found;
  }

  private isSure(entry: Marker, at: number): boolean {
    if (!EDGE_MARKERS.has(entry.pattern)) return false;
    const { words } = this.sentence.tokens;
    if (entry.pattern === 'given') return !BEFORE_GIVEN.has(words[at - 1]);
    return true;
  }

  /** `Without aid, the town will starve`, `cannot hold it without aid`: in front, or behind a denial of what may come. */
  private isPrecondition(at: number): boolean {
    const { verb } = this.claim.clause;
    if (at === this.claim.start) return true;
    if (verb === null) return false;
    const { words } = this.sentence.tokens;
    const front = words.slice(verb.start, Math.min(verb.end + 2, at));
    return front.some((word) => UNLIKELY.has(word)) || (HYPOTHETICAL.has(front[0]) && front.some((word) => word === 'not' || word === 'n\'t' || word === 'cannot' || word === 'never'));
  }

  /** Where the phrase behind a marker ends: at a comma, at the next marker or time, at a verb of the clause itself. */
  private extent(start: number, from: number): number {
    const { words, verbForms, pos } = this.sentence.tokens;
    const { claim } = this;
    const subject = start === claim.start ? subjectOf(this.sentence, claim.clause).start : -1;
    const nested = this.sentence.clauses.filter((clause) => clause.start > start && clause.start < claim.end && clause.type === 'relative' && clause.restrictive);
    for (let i = from; i < claim.end; i++) {
      const inner = nested.find((clause) => clause.start === i);
      if (inner !== undefined) {
        i = Math.max(i, Math.min(inner.end, claim.end) - 1);
        continue;
      }
      const word = words[i];
      if (i === from && word === 'then') return i + 1;
      if (word === ',' && (!this.isList(i) || this.opensSubject(i, start))) return i;
      if (i === subject) return i;
      // `before 2028 at 30 percent`
      if (word === 'at' && pos[i + 1] === Pos.NUM) return i;
      if (word === ';' || word === '\u2014' || word === '\u2013' || word === ':') return i;
      if (i > from && this.sentence.clauses.some((clause) => clause.start === i && clause !== claim.clause && clause.type !== 'relative')) return i;
      if (i > from && this.isNextMarker(i)) return i;
      const form = verbForms[i];
      if (claim.clause.verb !== null && i >= claim.clause.verb.start && i <= claim.clause.verb.head && start < claim.clause.verb.start) return i;
      if (pos[i] === Pos.CCONJ && form === VerbForm.None && verbForms[i + 1] !== VerbForm.None && verbForms[i + 1] !== VerbForm.Gerund && verbForms[i + 1] !== VerbForm.Participle && !this.isInfinitiveList(start)) return i;
    }
    return claim.end;
  }

  /** `Without Dragon, A and B will close`: the only comma between a phrase in front and the verb ends the phrase. */
  private opensSubject(comma: number, start: number): boolean {
    const { verb } = this.claim.clause;
    return start === this.claim.start && verb !== null && comma < verb.start && !this.sentence.tokens.words.slice(comma + 1, verb.start).includes(',');
  }

  private isInfinitiveList(start: number): boolean {
    const { words } = this.sentence.tokens;
    return words.slice(start, start + 6).includes('to');
  }

  /** `A, B and C` inside the phrase: the comma does not end it. */
  private isList(comma: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = comma + 1; i < Math.min(this.claim.end, comma + 8); i++) {
      if (words[i] === ',') return i - comma <= 4 && pos[comma + 1] === pos[comma - 1] && this.isList(i);
      if (words[i] === 'and' || words[i] === 'or') return i - comma <= 5 && (words[i - 1] === ',' || pos[i - 1] === Pos.NOUN || pos[i - 1] === Pos.PROPN) && i - comma > 1 && this.sentence.tokens.verbForms[i + 1] === VerbForm.None && !this.sentence.clauses.some((clause) => clause.start === i + 1);
      if (this.sentence.tokens.verbForms[i] !== VerbForm.None) return false;
    }
    return false;
  }

  private isNextMarker(i: number): boolean {
    let strong = false;
    this.lexicon.markers.at(this.sentence.interned, i, (entry) => {
      if (!entry.weak && entry.pattern !== 'not' && entry.type !== 'time') strong = true;
    });
    return strong;
  }

  /** `To avoid a default, …`. */
  private isFronted({ start, end }: TokenSpan): boolean {
    const { verb } = this.claim.clause;
    return start === this.claim.start && verb !== null && verb.start > end && this.sentence.tokens.words.slice(end, verb.start).includes(',');
  }

  /** An infinitive behind a finished object says what for. */
  private isPurpose(at: number): boolean {
    const { words, lemmas, pos } = this.sentence.tokens;
    const { verb, inner } = this.claim.clause;
    const before = pos[at - 1];
    if (verb === null || at <= verb.end) return false;
    if (before !== Pos.NOUN && before !== Pos.PROPN && before !== Pos.NUM && words[at - 1] !== ',') return false;
    if (TAKES_INFINITIVE.test(lemmas[at - 1]) || TAKES_INFINITIVE.test(words[at - 1])) return false;
    // `plans … to`, `the right of return to`: a noun or verb further left may still take it.
    for (let i = at - 1; i > Math.max(verb.head, at - 8); i--) if (pos[i] === Pos.NOUN && TAKES_INFINITIVE.test(lemmas[i])) return false;
    const last = [...inner].reverse().find((group) => group.head < at && group.form !== VerbForm.Participle && !group.ambiguous) ?? verb;
    const governor = last.start < at && last.head < at ? last : verb;
    const takes = (lemma: string) => this.lexicon.takesInfinitive.has(lemma);
    return !governor.copula && !(takes(lemmas[governor.head]) && governor !== verb) && !(takes(lemmas[verb.head]) && governor === verb);
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
