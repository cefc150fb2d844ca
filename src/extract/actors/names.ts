/** Names: known ones from the gazetteer, others by their form. */
import { Pos } from '../../language/index.js';
import { definedNames } from './acronyms.js';
import type { ActorLexicon, NameHit } from './gazetteer.js';
import { KnownNames } from './knownNames.js';
import { LONGEST, NameExtent } from './nameExtent.js';
import { NameSpans, type NameSpan } from './nameSpan.js';
import { isThingName } from './thingNames.js';
import { TitledNames } from './titledNames.js';
import { namedKindAt } from './nominals.js';
import { placeEnd } from './placeNames.js';
import { isBank, UnknownNames } from './unknownNames.js';
import { isCode, type View } from './view.js';
import { CALENDAR, EVENT_NOUNS, GIVEN_NAMES, NAMESAKES, OPENERS, ORGANIZATION_HEADS, OUTLET_HEADS, PARTICLES, PLACE_NOUNS, withoutDiacritics } from './words.js';

/** `Philippine Senate`: a name that several bodies bear, of which the lexicon has those of other states only. */
const isElsewhere = ({ senses }: NameHit, state: string): boolean =>
  senses.every(({ ambiguous, entry }) => ambiguous && entry.type === 'organization' && entry.state !== null && entry.state !== state);

/** Prepositions and adjectives in front of a month or day. */
const DATING = new Set(['in', 'on', 'since', 'until', 'last', 'next', 'this', 'early', 'late']);
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/;

class NameReader {
  private readonly spans = new NameSpans();
  private readonly names: KnownNames;
  private readonly extent: NameExtent;
  private readonly titles: TitledNames;
  private readonly others: UnknownNames;
  /** Ends of the names that an acronym behind them defines, by first token. */
  private readonly defined: ReadonlyMap<number, number>;

  constructor(
    private readonly view: View,
    private readonly lexicon: ActorLexicon,
  ) {
    this.names = new KnownNames(view, lexicon);
    this.extent = new NameExtent(view, this.names);
    this.titles = new TitledNames(view, lexicon, this.names, this.spans);
    this.others = new UnknownNames(view, lexicon, this.names, this.spans, this.titles);
    this.defined = definedNames(view);
  }

  read(): readonly NameSpan[] {
    for (let i = 0; i < this.view.length; ) i = Math.max(i + 1, this.step(i));
    return this.spans.all;
  }

  /** Handles the token at `i`; returns the next one to look at. */
  private step(i: number): number {
    const hit = this.names.at(i);
    const place = this.knownPlace(i, hit);
    if (place > i) return this.spans.push({ start: i, end: place, kind: 'known-place', senses: hit?.end === place ? hit.senses : [], basis: 'rule.actor.name.shape' });
    // "the West" is not a name in front of "Bank".
    if (!this.names.isName(i)) return hit === null || (this.view.words[i] === 'the' && this.names.isName(hit.end)) ? i + 1 : this.takeKnown(hit, hit.end);
    const end = this.extent.endOf(i);
    if (this.view.headline) {
      const titled = this.titles.read(i, Math.min(end, i + LONGEST));
      if (titled > i) return titled;
      return hit === null ? i + 1 : this.takeKnown(hit, hit.end);
    }
    const defined = this.defined.get(i) ?? i;
    if (defined > (hit?.end ?? i) && !OUTLET_HEADS.has(this.view.words[defined - 1])) return this.others.body(i, defined);
    if (hit !== null && hit.end >= end) return this.takeKnown(hit, end);
    const titled = this.titles.read(i, end);
    if (titled > i) return titled;
    // "The National Salvation Council": the article that opens the name of a paper opens a sentence here.
    if (hit !== null && this.view.initial[i] === 1 && this.view.words[i] === 'the') return i + 1;
    if (hit !== null) return this.knownAndMore(hit, end);
    if (this.view.initial[i] === 1 && OPENERS.has(this.view.words[i])) return i + 1;
    if (CALENDAR.has(this.view.words[i]) && (!(end > i + 1) || this.isDate(i, end))) return i + 1;
    // "the Prime Minister" is described, not named.
    if (this.names.titleAt(i)?.end === end) return end;
    // "the 22nd Division"
    if (end === i + 1 && ORDINAL.test(this.view.words[i - 1] ?? '') && ORGANIZATION_HEADS.has(this.view.words[i])) return this.others.body(i, end);
    if (isThingName(this.view, i, end)) return this.spans.push({ start: i, end, kind: 'other', basis: 'rule.actor.name.shape' });
    const region = this.lexicon.regions.longest(this.view.analysed.interned, i);
    if (region !== null && region.end >= end) return region.end;
    // "Nasserites", "Communists": nouns with a capital, which stand for groups.
    if (end === i + 1 && this.isNounForActors(i)) return end;
    return this.others.read(i, end);
  }

  /** Where a known place ends that is all there is of a name: `Basra`, but not `Basra Oil Company`; `i` without one. */
  private knownPlace(i: number, hit: NameHit | null): number {
    const { view } = this;
    const { words } = view;
    if (view.headline || (!this.names.isName(i) && !(PARTICLES.has(words[i]) && words[i + 1] === '-'))) return i;
    const end = placeEnd(view, i);
    if (end === i || (view.initial[i] === 1 && end === i + 1 && OPENERS.has(words[i]))) return i;
    // Somebody's surname is a town as well.
    if (hit !== null && hit.end >= end && !hit.senses.every((sense) => sense.role === 'surname')) return i;
    return this.extent.endOf(i) > end ? i : end;
  }

  private takeKnown(hit: NameHit, end: number): number {
    const { words } = this.view;
    const person = hit.senses.some((sense) => sense.entry.type === 'person');
    // "Jordan Peterson", "Paris Hilton": a given name, not the country.
    if (!person && hit.end - hit.start === 1 && this.view.initial[hit.start] === 0 && GIVEN_NAMES.has(words[hit.start - 1] ?? '') && this.names.isName(hit.start - 1)) {
      return hit.end;
    }
    if (person) {
      const left = this.titles.inFront(hit.start);
      return this.spans.push({ start: left.start, nameStart: hit.start, end: hit.end, kind: 'known', senses: hit.senses, title: left.title, belongs: left.belongs, basis: hit.senses[0].entry.id });
    }
    this.spans.push({ start: hit.start, end: hit.end, kind: 'known', senses: hit.senses, basis: hit.senses[0].entry.id });
    return Math.max(hit.end, Math.min(end, hit.end));
  }

  /** `In January Meta removed accounts`: a month and a name behind it. */
  private isDate(i: number, end: number): boolean {
    return DATING.has(this.view.words[i - 1] ?? '') && !EVENT_NOUNS.has(this.view.words[end - 1]);
  }

  /** A noun of the lexicon; the Coalition, the Council and their like can be names all the same. */
  private isNounForActors(i: number): boolean {
    const noun = this.lexicon.nouns.longest(this.view.analysed.interned, i)?.value;
    if (noun === undefined) return false;
    const body = noun.entry.class === 'body' || noun.entry.class === 'political' || noun.entry.class === 'private';
    return !(body && !noun.plural && ORGANIZATION_HEADS.has(this.view.words[i]));
  }

  /** Words that end the names of bodies, places, events and days, not of people. */
  private isCommon(word: string): boolean {
    return ORGANIZATION_HEADS.has(word) || OUTLET_HEADS.has(word) || PLACE_NOUNS.has(word) || EVENT_NOUNS.has(word) || CALENDAR.has(word);
  }

  /** A known name with more capitalised words behind it. */
  private knownAndMore(hit: NameHit, end: number): number {
    const { words } = this.view;
    const { start } = hit;
    // "UAC-0231": the letters belong to the number.
    if (words[hit.end] === '-' && hit.end + 2 === end && /^\d+$/.test(words[hit.end + 1]) && isCode(this.view, start)) {
      return this.spans.push({ start, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
    }
    const last = words[end - 1];
    const sense = hit.senses[0];
    const rest = this.names.at(hit.end);
    const single = hit.end - start === 1;
    if (single && end === hit.end + 1 && NAMESAKES.has(words[start]) && sense.entry.type === 'state' && !this.isCommon(last) && this.view.pos[end - 1] === Pos.PROPN && !OPENERS.has(last) && namedKindAt(this.view, this.lexicon, end) === null && (rest === null || rest.senses.every((each) => each.role === 'surname'))) {
      return this.spans.push({ start, end, kind: 'person', basis: 'rule.actor.name.person' });
    }
    // "the Lima Norte gang"
    if (single && end === hit.end + 1 && rest === null && sense.role !== 'adjective' && !this.isCommon(last) && namedKindAt(this.view, this.lexicon, end) !== null) {
      return this.spans.push({ start, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
    }
    if (rest !== null && rest.end === end && sense.role === 'adjective' && isElsewhere(rest, sense.entry.actor)) {
      return this.spans.push({ start, end, kind: 'organization', belongs: [sense.entry.actor], basis: 'rule.actor.name.organization' });
    }
    if (rest !== null && rest.end >= end) return this.takeKnown(hit, hit.end);
    const person = hit.senses.some((candidate) => candidate.entry.type === 'person');
    if (isBank(words[start], last)) return this.spans.push({ start, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (ORGANIZATION_HEADS.has(last) && !person && !(rest !== null && rest.end === end)) {
      return this.spans.push({ start, end, kind: 'organization', belongs: hit.senses.map((each) => each.entry.actor).slice(0, 1), basis: 'rule.actor.name.organization' });
    }
    if (OUTLET_HEADS.has(last) && !person) return this.spans.push({ start, end, kind: 'outlet', basis: 'rule.actor.name.organization' });
    if (PLACE_NOUNS.has(last) && sense.entry.type === 'state') return this.spans.push({ start, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (EVENT_NOUNS.has(last)) {
      this.takeKnown(hit, hit.end);
      return end;
    }
    if (sense.role === 'surname') {
      const given = GIVEN_NAMES.has(withoutDiacritics(words[start]));
      return this.spans.push({ start, end, kind: given ? 'person' : 'unclear', basis: given ? 'rule.actor.name.person' : 'rule.actor.name.shape' });
    }
    return this.takeKnown(hit, hit.end);
  }
}

/** The names of a sentence from left to right; they do not overlap. */
export const readNames = (view: View, lexicon: ActorLexicon): readonly NameSpan[] => new NameReader(view, lexicon).read();
