import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findDocuments, INPUT_DEFAULTS, isLost, readDocument, type Found, type InputOptions } from '../../src/input/index.js';
import { makeTree } from '../cli/tree.js';
import { encryptedPdf, plainPdf } from './pdfs.js';

const none = async function* (): AsyncGenerator<Uint8Array> {};

const find = async (args: readonly string[], options: Partial<InputOptions> = {}): Promise<Found[]> => {
  const found: Found[] = [];
  const hooks = { seen: async () => false };
  for await (const one of findDocuments(args, none(), { ...INPUT_DEFAULTS, ...options }, hooks)) found.push(one);
  return found;
};

const told = async (found: readonly Found[]): Promise<string[]> =>
  Promise.all(
    found.map(async (one) => {
      if (isLost(one)) return one.error.code;
      return readDocument(one).then(({ text }) => text, (error: { code: string }) => error.code);
    }),
  );

/** CRC-32 as in zip and gzip; the latter writes it before its last four bytes. */
const crc32Of = (bytes: Buffer): number => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

/** A zip archive (APPNOTE.TXT 4.3) with names and flags as they are given, which no decent tool would write. */
const zip = (entries: readonly { name: string; content: Uint8Array | string; flag?: number }[]): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flag = 0 } of entries) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const header = Buffer.alloc(26);
    [20, flag, 8, 0, 0].forEach((value, at) => header.writeUInt16LE(value, at * 2));
    header.writeUInt32LE(crc32Of(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), header, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
};

describe('bad inputs', () => {
  it.each<{ what: string; name: string; content: Uint8Array | string; told: string[]; options?: Partial<InputOptions> }>([
    { what: 'a file beyond the limit', name: 'a.txt', content: 'x'.repeat(101), told: ['input-too-large'], options: { maxBytes: 100 } },
    { what: 'an encrypted PDF', name: 'a.pdf', content: encryptedPdf(), told: ['input-encrypted'] },
    { what: 'a broken PDF', name: 'a.pdf', content: '%PDF-1.4 no', told: ['input-malformed'] },
    { what: 'a PDF', name: 'a.pdf', content: plainPdf('Paris may act.'), told: ['Paris may act.'] },
    { what: 'a Word document that is none', name: 'a.docx', content: 'no', told: ['input-malformed'] },
    { what: 'a broken archive', name: 'a.zip', content: 'PK no', told: ['input-malformed'] },
    {
      what: 'names that lead out of an archive',
      name: 'a.zip',
      content: zip([
        { name: '../../etc/evil.txt', content: 'x' },
        { name: '/etc/evil.txt', content: 'x' },
        { name: 'good.txt', content: 'Paris may act.' },
      ]),
      told: ['input-unsafe-name', 'input-unsafe-name', 'Paris may act.'],
    },
    { what: 'a zip bomb', name: 'a.zip', content: zip([{ name: 'a.txt', content: Buffer.alloc(5_000_000, 32) }]), told: ['input-bomb'] },
    { what: 'an encrypted entry', name: 'a.zip', content: zip([{ name: 'a.txt', content: 'x', flag: 1 }]), told: ['input-encrypted'] },
    { what: 'an archive inside an archive', name: 'a.zip', content: zip([{ name: 'b.zip', content: zip([]) }]), told: ['input-malformed'] },
    { what: 'a bomb in gzip', name: 'a.jsonl.gz', content: gzipSync(Buffer.alloc(30_000_000, 32)), told: ['input-bomb'] },
    { what: 'what is no gzip', name: 'a.txt.gz', content: 'no', told: ['input-malformed'] },
    { what: 'a table without the column', name: 'a.csv', content: 'id,body\n1,x\n', told: ['column-missing'] },
    { what: 'a row that is no JSON among others', name: 'a.jsonl', content: '{"text":"a"}\n{\n{"text":"b"}', told: ['a', 'record-invalid', 'b'] },
    { what: 'a line beyond the limit', name: 'a.jsonl', content: `{"text":"${'x'.repeat(200)}"}\n{"text":"b"}\n`, told: ['input-too-large', 'b'], options: { maxBytes: 100 } },
    { what: 'a date in words', name: 'a.jsonl', content: '{"text":"a","date":"yesterday"}', told: ['record-invalid'] },
    { what: 'a page', name: 'a.html', content: '<nav>Menu</nav><p>Paris may act.</p><ul><li>One</li><li>Two</li></ul><script>x</script>', told: [expect.stringContaining('Paris may act.') as unknown as string] },
    { what: 'mail', name: 'a.eml', content: 'Subject: Talks\r\nDate: Tue, 31 Mar 2026 08:00:00 +0000\r\n\r\nParis may act.\r\n', told: ['Talks\n\nParis may act.'] },
  ])('$what', async ({ name, content, told: expected, options }) => {
    const root = makeTree({ [name]: content });
    expect(await told(await find([join(root, name)], options))).toEqual(expected);
  });

  it('a text file of 200 MB is refused before it is read', async () => {
    const root = makeTree({ 'a.txt': 'x', 'b.txt': 'Paris may act.' });
    truncateSync(join(root, 'a.txt'), 200 * 1024 * 1024);
    expect(await told(await find([root]))).toEqual(['input-too-large', 'Paris may act.']);
  });

  it('what is missing, unmatched or unreadable is named', async () => {
    const root = makeTree({ empty: null, 'dir.txt': null, 'loop/up': { to: '..' }, 'a.md': 'x' });
    const found = await find([join(root, 'gone.txt'), join(root, '*.pdf'), join(root, 'empty'), root]);
    expect(found.map((one) => (isLost(one) ? one.stage : one.path.slice(root.length + 1)))).toEqual(['discover', 'discover', 'discover', 'a.md']);
  });
});
