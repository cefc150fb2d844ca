/** Runs the command line with streams that keep what was written. */
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly stdinIsTTY?: boolean;
  readonly stdoutIsTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What every write to standard output fails with. */
  readonly stdoutError?: Error;
}

class Capture extends Writable {
  text = '';
  constructor(
    readonly isTTY: boolean,
    readonly columns: number | undefined,
    private readonly failure?: Error,
  ) {
    super({ decodeStrings: false });
  }
  override _write(chunk: string, _encoding: string, done: (error?: Error) => void): void {
    if (!this.failure) this.text += chunk;
    done(this.failure);
  }
}

export const runCli = async (argv: readonly string[], options: RunOptions = {}) => {
  const stdout = new Capture(options.stdoutIsTTY ?? false, options.columns, options.stdoutError);
  const stderr = new Capture(false, undefined);
  const stdin = Object.assign(Readable.from(options.stdin === undefined ? [] : [options.stdin]), {
    isTTY: options.stdinIsTTY ?? false,
  });
  const code = await run(argv, { stdin, stdout, stderr, env: options.env ?? {} });
  return { code, stdout: stdout.text, stderr: stderr.text };
};
