/**
 * Lint holds regexes that are written out to linear time; those that are put together while the program runs (from lexicons,
 * from parts) it cannot see. Here they are caught as they are made, and put to the same rules.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { preparedValues, withoutFileSystem } from '../../scripts/buildPlugins.js';

const ROOT = resolve(import.meta.dirname, '../..');
const RULES = ['regexp/no-super-linear-backtracking', 'regexp/no-super-linear-move'];

/** Reads a brief that has something for every reader, and prints the regexes that our own code made meanwhile. */
const PROGRAM = `
const made = new Map();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args) {
    const regex = Reflect.construct(target, args);
    const caller = new Error().stack.split('\\n')[2];
    if (caller.includes(import.meta.url)) made.set(String(regex), null);
    return regex;
  },
});
const { extract } = await import('./src/index.ts');
extract(\`Analytic note | 5 March 2026 | By Ann Lee

RUSSIA: Talks Likely to Fail

Our assessment is that Moscow may, under the rules of the treaty, reopen the port within the next two weeks, the paper of the Institute said. Three days ago prices rose by 12 percent over the past two years; by Christmas they will probably fall.

Ann Lee\`, { date: '2026-03-05' });
console.log(JSON.stringify([...made.keys()]));
`;

const regexesMade = async (): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/regexes-'));
  try {
    const outfile = join(folder, 'program.mjs');
    await build({ stdin: { contents: PROGRAM, resolveDir: ROOT }, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', plugins: [withoutFileSystem, preparedValues], logLevel: 'error' });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: ROOT });
    return JSON.parse(stdout) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const complaints = async (regexes: readonly string[]): Promise<string[]> => {
  const eslint = new ESLint({ cwd: ROOT });
  const [result] = await eslint.lintText(regexes.map((regex) => `export const r${regexes.indexOf(regex)} = ${regex};`).join('\n'), { filePath: join(ROOT, 'src/made.ts') });
  return result!.messages.filter(({ ruleId, fatal }) => fatal === true || RULES.includes(ruleId ?? '')).map(({ line, message }) => `${regexes[line - 1]}: ${message}`);
};

it('regexes that are made from parts take linear time', async () => {
  const regexes = await regexesMade();
  expect(regexes.length).toBeGreaterThan(15);
  expect(await complaints(regexes)).toEqual([]);
}, 120_000);

it('one that takes more would be seen', async () => {
  expect(await complaints(['/^(?:a+)+$/'])).toHaveLength(1);
}, 120_000);
