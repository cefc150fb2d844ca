/** What options offer and help says, apart from the code that carries it out, so that help loads none of that. */
export const FORMATS = ['json', 'ndjson', 'table'] as const;
export type Format = (typeof FORMATS)[number];

export const TREE_INPUTS = ['text', 'conllu'] as const;
export const TREE_OUTPUTS = ['tree', 'conllu'] as const;

export const STORE_FORMATS = ['parquet', 'ndjson'] as const;

export const EXIT_CODES = 'Exit codes: 0 done, 1 some inputs failed (named on standard error), 2 wrong usage.';
