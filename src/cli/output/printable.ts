/**
 * Text from outside, made safe to show on a terminal: control characters (C0, DEL, C1) could start an escape sequence,
 * and bidirectional controls could show a text in another order than it stands.
 */

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SPACING = /\r\n?|[\u0085\u2028\u2029]/g;

/** Safe text that keeps its lines. */
export const printable = (text: string): string =>
  text.replace(SPACING, '\n').replaceAll('\t', ' ').replace(CONTROLS, '').replace(INVISIBLE, '');

/** Safe text on one line. */
export const printableLine = (text: string): string => printable(text).replace(/\s+/g, ' ');
