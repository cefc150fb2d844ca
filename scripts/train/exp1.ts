import { readCorpus } from './corpus.js';
import { tagSet, formKnowledge } from './tagset.js';
import { trainTagger } from './trainTagger.js';
import { pack } from './pack.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { Tagger } from '../../src/syntax/engine/tagger.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { UPOS } from '../../src/syntax/engine/names.js';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';

const dir = '../shared/data/ud-english-ewt/';
const train = readCorpus(dir + 'train.conllu');
const dev = readCorpus(dir + 'dev.conllu');
const pud = readCorpus('../shared/data/ud-english-pud/dev.conllu');
const pairs = tagSet(train);
const tags = train.map((s) => s.upos.map((u, i) => pairs.idOf(u, s.xpos[i]!)));
console.log('pairs', pairs.upos.length);
const epochs = Number(process.argv[2] ?? 8), minimum = Number(process.argv[3] ?? 2), least = Number(process.argv[4] ?? 2);
const run = (sents: any[], tg: any[], on: any[]) => {
  let t = Date.now();
  const X = JSON.parse(process.env.X ?? '{}');
  const { learner: l, knowledge: know } = trainTagger(sents.map((s, i) => ({ forms: s.forms, tags: tg[i] })), { classes: pairs.upos.length, epochs, minimum, seed: 7, margin: 0, parts: 8, ...X });
  const av = l.averaged();
  const pk = pack(av, pairs.upos.length, least); const table = classTable(pk);
  console.log('unit', table.unit); console.log('classes', new Set([...know.known.values()].map((v) => v & 0xffff)).size, 'sets', know.allowed.length, 'train ms', Date.now() - t, 'feats', av.features.length, 'rows', pk.features.length, 'entries', pk.points.length, 'gz~', gzipSync(pk.points).length + gzipSync(pk.classes).length + gzipSync(pk.lengths).length + 2 * pk.features.length);
  if (process.env.EXACT) {
    const K = pairs.upos.length;
    const m = new Map<number, number>(); av.features.forEach((f, r) => m.set(f, r));
    (table as any).score = (fs: Int32Array, n: number, sc: Int32Array) => {
      const acc = new Float64Array(K);
      for (let i = 0; i < n; i++) { const r = m.get(fs[i]!); if (r === undefined) continue; for (let c = 0; c < K; c++) acc[c]! += av.weights[r * K + c]!; }
      for (let c = 0; c < K; c++) sc[c] = acc[c]! * 1000;
    };
  }
  const words = new WordTable(know.known);
  const tagger = new Tagger(words, table, know.allowed);
  return on.map((set) => {
    let ok = 0, okx = 0, n = 0, amb = 0, saved = 0; const t = Date.now();
    const out = set.map((s: any) => {
      words.reserve(s.forms.length);
      const ids = Int32Array.from(s.forms as string[], (f) => words.id(f));
      const tg = new Uint8Array(ids.length);
      const rv = new Uint8Array(ids.length); tagger.tag(ids, ids.length, tg, rv); (tg as any).rv = rv; rv.forEach((r, i) => { if (r !== tg[i]) { amb++; if (pairs.upos[tg[i]!] !== s.upos[i] && pairs.upos[r] === s.upos[i]) saved++; } });
      tg.forEach((x, i) => { n++; if (pairs.upos[x] === s.upos[i]) ok++; if (pairs.xpos[x] === s.xpos[i]) okx++; });
      return tg;
    });
    console.log('amb', amb / n, 'saved', saved / n, 'UPOS', (ok / n * 100).toFixed(2), 'XPOS', (okx / n * 100).toFixed(2), 'tok/s', Math.round(n / (Date.now() - t) * 1000));
    const seen = new Set(sents.flatMap((s) => s.forms.map((f: string) => f.toLowerCase())));
    let ku = 0, kn = 0, uu = 0, un = 0; const conf = new Map<string, number>();
    set.forEach((s: any, i: number) => s.forms.forEach((f: string, j: number) => { const good = pairs.upos[out[i][j]] === s.upos[j]; if (seen.has(f.toLowerCase())) { kn++; if (good) ku++; } else { un++; if (good) uu++; } if (!good) { const k = f + ' ' + UPOS[s.upos[j]] + '>' + UPOS[pairs.upos[out[i][j]]!]; conf.set(k, (conf.get(k) ?? 0) + 1); } }));
    console.log('known', (ku / kn * 100).toFixed(2), 'unk', un, (uu / un * 100).toFixed(2));
    console.log([...conf].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([k, v]) => k + ' ' + v).join('; '));
    return out;
  });
};
if (process.argv[5] === 'jack') {
  const [devT, pudT] = run(train, tags, [dev, pud]);
  const jack: any[] = [];
  const K = 5;
  for (let k = 0; k < K; k++) {
    const isIn = train.map((_, i) => Math.floor(i / 20) % K !== k);
    const out = run(train.filter((_, i) => isIn[i]), tags.filter((_, i) => isIn[i]), [train.filter((_, i) => !isIn[i])])[0];
    out.forEach((o: any, j: number) => (jack[train.map((_, i) => i).filter((i) => !isIn[i])[j]!] = o));
  }
  const rvs = (x: any[]) => x.map((t: any) => [...t.rv]);
  writeFileSync('/tmp/tags.json', JSON.stringify({ jackR: rvs(jack), devR: rvs(devT), pudR: rvs(pudT), pairs: { upos: [...pairs.upos], xpos: [...pairs.xpos] }, jack: jack.map((t) => [...t]), dev: devT.map((t: any) => [...t]), pud: pudT.map((t: any) => [...t]) }));
} else run(train, tags, [dev, pud]);
