/** Names: known ones from the gazetteer, others by their form. */
import { Pos } from '../../language/index.js';
import { findName, type ActorLexicon, type NameHit, type TitleEntry } from './gazetteer.js';
import { definedNames } from './acronyms.js';
import { NAMED_KINDS } from './classes.js';
import type { Sense } from './nameIndex.js';
import { nounHitAt } from './nominals.js';
import { isCode, isPossessive, type View } from './view.js';
import { CALENDAR, EVENT_NOUNS, EVENT_OPENERS, GIVEN_NAMES, NAME_OWNERS, NAMESAKES, OPENERS, ORGANIZATION_HEADS, OUTLET_HEADS, PARTICLES, PARTY_ADJECTIVES, PLACE_NOUNS, withoutDiacritics } from './words.js';

/** What the form alone says; `unclear` waits for the context. */
type NameKind = 'known' | 'person' | 'organization' | 'outlet' | 'place' | 'other' | 'unclear';

export interface NameSpan {
  /** With title and what stands in front of it. */
  readonly start: number;
  readonly end: number;
  /** The name proper. */
  readonly nameStart: number;
  readonly kind: NameKind;
  readonly senses: readonly Sense[];
  /** Title in front of the name, lower case. */
  readonly title: string | null;
  /** Actor ids (states, bodies) named in front of the title or inside the name. */
  readonly belongs: readonly string[];
  readonly basis: string;
}

/** No name is longer; keeps reading linear. */
const LONGEST = 12;
const JOINING = new Set(['of', 'for', 'on']);

/** `West Bank`: the side of a river, not a body. */
const isBank = (first: string, last: string): boolean => last === 'bank' && /^(?:west|east|left|right)$/.test(first);

interface TitleHit {
  readonly start: number;
  readonly end: number;
  readonly entry: TitleEntry;
}

class NameReader {
  private readonly spans: NameSpan[] = [];
  private readonly hits: (NameHit | null | undefined)[];
  /** Ends of the names that an acronym behind them defines, by first token. */
  private readonly defined: ReadonlyMap<number, number>;

  constructor(
    private readonly view: View,
    private readonly lexicon: ActorLexicon,
  ) {
    this.hits = new Array<NameHit | null | undefined>(view.length);
    this.defined = definedNames(view);
  }

  read(): NameSpan[] {
    for (let i = 0; i < this.view.length; ) i = Math.max(i + 1, this.step(i));
    return this.spans;
  }

  private known(i: number): NameHit | null {
    let hit = this.hits[i];
    if (hit === undefined) {
      const { tokens, interned } = this.view.analysed;
      hit = interned.words[i] === 0 ? null : findName(this.lexicon, tokens, interned, i, this.view.allCapitals);
      // "He" opens a sentence more often than it is somebody's surname.
      if (hit !== null && hit.end === i + 1 && OPENERS.has(tokens.words[i]) && (this.view.initial[i] === 1 || this.view.headline)) hit = null;
      this.hits[i] = hit;
    }
    return hit;
  }

  private titleAt(i: number): TitleHit | null {
    const match = this.lexicon.titles.longest(this.view.analysed.interned, i);
    return match === null ? null : { start: i, end: match.end, entry: match.value };
  }

  private push(span: Partial<NameSpan> & Pick<NameSpan, 'start' | 'end' | 'kind' | 'basis'>): number {
    this.spans.push({ nameStart: span.start, senses: [], title: null, belongs: [], ...span });
    return span.end;
  }

  private isName(i: number): boolean {
    return this.view.capital[i] === 1;
  }

  /** Handles the token at `i`; returns the next one to look at. */
  private step(i: number): number {
    const hit = this.known(i);
    // "the West" is not a name in front of "Bank".
    if (!this.isName(i)) return hit === null || (this.view.words[i] === 'the' && this.isName(hit.end)) ? i + 1 : this.takeKnown(hit, hit.end);
    const end = this.withTitleEnd(i, this.pieceEnd(i));
    if (this.view.headline) {
      const titled = this.titled(i, Math.min(end, i + LONGEST));
      if (titled > i) return titled;
      return hit === null ? i + 1 : this.takeKnown(hit, hit.end);
    }
    const defined = this.defined.get(i) ?? i;
    if (defined > (hit?.end ?? i) && !OUTLET_HEADS.has(this.view.words[defined - 1])) return this.body(i, defined);
    if (hit !== null && hit.end >= end) return this.takeKnown(hit, end);
    const titled = this.titled(i, end);
    if (titled > i) return titled;
    // "The National Salvation Council": the article that opens the name of a paper opens a sentence here.
    if (hit !== null && this.view.initial[i] === 1 && this.view.words[i] === 'the') return i + 1;
    if (hit !== null) return this.knownAndMore(hit, end);
    if (this.view.initial[i] === 1 && OPENERS.has(this.view.words[i])) return i + 1;
    if (CALENDAR.has(this.view.words[i]) && !(end > i + 1)) return i + 1;
    const region = this.lexicon.regions.longest(this.view.analysed.interned, i);
    if (region !== null && region.end >= end) return region.end;
    // "Nasserites", "Communists": nouns with a capital, which stand for groups.
    if (end === i + 1 && this.isNounForActors(i)) return end;
    return this.unknown(i, end);
  }

  /** Where a run of capitalised words ends; *of* and *and* go on inside the name of a body, particles inside a person's. */
  private pieceEnd(i: number): number {
    const { words, pos } = this.view;
    const { spaced } = this.view.analysed.tokens;
    let j = this.capitals(i);
    for (let turns = 0; turns < 3 && j < this.view.length; turns++) {
      const last = words[j - 1];
      const body = ORGANIZATION_HEADS.has(last) || (turns > 0 && j - i > 2);
      let next = j;
      if (JOINING.has(words[j]) && body) {
        next = j + 1;
        if (words[next] === 'the') next++;
      } else if ((words[j] === 'and' || words[j] === '&') && this.joinsBody(i, j)) next = j + 1;
      if (next === j || !this.isName(next) || spaced[next] === 0) break;
      const to = this.capitals(next);
      if (words[j] === 'of' && pos[j] === Pos.ADP && turns === 0 && to === next) break;
      j = to;
    }
    return Math.min(j, i + LONGEST);
  }

  /** `Minister of Mines Ama Horzu`: the name behind a title that small words cut. */
  private withTitleEnd(i: number, end: number): number {
    const title = this.titleAt(i);
    return title !== null && title.end > end && this.isName(title.end) ? this.pieceEnd(title.end) : end;
  }

  /** `Justice and Development Party`: an unknown word, *and*, then words that end a body's name. */
  private joinsBody(i: number, at: number): boolean {
    if (this.known(i) !== null || at - i > 3 || ORGANIZATION_HEADS.has(this.view.words[at - 1]) && at - i === 1) return false;
    if (!this.isName(at + 1) || this.known(at + 1) !== null) return false;
    const ofBody = this.view.words.slice(i, at).includes('of');
    const end = this.capitals(at + 1);
    return ofBody || (end - at > 2 && ORGANIZATION_HEADS.has(this.view.words[end - 1]));
  }

  private capitals(i: number): number {
    const { words } = this.view;
    const { spaced } = this.view.analysed.tokens;
    let j = i;
    while (j < this.view.length && j < i + LONGEST) {
      if (this.isName(j)) {
        j++;
        continue;
      }
      const joined = words[j] === '-' && spaced[j] === 0 && spaced[j + 1] === 0;
      // "People's Party", "Workers' Front"
      if (j > i && isPossessive(words[j]) && this.isName(j + 1) && (NAME_OWNERS.has(words[j - 1]) || this.isOfMembers(j))) j += 2;
      else if (j > i && joined && this.isName(j + 1)) j += 2;
      else if (j > i && PARTICLES.has(words[j]) && this.isName(j + 1) && words[j] !== 'a') j++;
      else if (j > i && PARTICLES.has(words[j]) && words[j + 1] === '-' && this.isName(j + 2)) j += 2;
      else if (j > i && joined && /^\d+$/.test(words[j + 1] ?? '')) j += 2;
      else break;
    }
    return j;
  }

  /** `Ex-Combatants' League`, `Planters' Association`: a plural that is nobody's name, whose body follows. */
  private isOfMembers(apostrophe: number): boolean {
    const { words } = this.view;
    if (words[apostrophe] !== '\'' || !words[apostrophe - 1].endsWith('s') || this.known(apostrophe - 1) !== null) return false;
    let end = apostrophe + 1;
    while (this.isName(end)) end++;
    return ORGANIZATION_HEADS.has(words[end - 1]);
  }

  private takeKnown(hit: NameHit, end: number): number {
    const { words } = this.view;
    const person = hit.senses.some((sense) => sense.entry.type === 'person');
    // "Jordan Peterson", "Paris Hilton": a given name, not the country.
    if (!person && hit.end - hit.start === 1 && this.view.initial[hit.start] === 0 && GIVEN_NAMES.has(words[hit.start - 1] ?? '') && this.isName(hit.start - 1)) {
      return hit.end;
    }
    if (person) {
      const left = this.titleLeft(hit.start);
      return this.push({ start: left.start, nameStart: hit.start, end: hit.end, kind: 'known', senses: hit.senses, title: left.title, belongs: left.belongs, basis: hit.senses[0].entry.id });
    }
    this.push({ start: hit.start, end: hit.end, kind: 'known', senses: hit.senses, basis: hit.senses[0].entry.id });
    return Math.max(hit.end, Math.min(end, hit.end));
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
    const last = words[end - 1];
    const sense = hit.senses[0];
    const rest = this.known(hit.end);
    const single = hit.end - start === 1;
    if (single && end === hit.end + 1 && NAMESAKES.has(words[start]) && sense.entry.type === 'state' && !this.isCommon(last) && (rest === null || rest.senses.every((each) => each.role === 'surname'))) {
      return this.push({ start, end, kind: 'person', basis: 'rule.actor.name.person' });
    }
    if (rest !== null && rest.end >= end) return this.takeKnown(hit, hit.end);
    const person = hit.senses.some((candidate) => candidate.entry.type === 'person');
    if (isBank(words[start], last)) return this.push({ start, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (ORGANIZATION_HEADS.has(last) && !person && !(rest !== null && rest.end === end)) {
      return this.push({ start, end, kind: 'organization', belongs: hit.senses.map((each) => each.entry.actor).slice(0, 1), basis: 'rule.actor.name.organization' });
    }
    if (OUTLET_HEADS.has(last) && !person) return this.push({ start, end, kind: 'outlet', basis: 'rule.actor.name.organization' });
    if (PLACE_NOUNS.has(last) && sense.entry.type === 'state') return this.push({ start, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (EVENT_NOUNS.has(last)) {
      this.takeKnown(hit, hit.end);
      return end;
    }
    if (sense.role === 'surname') {
      const given = GIVEN_NAMES.has(withoutDiacritics(words[start]));
      return this.push({ start, end, kind: given ? 'person' : 'unclear', basis: given ? 'rule.actor.name.person' : 'rule.actor.name.shape' });
    }
    return this.takeKnown(hit, hit.end);
  }

  /** Whether a piece holds a title with a name behind it: `Commerce Minister Piyush Goyal`. Returns its end, or `i`. */
  private titled(i: number, end: number): number {
    const { words } = this.view;
    for (let k = i; k < end; k++) {
      let title = this.titleAt(k);
      if (title === null || title.end > end) continue;
      const first = title;
      const parts = [title];
      for (let next = this.titleAt(title.end); next !== null && next.end <= end; next = this.titleAt(title.end)) {
        // "Colonel Prince Doe": behind a rank it is a given name.
        if (next.entry.kind === 'royal' && next.end < end) break;
        title = next;
        parts.push(next);
      }
      // `told the Ambassador July 12`: a day.
      const dated = CALENDAR.has(words[title.end]) && /^\d/.test(words[title.end + 1] ?? '');
      if (title.end >= end || dated || !this.isName(title.end)) continue;
      if (ORGANIZATION_HEADS.has(words[end - 1]) && title.end === end - 1) return i;
      const behind = this.known(title.end);
      const given = behind !== null && behind.end === title.end + 1 && behind.end < end && !behind.senses.some((sense) => sense.entry.type === 'state');
      if (behind !== null && !given && behind.senses.every((sense) => sense.entry.type !== 'person')) return this.view.headline ? i : title.end;
      // "Col. Idris Bakaba": the first name is somebody's surname, but there is more of it.
      const surname = behind !== null && behind.end < end && !this.view.headline && behind.senses.every((sense) => sense.role === 'surname');
      // "Maj. Gen. Sami Haddad": behind a title an acronym or firm is a given name.
      const known = surname || (given && behind.senses.every((sense) => sense.entry.type !== 'person')) ? null : behind;
      const to = known !== null ? known.end : this.view.headline ? title.end : this.personEnd(title.end, end);
      if (to === title.end) return i;
      const left = this.titleLeft(first.start);
      const fromKnown = this.prefix(i, first.start);
      return this.push({
        start: left.start < i ? left.start : fromKnown.start,
        nameStart: title.end,
        end: to,
        kind: known !== null ? 'known' : 'person',
        senses: known?.senses ?? [],
        title: parts.map((part) => part.entry.title.toLowerCase()).join(' '),
        belongs: [...new Set([...left.belongs, ...fromKnown.belongs])],
        basis: known !== null ? known.senses[0].entry.id : 'rule.actor.name.title',
      });
    }
    return i;
  }

  private personEnd(start: number, end: number): number {
    let to = start;
    while (to < end && to - start < 5 && (to === start || !(this.known(to)?.senses.some((sense) => sense.entry.type !== 'person') ?? false))) to++;
    return to;
  }

  /** Actors named between `from` and the title; adjectives that only stand in front are left out. */
  private prefix(from: number, to: number): { start: number; belongs: string[] } {
    const belongs: string[] = [];
    let start = to;
    for (let k = from; k < to; k++) {
      const hit = this.known(k);
      if (hit === null || hit.end > to) continue;
      belongs.push(hit.senses[0].entry.actor);
      start = Math.min(start, k);
      k = hit.end - 1;
    }
    if (belongs.length === 0) start = this.view.initial[from] === 1 && OPENERS.has(this.view.words[from]) ? to : from;
    return { start, belongs };
  }

  /** A title in lower case that ends where a name starts, and the state or body in front of it. */
  private titleLeft(nameStart: number): { start: number; title: string | null; belongs: string[] } {
    const { words, pos, forms } = this.view;
    let start = nameStart;
    const titles: string[] = [];
    for (let turns = 0; turns < 2; turns++) {
      let best = -1;
      for (let k = start - 1; k >= Math.max(0, start - 5); k--) {
        const match = this.lexicon.titles.longest(this.view.analysed.interned, k, (_, end) => end === start);
        if (match !== null) {
          best = k;
          titles.unshift(match.value.title.toLowerCase());
        }
      }
      if (best < 0) break;
      start = best;
    }
    if (titles.length === 0) return { start: nameStart, title: null, belongs: [] };
    const belongs: string[] = [];
    for (let steps = 0; start > 0 && steps < 4; steps++) {
      let taken = -1;
      for (let k = start - 1; k >= Math.max(0, start - 4); k--) {
        const hit = this.known(k);
        if (hit !== null && hit.end === start) {
          taken = k;
          belongs.unshift(hit.senses[0].entry.actor);
        }
      }
      if (taken >= 0) {
        start = taken;
        break;
      }
      const adjective = (pos[start - 1] === Pos.ADJ || pos[start - 1] === Pos.NOUN || pos[start - 1] === Pos.PROPN) && /^\p{L}/u.test(forms[start - 1]) && !isPossessive(words[start - 1]);
      if (!adjective) break;
      start--;
    }
    while (this.spans.length > 0 && this.spans[this.spans.length - 1].end > start) {
      const last = this.spans[this.spans.length - 1];
      if (last.start < start) break;
      this.spans.pop();
    }
    return { start, title: titles.join(' '), belongs };
  }

  /** Capitalised words that no lexicon knows at their start. */
  private unknown(i: number, end: number): number {
    const { words, forms } = this.view;
    const last = words[end - 1];
    let inside = -1;
    for (let k = i + 1; k < end; k++) {
      const hit = this.known(k);
      if (hit === null || hit.end > end) continue;
      const body = hit.senses.some((sense) => sense.entry.type !== 'state');
      const person = hit.senses.some((sense) => sense.entry.type === 'person');
      // "Omar al-Sirri", "Saraya al-Qasim": somebody else's surname is part of an unknown name.
      if (hit.senses.every((sense) => sense.role === 'surname') && words[k - 1] === '-') continue;
      // "Social Democrats" are not the Democrats; "Rival Hamas" at the start of a sentence is Hamas.
      const described = this.view.initial[i] === 1 && (OPENERS.has(words[i]) || this.view.pos[i] === Pos.ADJ || this.view.pos[i] === Pos.VERB);
      if (hit.end === end && body && !person && !described && !isCode(this.view, k)) {
        return this.push({ start: i, end, kind: ORGANIZATION_HEADS.has(last) ? 'organization' : 'unclear', basis: 'rule.actor.name.shape' });
      }
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
    if (inside === i + 1 && this.view.initial[i] === 0 && PARTY_ADJECTIVES.has(words[i]) && this.known(inside)?.senses[0].role === 'name') {
      return this.push({ start: i, end, kind: 'organization', basis: 'rule.actor.name.organization' });
    }
    if (inside > i) {
      if (inside - i > 1 || !GIVEN_NAMES.has(withoutDiacritics(words[i]))) {
        if (this.view.initial[i] === 0 || inside - i > 1) this.classify(i, inside);
        return inside;
      }
      return this.push({ start: i, end, kind: 'person', basis: 'rule.actor.name.person' });
    }
    if (end - i === 1 && this.view.initial[i] === 1 && !isCode(this.view, i) && !/\p{Lu}/u.test(forms[i].slice(1))) {
      this.push({ start: i, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
      return end;
    }
    return this.classify(i, end);
  }

  /** `the Delta Shield militia`: the noun behind says that the name is a body's. */
  private isKind(end: number): boolean {
    const noun = nounHitAt(this.view, this.lexicon, end);
    return noun !== null && NAMED_KINDS.has(noun.sense.entry.lemma) && !noun.sense.plural;
  }

  /** The name of a body, with a number in front of it if it has one, and the states that it names. */
  private body(i: number, end: number): number {
    const belongs: string[] = [];
    for (let k = i; k < end; k++) {
      const hit = this.known(k);
      if (hit !== null && hit.senses[0].entry.type === 'state' && !hit.senses[0].ambiguous && hit.senses[0].role !== 'seat') belongs.push(hit.senses[0].entry.actor);
    }
    const start = /^\d{1,4}(?:st|nd|rd|th)?$/.test(this.view.words[i - 1] ?? '') ? i - 1 : i;
    return this.push({ start, nameStart: start, end, kind: 'organization', belongs, basis: 'rule.actor.name.organization' });
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
    if (isBank(first, last)) return this.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    if (many && (ORGANIZATION_HEADS.has(last) || opensBody)) return this.body(i, end);
    if (many && OUTLET_HEADS.has(last)) return this.push({ start: i, end, kind: 'outlet', basis: 'rule.actor.name.organization' });
    if (many && (PLACE_NOUNS.has(last) || PLACE_NOUNS.has(first))) return this.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    if ((EVENT_NOUNS.has(last) && !this.isKind(end)) || (many && EVENT_OPENERS.has(first))) return this.push({ start: i, end, kind: 'other', basis: 'rule.actor.name.shape' });
    if (PLACE_NOUNS.has(words[end] ?? '') && this.view.capital[end] === 0) return this.push({ start: i, end, kind: 'place', basis: 'rule.actor.place.border' });
    const left = this.titleLeft(i);
    if (left.title !== null) return this.push({ start: left.start, nameStart: i, end, kind: 'person', title: left.title, belongs: left.belongs, basis: 'rule.actor.name.title' });
    if (many && GIVEN_NAMES.has(withoutDiacritics(first))) return this.push({ start: i, end, kind: 'person', basis: 'rule.actor.name.person' });
    return this.push({ start: i, end, kind: 'unclear', basis: 'rule.actor.name.shape' });
  }
}

/** The names of a sentence from left to right; they do not overlap. */
export const readNames = (view: View, lexicon: ActorLexicon): NameSpan[] => new NameReader(view, lexicon).read();
