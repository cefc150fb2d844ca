/** What a file is, by the end of its name. */
import { extname } from 'node:path';

/** Kinds of document that are read as one text. */
export const DOCUMENT_KINDS = ['text', 'html', 'docx', 'pdf', 'eml'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Files of many documents. */
export type ContainerKind = 'jsonl' | 'csv' | 'tsv' | 'gz' | 'zip';

const KINDS: Readonly<Record<string, DocumentKind | ContainerKind>> = {
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
};

/** Ends of names that are taken from a directory, for help and messages. */
export const EXTENSIONS: readonly string[] = Object.keys(KINDS);

const kindOfName = (name: string): DocumentKind | ContainerKind | undefined => {
  const extension = extname(name).toLowerCase();
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
};

/** Whether a file found in a directory or an archive is for us: `.gz` only around something that is. */
export const isReadable = (name: string): boolean => {
  const kind = kindOfName(name);
  return kind === 'gz' ? isReadable(withoutExtension(name)) : kind !== undefined;
};

/** The kind of a file that the user named. What has no known end is taken for text. */
export const kindOf = (name: string): DocumentKind | ContainerKind => kindOfName(name) ?? 'text';

export const withoutExtension = (name: string): string => name.slice(0, name.length - extname(name).length);
