import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { Draft } from '../claims/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { RelationLexicon } from './compile.js';

/** `the government of Japan` is Japan, as far as acts are concerned. */
const GOVERNING = new Set('government governments regime regimes administration administrations authorities junta juntas leadership'.split(' '));

/** `two of her ministers` are ministers, `a group of Georgian soldiers` Georgians. */
const PARTS = new Set('one some many most several few all both none each either neither half members group groups number dozens scores hundreds thousands handful remnants'.split(' '));

/** Most words between a body and the people who act for it. */
const DESCRIBING = 3;
const DESCRIBES: ReadonlySet<number> = new Set([Pos.ADJ, Pos.NOUN]);

/** What the readers of a claim's relations look at. */
export class Scope {
  constructor(
    readonly sentence: AnalysedSentence,
    readonly draft: Draft,
    readonly span: TokenSpan,
    /** Mentions of the claim's sentence. */
    readonly mentions: readonly ActorMention[],
    readonly lexicon: RelationLexicon,
    /** 1 for tokens that belong to other claims, and to causes, conditions and concessions of this one. */
    readonly foreign: Uint8Array,
  ) {}

  /** The mentions with one of these tokens as their head. */
  headedBy(heads: readonly number[]): ActorMention[] {
    return this.mentions.filter((mention) => !mention.modifier && !mention.place && heads.includes(mention.head));
  }

  /** The actors that a noun phrase speaks of: its heads, not what modifies them, nor what an apposition says of them unless it names them. */
  actorsIn({ start, end }: TokenSpan): ActorMention[] {
    const found = this.mentions.filter((mention) => mention.start >= start && mention.end <= end && (!mention.place || this.isSeat(mention)) && !mention.modifier && (!this.isInsidePhrase(mention, start) || this.isNameAtEnd(mention, end)) && !this.isInClause(mention.start, start));
    const heads = found.filter((mention) => !this.isInApposition(mention.start, { start, end }));
    // `The minister, Ahmed Saleh, …`
    const named = found.filter((mention) => !heads.includes(mention) && mention.form === 'name' && this.sentence.tokens.words[mention.start - 1] === ',');
    return heads.length + named.length > 0 ? [...heads, ...named] : found;
  }

  /** The actors that do what is said of a noun phrase: those that it speaks of, or those whose people it speaks of (`the Mission's civil affairs teams`). */
  agentsIn(phrase: TokenSpan): ActorMention[] {
    const heads = this.actorsIn(phrase);
    if (heads.length > 0) return heads;
    return this.mentions.filter((mention) => mention.modifier && mention.start >= phrase.start && !this.isInsidePhrase(mention, phrase.start) && !this.isInClause(mention.start, phrase.start) && this.people(mention) === phrase.end - 1);
  }

  /** `EU observers`, `its special forces`, `a Malian army convoy`: a modifier of people who act for the body in front of them. */
  isForItsPeople(mention: ActorMention): boolean {
    return this.people(mention) >= 0;
  }

  /** The noun for the people of a body that stands in front of it as a modifier; -1 where it modifies something else. */
  private people({ end }: ActorMention): number {
    const { words, pos } = this.sentence.tokens;
    const { personnel } = this.lexicon;
    for (let at = end; at <= end + DESCRIBING; at++) {
      if (personnel.has(words[at])) return at;
      if (words[at] !== '\'s' && words[at] !== '\'' && !DESCRIBES.has(pos[at])) return -1;
    }
    return -1;
  }

  /** `the war between A and B`, `leaders of A`, `the refusal to arm A`: behind a preposition or a verb inside the phrase. */
  private isInsidePhrase(mention: ActorMention, from: number): boolean {
    const { pos } = this.sentence.tokens;
    if (this.draft.core.inner.some(({ start }) => start > from && start < mention.start)) return true;
    for (let i = from; i < mention.start; i++) if (pos[i] === Pos.ADP && !this.isCompany(i) && !this.isTransparent(i) && !this.isSeat(mention)) return true;
    return false;
  }

  /** `Algeria with Mali`, `Algeria, together with Mali,`, but not `Algeria's break with Mali`: whether a preposition leads to who acts as well. */
  private isCompany(at: number): boolean {
    const { words, pos } = this.sentence.tokens;
    return words[at] === 'with' && (pos[at - 1] !== Pos.NOUN || this.isMentioned(at - 1));
  }

  /** `Algeria, which has armed Mali, …`, `Algeria, one envoy said, …`, `Algeria, should it arm Mali, …`: what stands in a clause of its own is no part of the subject. */
  private isInClause(token: number, from: number): boolean {
    return this.sentence.clauses.some((clause) => clause.start > from && clause.start <= token && token < clause.end);
  }

  /** `Ahmed Saleh, a Houthi envoy, …`, `Warsaw, its closest ally, …`: what stands between two commas, the second of them in front of the verb. */
  private isInApposition(token: number, { start, end }: TokenSpan): boolean {
    const { words } = this.sentence.tokens;
    const first = words.indexOf(',', start);
    if (first < 0 || first > token) return false;
    const article = words[first + 1];
    return words[end] === ',' || article === 'a' || article === 'an';
  }

  /** `A firm in Dubai, Nile Crest, bought …`: a name between the commas in front of the verb is that of the whole phrase. */
  private isNameAtEnd({ form, start, end }: ActorMention, phraseEnd: number): boolean {
    const { words } = this.sentence.tokens;
    return form === 'name' && words[start - 1] === ',' && end === phraseEnd && words[end] === ',';
  }

  /** `the junta in Ouagadougou`: where a government sits. */
  private isSeat({ start }: ActorMention): boolean {
    const { words } = this.sentence.tokens;
    return words[start - 1] === 'in' && GOVERNING.has(words[start - 2]);
  }

  /** Whether an *of* leads from who governs to what is governed, or from a part to the whole. */
  isTransparent(of: number): boolean {
    const { words, pos } = this.sentence.tokens;
    if (words[of] !== 'of') return false;
    // `two members of the council` may be somebody themselves.
    return GOVERNING.has(words[of - 1]) || (PARTS.has(words[of - 1]) && !this.isMentioned(of - 1)) || pos[of - 1] === Pos.NUM;
  }

  isMentioned(token: number): boolean {
    return this.mentions.some((mention) => mention.start <= token && token < mention.end);
  }

  /** The noun of a light verb: head of the first noun phrase from a token on. */
  objectNoun(from: number, end: number): string | null {
    const { pos, lemmas } = this.sentence.tokens;
    let noun: string | null = null;
    for (let i = from; i < end; i++) {
      if (pos[i] === Pos.NOUN) noun = lemmas[i];
      else if (noun !== null && (pos[i] === Pos.ADP || pos[i] === Pos.PUNCT || pos[i] === Pos.CCONJ)) break;
    }
    return noun;
  }

  /** Whether nothing but adjectives, numbers, nouns and possessive marks stands between two tokens. */
  isBare(from: number, to: number): boolean {
    const { pos, words } = this.sentence.tokens;
    for (let i = from; i < to; i++) if (pos[i] !== Pos.ADJ && pos[i] !== Pos.PART && pos[i] !== Pos.NUM && words[i] !== '\'s' && words[i] !== '\'') return false;
    return true;
  }

  /** `A`, `A and B`, `A, B and C` from a token on. */
  joined(at: number): ActorMention[] {
    const { words, pos } = this.sentence.tokens;
    const found: ActorMention[] = [];
    let i = at;
    for (;;) {
      while (pos[i] === Pos.DET) i++;
      const mention = this.mentions.find(({ start, modifier }) => start === i && !modifier);
      if (mention === undefined) return found;
      found.push(mention);
      i = mention.end;
      if (words[i] === ',' || words[i] === 'and') i++;
      if (words[i] === 'and') i++;
    }
  }
}
