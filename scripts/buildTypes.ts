/**
 * The declarations of the package, one file an entry point and module kind. The compiler emits them without checking, which
 * `npm run typecheck` does; then they are put together. (tsup does both twice, by way of a program for each module kind: a minute.)
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { library } from './entries.js';

const EMITTED = 'out/types';

rmSync(EMITTED, { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
const input = Object.fromEntries(Object.entries(library).map(([name, path]) => [name, `${EMITTED}/${path.replace(/\.ts$/, '.d.ts')}`]));
const bundle = await rollup({ input, external: ['zod'], plugins: [dts()] });
for (const extension of ['ts', 'cts']) {
  await bundle.write({ dir: 'dist', format: 'es', entryFileNames: `[name].d.${extension}`, chunkFileNames: `[name]-[hash].d.${extension}` });
}
await bundle.close();
