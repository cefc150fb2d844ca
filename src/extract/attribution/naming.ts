/** What a source is called, and of what type it is. */
import { Pos } from '../../language/index.js';
import type { ActorScan } from '../actors/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import { subjectOf } from '../arguments.js';
import { ActorSources } from './actorSources.js';
import { Author, isAcquainted } from './author.js';
import { Cast } from './cast.js';
import type { AttributionLexicon } from './compile.js';
import { SpeakerMemory, type Heard } from './memory.js';
import type { NamedSource } from './namedSource.js';
import { behindFronted, behindPartitive, namedBefore } from './nounPhrases.js';
import { NounSources } from './nounSources.js';
import { OUTLET_NOUNS, Outlets } from './outlets.js';
import { SourcePhrases } from './sourcePhrases.js';
import { Wording } from './wording.js';

const FIRST_PERSON = new Set('we i our us my one it there this that these those what which who'.split(' '));

const HE = new Set(['he', 'she', 'his', 'her', 'him']);
/** Names that nothing says are a person's or a body's, and pronouns for them. */
const PERSONAL = new Set(['rule.source.name', 'rule.source.speaker-before']);
const PLURAL = new Set(['they', 'their']);
const BODILY = new Set(['it', 'its']);
const OTHERS = new Set(['it', 'its', 'they', 'their', 'them']);
/** Words by which a sentence says that somebody speaks through an outlet. */
const THROUGH = new Set(['speaking', 'told', 'interview', 'remarks', 'talking']);

/** Names the sources in noun phrases; remembers who spoke. */
export class SourceNamer {
  readonly memory = new SpeakerMemory();
  readonly author: Author;
  readonly phrases: SourcePhrases;
  readonly outlets: Outlets;
  readonly acting: ActorSources;
  private readonly cast: Cast;
  private readonly wording: Wording;
  private readonly nouns: NounSources;

  constructor(
    private readonly document: AnalysedDocument,
    lexicon: AttributionLexicon,
    scan: ActorScan,
  ) {
    this.author = new Author(document, scan);
    this.cast = new Cast(scan);
    this.wording = new Wording(document.text);
    this.phrases = new SourcePhrases(this.cast);
    this.outlets = new Outlets(document, this.cast, this.wording, lexicon.titles);
    this.acting = new ActorSources(lexicon, this.cast, this.wording);
    this.nouns = new NounSources(lexicon, this.outlets, this.cast, this.wording);
  }

  /** `some accounts`: nobody by name, called as it is written. */
  asWritten(sentence: AnalysedSentence, span: TokenSpan, basis: string): NamedSource {
    return { ...span, name: this.wording.quote(sentence, span), type: 'unnamed', basis };
  }

  /** A source without a name, with its whole wording as another name. */
  alsoAs(sentence: AnalysedSentence, source: NamedSource, whole: TokenSpan): NamedSource {
    if (source.type !== 'unnamed' || whole.end <= source.end) return source;
    return { ...source, aliases: [...(source.aliases ?? []), this.wording.quote(sentence, { start: source.start, end: whole.end })] };
  }

  /**
   * Names the sources in a noun phrase. `A and B` gives two.
   * @param evidence the phrase is the subject of `indicates`: only documents are sources then
   * @param anyone the cue leaves no doubt that the phrase names a source, whatever its noun
   * @returns nothing for the author's own voice, and for phrases that name no source
   */
  name(sentence: AnalysedSentence, span: TokenSpan, evidence = false, anyone = false): NamedSource[] {
    const { words, pos } = sentence.tokens;
    let start = behindFronted(sentence, span);
    while (start < span.end && (pos[start] === Pos.DET || pos[start] === Pos.PUNCT || (pos[start] === Pos.ADV && words[start + 1] !== '-') || /^(?:both|the|a|an)$/.test(words[start])) && !(FIRST_PERSON.has(words[start]) && start + 1 === span.end)) start++;
    if (start >= span.end || this.author.is(sentence, span)) return [];
    const meant = start + 1 === span.end ? this.meantBy(sentence, start) : null;
    if (meant !== null) return meant.map((source) => ({ ...source, start, end: start + 1, basis: 'rule.source.speaker-before' }));
    const apposed = this.nouns.apposed(sentence, { start, end: span.end });
    if (apposed !== null) return [apposed];
    const outlets = this.cast.outletsIn(sentence.index).filter((outlet) => outlet.start >= span.start && outlet.end <= span.end);
    const counted = behindPartitive(sentence, start, span.end);
    if (counted > start) return this.name(sentence, { start: counted, end: span.end }, evidence, anyone).map((source) => ({ ...source, aliases: [...(source.aliases ?? []), this.wording.quote(sentence, { start, end: span.end })] }));
    const mention = this.acting.headMention(sentence, { start, end: span.end });
    if (outlets.length > 0 && (mention === null || mention.modifier || outlets.some((outlet) => outlet.start <= mention.start && mention.end <= outlet.end))) {
      return outlets.map(({ start: from, end, name, basis }) => ({ start: from, end, name, type: 'outlet' as const, basis }));
    }
    const named = OUTLET_NOUNS.has(sentence.tokens.lemmas[span.end - 1]) ? namedBefore(sentence, start, span.end - 1) : null;
    if (named !== null) return [{ ...named, name: this.wording.quote(sentence, named), aliases: this.wording.all(sentence, { start, end: span.end }), type: 'outlet', basis: 'rule.source.outlet' }];
    if (mention !== null) return this.acting.from(sentence, { start, end: span.end }, mention);
    if (FIRST_PERSON.has(words[start]) && !(words[start] === 'one' && start + 1 < span.end && words[start + 1] !== 'of') && !isAcquainted(sentence, { start, end: span.end })) return [];
    return this.nouns.described(sentence, { start, end: span.end }) ?? this.nouns.from(sentence, { start, end: span.end }, evidence, anyone);
  }

  /** Whom a pronoun in the place of a speaker stands for; null where actors have to say. */
  private meantBy(sentence: AnalysedSentence, at: number): readonly NamedSource[] | null {
    const word = sentence.tokens.words[at];
    const own = this.cast.mentionsIn(sentence).find((mention) => mention.start <= at && at < mention.end);
    const plural = PLURAL.has(word);
    // Named in the same sentence in front of the pronoun: that is who is meant.
    const near = own !== undefined && this.cast.mentionsIn(sentence).some((mention) => mention.actorId === own.actorId && mention.end <= at && mention.form === 'name');
    const heard = HE.has(word) || plural || (OTHERS.has(word) && own === undefined) ? this.speakerBefore(sentence) : BODILY.has(word) && !near ? this.memory.before(sentence) : null;
    if (heard === null) return null;
    if (plural && own !== undefined && !heard.speakers.every(({ type }) => type === 'unnamed')) return null;
    if (HE.has(word)) {
      const one = heard.speakers.length === 1 && (heard.speakers[0].type === 'person' || heard.speakers[0].type === 'unnamed' || PERSONAL.has(heard.speakers[0].basis));
      return one && !near ? heard.speakers : null;
    }
    return heard.speakers;
  }

  /** Who spoke in the sentence before, or else whom it is about. */
  speakerBefore(sentence: AnalysedSentence): Heard | null {
    const heard = this.memory.before(sentence);
    if (heard !== null) return heard;
    const before = this.document.sentences[this.beforeSpeech(sentence)];
    if (before === undefined || before.blockIndex !== sentence.blockIndex) return null;
    const main = before.clauses.find((clause) => clause.type === 'main');
    if (main === undefined) return null;
    const subject = subjectOf(before, main);
    if (subject.end - subject.start < 1 || (subject.end - subject.start === 1 && before.tokens.pos[subject.start] === Pos.PRON)) return null;
    const phrase = this.phrases.cut(before, subject.start, subject.end);
    const speakers = this.name(before, phrase, false, false).filter(({ type, basis }) => type === 'person' || type === 'unnamed' || basis === 'rule.source.name');
    const through = before.tokens.words.some((word) => THROUGH.has(word));
    return speakers.length === 0 ? null : { speakers, outlets: through ? this.outlets.in(before, 0, before.tokens.length) : [] };
  }

  /** The sentence in front of this one, or of the direct speech that ends in it. */
  private beforeSpeech({ index, blockIndex }: AnalysedSentence): number {
    const { sentences } = this.document;
    let first = index;
    while (first > 0 && sentences[first - 1].blockIndex === blockIndex) first--;
    let open = -1;
    for (let i = first; i < index; i++) for (const word of sentences[i].tokens.words) if (word === '"') open = open < 0 ? i : -1;
    if (open < 0) return index - 1;
    return sentences[open].tokens.words[0] === '"' ? open - 1 : open;
  }
}
