import { LABELS, UPOS } from '../src/syntax/engine/names.js';
import type { Syntax } from '../src/syntax/engine/syntax.js';
import { tokenize } from '../src/syntax/tokenize.js';
import type { GoldSentence } from './train/corpus.js';

/** Right, in the gold tree, in the parser's tree. */
interface Tally {
  right: number;
  gold: number;
  found: number;
}

export const f1 = ({ right, gold, found }: Tally): number => (gold + found === 0 ? 0 : (200 * right) / (gold + found));

export interface ParseScore {
  readonly upos: number;
  readonly xpos: number;
  readonly lemmas: number;
  /** Attachment without punctuation, per cent; `las` on universal labels. */
  readonly uas: number;
  readonly las: number;
  /** By label (with the subtypes that the parser knows), and `negation`: advmod of not, n't, never, no. */
  readonly labels: ReadonlyMap<string, Tally>;
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'nt', 'never', 'no']);
const universal = (label: string): string => label.split(':', 1)[0]!;

/** Parses gold tokens and compares the trees with the treebank's; gold punctuation is left out. */
export function scoreParses(engine: Syntax, corpus: readonly GoldSentence[]): ParseScore {
  const labels = new Map<string, Tally>();
  const tally = (label: string): Tally => {
    let entry = labels.get(label);
    if (!entry) labels.set(label, (entry = { right: 0, gold: 0, found: 0 }));
    return entry;
  };
  const sums = { tokens: 0, upos: 0, xpos: 0, lemmas: 0, words: 0, heads: 0, arcs: 0 };
  for (const sentence of corpus) {
    const tree = engine.parse(sentence.forms);
    sentence.forms.forEach((form, i) => {
      sums.tokens++;
      if (tree.upos[i] === sentence.upos[i]) sums.upos++;
      if (tree.xpos[i] === sentence.xpos[i]) sums.xpos++;
      if (tree.lemma(i).toLowerCase() === sentence.lemmas[i]!.toLowerCase()) sums.lemmas++;
      if (UPOS[sentence.upos[i]!] === 'PUNCT') return;
      sums.words++;
      const gold = LABELS[sentence.labels[i]!]!;
      const found = LABELS[tree.labels[i]!]!;
      const head = (tree.heads[i] === -1 ? sentence.forms.length : tree.heads[i]) === sentence.heads[i];
      if (head) sums.heads++;
      if (head && universal(sentence.deprels[i]!) === universal(found)) sums.arcs++;
      const isNegation = (label: string): boolean => label === 'advmod' && NEGATIONS.has(form.toLowerCase());
      if (isNegation(gold)) tally('negation').gold++;
      if (isNegation(found)) tally('negation').found++;
      if (isNegation(gold) && isNegation(found) && head) tally('negation').right++;
      tally(gold).gold++;
      tally(found).found++;
      if (head && gold === found) tally(gold).right++;
    });
  }
  const share = (part: number, whole: number): number => (100 * part) / whole;
  return {
    upos: share(sums.upos, sums.tokens),
    xpos: share(sums.xpos, sums.tokens),
    lemmas: share(sums.lemmas, sums.tokens),
    uas: share(sums.heads, sums.words),
    las: share(sums.arcs, sums.words),
    labels,
  };
}

/** F1 of tokens cut from the sentences' text against the treebank's tokens. */
export function scoreTokens(corpus: readonly GoldSentence[]): number {
  const total: Tally = { right: 0, gold: 0, found: 0 };
  for (const { text, forms } of corpus) {
    let at = 0;
    const gold = new Set(
      forms.map((form) => {
        const start = Math.max(at, text.indexOf(form, at));
        at = start + form.length;
        return `${start} ${at}`;
      }),
    );
    const found = tokenize(text);
    total.gold += forms.length;
    total.found += found.length;
    total.right += found.filter(({ start, end }) => gold.has(`${start} ${end}`)).length;
  }
  return f1(total);
}
