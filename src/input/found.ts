/** What a search for documents finds, and the limits that it keeps. */
import type { BriefgraphError } from '../errors.js';
import type { DocumentKind } from './kinds.js';

export interface FoundDocument {
  /** Names the document in the archive: the path as given or found; `a.zip!/b.txt` in an archive, `a.csv#7` in a table. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** The bytes of a file, the text of a record. */
  readonly content: Uint8Array | string;
  /** ISO 8601, where the record has one. */
  readonly date?: string;
  /** Id that the record gives itself. */
  readonly recordId?: string;
}

/** Where a document was lost. */
export type Stage = 'discover' | 'read' | 'decode' | 'extract';

export interface LostDocument {
  readonly path: string;
  readonly stage: Stage;
  readonly error: BriefgraphError;
}

export type Found = FoundDocument | LostDocument;

export const isLost = (found: Found): found is LostDocument => 'error' in found;

/** Which fields of a JSONL object or columns of a CSV file are read. */
export interface RecordColumns {
  readonly text: string;
  readonly id: string;
  readonly date: string;
}

export interface InputOptions {
  readonly columns: RecordColumns;
  /** The most bytes that one document may have, unpacked. */
  readonly maxBytes: number;
}

export const INPUT_DEFAULTS: InputOptions = {
  columns: { text: 'text', id: 'id', date: 'date' },
  maxBytes: 16 * 1024 * 1024,
};

/** Text unpacks to a few times its size; what unpacks to more than this is made to exhaust its reader. */
export const MAX_RATIO = 200;
