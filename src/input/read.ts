/** The text of a found document. Each format's library is loaded when the first document of the format comes. */
import { BriefgraphError, errors } from '../errors.js';
import { decodeText } from './decode.js';
import type { FoundDocument } from './found.js';
import type { DocumentKind } from './kinds.js';

export interface DocumentText {
  /** As offsets in the graph count it: what stands in a text file, what was drawn out of any other. */
  readonly text: string;
  /** ISO 8601, where the document says so itself. */
  readonly date?: string;
}

type Reader = (bytes: Uint8Array, path: string) => Promise<DocumentText>;

const READERS: Readonly<Record<DocumentKind, Reader>> = {
  text: async (bytes, path) => ({ text: decodeText(bytes, path) }),
  html: async (bytes, path) => {
    const { decodeHtml, readHtml } = await import('./formats/html.js');
    return { text: readHtml(decodeHtml(bytes, path)) };
  },
  docx: async (bytes) => {
    const { readDocx } = await import('./formats/docx.js');
    return { text: await readDocx(bytes) };
  },
  pdf: async (bytes, path) => {
    const { isPasswordError, readPdf } = await import('./formats/pdf.js');
    try {
      return { text: await readPdf(bytes) };
    } catch (error) {
      throw isPasswordError(error) ? errors.encrypted(path) : error;
    }
  },
  eml: async (bytes) => {
    const { readEml } = await import('./formats/eml.js');
    return readEml(bytes);
  },
};

const KIND_NAMES: Readonly<Record<DocumentKind, string>> = { text: 'text', html: 'HTML', docx: 'a Word document', pdf: 'PDF', eml: 'mail' };

/**
 * @throws BriefgraphError `input-not-utf8`, `input-binary`, `input-encrypted`, `input-malformed`; `input-empty` for a
 * document that should hold text and has none, as a scanned PDF
 */
export const readDocument = async ({ path, kind, content, date }: FoundDocument): Promise<DocumentText> => {
  if (typeof content === 'string') return { text: content, ...(date === undefined ? {} : { date }) };
  let read: DocumentText;
  try {
    read = await READERS[kind](content, path);
  } catch (error) {
    throw error instanceof BriefgraphError ? error : errors.malformed(path, KIND_NAMES[kind], error);
  }
  if (kind !== 'text' && read.text.trim() === '') throw errors.noText(path);
  return read;
};
