/** Runs the built command as a process, and looks into the stores that it makes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildCommand } from '../../scripts/buildCommand.js';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

let built: Promise<string> | undefined;

export const start = async (args: readonly string[], stdin = '', env: Record<string, string> = {}): Promise<Running> => {
  const cli = await (built ??= buildCommand());
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'pipe', env: { ...process.env, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  // The command may leave before it has read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return { process: child, ended };
};

export const runCommand = async (args: readonly string[], stdin?: string): Promise<Ended> => (await start(args, stdin)).ended;

export const scratch = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'briefgraph-batch-')));

const filesBelow = (dir: string): string[] =>
  readdirSync(dir)
    .sort()
    .flatMap((name) => (statSync(join(dir, name)).isDirectory() ? filesBelow(join(dir, name)) : [join(dir, name)]));

/** Every file of a store by its name, with a hash of its bytes; drafts and the lock are no part of it. */
export const contentOf = (store: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(store)
      .map((path) => relative(store, path))
      .filter((path) => !/(?:^|\/)\./.test(path))
      .map((path) => [path, createHash('sha256').update(readFileSync(join(store, path))).digest('hex')]),
  );
