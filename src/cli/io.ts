/** What a run of the command touches outside itself. Tests pass streams of their own. */
import { hasCode } from '../errors.js';

export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export const EXIT = { done: 0, someFailed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A stream whose reader may go away: `head` closes its end of the pipe as soon as it has enough. */
export interface Sink {
  /** Resolves when the text is handed over; at once and without effect when the stream is closed. */
  write(text: string): Promise<void>;
  /** True once a write has failed: nothing more can be delivered. */
  readonly closed: boolean;
  /** Why writing failed, unless the reader just went away, which is no fault. */
  readonly failure: Error | undefined;
}

export const openSink = (stream: Output): Sink => {
  let error: Error | undefined;
  const fail = (cause: Error | null | undefined) => {
    error ??= cause ?? undefined;
  };
  // The stream reports a failure to the callback and as an event; without a listener the event ends the process.
  stream.on('error', fail);
  return {
    get closed() {
      return error !== undefined;
    },
    get failure() {
      return error && !hasCode(error, 'EPIPE') ? error : undefined;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (error) return resolve();
        stream.write(text, (cause) => {
          fail(cause);
          resolve();
        });
      }),
  };
};
