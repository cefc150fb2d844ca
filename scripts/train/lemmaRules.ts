import { LONGEST_ENDING } from '../../src/syntax/engine/lemmatizer.js';
import { XPOS } from '../../src/syntax/engine/names.js';
import type { GoldSentence } from './corpus.js';

/** How often each change was seen. */
type Counts = Map<string, number>;

const add = <K>(table: Map<K, Counts>, key: K, change: string): void => {
  let counts = table.get(key);
  if (!counts) table.set(key, (counts = new Map()));
  counts.set(change, (counts.get(change) ?? 0) + 1);
};

const commonest = (counts: Counts): [string, number] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;

/** What to take off the form and put on to get the lemma: `drop TAB add`. */
function changeOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}\t${lemma.slice(same)}`;
}

/**
 * Learns the lemma rules of the corpus in the form that Lemmatizer reads: for each XPOS the commonest change of every
 * ending, kept only where it differs from that of the next shorter ending, and whole forms where the endings err.
 */
export function learnLemmaRules(corpus: readonly GoldSentence[]): string {
  const byEnding = new Map<string, Counts>();
  const byForm = new Map<string, Counts>();
  for (const sentence of corpus) {
    sentence.forms.forEach((form, i) => {
      const xpos = XPOS[sentence.xpos[i]!]!;
      const isName = xpos === 'NNP' || xpos === 'NNPS';
      const lower = form.toLowerCase().replace(/[‘’]/g, "'");
      const change = changeOf(isName ? form : lower, isName ? sentence.lemmas[i]! : sentence.lemmas[i]!.toLowerCase());
      if (xpos === 'GW' || sentence.lemmas[i] === '_') return;
      add(byForm, `${xpos} ^${lower}`, change);
    });
  }
  // Each distinct form counts once for its endings: irregular forms are frequent, but no pattern for the unknown.
  for (const [key, counts] of byForm) {
    const [xpos, marked] = key.split(' ') as [string, string];
    const form = marked.slice(1);
    const [change] = commonest(counts);
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length); length++) {
      add(byEnding, `${xpos} ${form.slice(form.length - length)}`, change);
    }
  }
  const rules = new Map<string, string>();
  const fitting = (xpos: string, form: string, longest: number): string => {
    for (let length = Math.min(longest, form.length); length >= 0; length--) {
      const rule = rules.get(`${xpos} ${form.slice(form.length - length)}`);
      if (rule !== undefined) return rule;
    }
    return '0\t';
  };
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const [key, counts] of byEnding) {
      const [xpos, ending] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
      if (ending.length !== length) continue;
      const [change, count] = commonest(counts);
      if (count >= (length === 0 ? 1 : 2) && change !== fitting(xpos, ending, length - 1)) rules.set(key, change);
    }
  }
  for (const [key, counts] of byForm) {
    const [xpos, marked] = key.split(' ') as [string, string];
    const [change, count] = commonest(counts);
    if (change !== fitting(xpos, marked.slice(1), LONGEST_ENDING) && (count > 1 || /^(?:VB|NNS|JJ|RB)/.test(xpos))) rules.set(key, change);
  }
  const lines = new Map<string, string[]>();
  for (const [key, change] of rules) {
    const at = key.indexOf(' ');
    const head = `${key.slice(0, at)}\t${change}`;
    lines.set(head, [...(lines.get(head) ?? []), key.slice(at + 1)]);
  }
  return [...lines].map(([head, endings]) => [head, ...endings.sort()].join('\t')).sort().join('\n');
}
