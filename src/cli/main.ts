#!/usr/bin/env node
/** The executable `briefgraph`. Everything that it does is in `run`, which tests can call. */
import { run } from './run.js';

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), process);
