import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    css: true,
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    globalSetup: 'tests/command.setup.ts',
    // Files share the modules of a process: loading lexicons and weights for each file took a third of the whole run.
    isolate: false,
    // One process a core; the default leaves one core idle.
    maxWorkers: '100%',
  },
});
