/** The entry points of the package, by name; all run in browsers too. */
export const library = {
  index: 'src/index.ts',
  schema: 'src/schema/index.ts',
  syntax: 'src/syntax/index.ts',
  query: 'src/query/index.ts',
  report: 'src/report/index.ts',
};
