/**
 * Everything that we measure, in one run and one table, beside other libraries on the same texts and beside published
 * figures: `npm run bench`. Writes BENCHMARKS.md.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { actorRows } from '../bench-actors/rows.js';
import { qualityRows } from '../bench-quality/rows.js';
import { benchmarksPage } from './page.js';
import { speedRows } from './speed.js';
import { syntaxRows } from './syntax.js';

const PAGE = 'BENCHMARKS.md';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const changed = git('status', '--porcelain', '--untracked-files=no') !== '';

const parts = [{ rows: speedRows(), leftOut: [] }, qualityRows(), actorRows(), syntaxRows()];
const page = benchmarksPage(parts.flatMap(({ rows }) => rows), {
  date: new Date().toISOString().slice(0, 10),
  commit: `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ' with changes' : ''}`,
  machine: `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
  leftOut: parts.flatMap(({ leftOut }) => leftOut),
});
writeFileSync(PAGE, page);
console.log(page);
