/**
 * Kills runs at random and compares what they end with to what an undisturbed run ends with.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../train/random.js';
import { writeBriefs } from './briefs.js';
import { startRedis } from './redis.js';
import { contentOf } from './storeContent.js';

export interface KillSetup {
  /** Path of the built command. */
  readonly cli: string;
  /** An empty directory for archive and stores. */
  readonly dir: string;
  readonly documents: number;
  readonly kills: number;
  readonly partSize: number;
  readonly seed: number;
  /** Told how far it is. */
  readonly log: (line: string) => void;
}

export interface KillResult {
  readonly kills: number;
  readonly identical: boolean;
  /** Files that differ or are on one side only. */
  readonly differing: readonly string[];
}

const run = (cli: string, args: readonly string[]): ChildProcess => spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve));

const succeed = async (child: ChildProcess, what: string): Promise<void> => {
  const code = await ended(child);
  if (code !== 0) throw new Error(`${what} left with ${code}`);
};

const compare = (whole: string, store: string): readonly string[] => {
  const [expected, found] = [contentOf(whole), contentOf(store)];
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((name) => expected[name] !== found[name]);
};

/** The time that a command lives before it is killed: it must have come to work, and all kills must fall into the run. */
const lifetime = (random: () => number, startMs: number, wholeMs: number, kills: number): number => startMs * 0.5 + random() * (startMs + (1.6 * wholeMs) / kills);

const undisturbed = async ({ cli, dir, documents, partSize, log }: KillSetup): Promise<{ archive: string; whole: string; ms: number; startMs: number }> => {
  const archive = join(dir, 'archive');
  const whole = join(dir, 'whole');
  writeBriefs(archive, documents);
  const first = join(dir, 'first');
  const before = performance.now();
  await succeed(run(cli, ['batch', join(archive, '0000', '0000000.txt'), '--out', first]), 'the first brief');
  const started = performance.now();
  await succeed(run(cli, ['batch', archive, '--out', whole, '--part-size', String(partSize)]), 'the undisturbed run');
  const ms = performance.now() - started;
  log(`undisturbed: ${documents} documents in ${Math.round(ms / 1000)} s`);
  return { archive, whole, ms, startMs: started - before };
};

/** Kills `batch` until it has been killed often enough, then lets it finish. */
export const killBatch = async (setup: KillSetup): Promise<KillResult> => {
  const { cli, dir, partSize, seed, log } = setup;
  const { archive, whole, ms, startMs } = await undisturbed(setup);
  const random = seeded(seed);
  const store = join(dir, 'killed');
  const args = ['batch', archive, '--out', store, '--part-size', String(partSize)];
  let kills = 0;
  while (kills < setup.kills) {
    const child = run(cli, args);
    await Promise.race([sleep(lifetime(random, startMs, ms, setup.kills)), ended(child)]);
    if (child.exitCode !== null) break;
    child.kill('SIGKILL');
    await ended(child);
    kills += 1;
    log(`kill ${kills}`);
  }
  await succeed(run(cli, args), 'the last run');
  const differing = compare(whole, store);
  return { kills, identical: differing.length === 0, differing };
};

/** Kills one of two `work` processes again and again while parts are in the queue. */
export const killWorkers = async (setup: KillSetup): Promise<KillResult> => {
  const { cli, dir, partSize, seed, log } = setup;
  const { archive, whole, ms, startMs } = await undisturbed(setup);
  const random = seeded(seed);
  const store = join(dir, 'killed');
  const redis = await startRedis();
  try {
    const work = (...more: readonly string[]) =>
      run(cli, ['work', '--redis', redis.url, '--out', store, '--workers', '1', '--lost-after', '2', ...more]);
    await succeed(run(cli, ['enqueue', archive, '--redis', redis.url, '--part-size', String(partSize), '--max-waiting', '100000']), 'enqueue');
    const workers = [work(), work()];
    let kills = 0;
    while (kills < setup.kills) {
      await sleep(lifetime(random, startMs, ms, setup.kills) / 2);
      const victim = Math.floor(random() * workers.length);
      workers[victim].kill('SIGKILL');
      await ended(workers[victim]);
      kills += 1;
      log(`kill ${kills}`);
      workers[victim] = work();
    }
    await succeed(work('--drain'), 'the last worker');
    for (const worker of workers) worker.kill('SIGTERM');
    await Promise.all(workers.map(ended));
  } finally {
    await redis.stop();
  }
  const differing = compare(whole, store);
  return { kills: setup.kills, identical: differing.length === 0, differing };
};
