import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCorpus, type GoldSentence } from './corpus.js';
import { pack } from './pack.js';
import { moveTable, classTable } from '../../src/syntax/engine/packed.js';
import { WordTable, WORD, WORD_FIELDS } from '../../src/syntax/engine/words.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { Parser } from '../../src/syntax/engine/parser.js';
import { LABELS, UPOS, XPOS } from '../../src/syntax/engine/names.js';
import { ParserTrainer } from './trainParser.js';

const opt = JSON.parse(process.argv[2] ?? '{}');
const O = { epochs: 6, minimum: 3, seed: 11, exploration: 0.9, margin: 5,  eps: 0.3, sub: 1, jack: 4, ...opt };
const dir = '../shared/data/ud-english-ewt/';
const data = JSON.parse(readFileSync(process.env.TAGS ?? '/tmp/tags.json', 'utf8'));
const train = readCorpus(dir + 'train.conllu');
const dev = readCorpus(dir + 'dev.conllu');
const pud = readCorpus('../shared/data/ud-english-pud/dev.conllu');
import { tagSet, formKnowledge, ListNumbers } from './tagset.js';
const prs = tagSet(train);
const words = new WordTable(formKnowledge(train.map((s) => ({ forms: s.forms, tags: s.upos.map((u, i) => prs.idOf(u, s.xpos[i]!)) })), new ListNumbers(), new ListNumbers()).known);
const comma = data.pairs.upos.findIndex((u: number, i: number) => UPOS[u] === 'PUNCT' && XPOS[data.pairs.xpos[i]] === ',');
export function loader(s: GoldSentence, tags: number[], rv: number[], rev: boolean) {
  const n = s.forms.length;
  const ids = s.forms.map((f) => { words.reserve(1); const at = words.id(f) * WORD_FIELDS; return [words.fields[at + WORD.lower]!, words.fields[at + WORD.allowed] !== 0] as const; });
  return (input: ParserInput) => {
    input.reset(n);
    for (let i = 0; i < n; i++) input.setToken(rev ? n - 1 - i : i, ids[i]![0], tags[i]!, rv[i]!, data.pairs.upos[tags[i]!]);
    for (let j = 0; j < n; j++) { const i = rev ? n - 1 - j : j; const u = data.pairs.upos[tags[i]!]; input.between(j, tags[i] === comma, UPOS[u] === 'VERB', UPOS[u] === 'CCONJ'); }
  };
}
const flip = (h: Int32Array) => { const n = h.length; return Int32Array.from(h, (_, j) => { const x = h[n - 1 - j]!; return x === n ? n : n - 1 - x; }); };
const flipL = (l: Uint8Array) => Uint8Array.from(l).reverse();
interface G { head: Int32Array; label: Uint8Array; margins: Float32Array }
export interface Ex { load(i: ParserInput): void; heads: Int32Array; labels: Uint8Array; s: GoldSentence; rev: boolean; guide?: G }
const exs = (set: GoldSentence[], tags: number[][], rev: boolean, rv = tags === data.jack ? data.jackR : tags === data.dev ? data.devR : data.pudR): Ex[] => set.map((s, k) => {
  const base = loader(s, tags[k]!, rv[k]!, rev);
  const ex: Ex = { load: (i) => { base(i); if (ex.guide) i.guideFromMirror(ex.guide.head, ex.guide.label, ex.guide.margins); }, heads: rev ? flip(s.heads) : s.heads, labels: rev ? flipL(s.labels) : s.labels, s, rev };
  return ex;
});
const input = new ParserInput();
function trainOn(set: Ex[], o: any) {
  const t = Date.now();
  const r = new ParserTrainer(input, o).train(set);
  const m = pack(r.moves.averaged(), 3, O.eps), l = pack(r.labels.averaged(), LABELS.length, O.eps);
  const gz = (p: any) => gzipSync(p.points).length + gzipSync(p.classes).length + gzipSync(p.lengths).length + 1.9 * p.features.length;
  console.log('train s', (Date.now() - t) / 1000, 'move feats', m.features.length, 'unit', m.unit.toFixed(3), 'gz', gz(m), 'label feats', l.features.length, 'entries', l.points.length, 'unit', l.unit.toFixed(3), 'gz', gz(l));
  return new Parser(moveTable(m), classTable(l));
}
function run(parser: Parser, set: Ex[], report?: string) {
  let n = 0, u = 0, la = 0, tok = 0;
  const tp = new Map<string, number>(), gold = new Map<string, number>(), sys = new Map<string, number>();
  const inc = (m: Map<string, number>, k: string) => m.set(k, (m.get(k) ?? 0) + 1);
  const uni = (l: number) => LABELS[l]!.split(':')[0];
  const t = process.hrtime.bigint();
  const guides = set.map((ex) => {
    ex.load(input);
    parser.parse(input);
    const k = ex.heads.length; tok += k;
    return { head: parser.state.head.slice(0, k), label: parser.state.label.slice(0, k), margins: parser.margins.slice(0, k) };
  });
  const secs = Number(process.hrtime.bigint() - t) / 1e9;
  set.forEach((ex, e) => {
    const g = guides[e]!; const k = ex.heads.length;
    for (let i = 0; i < k; i++) {
      const o = ex.rev ? k - 1 - i : i;
      if (UPOS[ex.s.upos[o]!] === 'PUNCT') continue;
      n++;
      const hu = g.head[i] === ex.heads[i];
      if (hu) u++;
      if (hu && uni(g.label[i]!) === uni(ex.labels[i]!)) la++;
      const f = ex.s.forms[o]!.toLowerCase();
      const neg = ['not', "n't", 'never', 'no', 'n’t'].includes(f);
      const gl = LABELS[ex.labels[i]!]!, sl = LABELS[g.label[i]!]!;
      inc(gold, gl); inc(sys, sl); if (hu && gl === sl) inc(tp, gl);
      if (neg) { if (gl === 'advmod') inc(gold, 'NEG'); if (sl === 'advmod') inc(sys, 'NEG'); if (hu && gl === sl && gl === 'advmod') inc(tp, 'NEG'); }
    }
  });
  if (report) {
    const f = (l: string) => l + ' ' + (200 * (tp.get(l) ?? 0) / ((gold.get(l) ?? 0) + (sys.get(l) ?? 0))).toFixed(1);
    console.log(report, 'UAS', (100 * u / n).toFixed(2), 'LAS', (100 * la / n).toFixed(2), 'tok/s', Math.round(tok / secs), ['nsubj', 'obj', 'aux', 'mark', 'NEG', 'ccomp', 'conj', 'advcl', 'acl:relcl', 'nsubj:pass', 'xcomp', 'obl', 'nmod', 'appos', 'root'].map(f).join('; '));
  }
  return guides;
}
const part = <T>(a: T[]) => a.slice(0, Math.floor(a.length * O.sub));
if (O.mode === 'stack') {
  const R = exs(train, data.jack, true), rd = exs(dev, data.dev, true), rp = exs(pud, data.pud, true);
  const first = trainOn(R, { ...O, ...O.one });
  const gd = (run(first, rd, 'R2L dev'), run(first, rd, 'R2L dev')), gp = run(first, rp, 'R2L pud');
  const K = O.jack;
  const guides: any[] = [];
  for (let k = 0; k < K; k++) {
    const inn = R.filter((_, i) => Math.floor(i / 20) % K !== k);
    const out = R.filter((_, i) => Math.floor(i / 20) % K === k);
    const gs = run(trainOn(inn, { ...O, ...O.one }), out, "jack"); R.map((_, i) => i).filter((i) => Math.floor(i / 20) % K === k).forEach((i, j) => (guides[i] = gs[j]));
  }
  const L = exs(train, data.jack, false), ld = exs(dev, data.dev, false), lp = exs(pud, data.pud, false);
  L.forEach((ex, i) => (ex.guide = guides[i]));
  ld.forEach((ex, i) => (ex.guide = gd[i]));
  lp.forEach((ex, i) => (ex.guide = gp[i]));
  const second = trainOn(L, O);
  run(second, ld, 'dev'); run(second, ld, 'dev'); run(second, lp, 'pud');
} else {
  const parser = trainOn(part(exs(train, data.jack, !!O.rev)), O);
  const d = exs(dev, data.dev, !!O.rev);
  run(parser, d, 'dev'); run(parser, d, 'dev'); run(parser, exs(pud, data.pud, !!O.rev), 'pud');
}
