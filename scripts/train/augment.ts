import type { GoldSentence } from './corpus.js';

/** Small words that headlines leave in lower case. */
const SMALL = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'or', 'but', 'by', 'with', 'from', 'as', "'s", "n't", 'nor']);

const capitalized = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
const titled = (form: string, i: number): string => (i > 0 && SMALL.has(form.toLowerCase()) ? form.toLowerCase() : capitalized(form));
const curly = (form: string): string => form.replace(/'/g, '’').replace(/^"$/, '“').replace(/^``$/, '“').replace(/^''$/, '”');

/** Every so many sentences are copied in this dress; the counts differ so that the copies are of different sentences. */
const DRESSES: readonly { readonly every: number; readonly bare: boolean; readonly form: (form: string, i: number) => string }[] = [
  { every: 23, bare: true, form: titled },
  { every: 61, bare: true, form: (form) => form.toUpperCase() },
  { every: 19, bare: false, form: curly },
  { every: 29, bare: true, form: (form) => form },
];

/** A changed sentence and the index of the one that it is of. */
export interface Copy {
  readonly origin: number;
  readonly sentence: GoldSentence;
}

/**
 * Copies of some sentences as headlines, in capitals, with curly quotes and without the final stop, so that the model
 * meets what briefs have and the treebank hardly has.
 */
export function augment(corpus: readonly GoldSentence[]): Copy[] {
  return DRESSES.flatMap(({ every, bare, form }) =>
    corpus
      .map((sentence, origin) => ({ sentence, origin }))
      .filter(({ sentence, origin }) => origin % every === every - 1 && sentence.forms.length > 3)
      .map(({ sentence, origin }) => {
        const n = sentence.forms.length;
        const leaf = bare && sentence.forms[n - 1] === '.' && !sentence.heads.includes(n - 1);
        const cut = leaf ? withoutLast(sentence) : sentence;
        return { origin, sentence: { ...cut, forms: cut.forms.map(form) } };
      }),
  );
}

function withoutLast(sentence: GoldSentence): GoldSentence {
  const n = sentence.forms.length - 1;
  return {
    ...sentence,
    forms: sentence.forms.slice(0, n),
    lemmas: sentence.lemmas.slice(0, n),
    upos: sentence.upos.slice(0, n),
    xpos: sentence.xpos.slice(0, n),
    heads: sentence.heads.slice(0, n).map((head) => (head === n + 1 ? n : head)),
    labels: sentence.labels.slice(0, n),
    deprels: sentence.deprels.slice(0, n),
  };
}
