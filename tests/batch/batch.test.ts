import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { extract } from '../../src/index.js';
import { donePartNumbers, openStore, readEntry, readRows, TABLE_NAMES, type StoreRow } from '../../src/store/index.js';
import { killBatch } from '../../scripts/archive/kill.js';
import { contentOf } from '../../scripts/archive/storeContent.js';
import { runCommand, scratch } from './command.js';

// Processes are started, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 300_000 });

const briefs = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, i) => [
      `b${String(from + i).padStart(3, '0')}.txt`,
      `Ankara will likely abstain from vote ${from + i}. Paris may send aid to Kyiv, according to Reuters.\n`,
    ]),
  );

const write = (dir: string, files: Record<string, string>): void => {
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
};

const rowsIn = async (root: string, table: string): Promise<StoreRow[]> => {
  const store = await openStore(root);
  const parts = await donePartNumbers(store);
  return (await Promise.all(parts.map((part) => readRows(store, table, part)))).flat();
};

const batch = async (args: readonly string[]) => {
  const ended = await runCommand(['batch', ...args, '--json', '--workers', '1', '--part-size', '4']);
  return { ...ended, summary: ended.stdout === '' ? null : (JSON.parse(ended.stdout) as Record<string, unknown>) };
};

describe('batch', () => {
  it('writes what extract finds, then only what is new, changed or to be tried again', async () => {
    const root = scratch();
    const archive = join(root, 'in');
    const store = join(root, 'store');
    write(archive, briefs(0, 10));
    writeFileSync(join(archive, 'bad.txt'), Uint8Array.of(0x63, 0xe9));

    const first = await batch([archive, '--out', store]);
    expect(first).toMatchObject({ code: 1, summary: { documents: 10, failed: 1, unchanged: 0, parts: 3 } });
    expect(first.stderr).toContain('bad.txt: not UTF-8 text, first bad byte at offset 1.');
    const path = join(archive, 'b003.txt');
    const claims = extract(briefs(3, 4)['b003.txt']).claims.map(({ text }) => text);
    const [document] = (await rowsIn(store, 'documents')).filter((row) => row.path === path);
    const found = (await rowsIn(store, 'claims')).filter((row) => row.document_id === document.document_id);
    expect(found.map(({ text }) => text)).toEqual(claims);
    expect(document.text).toBe(briefs(3, 4)['b003.txt']);
    expect(await rowsIn(store, 'failures')).toEqual([
      { path: join(archive, 'bad.txt'), stage: 'decode', code: 'input-not-utf8', reason: expect.stringContaining('offset 1') },
    ]);

    const before = contentOf(store);
    expect(await batch([archive, '--out', store])).toMatchObject({ code: 1, summary: { documents: 0, failed: 0, unchanged: 11, failedBefore: 1, parts: 0 } });
    expect(contentOf(store)).toEqual(before);

    write(archive, briefs(10, 12));
    writeFileSync(path, 'Paris will almost certainly abstain.');
    expect(await batch([archive, '--out', store])).toMatchObject({ code: 1, summary: { documents: 3, failed: 0, unchanged: 10, parts: 1 } });
    const paths = (await rowsIn(store, 'documents')).map((row) => row.path);
    expect(paths.length).toBe(12);
    expect(new Set(paths).size).toBe(12);
    const ids = new Set((await rowsIn(store, 'documents')).map((row) => row.document_id));
    for (const table of TABLE_NAMES.filter((name) => name !== 'failures')) {
      expect((await rowsIn(store, table)).filter((row) => !ids.has(row.document_id)), table).toEqual([]);
    }

    writeFileSync(join(archive, 'bad.txt'), 'Paris may act.');
    expect(await batch([archive, '--out', store])).toMatchObject({ code: 0, summary: { documents: 1, unchanged: 12 } });
    expect(await rowsIn(store, 'failures')).toEqual([]);
  });

  it('names the file and line of a record that it cannot read, once', async () => {
    const root = scratch();
    write(root, { 'news.jsonl': '{"text":"Riga may follow."}\n{"txt":"Riga may not."}\n' });
    const { code, stderr } = await batch([join(root, 'news.jsonl'), '--out', join(root, 's')]);
    expect({ code, lines: stderr.split('\n').filter((line) => line.includes('column')) }).toEqual({
      code: 1,
      lines: [`${join(root, 'news.jsonl')}, line 2: has no column "text"; there are txt.`],
    });
  });

  it('remembers failures, and tries them again when it is asked to', async () => {
    const root = scratch();
    write(join(root, 'in'), { 'a.pdf': 'no PDF', ...briefs(0, 1) });
    expect(await batch([join(root, 'in'), '--out', join(root, 's')])).toMatchObject({ code: 1, summary: { documents: 1, failed: 1 } });
    const again = ['batch', join(root, 'in'), '--out', join(root, 's')];
    expect(await runCommand(again)).toMatchObject({ code: 1, stderr: expect.stringContaining('2 unchanged, 1 of them failed before (--retry-failed to try again)') });
    expect(await runCommand([...again, '--tolerant'])).toMatchObject({ code: 0, stderr: expect.stringContaining('1 of them failed before') });
    expect(await batch([join(root, 'in'), '--out', join(root, 's'), '--retry-failed'])).toMatchObject({ code: 1, summary: { failed: 1, unchanged: 1, failedBefore: 0 } });
    expect(await rowsIn(join(root, 's'), 'failures')).toHaveLength(1);
  });

  it('reads lists, globs, records, links in circles, each document once, copies as documents of their own', async () => {
    const root = scratch();
    const archive = join(root, 'in');
    write(archive, briefs(0, 2));
    write(join(archive, 'sub'), { 'copy.md': briefs(0, 1)['b000.txt'] });
    symlinkSync('..', join(archive, 'sub', 'up'));
    writeFileSync(join(root, 'r.jsonl'), '{"id":7,"text":"Paris may act.","date":"2026-03-31T08:00:00Z"}\n{"id":7,"text":"Rome may act."}\n{"text":4}\n');
    writeFileSync(join(root, 'r.csv'), 'id,text\nx,"Riga may\nfollow."\n');
    const store = join(root, 's');
    const list = `${join(archive, 'b001.txt')}\n${join(root, 'r.jsonl')}\n`;
    const args = ['batch', join(archive, '**/*.md'), archive, '-', join(root, 'r.csv'), '--out', store, '--format', 'ndjson', '--json'];
    const { code, stdout } = await runCommand(args, list);
    expect({ code, summary: JSON.parse(stdout) }).toMatchObject({ code: 1, summary: { documents: 6, failed: 1 } });
    const opened = await openStore(store);
    const entry = await readEntry(opened, 0);
    expect(entry?.documents.map(([path, , id]) => [path.slice(root.length + 1), id !== null])).toEqual([
      ['in/sub/copy.md', true],
      ['in/b000.txt', true],
      ['in/b001.txt', true],
      ['r.jsonl#7', true],
      ['r.jsonl#7@2', true],
      ['r.jsonl#3', false],
      ['r.csv#x', true],
    ]);
    const graphs = (await readRows(opened, 'graphs', 0)) as unknown as { documents: { id: string; date: string | null }[]; claims: { id: string }[] }[];
    expect(graphs[3].documents[0].date).toBe('2026-03-31');
    expect(new Set(graphs.flatMap(({ claims }) => claims.map(({ id }) => id))).size).toBe(graphs.flatMap(({ claims }) => claims).length);
  });

  it('keeps a store to one set of options and to one run', async () => {
    const root = scratch();
    write(join(root, 'in'), briefs(0, 1));
    const store = join(root, 's');
    await batch([join(root, 'in'), '--out', store]);
    const other = await batch([join(root, 'in'), '--out', store, '--scale', 'phia']);
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('made with scale "icd203", not "phia"') });
    writeFileSync(join(store, '.lock'), '1 elsewhere\n');
    expect(await batch([join(root, 'in'), '--out', store])).toMatchObject({ code: 2, stderr: expect.stringContaining('in use by process 1 on elsewhere') });
    expect(await batch([join(root, 'in'), '--out', join(root, 'in')])).toMatchObject({ code: 2, stderr: expect.stringContaining('not empty and no store') });
  });

  it('ends with what it was given when it is run again after parts went missing', async () => {
    const root = scratch();
    write(join(root, 'in'), briefs(0, 14));
    const store = join(root, 's');
    await batch([join(root, 'in'), '--out', store]);
    const whole = contentOf(store);
    // As a kill leaves it: a later part done, an earlier one not, with some of its tables and a draft written.
    rmSync(join(store, 'parts', 'part-00001.json'));
    rmSync(join(store, 'mentions', 'part-00001.parquet'));
    appendFileSync(join(store, 'claims', '.draft-1'), 'PAR1');
    expect(await batch([join(root, 'in'), '--out', store])).toMatchObject({ code: 0, summary: { documents: 4, unchanged: 10, parts: 1 } });
    expect(contentOf(store)).toEqual(whole);
    expect(readdirSync(join(store, 'claims')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

/** A file system of the given size, where the test may mount one. */
const smallDisk = (dir: string, size: string): boolean => {
  mkdirSync(dir);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', [dir]));
  return true;
};

describe('a full disk', () => {
  it('ends the run with a word, leaves whole parts, and is forgotten when there is room', async ({ skip }) => {
    const root = scratch();
    write(join(root, 'in'), briefs(0, 16));
    const disk = join(root, 'disk');
    if (!smallDisk(disk, '180k')) skip('no file system could be mounted');
    const store = join(disk, 's');
    const full = await batch([join(root, 'in'), '--out', store]);
    expect(full).toMatchObject({ code: 1, stderr: expect.stringContaining(`${store}: cannot be written (no space left on device`) });
    expect(full.stderr).toContain('the same command goes on from there');
    const opened = await openStore(store);
    for (const part of await donePartNumbers(opened)) {
      for (const table of TABLE_NAMES) await expect(readRows(opened, table, part)).resolves.toBeDefined();
    }
    spawnSync('mount', ['-o', 'remount,size=20m', disk]);
    expect((await batch([join(root, 'in'), '--out', store])).code).toBe(0);
    await batch([join(root, 'in'), '--out', join(root, 'whole')]);
    expect(contentOf(store)).toEqual(contentOf(join(root, 'whole')));
  });
});

describe('kill -9', () => {
  it('at random moments changes nothing in the end', async () => {
    const setup = { cli: inject('command'), dir: scratch(), documents: 40, kills: 5, partSize: 4, seed: 7, log: () => undefined };
    expect(await killBatch(setup)).toMatchObject({ identical: true, differing: [] });
  });
});
