/** Inputs that once broke a reader, or come close to it; `npm run fuzz` adds to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { attack, TARGETS } from './targets.js';

const SEEDS = join(import.meta.dirname, 'seeds');
const seeds = readdirSync(SEEDS).map((file) => ({ file, input: readFileSync(join(SEEDS, file), 'utf8') }));

describe.each(Object.entries(TARGETS))('%s', (_name, target) => {
  it.each(seeds)('$file', async ({ input }) => {
    await attack(target, input);
  });
});
