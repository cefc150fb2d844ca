/** The command line as a function: arguments and streams in, exit code out. Each command is loaded when it is called. */
import { Command, CommanderError, Option } from 'commander';
import { BriefgraphError } from '../errors.js';
import { VERSION } from '../version.js';
import { addArchiveCommands } from './program/archiveCommands.js';
import { addAskingCommands } from './program/askingCommands.js';
import { EXIT_CODES, FORMATS, TREE_INPUTS, TREE_OUTPUTS } from './program/choices.js';
import type { ExtractFlags } from './commands/extract.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { addReadingOptions, type ReadingFlags } from './program/readingOptions.js';
import type { ParseFlags } from './commands/parse.js';
import { printable } from './output/printable.js';
import { openInvocation, type Invocation } from './invocation.js';

const INPUTS = `
Read are .txt .md .html .docx .pdf .eml, and all briefs of .jsonl .csv .tsv .zip; of any other name, text. A directory stands
for its files of one brief each at any depth, hidden ones left out; - is standard input, as text.
Without --format, one brief gives JSON; several files, a directory, an archive or a table give one line of JSON a brief.`;
const TREES = `
Text is cut into sentences at empty lines too. CoNLL-U that comes in keeps its sentences, words, comments, ranges,
empty nodes and columns; UPOS, head and label are replaced.`;

const buildProgram = (invocation: Invocation, finish: (code: ExitCode) => void): Command => {
  const { io, stdout, stderr } = invocation;
  const program = new Command('briefgraph')
    .description('Reads analytic briefs: claims, estimative probability, actors, relations and sources as a JSON graph.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(printable(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .showHelpAfterError('Try briefgraph --help.')
    .addHelpText('after', `\n${EXIT_CODES}`);

  addReadingOptions(
    program
      .command('extract')
      .description('Give the graph of each brief.')
      .argument('[inputs...]', 'files, directories or -; standard input when there is none')
      .option('--out <dir>', 'write <basename>.json for each input into this directory')
      .addOption(new Option('--format <format>', 'how to write the graphs').choices(FORMATS)),
  )
    .addHelpText('after', `${INPUTS}\n${EXIT_CODES}`)
    .action(async (inputs: string[], flags: ExtractFlags) => {
      const { extractCommand } = await import('./commands/extract.js');
      finish(await extractCommand(inputs, flags, invocation));
    });

  addReadingOptions(
    program
      .command('explain')
      .description('Say why claims got their level, actors and sources.')
      .argument('<file>', 'a brief, or - for standard input')
      .argument('[claim]', "a claim's id, or its number in the table view; all claims when it is left out"),
  ).action(async (file: string, claim: string | undefined, flags: ReadingFlags) => {
    const { explainCommand } = await import('./commands/explain.js');
    finish(await explainCommand(file, claim, flags, invocation));
  });

  program
    .command('parse')
    .description('Draw the syntax trees of texts, or print them as CoNLL-U.')
    .argument('[files...]', 'texts, CoNLL-U files or -; standard input when there is none')
    .addOption(new Option('--input <kind>', 'what the files hold').choices(TREE_INPUTS).default('text'))
    .addOption(new Option('--output <kind>', 'how to write the trees').choices(TREE_OUTPUTS).default('tree'))
    .addHelpText('after', `${TREES}\n${EXIT_CODES}`)
    .action(async (files: string[], flags: ParseFlags) => {
      const { parseCommand } = await import('./commands/parse.js');
      finish(await parseCommand(files, flags, invocation));
    });

  addArchiveCommands(program, invocation, finish);
  addAskingCommands(program, invocation, finish);
  for (const command of program.commands) command.showHelpAfterError(`Try briefgraph ${command.name()} --help.`);
  return program;
};

/**
 * @param argv without node and the script
 * @returns the exit code; nothing is thrown for what a user or an input can do wrong
 */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const invocation = openInvocation(io);
  let code: ExitCode = EXIT.done;
  try {
    await buildProgram(invocation, (result) => (code = result)).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    // Commander throws for --help and --version too, after it has printed them.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    // Commands report what is wrong with an input themselves; what they throw is about how they were called.
    if (!(error instanceof BriefgraphError)) throw error;
    await invocation.say(error.message);
    return EXIT.usage;
  }
  return code;
};
