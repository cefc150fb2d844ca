import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor, explain, VERSION } from '../../src/index.js';
import { graphSchema } from '../../src/schema/index.js';
import { runCli, type RunOptions } from './runCli.js';
import { makeTree } from './tree.js';

const BRIEF = 'Ankara will likely abstain. Officials said that talks collapsed.\n';
const OTHER = 'Paris may send aid to Kyiv.\n';

const graphOf = (text: string, path?: string) => createExtractor().extract(text, path === undefined ? {} : { path });
const parseLines = (text: string): unknown => text.trimEnd().split('\n').map((line) => JSON.parse(line));
const errorWithCode = (code: string) => Object.assign(new Error(`write ${code}`), { code });

describe('extract to standard output', () => {
  it('gives the graph of one file as JSON that people can read', async () => {
    const file = join(makeTree({ 'a.txt': BRIEF }), 'a.txt');
    const stdout = `${JSON.stringify(graphOf(BRIEF, file), null, 2)}\n`;
    expect(await runCli(['extract', file])).toEqual({ code: 0, stdout, stderr: '' });
  });

  it.each([
    { what: 'without an argument', args: [] },
    { what: 'as -', args: ['-'] },
  ])('reads standard input $what', async ({ args }) => {
    const { code, stdout } = await runCli(['extract', ...args], { stdin: BRIEF });
    expect(code).toBe(0);
    expect(graphSchema.parse(JSON.parse(stdout))).toEqual(graphOf(BRIEF));
  });

  it('gives a valid graph of empty input', async () => {
    const { code, stdout } = await runCli(['extract'], { stdin: '' });
    expect(code).toBe(0);
    expect(graphSchema.parse(JSON.parse(stdout)).claims).toEqual([]);
  });

  it.each([
    { what: 'lines for several files', format: [], parse: parseLines },
    { what: 'an array when JSON is asked for', format: ['--format', 'json'], parse: (text: string) => JSON.parse(text) },
  ])('gives $what', async ({ format, parse }) => {
    const root = makeTree({ 'a.txt': BRIEF, 'sub/b.md': OTHER });
    const { code, stdout } = await runCli(['extract', root, ...format]);
    expect(code).toBe(0);
    expect(parse(stdout)).toEqual([graphOf(BRIEF, join(root, 'a.txt')), graphOf(OTHER, join(root, 'sub', 'b.md'))]);
  });

  it('keeps the shape of the output when a directory holds one file only', async () => {
    const root = makeTree({ 'a.txt': BRIEF });
    expect(JSON.parse((await runCli(['extract', root, '--format', 'json'])).stdout)).toHaveLength(1);
  });

  it('draws the text out of a page, a mail, a table', async () => {
    const eml = `Subject: Note\r\nDate: Tue, 03 Mar 2026 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n${BRIEF}`;
    const root = makeTree({ 'a.html': `<html><body><h1>Note</h1><p>${BRIEF}</p></body></html>`, 'b.eml': eml, 'c.jsonl': `${JSON.stringify({ id: 'x', text: BRIEF })}\n{}\n` });
    const page = await runCli(['extract', join(root, 'a.html')]);
    expect(JSON.parse(page.stdout)).toMatchObject({ documents: [{ path: join(root, 'a.html') }], claims: [{ text: 'Ankara will likely abstain' }, {}] });
    expect(JSON.parse((await runCli(['extract', join(root, 'b.eml')])).stdout).documents[0].date).toBe('2026-03-03');
    const table = join(root, 'c.jsonl');
    const { code, stdout, stderr } = await runCli(['extract', table]);
    expect(parseLines(stdout)).toMatchObject([{ documents: [{ path: `${table}#x` }] }]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('line 2') });
    await runCli(['extract', table, join(root, 'a.html'), '--out', root]);
    expect(JSON.parse(readFileSync(join(root, 'c.json'), 'utf8'))).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(root, 'a.json'), 'utf8')).claims).toHaveLength(2);
    expect((await runCli(['explain', join(root, 'a.html'), '1'])).stdout).toContain('Ankara');
  });

  it('takes no graph for a brief', async () => {
    const file = join(makeTree({ 'a.json': '{}' }), 'a.json');
    for (const command of ['extract', 'explain']) {
      expect(await runCli([command, file])).toEqual({ code: 1, stdout: '', stderr: `${file}: JSON is no brief; briefs as JSON are read from .jsonl, one a line.\n` });
    }
  });

  it('passes the date on', async () => {
    const { stdout } = await runCli(['extract', '--date', '2024-02-29'], { stdin: BRIEF });
    expect(JSON.parse(stdout).documents[0].date).toBe('2024-02-29');
  });

  it.each<{ what: string; options: RunOptions; colored: boolean }>([
    { what: 'plain in a pipe', options: {}, colored: false },
    { what: 'coloured on a terminal', options: { stdoutIsTTY: true, columns: 90 }, colored: true },
    { what: 'plain with NO_COLOR', options: { stdoutIsTTY: true, env: { NO_COLOR: '1' } }, colored: false },
    { what: 'coloured with FORCE_COLOR', options: { env: { FORCE_COLOR: '1' } }, colored: true },
  ])('draws a table, $what', async ({ options, colored }) => {
    const { code, stdout } = await runCli(['extract', '--format', 'table'], { stdin: BRIEF, ...options });
    expect(code).toBe(0);
    expect(stdout).toContain('Claim');
    expect(stdout.includes('\u001B[')).toBe(colored);
  });
});

describe('extract --out', () => {
  it.each([
    { format: [], extension: 'json' },
    { format: ['--format', 'ndjson'], extension: 'ndjson' },
    { format: ['--format', 'table'], extension: 'txt' },
  ])('writes one .$extension for each input', async ({ format, extension }) => {
    const root = makeTree({ 'in/a.txt': BRIEF, 'in/b.md': OTHER });
    const out = join(root, 'new', 'out');
    const { code, stdout, stderr } = await runCli(['extract', join(root, 'in'), '--out', out, ...format]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(out).sort()).toEqual([`a.${extension}`, `b.${extension}`]);
    expect(stderr).toMatch(/a\.txt → .*: \d+ claims?\n.*b\.md → .*\n2 written, 0 failed\n$/);
    if (extension !== 'txt') {
      expect(JSON.parse(readFileSync(join(out, `a.${extension}`), 'utf8'))).toEqual(graphOf(BRIEF, join(root, 'in', 'a.txt')));
    }
  });

  it('names standard input stdin', async () => {
    const out = join(makeTree({}), 'out');
    await runCli(['extract', '--out', out], { stdin: BRIEF });
    expect(readdirSync(out)).toEqual(['stdin.json']);
  });

  it('names a clash, counts it as failed and writes the rest', async () => {
    const root = makeTree({ 'x/a.txt': BRIEF, 'y/a.txt': OTHER, 'y/b.txt': OTHER });
    const out = join(root, 'out');
    const { code, stderr } = await runCli(['extract', join(root, 'x'), join(root, 'y'), '--out', out]);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['a.json', 'b.json']);
    expect(JSON.parse(readFileSync(join(out, 'a.json'), 'utf8'))).toEqual(graphOf(BRIEF, join(root, 'x', 'a.txt')));
    expect(stderr).toContain(`${join(root, 'y', 'a.txt')}: not written, ${join(out, 'a.json')} is for ${join(root, 'x', 'a.txt')}.`);
    expect(stderr).toMatch(/2 written, 1 failed\n$/);
  });

  it('never replaces a brief by its table', async () => {
    const root = makeTree({ 'a.txt': BRIEF });
    const { code, stderr } = await runCli(['extract', join(root, 'a.txt'), '--out', root, '--format', 'table']);
    expect(code).toBe(1);
    expect(stderr).toContain('is itself an input');
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe(BRIEF);
  });

  it('reports an output that cannot be written and goes on', async () => {
    const root = makeTree({ 'a.txt': BRIEF, 'b.txt': OTHER });
    mkdirSync(join(root, 'out', 'a.json', 'full'), { recursive: true });
    const { code, stderr } = await runCli(['extract', join(root, 'a.txt'), join(root, 'b.txt'), '--out', join(root, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.json cannot be written/);
    expect(readdirSync(join(root, 'out'))).toEqual(['a.json', 'b.json']);
  });
});

describe('inputs that fail', () => {
  it.each([['extract'], ['explain'], ['report']])('are too large for %s before they are read', async (command) => {
    const root = makeTree({ 'big.txt': 'A bank may act. '.repeat(1100 * 1024) });
    const { code, stdout, stderr } = await runCli([command, join(root, 'big.txt')]);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${join(root, 'big.txt')}: larger than the limit of 16777216 bytes.\n` });
  });

  it('are named with their reason, and the rest is done', async () => {
    const root = makeTree({
      'a.txt': BRIEF,
      'binary.txt': Uint8Array.of(0x61, 0),
      'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      empty: null,
    });
    const { code, stdout, stderr } = await runCli(['extract', root, join(root, 'gone.txt'), join(root, 'empty')]);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toEqual([graphOf(BRIEF, join(root, 'a.txt'))]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/gone\.txt: cannot be read/),
      `${join(root, 'empty')}: holds no file of a brief (.txt, .md, .html, .docx, .pdf, .eml).`,
      `${join(root, 'binary.txt')}: looks like a binary file, NUL byte at offset 1.`,
      `${join(root, 'latin.txt')}: not UTF-8 text, first bad byte at offset 3.`,
    ]);
  });

  it('cannot write to the terminal by their names', async () => {
    const { code, stderr } = await runCli(['extract', 'gone\u001B[2J.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('gone[2J.txt');
  });
});

describe('wrong usage', () => {
  it.each([
    { what: 'no command', argv: [], says: /Usage: briefgraph/ },
    { what: 'an unknown command', argv: ['extrakt'], says: /unknown command 'extrakt'/ },
    { what: 'an unknown option', argv: ['extract', '--fast'], says: /unknown option '--fast'/ },
    { what: 'an unknown format', argv: ['extract', '--format', 'xml'], says: /'xml' is invalid/ },
    { what: 'an option without its value', argv: ['extract', '--out'], says: /argument missing/ },
    { what: 'a date in words', argv: ['extract', '--date', 'yesterday'], says: /calendar date/ },
    { what: 'a day that does not exist', argv: ['extract', '--date', '2023-02-29'], says: /calendar date/ },
    { what: 'a short date', argv: ['extract', '--date', '2023-2-9'], says: /calendar date/ },
    { what: 'an unknown scale', argv: ['extract', '--scale', 'guesswork'], says: /Unknown scale "guesswork"/ },
    { what: 'a missing lexicon file', argv: ['extract', '--lexicons', 'no-such.json'], says: /no-such\.json: cannot be read/ },
    { what: 'nothing to explain', argv: ['explain'], says: /missing required argument 'file'/ },
    { what: 'a claim that is not there', argv: ['explain', '-', 'c-none'], says: /no claim "c-none"/ },
    { what: 'a number beyond the claims', argv: ['explain', '-', '99'], says: /no claim "99"; give the id of one, or a number from 1 to 2\./ },
    { what: 'a second brief to explain', argv: ['explain', '-', 'package.json'], says: /explain takes one brief, and package\.json is a second one/ },
    { what: 'a period of query in words', argv: ['query', 'x', '--within', 'spring'], says: /--within <period>' argument 'spring' is invalid. It must be a period such as 2026/ },
    { what: 'an option of a command, with its own help', argv: ['batch', 'x'], says: /Try briefgraph batch --help\./ },
    { what: 'a directory of briefs for a store', argv: ['enqueue', '.', '--redis', 'redis://localhost:1', '--out', 'docs'], says: /docs: no store, it has no manifest\.json\. briefgraph batch makes one/ },
    { what: 'a file for a store', argv: ['batch', '.', '--out', 'package.json'], says: /package\.json: no store but a file/ },
  ])('is $what', async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv, { stdin: BRIEF });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it.each([
    { what: 'is no JSON', content: '{"likelihood": [', says: /lexicons\.json: not JSON/ },
    { what: 'is no text', content: Uint8Array.of(0xff), says: /lexicons\.json: not UTF-8/ },
    { what: 'is no object', content: '[]', says: /lexicons\.json: Option "lexicons" must be/ },
    { what: 'holds an unknown lexicon', content: '{"omens": {"entries": []}}', says: /lexicons\.json: There is no lexicon "omens"/ },
    {
      what: 'holds a broken entry',
      content: '{"cues": {"entries": [{"id": 3}]}}',
      says: /lexicons\.json: Lexicon "cues", entry #0, field id/,
    },
  ])('is a lexicon file that $what', async ({ content, says }) => {
    const file = join(makeTree({ 'lexicons.json': content }), 'lexicons.json');
    const { code, stderr } = await runCli(['extract', '--lexicons', file], { stdin: BRIEF });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });

  it('is a terminal with nothing to read', async () => {
    const { code, stderr } = await runCli(['extract'], { stdinIsTTY: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^No input/);
  });

  it('is a file where --out needs a directory', async () => {
    const file = join(makeTree({ 'a.txt': BRIEF }), 'a.txt');
    const { code, stderr } = await runCli(['extract', file, '--out', file]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--out .*cannot be used as a directory/);
  });
});

describe('standard output that fails', () => {
  it('is no fault when its reader went away', async () => {
    const root = makeTree({ 'a.txt': BRIEF, 'b.txt': OTHER });
    expect(await runCli(['extract', root], { stdoutError: errorWithCode('EPIPE') })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('is reported when the disk is full', async () => {
    const { code, stderr } = await runCli(['extract'], { stdin: BRIEF, stdoutError: errorWithCode('ENOSPC') });
    expect(code).toBe(1);
    expect(stderr).toBe('Standard output cannot be written (write ENOSPC).\n');
  });
});

describe('explain', () => {
  const graph = graphOf(BRIEF);

  it('explains all claims', async () => {
    const { code, stdout } = await runCli(['explain', '-'], { stdin: BRIEF });
    expect(code).toBe(0);
    expect(stdout).toBe(graph.claims.map(({ id }) => `${explain(graph, id).trimEnd()}\n`).join('\n'));
  });

  it.each([
    { what: 'its id', wanted: graph.claims[0]?.id ?? '' },
    { what: 'its number', wanted: '1' },
  ])('explains one claim by $what', async ({ wanted }) => {
    const { code, stdout } = await runCli(['explain', '-', wanted], { stdin: BRIEF });
    expect(code).toBe(0);
    expect(stdout).toBe(`${explain(graph, graph.claims[0]?.id ?? '').trimEnd()}\n`);
  });

  it('says when there is nothing to explain', async () => {
    expect(await runCli(['explain', '-'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: 'stdin: no claims.\n' });
  });

  it('fails on a file that cannot be read', async () => {
    const { code, stderr } = await runCli(['explain', 'no-such.txt']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no-such\.txt: cannot be read/);
  });
});

describe('help', () => {
  it.each([
    { argv: ['--version'], shows: `${VERSION}\n` },
    { argv: ['--help'], shows: 'Exit codes: 0 done' },
    { argv: ['extract', '--help'], shows: '--lexicons <file>' },
    { argv: ['explain', '--help'], shows: 'number in the table view' },
  ])('answers $argv on standard output', async ({ argv, shows }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(shows);
  });
});
