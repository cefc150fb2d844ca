/**
 * Which clauses of a sentence are claims, from where to where, and how likely they are said to be
 * (annotation guide, sections 1 to 3 and 9).
 */
import { Pos, VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import { attachCue, findCues, findNegation, type Cue, type LikelihoodLexicon } from '../likelihood/index.js';
import type { Draft } from './draft.js';
import { frameOf, type Frame, type FrameLexicon } from './frames.js';
import type { ClaimRule } from './rules.js';

export interface DraftLexicon {
  readonly likelihood: LikelihoodLexicon;
  readonly frames: FrameLexicon;
}

/** Frames whose clause is not put forward as true: it stays part of the act. */
const ACTS = new Set(['asking', 'intending', 'commitment']);
const BELIEFS = new Set(['believing', 'assessing', 'doubting', 'inferring']);
const OPINION_NOUNS = new Set(['assessment', 'judgment', 'judgement', 'view', 'opinion', 'guess', 'belief', 'estimate', 'expectation', 'conclusion', 'impression']);
const ASSESSMENT_NOUNS = /^(?:indication|sign|judge?ment|assessment|belief)$/;
/** Verbs that forecast whatever their object is: `The bank expects two cuts`. */
const FORECASTING = new Set(['expect', 'anticipate', 'foresee', 'forecast', 'predict']);
/** Verbs whose infinitive is an aim. */
const AIMING = new Set(['want', 'seek', 'try', 'aim', 'hope', 'attempt', 'intend', 'wish', 'need', 'struggle', 'strive']);
/** Verbs of evidence that stop short of saying that it is so. */
const SUGGESTING = new Set(['suggest', 'indicate', 'imply', 'hint']);
const REPORTS = new Set(['saying', 'reporting', 'denying']);
const CONCESSIVE = new Set(['though', 'although', 'while', 'whereas']);
const FIRST_PERSON = new Set(['we', 'i']);
/** Sentence adverbs that only link to what came before; they are no part of the claim. */
const CONNECTIVES = new Set(
  'however moreover furthermore additionally nevertheless nonetheless meanwhile thus therefore hence consequently accordingly similarly likewise finally also instead conversely'.split(' '),
);
/** Tokens of a clause without a verb that somebody says. */
const SHORTEST_SAID = 4;
const EXISTENTIAL = new Set(['there', 'it', 'this', 'that']);

type Verdict = { readonly rule: ClaimRule } | null;

class SentenceDrafts {
  private readonly cuesOf = new Map<Clause, Cue[]>();
  private readonly participles: { clause: Clause; cue: Cue; conjunct: boolean }[] = [];
  private readonly verdicts = new Map<Clause, Verdict>();
  private readonly complementsOf = new Map<Clause, Clause[]>();
  private readonly cues: Cue[];

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly lexicon: DraftLexicon,
  ) {
    this.cues = findCues(sentence, lexicon.likelihood);
    for (const cue of this.cues) {
      const clause = this.innermost(cue.start);
      if (clause === null) continue;
      const attachment = attachCue(sentence, clause, cue);
      const led = attachment === null || sentence.tokens.words[cue.start - 1] === ',' ? this.ledClause(cue) : undefined;
      if (led !== undefined) this.cuesOf.set(led, [...(this.cuesOf.get(led) ?? []), cue]);
      else if (attachment === 'predicate') this.cuesOf.set(clause, [...(this.cuesOf.get(clause) ?? []), cue]);
      else if (attachment !== null) this.participles.push({ clause, cue, conjunct: attachment === 'conjunct' });
    }
    for (const clause of sentence.clauses) {
      if (clause.type === 'complement' && clause.parent) {
        this.complementsOf.set(clause.parent, [...(this.complementsOf.get(clause.parent) ?? []), clause]);
      }
    }
  }

  read(): Draft[] {
    const { sentence } = this;
    const last = sentence.tokens.words[sentence.tokens.length - 1];
    if (last === '?' || sentence.tokens.words.slice(-2).includes('?')) return [];
    const drafts = new Map<Clause, Draft>();
    for (const clause of sentence.clauses) {
      const verdict = this.verdict(clause);
      if (verdict === null) continue;
      drafts.set(clause, this.draft(clause, verdict.rule, drafts));
    }
    const all = [...drafts.values()];
    for (const found of this.participles) {
      const host = drafts.get(found.clause);
      if (host === undefined) continue;
      all.push(this.participle(found.clause, found.cue, host));
      // A coordinated predicate is no part of the first one; a participle stays inside its host.
      if (found.conjunct) all[all.indexOf(host)] = { ...host, end: Math.max(host.start + 1, this.behindCoordinator(found.cue.start)) };
    }
    return all.filter((draft) => draft.end > draft.start).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private behindCoordinator(at: number): number {
    const { pos, words } = this.sentence.tokens;
    let end = at;
    while (end > 0 && (pos[end - 1] === Pos.CCONJ || words[end - 1] === ',')) end--;
    return end;
  }

  private innermost(token: number): Clause | null {
    let best: Clause | null = null;
    for (const clause of this.sentence.clauses) {
      if (clause.start <= token && token < clause.end && (best === null || clause.end - clause.start <= best.end - best.start)) best = clause;
    }
    return best;
  }

  /** `…, possibly because X`: the clause behind the cue is what is estimated. */
  private ledClause(cue: Cue): Clause | undefined {
    if (cue.category !== 'hedge') return undefined;
    return this.sentence.clauses.find((clause) => clause.type === 'adverbial' && clause.start === cue.end && clause.verb !== null && !clause.verb.inverted);
  }

  private ownCue(clause: Clause): Cue | null {
    return this.cuesOf.get(clause)?.[0] ?? null;
  }

  // -- which clauses ------------------------------------------------------------------------------------------------

  private verdict(clause: Clause): Verdict {
    const known = this.verdicts.get(clause);
    if (known !== undefined) return known;
    const verdict = this.judge(clause);
    this.verdicts.set(clause, verdict);
    return verdict;
  }

  private judge(clause: Clause): Verdict {
    if (clause.sibling !== null && clause.type !== 'complement') {
      const first = this.isPutForward(clause.sibling);
      if (clause.type === 'main') return this.independent(clause);
      return first || this.ownCue(clause) !== null ? { rule: clause.sharesSubject ? 'rule.claim.conjunct' : 'rule.claim.clause' } : null;
    }
    switch (clause.type) {
      case 'main':
        return this.independent(clause);
      case 'complement':
        return this.complement(clause);
      case 'relative':
        if (clause.verb === null) return null;
        // `…, which suggests that X`: X is the claim.
        if (this.isEvidenceFrame(clause)) return null;
        if (!clause.restrictive && this.isPutForward(clause.parent)) return { rule: 'rule.claim.relative' };
        return this.ownCue(clause) !== null ? { rule: 'rule.claim.cued' } : null;
      case 'adverbial':
        return this.ownCue(clause) !== null && clause.verb !== null && !this.isCondition(clause) ? { rule: 'rule.claim.cued' } : null;
      case 'nominal':
      case 'attribution':
        return null;
    }
  }

  /** `if prices may rise`: what a condition supposes is not put forward, whatever its modal. */
  private isCondition(clause: Clause): boolean {
    const word = this.sentence.tokens.words[clause.start];
    return word === 'if' || word === 'unless' || word === 'whether';
  }

  /** Whether the place of a clause is one where claims stand (not inside a condition or a defining relative). */
  private isPutForward(clause: Clause | null): boolean {
    if (clause === null) return true;
    switch (clause.type) {
      case 'main':
        return true;
      case 'complement':
        // What an impersonal estimate is about (`there is a chance that X, which …`) is put forward with it.
        return this.isPutForward(clause.parent) && (!this.isAbsorbed(clause) || frameOf(this.sentence, clause, this.lexicon.frames)?.kind === 'word');
      case 'relative':
        return !clause.restrictive && this.isPutForward(clause.parent);
      default:
        return false;
    }
  }

  private independent(clause: Clause): Verdict {
    const { sentence } = this;
    const { kind } = sentence.block;
    const headline = kind === 'headline' || kind === 'heading' || sentence.tokens.titleCase;
    if (clause.verb === null) return this.verbless(clause, headline);
    if (kind === 'heading' && this.ownCue(clause) === null) {
      const word = sentence.tokens.words[clause.start];
      if (clause.verb.start === clause.start || /^(?:what|why|how|who|where|when)$/.test(word)) return null;
    }
    if (this.isImperative(clause)) return null;
    if (this.carriesComplement(clause)) return null;
    const matrix = (this.complementsOf.get(clause) ?? []).length > 0;
    return { rule: matrix ? 'rule.claim.matrix' : headline ? 'rule.claim.headline' : clause.sharesSubject ? 'rule.claim.conjunct' : 'rule.claim.clause' };
  }

  /** Whether a clause only says what its complement follows from. */
  private isEvidenceFrame(clause: Clause): boolean {
    return (this.complementsOf.get(clause) ?? []).some((complement) => {
      const frame = frameOf(this.sentence, complement, this.lexicon.frames);
      return frame?.kind === 'verb' && frame.evidence && !this.isAbsorbed(complement);
    });
  }

  /** `We have high confidence in these judgments`, `Our confidence is low`: how good the basis is, no report. */
  private isConfidence(clause: Clause): boolean {
    const { words } = this.sentence.tokens;
    const { verb } = clause;
    if (verb === null) return false;
    if (FIRST_PERSON.has(words[clause.start])) return words.slice(verb.end, verb.end + 4).some((word) => word === 'confidence' || word === 'confident');
    return verb.copula && words.slice(clause.start, verb.start).includes('confidence') && /^(?:our|the|analytic|analytical|overall|confidence)$/.test(words[clause.start]);
  }

  /** Claims without a finite verb: `New elections unlikely before autumn`, `Ministers to Meet in May`. */
  private verbless(clause: Clause, headline: boolean): Verdict {
    if (this.ownCue(clause) !== null) return { rule: 'rule.claim.headline' };
    if (this.isSaid(clause)) return { rule: 'rule.claim.said' };
    const { tokens } = this.sentence;
    const hasSubject = (at: number) => at > clause.start;
    const planned = clause.inner.some((group) => group.infinitive && hasSubject(group.start) && this.isPlan(group.start));
    const told = clause.inner.some(
      (group) => hasSubject(group.start) && !group.infinitive && (tokens.verbForms[group.head] === VerbForm.Past || tokens.verbForms[group.head] === VerbForm.Participle),
    );
    const gerund = headline && clause.inner.some((group) => hasSubject(group.start) && group.form === VerbForm.Gerund && tokens.pos[group.start - 1] !== Pos.ADP);
    const ends = tokens.pos[tokens.length - 1] === Pos.PUNCT && tokens.words[tokens.length - 1] === '.';
    return (headline && (planned || told || gerund)) || (ends && this.sentence.block.kind !== 'heading' && (planned || told)) ? { rule: 'rule.claim.headline' } : null;
  }

  /** `Departures up 40 percent since July, IOM reports`: what somebody says is put forward without a verb as well. */
  private isSaid({ start, end }: Clause): boolean {
    const { words } = this.sentence.tokens;
    return end - start >= SHORTEST_SAID && this.sentence.clauses.some((other) => other.type === 'attribution' && other.start > end && words[end] === ',' && other.start - end <= 2);
  }

  /** `Ministers to meet`, `Parliament set to vote`: not `plans to meet`. */
  private isPlan(at: number): boolean {
    const { pos, words } = this.sentence.tokens;
    return pos[at - 1] === Pos.PROPN || /s$/.test(words[at - 1]) || /^(?:set|due|poised|ready|expected)$/.test(words[at - 1]) || pos[at - 1] === Pos.NOUN;
  }

  private isImperative(clause: Clause): boolean {
    const { verb } = clause;
    if (verb === null || clause.sharesSubject || verb.start !== clause.start || verb.inverted) return false;
    const { words } = this.sentence.tokens;
    if (words[clause.start] === 'do' || words[clause.start] === 'please') return true;
    // Telegraphese drops its subject (`Expects further delays`), an order has the bare form.
    return verb.form === VerbForm.Present || verb.form === VerbForm.Base;
  }

  /** A frame that only carries its complement is no claim: the complement is. */
  private carriesComplement(clause: Clause): boolean {
    return (this.complementsOf.get(clause) ?? []).some((complement) => !this.isAbsorbed(complement) && !this.isAside(clause, complement));
  }

  /** `…, adding that X`: the complement of an adjunct, beside the clause's own predicate. */
  private isAside(clause: Clause, complement: Clause): boolean {
    return clause.inner.some((group) => group.head === complement.governor && group.form === VerbForm.Gerund && this.sentence.tokens.words[group.start - 1] === ',');
  }

  /** Whether a complement belongs to the claim of its matrix clause instead of being one. */
  private isAbsorbed(complement: Clause): boolean {
    const { parent } = complement;
    const frame = frameOf(this.sentence, complement, this.lexicon.frames);
    if (parent === null || frame === null) return false;
    const cue = this.ownCue(parent);
    if (frame.kind === 'word') return !this.isConfidenceNoun(frame.governor) && !this.isReport(frame.governor, parent);
    if (ACTS.has(frame.entry.category) || this.isDeniedInference(frame, parent) || this.isWanted(frame.governor, parent)) return true;
    if (cue !== null && frame.entry.category !== 'inferring') return true;
    if (cue !== null) return cue.category !== 'modal' || !this.isEvidence(parent);
    return false;
  }

  /** `The decline does not mean that X`, `did not establish that X`: X is neither put forward nor denied. */
  private isDeniedInference(frame: Frame & { kind: 'verb' }, parent: Clause): boolean {
    if (frame.entry.category !== 'inferring' || parent.verb === null) return false;
    return findNegation(this.sentence, parent, { start: parent.verb.start, end: parent.verb.head }, null, this.lexicon.likelihood);
  }

  /** `wants to show that X`: what someone means to do is his aim, not X. */
  private isWanted(governor: number, { verb, inner }: Clause): boolean {
    if (verb === null || verb.head >= governor || !inner.some((group) => group.infinitive && group.head === governor)) return false;
    return AIMING.has(this.sentence.tokens.lemmas[verb.head]);
  }

  private isEvidence(parent: Clause): boolean {
    return this.sentence.tokens.pos[parent.start] !== Pos.PROPN;
  }

  private isConfidenceNoun(at: number): boolean {
    const { lemmas } = this.sentence.tokens;
    return lemmas[at] === 'confidence' || lemmas[at] === 'confident';
  }

  /** `There are reports that X`, `the claim that X`: the clause is what a source says. */
  private isReport(at: number, parent: Clause): boolean {
    const { lemmas, words } = this.sentence.tokens;
    // `Our best guess is that X`
    if (parent.verb?.copula === true && parent.verb.head === at) return lemmas.slice(parent.start, at).some((lemma) => OPINION_NOUNS.has(lemma));
    if (!/^(?:report|rumou?r|indication|sign|judge?ment|assessment|view|opinion)$/.test(lemmas[at])) return false;
    for (let i = parent.start; i < at; i++) if (words[i] === 'no' || words[i] === 'not' || words[i] === 'little') return false;
    return EXISTENTIAL.has(words[parent.start]) || parent.verb?.copula === true || FIRST_PERSON.has(words[parent.start]);
  }

  private complement(clause: Clause): Verdict {
    if (!this.isPutForward(clause.parent) && !this.isConcededReport(clause)) {
      return this.ownCue(clause) !== null && clause.parent !== null && !this.isInCondition(clause) && this.verdict(clause.parent) === null ? { rule: 'rule.claim.cued' } : null;
    }
    if (this.isAbsorbed(clause)) {
      // Inside a claim, a clause with its own cue is a claim too, unless the matrix itself is the estimate.
      const parentCue = clause.parent === null ? null : this.ownCue(clause.parent);
      return this.ownCue(clause) !== null && parentCue === null && this.frameIsPlain(clause) ? { rule: 'rule.claim.cued' } : null;
    }
    if (clause.verb === null && this.ownCue(clause) === null) return null;
    const nested = this.complementsOf.get(clause) ?? [];
    if (nested.some((inner) => !this.isAbsorbed(inner))) return null;
    return { rule: 'rule.claim.complement' };
  }

  /** `…, though a diplomat denied that X`: what a source says is put forward in a concession as well. */
  private isConcededReport({ parent, governor }: Clause): boolean {
    if (parent === null || parent.type !== 'adverbial' || parent.verb?.head !== governor || !CONCESSIVE.has(this.sentence.tokens.words[parent.marker?.start ?? parent.start])) return false;
    const entry = this.lexicon.frames.verbs.get(this.sentence.tokens.lemmas[governor]);
    return entry !== undefined && REPORTS.has(entry.category) && this.isPutForward(parent.parent);
  }

  private frameIsPlain(clause: Clause): boolean {
    const frame = frameOf(this.sentence, clause, this.lexicon.frames);
    return frame !== null && frame.kind === 'word' && this.sentence.tokens.pos[frame.governor] === Pos.NOUN;
  }

  private isInCondition(clause: Clause): boolean {
    for (let up = clause.parent; up !== null; up = up.parent) if (up.type === 'adverbial' && this.isCondition(up)) return true;
    return false;
  }

  // -- from where to where ------------------------------------------------------------------------------------------

  private draft(clause: Clause, rule: ClaimRule, drafts: ReadonlyMap<Clause, Draft>): Draft {
    const sibling = clause.sharesSubject && clause.sibling !== null ? (drafts.get(clause.sibling) ?? null) : null;
    const frames = this.framesAbove(clause);
    const span = this.span(clause);
    const { cue, cues } = this.likelihood(clause, frames, sibling);
    const negated = this.negated(clause, frames, cue, sibling);
    const kind = this.kind(clause, frames, cue, sibling);
    return { sentence: this.sentence, clause, core: this.core(clause), ...span, frames, sibling, cue, cues, level: cue?.level ?? null, negated, kind, basis: rule };
  }

  private core(clause: Clause): Clause {
    const complement = (this.complementsOf.get(clause) ?? []).find((inner) => inner.verb !== null && this.isAbsorbed(inner));
    if (complement === undefined) return clause;
    const frame = frameOf(this.sentence, complement, this.lexicon.frames);
    return frame?.kind === 'word' || this.ownCue(clause)?.category === 'verdict' ? complement : clause;
  }

  private framesAbove(clause: Clause): (Frame & { clause: Clause })[] {
    const frames: (Frame & { clause: Clause })[] = [];
    for (let here: Clause | null = clause; here !== null; here = here.parent) {
      const frame = frameOf(this.sentence, here, this.lexicon.frames);
      if (frame !== null && here.parent !== null) frames.push({ ...frame, clause: here.parent });
    }
    return frames;
  }

  private span(clause: Clause): TokenSpan {
    const { words, pos, verbForms } = this.sentence.tokens;
    let { start, end } = clause;
    if (clause.type === 'adverbial' && clause.marker !== null) {
      const leading = this.ownCue(clause);
      start = leading !== null && leading.end === clause.start ? leading.start : clause.marker.end;
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const other of this.sentence.clauses) {
        const trailing = other.end === end && other.start > start && other.start < end && other !== clause;
        if (trailing && (other.type === 'attribution' || (other.type === 'relative' && !other.restrictive))) {
          end = other.start;
          if (pos[end - 1] === Pos.ADP && other.type === 'relative') end--;
          while (end > start && (words[end - 1] === ',' || words[end - 1] === '\u2014' || words[end - 1] === '\u2013')) end--;
          changed = true;
        }
      }
    }
    const aside = this.sentence.clauses.find((other) => other.type === 'attribution' && other.start > start && other.end < end && words[other.start - 1] === '"');
    // `"X," he said, adding that Y`: what was said ends with the quotation.
    if (aside !== undefined && clause.verb !== null && clause.verb.head < aside.start) {
      end = aside.start;
    }
    if (CONNECTIVES.has(words[start]) && words[start + 1] === ',') start += 2;
    while (start < end && (words[start] === ',' || words[start] === '"' || words[start] === '\'' || ((pos[start] === Pos.CCONJ) && verbForms[start] === VerbForm.None))) start++;
    while (end > start && (pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')' && words[end - 1] !== ']')) end--;
    return { start, end };
  }

  private participle(clause: Clause, cue: Cue, host: Draft): Draft {
    const span = { start: cue.start, end: this.participleEnd(clause, cue) };
    const fragment = { ...clause, start: span.start, verb: null };
    const negated = findNegation(this.sentence, { ...clause, start: cue.start }, { start: cue.end, end: cue.end + 1 }, cue, this.lexicon.likelihood);
    return {
      sentence: this.sentence,
      clause: fragment,
      core: fragment,
      ...span,
      frames: host.frames,
      sibling: host,
      cue,
      cues: [cue],
      level: cue.level,
      negated,
      kind: 'judgment',
      basis: 'rule.claim.participle',
    };
  }

  /** A participle in the middle of its clause ends at the next comma, one behind it with the clause. */
  private participleEnd(clause: Clause, cue: Cue): number {
    const { verb } = clause;
    if (verb !== null && verb.start > cue.end) {
      for (let i = cue.end; i < verb.start; i++) if (this.sentence.tokens.words[i] === ',') return i;
    }
    return Math.max(clause.end, cue.end);
  }

  // -- how likely ---------------------------------------------------------------------------------------------------

  private likelihood(clause: Clause, frames: readonly (Frame & { clause: Clause })[], sibling: Draft | null): { cue: Cue | null; cues: Cue[] } {
    const own = this.cuesOf.get(clause) ?? [];
    const doubt = this.doubt(frames);
    const stated = own.filter((cue) => doubt === null || cue.category !== 'modal');
    const all = stated.length > 0 ? stated : doubt !== null ? [doubt] : this.inherited(clause, sibling);
    const best = [...all].sort((a, b) => SPECIFIC[b.category] - SPECIFIC[a.category] || Number(a.level === 'possible') - Number(b.level === 'possible'))[0] ?? null;
    return { cue: best, cues: best === null ? [] : all.filter((cue) => cue === best || cue.level === best.level) };
  }

  /** `S doubts that X`: X is unlikely, says S. */
  private doubt(frames: readonly (Frame & { clause: Clause })[]): Cue | null {
    const frame = frames[0];
    if (frame === undefined || frame.kind !== 'verb' || frame.entry.category !== 'doubting') return null;
    return this.cues.find((cue) => cue.category === 'doubt' && cue.start <= frame.governor && frame.governor < cue.end) ?? null;
  }

  /** A conjunct without an auxiliary of its own stands under the modal and the cue of the first one. */
  private inherited(clause: Clause, sibling: Draft | null): Cue[] {
    const { verb } = clause;
    if (sibling === null || verb === null || sibling.clause.verb === null || sibling.cue === null) return [];
    const planned = verb.infinitive && clause.sharesSubject;
    if ((verb.start !== verb.head && !planned) || verb.copula) return [];
    const bare = verb.form === VerbForm.Base || verb.form === VerbForm.Present;
    const first = sibling.clause.verb;
    const framed = sibling.clause.inner.some((group) => group.infinitive && sibling.cue !== null && group.start >= sibling.cue.end && group.start <= sibling.cue.end + 1);
    const parallel = first.modal >= 0 || framed ? bare : first.form === verb.form && first.start === first.head;
    return parallel && sibling.cue.start <= first.head + 4 ? [...sibling.cues] : [];
  }

  private negated(clause: Clause, frames: readonly (Frame & { clause: Clause })[], cue: Cue | null, sibling: Draft | null): boolean {
    const { verb } = clause;
    const own = this.cuesOf.get(clause)?.includes(cue as Cue) === true ? cue : null;
    let { start } = clause;
    let end = clause.start;
    if (verb !== null) {
      start = verb.start;
      // `Seoul probably won't`: the verb is left out, its negation is not.
      end = verb.head === verb.modal ? verb.head + 2 : verb.head + 1;
      if (own !== null && own.end > end && own.start - end <= 4) end = own.end;
      const infinitive = clause.inner.find((group) => group.infinitive && group.start >= end && group.start <= end + 2);
      if (infinitive !== undefined && own !== null && infinitive.start <= own.end + 2) end = infinitive.end;
    } else if (own !== null) {
      start = own.start;
      // `Drill probably not rehearsal for blockade`
      end = this.sentence.tokens.words[own.end] === 'not' ? own.end + 1 : own.end;
      const infinitive = clause.inner.find((group) => group.infinitive && group.start >= end && group.start <= end + 1);
      if (infinitive !== undefined) end = infinitive.end;
    }
    const here = findNegation(this.sentence, clause, { start, end }, own, this.lexicon.likelihood);
    const denied = frames[0]?.kind === 'verb' && frames[0].entry.category === 'denying';
    const raised = this.raisedNegation(frames);
    const shared = sibling !== null && cue !== null && own === null && sibling.negated && this.sentence.tokens.words[clause.start - 1] === 'or';
    const carried = own !== null && this.carriedNegation(clause, own);
    return (here !== denied) !== (raised || shared || carried);
  }

  /** `It is likely that X will not`, `a 70 percent chance that X will not`: the estimate is of the negated event. */
  private carriedNegation(clause: Clause, cue: Cue): boolean {
    const complement = (this.complementsOf.get(clause) ?? []).find((inner) => inner.start >= cue.end && inner.start - cue.end <= 8);
    if (complement === undefined || complement.verb === null) return false;
    // Under a verb of attitude the estimate is of the attitude, not of what it is about.
    if (frameOf(this.sentence, complement, this.lexicon.frames)?.kind === 'verb' && cue.category === 'hedge') return false;
    const { verb } = complement;
    return findNegation(this.sentence, complement, { start: verb.start, end: verb.head + 1 }, null, this.lexicon.likelihood);
  }

  /** `We do not believe that X` says that X is not so. */
  private raisedNegation(frames: readonly (Frame & { clause: Clause })[]): boolean {
    const frame = frames[0];
    if (frame === undefined || frame.kind !== 'verb' || frame.entry.category !== 'believing') return false;
    const { verb } = frame.clause;
    if (verb === null) return false;
    return findNegation(this.sentence, frame.clause, { start: verb.start, end: verb.head }, null, this.lexicon.likelihood);
  }

  // -- judgment or statement ----------------------------------------------------------------------------------------

  /** Whether a frame makes what stands under it an assessment: `believes that`, `which suggests that`, `our judgment that`. */
  private isAssessment(frame: Frame): boolean {
    const { lemmas } = this.sentence.tokens;
    if (frame.kind === 'word') return this.isConfidenceNoun(frame.governor) || ASSESSMENT_NOUNS.test(lemmas[frame.governor]);
    return BELIEFS.has(frame.entry.category) || (frame.evidence && SUGGESTING.has(frame.entry.lemma));
  }

  private assesses(clause: Clause, head: number): boolean {
    const category = this.lexicon.frames.verbs.get(this.sentence.tokens.lemmas[head])?.category;
    const passive = clause.verb?.passive === true;
    if (FORECASTING.has(this.sentence.tokens.lemmas[head])) return true;
    if (category === 'believing') return passive && clause.inner.some((group) => group.infinitive && group.start <= head + 3);
    return category === 'assessing' && clause.inner.some((group) => group.infinitive);
  }

  private kind(clause: Clause, frames: readonly (Frame & { clause: Clause })[], cue: Cue | null, sibling: Draft | null): 'judgment' | 'statement' {
    if (cue !== null) return 'judgment';
    if (frames.some((frame) => this.isAssessment(frame)) || this.isConfidence(clause)) return 'judgment';
    const { verb } = clause;
    // `The fund expects growth to slow`, `is thought to live abroad`: an assessment without a clause of its own.
    if (verb !== null && this.assesses(clause, verb.head)) return 'judgment';
    const from = verb === null ? clause.start : Math.max(clause.start, verb.start - 2);
    const to = verb === null ? clause.end : Math.min(clause.end, Math.max(verb.head, verb.end) + 4);
    for (let i = from; i < to; i++) {
      const found = this.lexicon.likelihood.judgments.longest(this.sentence.interned, i);
      if (found === null) continue;
      const modal = /^(?:will|'ll|wo|shall|would|'d)$/.test(this.sentence.tokens.words[i]);
      if (!modal || verb === null || verb.modal === i) return 'judgment';
    }
    if (verb === null && clause.inner.some((group) => group.infinitive && this.isPlan(group.start))) return 'judgment';
    // `He replied that it would`: a verb left out behind its modal.
    if (verb !== null && verb.head === verb.modal && /^(?:will|would)$/.test(this.sentence.tokens.words[verb.head])) return 'judgment';
    // `Should prices fall, the government could not pay`: what follows from a condition is a forecast.
    if (verb !== null && verb.modal >= 0 && this.sentence.clauses.some((other) => other.parent === clause && other.type === 'adverbial' && (this.isCondition(other) || other.verb?.inverted === true))) return 'judgment';
    return sibling !== null && isBare(verb) && sibling.kind === 'judgment' && (isModal(sibling.clause) || isBare(sibling.clause.verb)) ? 'judgment' : 'statement';
  }
}

const isBare = (verb: Clause['verb']): boolean => verb !== null && verb.start === verb.head && (verb.form === VerbForm.Base || verb.form === VerbForm.Present);

const isModal = ({ verb }: Clause): boolean => verb !== null && verb.modal >= 0;

/** Of two cues on one predicate the more specific one counts (annotation guide, section 3). */
const SPECIFIC: Readonly<Record<Cue['category'], number>> = { number: 5, verdict: 4, doubt: 4, chance: 3, 'chance-predicate': 3, hedge: 2, modal: 1 };

/** The claims of one sentence, in reading order. */
export const draftClaims = (sentence: AnalysedSentence, lexicon: DraftLexicon): Draft[] => new SentenceDrafts(sentence, lexicon).read();
