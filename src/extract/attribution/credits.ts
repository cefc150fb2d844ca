/** Who the content of each claim is credited to, other than the author (annotation guide, section 6). */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import { subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import type { Attribution } from './attributions.js';
import type { AttributionLexicon } from './compile.js';
import { namesAuthor, SourceNamer, type NamedSource } from './naming.js';
import { creditBrackets, creditFootnotes } from './notes.js';
import { sentencesWithSpeech } from './quotations.js';
import { readAttributions } from './reader.js';
import { creditOf, type Credit } from './source.js';

/** Categories of reporting verbs whose subject is no source: what they do is an act. */
const ACTS = new Set(['commitment', 'intending', 'asking', 'speech-act']);
/** Openers of clauses that qualify the saying when they follow its speaker. */
const CONCEDES = new Set(['though', 'although', 'while', 'without', 'citing']);
const SPEAKING = new Set(['saying', 'reporting']);
const FORECASTING = new Set(['expect', 'forecast', 'project', 'predict', 'anticipate', 'foresee', 'consider', 'deem', 'reckon', 'rate', 'regard']);
const VOICING = new Set(['express', 'voice', 'make', 'hold', 'raise', 'repeat', 'reiterate', 'share', 'issue']);
const TELLING = new Set(['saying', 'reporting', 'assessing', 'believing']);
const FIRST_PERSON = new Set(['we', 'i', 'our']);
const QUOTING = new Set(['quote', 'cite']);
const ADDING = new Set(['add', 'continue', 'conclude']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
const ESTIMATING = new Set(['put', 'place', 'peg', 'estimate', 'set', 'give', 'assess', 'rate']);

/** A claim's sources, and its span without an attribution phrase at its edge. */
export interface Attributed {
  readonly credits: readonly Credit[];
  readonly span: TokenSpan;
}

export const creditClaims = (
  document: AnalysedDocument,
  drafts: readonly Draft[],
  scan: ActorScan,
  lexicon: AttributionLexicon,
): ReadonlyMap<Draft, Attributed> => {
  const namer = new SourceNamer(document, lexicon, scan);
  const speech = sentencesWithSpeech(document);
  // Who speaks stands in the same sentence or in the one before.
  const around = new Set([...speech].flatMap((sentence) => [sentence - 1, sentence]));
  let read: readonly Attribution[] | undefined;
  const attributions = () => (read ??= readAttributions(document, lexicon, around));
  const bySentence = new Map<AnalysedSentence, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const attributed = new Map<Draft, Attributed>();
  for (const [sentence, claims] of bySentence) {
    const reader = new SentenceCredits(document, sentence, claims, attributions, speech.has(sentence.index), namer, lexicon, scan);
    for (const draft of claims) attributed.set(draft, { credits: dedupe(reader.of(draft)), span: reader.trim(draft) });
  }
  return attributed;
};

const dedupe = (credits: readonly Credit[]): Credit[] => {
  const seen = new Set<string>();
  return credits.filter((credit) => !seen.has(credit.name) && seen.add(credit.name));
};

const isPronoun = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan): boolean => end - start === 1 && PRONOUNS.has(tokens.words[start]);

const isSame = (a: NamedSource, b: NamedSource): boolean => a.name === b.name || a.name.endsWith(` ${b.name}`) || b.name.endsWith(` ${a.name}`);

interface PhraseCredit {
  /** Null for the author's own voice: `As we judged in March`. */
  readonly credit: Credit | null;
  /** Tokens of the whole expression, its source included. */
  readonly start: number;
  readonly end: number;
}

class SentenceCredits {
  private readonly phrases: PhraseCredit[] = [];
  private readonly general: Credit[];

  constructor(
    private readonly document: AnalysedDocument,
    private readonly sentence: AnalysedSentence,
    private readonly claims: readonly Draft[],
    private readonly attributions: () => readonly Attribution[],
    /** Whether direct speech stands in the sentence. */
    private readonly quotes: boolean,
    private readonly namer: SourceNamer,
    private readonly lexicon: AttributionLexicon,
    private readonly scan: ActorScan,
  ) {
    this.readPhrases();
    this.general = [...creditFootnotes(document, sentence, scan), ...creditBrackets(sentence, namer, scan)];
  }

  of(draft: Draft): Credit[] {
    const direct = [...this.fromFrames(draft), ...this.fromAsides(draft), ...this.fromPhrases(draft), ...this.fromEstimate(draft)];
    const spoken = direct.length > 0 ? direct : this.fromSpeech(draft);
    return [...(spoken.length > 0 ? spoken : this.fromColon(draft)), ...this.general];
  }

  /** Direct speech whose speaker stands in another sentence, or beside it without being the frame of a clause. */
  private fromSpeech(draft: Draft): Credit[] {
    const { index } = this.sentence;
    const { words } = this.sentence.tokens;
    const credits: Credit[] = [];
    for (const { source, cue, content, category, basis } of this.quotes ? this.attributions() : []) {
      if (source === null || !SPEAKING.has(category)) continue;
      const part = content.find((span) => span.sentence === index && span.start <= draft.start && draft.end <= span.end);
      if (part === undefined || (cue.sentence === index && words[part.start] !== '"')) continue;
      const sentence = this.document.sentences[source.sentence];
      const phrase = this.namer.phrase(sentence, source.start, source.end);
      const named = this.namer.name(sentence, phrase, false, true);
      for (const speaker of named) credits.push({ ...creditOf(this.sentence, speaker, cue, basis, true), sentence: source.sentence });
      const heard = this.namer.speakerBefore(sentence);
      const outlets = heard !== null && heard.speakers.some((speaker) => named.some((other) => isSame(speaker, other))) ? heard.outlets : this.namer.outletsIn(sentence, cue.start, sentence.tokens.length);
      for (const outlet of outlets) credits.push({ ...creditOf(this.sentence, { ...outlet, start: phrase.start, end: phrase.end }, null, 'rule.source.goes-on', false), sentence: source.sentence });
    }
    return credits;
  }

  /** `The group argues that X: Y`: what spells out the content is the source's too. */
  private fromColon(draft: Draft): Credit[] {
    const { words } = this.sentence.tokens;
    if (words[draft.start - 1] !== ':' || FIRST_PERSON.has(words[draft.start])) return [];
    const before = this.claims.find(({ end, frames }) => end <= draft.start && draft.start - end <= 1 && frames.some((frame) => frame.kind === 'verb' && SPEAKING.has(frame.entry.category)));
    return before === undefined ? [] : this.fromFrames(before);
  }

  // -- frames: `Lavrov said that X` ---------------------------------------------------------------------------------

  private fromFrames(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const frame of draft.frames) {
      if (frame.kind === 'word') {
        credits.push(...this.fromNounFrame(draft, frame.governor));
        continue;
      }
      if (ACTS.has(frame.entry.category) || this.isAnswered(draft, frame.clause)) continue;
      const { verb } = frame.clause;
      const passive = verb !== null && verb.passive && verb.head === frame.governor;
      const subject = passive ? this.agentOf(verb.end, draft.start) : this.speakerOf(frame.clause, frame.governor);
      if (subject.start === subject.end) continue;
      const evidence = frame.entry.category === 'inferring';
      const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
      const cue = { start: frame.governor, end: frame.governor + 1 };
      const speaking = !frame.evidence && SPEAKING.has(frame.entry.category);
      const named = this.namer.name(this.sentence, phrase, evidence, speaking || isPronoun(this.sentence, phrase));
      for (const source of named) credits.push(creditOf(this.sentence, source, cue, frame.entry.id, !evidence));
      credits.push(...this.quoted(frame.clause, frame.governor));
      credits.push(...this.through(frame.clause.start, draft.start, named, phrase, frame.governor));
    }
    return credits;
  }

  /** Whose words a verb introduces: its clause's subject, or the speaker of the aside in front of `…, adding that`. */
  private speakerOf(clause: Clause, governor: number): TokenSpan {
    const aside = clause.verb?.head === governor ? undefined : this.sentence.clauses.find((other) => other.type === 'attribution' && other.end <= governor);
    return subjectOf(this.sentence, aside ?? clause);
  }

  /** `Kyiv says the bridge was hit, but the damage is slight`: a clause that answers what is said, in the author's tense. */
  private isAnswered({ clause }: Draft, { verb }: Clause): boolean {
    const { words, verbForms } = this.sentence.tokens;
    if (clause.type !== 'complement' || clause.sibling === null || clause.sharesSubject || clause.marker !== null || clause.verb === null || verb === null) return false;
    const joined = words[clause.start] === 'but' ? clause.start : clause.start - 1;
    if (words[joined] !== 'but' || words[joined - 1] !== ',' || words.slice(0, joined).filter((word) => word === '"').length % 2 === 1) return false;
    // What somebody said goes on in the past; after `says` any tense may be the author's.
    const past = (token: number) => verbForms[token] === VerbForm.Past || /^(?:would|could|might|had|was|were)$/.test(words[token]);
    return !past(verb.start) || !past(clause.verb.start);
  }

  /** `was told by farmers that`: the agent of a passive, from its verb to what was said; empty without one. */
  private agentOf(from: number, to: number): TokenSpan {
    const { words } = this.sentence.tokens;
    for (let i = from; i < to; i++) if (words[i] === 'by') return { start: i + 1, end: to };
    return { start: from, end: from };
  }

  /** `Reuters quoted two officials as saying that`: those who are quoted hold what they say. */
  private quoted({ verb }: Clause, governor: number): Credit[] {
    if (verb === null || verb.passive || verb.head === governor || !QUOTING.has(this.sentence.tokens.lemmas[verb.head])) return [];
    const phrase = this.namer.phrase(this.sentence, verb.end, governor);
    const { words } = this.sentence.tokens;
    const end = words[phrase.end - 1] === 'as' ? phrase.end - 1 : phrase.end;
    return this.namer.name(this.sentence, { start: phrase.start, end }, false, true).map((source) => creditOf(this.sentence, source, { start: governor, end: governor + 1 }, 'rule.source.quoted', true));
  }

  /**
   * `told the Financial Times that`, `On TRT World, …`: outlets beside the verb of saying pass the words on. Who goes on
   * speaking (`he added`) goes on speaking through the same ones.
   */
  private through(from: number, to: number, speakers: readonly NamedSource[], phrase: TokenSpan, cue: number): Credit[] {
    const { sentence, namer } = this;
    const own = namer.outletsIn(sentence, from, to);
    const persons = speakers.filter(({ type }) => type !== 'outlet');
    const before = own.length > 0 || persons.length === 0 ? null : namer.speakerBefore(sentence);
    const goesOn = before !== null && (isPronoun(sentence, phrase) || ADDING.has(sentence.tokens.lemmas[cue])) && before.speakers.some((speaker) => isSame(speaker, persons[0]));
    const outlets = goesOn ? before.outlets : own.filter((outlet) => outlet.start >= phrase.end || outlet.end <= phrase.start);
    namer.memory.hear(sentence, persons, outlets);
    return outlets.map((source) => (goesOn ? creditOf(sentence, { ...source, start: phrase.start, end: phrase.end }, null, 'rule.source.goes-on', false) : creditOf(sentence, source, null, 'rule.source.addressee', false)));
  }

  /** `The office puts the likelihood at 30 percent`: whoever does is the source of the number. */
  private fromEstimate(draft: Draft): Credit[] {
    const { verb } = draft.clause;
    // `probably expects a ban`: with a cue on the verb, the author estimates the estimate.
    if (verb === null || verb.passive || verb.modal >= 0 || (draft.cue !== null && draft.cue.end <= verb.head)) return [];
    const subject = subjectOf(this.sentence, draft.clause);
    if (subject.start === subject.end) return [];
    const lemma = this.sentence.tokens.lemmas[verb.head];
    const sees = lemma === 'see' && draft.cue !== null && draft.cue.start >= verb.end && (draft.cue.category === 'number' || draft.cue.category === 'chance');
    const counts = sees || (ESTIMATING.has(lemma) && (draft.cue?.category === 'number' || this.putsNumber(verb.end, draft.end)));
    if (!counts && !FORECASTING.has(lemma)) return [];
    const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
    if ((sees || !counts) && this.namer.isState(this.sentence, phrase)) return [];
    const cue = { start: verb.head, end: verb.head + 1 };
    return this.namer.name(this.sentence, phrase).filter(({ type }) => counts || type !== 'person').map((source) => creditOf(this.sentence, source, cue, 'rule.source.estimate', true));
  }

  /** `puts it at 40 percent`, `estimates losses at some two million`. */
  private putsNumber(from: number, to: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = from; i + 1 < to; i++) {
      if (words[i] === ';') return false;
      if (words[i] !== 'at' && words[i] !== 'between') continue;
      for (let k = i + 1; k < to && k <= i + 3; k++) if (pos[k] === Pos.NUM || pos[k] === Pos.SYM) return true;
    }
    return false;
  }

  /** `There are unconfirmed reports that X`, `the ministry's claim that X`. */
  private fromNounFrame(draft: Draft, governor: number): Credit[] {
    const voiced = this.voicedBy(draft, governor);
    if (voiced.length > 0) return voiced;
    const noun = this.lexicon.nouns.get(this.sentence.tokens.lemmas[governor]);
    if (noun === undefined || noun.sourceType !== 'document' || draft.clause.governor !== governor) return [];
    if (!/^(?:report|rumou?r|claim|allegation|statement|testimony)$/.test(noun.lemma)) return [];
    let start = governor;
    while (start > 0 && this.sentence.tokens.pos[start - 1] === Pos.ADJ) start--;
    return this.namer.name(this.sentence, { start, end: governor + 1 }).map((source) => creditOf(this.sentence, source, null, noun.id, false));
  }

  /** `expressed confidence that X`, `made the case that X`: whoever does. */
  private voicedBy({ clause }: Draft, governor: number): Credit[] {
    const { lemmas } = this.sentence.tokens;
    const verb = clause.parent?.verb ?? null;
    if (clause.parent === null || verb === null || verb.passive || !VOICING.has(lemmas[verb.head]) || governor <= verb.head || governor - verb.end > 3) return [];
    const subject = subjectOf(this.sentence, clause.parent);
    const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
    return this.namer.name(this.sentence, phrase, false, true).map((source) => creditOf(this.sentence, source, { start: verb.head, end: governor + 1 }, 'rule.source.voiced', true));
  }

  // -- asides: `X, Lavrov said` -------------------------------------------------------------------------------------

  private fromAsides(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'attribution' || clause.verb === null) continue;
      if (!this.reaches(draft, clause.start) || this.isOthers(draft, clause)) continue;
      const subject = subjectOf(this.sentence, clause);
      const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
      const cue = { start: clause.verb.head, end: clause.verb.head + 1 };
      const named = this.namer.name(this.sentence, phrase, false, true);
      for (const source of named) credits.push(creditOf(this.sentence, source, cue, 'rule.source.aside', true));
      credits.push(...this.through(clause.start, this.behindAside(clause), named, phrase, cue.start));
    }
    return credits;
  }

  /** An aside in the middle of a claim speaks of that claim, not of its neighbours. */
  private isOthers(draft: Draft, aside: TokenSpan): boolean {
    const encloses = ({ start, end }: TokenSpan) => start < aside.start && aside.end < end;
    return !encloses(draft) && this.claims.some(encloses);
  }

  /** Where an aside ends with all that is told of its speaker: `…, said X in an interview with Y`. */
  private behindAside({ end, verb }: Clause): number {
    const next = this.claims.find((claim) => claim.start >= end);
    const inverted = verb !== null && verb.end < end;
    return inverted ? (next?.start ?? this.sentence.tokens.length) : end;
  }

  /** Whether something at `at` (behind or in front) speaks of a draft: a semicolon ends its reach, and so does a colon on the way back. */
  private reaches(draft: Draft, at: number): boolean {
    const { words } = this.sentence.tokens;
    const [from, to] = at < draft.start ? [at, draft.start] : [draft.end, at];
    for (let i = from; i < to; i++) if (words[i] === ';' || (words[i] === ':' && from === draft.end)) return false;
    return true;
  }

  // -- phrases: `according to NPR` ----------------------------------------------------------------------------------

  /** `as its central bank has explained`, `As we judged in March, …`. */
  private readAsClauses(): void {
    const { sentence, namer } = this;
    const { words, lemmas, pos } = sentence.tokens;
    for (const clause of sentence.clauses) {
      const { verb, marker } = clause;
      if (clause.type !== 'adverbial' || verb === null || verb.passive || marker === null || marker.end - marker.start !== 1 || words[marker.start] !== 'as') continue;
      const told = this.lexicon.verbs.get(lemmas[verb.head])?.some(({ category, complement }) => TELLING.has(category) && complement.includes('that'));
      if (told !== true || sentence.clauses.some((other) => other.type === 'complement' && other.parent === clause)) continue;
      // `as Moscow claims victory`: what it says stands in the clause itself.
      const addressed = lemmas[verb.head] === 'tell';
      if (!addressed && (pos[verb.end] === Pos.DET || pos[verb.end] === Pos.NOUN || pos[verb.end] === Pos.PROPN)) continue;
      const subject = subjectOf(sentence, clause);
      if (subject.start === subject.end) continue;
      const named = namer.name(sentence, namer.phrase(sentence, subject.start, subject.end), false, true);
      const cue = { start: verb.head, end: verb.head + 1 };
      const own = FIRST_PERSON.has(words[subject.start]);
      if (named.length === 0 && !own) continue;
      const credits = [...named.map((source) => creditOf(sentence, source, cue, 'rule.source.as-clause', true)), ...namer.outletsIn(sentence, verb.end, clause.end).map((source) => creditOf(sentence, source, null, 'rule.source.addressee', false))];
      for (const credit of own ? [null] : credits) this.phrases.push({ credit, start: marker.start, end: clause.end });
    }
  }

  private readPhrases(): void {
    this.readAsClauses();
    const { sentence } = this;
    const { words, length } = sentence.tokens;
    for (let i = 0; i < length; ) {
      const found = this.lexicon.phrases.longest(sentence.interned, i);
      if (found === null) {
        i++;
        continue;
      }
      const { value } = found;
      if (this.belongsToSpeaker(found) || this.phrases.some((phrase) => phrase.start <= found.start && found.start < phrase.end)) {
        i = found.end;
        continue;
      }
      const span = value.source === 'after' ? this.namer.phrase(sentence, found.end, length) : value.source === 'inside' ? { start: found.start + 1, end: found.start + 2 } : this.before(found.start, value.opens ?? '');
      if (span === null || span.end <= span.start) {
        i = found.end;
        continue;
      }
      const start = Math.min(found.start, value.source === 'before' ? span.start - 1 : found.start);
      let end = Math.max(found.end, span.end);
      const cue = { start: found.start, end: found.end };
      const named = value.source === 'after' && !this.standsFree(found.start) ? [] : this.namer.name(sentence, span, false, words[found.start] === 'according');
      if (namesAuthor(sentence, span)) this.phrases.push({ credit: null, start, end });
      for (const source of named) this.phrases.push({ credit: creditOf(this.sentence, source, cue, value.id, true), start, end });
      for (const cited of named.length > 0 ? this.citedBy(end) : []) this.phrases.push({ credit: creditOf(sentence, cited, null, 'rule.source.quoted', true), start, end: Math.max(end, cited.end) });
      // `according to A speaking on B`: the outlet is a second source.
      if (named.length > 0 && /^(?:speaking|talking|writing|in|on|to|quoted|cited)$/.test(words[end] ?? '')) {
        const rest = this.scan.outlets.find((outlet) => outlet.sentence === sentence.index && outlet.start >= end && outlet.start - end <= 5);
        if (rest !== undefined) {
          this.phrases.push({ credit: creditOf(this.sentence, { start: rest.start, end: rest.end, name: rest.name, type: 'outlet', basis: rest.basis }, null, 'rule.source.speaking-on', false), start, end: rest.end });
          end = rest.end;
        }
      }
      i = Math.max(end, found.end);
    }
  }

  /** `An official quoted by CNN said`: the outlet goes with who speaks, and with what they say. */
  private belongsToSpeaker({ start }: TokenSpan): boolean {
    if (!QUOTING.has(this.sentence.tokens.lemmas[start])) return false;
    return this.sentence.clauses.some((clause) => clause.type === 'complement' && clause.parent?.verb != null && clause.parent.start <= start && start < clause.parent.verb.start && clause.governor >= clause.parent.verb.start);
  }

  /** `according to the newspaper, which cites two officials`. */
  private citedBy(at: number): NamedSource[] {
    const { words, lemmas, length } = this.sentence.tokens;
    if (words[at] !== ',' || words[at + 1] !== 'which' || !QUOTING.has(lemmas[at + 2])) return [];
    return this.namer.name(this.sentence, this.namer.phrase(this.sentence, at + 3, length), false, true);
  }

  /** An attribution stands at the edge of a clause or behind its last phrase, not inside a noun phrase. */
  private standsFree(at: number): boolean {
    const { pos, words } = this.sentence.tokens;
    if (at === 0) return true;
    return pos[at - 1] !== Pos.ADJ && pos[at - 1] !== Pos.DET && words[at - 1] !== 'not';
  }

  private before(at: number, opens: string): { start: number; end: number } | null {
    const { words } = this.sentence.tokens;
    for (let i = at - 1; i >= 0 && at - i < 10; i--) if (words[i] === opens) return { start: i + 1, end: at };
    return null;
  }

  private fromPhrases(draft: Draft): Credit[] {
    const first = this.claims[0];
    return this.phrases
      .filter((phrase) => {
        if (!this.reaches(draft, phrase.start)) return false;
        const fronted = phrase.start <= (first?.start ?? 0) + 1 || phrase.end <= (first?.start ?? 0) + 1;
        const inside = phrase.start >= draft.start && phrase.end <= draft.end;
        const behind = phrase.start >= draft.end;
        return fronted || inside || behind;
      })
      .flatMap((phrase) => phrase.credit ?? []);
  }

  /** `…, she said, though she declined to say how`: goes with the saying, not with what is said. */
  private isToldOfSpeaker(at: number): boolean {
    const { words, verbForms } = this.sentence.tokens;
    if (words[at] !== ',') return false;
    return CONCEDES.has(words[at + 1]) || (verbForms[at + 1] === VerbForm.Gerund && this.lexicon.verbs.has(this.sentence.tokens.lemmas[at + 1]));
  }

  /** Cuts attribution phrases off the edges of a claim. */
  trim(draft: Draft): TokenSpan {
    const { words, pos } = this.sentence.tokens;
    const { verb } = draft.clause;
    let { start, end } = draft;
    for (const phrase of this.phrases) {
      if (phrase.start <= start && phrase.end > start && phrase.end < end) {
        start = phrase.end;
        while (start < end && (words[start] === ',' || words[start] === ':')) start++;
      } else if (phrase.start > start && phrase.start < end && !words.slice(phrase.end, end).includes(',') && (verb === null || verb.start < phrase.end)) {
        end = phrase.start;
        while (end > start && pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')') end--;
      }
    }
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'attribution' || clause.start <= start || clause.start >= end) continue;
      if (clause.end < end && !this.isToldOfSpeaker(clause.end)) continue;
      end = clause.start;
      while (end > start && pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')') end--;
    }
    const open = words.lastIndexOf('(', end - 1);
    if (open > start && words[end - 1] === ')' && this.general.some((credit) => credit.start > open && credit.end < end)) end = open;
    return { start, end };
  }
}
