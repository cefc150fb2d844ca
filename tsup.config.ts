import { defineConfig, type Options } from 'tsup';

/** natural's modules ask for `fs` only to read files that are never given; a browser has none. */
const withoutFileSystem: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-file-system',
  setup(build) {
    build.onResolve({ filter: /^fs$/ }, ({ importer, path }) => (importer.includes('natural') ? { path, namespace: 'empty' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const library = { index: 'src/index.ts', schema: 'src/schema/index.ts' };

const shared: Options = {
  target: 'node20',
  sourcemap: false,
  dts: { entry: library },
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
]);
