/** Every message that the package can throw, with its stable code. Messages are written here and nowhere else. */

export type ErrorCode =
  | 'input-not-text'
  | 'input-unreadable'
  | 'input-not-utf8'
  | 'input-binary'
  | 'option-invalid'
  | 'scale-unknown'
  | 'scale-invalid'
  | 'lexicon-invalid'
  | 'claim-unknown'
  | 'graph-invalid'
  | 'conllu-invalid'
  | 'model-invalid'
  | 'model-missing'
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

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

export const errors = {
  inputNotText: (value: unknown) =>
    new BriefgraphError('input-not-text', `A brief must be a string, not ${kindOf(value)}.`),
  unreadable: (file: string, cause: unknown) =>
    new BriefgraphError(
      'input-unreadable',
      `${file}: cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`,
      { file },
      { cause },
    ),
  notUtf8: (file: string, offset: number) =>
    new BriefgraphError('input-not-utf8', `${file}: not UTF-8 text, first bad byte at offset ${offset}.`, { file, offset }),
  binary: (file: string, offset: number) =>
    new BriefgraphError('input-binary', `${file}: looks like a binary file, NUL byte at offset ${offset}.`, { file, offset }),
  option: (field: string, expected: string) =>
    new BriefgraphError('option-invalid', `Option "${field}" must be ${expected}.`, { field }),
  unknownScale: (scale: unknown, known: readonly string[]) =>
    new BriefgraphError('scale-unknown', `Unknown scale ${JSON.stringify(scale)}; known are ${known.join(', ')}.`, {
      field: 'scale',
    }),
  scale: (field: string, problem: string) =>
    new BriefgraphError('scale-invalid', `Scale, field ${field || '(whole scale)'}: ${problem}.`, { field }),
  lexicon: (kind: string, entry: string, field: string, problem: string) =>
    new BriefgraphError('lexicon-invalid', `Lexicon "${kind}", entry ${entry}, field ${field || '(whole entry)'}: ${problem}.`, {
      entry,
      field,
    }),
  unknownClaim: (claimId: string) =>
    new BriefgraphError('claim-unknown', `The graph has no claim ${JSON.stringify(claimId)}.`),
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
