/** Entries of zip archives, one at a time, each unpacked only when it is asked for. */
import type { Readable } from 'node:stream';
import type { ZipFile } from 'yauzl';
import type { BriefgraphError} from '../errors.js';
import { errors } from '../errors.js';
import { MAX_RATIO } from './found.js';
import { isReadable } from './kinds.js';

export interface ArchiveEntry {
  /** `archive.zip!/folder/name.txt` */
  readonly path: string;
  /** Name inside the archive. */
  readonly name: string;
  /** Bytes that the entry says it unpacks to. */
  readonly size: number;
  readonly open: () => Promise<Readable>;
}

/** Hidden files are a system's notes, as in directories; `.` and `..` are no names. */
const isHidden = (name: string): boolean => name.split('/').some((step) => /^\.[^./]/.test(step));

/** Below this nothing is exhausted, however well it packs. */
const SMALL = 1024 * 1024;

const isBomb = (unpacked: number, packed: number): boolean => unpacked > SMALL && unpacked > packed * MAX_RATIO;

/**
 * @param file path of a zip archive on disk
 * @returns its entries of a known kind, and an error for each that must not be opened
 */
export async function* readZip(file: string): AsyncGenerator<ArchiveEntry | BriefgraphError> {
  const yauzl = await import('yauzl');
  let zip: ZipFile;
  try {
    // Names are judged here, entry by entry: the library would give the whole archive up at the first bad one.
    zip = await yauzl.openPromise(file, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false });
  } catch (error) {
    yield errors.malformed(file, 'a zip archive', error);
    return;
  }
  let unpacked = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const path = `${file}!/${name}`;
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (isBomb(unpacked, packed)) {
        // Entries may share their bytes, so what counts is the sum.
        yield errors.bomb(path, MAX_RATIO);
        return;
      }
      if (name.endsWith('/') || !isReadable(name) || isHidden(name)) continue;
      if (yauzl.validateFileName(name) !== null) yield errors.unsafeName(path);
      else if (entry.isEncrypted()) yield errors.encrypted(path);
      else yield { path, name, size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) };
    }
  } catch (error) {
    yield errors.malformed(file, 'a zip archive', error);
  } finally {
    zip.close();
  }
}
