import { resolve } from 'node:path';
import type { PluginBuild } from 'esbuild';
import { defineConfig } from 'tsup';

const shared = {
  target: 'node20',
  sourcemap: false,
  // natural is used by deep path only (two small modules) and must never reach a user's node_modules.
  noExternal: [/^natural\//] as RegExp[],
} as const;

/** In browsers the caller gives the weights: the module that reads them from disk gives way to one that says so. */
const withoutFiles = {
  name: 'without-files',
  setup(build: PluginBuild): void {
    build.onResolve({ filter: /\/modelFile\.js$/ }, ({ resolveDir }) => ({ path: resolve(resolveDir, 'modelFile.browser.ts') }));
  },
};

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', schema: 'src/schema/index.ts', syntax: 'src/syntax/index.ts' },
    format: ['esm', 'cjs'],
    // Gives the CommonJS build an import.meta.url, by which the weights are found.
    shims: true,
    dts: true,
    clean: true,
  },
  {
    ...shared,
    entry: { syntax: 'src/syntax/index.ts' },
    outDir: 'dist/browser',
    format: ['esm'],
    platform: 'browser',
    target: 'es2022',
    esbuildPlugins: [withoutFiles],
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    // The command imports the library as its users do, so that its code is shipped once.
    external: ['./index.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
]);
