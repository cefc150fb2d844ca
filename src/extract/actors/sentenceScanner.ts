/** The mentions of one sentence: names, nouns that stand for actors, then descriptions and pronouns from left to right. */
import { Pos } from '../../language/index.js';
import { AnchoredReader } from './anchored.js';
import { Antecedents } from './antecedents/antecedents.js';
import { BandReader } from './bands.js';
import { DescribedReader } from './described/reader.js';
import { DescriptionReader } from './descriptions.js';
import { Institutions } from './institutions.js';
import type { NameSpan } from './nameSpan.js';
import { outletActs } from './outletDeeds.js';
import { Resolver } from './reference/resolver.js';
import { SentenceState, type ScanContext } from './sentenceState.js';
import { SeveralReader } from './several.js';
import { SpeechReader } from './speech.js';
import { isPossessive, type View } from './view.js';

export class SentenceScanner {
  private readonly context: ScanContext;
  private readonly state: SentenceState;
  private readonly anchored: AnchoredReader;
  private readonly descriptions: DescriptionReader;
  private readonly speech: SpeechReader;
  private readonly antecedents: Antecedents;

  constructor(
    context: ScanContext,
    private readonly view: View,
    private readonly spans: readonly NameSpan[],
    sentence: number,
    topics: readonly string[],
  ) {
    this.context = context;
    this.state = new SentenceState(context, view, sentence, topics);
    const antecedents = new Antecedents(this.state);
    this.antecedents = antecedents;
    this.speech = new SpeechReader(this.state, antecedents);
    this.anchored = new AnchoredReader(this.state, antecedents);
    const institutions = new Institutions(this.state, antecedents);
    const several = new SeveralReader(this.state, antecedents);
    this.descriptions = new DescriptionReader(this.state, antecedents, new Resolver(this.state), institutions, this.speech, several, new BandReader(this.state), new DescribedReader(this.state));
  }

  scan(): void {
    this.readNames();
    this.anchored.readAnchored();
    this.readEstablished();
    this.speech.readSpeaker();
    for (let i = 0; i < this.view.length; ) i = Math.max(i + 1, this.descriptions.readReference(i));
    this.speech.settle();
    this.collectSets();
    this.context.discourse.close(this.state.sentence, { subjects: this.state.offered(), sets: this.state.joined(this.view.length) });
  }

  private readNames(): void {
    const { book, outlets } = this.context;
    for (const span of this.spans) {
      for (let k = span.start; k < span.end; k++) this.state.taken[k] = 1;
      if (span.kind === 'outlet') {
        outlets.push({ start: span.start, end: span.end, sentence: this.state.sentence, name: book.facts.nameText(this.view, span), basis: span.basis });
        continue;
      }
      const identity = book.identify(this.view, span);
      if (identity === null) {
        // A word that is capitalised only because the sentence starts goes back to be read as any other.
        const word = span.kind === 'unclear' && span.end - span.start === 1 && this.view.initial[span.start] === 1;
        if (word) this.state.taken[span.start] = 0;
        else if ((span.kind === 'unclear' || span.kind === 'known-place') && !this.view.headline && this.view.initial[span.start] === 0) this.state.unidentified.push(span);
        continue;
      }
      const entry = span.senses.find((sense) => sense.entry.id === identity.basis)?.entry;
      if (entry?.kind === 'collective' && this.isPartOfPhrase(span)) {
        for (let k = span.start; k < span.end; k++) this.state.taken[k] = 0;
        continue;
      }
      if (entry?.type === 'outlet') {
        outlets.push({ start: span.start, end: span.end, sentence: this.state.sentence, name: entry.name, basis: entry.id });
        if (!outletActs(this.view, span)) continue;
        this.state.named.push({ span, identity });
        continue;
      }
      // The acronym behind its full name is the same mention.
      const bracketed = this.view.words[span.start - 1] === '(' && this.view.words[span.end] === ')' && this.state.named.at(-1)?.span.end === span.start - 1;
      if (bracketed && this.state.named.at(-1)?.identity.id === identity.id) continue;
      this.state.named.push({ span, identity });
    }
  }

  /** `China's state oil companies`: a collective in lower case with an owner or adjective of its own is another one. */
  private isPartOfPhrase(span: NameSpan): boolean {
    for (let k = span.start; k < span.end; k++) if (this.view.capital[k] === 1 && this.view.initial[k] === 0) return false;
    const before = this.view.pos[span.start - 1];
    return isPossessive(this.view.words[span.start - 1]) || before === Pos.ADJ || before === Pos.NOUN || before === Pos.PROPN;
  }

  private readEstablished(): void {
    if (!this.view.headline) return;
    for (let i = 0; i < this.view.length; i++) {
      if (this.state.taken[i] === 1 || this.view.capital[i] === 0) continue;
      const found = this.context.book.established.at(this.view, i);
      if (found === null) continue;
      this.state.emit([found.id], { start: i, end: found.end, head: found.end - 1, form: 'name', basis: 'rule.actor.back-reference' }, false);
      for (let k = i; k < found.end; k++) this.state.taken[k] = 1;
      i = found.end - 1;
    }
  }

  /** Remembers who was named together; a headline's states once more, be it by their adjectives. */
  private collectSets(): void {
    const { bonds, discourse } = this.context;
    this.antecedents.sets.remember(this.view.length);
    bonds.close(this.state.sentence);
    if (this.view.analysed.block.kind !== 'headline') return;
    // The label names the other party: "KOSOVO: Belgrade Likely to Avoid Open Clash".
    const here = discourse.in(this.state.sentence).filter(({ place }) => !place).flatMap(({ ids }) => ids);
    const adjectives = this.state.named.filter(({ identity }) => identity.role === 'adjective' || identity.role === 'people').map(({ identity }) => identity.id);
    const all = [...new Set([...this.state.topics, ...here, ...adjectives])].filter((id) => this.state.member(id));
    if (all.length === 2) bonds.entitle(all, this.state.sentence);
  }
}
