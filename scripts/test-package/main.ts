/**
 * Tries the package as its users get it: packs it, installs the archive into an empty folder and uses it from projects of
 * several kinds. Needs a build (`npm run build`) and a package registry: `npm run test:package`.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { tryBundles } from './bundles.js';
import { tryBytes } from './bytes.js';
import { tryLicences } from './licences.js';
import { tryPages } from './pages.js';
import { check, failures, manifest, ROOT, run, tool, tried } from './trial.js';
import { tryVite } from './vite.js';

const PROJECTS = join(ROOT, 'tests/package');

/** @returns the archive as users would get it */
const pack = (folder: string): string => {
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  if (packed.failed) throw new Error(packed.output);
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
  return join(folder, filename);
};

const lint = async (folder: string, archive: string): Promise<void> => {
  const { messages } = await publint({ pkgDir: ROOT, strict: true });
  check('publint', messages.map((message) => formatMessage(message, manifest)).join('\n') || null);
  const untyped = Object.keys(manifest.exports).filter((entry) => /\.(?:json|bin)$/.test(entry));
  tried('are the types wrong', tool('attw'), [archive, '--profile', 'node16', '--exclude-entrypoints', ...untyped], folder);
};

const install = (folder: string, archive: string): void => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'trial', private: true }));
  tried('npm install of the archive', 'npm', ['install', '--no-audit', '--no-fund', archive], folder);
  const dependenciesOf = (path: string): string[] => Object.keys((JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { dependencies?: object }).dependencies ?? {});
  const modules = join(folder, 'node_modules');
  const packages = readdirSync(modules).filter((name) => existsSync(join(modules, name, 'package.json')));
  // What a package of ours asks for itself is no stowaway.
  const asked = new Set(packages.flatMap((name) => dependenciesOf(join(modules, name))));
  const natural = dependenciesOf(join(ROOT, 'node_modules/natural'));
  const stowaways = packages.filter((name) => name === 'natural' || (natural.includes(name) && !asked.has(name)));
  check('nothing of natural is installed', stowaways.join(', ') || null);
};

const tryProjects = async (folder: string): Promise<void> => {
  for (const project of readdirSync(PROJECTS)) {
    const at = join(folder, project);
    mkdirSync(at);
    cpSync(join(PROJECTS, project), at, { recursive: true });
    if (project === 'vite') await tryVite(at);
    else {
      if (existsSync(join(at, 'tsconfig.json'))) tried(`${project}: types`, tool('tsc'), ['--project', at, '--noEmit', '--typeRoots', join(ROOT, 'node_modules/@types')], at);
      for (const main of readdirSync(at).filter((name) => /^main\.[cm]?js$/.test(name))) tried(`${project}: ${main}`, process.execPath, [main], at);
    }
  }
};

const folder = mkdtempSync(join(tmpdir(), 'briefgraph-package-'));
try {
  const archive = pack(folder);
  await lint(folder, archive);
  install(folder, archive);
  await tryProjects(folder);
  await tryBytes(folder);
  tryPages(folder);
  await tryBundles(folder);
  await tryLicences();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`${failures.length} failed: ${failures.join(', ')}`);
  process.exitCode = 1;
}
