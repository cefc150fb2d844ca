import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { hasRedis, startRedis } from '../../scripts/archive/redis.js';
import { scratch } from '../batch/command.js';

// Processes are started, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 300_000 });

interface Example {
  readonly page: string;
  readonly script: string;
  readonly needsRedis: boolean;
}

/** Blocks of shell that a page marks as tested. */
const examplesOf = (page: string): Example[] =>
  [...readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8').matchAll(/<!-- tested(: redis)? -->\n```sh\n([\s\S]*?)```/g)].map(
    ([, redis, script]) => ({ page, script, needsRedis: redis !== undefined }),
  );

/** Runs a script where `briefgraph` is the built command and some briefs lie about. */
const runScript = async (script: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> => {
  const root = scratch();
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'briefs'));
  mkdirSync(join(root, 'reports'));
  writeFileSync(join(root, 'bin', 'briefgraph'), `#!/bin/sh\nexec "${process.execPath}" "${inject('command')}" "$@"\n`);
  chmodSync(join(root, 'bin', 'briefgraph'), 0o755);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, 'briefs', `${name}.txt`), `Paris may act on ${name}.\n`);
  writeFileSync(join(root, 'reports', 'd.md'), 'Rome may act.\n');
  writeFileSync(join(root, 'more.jsonl'), '{"id":"x","text":"Riga may follow."}\n');
  const child = spawn('sh', ['-e', '-c', script], { cwd: root, env: { ...process.env, ...env, PATH: `${join(root, 'bin')}:${process.env.PATH}` } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
};

describe.each(['batch.md', 'importing.md', 'pipe.md'].flatMap(examplesOf))('$page', ({ script, needsRedis }) => {
  it.skipIf(needsRedis && !hasRedis)(script.trim().split('\n')[0], async () => {
    const env: Record<string, string> = {};
    if (needsRedis) {
      const redis = await startRedis();
      onTestFinished(() => redis.stop());
      env.REDIS = redis.url;
    }
    const { code, output } = await runScript(script, env);
    expect(code, output).toBe(0);
  });
});

it('the pages have examples that are tested', () => {
  expect(['batch.md', 'importing.md', 'pipe.md'].map((page) => examplesOf(page).length)).toEqual([2, 1, 1]);
});
