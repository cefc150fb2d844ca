/** The entry points of the package, by name. */

/** What runs in browsers too. */
export const core = { index: 'src/index.ts', schema: 'src/schema/index.ts', syntax: 'src/syntax/index.ts', query: 'src/query/index.ts' };
export const library = { ...core, report: 'src/report/index.ts' };
