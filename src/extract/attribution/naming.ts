/** What a source is called, and of what type it is. */
import { Pos, VerbForm } from '../../language/index.js';
import type { SourceType } from '../../schema/index.js';
import type { ActorMention, ActorScan } from '../actors/index.js';
import type { AnalysedDocument, AnalysedSentence, TokenSpan } from '../document.js';
import type { AttributionLexicon } from './compile.js';

export interface NamedSource extends TokenSpan {
  readonly name: string;
  readonly type: SourceType;
  readonly basis: string;
}

const FIRST_PERSON = new Set('we i our us my one it there this that these those what which who'.split(' '));
const STOPS = new Set([',', ';', ':', '(', '[', '"', '\u2014', '\u2013', '--', '.', '!', '?']);
const RELATIVE = new Set('who which that whom whose'.split(' '));
const OWN = /^(?:this|our|the present) (?:report|brief|estimate|paper|memorandum|memo|assessment|advisory|analysis)/;

/** Index of actors and outlets by sentence, so that naming a source is a look at its own sentence. */
export class SourceNamer {
  private readonly mentions = new Map<number, ActorMention[]>();
  private readonly outlets = new Map<number, ActorScan['outlets'][number][]>();
  private readonly actors: ReadonlyMap<string, ActorScan['actors'][number]>;

  constructor(
    private readonly document: AnalysedDocument,
    private readonly lexicon: AttributionLexicon,
    scan: ActorScan,
  ) {
    for (const mention of scan.mentions) push(this.mentions, mention.sentence, mention);
    for (const outlet of scan.outlets) push(this.outlets, outlet.sentence, outlet);
    this.actors = new Map(scan.actors.map((actor) => [actor.id, actor]));
  }

  /** Cuts a noun phrase off where something else begins. */
  phrase(sentence: AnalysedSentence, start: number, limit: number): TokenSpan {
    const { words, pos, verbForms } = sentence.tokens;
    let end = start;
    while (end < limit) {
      if (STOPS.has(words[end]) || RELATIVE.has(words[end])) break;
      if (verbForms[end] !== VerbForm.None && !/^(?:united|associated|combined|armed)$/.test(words[end])) break;
      if (pos[end] === Pos.SCONJ || (pos[end] === Pos.CCONJ && verbForms[end + 1] !== VerbForm.None && verbForms[end + 1] !== undefined)) break;
      if (/^(?:on|in|at)$/.test(words[end]) && end > start && this.isTimeOrPlace(sentence, end + 1)) break;
      end++;
    }
    return { start, end };
  }

  private isTimeOrPlace(sentence: AnalysedSentence, at: number): boolean {
    const { words, pos } = sentence.tokens;
    return pos[at] === Pos.NUM || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|arrival|late|early|mid|a|an|return)$/.test(words[at] ?? '');
  }

  /**
   * Names the sources in a noun phrase. `A and B` gives two.
   * @returns nothing for the author's own voice, and for phrases that name no source
   */
  name(sentence: AnalysedSentence, span: TokenSpan, evidence = false): NamedSource[] {
    const { words, pos } = sentence.tokens;
    let { start } = span;
    while (start < span.end && (pos[start] === Pos.DET || pos[start] === Pos.PUNCT || pos[start] === Pos.ADV || /^(?:both|the|a|an)$/.test(words[start])) && !(FIRST_PERSON.has(words[start]) && start + 1 === span.end)) start++;
    if (start >= span.end) return [];
    const text = words.slice(span.start, span.end).join(' ');
    if (OWN.test(text)) return [];
    const outlets = (this.outlets.get(sentence.index) ?? []).filter((outlet) => outlet.start >= span.start && outlet.end <= span.end);
    const mention = this.headMention(sentence, { start, end: span.end });
    if (outlets.length > 0 && (mention === null || mention.modifier || outlets.some((outlet) => outlet.start <= mention.start && mention.end <= outlet.end))) {
      return outlets.map(({ start: from, end, name, basis }) => ({ start: from, end, name, type: 'outlet' as const, basis }));
    }
    if (mention !== null) return this.fromActors(sentence, { start, end: span.end }, mention);
    if (FIRST_PERSON.has(words[start])) return [];
    return this.fromNoun(sentence, { start, end: span.end }, evidence);
  }

  /** The mention that is the phrase's head, not one inside it. */
  private headMention(sentence: AnalysedSentence, span: TokenSpan): ActorMention | null {
    const inside = (this.mentions.get(sentence.index) ?? []).filter((mention) => mention.start >= span.start - 1 && mention.end <= span.end && !mention.modifier);
    const first = inside[0];
    if (first === undefined) return null;
    const { pos } = sentence.tokens;
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
      if (actor.type === 'person') sources.push({ ...span2(mention), name: actor.name, type: 'person', basis: mention.basis });
      else if (officials !== undefined) sources.push({ ...span2(mention), name: bare, type: officials.sourceType, basis: officials.id });
      else sources.push({ ...span2(mention), name: mention.form === 'name' ? this.quote(sentence, mention) : (actor.aliases.find((alias) => /^\p{Lu}/u.test(alias)) ?? actor.name), type: 'organization', basis: mention.basis });
    }
    return sources;
  }

  private isCoordinated(sentence: AnalysedSentence, first: ActorMention, mention: ActorMention): boolean {
    if (mention === first) return true;
    const { pos, words } = sentence.tokens;
    for (let i = first.end; i < mention.start; i++) if (pos[i] !== Pos.CCONJ && words[i] !== ',' && words[i] !== 'the') return false;
    return true;
  }

  private fromNoun(sentence: AnalysedSentence, span: TokenSpan, evidence: boolean): NamedSource[] {
    const { words, lemmas, pos } = sentence.tokens;
    let end = span.start;
    while (end < span.end && pos[end] !== Pos.ADP && pos[end] !== Pos.CCONJ && pos[end] !== Pos.PUNCT) end++;
    for (let i = end - 1; i >= span.start; i--) {
      const noun = this.lexicon.nouns.get(lemmas[i]) ?? this.lexicon.nouns.get(words[i]);
      if (noun === undefined) continue;
      if (evidence && noun.sourceType !== 'document') return [];
      const whole = { start: span.start, end: pos[end] === Pos.ADP && /^(?:of|from|by|in|at)$/.test(words[end]) && noun.sourceType !== 'unnamed' ? span.end : end };
      return [{ ...whole, name: this.quote(sentence, whole), type: noun.sourceType, basis: noun.id }];
    }
    const named = /^\p{Lu}/u.test(sentence.tokens.forms[span.start]) && pos[span.start] === Pos.PROPN;
    return named && !evidence && end > span.start ? [{ start: span.start, end, name: this.quote(sentence, { start: span.start, end }), type: 'organization', basis: 'rule.actor.name' }] : [];
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
