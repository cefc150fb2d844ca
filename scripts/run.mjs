// Runs a TypeScript script: bundles it with esbuild (which tsup brings along) and imports the bundle.
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
const outfile = resolve('node_modules/.cache/briefgraph', `${basename(script, '.ts')}-${process.pid}.mjs`);
mkdirSync(resolve('node_modules/.cache/briefgraph'), { recursive: true });
await build({ entryPoints: [script], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' });
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(outfile).href);
