/** What stands behind the noun of a description and belongs to it: `of the Tamsk Front`, `hired by Fingrid`, `loyal to the president`. */
import { dateEnd, Pos, VerbForm } from '../../language/index.js';
import { isNamedBehind } from './appositions.js';
import type { SentenceState } from './sentenceState.js';
import { verbBehind } from './view.js';

/** Most phrases that belong to a description, and the most tokens of each. */
const MOST = 2;
const REACH = 9;
const OPENERS = new Set(['of', 'in', 'from', 'for', 'to', 'at', 'on', 'with', 'near', 'along', 'around', 'under', 'without', 'outside', 'between']);
/** Adjectives that stand behind their noun. */
const FAITHFUL = new Set(['loyal', 'close', 'opposed', 'sympathetic', 'hostile']);

export class PostmodifierReader {
  constructor(private readonly state: SentenceState) {}

  /** Ends of the phrases behind a description, nearest first. */
  ends(end: number): number[] {
    const ends: number[] = [];
    for (let at = end; ends.length < MOST; at = ends[ends.length - 1]) {
      const to = this.phraseEnd(at);
      if (to < 0) break;
      ends.push(to);
    }
    return ends;
  }

  private phraseEnd(at: number): number {
    const { words } = this.state.view;
    const from = OPENERS.has(words[at]) ? at + 1 : this.behindParticiple(at);
    if (from < 0) return -1;
    const to = this.nounPhraseEnd(from, at + REACH);
    // `fined the operator in May`: when it happened.
    if (to === from || this.isDate(from) || (from > at + 1 && words[from - 1] !== 'by' && verbBehind(this.state.view, to) < 0 && !isNamedBehind(this.state, to))) return -1;
    return to;
  }

  private isDate(at: number): boolean {
    return dateEnd(this.state.view.analysed.tokens, at, at + REACH) > at;
  }

  /** The token behind `hired by`, `appointed under`, `owed money by`, `living in`, `loyal to`; -1 where none of these stands. */
  private behindParticiple(at: number): number {
    const { words, pos } = this.state.view;
    if (words[at] === 'led') return at + 2;
    const form = this.state.view.analysed.tokens.verbForms[at];
    const participle = form === VerbForm.Participle || form === VerbForm.Past || form === VerbForm.Gerund;
    if (!participle && !FAITHFUL.has(words[at])) return -1;
    if (OPENERS.has(words[at + 1]) || words[at + 1] === 'by') return at + 2;
    return pos[at + 1] === Pos.NOUN && words[at + 2] === 'by' ? at + 3 : -1;
  }

  /** End of the noun phrase from a token on, with a second name that *and* joins to it: `Khorezm and Dashoguz`. */
  private nounPhraseEnd(from: number, limit: number): number {
    const { view, taken } = this.state;
    const belongs = (at: number): boolean => view.phraseAt[at] !== undefined || taken[at] === 1;
    let to = from;
    // "at a supplier in Kobe the intruders": an article opens the next phrase.
    while (to < view.length && to < limit && belongs(to) && (to === from || (view.pos[to] !== Pos.DET && !this.isDate(to)))) to++;
    if (to === from || view.words[to] !== 'and') return to;
    // `the Director of Intelligence and Research`: two words with capitals that are nobody's name.
    if (view.capital[to - 1] === 1 && taken[to - 1] !== 1 && view.capital[to + 1] === 1) return to + 2;
    if (taken[to - 1] !== 1 || taken[to + 1] !== 1) return to;
    for (to += 1; to < view.length && to < limit && belongs(to); ) to++;
    return to;
  }
}
