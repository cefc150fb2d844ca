import { readFileSync } from 'node:fs';
import { splitSentences } from '/work/syntax-wt/src/syntax/sentences.js';
let ok = 0, n = 0;
for (const line of readFileSync('/work/shared/data/golden-rules/english.jsonl', 'utf8').trim().split('\n')) {
  const r = JSON.parse(line);
  const text = r.text.replace(/\\n/g, '\n').replace(/\\"/g, '"');
  const got = splitSentences(text).map((s: any) => text.slice(s.start, s.end));
  n++;
  if (JSON.stringify(got) === JSON.stringify(r.sentences)) ok++; else console.log(r.id, r.name, JSON.stringify(got));
}
console.log(ok, n);
