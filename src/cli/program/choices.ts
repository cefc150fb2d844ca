/** What options offer and help says, apart from the code that carries it out, so that help loads none of that. */
import type { GroupKey, SortKey } from '../../query/index.js';

export const FORMATS = ['json', 'ndjson', 'table'] as const;
export type Format = (typeof FORMATS)[number];

export const TREE_INPUTS = ['text', 'conllu'] as const;
export const TREE_OUTPUTS = ['tree', 'conllu'] as const;

export const STORE_FORMATS = ['parquet', 'ndjson'] as const;

export const ANSWER_FORMATS = ['table', 'csv', 'json', 'ndjson', 'parquet'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];
export const SORT_KEYS = ['level', 'date', 'position'] as const satisfies readonly SortKey[];
export const GROUP_KEYS = ['actor', 'level', 'source', 'month'] as const satisfies readonly GroupKey[];

export const ARCHIVE_EXIT_CODES = 'Exit codes: 0 done, 1 some documents failed in this run or an earlier one (0 with --tolerant) or the run was cut off, 2 wrong usage.';
export const EXIT_CODES = 'Exit codes: 0 done, 1 some inputs failed (named on standard error), 2 wrong usage.';
