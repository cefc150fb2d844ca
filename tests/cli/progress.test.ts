import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/batch/index.js';
import { showProgress } from '../../src/cli/output/progress.js';
import { makeTree } from './tree.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const at = (documents: number, found: number, done: number): Progress => ({ counts: { documents, failed: 0, claims: 0, unchanged: 0, failedBefore: 0, parts: 0 }, found, done });

/** The line after ten seconds about an archive of one file of 1,000 bytes. */
const lineAfter = async (beforeWork: { readonly read: number; readonly progress: Progress }, later: { readonly read: number; readonly progress: Progress }): Promise<string> => {
  const file = join(makeTree({ 'a.jsonl': 'x'.repeat(1000) }), 'a.jsonl');
  const lines: string[] = [];
  let progress = beforeWork.progress;
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
  const display = await showProgress([file], () => progress, io, (line) => lines.push(line));
  // The archive is measured meanwhile.
  await sleep(50);
  display.addBytes(beforeWork.read);
  display.beginWork();
  display.addBytes(later.read - beforeWork.read);
  progress = later.progress;
  await vi.advanceTimersByTimeAsync(10_000);
  display.stop();
  return lines.join('\n');
};

const NOTHING = { read: 0, progress: at(0, 0, 0) };

it.each([
  { what: 'nothing of a file that is read but at work', before: NOTHING, after: { read: 1000, progress: at(0, 900, 0) }, line: '0 documents, 0.0/s, 0 failed, time left unknown' },
  { what: 'by the share of bytes that is done', before: NOTHING, after: { read: 1000, progress: at(40, 900, 225) }, line: '40 documents, 4.0/s, 0 failed, 30 s left' },
  { what: 'by what is read too', before: NOTHING, after: { read: 500, progress: at(40, 450, 225) }, line: '40 documents, 4.0/s, 0 failed, 30 s left' },
  { what: 'by the pace of new documents alone', before: { read: 800, progress: at(0, 800, 800) }, after: { read: 1000, progress: at(10, 1000, 900) }, line: '10 documents, 1.0/s, 0 failed, 10 s left' },
])('the time left is told $what', async ({ before, after, line }) => {
  expect(await lineAfter(before, after)).toBe(line);
});
