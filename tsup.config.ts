import { defineConfig } from 'tsup';

const shared = {
  target: 'node20',
  sourcemap: false,
  // natural is used by deep path only (two small modules) and must never reach a user's node_modules.
  noExternal: [/^natural\//],
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', schema: 'src/schema/index.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
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
