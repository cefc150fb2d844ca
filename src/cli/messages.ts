/** What the command says about its own work. Messages of errors that the library throws are in `errors.ts`. */
import { printableLine } from './output/printable.js';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Documents that a run left as they are; what failed before among them is not passed over in silence. */
const unchanged = (done: { unchanged: number; failedBefore: number }): string =>
  `${done.unchanged} unchanged${done.failedBefore === 0 ? '' : `, ${done.failedBefore} of them failed before (--retry-failed to try again)`}`;

export const messages = {
  noInput: 'No input: name a file or a directory, or pipe a brief in.',
  noFile: 'No input: name a file, or pipe a text in.',
  noBriefs: (dir: string) => `${dir}: holds no file of a brief (.txt, .md, .html, .docx, .pdf, .eml).`,
  noClaims: (name: string) => `${name}: no claims.`,
  noSentences: (name: string) => `${name}: no sentences.`,
  clash: (name: string, target: string, first: string) => `${name}: not written, ${target} is for ${first}.`,
  overwrite: (name: string, target: string) => `${name}: not written, ${target} is itself an input.`,
  written: (name: string, target: string, claims: number) => `${name} → ${target}: ${count(claims, 'claim')}`,
  notWritten: (name: string, target: string, cause: string) => `${name}: ${target} cannot be written (${cause}).`,
  noOutputDirectory: (dir: string, cause: string) => `--out ${dir}: cannot be used as a directory (${cause}).`,
  total: (written: number, failed: number) => `${written} written, ${failed} failed`,
  stdoutFailed: (cause: string) => `Standard output cannot be written (${cause}).`,
  unexpected: (cause: string) => `unexpected error: ${cause}`,
  notJson: (file: string, cause: string) => `${file}: not JSON (${cause}).`,
  inFile: (file: string, cause: string) => `${file}: ${cause}`,
  textWithoutGraph: '--text goes with a graph (.json): a brief has its text itself.',
  textOfSeveral: (name: string) => `--text goes with one graph, and ${name} holds several.`,
  nothingToReport: (name: string) => `${name}: holds nothing to report.`,
  explainsOne: (other: string) => `explain takes one brief, and ${other} is a second one.`,
  noSuchClaim: (name: string, wanted: string, claims: number) =>
    `${name}: has no claim ${JSON.stringify(wanted)}; give the id of one, or a number from 1 to ${claims}.`,
  oneBrief: (name: string) => `${name}: holds several briefs; explain takes one.`,
  reported: (name: string, target: string) => `${name} → ${target}`,
  noArchive: 'No input: name files, directories or globs, or - for a list of paths on standard input.',
  noPipe: 'No input: pipe lines of JSON in.',
  notACount: 'It must be a whole number from 1.',
  notASize: 'It must be a number of bytes, as 500000, 500k or 16m.',
  timeUnknown: 'time left unknown',
  timeLeft: (time: string) => `${time} left`,
  progress: (documents: number, rate: string, failed: number, left: string) => `${count(documents, 'document')}, ${rate}/s, ${failed} failed, ${left}`,
  batchDone: (done: { store: string; documents: number; claims: number; failed: number; unchanged: number; failedBefore: number; seconds: number; documentsPerSecond: number }) =>
    `${done.store}: ${count(done.documents, 'document')}, ${count(done.claims, 'claim')}, ${done.failed} failed, ${unchanged(done)}, ${done.seconds.toFixed(1)} s (${done.documentsPerSecond}/s)`,
  enqueued: (done: { documents: number; parts: number; unchanged: number; failedBefore: number }) => `${count(done.documents, 'document')} in ${count(done.parts, 'part')}, ${unchanged(done)}`,
  workerLost: (path: string | null, cause: string) => `${path ?? 'a part'}: the worker at it was lost (${cause}); its part is begun again`,
  partDone: (part: string, documents: number, failed: number) => `${part}: ${count(documents, 'document')}, ${failed} failed`,
  queueTrouble: (cause: string) => `queue: ${cause}`,
  notAUrl: 'It must be an address as redis://host:6379.',
  enqueueAgain: 'What is in line stays; the same command goes on.',
  workAgain: 'What was done is kept; parts that were at work are given out again.',
  resumable: 'What was done is kept; the same command goes on from there.',
  more: (shown: number) => `The first ${shown}; --limit gives more.`,
  nobodyCalled: (name: string) => `Nobody in the store is called "${name}".`,
  sqlAlone: '--sql is a question by itself: no filter, order or limit goes with it.',
  groupOrCount: '--group and --count are two questions; ask one.',
  parquetNeedsFile: '--format parquet needs a file: --out FILE.',
  outNotWritten: (target: string, cause: string) => `--out ${target}: cannot be written (${cause}).`,
  notAPeriod: 'It must be a period such as 2026, 2026-03, 2026-03-31, 2026-03/2026-05 or 2026-03/.. (open end).',
  notADate: 'It must be a calendar date, YYYY-MM-DD, with a time or without.',
  counts: (claims: number, judgments: number) => `${count(claims, 'claim')}, ${count(judgments, 'judgment')}`,
} as const;

/** One safe line of standard error. */
export const stderrLine = (message: string): string => `${printableLine(message)}\n`;

export { causeText as causeOf } from '../errors.js';
