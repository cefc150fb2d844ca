import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openEngine } from '../../src/sql/engine.js';
import { storeOf } from './storeOf.js';

vi.mock('@duckdb/node-api', () => {
  throw new Error("Cannot find package '@duckdb/node-api'");
});

it('names the package that is missing and how to get it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'briefgraph-missing-'));
  try {
    await storeOf(root, []);
    await expect(openEngine(root)).rejects.toMatchObject({ code: 'dependency-missing', message: expect.stringContaining('npm install @duckdb/node-api') as string });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
