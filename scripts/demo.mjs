#!/usr/bin/env node
/** Reads one brief of the corpus with the built command: its table here, its graph in out/demo.json. `npm run demo` */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const BRIEF = 'test-corpus/tune/student-turkey-grain.txt';
const GRAPH = 'out/demo.json';

// Paths are shown as a user in the project's directory would write them.
const root = fileURLToPath(new URL('..', import.meta.url));

const briefgraph = (args, stdout) => {
  const result = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
  return result.stdout;
};

briefgraph(['extract', BRIEF, '--format', 'table'], 'inherit');
const graph = briefgraph(['extract', BRIEF, '--format', 'json'], 'pipe');
const target = fileURLToPath(new URL(`../${GRAPH}`, import.meta.url));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, graph);
console.log(`\nThe brief is ${BRIEF}; its graph is in ${GRAPH}.`);
