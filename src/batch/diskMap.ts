/**
 * A hash table on disk: what is known of each document of an archive, at the same memory for a thousand and for a
 * million. Open addressing with linear probing; the system's page cache keeps what is in use.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errors } from '../errors.js';

export interface Known {
  /** Hash of the content, hexadecimal. */
  readonly hash: string;
  /** Part that holds the document; -1 for none. */
  readonly part: number;
  readonly failed: boolean;
  /** Times that this run met it. */
  readonly met: number;
}

/** 16 bytes of key, 32 of content hash, part, failed, met: 60 bytes. */
const KEY = 16;
const HASH = 32;
const RECORD = KEY + HASH + 12;
/** Records read at a time: at half load most searches end among them. */
const PROBE = 8;

export class DiskMap {
  private fd: number;
  private capacity: number;
  private size = 0;
  private readonly window = Buffer.alloc(RECORD * PROBE);

  /** @param dir where the table is kept while it is in use */
  constructor(
    private readonly dir: string,
    capacity = 1024,
  ) {
    this.capacity = capacity;
    this.fd = this.create();
  }

  private path(): string {
    return join(this.dir, `.index-${process.pid}-${this.capacity}`);
  }

  private create(): number {
    const fd = this.writing(() => openSync(this.path(), 'w+'));
    // The file lives as long as it is open, so that a killed run leaves none behind. Where that cannot be, close() removes it.
    try {
      unlinkSync(this.path());
    } catch {
      return fd;
    }
    return fd;
  }

  /** The table shares the disk of the store, which may be full. @throws BriefgraphError `store-unwritable` */
  private writing<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw errors.storeUnwritable(this.dir, error);
    }
  }

  private static key(name: string): Buffer {
    return createHash('sha256').update(name).digest().subarray(0, KEY);
  }

  /** Finds the slot of a key. @returns its position in the file and the record, null where the slot is free */
  private seek(key: Buffer): { at: number; record: Buffer | null } {
    let slot = key.readUInt32LE(0) % this.capacity;
    for (;;) {
      const count = Math.min(PROBE, this.capacity - slot);
      const bytes = readSync(this.fd, this.window, 0, RECORD * count, slot * RECORD);
      // Beyond the end of the file nothing was written yet.
      this.window.fill(0, bytes, RECORD * count);
      for (let i = 0; i < count; i++) {
        const record = this.window.subarray(i * RECORD, (i + 1) * RECORD);
        const at = (slot + i) * RECORD;
        if (record.readUInt32LE(KEY + HASH) === 0) return { at, record: null };
        if (key.equals(record.subarray(0, KEY))) return { at, record };
      }
      slot = (slot + count) % this.capacity;
    }
  }

  get(name: string): Known | null {
    const { record } = this.seek(DiskMap.key(name));
    if (record === null) return null;
    return {
      hash: record.toString('hex', KEY, KEY + HASH),
      // Parts are kept with 2 added: 0 marks a free slot, 1 a document in no part.
      part: record.readUInt32LE(KEY + HASH) - 2,
      failed: record.readUInt32LE(KEY + HASH + 4) === 1,
      met: record.readUInt32LE(KEY + HASH + 8),
    };
  }

  set(name: string, { hash, part, failed, met }: Known): void {
    const key = DiskMap.key(name);
    const record = Buffer.alloc(RECORD);
    key.copy(record);
    record.write(hash, KEY, HASH, 'hex');
    record.writeUInt32LE(part + 2, KEY + HASH);
    record.writeUInt32LE(failed ? 1 : 0, KEY + HASH + 4);
    record.writeUInt32LE(met, KEY + HASH + 8);
    const { at, record: present } = this.seek(key);
    this.writing(() => writeSync(this.fd, record, 0, RECORD, at));
    if (present === null && (this.size += 1) * 2 > this.capacity) this.grow();
  }

  private grow(): void {
    const old = this.fd;
    const slots = this.capacity;
    this.capacity *= 4;
    this.fd = this.create();
    const chunk = Buffer.alloc(RECORD * 1024);
    for (let slot = 0; slot < slots; slot += 1024) {
      const bytes = readSync(old, chunk, 0, chunk.length, slot * RECORD);
      for (let from = 0; from + RECORD <= bytes; from += RECORD) {
        const record = Buffer.from(chunk.subarray(from, from + RECORD));
        if (record.readUInt32LE(KEY + HASH) === 0) continue;
        const { at } = this.seek(record.subarray(0, KEY));
        this.writing(() => writeSync(this.fd, record, 0, RECORD, at));
      }
    }
    closeSync(old);
  }

  close(): void {
    closeSync(this.fd);
    try {
      unlinkSync(this.path());
    } catch {
      // Removed when it was made.
    }
  }
}
