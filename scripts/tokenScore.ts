import { readConllu, wordRows } from '../src/syntax/conllu.js';
import { tokenize } from '../src/syntax/tokenize.js';
import { readFileSync } from 'node:fs';

/** Token spans of gold: aligned by walking the text. */
export function goldSpans(text: string, forms: string[]): [number, number][] {
  let at = 0;
  return forms.map((form) => {
    const start = text.indexOf(form, at);
    const from = start < 0 ? at : start;
    at = from + form.length;
    return [from, at];
  });
}
const diffs = new Map<string, number>();
let tp = 0, g = 0, s = 0;
for (const sent of readConllu(readFileSync(process.argv[2]!, 'utf8'))) {
  const text = sent.comments.find((c) => c.startsWith('# text = '))!.slice(9);
  const gold = goldSpans(text, wordRows(sent).map((r) => r.form.replace(/ /g, ' ')));
  const mine = tokenize(text);
  const set = new Set(gold.map((x) => x.join()));
  const ms = new Set(mine.map((m) => `${m.start},${m.end}`));
  const mineSet = mine.filter((m) => set.has(`${m.start},${m.end}`));
  tp += mineSet.length; g += gold.length; s += mine.length;
  // group diffs by chunk
  for (const c of text.matchAll(/\S+/g)) {
    const a = c.index, b = a + c[0].length;
    const gs = gold.filter(([x, y]) => x >= a && y <= b).map(([x, y]) => text.slice(x, y)).join('|');
    const m2 = mine.filter((m) => m.start >= a && m.end <= b).map((m) => text.slice(m.start, m.end)).join('|');
    if (gs !== m2) diffs.set(gs + ' // ' + m2, (diffs.get(gs + ' // ' + m2) ?? 0) + 1);
  }
  void ms;
}
const p = tp / s, r = tp / g;
console.log('F1', ((200 * p * r) / (p + r)).toFixed(2), tp, g, s);
console.log([...diffs].sort((a, b) => b[1] - a[1]).slice(0, Number(process.argv[3] ?? 100)).map(([k, v]) => k + (v > 1 ? ' x' + v : '')).join('\n'));
