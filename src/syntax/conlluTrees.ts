import { parseTokens, type SyntaxSentence } from './analysis.js';
import { wordRows, type ConlluSentence } from './conllu.js';

/** Sentences as CoNLL-U, to be printed with printConllu. `text` is the text that the offsets count in. */
export const toConllu = (sentences: readonly SyntaxSentence[], text: string): ConlluSentence[] =>
  sentences.map(({ start, end, tokens }, s) => ({
    comments: [`# sent_id = ${s + 1}`, `# text = ${text.slice(start, end).replace(/\s+/g, ' ')}`],
    rows: tokens.map((token, i) => ({
      id: String(i + 1),
      form: token.text,
      lemma: token.lemma,
      upos: token.upos,
      xpos: token.xpos,
      feats: '_',
      head: String(token.head + 1),
      deprel: token.label,
      deps: '_',
      misc: tokens[i + 1]?.start === token.end ? 'SpaceAfter=No' : '_',
    })),
  }));

/** Parses the words of CoNLL-U sentences; comments, ranges, empty nodes and the columns FEATS, DEPS and MISC stay. */
export function parseConllu(sentences: readonly ConlluSentence[]): ConlluSentence[] {
  const trees = parseTokens(sentences.map((sentence) => wordRows(sentence).map((row) => row.form)));
  return sentences.map(({ comments, rows }, s) => {
    let word = 0;
    return {
      comments: [...comments],
      rows: rows.map((row) => {
        if (!/^\d+$/.test(row.id)) return { ...row };
        const { lemma, upos, xpos, head, label } = trees[s]!.tokens[word++]!;
        return { ...row, lemma, upos, xpos, head: String(head + 1), deprel: label };
      }),
    };
  });
}
