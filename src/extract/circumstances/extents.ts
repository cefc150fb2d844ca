/** How far the phrase behind a marker reaches: to a comma, the next marker, or a verb of the clause itself. */
import { Pos, VerbForm } from '../../language/index.js';
import { subjectOf } from '../arguments.js';
import type { AnalysedSentence } from '../document.js';
import type { ClaimSpan } from './claimSpan.js';
import type { CircumstanceLexicon } from './compile.js';

/** Pronouns that are a phrase by themselves. */
const PRONOUNS = new Set(['them', 'him', 'it', 'me']);

export class Extents {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
  ) {}

  /** Where the phrase behind a marker ends: at a comma, at the next marker or time, at a verb of the clause itself. */
  endOf(start: number, from: number): number {
    const { words, verbForms, pos } = this.sentence.tokens;
    const { claim } = this;
    const subject = start === claim.start ? subjectOf(this.sentence, claim.clause).start : -1;
    const nested = this.sentence.clauses.filter((clause) => clause.start > start && clause.start < claim.end && clause.type === 'relative' && clause.restrictive);
    for (let i = from; i < claim.end; i++) {
      const inner = nested.find((clause) => clause.start === i);
      if (inner !== undefined) {
        i = Math.max(i, Math.min(inner.end, claim.end) - 1);
        continue;
      }
      const word = words[i];
      if (i === from && word === 'then') return i + 1;
      // `Without them the navy will struggle`
      if (i === from && PRONOUNS.has(word) && this.isNounLike(i + 1)) return i + 1;
      if (word === ',' && (!this.isList(i) || this.opensSubject(i, start))) return i;
      if (i === subject) return i;
      // `before 2028 at 30 percent`
      if (word === 'at' && words[start] !== 'with' && (pos[i + 1] === Pos.NUM || (pos[i + 1] === Pos.ADV && (pos[i + 2] === Pos.NUM || words[i + 2] === 'even')))) return i;
      if (word === ';' || word === '\u2014' || word === '\u2013' || word === ':') return i;
      if (i > from && this.sentence.clauses.some((clause) => clause.start === i && clause !== claim.clause && clause.type !== 'relative')) return i;
      if (i > from && this.isNextMarker(i)) return i;
      const form = verbForms[i];
      if (claim.clause.verb !== null && i >= claim.clause.verb.start && i <= claim.clause.verb.head && start < claim.clause.verb.start) return i;
      if (pos[i] === Pos.CCONJ && form === VerbForm.None && verbForms[i + 1] !== VerbForm.None && verbForms[i + 1] !== VerbForm.Gerund && verbForms[i + 1] !== VerbForm.Participle && !this.isInfinitiveList(start)) return i;
    }
    return claim.end;
  }

  /** `Without Dragon, A and B will close`: the only comma between a phrase in front and the verb ends the phrase. */
  private opensSubject(comma: number, start: number): boolean {
    const { verb } = this.claim.clause;
    return start === this.claim.start && verb !== null && comma < verb.start && !this.sentence.tokens.words.slice(comma + 1, verb.start).includes(',');
  }

  private isNounLike(i: number): boolean {
    const pos = this.sentence.tokens.pos[i];
    return pos === Pos.DET || pos === Pos.ADJ || pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON;
  }

  private isInfinitiveList(start: number): boolean {
    const { words } = this.sentence.tokens;
    return words.slice(start, start + 6).includes('to');
  }

  /** `A, B and C` inside the phrase: the comma does not end it. */
  private isList(comma: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = comma + 1; i < Math.min(this.claim.end, comma + 8); i++) {
      if (words[i] === ',') return i - comma <= 4 && pos[comma + 1] === pos[comma - 1] && this.isList(i);
      if (words[i] === 'and' || words[i] === 'or') return i - comma <= 5 && (words[i - 1] === ',' || pos[i - 1] === Pos.NOUN || pos[i - 1] === Pos.PROPN) && i - comma > 1 && this.sentence.tokens.verbForms[i + 1] === VerbForm.None && !this.sentence.clauses.some((clause) => clause.start === i + 1);
      if (this.sentence.tokens.verbForms[i] !== VerbForm.None) return false;
    }
    return false;
  }

  private isNextMarker(i: number): boolean {
    let strong = false;
    this.lexicon.markers.at(this.sentence.interned, i, (entry) => {
      if (!entry.weak && entry.pattern !== 'not' && entry.type !== 'time') strong = true;
    });
    return strong;
  }
}
