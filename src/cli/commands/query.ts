/** `briefgraph query`: questions to a store. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BriefgraphError, errors } from '../../errors.js';
import type { Direction, GroupKey, SortKey } from '../../query/index.js';
import { conditionsOf, countQuestion, groupQuestion, listQuestion, openEngine, type Engine, type Filters, type Question } from '../../sql/index.js';
import { answerText } from '../output/answerFormats.js';
import type { AnswerFormat } from '../program/choices.js';
import { makeColors, wantsColor } from '../output/color.js';
import { failureOf, type Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { causeOf, messages } from '../messages.js';

export interface QueryFlags extends Omit<Filters, 'negated'> {
  readonly negated?: 'yes' | 'no';
  readonly sql?: string;
  readonly sort?: readonly SortKey[];
  readonly descending?: boolean;
  readonly limit?: number;
  readonly group?: GroupKey;
  readonly count?: boolean;
  readonly format?: AnswerFormat;
  readonly out?: string;
}

const DEFAULT_WIDTH = 120;
/** Rows of a table, unless more are asked for. */
const MOST = 100;

const questionOf = async (engine: Engine, say: Invocation['say'], { sql, negated, sort, descending, limit, group, count, format, ...filters }: QueryFlags): Promise<Question> => {
  if (sql !== undefined) return { sql, parameters: [] };
  const conditions = await conditionsOf(engine, { ...filters, ...(negated === undefined ? {} : { negated: negated === 'yes' }) });
  for (const name of conditions.unknown) await say(messages.nobodyCalled(name));
  const on = filters.on ?? 'claim';
  if (count === true) return countQuestion(conditions);
  if (group !== undefined) return groupQuestion(conditions, group, on);
  const direction: Direction = descending === true ? 'descending' : 'ascending';
  // One more than a table shows tells that there are more.
  return listQuestion(conditions, { on, sort: sort ?? [], direction, limit: limit ?? (format === 'table' ? MOST + 1 : null) });
};

const FILTERS: readonly (keyof QueryFlags)[] = ['actor', 'by', 'toward', 'topic', 'citing', 'heldBy', 'kind', 'level', 'atLeast', 'atMost', 'on', 'negated', 'confidence', 'within', 'during', 'contains', 'circumstance', 'relation', 'sort', 'descending', 'limit', 'group', 'count'];

const checkFlags = (flags: QueryFlags): void => {
  if (flags.sql !== undefined && FILTERS.some((name) => flags[name] !== undefined)) throw errors.usage(messages.sqlAlone);
  if (flags.group !== undefined && flags.count === true) throw errors.usage(messages.groupOrCount);
  if (flags.format === 'parquet' && flags.out === undefined) throw errors.usage(messages.parquetNeedsFile);
};

/** Writes beside the target first, so that the target is there whole or not at all. */
const intoFile = async (target: string, write: (draft: string) => Promise<void>): Promise<void> => {
  const draft = join(dirname(resolve(target)), `.briefgraph-${randomUUID()}.tmp`);
  try {
    await write(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof BriefgraphError ? error : errors.usage(messages.outNotWritten(target, causeOf(error)));
  }
};

const withEngine = async <T>(store: string, output: string | undefined, use: (engine: Engine) => Promise<T>): Promise<T> => {
  const engine = await openEngine(store, output);
  try {
    return await use(engine);
  } finally {
    engine.close();
  }
};

const deliver = async (store: string, flags: QueryFlags & { readonly format: AnswerFormat }, { io, stdout, say }: Invocation): Promise<void> => {
  const { format, out } = flags;
  if (format === 'parquet') {
    return intoFile(out ?? '', (draft) =>
      withEngine(store, draft, async (engine) => {
        const { sql, parameters } = await questionOf(engine, say, flags);
        await engine.writeParquet(sql, parameters);
      }));
  }
  await withEngine(store, undefined, async (engine) => {
    const { sql, parameters } = await questionOf(engine, say, flags);
    const view = { width: (out === undefined ? io.stdout.columns : undefined) ?? DEFAULT_WIDTH, colors: makeColors(out === undefined && wantsColor(io.env, io.stdout)) };
    const pieces = answerText(await engine.ask(sql, parameters), format, view, flags.limit ?? MOST);
    if (out !== undefined) return intoFile(out, (draft) => pipeline(Readable.from(pieces), createWriteStream(draft, { flags: 'wx' })));
    for await (const piece of pieces) {
      if (stdout.closed) break;
      await stdout.write(piece);
    }
  });
};

/** @throws BriefgraphError when the command is used wrongly, which includes a question that cannot be answered */
export const queryCommand = async (store: string, flags: QueryFlags, invocation: Invocation): Promise<ExitCode> => {
  checkFlags(flags);
  const format = flags.format ?? 'table';
  try {
    await deliver(store, { ...flags, format }, invocation);
  } catch (error) {
    if (error instanceof BriefgraphError && ['usage', 'query-invalid', 'option-invalid', 'dependency-missing'].includes(error.code)) throw error;
    await invocation.fail(failureOf(store, error));
  }
  return invocation.exitCode();
};
