import { defineConfig, type Options } from 'tsup';
import { browserTwins, packedLexicons, rawText, withoutFileSystem } from './scripts/buildPlugins';

/** What runs in browsers too. */
const core = { index: 'src/index.ts', schema: 'src/schema/index.ts', syntax: 'src/syntax/index.ts', query: 'src/query/index.ts' };
const library = { ...core, report: 'src/report/index.ts' };

const shared: Options = {
  target: 'node20',
  sourcemap: false,
  dts: { entry: library },
  // Gives the CommonJS build an import.meta.url, by which the weights are found.
  shims: true,
  // natural is used by deep path only (two small modules) and must never reach a user's node_modules.
  noExternal: [/^natural\//],
  esbuildPlugins: [withoutFileSystem, packedLexicons, rawText],
};

export default defineConfig([
  {
    ...shared,
    // The command is built with the library, so that what they share is shipped once, in a chunk that both import.
    entry: { ...library, cli: 'src/cli/main.ts', batchWorker: 'src/batch/worker.ts' },
    format: ['esm'],
    splitting: true,
    clean: true,
  },
  { ...shared, entry: library, format: ['cjs'] },
  {
    ...shared,
    entry: core,
    outDir: 'dist/browser',
    format: ['esm'],
    splitting: true,
    platform: 'browser',
    target: 'es2022',
    dts: false,
    shims: false,
    esbuildPlugins: [withoutFileSystem, packedLexicons, browserTwins],
  },
]);
