/** The article of a web page, without menus and advertisements. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from '../decode.js';
import { blockText, type DomNode } from './blocks.js';

type PageDocument = ConstructorParameters<typeof Readability>[0];

const parseDocument = (html: string): PageDocument => parseHTML(html).document as unknown as PageDocument;

/** All text of a piece of HTML. */
export const htmlText = (html: string): string => blockText(parseDocument(`<!doctype html><html><body>${html}</body></html>`) as unknown as DomNode);

/** The encoding that a page names in its first bytes, where that is none of UTF-8. */
const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(start)?.[1];
  return label === undefined || /^utf-?8$/i.test(label) ? undefined : label;
};

/** A page as text, in the encoding that it names. @throws BriefgraphError as `decodeText` */
export const decodeHtml = (bytes: Uint8Array, path: string): string => {
  const encoding = declaredEncoding(bytes);
  if (encoding === undefined) return decodeText(bytes, path);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // An unknown name is no reason to give the page up: it may be UTF-8 all the same.
    return decodeText(bytes, path);
  }
};

/** The main text of a page under its headline; all of its text when no main part can be told. */
export const readHtml = (html: string): string => {
  const article = new Readability(parseDocument(html), { charThreshold: 0 }).parse();
  const text = htmlText(article?.content ?? html);
  if (text === '') return htmlText(html);
  const title = article?.title?.trim() ?? '';
  return title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
};
