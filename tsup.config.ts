import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** natural's modules ask for `fs` only to read files that are never given; a browser has none. */
const withoutFileSystem: Plugin = {
  name: 'without-file-system',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer, path }) => (importer.includes('natural') ? { path, namespace: 'empty' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** In browsers the caller gives the weights: the module that reads them from disk gives way to one that says so. */
const withoutFiles: Plugin = {
  name: 'without-files',
  setup(build) {
    build.onResolve({ filter: /\/modelFile\.js$/ }, ({ resolveDir }) => ({ path: resolve(resolveDir, 'modelFile.browser.ts') }));
  },
};

const library = { index: 'src/index.ts', schema: 'src/schema/index.ts', syntax: 'src/syntax/index.ts' };

const shared: Options = {
  target: 'node20',
  sourcemap: false,
  dts: { entry: library },
  // Gives the CommonJS build an import.meta.url, by which the weights are found.
  shims: true,
  // natural is used by deep path only (two small modules) and must never reach a user's node_modules.
  noExternal: [/^natural\//],
  esbuildPlugins: [withoutFileSystem],
};

export default defineConfig([
  {
    ...shared,
    // The command is built with the library, so that what they share is shipped once, in a chunk that both import.
    entry: { ...library, cli: 'src/cli/main.ts' },
    format: ['esm'],
    splitting: true,
    clean: true,
  },
  { ...shared, entry: library, format: ['cjs'] },
  {
    ...shared,
    entry: library,
    outDir: 'dist/browser',
    format: ['esm'],
    splitting: true,
    platform: 'browser',
    target: 'es2022',
    dts: false,
    shims: false,
    esbuildPlugins: [withoutFileSystem, withoutFiles],
  },
]);
