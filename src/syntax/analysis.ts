import { errors } from '../errors.js';
import { readModel } from './engine/model.js';
import { LABELS, UPOS, XPOS, type Label, type Upos, type Xpos } from './engine/names.js';
import { createSyntax, type Syntax } from './engine/syntax.js';
import { readShippedModel } from './modelFile.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokenize.js';

/** A token with its place in the tree. */
export interface SyntaxToken {
  /** UTF-16 offsets in the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly upos: Upos;
  readonly xpos: Xpos;
  readonly lemma: string;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  readonly label: Label;
  /** How sure the arc is: score gap between the two best choices in nats, 0 upwards. */
  readonly margin: number;
}

export interface SyntaxSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly SyntaxToken[];
}

let engine: Syntax | undefined;

/**
 * Sets the weights, as the bytes of `lexicons/models/en-syntax.bin`. Needed in browsers; in Node the package reads
 * its own weights when they are first used.
 *
 * @throws BriefgraphError `model-invalid`
 */
export function loadModel(bytes: Uint8Array): Syntax {
  return (engine = createSyntax(readModel(bytes)));
}

/**
 * The engine in use; reads the package's weights at the first call.
 *
 * @throws BriefgraphError `model-missing`, `model-invalid`
 */
export const syntaxEngine = (): Syntax => (engine ??= createSyntax(readModel(readShippedModel())));

/**
 * Splits text into sentences and tokens, tags and parses them.
 *
 * @throws BriefgraphError `input-not-text`, `model-missing`
 */
export function parse(text: string): SyntaxSentence[] {
  if (typeof text !== 'string') throw errors.textNotText(text);
  return splitSentences(text).map(({ start, end }) => {
    const spans = tokenize(text, start, end);
    const words = spans.map((span) => text.slice(span.start, span.end));
    return { start, end, tokens: analyse(words, (i) => spans[i]!.start) };
  });
}

/** @throws BriefgraphError `input-not-text` */
const checkTokens = (sentences: unknown): void => {
  if (!Array.isArray(sentences)) throw errors.tokensNotText('they are no list');
  for (const words of sentences as readonly unknown[]) {
    if (!Array.isArray(words)) throw errors.tokensNotText('a sentence is no list');
    if (words.some((word: unknown) => typeof word !== 'string')) throw errors.tokensNotText('a token is no string');
    if (words.includes('')) throw errors.tokensNotText('a token is empty');
  }
};

/**
 * Tags and parses given sentences of given tokens; offsets count as if tokens were parted by one blank.
 *
 * @throws BriefgraphError `input-not-text`, `model-missing`
 */
export function parseTokens(sentences: readonly (readonly string[])[]): SyntaxSentence[] {
  checkTokens(sentences);
  let at = 0;
  return sentences.map((words) => {
    const starts = words.map((word) => {
      const start = at;
      at += word.length + 1;
      return start;
    });
    const start = starts[0] ?? at;
    return { start, end: words.length > 0 ? at - 1 : start, tokens: analyse(words, (i) => starts[i]!) };
  });
}

function analyse(words: readonly string[], startOf: (i: number) => number): SyntaxToken[] {
  const tree = syntaxEngine().parse(words);
  return words.map((text, i) => ({
    start: startOf(i),
    end: startOf(i) + text.length,
    text,
    upos: UPOS[tree.upos[i]!]!,
    xpos: XPOS[tree.xpos[i]!]!,
    lemma: tree.lemma(i),
    head: tree.heads[i]!,
    label: LABELS[tree.labels[i]!]!,
    margin: tree.margins[i]!,
  }));
}
