/** Every message that the package can throw, with its stable code. Messages are written here and nowhere else. */

export type ErrorCode =
  | 'input-not-text'
  | 'input-unreadable'
  | 'input-not-utf8'
  | 'input-binary'
  | 'input-too-large'
  | 'input-bomb'
  | 'input-unsafe-name'
  | 'input-encrypted'
  | 'input-malformed'
  | 'input-empty'
  | 'column-missing'
  | 'record-invalid'
  | 'option-invalid'
  | 'scale-unknown'
  | 'scale-invalid'
  | 'lexicon-invalid'
  | 'claim-unknown'
  | 'graph-invalid'
  | 'conllu-invalid'
  | 'model-invalid'
  | 'model-missing'
  | 'store-invalid'
  | 'store-options'
  | 'store-in-use'
  | 'store-unwritable'
  | 'query-invalid'
  | 'worker-lost'
  | 'queue-unreachable'
  | 'dependency-missing'
  | 'usage';

export interface ErrorPlace {
  /** Path of the file at fault, as it was given. */
  readonly file?: string;
  /** Where in the input: a byte offset for files, a UTF-16 offset for text. */
  readonly offset?: number;
  /** Id (or position) of the lexicon entry at fault. */
  readonly entry?: string;
  /** Field of the entry or option at fault, as a dotted path. */
  readonly field?: string;
  /** Line of the input at fault, the first being 1. */
  readonly line?: number;
}

/** The only error type that the package throws on purpose. `code` is stable; `message` is for people. */
export class BriefgraphError extends Error implements ErrorPlace {
  override readonly name = 'BriefgraphError';
  readonly file?: string;
  readonly offset?: number;
  readonly entry?: string;
  readonly field?: string;
  readonly line?: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    place: ErrorPlace = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    Object.assign(this, place);
  }
}

/** The reason in words. What the system says of a file loses its code and its call: the path stands in front anyway. */
export const causeText = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'syscall' in cause && 'code' in cause ? `${String(cause.code)}: ` : '';
  if (code === 'EISDIR: ') return 'it is a directory';
  const message = code !== '' && cause.message.startsWith(code) ? cause.message.slice(code.length).split(', ', 1)[0] : cause.message;
  // It goes into a sentence.
  return message.replace(/\.$/, '');
};

/** Whether the system gave this code for its error: `ENOENT`, `EPIPE`. */
export const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** A value as a sentence names it: null, an array, number … */
export const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

/** What helps with a name that is not known. */
const knownOrNear = (known: readonly string[], near: string | undefined): string =>
  near === undefined ? `known are ${known.join(', ')}` : `did you mean ${JSON.stringify(near)}?`;

/** Says that there is no such field; part of the messages about lexicons and scales. */
export const unknownField = (known: readonly string[], near: string | undefined): string => `there is no such field; ${knownOrNear(known, near)}`;

/** Ends a sentence that no mark has ended. */
const ended = (message: string): string => (message.endsWith('?') ? message : `${message}.`);

export const errors = {
  inputNotText: (value: unknown) =>
    new BriefgraphError('input-not-text', `A brief must be a string, not ${kindOf(value)}.`),
  textNotText: (value: unknown) => new BriefgraphError('input-not-text', `A text must be a string, not ${kindOf(value)}.`),
  tokensNotText: (problem: string) =>
    new BriefgraphError('input-not-text', `Sentences must be lists of tokens, each a string: ${problem}.`),
  unreadable: (file: string, cause: unknown) =>
    new BriefgraphError(
      'input-unreadable',
      `${file}: cannot be read (${causeText(cause)}).`,
      { file },
      { cause },
    ),
  notUtf8: (file: string, offset: number) =>
    new BriefgraphError('input-not-utf8', `${file}: not UTF-8 text, first bad byte at offset ${offset}.`, { file, offset }),
  binary: (file: string, offset: number) =>
    new BriefgraphError('input-binary', `${file}: looks like a binary file, NUL byte at offset ${offset}.`, { file, offset }),
  tooLarge: (file: string, limit: number) =>
    new BriefgraphError('input-too-large', `${file}: larger than the limit of ${limit} bytes.`, { file }),
  bomb: (file: string, ratio: number) =>
    new BriefgraphError('input-bomb', `${file}: unpacks to more than ${ratio} times its size, as no text does.`, { file }),
  unsafeName: (file: string) =>
    new BriefgraphError('input-unsafe-name', `${file}: its name leads out of the archive.`, { file }),
  encrypted: (file: string) => new BriefgraphError('input-encrypted', `${file}: encrypted.`, { file }),
  malformed: (file: string, kind: string, cause: unknown) =>
    new BriefgraphError('input-malformed', `${file}: cannot be read as ${kind} (${causeText(cause)}).`, { file }, { cause }),
  jsonIsNoBrief: (file: string) =>
    new BriefgraphError('input-malformed', `${file}: JSON is no brief; briefs as JSON are read from .jsonl, one a line.`, { file }),
  noText: (file: string) => new BriefgraphError('input-empty', `${file}: holds no text.`, { file }),
  column: (file: string, name: string, known: readonly string[]) =>
    new BriefgraphError('column-missing', `${file}: has no column ${JSON.stringify(name)}; there are ${known.join(', ') || 'none'}.`, {
      file,
      field: name,
    }),
  record: (file: string, line: number, problem: string) =>
    new BriefgraphError('record-invalid', `${file}, line ${line}: ${problem}.`, { file, line }),
  store: (path: string, problem: string) => new BriefgraphError('store-invalid', `${path}: ${problem}.`, { file: path }),
  noStore: (path: string, manifest: string) =>
    new BriefgraphError('store-invalid', `${path}: no store, it has no ${manifest}. briefgraph batch makes one: briefgraph batch INPUT --out STORE`, { file: path }),
  storeOptions: (store: string, field: string, made: unknown, given: unknown) =>
    new BriefgraphError(
      'store-options',
      `${store}: made with ${field} ${JSON.stringify(made)}, not ${JSON.stringify(given)}; a store keeps to one.`,
      { file: store, field },
    ),
  storeInUse: (store: string, lock: string, holder: string) =>
    new BriefgraphError('store-in-use', `${store}: in use by ${holder}; when that is no longer so, remove ${lock}.`, { file: store }),
  storeUnwritable: (store: string, cause: unknown) =>
    new BriefgraphError('store-unwritable', `${store}: cannot be written (${causeText(cause)}).`, { file: store }, { cause }),
  workerLost: (file: string) => new BriefgraphError('worker-lost', `${file}: ended the worker that read it.`, { file }),
  queue: (url: string, cause: unknown) =>
    new BriefgraphError('queue-unreachable', `${url}: cannot be reached (${causeText(cause)}).`, {}, { cause }),
  query: (problem: string) => new BriefgraphError('query-invalid', `The question cannot be answered: ${problem.replace(/\.$/, '')}.`),
  dependency: (packages: readonly string[], purpose: string, cause?: unknown) =>
    new BriefgraphError('dependency-missing', `${purpose} needs ${packages.join(' and ')} beside briefgraph: npm install ${packages.join(' ')}`, {}, { cause }),
  option: (field: string, expected: string) =>
    new BriefgraphError('option-invalid', `Option "${field}" must be ${expected}.`, { field }),
  unknownOption: (name: string, known: readonly string[], near: string | undefined) =>
    new BriefgraphError('option-invalid', ended(`There is no option ${JSON.stringify(name)}; ${knownOrNear(known, near)}`), { field: name }),
  choice: (field: string, value: unknown, known: readonly string[], near: string | undefined) =>
    new BriefgraphError(
      'option-invalid',
      ended(`Option "${field}" cannot be ${typeof value === 'string' ? JSON.stringify(value) : kindOf(value)}; ${knownOrNear(known, near)}`),
      { field },
    ),
  unknownScale: (scale: unknown, known: readonly string[]) =>
    new BriefgraphError('scale-unknown', `Unknown scale ${JSON.stringify(scale)}; known are ${known.join(', ')}.`, {
      field: 'scale',
    }),
  scale: (field: string, problem: string) =>
    new BriefgraphError('scale-invalid', ended(`Scale${field === '' ? '' : `, field ${field}`}: ${problem}`), { field }),
  /** @param entry its id, or its position where it has none; undefined where the lexicon itself is wrong */
  lexicon: (kind: string, entry: string | undefined, field: string, problem: string) =>
    new BriefgraphError(
      'lexicon-invalid',
      ended(`Lexicon "${kind}"${entry === undefined ? '' : `, entry ${entry}`}${field === '' ? '' : `, field ${field}`}: ${problem}`),
      { ...(entry === undefined ? {} : { entry }), field },
    ),
  unknownLexicon: (name: string, known: readonly string[], near: string | undefined) =>
    new BriefgraphError('lexicon-invalid', ended(`There is no lexicon ${JSON.stringify(name)}; ${knownOrNear(known, near)}`), { field: name }),
  notAGraph: (value: unknown) => new BriefgraphError('graph-invalid', `A graph of briefgraph must be an object, not ${kindOf(value)}.`),
  brokenGraph: (field: string, expected: string) =>
    new BriefgraphError('graph-invalid', `This is no graph of briefgraph: its field ${field} must be ${expected}.`, { field }),
  unknownClaim: (claimId: string) =>
    new BriefgraphError('claim-unknown', `The graph has no claim ${JSON.stringify(claimId)}.`),
  graph: (file: string, problem: string, line?: number) =>
    new BriefgraphError('graph-invalid', `${file}${line === undefined ? '' : `, line ${line}`}: no graph of briefgraph: ${problem}.`, { file, ...(line === undefined ? {} : { line }) }),
  conllu: (line: number, problem: string) =>
    new BriefgraphError('conllu-invalid', `CoNLL-U, line ${line}: ${problem}.`, { line }),
  model: (problem: string) => new BriefgraphError('model-invalid', `The weights of the syntax model cannot be used: ${problem}.`),
  modelMissing: (cause?: unknown) =>
    new BriefgraphError(
      'model-missing',
      'The weights of the syntax model were not found; outside Node, give them to loadModel(bytes) first.',
      {},
      { cause },
    ),
  usage: (message: string) => new BriefgraphError('usage', message),
} as const;
