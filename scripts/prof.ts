import { readFileSync } from 'node:fs';
import { readModel } from '../src/syntax/engine/model.js';
import { createSyntax } from '../src/syntax/engine/syntax.js';
import { readCorpus } from './train/corpus.js';
let t = performance.now();
const m = readModel(readFileSync('lexicons/models/en-syntax.bin'));
console.log('read', performance.now() - t); t = performance.now();
const e = createSyntax(m);
console.log('create', performance.now() - t);
const c = readCorpus('../shared/data/ud-english-ewt/dev.conllu');
const n = c.reduce((s, x) => s + x.forms.length, 0);
for (let r = 0; r < 8; r++) { t = performance.now(); c.forEach((s) => e.parse(s.forms)); console.log(Math.round(n / (performance.now() - t) * 1000)); }
