import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawTree, parse, printConllu, readConllu, toConllu, wordRows, type ConlluRow } from '../../src/syntax/index.js';
import { runCli, type RunOptions } from './runCli.js';
import { makeTree } from './tree.js';

const TEXT = 'Ankara will likely abstain. Officials said that talks collapsed.\n';
const OTHER = 'Paris may send aid to Kyiv.\n';

const treesOf = (text: string) => parse(text).map((sentence) => `${drawTree(sentence)}\n`).join('\n');
const conlluOf = (text: string) => printConllu(toConllu(parse(text), text));
const row = (...cells: string[]) => cells.join('\t');
const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A treebank file with everything that the format allows around the words. */
const TREEBANK = lines(
  '# newdoc id = d 1',
  '# sent_id = a-1',
  "# text = They don't know.",
  row('1', 'They', 'LEMMA1', 'X', 'XPOS1', 'Case=Nom', '4', 'dep', '4:dep', 'Entity=(1)'),
  row('2-3', "don't", '_', '_', '_', '_', '_', '_', '_', 'SpaceAfter=Yes'),
  row('2', 'do', 'LEMMA2', 'X', 'XPOS2', '_', '_', '_', '_', '_'),
  row('3', "n't", '_', '_', '_', '_', '4', '_', '_', '_'),
  row('4', 'know', 'LEMMA4', 'X', 'XPOS4', '_', '0', 'root', '0:root', 'SpaceAfter=No'),
  row('4.1', 'it', 'it', 'PRON', 'PRP', 'Case=Acc', '_', '_', '4:obj', 'CopyOf=-1'),
  row('5', '.', '.', 'X', '_', '_', '4', 'dep', '_', '_'),
  '',
  '# sent_id = a-2',
  row('1', '10 000', '_', '_', '_', '_', '_', '_', '_', '_'),
  row('2', 'fled\u001B[31m', '_', '_', '_', '_', '_', '_', '_', '_'),
  '',
);

const OURS = new Set(['upos', 'head', 'deprel']);
const withoutOurs = (conllu: string) =>
  readConllu(conllu).map(({ comments, rows }) => ({
    comments,
    rows: rows.map((cells) => Object.entries(cells).filter(([column]) => !/^\d+$/.test(cells.id) || !OURS.has(column))),
  }));

/** Whether every word reaches the one root. */
const isTree = (words: readonly ConlluRow[]): boolean =>
  words.filter(({ head }) => head === '0').length === 1 &&
  words.every((word) => {
    let steps = 0;
    for (let at: ConlluRow | undefined = word; at && at.head !== '0'; at = words[Number(at.head) - 1]) {
      if ((steps += 1) > words.length) return false;
    }
    return true;
  });

describe('parse', () => {
  it.each<{ what: string; args: string[]; stdin: string; stdout: string }>([
    { what: 'draws trees', args: [], stdin: TEXT, stdout: treesOf(TEXT) },
    { what: 'reads -', args: ['-', '-'], stdin: TEXT, stdout: treesOf(TEXT) },
    { what: 'leaves a byte order mark out', args: [], stdin: `\uFEFF${TEXT}`, stdout: treesOf(TEXT) },
    { what: 'draws a tree for each block', args: [], stdin: 'Key judgments\n\nParis may act', stdout: treesOf('Key judgments\n\nParis may act') },
    { what: 'prints CoNLL-U', args: ['--output', 'conllu'], stdin: TEXT, stdout: conlluOf(TEXT) },
    {
      what: 'leaves control characters out of trees',
      args: [],
      stdin: 'Ankara\u001B\u202E will\r\nlikely\u0085 abstain.\r\n',
      stdout: treesOf('Ankara will\nlikely\n abstain.\n'),
    },
    {
      what: 'leaves control characters out of CoNLL-U',
      args: ['--output', 'conllu'],
      stdin: 'Ankara\u0007 will\fabstain\u009B\u2028now.\n',
      stdout: conlluOf('Ankara will\nabstain\nnow.\n'),
    },
  ])('$what', async ({ args, stdin, stdout }) => {
    expect(await runCli(['parse', ...args], { stdin })).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('gives one rooted line for each token', async () => {
    const { stdout } = await runCli(['parse'], { stdin: 'They will abstain.' });
    expect(stdout).toBe(lines('┌── They  PRON  nsubj', '├── will  AUX  aux', 'abstain  VERB  root', '└── .  PUNCT  punct'));
  });

  it.each(['text', 'conllu'])('says when there is no sentence in %s', async (input) => {
    for (const output of ['tree', 'conllu']) {
      const result = await runCli(['parse', '--input', input, '--output', output], { stdin: ' \n\n' });
      expect(result).toEqual({ code: 0, stdout: '', stderr: 'stdin: no sentences.\n' });
    }
  });

  it('draws several files under their names', async () => {
    const root = makeTree({ 'a.txt': TEXT, 'b.txt': OTHER });
    const [a, b] = [join(root, 'a.txt'), join(root, 'b.txt')];
    expect((await runCli(['parse', a, b])).stdout).toBe(`${a}\n${treesOf(TEXT)}\n${b}\n${treesOf(OTHER)}`);
  });

  it('numbers the sentences of several files on', async () => {
    const root = makeTree({ 'a.txt': TEXT, 'b.txt': OTHER });
    const [a, b] = [join(root, 'a.txt'), join(root, 'b.txt')];
    const { stdout } = await runCli(['parse', '--output', 'conllu', a, b]);
    expect(readConllu(stdout).map(({ comments }) => comments)).toEqual([
      [`# newdoc id = ${a}`, '# sent_id = 1', '# text = Ankara will likely abstain.'],
      ['# sent_id = 2', '# text = Officials said that talks collapsed.'],
      [`# newdoc id = ${b}`, '# sent_id = 3', '# text = Paris may send aid to Kyiv.'],
    ]);
  });
});

describe('parse --input conllu', () => {
  const CONLLU = ['parse', '--input', 'conllu', '--output', 'conllu'];

  it('replaces UPOS, head and label and nothing else', async () => {
    const { code, stdout, stderr } = await runCli(CONLLU, { stdin: TREEBANK });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(withoutOurs(stdout)).toEqual(withoutOurs(TREEBANK));
    const words = wordRows(readConllu(stdout)[0] ?? { comments: [], rows: [] });
    expect(words.map(({ upos, head, deprel }) => [upos, head, deprel])).toEqual([
      ['PRON', '4', 'nsubj'],
      ['AUX', '4', 'aux'],
      ['PART', '4', 'advmod'],
      ['VERB', '0', 'root'],
      ['PUNCT', '4', 'punct'],
    ]);
  });

  it.each([
    { what: 'Windows line ends', stdin: TREEBANK.replaceAll('\n', '\r\n') },
    { what: 'a byte order mark', stdin: `\uFEFF${TREEBANK}` },
    { what: 'no line end at its end', stdin: TREEBANK.trimEnd() },
    { what: 'more empty lines', stdin: `\n${TREEBANK.replaceAll('\n\n', '\n\n \n')}\n` },
  ])('takes a file with $what for the same', async ({ stdin }) => {
    expect(await runCli(CONLLU, { stdin })).toEqual(await runCli(CONLLU, { stdin: TREEBANK }));
  });

  it('changes nothing more when it reads its own output', async () => {
    const { stdout } = await runCli(CONLLU, { stdin: TREEBANK });
    expect((await runCli(CONLLU, { stdin: stdout })).stdout).toBe(stdout);
  });

  it('gives a tree for each sentence of a long file, in order', async () => {
    const words = ['Ankara', 'will', 'not', 'abstain', 'because', 'talks', 'in', 'Doha', 'failed', 'again'];
    const sentence = (n: number) =>
      lines(`# sent_id = ${n}`, ...words.slice(0, 1 + (n % words.length)).map((form, i) => row(String(i + 1), form, ...Array<string>(8).fill('_'))), '');
    const stdin = Array.from({ length: 450 }, (_, n) => sentence(n)).join('');
    const { stdout } = await runCli(CONLLU, { stdin });
    expect(withoutOurs(stdout)).toEqual(withoutOurs(stdin));
    expect(readConllu(stdout).every((parsed) => isTree(wordRows(parsed)))).toBe(true);
  });

  it('puts several files one behind the other', async () => {
    const root = makeTree({ 'a.conllu': TREEBANK, 'b.conllu': TREEBANK });
    const { stdout } = await runCli(CONLLU, { stdin: TREEBANK });
    expect((await runCli([...CONLLU, join(root, 'a.conllu'), join(root, 'b.conllu')])).stdout).toBe(stdout + stdout);
  });

  it('draws the words of the file, without control characters', async () => {
    const { stdout } = await runCli(['parse', '--input', 'conllu'], { stdin: TREEBANK });
    expect(stdout.startsWith(lines('┌── They  PRON  nsubj', '├── do  AUX  aux', "├── n't  PART  advmod", 'know  VERB  root'))).toBe(true);
    expect(stdout).toContain('10 000');
    expect(stdout).toContain('fled[31m');
    expect(stdout).not.toContain('\u001B');
  });

  it.each([
    { what: 'too few columns', stdin: lines('# c', '1\tParis', ''), says: 'line 2: 2 columns instead of 10' },
    { what: 'a missing word', stdin: `${TREEBANK}${row('2', 'a', ...Array<string>(8).fill('_'))}\n`, says: 'line 16: word 2 where word 1 was due' },
    { what: 'a head that is not there', stdin: TREEBANK.replace('\t4\tdep\t4:dep', '\t9\tdep\t4:dep'), says: 'line 4: "9" is no head for word 1' },
    { what: 'a comment between words', stdin: TREEBANK.replace('4.1', '# 4.1'), says: 'line 9: "# 4.1" is no token id' },
    { what: 'plain text', stdin: TEXT, says: 'line 1: 1 column instead of 10' },
  ])('names the line of $what and writes nothing of the file', async ({ stdin, says }) => {
    expect(await runCli(CONLLU, { stdin })).toEqual({ code: 1, stdout: '', stderr: `stdin: CoNLL-U, ${says}.\n` });
  });
});

describe('parse that fails', () => {
  it('names what cannot be read and does the rest', async () => {
    const root = makeTree({ 'a.txt': TEXT, 'latin.txt': Uint8Array.of(0x63, 0xe9) });
    const files = ['gone.txt', 'latin.txt', 'a.txt'].map((name) => join(root, name));
    const { code, stdout, stderr } = await runCli(['parse', ...files, root]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${files[2]}\n${treesOf(TEXT)}` });
    expect(stderr).toMatch(/gone\.txt: cannot be read.*\n.*latin\.txt: not UTF-8.*\n.*: cannot be read \(it is a directory/);
  });

  it.each<{ what: string; argv: string[]; options?: RunOptions; says: RegExp }>([
    { what: 'an unknown input', argv: ['--input', 'xml'], says: /'xml' is invalid.*text, conllu/ },
    { what: 'an unknown output', argv: ['--output', 'svg'], says: /'svg' is invalid.*tree, conllu/ },
    { what: 'an option without its value', argv: ['--output'], says: /argument missing/ },
    { what: 'an option of other commands', argv: ['--scale', 'icd203'], says: /unknown option '--scale'/ },
    { what: 'a terminal with nothing to read', argv: [], options: { stdinIsTTY: true }, says: /^No input/ },
  ])('is used wrongly with $what', async ({ argv, options, says }) => {
    const { code, stdout, stderr } = await runCli(['parse', ...argv], { stdin: TEXT, ...options });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it.each([
    { code: 'EPIPE', result: { code: 0, stdout: '', stderr: '' } },
    { code: 'ENOSPC', result: { code: 1, stdout: '', stderr: 'Standard output cannot be written (write ENOSPC).\n' } },
  ])('to write ends with $code as it should', async ({ code, result }) => {
    const stdoutError = Object.assign(new Error(`write ${code}`), { code });
    expect(await runCli(['parse', '-', 'gone.txt'], { stdin: TEXT, stdoutError })).toEqual(result);
  });
});

describe('parse --help', () => {
  it('says what stays of CoNLL-U', async () => {
    const { code, stdout } = await runCli(['parse', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('UPOS, head and label are replaced');
  });
});
