import { readFileSync } from 'node:fs';
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

/** What entries say to their readers and testers; the program never looks at it. */
const FOR_READERS = new Set(['about', 'citation', 'fires', 'not', 'notes']);

/** Engines read JSON in a string several times faster than the same objects written as code. */
const packedLexicons: Plugin = {
  name: 'packed-lexicons',
  setup(build) {
    build.onLoad({ filter: /[\\/]lexicons[\\/].*\.json$/ }, ({ path }) => {
      const packed = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) => (FOR_READERS.has(key) ? undefined : value));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(packed)});`, loader: 'js' };
    });
  },
};

/** Modules that need Node's files or module loader have a twin for browsers beside them. */
const browserTwins: Plugin = {
  name: 'browser-twins',
  setup(build) {
    build.onResolve({ filter: /\/(?:modelFile|dateEngine)\.js$/ }, ({ resolveDir, path }) => ({ path: resolve(resolveDir, path.replace(/\.js$/, '.browser.ts')) }));
  },
};

/** Style and script of a page, taken as text. */
const rawText: Plugin = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path), namespace: 'raw' }));
    build.onLoad({ filter: /.*/, namespace: 'raw' }, ({ path }) => ({ contents: readFileSync(path.replace(/\?raw$/, ''), 'utf8'), loader: 'text' }));
  },
};

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
