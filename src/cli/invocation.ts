/** What a command has at hand while it runs: its streams and the count of what failed. */
import { BriefgraphError } from '../errors.js';
import { EXIT, openSink, type ExitCode, type Io, type Sink } from './io.js';
import { causeOf, messages, stderrLine } from './messages.js';

export interface Invocation {
  readonly io: Io;
  readonly stdout: Sink;
  readonly stderr: Sink;
  say(message: string): Promise<void>;
  /** Names an input that failed, with the reason. */
  fail(message: string): Promise<void>;
  readonly failures: number;
  exitCode(): Promise<ExitCode>;
}

export const openInvocation = (io: Io): Invocation => {
  const stdout = openSink(io.stdout);
  const stderr = openSink(io.stderr);
  let failures = 0;
  const say = (message: string) => stderr.write(stderrLine(message));
  const fail = (message: string) => {
    failures += 1;
    return say(message);
  };
  return {
    io,
    stdout,
    stderr,
    say,
    fail,
    get failures() {
      return failures;
    },
    exitCode: async () => {
      if (stdout.failure) await fail(messages.stdoutFailed(stdout.failure.message));
      return failures > 0 ? EXIT.someFailed : EXIT.done;
    },
  };
};

/** The reason why an input failed, with its name in front. */
export const failureOf = (name: string, error: unknown): string => {
  if (!(error instanceof BriefgraphError)) return `${name}: ${messages.unexpected(causeOf(error))}`;
  return error.file === name ? error.message : `${name}: ${error.message}`;
};
