/** Where names end: runs of capitalised words with the small words that join them. */
import { Pos } from '../../language/index.js';
import { FIRM_HEADS } from './classes.js';
import type { KnownNames } from './knownNames.js';
import { placeEnd } from './placeNames.js';
import { isCode, isPossessive, type View } from './view.js';
import { CALENDAR, EVERYDAY, NAME_OWNERS, ORGANIZATION_HEADS, PARTICLES } from './words.js';

/** No name is longer; keeps reading linear. */
export const LONGEST = 12;
export const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'on']);

export class NameExtent {
  constructor(
    private readonly view: View,
    private readonly names: KnownNames,
  ) {}

  /** `Minister of Mines Ama Horzu`: the name behind a title that small words cut. */
  endOf(i: number): number {
    const end = this.pieceEnd(i);
    const title = this.names.titleAt(i);
    return title !== null && title.end > end && this.names.isName(title.end) ? this.pieceEnd(title.end) : end;
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
      if (next === j || !this.names.isName(next) || spaced[next] === 0) break;
      const to = this.capitals(next);
      if (words[j] === 'of' && pos[j] === Pos.ADP && turns === 0 && to === next) break;
      // "Delmar Tankers of Piraeus": where a firm sits is no part of its name.
      if (words[j] === 'of' && j - i > 1 && FIRM_HEADS.has(last) && (placeEnd(this.view, next) === to || this.names.at(next)?.senses[0].role === 'capital')) break;
      j = to;
    }
    return Math.min(j, i + LONGEST);
  }

  /** `Justice and Development Party`: an unknown word, *and*, then words that end a body's name. */
  private joinsBody(i: number, at: number): boolean {
    if (this.names.at(i) !== null || this.names.titleAt(i) !== null || at - i > 3 || ORGANIZATION_HEADS.has(this.view.words[at - 1]) && at - i === 1) return false;
    const known = this.names.at(at + 1);
    if (known !== null && at - i === 1 && EVERYDAY.has(this.view.words[i])) return ORGANIZATION_HEADS.has(this.view.words[known.end - 1]);
    if (!this.names.isName(at + 1) || known !== null) return false;
    const ofBody = this.view.words.slice(i, at).includes('of');
    const end = this.capitals(at + 1);
    const last = this.view.words[end - 1];
    // `Altyn Kargo and Issyk Logistics`: two firms, `the Salt and Ore Company` one.
    if ((FIRM_HEADS.has(last) && this.view.words[i - 1] !== 'the') || FIRM_HEADS.has(this.view.words[at - 1])) return false;
    return ofBody || (end - at > 2 && ORGANIZATION_HEADS.has(last));
  }

  private capitals(i: number): number {
    const { words } = this.view;
    const { spaced } = this.view.analysed.tokens;
    let j = i;
    while (j < this.view.length && j < i + LONGEST) {
      // `called on Minister Duval Sept 12`: a day.
      if (j > i && CALENDAR.has(words[j]) && /^\d/.test(words[j + 1] ?? '')) break;
      if (this.names.isName(j)) {
        j++;
        continue;
      }
      const joined = words[j] === '-' && spaced[j] === 0 && spaced[j + 1] === 0;
      // "People's Party", "Workers' Front"
      if (j > i && isPossessive(words[j]) && this.names.isName(j + 1) && (NAME_OWNERS.has(words[j - 1]) || this.isOfMembers(j))) j += 2;
      else if (j > i && (joined || this.isDotted(j)) && this.names.isName(j + 1)) j += 2;
      else if (j > i && PARTICLES.has(words[j]) && this.names.isName(j + 1) && words[j] !== 'a') j++;
      else if (j > i && PARTICLES.has(words[j]) && words[j + 1] === '-' && this.names.isName(j + 2)) j += 2;
      else if (j > i && joined && /^\d+$/.test(words[j + 1] ?? '')) j += 2;
      else break;
    }
    return j;
  }

  /** `CERT.LV`: a full stop inside a name. */
  private isDotted(at: number): boolean {
    const { spaced } = this.view.analysed.tokens;
    return this.view.words[at] === '.' && spaced[at] === 0 && spaced[at + 1] === 0 && isCode(this.view, at - 1);
  }

  /** `Ex-Combatants' League`, `Planters' Association`: a plural that is nobody's name, whose body follows. */
  private isOfMembers(apostrophe: number): boolean {
    const { words } = this.view;
    if (words[apostrophe] !== '\'' || !words[apostrophe - 1].endsWith('s') || this.names.at(apostrophe - 1) !== null) return false;
    let end = apostrophe + 1;
    while (this.names.isName(end)) end++;
    return ORGANIZATION_HEADS.has(words[end - 1]);
  }
}
