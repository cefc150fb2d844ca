/** The commands for archives: batch, pipe, enqueue and work. */
import type { Command } from 'commander';
import { addInputOptions, addLostAfter, addMaxWaiting, addPartOptions, addQueueOptions, addStoreOptions, addTolerant, addWorkerOptions } from './archiveOptions.js';
import type { BatchFlags } from '../commands/batch.js';
import { ARCHIVE_EXIT_CODES, EXIT_CODES } from './choices.js';
import type { Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { addReadingOptions } from './readingOptions.js';
import type { EnqueueFlags } from '../commands/enqueue.js';
import type { PipeFlags } from '../commands/pipe.js';
import type { WorkFlags } from '../commands/work.js';

const ARCHIVES = `
Read are .txt .md .html .docx .pdf .eml, lines or rows of .jsonl .csv .tsv, and all of these in .gz and .zip. The same
command goes on where a run was cut off, and does only what is new or changed in an archive that has grown.`;

type Adder = (command: Command) => Command;

const withOptions = (command: Command, ...adders: readonly Adder[]): Command => adders.reduce((made, add) => add(made), command);

export const addArchiveCommands = (program: Command, invocation: Invocation, finish: (code: ExitCode) => void): void => {
  const batch = program
    .command('batch')
    .description('Work through an archive and keep what is found in a store of Parquet files.')
    .argument('<inputs...>', 'files, directories, globs, or - for a list of paths on standard input');
  withOptions(batch, addStoreOptions, addInputOptions, addPartOptions, addWorkerOptions, addReadingOptions, addTolerant)
    .option('--json', 'print a summary as JSON')
    .addHelpText('after', `${ARCHIVES}\n${ARCHIVE_EXIT_CODES}`)
    .action(async (inputs: string[], flags: BatchFlags) => {
      const { batchCommand } = await import('../commands/batch.js');
      finish(await batchCommand(inputs, flags, invocation));
    });

  const pipe = program
    .command('pipe')
    .description('Read lines of JSON with a text each, write a line of JSON for each: its graph, or what went wrong.');
  withOptions(pipe, addInputOptions, addReadingOptions, addTolerant)
    .addHelpText('after', '\nExit codes: 0 done, 1 some lines failed (rows on standard output say why), 2 wrong usage.')
    .action(async (flags: PipeFlags) => {
      const { pipeCommand } = await import('../commands/pipe.js');
      finish(await pipeCommand(flags, invocation));
    });

  const enqueue = program
    .command('enqueue')
    .description('Put the parts of an archive into a queue on Redis.')
    .argument('<inputs...>', 'files, directories, globs, or - for a list of paths on standard input')
    .option('--out <store>', 'leave out what this store has already');
  withOptions(enqueue, addQueueOptions, addInputOptions, addPartOptions, addMaxWaiting)
    .option('--json', 'print a summary as JSON')
    .addHelpText('after', `${ARCHIVES}\n${EXIT_CODES}`)
    .action(async (inputs: string[], flags: EnqueueFlags) => {
      const { enqueueCommand } = await import('../commands/enqueue.js');
      finish(await enqueueCommand(inputs, flags, invocation));
    });

  const work = program.command('work').description('Do parts from a queue on Redis, on as many machines as share the store.');
  withOptions(work, addQueueOptions, addLostAfter, addStoreOptions, addWorkerOptions, addReadingOptions, addTolerant)
    .option('--drain', 'leave when nothing waits and nothing is at work')
    .option('--json', 'print a summary as JSON')
    .addHelpText('after', `\n${ARCHIVE_EXIT_CODES}`)
    .action(async (flags: WorkFlags) => {
      const { workCommand } = await import('../commands/work.js');
      finish(await workCommand(flags, invocation));
    });
};
