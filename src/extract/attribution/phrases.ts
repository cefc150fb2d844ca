/** Sources named in phrases and *as* clauses: `according to NPR`, `as its central bank has explained`. */
import { dateEnd, Pos, VerbForm } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import { subjectOf } from '../arguments.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { AttributionLexicon, AttributionPhrase } from './compile.js';
import type { NamedSource } from './namedSource.js';
import type { SourceNamer } from './naming.js';
import { creditOf, type Credit } from './source.js';
import { FIRST_PERSON, QUOTING, tellsClause } from './voices.js';

/** Tokens behind a source in which the outlet stands that quotes it. */
const OUTLET_REACH = 6;

export interface PhraseCredit {
  /** Null for the author's own voice: `As we judged in March`. */
  readonly credit: Credit | null;
  /** Tokens of the whole expression, its source included. */
  readonly start: number;
  readonly end: number;
}

/** A document that is known by those who made it as well. */
const knownBy = (source: NamedSource, makers: readonly NamedSource[]): NamedSource =>
  makers.length === 0 ? source : { ...source, aliases: [...(source.aliases ?? []), ...makers.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])] };

class PhraseReader {
  private readonly phrases: PhraseCredit[] = [];

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly namer: SourceNamer,
    private readonly lexicon: AttributionLexicon,
    private readonly scan: ActorScan,
  ) {}

  read(): PhraseCredit[] {
    this.readAsClauses();
    this.readPhrases();
    return this.phrases;
  }

  /** `as its central bank has explained`, `As we judged in March, …`. */
  private readAsClauses(): void {
    const { sentence, namer } = this;
    const { words, lemmas, pos } = sentence.tokens;
    for (const clause of sentence.clauses) {
      const { verb, marker } = clause;
      if (clause.type !== 'adverbial' || verb === null || verb.passive || marker === null || marker.end - marker.start !== 1 || words[marker.start] !== 'as') continue;
      const readings = this.lexicon.verbs.get(lemmas[verb.head]) ?? [];
      const told = tellsClause(readings);
      // `as the government promised`: what it means to do, not what it says is so.
      if (!told || readings.some(({ category }) => category === 'commitment') || sentence.clauses.some((other) => other.type === 'complement' && other.parent === clause)) continue;
      // `as Moscow claims victory`: what it says stands in the clause itself.
      const addressed = lemmas[verb.head] === 'tell';
      if (!addressed && (pos[verb.end] === Pos.DET || pos[verb.end] === Pos.NOUN || pos[verb.end] === Pos.PROPN)) continue;
      const subject = subjectOf(sentence, clause);
      if (subject.start === subject.end) continue;
      const named = namer.name(sentence, namer.phrases.cut(sentence, subject.start, subject.end), false, true);
      const cue = { start: verb.head, end: verb.head + 1 };
      const own = FIRST_PERSON.has(words[subject.start]);
      if (named.length === 0 && !own) continue;
      const credits = [...named.map((source) => creditOf(sentence, source, cue, 'rule.source.as-clause', true)), ...namer.outlets.in(sentence, verb.end, clause.end).map((source) => creditOf(sentence, source, null, 'rule.source.addressee', false))];
      for (const credit of own ? [null] : credits) this.phrases.push({ credit, start: marker.start, end: clause.end });
    }
  }

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
      if (this.belongsToSpeaker(found) || this.phrases.some((phrase) => phrase.start <= found.start && found.start < phrase.end)) {
        i = found.end;
        continue;
      }
      const span = this.placeOf(value, found);
      if (span === null || span.end <= span.start || (value.source === 'after' && this.isDate(span))) {
        i = found.end;
        continue;
      }
      const start = Math.min(found.start, value.source === 'before' ? span.start - 1 : found.start);
      const whole = value.source === 'after' ? this.namer.phrases.withDescription(sentence, span) : span;
      let end = Math.max(found.end, whole.end);
      const cue = { start: found.start, end: found.end };
      const named = value.source === 'itself' ? [this.namer.asWritten(sentence, span, value.id)] : value.source === 'after' && (!this.standsFree(found.start) || this.isSubject(found.start, span.end)) ? [] : this.namer.name(sentence, span, false, words[found.start] === 'according');
      if (this.namer.author.is(sentence, span)) this.phrases.push({ credit: null, start, end });
      const makers = named.length === 1 && named[0].type === 'document' ? this.makersBehind(span.end) : [];
      for (const maker of makers) end = Math.max(end, maker.end);
      for (const source of named) this.phrases.push({ credit: creditOf(this.sentence, knownBy(this.namer.alsoAs(sentence, source, whole), makers), cue, value.id, true), start, end });
      for (const cited of named.length > 0 ? this.citedBy(end) : []) this.phrases.push({ credit: creditOf(sentence, cited, null, 'rule.source.quoted', true), start, end: Math.max(end, cited.end) });
      // `according to A speaking on B`: the outlet is a second source.
      if (named.length > 0 && /^(?:speaking|talking|writing|in|on|to|quoted|cited|seen)$/.test(words[span.end] ?? '')) {
        const known = this.scan.outlets.find((outlet) => outlet.sentence === sentence.index && outlet.start >= span.end && outlet.start - span.end < OUTLET_REACH);
        const rest = known ?? this.namer.outlets.in(sentence, span.end, Math.min(length, span.end + OUTLET_REACH))[0];
        if (rest !== undefined) {
          this.phrases.push({ credit: creditOf(this.sentence, { start: rest.start, end: rest.end, name: rest.name, type: 'outlet', basis: rest.basis }, null, 'rule.source.speaking-on', false), start, end: rest.end });
          end = Math.max(end, rest.end);
        }
      }
      i = Math.max(end, found.end);
    }
  }

  /** `a poll in April`: nobody's. */
  private isDate({ start, end }: TokenSpan): boolean {
    const { tokens } = this.sentence;
    const behind = dateEnd(tokens, start, end);
    return behind > start && (behind >= end || tokens.pos[behind] === Pos.PUNCT);
  }

  /** `An official quoted by CNN said`: the outlet goes with who speaks, and with what they say. */
  private belongsToSpeaker({ start }: TokenSpan): boolean {
    // `Reuters, citing two officials, reported`: there the speaker quotes.
    if (!QUOTING.has(this.sentence.tokens.lemmas[start]) || this.sentence.tokens.verbForms[start] === VerbForm.Gerund) return false;
    return this.sentence.clauses.some((clause) => clause.type === 'complement' && clause.parent?.verb != null && clause.parent.start <= start && start < clause.parent.verb.start && clause.governor >= clause.parent.verb.start);
  }

  /** `according to images published by Harbour Watch`: by whom a document is known as well. */
  private makersBehind(at: number): NamedSource[] {
    const { words, verbForms, length } = this.sentence.tokens;
    if (verbForms[at] !== VerbForm.Participle && verbForms[at] !== VerbForm.Past) return [];
    return words[at + 1] === 'by' ? this.namer.name(this.sentence, this.namer.phrases.cut(this.sentence, at + 2, length), false, true) : [];
  }

  /** `according to the newspaper, which cites two officials`. */
  private citedBy(at: number): NamedSource[] {
    const { words, lemmas, length } = this.sentence.tokens;
    if (words[at] !== ',' || words[at + 1] !== 'which' || !QUOTING.has(lemmas[at + 2])) return [];
    return this.namer.name(this.sentence, this.namer.phrases.cut(this.sentence, at + 3, length), false, true);
  }

  /** An attribution stands at the edge of a clause or behind its last phrase, not inside a noun phrase. */
  private standsFree(at: number): boolean {
    const { pos, words } = this.sentence.tokens;
    if (at === 0) return true;
    // `presented a paper by Norway`: what the verb is about. `…, said a paper by Norway` has its content in front.
    const object = pos[at] === Pos.DET && pos[at - 1] === Pos.VERB && words[at - 2] !== ',' && words[at - 2] !== '"';
    return !object && pos[at - 1] !== Pos.ADJ && pos[at - 1] !== Pos.DET && words[at - 1] !== 'not';
  }

  /** `Reports from fishermen were discounted`: what the clause is about. */
  private isSubject(start: number, end: number): boolean {
    return this.sentence.tokens.pos[start] === Pos.NOUN && this.sentence.clauses.some((clause) => clause.start === start && clause.verb?.start === end);
  }

  /** Where the source stands that an expression names. */
  private placeOf({ source, opens }: AttributionPhrase, { start, end }: TokenSpan): TokenSpan | null {
    switch (source) {
      case 'after':
        return this.namer.phrases.cut(this.sentence, end, this.sentence.tokens.length);
      case 'inside':
        return { start: start + 1, end: start + 2 };
      case 'itself':
        return { start: start + 1, end };
      default:
        return this.before(start, opens ?? '');
    }
  }

  private before(at: number, opens: string): { start: number; end: number } | null {
    const { words } = this.sentence.tokens;
    for (let i = at - 1; i >= 0 && at - i < 10 && words[i] !== ','; i--) if (words[i] === opens) return { start: i + 1, end: at };
    return null;
  }
}

export const readPhraseCredits = (sentence: AnalysedSentence, namer: SourceNamer, lexicon: AttributionLexicon, scan: ActorScan): PhraseCredit[] => new PhraseReader(sentence, namer, lexicon, scan).read();
