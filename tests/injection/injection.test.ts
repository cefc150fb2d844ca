/**
 * What a brief's headline, its names, its source and its file name could smuggle into each thing that we write: every attack goes
 * through a whole archive, and each room that shows it is looked at.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand, scratch } from '../batch/command.js';

const ESCAPE = '\u001B[2J\u001B]0;owned\u0007';
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const FORMULA = '=HYPERLINK("http://example.org","x")';
const SQL = `'; DROP TABLE claims; --`;
const BIDI = '\u202Egnp.exe';

/** File name and text of each brief. */
const BRIEFS: Readonly<Record<string, string>> = {
  [`esc${ESCAPE.replaceAll('/', '')}.txt`]: `CHINA: Army ${ESCAPE} Likely to Withdraw\n\nBeijing ${ESCAPE} will likely withdraw, according to Reuters${ESCAPE}.\n`,
  '<img src=x onerror=alert(3)>.txt': `CHINA: ${SCRIPT} Likely to Pass\n\nBeijing will probably pass the ${SCRIPT} law, according to the ${SCRIPT} Times.\n`,
  '=cmd|calc.txt': `${FORMULA}\n\n=Acme Corp will likely sue Beijing. +Beijing may pay, @Reuters reported.\n`,
  [`${SQL.replaceAll('/', '')}.txt`]: `RUSSIA: ${SQL} Likely\n\nMoscow will likely back ${SQL} Tehran, according to the ${SQL} Times.\n`,
  [`bidi${BIDI}.txt`]: `Beijing will likely ${BIDI} withdraw. Its ${BIDI} ministry said that talks had failed.\n`,
  '..%2f..%2fowned.txt': 'Paris will likely abstain.\n',
};

let root: string;
let store: string;

beforeAll(async () => {
  root = scratch();
  const archive = join(root, 'in');
  store = join(root, 'store');
  mkdirSync(archive);
  for (const [name, text] of Object.entries(BRIEFS)) writeFileSync(join(archive, name), text);
  const { code, stderr } = await runCommand(['batch', archive, '--out', store, '--workers', '1']);
  expect({ code, stderr: stderr.includes('\u001B]') }).toEqual({ code: 0, stderr: false });
}, 120_000);

// eslint-disable-next-line no-control-regex -- what a terminal would obey is what this looks for
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const archiveFiles = (): string[] => readdirSync(join(root, 'in')).map((name) => join(root, 'in', name));

describe('a terminal gets nothing to obey', () => {
  const commands: readonly (readonly [string, () => readonly string[]])[] = [
    ['extract', () => ['extract', ...archiveFiles()]],
    ['explain', () => ['explain', archiveFiles()[0]!]],
    ['parse', () => ['parse', ...archiveFiles()]],
    ['query', () => ['query', store]],
    ['query by group', () => ['query', store, '--group', 'actor']],
    ['a message about a file', () => ['extract', join(root, `${ESCAPE.replaceAll('/', '')}missing.txt`)]],
  ];
  it.each(commands)('%s', async (_name, argv) => {
    const { stdout, stderr } = await runCommand(argv());
    expect(stdout + stderr).not.toBe('');
    expect(OBEYED.exec(stdout + stderr)).toBeNull();
  });
});

describe('a spreadsheet gets no formula', () => {
  it.each([[['--format', 'csv']], [['--format', 'csv', '--group', 'actor']], [['--format', 'csv', '--sql', 'SELECT * FROM documents']]])('%j', async (options) => {
    const { code, stdout } = await runCommand(['query', store, ...options]);
    expect(code).toBe(0);
    const rows = parse(stdout);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.flat().filter((cell) => /^[=@\t\r]|^[+-](?!\d)/.test(cell))).toEqual([]);
  });
});

describe('a database runs no value', () => {
  it.each([['--actor', SQL], ['--citing', SQL], ['--contains', SQL], ['--topic', SQL], ['--held-by', SQL], ['--relation', SQL]])('%s', async (flag, value) => {
    const { stderr } = await runCommand(['query', store, flag, value, '--format', 'json']);
    expect(stderr).not.toMatch(/syntax|parser/i);
  });
  it('the claims are still there', async () => {
    const { stdout } = await runCommand(['query', store, '--sql', 'SELECT count(*) AS n FROM claims', '--format', 'json']);
    expect((JSON.parse(stdout) as { n: number }[])[0]!.n).toBeGreaterThan(5);
  });
});

describe('a page gets no markup', () => {
  it.each([['a report of the store', () => [store]], ['a report of a brief', () => [archiveFiles()[1]!]]] as const)('%s', async (_name, input) => {
    const page = join(root, 'page.html');
    expect((await runCommand(['report', ...input(), '--out', page])).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
  });
});

it('no file is written but below the store', () => {
  expect(readdirSync(root).sort()).toEqual(['in', 'page.html', 'store']);
  expect(existsSync(join(root, 'owned.txt')) || existsSync(join(root, '..', 'owned.txt'))).toBe(false);
  const names = readdirSync(store, { recursive: true }).map(String);
  expect(names.filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
});
