#!/usr/bin/env node
/** The executable `briefgraph`. Everything that it does is in `run`, which tests can call. */
import module from 'node:module';

// Node 22 and later keep compiled code for the next start; it serves what is loaded after this.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./run.js');

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), process);
