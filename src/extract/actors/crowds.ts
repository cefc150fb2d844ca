/** Parties, bands and people of a kind who act: `the rebels`, `foreign lenders`, `a group of young officers`. */
import { Pos } from '../../language/index.js';
import { lastWord } from './antecedents/kinds.js';
import { BANDS, COUNTED, CROWDS, QUANTITY, SENT_OUT, VAGUE } from './classes.js';
import type { Institutions } from './institutions.js';
import { isModifierAt, namesPeople, phraseBehind, type NounHit } from './nominals.js';
import { SentenceReader } from './sentenceReader.js';
import type { SentenceState } from './sentenceState.js';
import { isOblique, isPossessive, verbBehind } from './view.js';
import { AFFECTING, COMPASS } from './words.js';

const CRIMINAL = /^(?:criminal|armed|extortion|hacking|ransomware|militant|rebel|extremist|terrorist|jihadist|insurgent|smuggling|trafficking)$/;

export class CrowdReader extends SentenceReader {
  constructor(
    state: SentenceState,
    private readonly institutions: Institutions,
  ) {
    super(state);
  }

  /** A side of a conflict that needs no state to be someone: `the opposition`, `the rebels`, `jihadist groups`. */
  isParty(noun: NounHit, plural: boolean, end: number): boolean {
    const { entry } = noun.sense;
    if (this.view.words[end] === 'of' || (isModifierAt(this.view, end) && !isPossessive(this.view.words[end]))) return false;
    if (entry.class === 'armed' || entry.class === 'cyber' || /gang|cartel/.test(entry.lemma)) return plural;
    if (/^(?:group|network)$/.test(entry.lemma)) return plural && CRIMINAL.test(this.view.words[noun.start - 1] ?? '');
    if (entry.class !== 'political') return false;
    return plural ? this.view.capital[noun.start] === 1 || entry.lemma.includes(' ') : entry.lemma === 'opposition';
  }

  /** `foreign lenders`, `tribal elders`: people of a kind who act or are acted on; without a word that says which, no one. */
  isCrowd(i: number, noun: NounHit): boolean {
    const { entry } = noun.sense;
    if (!noun.sense.plural || !CROWDS.has(entry.class) || (isModifierAt(this.view, noun.end) && !isPossessive(this.view.words[noun.end]))) return false;
    if ((entry.class === 'institution' && entry.kind !== 'group') || SENT_OUT.has(lastWord(entry.lemma))) return false;
    const start = this.phraseStart(i);
    // "northern traders" are a region's, "northern rebels" a party.
    if (COMPASS.has(this.view.words[start]) && entry.class !== 'armed' && entry.class !== 'political') return false;
    const told = start < i ? !VAGUE.has(this.view.words[i - 1]) : noun.end - noun.start > 1;
    return told && this.takesPart(start, noun.end);
  }

  /** Where the adjectives and nouns in front of a noun begin. */
  phraseStart(at: number): number {
    let start = at;
    while (start > 0 && this.modifies(start - 1)) start--;
    return start;
  }

  /** `independent auditors reject it`: people whom the noun lexicon does not know. */
  readUnlistedCrowd(i: number): number {
    if (this.view.pos[i] !== Pos.NOUN || this.view.analysed.tokens.lemmas[i] === this.view.words[i] || !namesPeople(this.view, i)) return i + 1;
    const start = this.phraseStart(i);
    if (start === i || VAGUE.has(this.view.words[i - 1]) || isModifierAt(this.view, i + 1) || !this.takesPart(start, i + 1)) return i + 1;
    const { registry } = this.context;
    const name = this.state.textOf(start, i + 1);
    const id = registry.named(name) ?? registry.addUnknown(name, 'group');
    this.state.describeGroup(id, { head: i, noun: null });
    this.state.emit([id], { start, end: i + 1, head: i, form: 'nominal', basis: 'rule.actor.collective' }, true);
    return i + 1;
  }

  /** Whether a noun phrase is the subject of a verb, its agent, or the object of a verb whose object is someone. */
  private takesPart(start: number, end: number): boolean {
    const { lemmas } = this.view.analysed.tokens;
    // "the tin miners": an article in front of what tells them apart makes them someone.
    if (this.view.words[start - 1] === 'the') return true;
    const aside = this.view.words[end] === ',' && (this.view.words[end + 1] === 'who' || this.view.words[end + 1] === 'whose');
    if (verbBehind(this.view, end) >= 0 || aside) return !isOblique(this.view, start);
    let before = start - 1;
    while (before > 0 && (this.view.pos[before] === Pos.DET || this.view.pos[before] === Pos.NUM)) before--;
    return this.view.words[before] === 'by' || AFFECTING.has(lemmas[before] ?? '');
  }

  /** `a group of young officers`: a group of its own, which *the plotters* or *the group* may take up. */
  readBand(i: number): number {
    const { words } = this.view;
    if ((words[i] !== 'a' && words[i] !== 'one' && words[i] !== 'another') || words[i + 1] === undefined) return i;
    const at = BANDS.has(words[i + 1]) ? i + 1 : this.view.pos[i + 1] === Pos.ADJ && BANDS.has(words[i + 2]) ? i + 2 : -1;
    if (at < 0 || words[at + 1] !== 'of') return i;
    const phrase = phraseBehind(this.view, this.context.lexicon, at + 2);
    if (phrase === null || phrase.noun === null || !phrase.plural || this.state.crossesName(at + 2, phrase.end)) return i;
    const { registry } = this.context;
    const name = this.state.textOf(at + 2, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, 'group');
    registry.addAlias(id, this.state.textOf(i + 1, phrase.end));
    this.state.describeGroup(id, phrase);
    const draft = registry.get(id);
    if (draft !== undefined) {
      draft.heads.add(words[at]);
      draft.nounClass = 'armed';
    }
    this.state.emit([id], { start: i, end: phrase.end, head: at, form: 'nominal', basis: 'rule.actor.collective' }, false);
    for (let k = at + 1; k < phrase.end; k++) this.state.taken[k] = 1;
    return phrase.end;
  }

  /** An adjective or noun in front of the noun that it belongs to: `ransomware` in `ransomware operators`. */
  private modifies(at: number): boolean {
    if (this.state.taken[at] === 1 || this.state.owner[at] !== undefined || QUANTITY.has(this.view.words[at])) return false;
    const pos = this.view.pos[at];
    const joined = this.view.words[at] === '-' && this.view.analysed.tokens.spaced[at] === 0;
    // At the start of a sentence a capital makes taggers see a name or a verb.
    if (this.view.initial[at] === 1 && (pos === Pos.PROPN || (pos === Pos.VERB && this.view.words[at].endsWith('ed')))) return true;
    return pos === Pos.ADJ || pos === Pos.NOUN || joined || (pos === Pos.VERB && this.view.words[at - 1] === '-');
  }

  party(from: number, phrase: { end: number; head: number; plural: boolean }, noun: NounHit): number {
    const { registry } = this.context;
    if (noun.sense.entry.lemma === 'opposition' && from === noun.start) {
      this.institutions.institution('opposition', { start: from, end: phrase.end, head: phrase.head, from: noun.start }, noun);
      return phrase.end;
    }
    let start = from;
    while (start < noun.start && (QUANTITY.has(this.view.words[start]) || this.view.pos[start] === Pos.NUM)) start++;
    while (this.view.words[start] === '-') start++;
    const name = this.state.textOf(start, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, noun.sense.entry.lemma === 'opposition' ? 'organization' : 'group');
    let numbered = start;
    while (numbered > 0 && (this.view.pos[numbered - 1] === Pos.NUM || COUNTED.has(this.view.words[numbered - 1]))) numbered--;
    if (numbered < start) registry.addAlias(id, this.state.textOf(numbered, phrase.end));
    this.state.describeGroup(id, { head: phrase.head, noun });
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.collective' }, phrase.plural);
    return phrase.end;
  }
}
