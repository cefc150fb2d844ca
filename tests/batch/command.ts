/** Runs the built command as a process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export const start = (args: readonly string[], stdin = '', env: Record<string, string> = {}): Running => {
  const child = spawn(process.execPath, [inject('command'), ...args], { stdio: 'pipe', env: { ...process.env, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  // The command may leave before it has read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return { process: child, ended };
};

export const runCommand = (args: readonly string[], stdin?: string): Promise<Ended> => start(args, stdin).ended;

export const scratch = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'briefgraph-batch-')));
