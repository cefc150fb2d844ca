/** Titles in front of names: `Commerce Minister Piyush Goyal`, `the party's deputy leader, Ama Horzu`. */
import { Pos } from '../../language/index.js';
import type { ActorLexicon } from './gazetteer.js';
import type { KnownNames } from './knownNames.js';
import type { NameSpans } from './nameSpan.js';
import { isPossessive, type View } from './view.js';
import { CALENDAR, OPENERS, ORGANIZATION_HEADS } from './words.js';

export class TitledNames {
  constructor(
    private readonly view: View,
    private readonly lexicon: ActorLexicon,
    private readonly names: KnownNames,
    private readonly spans: NameSpans,
  ) {}

  /** Whether a piece holds a title with a name behind it: `Commerce Minister Piyush Goyal`. Returns its end, or `i`. */
  read(i: number, end: number): number {
    const { words } = this.view;
    for (let k = i; k < end; k++) {
      let title = this.names.titleAt(k);
      if (title === null || title.end > end) continue;
      const first = title;
      const parts = [title];
      for (let next = this.names.titleAt(title.end); next !== null && next.end <= end; next = this.names.titleAt(title.end)) {
        // "Colonel Prince Doe": behind a rank it is a given name.
        if (next.entry.kind === 'royal' && next.end < end) break;
        title = next;
        parts.push(next);
      }
      // `told the Ambassador July 12`: a day.
      const dated = CALENDAR.has(words[title.end]) && /^\d/.test(words[title.end + 1] ?? '');
      if (title.end >= end || dated || !this.names.isName(title.end)) continue;
      if (ORGANIZATION_HEADS.has(words[end - 1]) && title.end === end - 1) return i;
      // "General Federation of Labour"
      if (ORGANIZATION_HEADS.has(words[title.end]) && (words[title.end + 1] === 'of' || words[title.end + 1] === 'for')) return i;
      const behind = this.names.at(title.end);
      const given = behind !== null && behind.end === title.end + 1 && behind.end < end && !behind.senses.some((sense) => sense.entry.type === 'state');
      if (behind !== null && !given && behind.senses.every((sense) => sense.entry.type !== 'person')) return this.view.headline ? i : title.end;
      // "Col. Idris Bakaba": the first name is somebody's surname, but there is more of it.
      const surname = behind !== null && behind.end < end && !this.view.headline && behind.senses.every((sense) => sense.role === 'surname');
      // "Maj. Gen. Sami Haddad": behind a title an acronym or firm is a given name.
      const known = surname || (given && behind.senses.every((sense) => sense.entry.type !== 'person')) ? null : behind;
      const to = known !== null ? known.end : this.view.headline ? title.end : this.personEnd(title.end, end);
      if (to === title.end) return i;
      const left = this.inFront(first.start);
      const fromKnown = this.prefix(i, first.start);
      return this.spans.push({
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
    while (to < end && to - start < 5 && (to === start || !(this.names.at(to)?.senses.some((sense) => sense.entry.type !== 'person') ?? false))) to++;
    return to;
  }

  /** Actors named between `from` and the title; adjectives that only stand in front are left out. */
  private prefix(from: number, to: number): { start: number; belongs: string[] } {
    const belongs: string[] = [];
    let start = to;
    for (let k = from; k < to; k++) {
      const hit = this.names.at(k);
      if (hit === null || hit.end > to) continue;
      belongs.push(hit.senses[0].entry.actor);
      start = Math.min(start, k);
      k = hit.end - 1;
    }
    if (belongs.length === 0) start = this.view.initial[from] === 1 && OPENERS.has(this.view.words[from]) ? to : from;
    return { start, belongs };
  }

  /** A title in lower case that ends where a name starts, and the state or body in front of it. */
  inFront(nameStart: number): { start: number; title: string | null; belongs: string[] } {
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
        const hit = this.names.at(k);
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
    this.spans.dropFrom(start);
    return { start, title: titles.join(' '), belongs };
  }
}
