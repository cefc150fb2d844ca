/** The command as a bundle that can be started, for tests that need processes of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedLexicons, preparedValues, rawText, SUPPORTED, withoutFileSystem } from './buildPlugins.js';

const root = join(import.meta.dirname, '..');

const packages = (): string[] => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name !== 'natural');
};

/** @returns path of the built command */
export const buildCommand = async (): Promise<string> => {
  const outdir = join(root, 'node_modules/.cache/briefgraph', `command-${process.pid}`);
  await build({
    entryPoints: { cli: join(root, 'src/cli/main.ts'), batchWorker: join(root, 'src/batch/worker.ts') },
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: packages(),
    supported: SUPPORTED,
    plugins: [withoutFileSystem, packedLexicons, preparedValues, rawText],
    logLevel: 'warning',
  });
  return join(outdir, 'cli.js');
};
