/** From arguments to documents, as a stream: nothing is read before it is asked for, and nothing is kept. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { BriefgraphError, errors } from '../errors.js';
import { readZip } from './archives.js';
import { bounded, readBounded } from './bounded.js';
import { expand } from './expand.js';
import { MAX_RATIO, type Found, type InputOptions, type LostDocument } from './found.js';
import { kindOf, withoutExtension, type DocumentKind } from './kinds.js';
import { readCsv, readJsonl } from './records.js';

/** Bytes of a file that is read at once: handing a small one through a stream takes longer than reading it. */
const AT_ONCE = 256 * 1024;

/** Files between turns for whatever else goes on: they are read without leaving the thread. */
const FILES_PER_TURN = 64;

const lost = (path: string, stage: LostDocument['stage'], error: unknown): LostDocument => ({
  path,
  stage,
  error: error instanceof BriefgraphError ? error : errors.unreadable(path, error),
});

/** Bytes to come, whose name says what they are. */
interface Source {
  readonly path: string;
  /** The name that gives the kind. */
  readonly name: string;
  /** Bytes as they lie on disk, packed or not; null where only the stream knows. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

async function* oneDocument({ path, size, open }: Source, kind: DocumentKind, { maxBytes }: InputOptions): AsyncGenerator<Found> {
  const tooLarge = () => errors.tooLarge(path, maxBytes);
  if (size !== null && size > maxBytes) yield lost(path, 'read', tooLarge());
  else yield { path, kind, content: await readBounded(await open(), maxBytes, tooLarge) };
}

const unzipped = async ({ path, size, open }: Source): Promise<AsyncIterable<Uint8Array>> => {
  // An error of the stream comes out of the reading loop; the callback is there because pipeline wants one.
  const chunks = pipeline(await open(), createGunzip(), () => undefined);
  return size === null ? chunks : bounded(chunks, Math.max(size * MAX_RATIO, 1024 * 1024), () => errors.bomb(path, MAX_RATIO));
};

async function* zipDocuments(source: Source, options: InputOptions): AsyncGenerator<Found> {
  for await (const entry of readZip(source.path)) {
    if (entry instanceof BriefgraphError) yield lost(entry.file ?? source.path, 'read', entry);
    else yield* documentsOf(entry, options, true);
  }
}

/** The documents in one source; what goes wrong is said in their place. */
async function* documentsOf(source: Source, options: InputOptions, packed: boolean): AsyncGenerator<Found> {
  const { path, name, open } = source;
  const kind = kindOf(name);
  try {
    if (kind === 'jsonl') yield* readJsonl(path, await open(), options);
    else if (kind === 'csv') yield* readCsv(path, await open(), options, ',');
    else if (kind === 'tsv') yield* readCsv(path, await open(), options, '\t');
    else if (kind === 'json') yield lost(path, 'read', errors.jsonIsNoBrief(path));
    else if (kind === 'gz') {
      yield* documentsOf({ path, name: withoutExtension(name), size: null, open: () => unzipped(source) }, options, true);
    } else if (kind !== 'zip') yield* oneDocument(source, kind, options);
    // A zip archive is read from its end, so it must lie on disk by itself.
    else if (packed) yield lost(path, 'read', errors.malformed(path, 'a document', 'it is an archive inside an archive'));
    else yield* zipDocuments(source, options);
  } catch (error) {
    yield lost(path, 'read', packed && !(error instanceof BriefgraphError) ? errors.malformed(path, 'packed data', error) : error);
  }
}

/** Passes a stream on and tells of its bytes. */
async function* counted(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** The documents in a file. */
async function* inFile(path: string, options: InputOptions, onBytes: (count: number) => void): AsyncGenerator<Found> {
  try {
    const found = statSync(path);
    const { size } = found;
    let read = 0;
    const count = (bytes: number): void => {
      read += bytes;
      onBytes(bytes);
    };
    const chunks = (): Iterable<Uint8Array> | AsyncIterable<Uint8Array> => (found.isFile() && size <= AT_ONCE ? [readFileSync(path)] : createReadStream(path));
    yield* documentsOf({ path, name: path, size, open: () => counted(chunks(), count) }, options, false);
    // What was passed over counts as read.
    onBytes(size - read);
  } catch (error) {
    yield lost(path, 'read', error);
  }
}

export interface SearchHooks {
  /** Asked once for each file; one that was met before, under another argument or link, is passed over. */
  readonly seen: (path: string) => Promise<boolean>;
  /** Told of bytes of files that have been read, as they lie on disk. */
  readonly onBytes?: (count: number) => void;
}

/**
 * The documents that the arguments lead to, in an order that does not depend on the machine.
 * @param args see `expand`
 */
export async function* findDocuments(
  args: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
  options: InputOptions,
  { seen, onBytes = () => undefined }: SearchHooks,
): AsyncGenerator<Found> {
  let files = 0;
  for await (const path of expand(args, stdin)) {
    if (++files % FILES_PER_TURN === 0) await setImmediate();
    if (path instanceof BriefgraphError) yield lost(path.file ?? 'stdin', 'discover', path);
    else if (!(await seen(path))) yield* inFile(path, options, onBytes);
  }
}
