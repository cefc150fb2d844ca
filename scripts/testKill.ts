/**
 * `npm run test:kill`: kill -9 at random moments of a batch and of queue workers.
 *   --documents N (5000)  --kills N (50)  --part-size N (20)  --seed N (1)  --only batch|queue
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killBatch, killWorkers, type KillSetup } from './archive/kill.js';
import { hasRedis } from './archive/redis.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '50' },
    'part-size': { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const runs = { batch: killBatch, queue: killWorkers };
for (const [name, kill] of Object.entries(runs)) {
  if (values.only !== undefined && values.only !== name) continue;
  if (name === 'queue' && !hasRedis) {
    console.log('queue: left out, redis-server is not there');
    continue;
  }
  const dir = mkdtempSync(join(tmpdir(), 'briefgraph-kill-'));
  const setup: KillSetup = {
    cli: 'dist/cli.js',
    dir,
    documents: Number(values.documents),
    kills: Number(values.kills),
    partSize: Number(values['part-size']),
    seed: Number(values.seed),
    log: (line) => console.error(`${name}: ${line}`),
  };
  try {
    const { kills, identical, differing } = await kill(setup);
    console.log(`${name}: ${setup.documents} documents, ${kills} kills, content ${identical ? 'identical' : `differs: ${differing.join(' ')}`}`);
    if (!identical || kills < setup.kills) process.exitCode = 1;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
