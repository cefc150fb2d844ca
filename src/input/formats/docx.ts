/** Word documents: paragraphs, headings and lists; comments and pictures are left out. */
import mammoth from 'mammoth';
import { htmlText } from './html.js';

export const readDocx = async (bytes: Uint8Array): Promise<string> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) });
  return htmlText(value);
};
