/** Outlets that speech goes through, by the lexicon, by their noun or by what is done with them. */
import { Pos } from '../../language/index.js';
import type { AnalysedDocument, AnalysedSentence } from '../document.js';
import type { Cast } from './cast.js';
import type { NamedSource } from './namedSource.js';
import { isName, namedBefore } from './nounPhrases.js';
import type { Wording } from './wording.js';

export const OUTLET_NOUNS = new Set('broadcaster newspaper paper daily weekly magazine agency channel station network website outlet radio television tv newswire portal journal'.split(' '));
const TELLING = new Set(['told', 'tell', 'tells', 'telling']);
/** Sentences back to look for the outlet that a noun stands for. */
const OUTLET_REACH = 4;
/** Words with the prepositions by which they name an outlet. */
const SPOKEN_THROUGH = new Map([
  ['interview', new Set(['with', 'to', 'on', 'for'])],
  ['interviewed', new Set(['by', 'on'])],
  ['speaking', new Set(['on'])],
  ['appearing', new Set(['on'])],
  ['quoted', new Set(['in', 'by', 'on'])],
  ['seen', new Set(['by'])],
]);

export class Outlets {
  constructor(
    private readonly document: AnalysedDocument,
    private readonly cast: Cast,
    private readonly wording: Wording,
    /** Words of titles: `told Ambassador on 3 May that` names a person. */
    private readonly titles: ReadonlySet<string>,
  ) {}

  /** Outlets between two tokens, by the lexicon or by their noun: `the broadcaster RTS`. */
  in(sentence: AnalysedSentence, from: number, to: number): NamedSource[] {
    const known = this.cast.outletsIn(sentence.index)
      .filter((outlet) => outlet.start >= from && outlet.end <= to)
      .map(({ start, end, name, basis }): NamedSource => ({ start, end, name, type: 'outlet', basis }));
    if (known.length > 0) return known;
    const { lemmas, words, forms, spaced } = sentence.tokens;
    for (let i = from; i < to; i++) {
      const addressed = TELLING.has(words[i - 1]) ? this.told(sentence, i, to) : null;
      if (addressed !== null) return [addressed];
      if (!OUTLET_NOUNS.has(lemmas[i])) continue;
      const apposed = words[i + 1] === ',' && isName(sentence, i + 2) ? this.between(sentence, i + 2, to) : null;
      if (apposed !== null) return [apposed];
      if (!isName(sentence, i + 1)) {
        const before = namedBefore(sentence, from, i);
        if (before !== null) return [{ ...before, name: this.wording.quote(sentence, before), type: 'outlet', basis: 'rule.source.outlet' }];
        const last = i > from && (words[i - 1] === 'the' || words[i - 1] === 'same') ? this.last(sentence.index + 1, { sentence: sentence.index, start: from }) : null;
        if (last !== null) return [{ ...last, start: i, end: i + 1, basis: 'rule.source.outlet-noun' }];
        continue;
      }
      let end = i + 1;
      while (end < to && isName(sentence, end)) end++;
      // `Rossiya-24`
      if (words[end] === '-' && spaced[end] === 0 && /^\d+$/.test(words[end + 1] ?? '')) end += 2;
      // `the Daily Star`: the noun is part of the name.
      const start = i > 0 && /^\p{Lu}/u.test(forms[i]) ? i : i + 1;
      const outlet: NamedSource = { start, end, name: this.wording.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet' };
      return [outlet];
    }
    return this.spokenTo(sentence, from, to);
  }

  /** `a French weekly, L'Observateur du Midi,`: the name that a comma closes. */
  private between(sentence: AnalysedSentence, start: number, to: number): NamedSource | null {
    let end = start;
    while (end < to && (isName(sentence, end) || (end > start && isName(sentence, end + 1) && sentence.tokens.pos[end] !== Pos.PUNCT))) end++;
    return sentence.tokens.words[end] === ',' ? { start, end, name: this.wording.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet' } : null;
  }

  /** Whom something is told, if that publishes it: `told The Salto Post`, `told state television`, `told a Kenyan newspaper`. */
  private told(sentence: AnalysedSentence, at: number, to: number): NamedSource | null {
    const { words, forms, pos, lemmas } = sentence.tokens;
    let end = at;
    if (forms[at] === 'The') {
      // An article with a capital is part of a title.
      for (end = at + 1; end < to && isName(sentence, end); ) end++;
      return end === at + 1 ? null : { start: at, end, name: this.wording.quote(sentence, { start: at, end }), type: 'outlet', basis: 'rule.source.outlet' };
    }
    const start = pos[at] === Pos.DET ? at + 1 : at;
    const unknown = this.unknownAddressee(sentence, start, to);
    if (unknown !== null) return unknown;
    for (end = start; end < to && (pos[end] === Pos.NOUN || pos[end] === Pos.ADJ); ) end++;
    // `told the newspaper`, `told the same broadcaster`: one named before; `told this newspaper`: the author's.
    // `told the French newspaper Le Midi`: the name behind tells which.
    if (isName(sentence, end) && OUTLET_NOUNS.has(lemmas[end - 1])) return null;
    if (end <= start || words[start] === 'same' || (words[at] === 'the' && end === start + 1) || words[at] === 'this' || !OUTLET_NOUNS.has(lemmas[end - 1])) return null;
    return { start, end, name: this.wording.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet-noun' };
  }

  /** `told Al Ayam on Sunday that`: a name of nobody else in the brief, with what is told right behind it or its day. */
  private unknownAddressee(sentence: AnalysedSentence, start: number, to: number): NamedSource | null {
    const { words } = sentence.tokens;
    let end = start;
    while (end < to && isName(sentence, end)) end++;
    const ends = words[end] === 'that' || words[end] === 'on' || words[end] === 'in' || words[end] === ',' || words[end] === ':';
    const title = this.titles.has(words[start]) || (end === start + 1 && /^\p{Lu}+$/u.test(sentence.tokens.forms[start]));
    if (end === start || !ends || title || this.cast.mentionsIn(sentence).some((mention) => mention.start < end && mention.end > start && !(this.cast.isPassing(mention) && mention.end === end))) return null;
    return { start, end, name: this.wording.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.outlet' };
  }

  /** `in an interview with NTN24`, `speaking on TV8`: an unknown name behind words by which somebody speaks through an outlet. */
  private spokenTo(sentence: AnalysedSentence, from: number, to: number): NamedSource[] {
    const { words } = sentence.tokens;
    for (let i = from; i + 2 < to; i++) {
      if (!SPOKEN_THROUGH.get(words[i])?.has(words[i + 1])) continue;
      const start = words[i + 2] === 'the' ? i + 3 : i + 2;
      let end = start;
      while (end < to && isName(sentence, end)) end++;
      const known = this.cast.mentionsIn(sentence).some((mention) => mention.start < end && mention.end > start);
      if (end > start && !known) return [{ start, end, name: this.wording.quote(sentence, { start, end }), type: 'outlet', basis: 'rule.source.speaking-on' }];
    }
    return [];
  }

  /** The outlet that `the newspaper` stands for: the last one named. */
  last(before: number, within?: { readonly sentence: number; readonly start: number }): NamedSource | null {
    for (let index = before - 1; index >= 0 && before - index <= OUTLET_REACH; index--) {
      const last = this.cast.outletsIn(index).filter((outlet) => index !== within?.sentence || outlet.end <= within.start).at(-1);
      if (last !== undefined) return { start: last.start, end: last.end, name: last.name, type: 'outlet', basis: last.basis };
    }
    const sentence = this.document.sentences[within?.sentence ?? before];
    const label = sentence === undefined ? undefined : this.cast.voiceLabels.get(sentence.blockIndex);
    return label?.type !== 'outlet' ? null : { start: 0, end: 0, name: label.name, type: 'outlet', basis: label.basis };
  }
}
