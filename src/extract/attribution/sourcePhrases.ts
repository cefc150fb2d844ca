/** How far the noun phrase reaches that names a source. */
import { isFinite, Pos, VerbForm } from '../../language/index.js';
import { SUBJECT_PRONOUNS } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Cast } from './cast.js';
import { isAttributive } from './nounPhrases.js';

const STOPS = new Set([',', ';', ':', '(', '[', '"', '\u2014', '\u2013', '--', '.', '!', '?']);
const RELATIVE = new Set('who which that whom whose'.split(' '));
const PERSONAL_RELATIVES = new Set(['who', 'that']);

export class SourcePhrases {
  constructor(private readonly cast: Cast) {}

  /** Cuts a noun phrase off where something else begins. */
  cut(sentence: AnalysedSentence, start: number, limit: number): TokenSpan {
    const { words, pos, verbForms } = sentence.tokens;
    let end = start;
    const outlets = this.cast.outletsIn(sentence.index);
    while (end < limit) {
      // `Folha de S.Paulo`: no stop inside a name ends the phrase.
      const outlet = outlets.find((known) => known.start <= end && end < known.end);
      if (outlet !== undefined) {
        end = outlet.end;
        continue;
      }
      if (STOPS.has(words[end]) || RELATIVE.has(words[end])) break;
      // `documents it has seen`
      if (end > start && SUBJECT_PRONOUNS.has(words[end])) break;
      if (verbForms[end] !== VerbForm.None && !isAttributive(sentence, start, end)) break;
      if (pos[end] === Pos.SCONJ || (pos[end] === Pos.CCONJ && verbForms[end + 1] !== VerbForm.None && verbForms[end + 1] !== undefined)) break;
      if (/^(?:on|in|at)$/.test(words[end]) && end > start && this.isTimeOrPlace(sentence, end + 1)) break;
      end++;
    }
    return { start, end };
  }

  /**
   * The same noun phrase with what is told of those it names, up to the next comma: `two people briefed on the talks`, `officials who
   * asked not to be named`. What somebody else had a hand in (`a memo seen by Reuters`) is left to others.
   */
  withDescription(sentence: AnalysedSentence, { start, end }: TokenSpan): TokenSpan {
    const { words, verbForms, length } = sentence.tokens;
    const relative = PERSONAL_RELATIVES.has(words[end]);
    if (!relative && (verbForms[end] !== VerbForm.Participle || words[end + 1] === 'by')) return { start, end };
    let last = end + 1;
    let verbs = 0;
    for (; last < length && !STOPS.has(words[last]); last++) {
      if (isFinite(verbForms[last]) && ++verbs > (relative ? 1 : 0)) return { start, end };
    }
    return { start, end: last };
  }

  /** A subject up to its first comma, whatever describes it: `two people briefed on the talks`. */
  whole({ tokens: { words } }: AnalysedSentence, { start, end }: TokenSpan): TokenSpan {
    let last = start;
    while (last < end && !STOPS.has(words[last])) last++;
    return { start, end: last };
  }

  private isTimeOrPlace(sentence: AnalysedSentence, at: number): boolean {
    const { words, pos } = sentence.tokens;
    return pos[at] === Pos.NUM || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|arrival|late|early|mid|a|an|return)$/.test(words[at] ?? '');
  }
}
