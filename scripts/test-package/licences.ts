/** Every package of which something is bundled is named in NOTICE with its licence; what users install is no part of that. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { packedLexicons, preparedValues, rawText, withoutFileSystem } from '../buildPlugins.js';
import { library } from '../entries.js';
import { check, manifest } from './trial.js';

const packageOf = (path: string): string | undefined => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

const bundled = async (): Promise<string[]> => {
  const { metafile } = await build({
    entryPoints: [...Object.values(library), 'src/cli/main.ts', 'src/batch/worker.ts'],
    bundle: true, splitting: true, write: false, outdir: 'out', format: 'esm', platform: 'node', metafile: true, logLevel: 'silent',
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    plugins: [withoutFileSystem, packedLexicons, preparedValues, rawText],
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0));
  return [...new Set(used.map(([path]) => packageOf(path)).filter((name) => name !== undefined))].sort();
};

/** Whom the licence file of a package names. */
const holdersOf = (name: string): string[] => {
  const folder = `node_modules/${name}`;
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
  const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
  return [...text.matchAll(/^Copyright (?:\(c\) )?[\d, -]+ ([^(\n]+)/gim)].map(([, holder]) => holder!.trim());
};

export const tryLicences = async (): Promise<void> => {
  const notice = readFileSync('NOTICE', 'utf8');
  const names = await bundled();
  const unnamed = names.filter((name) => !new RegExp(`(?<![\\w/@-])${name}(?![\\w-])`).test(notice));
  check(`NOTICE names the ${names.length} bundled packages`, unnamed.length > 0 ? `not ${unnamed.join(', ')}` : null);
  const words = notice.replace(/\s+/g, ' ');
  const unthanked = [...new Set(names.flatMap(holdersOf))].filter((holder) => !words.includes(holder));
  check('NOTICE names their copyright holders', unthanked.length > 0 ? `not ${unthanked.join('; ')}` : null);
  const licences = new Set(names.map((name) => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string }).license));
  const missing = [...licences].filter((licence) => !notice.includes(`\n${licence} licence\n`));
  check(`NOTICE has the text of ${[...licences].join(' and ')}`, missing.length > 0 ? `not ${missing.join(', ')}` : null);
};
