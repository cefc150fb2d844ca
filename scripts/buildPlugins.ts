/** What the build does to modules on their way into a bundle. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OnLoadResult, Plugin } from 'esbuild';

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

/** A text with one letter that needs two bytes is kept and read with two bytes for all; strings and regexes may name such letters. */
const inOneByte = (text: string): string => text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** esbuild leaves the letters in regexes as they are. */
export const oneByteUnits = {
  name: 'one-byte-units',
  renderChunk: (code: string) => ({ code: inOneByte(code) }),
};

/** A module that gives a value as JSON in a string: engines read it several times faster than the same objects written as code. */
const jsonModule = (json: string): OnLoadResult => ({ contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(inOneByte(json))});`, loader: 'js' });

/** Lexicons without what is for their readers. */
export const packedLexicons: Plugin = {
  name: 'packed-lexicons',
  setup(build) {
    build.onLoad({ filter: /[\\/]lexicons[\\/].*\.json$/ }, ({ path }) =>
      jsonModule(JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) => (FOR_READERS.has(key) ? undefined : value))));
  },
};

/** Modules named `*.prepared.ts` are run now; what they export by default, a text or a plain value, stands in their place. */
export const preparedValues: Plugin = {
  name: 'prepared-values',
  setup(build) {
    build.onLoad({ filter: /\.prepared\.ts$/ }, async ({ path }) => {
      const outfile = resolve('node_modules/.cache/briefgraph', `${basename(path, '.ts')}-${randomUUID()}.mjs`);
      await build.esbuild.build({ entryPoints: [path], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', plugins: [packedLexicons], logLevel: 'warning' });
      try {
        const { default: value } = (await import(pathToFileURL(outfile).href)) as { readonly default: unknown };
        return typeof value === 'string' ? { contents: value, loader: 'text' } : jsonModule(JSON.stringify(value));
      } finally {
        rmSync(outfile);
      }
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

/** Every engine we run in knows \p{...}; esbuild, which counts by the script names of the newest Unicode, would build such a regex anew at each use. */
export const SUPPORTED = { 'regexp-unicode-property-escapes': true };
