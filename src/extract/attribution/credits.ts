/** Who the content of each claim is credited to, other than the author (annotation guide, section 6). */
import { isFinite, Pos, VerbForm } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import { subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import type { Attribution } from './attributions.js';
import type { AttributionLexicon } from './compile.js';
import { FrameReader } from './frames.js';
import { creditListLead, listLeads } from './lists.js';
import { creditGoesOn, isBackshifted, isMinutes, type Spoken } from './minutes.js';
import { SourceNamer } from './naming.js';
import { creditBrackets, creditFootnotes, creditLabel } from './notes.js';
import { readPhraseCredits, type PhraseCredit } from './phrases.js';
import { sentencesWithSpeech } from './quotations.js';
import { readAttributions } from './reader.js';
import { creditOf, type Credit } from './source.js';
import { FIRST_PERSON, isSame, SPEAKING } from './voices.js';

/** Openers of clauses that qualify the saying when they follow its speaker. */
const CONCEDES = new Set(['though', 'although', 'while', 'without', 'citing']);

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
  const minutes = isMinutes(document.text);
  const leads = listLeads(document.sentences);
  let before: Spoken | null = null;
  for (const [sentence, claims] of bySentence) {
    const reader: SentenceCredits = new SentenceCredits(document, sentence, claims, minutes ? before : null, document.sentences[leads[sentence.index]], attributions, speech.has(sentence.index), namer, lexicon, scan);
    const spans = claims.map((draft) => reader.trim(draft));
    const credits = claims.map((draft) => dedupe(reader.of(draft)));
    claims.forEach((draft, at) => {
      // A phrase that a claim inside still needs stays: claims are apart or nested.
      const span = spans.some((other) => cross(spans[at], other)) ? { start: draft.start, end: draft.end } : spans[at];
      attributed.set(draft, { credits: credits[at], span });
    });
    before = { sentence, credits: credits[credits.length - 1] };
  }
  return attributed;
};

const cross = (a: TokenSpan, b: TokenSpan): boolean => (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);

/** Each source once: not by name again, nor by the name that its wording holds (`a survey by NIDA`, `NIDA`). */
const dedupe = (credits: readonly Credit[]): Credit[] => {
  const seen = new Set<string>();
  const holds = (whole: Credit, part: Credit) => whole.sentence === part.sentence && whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start && whole.aliases.includes(part.name);
  return credits.filter((credit) => !seen.has(credit.name) && seen.add(credit.name) && !credits.some((other) => holds(other, credit)));
};

class SentenceCredits {
  private readonly frames: FrameReader;
  private readonly phrases: readonly PhraseCredit[];
  private readonly general: Credit[];
  private readonly label: readonly Credit[];

  constructor(
    private readonly document: AnalysedDocument,
    private readonly sentence: AnalysedSentence,
    private readonly claims: readonly Draft[],
    /** Who spoke last, where a brief reports on in the past. */
    private readonly before: Spoken | null,
    /** What leads into the list that the sentence is an item of. */
    private readonly lead: AnalysedSentence | undefined,
    private readonly attributions: () => readonly Attribution[],
    /** Whether direct speech stands in the sentence. */
    private readonly quotes: boolean,
    private readonly namer: SourceNamer,
    private readonly lexicon: AttributionLexicon,
    scan: ActorScan,
  ) {
    this.phrases = readPhraseCredits(sentence, namer, lexicon, scan);
    this.label = creditLabel(sentence, document.sentences, scan);
    const notes = creditFootnotes(document, sentence, scan);
    this.frames = new FrameReader(sentence, namer, lexicon, notes.length > 0);
    this.general = [...notes, ...creditBrackets(sentence, namer, scan)];
  }

  of(draft: Draft): Credit[] {
    const direct = [...this.frames.fromFrames(draft), ...this.fromAsides(draft), ...this.fromPhrases(draft), ...this.frames.fromEstimate(draft)];
    const spoken = direct.length > 0 ? direct : this.fromSpeech(draft);
    const inside = spoken.length > 0 ? spoken : this.fromColon(draft);
    const led = inside.length > 0 ? inside : this.lead === undefined ? [] : creditListLead(this.lead, this.namer, this.lexicon);
    const said = led.length > 0 ? led : creditGoesOn(draft, this.before, this.document.sentences);
    // Whom the speaker of a paragraph quotes stands for what is quoted.
    return [...said, ...this.general, ...this.label.filter(({ holder }) => !holder || said.length === 0)];
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
      const phrase = this.namer.phrases.cut(sentence, source.start, source.end);
      const named = this.namer.name(sentence, phrase, false, true);
      for (const speaker of named) credits.push({ ...creditOf(this.sentence, speaker, cue, basis, true), sentence: source.sentence });
      const heard = this.namer.speakerBefore(sentence);
      const outlets = heard !== null && heard.speakers.some((speaker) => named.some((other) => isSame(speaker, other))) ? heard.outlets : this.namer.outlets.in(sentence, cue.start, sentence.tokens.length);
      for (const outlet of outlets) credits.push({ ...creditOf(this.sentence, { ...outlet, start: phrase.start, end: phrase.end }, null, 'rule.source.goes-on', false), sentence: source.sentence });
    }
    return credits;
  }

  /** `The group argues that X: Y, and Z`: what spells out the content is the source's too; behind a semicolon where it goes on in the past of what was said. */
  private fromColon(draft: Draft): Credit[] {
    const { words } = this.sentence.tokens;
    if (FIRST_PERSON.has(words[draft.start])) return [];
    let mark = draft.start - 1;
    while (mark > 0 && words[mark] !== ':' && words[mark] !== ';') mark--;
    if (mark <= 0 || (words[mark] === ';' && !isBackshifted(draft))) return [];
    const before = this.claims.find(({ end, frames }) => end <= mark + 1 && mark - end <= 1 && frames.some((frame) => frame.kind === 'verb' && SPEAKING.has(frame.entry.category)));
    return before !== undefined ? this.frames.fromFrames(before) : words[mark] === ':' ? this.frames.fromStand(mark) : [];
  }

  // -- asides: `X, Lavrov said` -------------------------------------------------------------------------------------

  private fromAsides(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'attribution' || clause.verb === null) continue;
      if (!this.reaches(draft, clause.start) || this.isOthers(draft, clause) || this.goesOn(draft, clause)) continue;
      const subject = subjectOf(this.sentence, clause);
      const phrase = this.namer.phrases.cut(this.sentence, subject.start, subject.end);
      const cue = { start: clause.verb.head, end: clause.verb.head + 1 };
      const named = this.namer.name(this.sentence, phrase, false, true);
      const whole = this.namer.phrases.whole(this.sentence, subject);
      for (const source of named) credits.push(creditOf(this.sentence, this.namer.alsoAs(this.sentence, source, whole), cue, 'rule.source.aside', true));
      credits.push(...this.frames.through(clause.start, this.behindAside(clause), named, phrase, cue.start));
    }
    return credits;
  }

  /** An aside in the middle of a claim speaks of that claim, not of its neighbours. */
  private isOthers(draft: Draft, aside: TokenSpan): boolean {
    const encloses = ({ start, end }: TokenSpan) => start < aside.start && aside.end < end;
    return !encloses(draft) && this.claims.some(encloses);
  }

  /** `"We will stay," she said, and there is no reason to doubt her`: what is joined to direct speech outside its marks. */
  private goesOn({ start }: Draft, aside: TokenSpan): boolean {
    const { words } = this.sentence.tokens;
    const joined = words[start] === 'and' || words[start] === 'but' ? start : start - 1;
    return aside.end <= joined && words[aside.start - 1] === '"' && (words[joined] === 'and' || words[joined] === 'but') && words[joined - 1] === ',';
  }

  /** Where an aside ends with all that is told of its speaker: `…, said X in an interview with Y`. */
  private behindAside({ end, verb }: Clause): number {
    const next = this.claims.find((claim) => claim.start >= end);
    const inverted = verb !== null && verb.end < end;
    return inverted ? (next?.start ?? this.sentence.tokens.length) : end;
  }

  /** Whether something at `at` (behind or in front) speaks of a draft: a semicolon ends its reach, and so does a colon on the way back, or what the author concludes with `, so`. */
  private reaches(draft: Draft, at: number): boolean {
    const { words } = this.sentence.tokens;
    const [from, to] = at < draft.start ? [at, draft.start] : [draft.end, at];
    for (let i = from; i < to; i++) if (words[i] === ';' || (words[i] === ':' && from === draft.end) || (from === at && words[i] === ',' && words[i + 1] === 'so')) return false;
    return true;
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

  /** Whether nothing but a phrase of attribution ends there: no comma behind it, or one in front of what the source is (`, an outlet in Rakhine`). */
  private endsWith(phrase: TokenSpan, end: number): boolean {
    const { words, pos, verbForms } = this.sentence.tokens;
    const comma = words.indexOf(',', phrase.end);
    if (comma < 0 || comma >= end) return true;
    // `The pact is, in the words of one diplomat, a dead letter`: the predicate is still to come.
    if (comma > phrase.end || pos[comma + 1] !== Pos.DET || this.sentence.clauses.some(({ verb }) => verb?.end === phrase.start - 1)) return false;
    for (let i = comma + 2; i < end; i++) if (words[i] === ',' || isFinite(verbForms[i])) return false;
    return true;
  }

  /** Cuts attribution phrases off the edges of a claim. */
  trim(draft: Draft): TokenSpan {
    const { words, pos } = this.sentence.tokens;
    const { verb } = draft.clause;
    let { start, end } = draft;
    for (const phrase of this.phrases) {
      if (phrase.start <= start && phrase.end > start && phrase.end < end) {
        start = phrase.end;
        // `In the view of Admiral Ahn (retired), …`
        const closing = words[start] === '(' ? words.indexOf(')', start) : -1;
        if (closing > start && closing < end) start = closing + 1;
        while (start < end && (words[start] === ',' || words[start] === ':')) start++;
      } else if (phrase.start > start && phrase.start < end && this.endsWith(phrase, end) && (verb === null || verb.start < phrase.end)) {
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
