#!/usr/bin/env node
/**
 * Tries the package as its users get it: packs it, installs the archive into an empty folder and uses it from projects of
 * several kinds. Needs a build (`npm run build`) and a package registry: `npm run test:package`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const ROOT = resolve(import.meta.dirname, '..');
const PROJECTS = join(ROOT, 'tests/package');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Greatest sizes in bytes, gzipped as a server would send them. */
const LIMITS = { core: 900_000, weights: 2_500_000, schema: 110_000, query: 400_000 };
/** Words of a lexicon that only the reader of briefs needs. */
const OF_THE_READER = 'likelihood.more-likely-than-not';

const failures = [];
const check = (name, problem) => {
  console.log(`${problem ? 'FAILED' : 'ok    '} ${name}${problem ? `\n${problem}` : ''}`);
  if (problem) failures.push(name);
};
const run = (command, args, cwd) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: '1' } });
  return { failed: status !== 0, output: `${stdout}${stderr}`.trim(), stdout };
};
const tool = (name) => join(ROOT, 'node_modules/.bin', name);
const tried = (name, command, args, cwd) => {
  const { failed, output } = run(command, args, cwd);
  check(name, failed ? output : null);
};

const folder = mkdtempSync(join(tmpdir(), 'briefgraph-package-'));
try {
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  if (packed.failed) throw new Error(packed.output);
  const [{ filename }] = JSON.parse(packed.stdout);
  const archive = join(folder, filename);

  const { messages } = await publint({ pkgDir: ROOT, strict: true });
  check('publint', messages.map((message) => formatMessage(message, manifest)).join('\n') || null);
  const untyped = Object.keys(manifest.exports).filter((entry) => /\.(?:json|bin)$/.test(entry));
  tried('are the types wrong', tool('attw'), [archive, '--profile', 'node16', '--exclude-entrypoints', ...untyped], folder);

  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'trial', private: true }));
  const installed = run('npm', ['install', '--no-audit', '--no-fund', archive], folder);
  check('npm install of the archive', installed.failed ? installed.output : null);
  const dependenciesOf = (path) => Object.keys(JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).dependencies ?? {});
  const modules = join(folder, 'node_modules');
  const packages = readdirSync(modules).filter((name) => existsSync(join(modules, name, 'package.json')));
  // What a package of ours asks for itself is no stowaway.
  const asked = new Set(packages.flatMap((name) => dependenciesOf(join(modules, name))));
  const natural = dependenciesOf(join(ROOT, 'node_modules/natural'));
  const stowaways = packages.filter((name) => name === 'natural' || (natural.includes(name) && !asked.has(name)));
  check('nothing of natural is installed', stowaways.join(', ') || null);

  for (const project of readdirSync(PROJECTS)) {
    const at = join(folder, project);
    mkdirSync(at);
    cpSync(join(PROJECTS, project), at, { recursive: true });
    if (existsSync(join(at, 'tsconfig.json'))) tried(`${project}: types`, tool('tsc'), ['--project', at, '--noEmit', '--typeRoots', join(ROOT, 'node_modules/@types')], at);
    for (const main of readdirSync(at).filter((name) => /^main\.[cm]?js$/.test(name))) tried(`${project}: ${main}`, process.execPath, [main], at);
  }

  // The pages' own examples, as printed, in an empty folder.
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const pages = ['README.md', 'docs/adding.md', 'docs/exporters.md'].map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n');
  const trial = join(folder, 'readme');
  mkdirSync(trial);
  for (const [index, [, code]] of [...pages.matchAll(/```js\n([\s\S]*?)```/g)].entries()) {
    writeFileSync(join(trial, `example${index}.mjs`), code);
    const ran = run(process.execPath, [`example${index}.mjs`], trial);
    const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map((found) => found[1]).join('\n');
    check(`README, docs/adding.md, docs/exporters.md: example ${index + 1}`, ran.failed || ran.stdout.trim() !== promised ? `promised: ${promised}\ngot: ${ran.output}` : null);
  }
  mkdirSync(join(trial, 'archive'));
  mkdirSync(join(trial, 'briefs'));
  for (const path of ['brief.txt', 'archive/brief.txt', 'briefs/brief.txt']) writeFileSync(join(trial, path), 'Summary: Tallinn will likely not reopen the Narva crossing before May.\n');
  const command = join(folder, 'node_modules/.bin/briefgraph');
  for (const [, line] of readme.matchAll(/^briefgraph ((?:extract brief|explain|batch|report brief|parse brief)[^#<>|\n]*)/gm)) {
    tried(`README, briefgraph ${line.trim()}`, command, line.trim().split(/ +/), trial);
  }

  /** What a bundler for browsers makes of one import, as it would be sent. */
  const bundle = async (entry) => {
    const { outputFiles } = await build({
      stdin: { contents: `import * as all from '${entry}'; globalThis.used = all;`, resolveDir: folder },
      bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent',
    });
    return outputFiles[0].text;
  };
  const sized = (name, bytes) => check(`${name}: ${bytes} bytes gzipped, at most ${LIMITS[name]}`, bytes > LIMITS[name] ? 'too large' : null);
  const entries = { core: 'briefgraph', schema: 'briefgraph/schema', query: 'briefgraph/query' };
  for (const [name, entry] of Object.entries(entries)) {
    const text = await bundle(entry);
    sized(name, gzipSync(text, { level: 9 }).length);
    if (name !== 'core') check(`${name} brings no lexicon of the reader`, text.includes(OF_THE_READER) ? `${OF_THE_READER} is in it` : null);
  }
  sized('weights', gzipSync(readFileSync(join(ROOT, 'lexicons/models/en-syntax.bin')), { level: 9 }).length);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`${failures.length} failed: ${failures.join(', ')}`);
  process.exitCode = 1;
}
