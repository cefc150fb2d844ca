import { defineConfig, type Options } from 'tsup';
import { browserTwins, oneByteUnits, packedLexicons, preparedValues, rawText, SUPPORTED, withoutFileSystem } from './scripts/buildPlugins';
import { library } from './scripts/entries';

const shared: Options = {
  target: 'node20',
  sourcemap: false,
  // scripts/buildTypes.ts makes them.
  dts: false,
  // Gives the CommonJS build an import.meta.url, by which the weights are found.
  shims: true,
  // natural is used by deep path only (two small modules) and must never reach a user's node_modules.
  noExternal: [/^natural\//, 'zod'],
  esbuildPlugins: [withoutFileSystem, packedLexicons, preparedValues, rawText],
  plugins: [oneByteUnits],
  esbuildOptions: (options) => {
    options.supported = SUPPORTED;
  },
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
  { ...shared, entry: library, format: ['cjs'], splitting: true },
  {
    ...shared,
    entry: library,
    outDir: 'dist/browser',
    format: ['esm'],
    splitting: true,
    platform: 'browser',
    target: 'es2022',
    shims: false,
    esbuildPlugins: [withoutFileSystem, packedLexicons, preparedValues, rawText, browserTwins],
  },
]);
