/** Who the content of each claim is credited to, other than the author (annotation guide, section 6). */
import { Pos } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import { subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import type { AttributionLexicon } from './compile.js';
import { SourceNamer, type NamedSource } from './naming.js';
import type { Credit } from './source.js';

/** Categories of reporting verbs whose subject is no source: what they do is an act. */
const ACTS = new Set(['commitment', 'intending', 'asking', 'speech-act']);
const ESTIMATING = new Set(['put', 'place', 'estimate', 'set', 'give', 'assess', 'rate']);
const PASSES_ON = new Set(['outlet', 'document', 'unnamed']);

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
  const bySentence = new Map<AnalysedSentence, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const attributed = new Map<Draft, Attributed>();
  for (const [sentence, claims] of bySentence) {
    const reader = new SentenceCredits(document, sentence, claims, namer, lexicon, scan);
    for (const draft of claims) attributed.set(draft, { credits: dedupe(reader.of(draft)), span: reader.trim(draft) });
  }
  return attributed;
};

const dedupe = (credits: readonly Credit[]): Credit[] => {
  const seen = new Set<string>();
  return credits.filter((credit) => !seen.has(credit.name) && seen.add(credit.name));
};

interface PhraseCredit {
  readonly credit: Credit;
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
    private readonly namer: SourceNamer,
    private readonly lexicon: AttributionLexicon,
    private readonly scan: ActorScan,
  ) {
    this.readPhrases();
    this.general = [...this.footnotes(), ...this.brackets()];
  }

  of(draft: Draft): Credit[] {
    return [...this.fromFrames(draft), ...this.fromAsides(draft), ...this.fromPhrases(draft), ...this.fromEstimate(draft), ...this.general];
  }

  // -- frames: `Lavrov said that X` ---------------------------------------------------------------------------------

  private fromFrames(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const frame of draft.frames) {
      if (frame.kind === 'word') {
        credits.push(...this.fromNounFrame(draft, frame.governor));
        continue;
      }
      if (ACTS.has(frame.entry.category)) continue;
      const { verb } = frame.clause;
      if (verb !== null && verb.passive && verb.head === frame.governor) {
        continue;
      }
      const subject = this.speakerOf(frame.clause, frame.governor);
      if (subject.start === subject.end) continue;
      const evidence = frame.entry.category === 'inferring';
      const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
      const cue = { start: frame.governor, end: frame.governor + 1 };
      const speaking = !frame.evidence && (frame.entry.category === 'saying' || frame.entry.category === 'reporting');
      for (const source of this.namer.name(this.sentence, phrase, evidence, speaking)) credits.push(this.credit(source, cue, frame.entry.id, !evidence));
      credits.push(...this.outletsIn(frame.clause.start, draft.start));
    }
    return credits;
  }

  /** Whose words a verb introduces: its clause's subject, or the speaker of the aside in front of `…, adding that`. */
  private speakerOf(clause: Clause, governor: number): TokenSpan {
    const aside = clause.verb?.head === governor ? undefined : this.sentence.clauses.find((other) => other.type === 'attribution' && other.end <= governor);
    return subjectOf(this.sentence, aside ?? clause);
  }

  /** `told the Financial Times that`, `On TRT World, …`: outlets beside the verb of saying pass the words on. */
  private outletsIn(from: number, to: number): Credit[] {
    return this.namer.outletsIn(this.sentence, from, to).map((source) => this.credit(source, null, 'rule.source.addressee', false));
  }

  /** `The office puts the likelihood at 30 percent`: whoever does is the source of the number. */
  private fromEstimate(draft: Draft): Credit[] {
    const { verb } = draft.clause;
    if (verb === null || draft.cue?.category !== 'number' || !ESTIMATING.has(this.sentence.tokens.lemmas[verb.head])) return [];
    const subject = subjectOf(this.sentence, draft.clause);
    if (subject.start === subject.end) return [];
    const cue = { start: verb.head, end: verb.head + 1 };
    return this.namer.name(this.sentence, subject).map((source) => this.credit(source, cue, 'rule.source.estimate', true));
  }

  /** `There are unconfirmed reports that X`, `the ministry's claim that X`. */
  private fromNounFrame(draft: Draft, governor: number): Credit[] {
    const noun = this.lexicon.nouns.get(this.sentence.tokens.lemmas[governor]);
    if (noun === undefined || noun.sourceType !== 'document' || draft.clause.governor !== governor) return [];
    if (!/^(?:report|rumou?r|claim|allegation|statement|testimony)$/.test(noun.lemma)) return [];
    let start = governor;
    while (start > 0 && this.sentence.tokens.pos[start - 1] === Pos.ADJ) start--;
    return this.namer.name(this.sentence, { start, end: governor + 1 }).map((source) => this.credit(source, null, noun.id, false));
  }

  // -- asides: `X, Lavrov said` -------------------------------------------------------------------------------------

  private fromAsides(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'attribution' || clause.verb === null) continue;
      if (!this.reaches(draft, clause.start)) continue;
      const subject = subjectOf(this.sentence, clause);
      const phrase = this.namer.phrase(this.sentence, subject.start, subject.end);
      const cue = { start: clause.verb.head, end: clause.verb.head + 1 };
      for (const source of this.namer.name(this.sentence, phrase, false, true)) credits.push(this.credit(source, cue, 'rule.source.aside', true));
      credits.push(...this.outletsIn(clause.start, clause.end));
    }
    return credits;
  }

  /** Whether something at `at` (behind or in front) speaks of a draft: a semicolon ends its reach. */
  private reaches(draft: Draft, at: number): boolean {
    const { words } = this.sentence.tokens;
    const [from, to] = at < draft.start ? [at, draft.start] : [draft.end, at];
    for (let i = from; i < to; i++) if (words[i] === ';') return false;
    return true;
  }

  // -- phrases: `according to NPR` ----------------------------------------------------------------------------------

  private readPhrases(): void {
    const { sentence } = this;
    const { words, length } = sentence.tokens;
    for (let i = 0; i < length; ) {
      const found = this.lexicon.phrases.longest(sentence.interned, i);
      if (found === null) {
        i++;
        continue;
      }
      const { value } = found;
      const span = value.source === 'after' ? this.namer.phrase(sentence, found.end, length) : this.before(found.start, value.opens ?? '');
      if (span === null || span.end <= span.start) {
        i = found.end;
        continue;
      }
      const start = Math.min(found.start, value.source === 'after' ? found.start : span.start - 1);
      let end = Math.max(found.end, span.end);
      const cue = { start: found.start, end: found.end };
      const named = value.source === 'after' && !this.standsFree(found.start) ? [] : this.namer.name(sentence, span, false, words[found.start] === 'according');
      for (const source of named) this.phrases.push({ credit: this.credit(source, cue, value.id, true), start, end });
      // `according to A speaking on B`: the outlet is a second source.
      if (named.length > 0 && /^(?:speaking|talking|writing|in|on|to|quoted|cited)$/.test(words[end] ?? '')) {
        const rest = this.scan.outlets.find((outlet) => outlet.sentence === sentence.index && outlet.start >= end && outlet.start - end <= 5);
        if (rest !== undefined) {
          this.phrases.push({ credit: this.credit({ start: rest.start, end: rest.end, name: rest.name, type: 'outlet', basis: rest.basis }, null, 'rule.source.speaking-on', false), start, end: rest.end });
          end = rest.end;
        }
      }
      i = Math.max(end, found.end);
    }
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
      .map((phrase) => phrase.credit);
  }

  /** Cuts attribution phrases off the edges of a claim. */
  trim(draft: Draft): TokenSpan {
    const { words, pos } = this.sentence.tokens;
    let { start, end } = draft;
    for (const phrase of this.phrases) {
      if (phrase.start <= start && phrase.end > start && phrase.end < end) {
        start = phrase.end;
        while (start < end && (words[start] === ',' || words[start] === ':')) start++;
      } else if (phrase.start > start && phrase.start < end && !words.slice(phrase.end, end).includes(',')) {
        end = phrase.start;
        while (end > start && pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')') end--;
      }
    }
    for (const clause of this.sentence.clauses) {
      if (clause.type !== 'attribution' || clause.start <= start || clause.start >= end || clause.end < end) continue;
      end = clause.start;
      while (end > start && pos[end - 1] === Pos.PUNCT && words[end - 1] !== ')') end--;
    }
    const open = words.lastIndexOf('(', end - 1);
    if (open > start && words[end - 1] === ')' && this.general.some((credit) => credit.start > open && credit.end < end)) end = open;
    return { start, end };
  }

  // -- footnotes and brackets ---------------------------------------------------------------------------------------

  private footnotes(): Credit[] {
    const { tokens, block } = this.sentence;
    const { references } = this.document.structure;
    const from = tokens.starts[0];
    const next = this.document.sentences[this.sentence.index + 1];
    const to = next !== undefined && next.blockIndex === this.sentence.blockIndex ? next.tokens.starts[0] : tokens.ends[tokens.length - 1] + 8;
    const credits: Credit[] = [];
    for (const mark of block.marks) {
      if (mark.start < from || mark.start >= to) continue;
      for (const label of mark.labels) {
        const reference = references.find((entry) => entry.label === label);
        if (reference === undefined) continue;
        const name = referenceName(reference.text);
        const length = name.length;
        credits.push({
          sentence: -1,
          start: 0,
          end: 0,
          name,
          aliases: [],
          type: this.isOutlet(name) ? 'outlet' : DOCUMENT.test(name) ? 'document' : 'organization',
          place: { start: reference.start, end: reference.start + length },
          cue: null,
          holder: false,
          basis: 'rule.source.footnote',
        });
      }
    }
    return credits;
  }

  private isOutlet(name: string): boolean {
    return this.scan.outlets.some((outlet) => outlet.name === name) || /\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Star|Press|Radio|TV|Guardian|Business|Observer|Telegraph|Agency|Reuters|AFP|BBC|CNN)\b/.test(name);
  }

  /** `(Reuters, 12 May)`, `(Daily Nation)`. */
  private brackets(): Credit[] {
    const { words, length } = this.sentence.tokens;
    const credits: Credit[] = [];
    for (let i = 0; i < length; i++) {
      if (words[i] !== '(' && words[i] !== '[') continue;
      let close = i + 1;
      while (close < length && close - i < 16 && words[close] !== ')' && words[close] !== ']') close++;
      let end = i + 1;
      while (end < close && words[end] !== ',' && words[end] !== ';') end++;
      const dated = end < close && words.slice(end, close).some((word) => /^\d{1,4}$/.test(word));
      const outlets = this.scan.outlets.filter((outlet) => outlet.sentence === this.sentence.index && outlet.start > i && outlet.end <= close);
      if (outlets.length > 0) {
        for (const { start, end: to, name, basis } of outlets) credits.push(this.credit({ start, end: to, name, type: 'outlet', basis }, null, 'rule.source.bracket', false));
      } else if (dated && end > i + 1 && this.sentence.tokens.pos[i + 1] === Pos.PROPN) {
        const span = { start: i + 1, end };
        const named = this.namer.name(this.sentence, span);
        for (const source of named) credits.push(this.credit(source, null, 'rule.source.bracket', false));
      }
      i = close;
    }
    return credits;
  }

  private credit(source: NamedSource, cue: { start: number; end: number } | null, basis: string, speaks: boolean): Credit {
    return {
      sentence: this.sentence.index,
      start: source.start,
      end: source.end,
      name: source.name,
      aliases: source.aliases ?? [],
      type: source.type,
      place: null,
      cue,
      holder: speaks && (!PASSES_ON.has(source.type) || source.type === 'unnamed'),
      basis,
    };
  }
}

const DOCUMENT = /^(?:Indictment|Report|Survey|Statement|Communiqu|Cable|Press release|Memo|Resolution|Treaty|Decree|Law|Court|Annual|White Paper)/i;

/** What a reference is by: the words in front of the first comma, stop or title. */
const referenceName = (text: string): string => {
  const cut = text.search(/[,.:;(“"]|\s[-\u2013\u2014]\s/);
  return (cut > 0 ? text.slice(0, cut) : text).trim();
};
