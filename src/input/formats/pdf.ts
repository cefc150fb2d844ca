/** The text of PDF files, with paragraphs told by the space between lines. Scanned pages have none. */
import { getDocumentProxy } from 'unpdf';

/** What pdf.js says of a run of text: `transform[5]` is its height on the page, in points from the bottom. */
interface TextRun {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Lines that are further apart than this many times their height belong to two paragraphs. */
const PARAGRAPH_GAP = 1.6;

const pageText = (runs: readonly TextRun[]): string => {
  let text = '';
  let line: TextRun | undefined;
  for (const run of runs) {
    if (line !== undefined && run.str.trim() !== '') {
      const gap = Math.abs(line.transform[5] - run.transform[5]);
      const height = Math.max(line.height, run.height);
      if (height > 0 && gap > PARAGRAPH_GAP * height && text.endsWith('\n')) text += '\n';
    }
    text += run.str + (run.hasEOL ? '\n' : '');
    if (run.str.trim() !== '') line = run;
  }
  return text.trim();
};

export const isPasswordError = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

export const readPdf = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false });
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageText(items.filter((item): item is typeof item & TextRun => 'str' in item)));
      page.cleanup();
    }
    return pages.filter((page) => page !== '').join('\n\n');
  } finally {
    await document.destroy();
  }
};
