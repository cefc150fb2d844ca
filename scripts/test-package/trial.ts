/** What the trials of the package share: its folder, running commands, saying what failed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve('.');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

export const failures: string[] = [];

/** Notes one check; `problem` says what is wrong, null that nothing is. */
export const check = (name: string, problem: string | null): void => {
  console.log(`${problem === null ? 'ok    ' : 'FAILED'} ${name}${problem === null ? '' : `\n${problem}`}`);
  if (problem !== null) failures.push(name);
};

export interface Ran {
  readonly failed: boolean;
  readonly output: string;
  readonly stdout: string;
}

export const run = (command: string, args: readonly string[], cwd: string): Ran => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: '1' } });
  return { failed: status !== 0, output: `${error?.message ?? ''}${stdout}${stderr}`.trim(), stdout };
};

/** A command that must succeed. */
export const tried = (name: string, command: string, args: readonly string[], cwd: string): void => {
  const { failed, output } = run(command, args, cwd);
  check(name, failed ? output : null);
};

/** A tool among the development dependencies. */
export const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name);
