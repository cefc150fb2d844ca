/** What a source is called, and of what type it is. */
import { isFinite, Pos, VerbForm } from '../../language/index.js';
import type { SourceType } from '../../schema/index.js';
import type { ActorMention, ActorScan } from '../actors/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import { subjectOf } from '../arguments.js';
import { SUBJECT_PRONOUNS } from '../clauses/index.js';
import { Author } from './author.js';
import type { AttributionLexicon } from './compile.js';
import { SpeakerMemory, type Heard } from './memory.js';
import { POSSESSIVES, behindFronted, behindName, behindPartitive, isAttributive, isName, namedBefore, properTail } from './nounPhrases.js';

export interface NamedSource extends TokenSpan {
  readonly name: string;
  /** Shorter wordings of the same source: `officials` for `officials at NATO headquarters`. */
  readonly aliases?: readonly string[];
  readonly type: SourceType;
  readonly basis: string;
}

const FIRST_PERSON = new Set('we i our us my one it there this that these those what which who'.split(' '));
const STOPS = new Set([',', ';', ':', '(', '[', '"', '\u2014', '\u2013', '--', '.', '!', '?']);
const RELATIVE = new Set('who which that whom whose'.split(' '));
const TELLING = new Set(['told', 'tell', 'tells', 'telling']);
const OUTLET_NOUNS = new Set('broadcaster newspaper paper daily weekly magazine agency channel station network website outlet radio television tv newswire portal journal'.split(' '));
const ARTICLES = new Set(['the', 'a', 'an']);
const PERSONAL_RELATIVES = new Set(['who', 'that']);
const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves']);
/** Nouns for people by what they do. */
const AGENTIVE = /(?:er|or|ist|ian|man|woman|person)$/;
/** Sentences back to look for the outlet that a noun stands for. */
const OUTLET_REACH = 4;
/** Prepositions that belong to the name of a source: `officials at NATO headquarters`, `press reports from Beirut`. */
const CARRIED = new Set(['of', 'from', 'by', 'in', 'at', 'with', 'close', 'to', 'near']);
/** `according to plan`, `according to the rules`: what things go by, not who says so. */
const NO_SOURCE = new Set('plan schedule law rule need size ability constitution charter treaty agreement principle tradition population age rank taste merit timetable script criterion standard'.split(' '));

const HE = new Set(['he', 'she', 'his', 'her', 'him']);
/** Names that nothing says are a person's or a body's, and pronouns for them. */
const PERSONAL = new Set(['rule.source.name', 'rule.source.speaker-before']);
const PLURAL = new Set(['they', 'their']);
const OTHERS = new Set(['it', 'its', 'they', 'their', 'them']);
/** Words with the prepositions by which they name an outlet. */
const SPOKEN_THROUGH = new Map([
  ['interview', new Set(['with', 'to', 'on', 'for'])],
  ['interviewed', new Set(['by', 'on'])],
  ['speaking', new Set(['on'])],
  ['appearing', new Set(['on'])],
]);
/** Words by which a sentence says that somebody speaks through an outlet. */
const THROUGH = new Set(['speaking', 'told', 'interview', 'remarks', 'talking']);

/** Index of actors and outlets by sentence, so that naming a source is a look at its own sentence. */
export class SourceNamer {
  private readonly mentions = new Map<number, ActorMention[]>();
  private readonly outlets = new Map<number, ActorScan['outlets'][number][]>();
  private readonly voiceLabels: ActorScan['voiceLabels'];
  private readonly actors: ReadonlyMap<string, ActorScan['actors'][number]>;
  readonly memory = new SpeakerMemory();
  readonly author: Author;

  constructor(
    private readonly document: AnalysedDocument,
    private readonly lexicon: AttributionLexicon,
    scan: ActorScan,
  ) {
    this.author = new Author(document, scan);
    for (const mention of scan.mentions) push(this.mentions, mention.sentence, mention);
    for (const outlet of scan.outlets) push(this.outlets, outlet.sentence, outlet);
    this.voiceLabels = scan.voiceLabels;
    this.actors = new Map(scan.actors.map((actor) => [actor.id, actor]));
  }

  /** Outlets between two tokens, by the lexicon or by their noun: `the broadcaster RTS`. */
  outletsIn(sentence: AnalysedSentence, from: number, to: number): NamedSource[] {
    const known = (this.outlets.get(sentence.index) ?? [])
      .filter((outlet) => outlet.start >= from && outlet.end <= to)
      .map(({ start, end, name, basis }): NamedSource => ({ start, end, name, type: 'outlet', basis }));
    if (known.length > 0) return known;
    const { lemmas, words, forms } = sentence.tokens;
    for (let i = from; i < to; i++) {
      const addressed = TELLING.has(words[i - 1]) ? this.outletTold(sentence, i, to) : null;
      if (addressed !== null) return [addressed];
      if (!OUTLET_NOUNS.has(lemmas[i])) continue;
      if (!isName(sentence, i + 1)) {
        const before = namedBefore(sentence, from, i);
        if (before !== null) return [{ ...before, name: this.quote(sentence, before), type: 'outlet', basis: 'rule.source.outlet' }];
        const last = i > from && (words[i - 1] === 'the' || words[i - 1] === 'same') ? this.lastOutlet(sentence.index + 1, { sentence: sentence.index, start: from }) : null;
        if (last !== null) return [{ ...last, start: i, end: i + 1, basis: 'rule.source.outlet-noun' }];
        continue;
      }
      let end = i + 1;
      while (end < to && isName(sentence, end)) end++;
      // `the Daily Star`: the noun is part of the name.
      const start = i > 0 && /^\p{Lu}/u.test(forms[i]) ? i : i + 1;
      const outlet: NamedSource = { start, end, name: this.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet' };
      return [outlet];
    }
    return this.outletSpokenTo(sentence, from, to);
  }

  /** Whom something is told, if that publishes it: `told The Salto Post`, `told state television`, `told a Kenyan newspaper`. */
  private outletTold(sentence: AnalysedSentence, at: number, to: number): NamedSource | null {
    const { words, forms, pos, lemmas } = sentence.tokens;
    let end = at;
    if (forms[at] === 'The') {
      // An article with a capital is part of a title.
      for (end = at + 1; end < to && isName(sentence, end); ) end++;
      return end === at + 1 ? null : { start: at, end, name: this.quote(sentence, { start: at, end }), type: 'outlet', basis: 'rule.source.outlet' };
    }
    const start = pos[at] === Pos.DET ? at + 1 : at;
    for (end = start; end < to && (pos[end] === Pos.NOUN || pos[end] === Pos.ADJ); ) end++;
    // `told the newspaper`, `told the same broadcaster`: one named before; `told this newspaper`: the author's.
    if (end <= start || words[start] === 'same' || (words[at] === 'the' && end === start + 1) || words[at] === 'this' || !OUTLET_NOUNS.has(lemmas[end - 1])) return null;
    return { start, end, name: this.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet-noun' };
  }

  /** `in an interview with NTN24`, `speaking on TV8`: an unknown name behind words by which somebody speaks through an outlet. */
  private outletSpokenTo(sentence: AnalysedSentence, from: number, to: number): NamedSource[] {
    const { words } = sentence.tokens;
    for (let i = from; i + 2 < to; i++) {
      if (!SPOKEN_THROUGH.get(words[i])?.has(words[i + 1])) continue;
      const start = words[i + 2] === 'the' ? i + 3 : i + 2;
      let end = start;
      while (end < to && isName(sentence, end)) end++;
      const known = (this.mentions.get(sentence.index) ?? []).some((mention) => mention.start < end && mention.end > start);
      if (end > start && !known) return [{ start, end, name: this.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.speaking-on' }];
    }
    return [];
  }

  /** The outlet that `the newspaper` stands for: the last one named. */
  private lastOutlet(before: number, within?: { readonly sentence: number; readonly start: number }): NamedSource | null {
    for (let index = before - 1; index >= 0 && before - index <= OUTLET_REACH; index--) {
      const last = this.outlets.get(index)?.filter((outlet) => index !== within?.sentence || outlet.end <= within.start).at(-1);
      if (last !== undefined) return { start: last.start, end: last.end, name: last.name, type: 'outlet', basis: last.basis };
    }
    const sentence = this.document.sentences[within?.sentence ?? before];
    const label = sentence === undefined ? undefined : this.voiceLabels.get(sentence.blockIndex);
    return label?.type !== 'outlet' ? null : { start: 0, end: 0, name: label.name, type: 'outlet', basis: label.basis };
  }

  /** Cuts a noun phrase off where something else begins. */
  phrase(sentence: AnalysedSentence, start: number, limit: number): TokenSpan {
    const { words, pos, verbForms } = sentence.tokens;
    let end = start;
    const outlets = this.outlets.get(sentence.index) ?? [];
    while (end < limit) {
      // `Folha de S.Paulo`: no stop inside a name ends the phrase.
      const outlet = outlets.find((known) => known.start <= end && end < known.end);
      if (outlet !== undefined) {
        end = outlet.end;
        continue;
      }
      if (STOPS.has(words[end]) || RELATIVE.has(words[end])) break;
      // `documents it has seen`
      if (end > start && SUBJECT_PRONOUNS.has(words[end])) break;
      if (verbForms[end] !== VerbForm.None && !isAttributive(sentence, start, end)) break;
      if (pos[end] === Pos.SCONJ || (pos[end] === Pos.CCONJ && verbForms[end + 1] !== VerbForm.None && verbForms[end + 1] !== undefined)) break;
      if (/^(?:on|in|at)$/.test(words[end]) && end > start && this.isTimeOrPlace(sentence, end + 1)) break;
      end++;
    }
    return { start, end };
  }

  /**
   * The same noun phrase with what is told of those it names, up to the next comma: `two people briefed on the talks`, `officials who
   * asked not to be named`. What somebody else had a hand in (`a memo seen by Reuters`) is left to others.
   */
  withDescription(sentence: AnalysedSentence, { start, end }: TokenSpan): TokenSpan {
    const { words, verbForms, length } = sentence.tokens;
    const relative = PERSONAL_RELATIVES.has(words[end]);
    if (!relative && (verbForms[end] !== VerbForm.Participle || words[end + 1] === 'by')) return { start, end };
    let last = end + 1;
    let verbs = 0;
    for (; last < length && !STOPS.has(words[last]); last++) {
      if (isFinite(verbForms[last]) && ++verbs > (relative ? 1 : 0)) return { start, end };
    }
    return { start, end: last };
  }

  /** `some accounts`: nobody by name, called as it is written. */
  asWritten(sentence: AnalysedSentence, span: TokenSpan, basis: string): NamedSource {
    return { ...span, name: this.quote(sentence, span), type: 'unnamed', basis };
  }

  /** A source without a name, with its whole wording as another name. */
  alsoAs(sentence: AnalysedSentence, source: NamedSource, whole: TokenSpan): NamedSource {
    if (source.type !== 'unnamed' || whole.end <= source.end) return source;
    return { ...source, aliases: [...(source.aliases ?? []), this.quote(sentence, { start: source.start, end: whole.end })] };
  }

  private isTimeOrPlace(sentence: AnalysedSentence, at: number): boolean {
    const { words, pos } = sentence.tokens;
    return pos[at] === Pos.NUM || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|arrival|late|early|mid|a|an|return)$/.test(words[at] ?? '');
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
    while (start < span.end && (pos[start] === Pos.DET || pos[start] === Pos.PUNCT || pos[start] === Pos.ADV || /^(?:both|the|a|an)$/.test(words[start])) && !(FIRST_PERSON.has(words[start]) && start + 1 === span.end)) start++;
    if (start >= span.end || this.author.is(sentence, span)) return [];
    const meant = start + 1 === span.end ? this.meantBy(sentence, start) : null;
    if (meant !== null) return meant.map((source) => ({ ...source, start, end: start + 1, basis: 'rule.source.speaker-before' }));
    const apposed = this.apposed(sentence, { start, end: span.end });
    if (apposed !== null) return [apposed];
    const outlets = (this.outlets.get(sentence.index) ?? []).filter((outlet) => outlet.start >= span.start && outlet.end <= span.end);
    const counted = behindPartitive(sentence, start, span.end);
    if (counted > start) return this.name(sentence, { start: counted, end: span.end }, evidence, anyone).map((source) => ({ ...source, aliases: [...(source.aliases ?? []), this.quote(sentence, { start, end: span.end })] }));
    const mention = this.headMention(sentence, { start, end: span.end });
    if (outlets.length > 0 && (mention === null || mention.modifier || outlets.some((outlet) => outlet.start <= mention.start && mention.end <= outlet.end))) {
      return outlets.map(({ start: from, end, name, basis }) => ({ start: from, end, name, type: 'outlet' as const, basis }));
    }
    const named = OUTLET_NOUNS.has(sentence.tokens.lemmas[span.end - 1]) ? namedBefore(sentence, start, span.end - 1) : null;
    if (named !== null) return [{ ...named, name: this.quote(sentence, named), aliases: this.wordings(sentence, { start, end: span.end }), type: 'outlet', basis: 'rule.source.outlet' }];
    if (mention !== null) return this.fromActors(sentence, { start, end: span.end }, mention);
    if (FIRST_PERSON.has(words[start]) && !(words[start] === 'one' && pos[start + 1] === Pos.NOUN)) return [];
    return this.described(sentence, { start, end: span.end }) ?? this.fromNoun(sentence, { start, end: span.end }, evidence, anyone);
  }

  /** Whom a pronoun in the place of a speaker stands for; null where actors have to say. */
  private meantBy(sentence: AnalysedSentence, at: number): readonly NamedSource[] | null {
    const word = sentence.tokens.words[at];
    const own = (this.mentions.get(sentence.index) ?? []).find((mention) => mention.start <= at && at < mention.end);
    const plural = PLURAL.has(word);
    const heard = HE.has(word) || plural || (OTHERS.has(word) && own === undefined) ? this.speakerBefore(sentence) : null;
    if (heard === null) return null;
    if (plural && own !== undefined && !heard.speakers.every(({ type }) => type === 'unnamed')) return null;
    if (HE.has(word)) {
      // Named in the same sentence in front of the pronoun: that is who is meant.
      const near = own !== undefined && (this.mentions.get(sentence.index) ?? []).some((mention) => mention.actorId === own.actorId && mention.end <= at && mention.form === 'name');
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
    const phrase = this.phrase(before, subject.start, subject.end);
    const speakers = this.name(before, phrase, false, false).filter(({ type, basis }) => type === 'person' || type === 'unnamed' || basis === 'rule.source.name');
    const through = before.tokens.words.some((word) => THROUGH.has(word));
    return speakers.length === 0 ? null : { speakers, outlets: through ? this.outletsIn(before, 0, before.tokens.length) : [] };
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

  /** Whether a phrase is headed by a state: what it expects is its policy, not a report. */
  isState(sentence: AnalysedSentence, span: TokenSpan): boolean {
    const mention = this.headMention(sentence, span);
    return mention !== null && this.actors.get(mention.actorId)?.type === 'state';
  }

  /** The mention that is the phrase's head, not one inside it. */
  private headMention(sentence: AnalysedSentence, span: TokenSpan): ActorMention | null {
    // `in her view`: a possessive by itself stands for its owner.
    const alone = (mention: ActorMention) => mention.start === span.start && mention.end === span.end;
    const { pos } = sentence.tokens;
    // `customs data`, `both surveys`: what stands in front of a noun is not who speaks.
    const heads = ({ end }: ActorMention) => end === span.end || pos[end] !== Pos.NOUN;
    const inside = (this.mentions.get(sentence.index) ?? []).filter((mention) => mention.start >= span.start - 1 && mention.end <= span.end && (alone(mention) || (!mention.modifier && heads(mention))));
    // `BNP chairman Tarique Rahman`: a person by name behind their party or office.
    const named = inside.find((mention) => mention.form === 'name' && this.actors.get(mention.actorId)?.type === 'person');
    const plain = (from: number, to: number) => pos.subarray(from, to).every((tag) => tag === Pos.NOUN || tag === Pos.ADJ || tag === Pos.PROPN || tag === Pos.VERB);
    const first = named !== undefined && plain(inside[0].end, named.start) ? named : inside[0];
    if (first === undefined) return null;
    // `a report by the ministry`: the head is the noun in front.
    for (let i = span.start; i < first.start; i++) if (pos[i] === Pos.NOUN && this.lexicon.nouns.has(sentence.tokens.lemmas[i])) return null;
    for (let i = span.start; i < first.start; i++) if (pos[i] === Pos.ADP) return null;
    return first;
  }

  private fromActors(sentence: AnalysedSentence, span: TokenSpan, first: ActorMention): NamedSource[] {
    const { pos, forms } = sentence.tokens;
    const all = (this.mentions.get(sentence.index) ?? []).filter((mention) => mention.start >= first.start && mention.end <= span.end && !mention.modifier && (mention === first || pos[mention.start - 1] === Pos.CCONJ || (pos[mention.start - 1] === Pos.PUNCT && pos[span.end - 1] !== Pos.PUNCT)));
    const plural = all.filter((mention) => mention.start === first.start);
    const joined = plural.length > 1 ? plural : all.filter((mention) => this.isCoordinated(sentence, first, mention));
    const sources: NamedSource[] = [];
    for (const mention of joined) {
      const actor = this.actors.get(mention.actorId);
      if (actor === undefined) continue;
      const written = forms.slice(mention.start, mention.end).join(' ').replaceAll(' \'s', '\'s');
      const bare = written.replace(/^(?:the|an?|its|their|his|her) /i, '');
      const officials = mention.form === 'nominal' ? this.lexicon.nouns.get(sentence.tokens.lemmas[mention.head]) : undefined;
      const phrase = mention === first && joined.length === 1 ? [...new Set([span, { start: span.start, end: mention.end }].flatMap((part) => this.wordings(sentence, part)))] : [];
      if (actor.type === 'person') sources.push({ ...span2(mention), name: actor.name, aliases: [...new Set([written, ...actor.aliases])], type: 'person', basis: mention.basis });
      else if (officials !== undefined) sources.push({ ...span2(mention), name: bare, aliases: phrase, type: officials.sourceType, basis: officials.id });
      else sources.push({ ...span2(mention), aliases: [...properTail(forms, mention), ...phrase], name: mention.form === 'name' ? this.quote(sentence, mention) : (actor.aliases.find((alias) => /^\p{Lu}/u.test(alias)) ?? actor.name), type: 'organization', basis: mention.basis });
    }
    return sources;
  }

  private isCoordinated(sentence: AnalysedSentence, first: ActorMention, mention: ActorMention): boolean {
    if (mention === first) return true;
    const { pos, words } = sentence.tokens;
    for (let i = first.end; i < mention.start; i++) if (pos[i] !== Pos.CCONJ && words[i] !== ',' && words[i] !== 'the') return false;
    return true;
  }

  /** `Asmara's spokesman, Tesfai Berhane, said`: a description with the name of who it is behind a comma. */
  private apposed(sentence: AnalysedSentence, { start, end }: TokenSpan): NamedSource | null {
    const { words, pos, lemmas } = sentence.tokens;
    if (words[end] !== ',' || (pos[end - 1] !== Pos.NOUN && pos[end - 1] !== Pos.PROPN)) return null;
    // `the author of the study, Jane Okello,`: the noun that is described stands in front of *of*.
    let last = start;
    while (last < end && pos[last] !== Pos.ADP) last++;
    if (last === start) return null;
    const head = pos[last - 1] === Pos.NOUN ? lemmas[last - 1] : words[last - 1];
    const type = this.lexicon.nouns.get(head)?.sourceType;
    if (type !== 'person' && type !== 'unnamed' && !AGENTIVE.test(head)) return null;
    const to = behindName(sentence, end + 1);
    if (to - end < 3 || (words[to] !== ',' && words[to] !== undefined && words[to] !== '.' && words[to] !== '"')) return null;
    const span = { start: end + 1, end: to };
    return { ...span, name: this.quote(sentence, span), aliases: this.wordings(sentence, { start, end }), type: 'person', basis: 'rule.source.apposed' };
  }

  /** `pollster Suda Wongchai`: a person by name behind a noun for what they do. */
  private described(sentence: AnalysedSentence, { start, end }: TokenSpan): NamedSource[] | null {
    const { pos, lemmas } = sentence.tokens;
    let name = end;
    while (name > start && pos[name - 1] === Pos.PROPN) name--;
    const noun = name - 1;
    if (end - name < 2 || noun < start || pos[noun] !== Pos.NOUN || !(this.lexicon.nouns.get(lemmas[noun])?.sourceType === 'unnamed' || AGENTIVE.test(lemmas[noun]))) return null;
    const span = { start: name, end };
    return [{ ...span, name: this.quote(sentence, span), type: 'person', basis: 'rule.source.described' }];
  }

  private fromNoun(sentence: AnalysedSentence, span: TokenSpan, evidence: boolean, anyone: boolean): NamedSource[] {
    const { words, lemmas, pos, forms } = sentence.tokens;
    let end = span.start;
    while (end < span.end && pos[end] !== Pos.ADP && pos[end] !== Pos.CCONJ && (pos[end] !== Pos.PUNCT || (words[end] === '-' && end > span.start))) end++;
    const bare = { start: span.start, end };
    const carried = pos[end] === Pos.ADP && CARRIED.has(words[end]);
    // `people familiar with the talks`: the head stands in front of what describes it.
    while (end - 1 > span.start && pos[end - 1] === Pos.ADJ && pos[end - 2] === Pos.NOUN) end--;
    const whole = carried ? span : bare;
    const source = (type: SourceType, basis: string): NamedSource[] => {
      const maker = type === 'document' ? this.makerIn(sentence, { start: bare.end, end: span.end }) : null;
      const owner = type === 'document' ? this.ownerOf(sentence, bare) : [];
      const names = [whole, bare, { start: bare.start, end }].flatMap((part) => this.wordings(sentence, part)).concat(properTail(forms, bare), owner);
      const described = { ...whole, name: names[0], aliases: [...new Set(names)], type, basis };
      return maker === null ? [described] : [described, maker];
    };
    if (OUTLET_NOUNS.has(lemmas[end - 1]) && words[span.start - 1] === 'the' && end - span.start === 1) {
      const outlet = this.lastOutlet(sentence.index);
      if (outlet !== null) return [{ ...outlet, ...bare, basis: 'rule.source.outlet-noun' }];
    }
    for (let i = end - 1; i >= span.start; i--) {
      const noun = this.lexicon.nouns.get(lemmas[i]) ?? this.lexicon.nouns.get(words[i]);
      if (noun === undefined) continue;
      return evidence && noun.sourceType !== 'document' ? [] : source(noun.sourceType, noun.id);
    }
    if (evidence || end === span.start) return [];
    if (this.lexicon.people.has(lemmas[end - 1])) return source('unnamed', 'rule.source.noun');
    if (/^\p{Lu}/u.test(forms[span.start]) && pos[span.start] === Pos.PROPN) {
      let titled = span.start;
      while (titled + 1 < end && this.lexicon.titles.has(words[titled].replace(/\.$/, ''))) titled++;
      return titled === span.start ? source('organization', 'rule.source.name') : [{ start: titled, end, name: this.quote(sentence, { start: titled, end }), type: 'person', basis: 'rule.source.described' }];
    }
    return anyone && pos[end - 1] === Pos.NOUN && !NO_SOURCE.has(lemmas[end - 1]) ? source('unnamed', 'rule.source.noun') : [];
  }

  /** A noun phrase as a source may be called: with and without what stands in front of it. */
  private wordings(sentence: AnalysedSentence, { start, end }: TokenSpan): string[] {
    const { words, pos } = sentence.tokens;
    const names = [this.quote(sentence, { start, end })];
    let from = start;
    while (from > 0 && (pos[from - 1] === Pos.NUM || pos[from - 1] === Pos.DET) && !ARTICLES.has(words[from - 1])) from--;
    if (from < start) names.push(this.quote(sentence, { start: from, end }));
    if (words[end] === '(' && words[end + 2] === ')') names.push(this.quote(sentence, { start, end: end + 3 }));
    if (POSSESSIVES.has(words[start]) && end - start > 1) names.push(this.quote(sentence, { start: start + 1, end }));
    if (REFLEXIVES.has(words[end - 1]) && end - start > 1) names.push(this.quote(sentence, { start, end: end - 1 }));
    return names;
  }

  /** The body in front of its document, by which the document is known as well: `Afrobarometer` for `an Afrobarometer survey`. */
  private ownerOf(sentence: AnalysedSentence, { start, end }: TokenSpan): string[] {
    const owner = (this.mentions.get(sentence.index) ?? []).find((mention) => mention.start === start && mention.end < end && mention.form === 'name' && this.actors.get(mention.actorId)?.type === 'organization');
    return owner === undefined ? [] : [this.quote(sentence, owner)];
  }

  /** Whose document it is: `NIDA` in `a January survey by NIDA`; both are sources. */
  private makerIn(sentence: AnalysedSentence, { start, end }: TokenSpan): NamedSource | null {
    const { words, pos } = sentence.tokens;
    const by = words.indexOf('by', start);
    if (by < 0 || by + 1 >= end || !(by === start || words[start] === 'of' || words[start] === 'on' || words[start] === 'among')) return null;
    let from = by + 1;
    while (from < end && pos[from] === Pos.DET) from++;
    const to = Math.min(end, behindName(sentence, from));
    const span = { start: from, end: to };
    return to > from ? { ...span, name: this.quote(sentence, span), type: 'organization', basis: 'rule.source.maker' } : null;
  }

  private quote(sentence: AnalysedSentence, span: TokenSpan): string {
    const { starts, ends } = sentence.tokens;
    return this.document.text.slice(starts[span.start], ends[span.end - 1]).replace(/\s+/g, ' ').replace(/['\u2019]s$/, '');
  }
}

const span2 = ({ start, end }: TokenSpan): TokenSpan => ({ start, end });

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
