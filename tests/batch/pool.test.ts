import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartPlan } from '../../src/batch/plan.js';
import { openPool, type PartPool } from '../../src/batch/pool.js';
import type { PartResult } from '../../src/batch/part.js';
import type { WorkerSetup } from '../../src/batch/worker.js';

/**
 * A worker that ends with its thread at some documents: at `deadly` ones always, at `shaky` ones the first time it meets them. What it
 * was told to leave out comes back as the reasons of the part.
 */
const WORKER = `
  import { existsSync, writeFileSync } from 'node:fs';
  const lose = () => new Promise(() => setImmediate(() => { throw new Error('lost'); }));
  export default async ({ plan, poisoned, begun }) => {
    for (const [index, { path }] of plan.items.entries()) {
      Atomics.store(begun, 0, index + 1);
      if (poisoned.includes(index)) continue;
      if (path.startsWith('deadly')) await lose();
      if (path.startsWith('shaky') && !existsSync(plan.key + path)) {
        writeFileSync(plan.key + path, '');
        await lose();
      }
    }
    if (plan.items.length === 0) await lose();
    return { result: { documents: plan.items.length - poisoned.length, failed: poisoned.length, claims: 0, wasDone: false, reasons: poisoned.map((index) => plan.items[index].path) } };
  };
`;

let dir: string;
let pool: PartPool;
const lost: (string | null)[] = [];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'briefgraph-pool-'));
  writeFileSync(join(dir, 'worker.mjs'), WORKER);
  pool = openPool(pathToFileURL(join(dir, 'worker.mjs')), {} as WorkerSetup, 1, 64, (path) => lost.push(path));
});

afterAll(async () => {
  await pool.close();
  rmSync(dir, { recursive: true, force: true });
});

const run = (name: string, paths: readonly string[]): Promise<PartResult> =>
  pool.run({ part: 0, key: join(dir, name), items: paths.map((path) => ({ path, hash: '' })) } as unknown as PartPlan);

describe('a part whose worker is lost', () => {
  it.each([
    { what: 'is done again', paths: ['a', 'shaky', 'b'], given: [], losses: ['shaky'] },
    { what: 'gives up a document that ends a worker twice', paths: ['a', 'deadly', 'b'], given: ['deadly'], losses: ['deadly', 'deadly'] },
    { what: 'gives up each of them', paths: ['deadly 1', 'shaky', 'deadly 2'], given: ['deadly 1', 'deadly 2'], losses: ['deadly 1', 'deadly 1', 'shaky', 'deadly 2', 'deadly 2'] },
  ])('$what', async ({ what, paths, given, losses }) => {
    lost.length = 0;
    const { documents, failed, reasons } = await run(what.replaceAll(' ', '-'), paths);
    expect({ documents, failed, reasons }).toEqual({ documents: paths.length - given.length, failed: given.length, reasons: given });
    expect(lost).toEqual(losses);
  });

  it('ends the run when no document is to blame', async () => {
    lost.length = 0;
    await expect(run('none', [])).rejects.toThrow();
    expect(lost).toEqual([null, null]);
  });
});
