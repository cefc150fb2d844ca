/** The commands that show what was found: query and report. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readPeriod } from '../../query/period.js';
import { RANKED_LEVELS } from '../../schema/levels.js';
import { CIRCUMSTANCE_TYPES, CONFIDENCE_LEVELS, LEVELS } from '../../schema/vocabulary.js';
import { ANSWER_FORMATS, EXIT_CODES, GROUP_KEYS, SORT_KEYS } from './choices.js';
import type { Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { messages } from '../messages.js';
import { addReadingOptions } from './readingOptions.js';
import type { QueryFlags } from '../commands/query.js';
import type { ReportFlags } from '../commands/report.js';

const QUESTIONS = `
An actor or source goes by any of its names: CHN, China, Beijing and Chinese are one. An option that is given twice must hold twice;
--level, --confidence, --circumstance and --relation mean any of theirs. The levels stand in a row from almost-no-chance to
almost-certain; possible gives no probability, so --at-least and --at-most never find it.
--sql sees the views documents, claims, judgments, statements, actors, sources, mentions, attributions, relations, circumstances,
links and failures, and nothing beyond the store.`;

const each = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const chosen = (flags: string, description: string, choices: readonly string[]): Option => new Option(flags, description).choices(choices);
/** May be given several times, each time with one of the choices. */
const several = (flags: string, description: string, choices: readonly string[]): Option => {
  const option = chosen(flags, description, choices);
  const check = option.parseArg as (value: string, before: unknown) => string;
  return option.argParser((value: string, before: string[] | undefined) => each(check.call(option, value, undefined), before));
};

const parseLimit = (value: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(messages.notACount);
  return Number(value);
};

/** @returns the period as it was given, once it is known to be one */
const parsePeriod = (value: string): string => {
  try {
    readPeriod(value, '');
  } catch {
    throw new InvalidArgumentError(messages.notAPeriod);
  }
  return value;
};

const addQueryCommand = (program: Command, invocation: Invocation, finish: (code: ExitCode) => void): void => {
  program
    .command('query')
    .description('Ask a store: which claims, about whom, how likely, from whom, when.')
    .argument('<store>', 'a store that batch made')
    .option('--actor <name>', 'claims that mention this actor', each)
    .option('--by <name>', 'claims in which this actor acts', each)
    .option('--toward <name>', 'claims in which something is done to or for this actor', each)
    .option('--topic <name>', 'claims of briefs with this actor in front of their headline', each)
    .option('--citing <name>', 'claims that rest on this source', each)
    .option('--held-by <name>', 'claims that this source holds, or author', each)
    .addOption(chosen('--kind <kind>', 'judgments or statements alone', ['judgment', 'statement']))
    .addOption(several('--level <level>', 'claims at this level', LEVELS))
    .addOption(chosen('--at-least <level>', 'claims at this level or a likelier one', RANKED_LEVELS))
    .addOption(chosen('--at-most <level>', 'claims at this level or a less likely one', RANKED_LEVELS))
    .addOption(chosen('--on <level>', 'compare the level of the claim as worded (default), or of the event', ['claim', 'event']))
    .addOption(chosen('--negated <answer>', 'claims whose predicate is negated, or is not', ['yes', 'no']))
    .addOption(several('--confidence <level>', 'claims with this analytic confidence', CONFIDENCE_LEVELS))
    .option('--within <period>', 'claims of documents dated 2026, 2026-03, 2026-03/2026-05 or 2026-03/..', parsePeriod)
    .option('--during <period>', 'claims about a time in this period', parsePeriod)
    .option('--contains <text>', 'claims whose text holds this, in upper or lower case', each)
    .addOption(several('--circumstance <type>', 'claims with this circumstance', CIRCUMSTANCE_TYPES))
    .option('--relation <type>', 'claims with a relation of this event type of PLOVER (CONSULT, AID, SANCTION …) or with this verb', each)
    .addOption(several('--sort <key>', 'order of the claims; a second one orders what the first leaves equal', SORT_KEYS))
    .option('--descending', 'the other way round')
    .option('--limit <count>', 'no more than this many claims (a table shows 100)', parseLimit)
    .addOption(chosen('--group <key>', 'count the claims by this', GROUP_KEYS))
    .option('--count', 'count the claims')
    .option('--sql <question>', 'ask in SQL (DuckDB) instead')
    .addOption(chosen('--format <format>', 'how to write the answer', ANSWER_FORMATS).default('table'))
    .option('-o, --out <file>', 'write the answer into this file')
    .addHelpText('after', `${QUESTIONS}\n${EXIT_CODES}`)
    .action(async (store: string, flags: QueryFlags) => {
      const { queryCommand } = await import('../commands/query.js');
      finish(await queryCommand(store, flags, invocation));
    });
};

const addReportCommand = (program: Command, invocation: Invocation, finish: (code: ExitCode) => void): void => {
  addReadingOptions(
    program
      .command('report')
      .description('Show a brief, a graph or a store as one HTML page that needs nothing else.')
      .argument('<input>', 'a brief in any format that is read, a graph (.json, .ndjson), a store, or - for a brief on standard input')
      .option('-o, --out <file>', 'write the page into this file instead of to standard output')
      .option('--text <file>', 'the text that a graph was read from, to show the claims in it'),
  )
    .addHelpText('after', `\n${EXIT_CODES}`)
    .action(async (input: string, flags: ReportFlags) => {
      const { reportCommand } = await import('../commands/report.js');
      finish(await reportCommand(input, flags, invocation));
    });
};

export const addAskingCommands = (program: Command, invocation: Invocation, finish: (code: ExitCode) => void): void => {
  addQueryCommand(program, invocation, finish);
  addReportCommand(program, invocation, finish);
};
