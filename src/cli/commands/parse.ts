/** `briefgraph parse`: texts or treebank files in, syntax trees out. */
import { errors } from '../../errors.js';
import {
  drawTree,
  parse,
  parseConllu,
  parseTokens,
  printConllu,
  readConllu,
  toConllu,
  wordRows,
  type ConlluSentence,
  type SyntaxSentence,
} from '../../syntax/index.js';
import type { TREE_INPUTS, TREE_OUTPUTS } from '../program/choices.js';
import { STDIN, type Input } from '../inputs/discover.js';
import { readText } from '../inputs/readText.js';
import { failureOf, type Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { messages } from '../messages.js';
import { printable, printableLine } from '../output/printable.js';

export interface ParseFlags {
  readonly input: (typeof TREE_INPUTS)[number];
  readonly output: (typeof TREE_OUTPUTS)[number];
}

/** Sentences of a treebank that are parsed and written at a time: who reads only the first is not kept waiting. */
const BATCH = 200;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** CoNLL-U has no way to escape what a terminal obeys or a line reader breaks at, so it goes before the text is cut. */
const cleanText = (text: string): string => printable(text.replace(/[\v\f]/g, '\n'));

/** The sentences with UPOS, head and label of ours; all else, lemma and XPOS too, is as the file has it. */
const reparsed = (sentences: readonly ConlluSentence[]): ConlluSentence[] =>
  parseConllu(sentences).map(({ comments, rows }, s) => ({
    comments,
    rows: rows.map(({ upos, head, deprel }, r) => ({ ...sentences[s]!.rows[r]!, upos, head, deprel })),
  }));

/** Gives the pieces of one input's output, made as they are asked for, to stand behind those of the inputs before it. */
type Writer = (text: string, name: string) => Iterable<string>;

const conlluFromText = (several: boolean): Writer => {
  let count = 0;
  // Sentences are counted through all inputs: an id must be the only one of its kind in the output.
  const numbered = (comment: string): string => (comment.startsWith('# sent_id =') ? `# sent_id = ${(count += 1)}` : comment);
  return function* (text, name) {
    const clean = cleanText(text);
    const sentences = toConllu(parse(clean), clean).map(({ comments, rows }) => ({ comments: comments.map(numbered), rows }));
    if (several) sentences[0]?.comments.unshift(`# newdoc id = ${printableLine(name)}`);
    if (sentences.length > 0) yield printConllu(sentences);
  };
};

function* conlluFromConllu(text: string): Generator<string> {
  for (const batch of batches(readConllu(text))) yield printConllu(reparsed(batch));
}

function* parsed(text: string, input: ParseFlags['input']): Generator<SyntaxSentence> {
  if (input === 'text') return yield* parse(cleanText(text));
  for (const batch of batches(readConllu(text))) yield* parseTokens(batch.map((sentence) => wordRows(sentence).map(({ form }) => form)));
}

function* drawn(text: string, input: ParseFlags['input']): Generator<string> {
  for (const { tokens } of parsed(text, input)) {
    if (tokens.length > 0) yield `${drawTree({ tokens: tokens.map((token) => ({ ...token, text: printableLine(token.text) })) })}\n`;
  }
}

const trees = (input: ParseFlags['input'], several: boolean): Writer => {
  let separator = '';
  return function* (text, name) {
    let heading = several ? `${printableLine(name)}\n` : '';
    for (const tree of drawn(text, input)) {
      yield separator + heading + tree;
      separator = '\n';
      heading = '';
    }
  };
};

const writerOf = ({ input, output }: ParseFlags, several: boolean): Writer =>
  output === 'tree' ? trees(input, several) : input === 'conllu' ? conlluFromConllu : conlluFromText(several);

const inputOf = (file: string): Input => (file === '-' ? STDIN : { name: file, path: file, key: file });

/**
 * @param files files and `-`; none stands for standard input, unless that is a terminal
 * @throws BriefgraphError when the command is used wrongly
 */
export const parseCommand = async (files: readonly string[], flags: ParseFlags, invocation: Invocation): Promise<ExitCode> => {
  const { io, stdout } = invocation;
  if (files.length === 0 && io.stdin.isTTY) throw errors.usage(messages.noFile);
  // Standard input can be read once only.
  const named = new Set(files.length === 0 ? ['-'] : files);
  const writer = writerOf(flags, named.size > 1);
  for (const input of [...named].map(inputOf)) {
    if (stdout.closed) break;
    try {
      let any = false;
      const text = (await readText(input, io.stdin)).replace(/^\uFEFF/, '');
      for (const piece of writer(text, input.name)) {
        any = true;
        await stdout.write(piece);
        if (stdout.closed) break;
      }
      if (!any) await invocation.say(messages.noSentences(input.name));
    } catch (error) {
      await invocation.fail(failureOf(input.name, error));
    }
  }
  return invocation.exitCode();
};
