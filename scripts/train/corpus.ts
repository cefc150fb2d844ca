import { readFileSync } from 'node:fs';
import { readConllu, wordRows } from '../../src/syntax/conllu.js';
import { labelId, UPOS, XPOS } from '../../src/syntax/engine/names.js';

/** A treebank sentence in numbers. */
export interface GoldSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Head of each token as a token index; the number of tokens stands for the root. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Labels as the treebank has them. */
  readonly deprels: readonly string[];
  /** The `# text` line. */
  readonly text: string;
}

const known = (names: readonly string[], name: string, fallback: string): number => {
  const id = names.indexOf(name);
  return id >= 0 ? id : names.indexOf(fallback);
};

export const readCorpus = (path: string): GoldSentence[] =>
  readConllu(readFileSync(path, 'utf8')).map((sentence) => {
    const rows = wordRows(sentence);
    return {
      forms: rows.map((row) => row.form),
      lemmas: rows.map((row) => row.lemma),
      upos: Uint8Array.from(rows, (row) => known(UPOS, row.upos, 'X')),
      xpos: Uint8Array.from(rows, (row) => known(XPOS, row.xpos, 'FW')),
      heads: Int32Array.from(rows, (row) => (row.head === '0' ? rows.length : Number(row.head) - 1)),
      labels: Uint8Array.from(rows, (row) => Math.max(0, labelId(row.deprel))),
      deprels: rows.map((row) => row.deprel),
      text: sentence.comments.find((line) => line.startsWith('# text = '))?.slice(9) ?? '',
    };
  });
