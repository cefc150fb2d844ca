/**
 * `npm run bench:batch`: documents a second with one and two workers, memory over time, the time from start to first
 * graph, and the same files through wink-nlp and compromise. Speeds of one run are to be compared with each other, not with another machine's.
 *   --documents N (20000)   --sample N (200): documents for wink-nlp and compromise
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { briefMaker, writeBriefs } from './archive/briefs.js';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '20000' }, sample: { type: 'string', default: '200' } } });
const documents = Number(values.documents);
const sample = Number(values.sample);

/** Megabytes that a process holds (Linux). */
const rssOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
  } catch {
    return NaN;
  }
};

interface Ran {
  readonly seconds: number;
  /** Megabytes at each second. */
  readonly rss: readonly number[];
}

const runCommand = (args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { stdio: 'ignore' });
    const rss: number[] = [];
    const timer = setInterval(() => rss.push(rssOf(child.pid ?? 0)), 1000);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, rss: rss.filter((value) => !Number.isNaN(value)) });
      else reject(new Error(`${args.join(' ')} left with ${code}`));
    });
  });

const perSecond = (count: number, seconds: number): string => (count / seconds).toFixed(1);

/** Documents a second of a library that is given text after text, after a tenth of them to warm up. */
const speedOf = (texts: readonly string[], read: (text: string) => unknown): number => {
  for (const text of texts.slice(0, texts.length / 10)) read(text);
  const started = performance.now();
  for (const text of texts) read(text);
  return texts.length / ((performance.now() - started) / 1000);
};

/** The most memory while the share of the run between `from` and `to` was done. */
const peak = (rss: readonly number[], from: number, to: number): number =>
  Math.max(...rss.slice(Math.floor(rss.length * from), Math.max(1, Math.ceil(rss.length * to))));

const dir = mkdtempSync(join(tmpdir(), 'briefgraph-bench-'));
try {
  const archive = join(dir, 'archive');
  writeBriefs(archive, documents);

  const starts: number[] = [];
  for (let i = 0; i < 5; i++) starts.push((await runCommand(['extract', join(archive, '0000', '0000000.txt')])).seconds);
  console.log(`start to first graph: ${Math.min(...starts).toFixed(2)} s (best of 5)`);

  const runs = new Map<number, Ran>();
  for (const workers of [1, 2]) {
    const ran = await runCommand(['batch', archive, '--out', join(dir, `store-${workers}`), '--workers', String(workers)]);
    runs.set(workers, ran);
    console.log(`batch, ${workers} worker${workers > 1 ? 's' : ''}: ${documents} documents in ${ran.seconds.toFixed(1)} s, ${perSecond(documents, ran.seconds)}/s`);
    const tenths = Array.from({ length: 10 }, (_, i) => Math.round(peak(ran.rss, i / 10, (i + 1) / 10)));
    console.log(`  RSS in MB, peak of each tenth of the run: ${tenths.join(' ')}; growth from the first tenth to the last ${((tenths[9] / tenths[0] - 1) * 100).toFixed(1)} %`);
  }
  const [one, two] = [runs.get(1)!, runs.get(2)!];
  console.log(`two workers : one = ${(one.seconds / two.seconds).toFixed(2)} : 1`);

  const make = briefMaker();
  const texts = Array.from({ length: sample }, (_, i) => make(i));
  const wink = winkNLP(model);
  const winkSpeed = speedOf(texts, (text) => wink.readDoc(text));
  const compromiseSpeed = speedOf(texts, (text) => nlp(text));
  const ours = documents / one.seconds;
  console.log(`wink-nlp alone: ${winkSpeed.toFixed(1)}/s; compromise alone: ${compromiseSpeed.toFixed(1)}/s (${sample} of the same documents)`);
  console.log(`batch with one worker : wink-nlp = ${(ours / winkSpeed).toFixed(3)} : 1; : compromise = ${(ours / compromiseSpeed).toFixed(2)} : 1`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
