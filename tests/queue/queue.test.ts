import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { jobId, packPlan, unpackPlan } from '../../src/queue/job.js';
import { hasRedis, startRedis, type RedisServer } from '../../scripts/archive/redis.js';
import { contentOf } from '../../scripts/archive/storeContent.js';
import { runCommand, scratch, start } from '../batch/command.js';

// Processes are started, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 300_000 });

const makeArchive = (root: string, count: number): string => {
  const dir = join(root, 'in');
  mkdirSync(dir);
  for (let i = 0; i < count; i++) writeFileSync(join(dir, `${i}.txt`), `Ankara will likely abstain from vote ${i}. Paris may send aid to Kyiv.\n`);
  writeFileSync(join(dir, 'bad.txt'), Uint8Array.of(0xff));
  return dir;
};

const ownRedis = async (): Promise<RedisServer> => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  return redis;
};

const work = (url: string, store: string, ...more: readonly string[]) =>
  start(['work', '--redis', url, '--out', store, '--workers', '1', '--lost-after', '1', '--redis-patience', '1', ...more]);

describe('a job', () => {
  it('brings a plan over as it was, bytes with it', () => {
    const document = { path: 'a.pdf', kind: 'pdf' as const, content: Uint8Array.of(0, 255, 7) };
    const text = { path: 'r.jsonl#1', kind: 'text' as const, content: 'Größe \uD83D\uDE00', date: '2026-03-31', recordId: '1' };
    const plan = {
      part: 3,
      key: 'k',
      items: [
        { path: 'a.pdf', hash: '1', document },
        { path: 'r.jsonl#1', hash: '2', document: text },
        { path: 'x', hash: '3', lost: { stage: 'read' as const, code: 'input-unreadable', reason: 'gone' } },
      ],
    };
    expect(unpackPlan(packPlan(plan))).toEqual(plan);
    expect(jobId(plan)).toBe('part-00003-k');
  });
});

describe.skipIf(!hasRedis)('enqueue and work, with redis-server', () => {
  it('end with what batch ends with, although workers are killed and parts are enqueued twice', async () => {
    const root = scratch();
    const archive = makeArchive(root, 30);
    const { url } = await ownRedis();
    const whole = join(root, 'whole');
    await runCommand(['batch', archive, '--out', whole, '--part-size', '5', '--workers', '1']);

    const enqueue = ['enqueue', archive, '--redis', url, '--part-size', '5'];
    expect((await runCommand([...enqueue, '--json'])).stdout).toBe('{"parts":7,"documents":31,"unchanged":0,"failedBefore":0}\n');
    const store = join(root, 'store');
    for (const wait of [500, 2500, 3000]) {
      const killed = work(url, store);
      await sleep(wait);
      killed.process.kill('SIGKILL');
      await killed.ended;
    }
    await runCommand(enqueue);
    const last = await work(url, store, '--drain').ended;
    expect(last.code, last.stderr).toBe(last.stderr.includes('bad.txt') ? 1 : 0);
    expect(contentOf(store)).toEqual(contentOf(whole));

    writeFileSync(join(archive, 'new.txt'), 'Rome may act.');
    const again = await runCommand([...enqueue, '--out', store, '--json']);
    expect(again.stdout).toBe('{"parts":1,"documents":1,"unchanged":31,"failedBefore":1}\n');
  });

  it('say when Redis is gone, and leave no half of a part', async () => {
    const root = scratch();
    const archive = makeArchive(root, 4);
    const redis = await ownRedis();
    const store = join(root, 'store');
    const worker = work(redis.url, store);
    await sleep(1500);
    await redis.stop();
    expect(await worker.ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`${redis.url}: cannot be reached`) });
    expect(Object.keys(contentOf(store))).toEqual(['manifest.json']);
    const enqueued = await runCommand(['enqueue', archive, '--redis', redis.url.replace('//', '//me:secret@')]);
    expect(enqueued).toMatchObject({ code: 1, stderr: expect.stringContaining('//me:***@') });
    expect(enqueued.stderr).not.toContain('secret');
  });

  it('do not put a part under the number of another', async () => {
    const root = scratch();
    const archive = makeArchive(root, 2);
    const { url } = await ownRedis();
    const store = join(root, 'store');
    writeFileSync(join(root, 'other.txt'), 'Rome may act.');
    await runCommand(['batch', join(root, 'other.txt'), '--out', store]);
    await runCommand(['enqueue', archive, '--redis', url]);
    const { code, stderr } = await work(url, store, '--drain').ended;
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('part 0 holds other documents') });
  });
});

describe('wrong usage', () => {
  it.each([
    { what: 'no address', argv: ['enqueue', 'x'], says: 'required option' },
    { what: 'an address of something else', argv: ['enqueue', 'x', '--redis', 'http://x'], says: 'redis://host' },
    { what: 'a store that is none', argv: ['enqueue', 'x', '--redis', 'redis://localhost:1', '--out', '/nowhere'], says: 'no store' },
  ])('is $what', async ({ argv, says }) => {
    expect(await runCommand(argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
  });
});
