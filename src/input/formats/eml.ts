/** Mail: the subject as headline, the body, the day of its date. Attachments are left out. */
import PostalMime from 'postal-mime';
import { htmlText } from './html.js';

export const readEml = async (bytes: Uint8Array): Promise<{ text: string; date?: string }> => {
  const { subject, text, html, date } = await PostalMime.parse(bytes);
  const body = text?.trim() ? text : html ? htmlText(html) : '';
  // The day as the header gives it, in the sender's time zone, is lost by the parser; this is the day in UTC.
  const sent = date === undefined ? NaN : Date.parse(date);
  return {
    text: [subject?.trim(), body.trim()].filter(Boolean).join('\n\n'),
    ...(Number.isNaN(sent) ? {} : { date: new Date(sent).toISOString().slice(0, 10) }),
  };
};
