/** Capitalised words that no lexicon knows at their start: what their form says of them. */
import { Pos } from '../../language/index.js';
import type { ActorLexicon } from './gazetteer.js';
import type { KnownNames } from './knownNames.js';
import { JOINING } from './nameExtent.js';
import type { NameSpans } from './nameSpan.js';
import { namedKindAt } from './nominals.js';
import type { TitledNames } from './titledNames.js';
import { isCode, type View } from './view.js';
import { BODY_OPENERS, CALENDAR, EVENT_NOUNS, EVENT_OPENERS, EVERYDAY, GIVEN_NAMES, OPENERS, ORGANIZATION_HEADS, OUTLET_HEADS, PARTY_ADJECTIVES, PLACE_NOUNS, POSTS, withoutDiacritics } from './words.js';

/** Nouns in front of the rest of a body's name. */
const HEADING_NOUNS = new Set(['bank', 'banco', 'banque', 'banca', 'air', 'port']);

/** `West Bank`: the side of a river, not a body. */
export const isBank = (first: string, last: string): boolean => last === 'bank' && /^(?:west|east|left|right)$/.test(first);

export class UnknownNames {
  constructor(
    private readonly view: View,
    private readonly lexicon: ActorLexicon,
    private readonly names: KnownNames,
    private readonly spans: NameSpans,
    private readonly titles: TitledNames,
  ) {}

  /** Reads the words from `i` to `end`; returns the next one to look at. */
  read(i: number, end: number): number {
    const { words, forms } = this.view;
    const last = words[end - 1];
    if (end > i + 1 && (BODY_OPENERS.has(words[i]) || POSTS.has(words[i]))) return this.body(i, end);
    let inside = -1;
    for (let k = i + 1; k < end; k++) {
      const hit = this.names.at(k);
      if (hit === null || hit.end > end) continue;
      const body = hit.senses.some((sense) => sense.entry.type !== 'state');
      const person = hit.senses.some((sense) => sense.entry.type === 'person');
      // "Omar al-Sirri", "Saraya al-Qasim": somebody else's surname is part of an unknown name.
      if (hit.senses.every((sense) => sense.role === 'surname') && words[k - 1] === '-') continue;
      // "Social Democrats" are not the Democrats; "Rival Hamas" at the start of a sentence is Hamas.
      const described = this.view.initial[i] === 1 && (OPENERS.has(words[i]) || this.view.pos[i] === Pos.ADJ || this.view.pos[i] === Pos.VERB);
      if (hit.end === end && body && !person && !described && !isCode(this.view, k)) {
        return this.spans.push({ start: i, end, kind: ORGANIZATION_HEADS.has(last) ? 'organization' : 'unclear', basis: 'rule.actor.name.shape' });
      }
      // "Akol Deng": a name that is nobody's in front of somebody else's surname.
      if (hit.end === end && k === i + 1 && !described && hit.senses.every((sense) => sense.role === 'surname') && this.isGivenName(i)) {
        return this.spans.push({ start: i, end, kind: 'person', basis: 'rule.actor.name.person' });
      }
      // "Bank Muscat": the noun opens the name of a body, which its seat ends.
      if (k === i + 1 && hit.end === end && HEADING_NOUNS.has(words[i])) return this.body(i, end);
      if (hit.end === end && (body || !words.slice(i, k).some((word) => JOINING.has(word)))) {
        inside = k;
        break;
      }
      if (!ORGANIZATION_HEADS.has(last) && !words.slice(i, k).some((word) => ORGANIZATION_HEADS.has(word))) {
        inside = k;
        break;
      }
      k = hit.end - 1;
    }
    if (inside === i + 1 && this.view.initial[i] === 0 && PARTY_ADJECTIVES.has(words[i]) && this.names.at(inside)?.senses[0].role === 'name') {
      return this.spans.push({ start: i, end, kind: 'organization', basis: 'rule.actor.name.organization' });
    }
    if (inside > i) {
      if (inside - i > 1 || !GIVEN_NAMES.has(withoutDiacritics(words[i]))) {
        if (this.view.initial[i] === 0 || inside - i > 1) this.classify(i, inside);
        return inside;
      }
      return this.spans.push({ start: i, end, kind: 'person', basis: 'rule.actor.name.person' });
    }
    if (end - i === 1 && this.view.initial[i] === 1 && !isCode(this.view, i) && !/\p{Lu}/u.test(forms[i].slice(1))) {
      this.spans.push({ start: i, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
      return end;
    }
    return this.classify(i, end);
  }

  /** The name of a body, with a number in front of it if it has one, and the states that it names. */
  body(i: number, end: number): number {
    const belongs: string[] = [];
    for (let k = i; k < end; k++) {
      const hit = this.names.at(k);
      if (hit !== null && hit.senses[0].entry.type === 'state' && !hit.senses[0].ambiguous && hit.senses[0].role !== 'seat') belongs.push(hit.senses[0].entry.actor);
    }
    const start = /^\d{1,4}(?:st|nd|rd|th)?$/.test(this.view.words[i - 1] ?? '') ? i - 1 : i;
    return this.spans.push({ start, nameStart: start, end, kind: 'organization', belongs, basis: 'rule.actor.name.organization' });
  }

  /** Whether a word in front of a surname can be a given name. */
  private isGivenName(i: number): boolean {
    const word = this.view.words[i];
    const common = ORGANIZATION_HEADS.has(word) || PLACE_NOUNS.has(word) || EVENT_NOUNS.has(word) || CALENDAR.has(word) || EVERYDAY.has(word) || isCode(this.view, i);
    const { interned } = this.view.analysed;
    return !common && this.view.pos[i] === Pos.PROPN && this.lexicon.nouns.longest(interned, i) === null && this.lexicon.regions.longest(interned, i) === null;
  }

  private classify(i: number, end: number): number {
    const { words } = this.view;
    const last = words[end - 1];
    const first = words[i];
    const many = end - i > 1;
    if (CALENDAR.has(last) || (CALENDAR.has(first) && !many)) return end;
    // "Central Bank", "Foreign Ministry": a state's, to be told by the context.
    const institution = this.lexicon.nouns.longest(this.view.analysed.interned, i);
    if (institution !== null && institution.end === end && institution.value.entry.class === 'institution') return end;
    const ofBody = words.slice(i, end).findIndex((word) => JOINING.has(word));
    const opensBody = ofBody > 0 && ORGANIZATION_HEADS.has(words[i + ofBody - 1]);
    if (isBank(first, last)) return this.spans.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (many && (ORGANIZATION_HEADS.has(last) || opensBody)) return this.body(i, end);
    if (many && OUTLET_HEADS.has(last)) return this.spans.push({ start: i, end, kind: 'outlet', basis: 'rule.actor.name.organization' });
    if (many && (PLACE_NOUNS.has(last) || PLACE_NOUNS.has(first))) return this.spans.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    if ((EVENT_NOUNS.has(last) && namedKindAt(this.view, this.lexicon, end) === null) || (many && EVENT_OPENERS.has(first))) return this.spans.push({ start: i, end, kind: 'other', basis: 'rule.actor.name.shape' });
    if (PLACE_NOUNS.has(words[end] ?? '') && this.view.capital[end] === 0) return this.spans.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    const left = this.titles.inFront(i);
    if (left.title !== null) return this.spans.push({ start: left.start, nameStart: i, end, kind: 'person', title: left.title, belongs: left.belongs, basis: 'rule.actor.name.title' });
    // "the Lima Norte gang": what stands behind says more than a given name.
    if (many && GIVEN_NAMES.has(withoutDiacritics(first)) && namedKindAt(this.view, this.lexicon, end) === null) return this.spans.push({ start: i, end, kind: 'person', basis: 'rule.actor.name.person' });
    return this.spans.push({ start: i, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
  }
}
