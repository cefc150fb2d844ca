/** How a source is called in the text. */
import { Pos } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import { POSSESSIVES } from './nounPhrases.js';

const ARTICLES = new Set(['the', 'a', 'an']);
const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves']);

export class Wording {
  /** @param text the whole brief */
  constructor(private readonly text: string) {}

  quote(sentence: AnalysedSentence, span: TokenSpan): string {
    const { starts, ends } = sentence.tokens;
    return this.text.slice(starts[span.start], ends[span.end - 1]).replace(/\s+/g, ' ').replace(/['\u2019]s$/, '');
  }

  /** A noun phrase as a source may be called: with and without what stands in front of it. */
  all(sentence: AnalysedSentence, { start, end }: TokenSpan): string[] {
    const { words, pos } = sentence.tokens;
    const names = [this.quote(sentence, { start, end })];
    let from = start;
    while (from > 0 && (pos[from - 1] === Pos.NUM || pos[from - 1] === Pos.DET) && !ARTICLES.has(words[from - 1])) from--;
    if (from < start) names.push(this.quote(sentence, { start: from, end }));
    if (words[end] === '(' && words[end + 2] === ')') names.push(this.quote(sentence, { start, end: end + 3 }));
    if (POSSESSIVES.has(words[start]) && end - start > 1) names.push(this.quote(sentence, { start: start + 1, end }));
    if (REFLEXIVES.has(words[end - 1]) && end - start > 1) names.push(this.quote(sentence, { start, end: end - 1 }));
    return names;
  }
}
