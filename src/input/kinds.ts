/** What a file is, by the end of its name. */
import { extname } from 'node:path';

/** Kinds of document that are read as one text. */
export const DOCUMENT_KINDS = ['text', 'html', 'docx', 'pdf', 'eml'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Files of many documents. */
export type ContainerKind = 'jsonl' | 'csv' | 'tsv' | 'gz' | 'zip';

/** A single JSON value is no brief: named by mistake, it would be read as text in which nothing is found. */
type RefusedKind = 'json';

const KINDS: Readonly<Record<string, DocumentKind | ContainerKind | RefusedKind>> = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.eml': 'eml',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.gz': 'gz',
  '.zip': 'zip',
  '.json': 'json',
};

const kindOfName = (name: string): DocumentKind | ContainerKind | RefusedKind | undefined => {
  const extension = extname(name).toLowerCase();
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
};

/** Whether a file found in a directory or an archive is for us: `.gz` only around something that is. */
export const isReadable = (name: string): boolean => {
  const kind = kindOfName(name);
  return kind === 'gz' ? isReadable(withoutExtension(name)) : kind !== undefined && kind !== 'json';
};

/** The kind of a file that the user named. What has no known end is taken for text. */
export const kindOf = (name: string): DocumentKind | ContainerKind | RefusedKind => kindOfName(name) ?? 'text';

/** Whether a named file is read as it stands. */
export const isPlainText = (name: string): boolean => kindOf(name) === 'text';

/** Whether a file may hold more than one document. */
export const holdsSeveral = (name: string): boolean => {
  const kind = kindOf(name);
  return kind === 'gz' ? holdsSeveral(withoutExtension(name)) : kind === 'jsonl' || kind === 'csv' || kind === 'tsv' || kind === 'zip';
};

/** Whether a file found in a directory holds one document. */
export const holdsOne = (name: string): boolean => isReadable(name) && !holdsSeveral(name);

export const withoutExtension = (name: string): string => name.slice(0, name.length - extname(name).length);
