/** What the build does to modules on their way into a bundle. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** natural's modules ask for `fs` only to read files that are never given; a browser has none. */
export const withoutFileSystem: Plugin = {
  name: 'without-file-system',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer, path }) => (importer.includes('natural') ? { path, namespace: 'empty' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What entries say to their readers and testers; the program never looks at it. */
const FOR_READERS = new Set(['about', 'citation', 'fires', 'not', 'notes']);

/** Engines read JSON in a string several times faster than the same objects written as code. */
export const packedLexicons: Plugin = {
  name: 'packed-lexicons',
  setup(build) {
    build.onLoad({ filter: /[\\/]lexicons[\\/].*\.json$/ }, ({ path }) => {
      const packed = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) => (FOR_READERS.has(key) ? undefined : value));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(packed)});`, loader: 'js' };
    });
  },
};

/** Modules that need Node's files or module loader have a twin for browsers beside them. */
export const browserTwins: Plugin = {
  name: 'browser-twins',
  setup(build) {
    build.onResolve({ filter: /\/(?:modelFile|dateEngine)\.js$/ }, ({ resolveDir, path }) => ({ path: resolve(resolveDir, path.replace(/\.js$/, '.browser.ts')) }));
  },
};

/** Style and script of a page, taken as text. */
export const rawText: Plugin = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path), namespace: 'raw' }));
    build.onLoad({ filter: /.*/, namespace: 'raw' }, ({ path }) => ({ contents: readFileSync(path.replace(/\?raw$/, ''), 'utf8'), loader: 'text' }));
  },
};
