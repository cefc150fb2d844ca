/** The commands and examples of the pages are run as they are printed. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { build } from 'esbuild';
import { packedLexicons, preparedValues, rawText, withoutFileSystem } from '../../scripts/buildPlugins.js';
import { makeTree } from '../cli/tree.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['query', 'report'];
const run = promisify(execFile);

const blocks = (page: string, language: string): string[] =>
  [...readFileSync(join(ROOT, `docs/${page}.md`), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, name]) => name === language).map(([, , code]) => code!);

describe.each(PAGES)('docs/%s.md', (page) => {
  it('prints commands that work', async () => {
    const root = makeTree({ 'briefs/turkey.txt': readFileSync(join(ROOT, 'test-corpus/tune/student-turkey-grain.txt')) });
    const script = `set -e\nbriefgraph() { "${process.execPath}" "${inject('command')}" "$@"; }\n${blocks(page, 'sh').join('\n')}`;
    await run('bash', ['-c', script], { cwd: root });
  }, 120_000);

  it.runIf(blocks(page, 'js').length > 0)('prints examples that work', async () => {
    for (const [at, code] of blocks(page, 'js').entries()) {
      const dir = join(ROOT, 'node_modules/.cache/briefgraph', `docs-${process.pid}`);
      mkdirSync(dir, { recursive: true });
      const source = code.replaceAll(/from 'briefgraph(?:\/(\w+))?'/g, (_all, part?: string) => `from '${ROOT}/src/${part === undefined ? '' : `${part}/`}index.ts'`);
      const entry = join(dir, `${page}-${at}.ts`);
      writeFileSync(entry, source);
      const outfile = entry.replace(/\.ts$/, '.mjs');
      await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', plugins: [withoutFileSystem, packedLexicons, preparedValues, rawText], logLevel: 'error' });
      const { stdout } = await run(process.execPath, [outfile], { cwd: ROOT });
      expect(stdout.trim()).toMatch(/^1\b/);
    }
  }, 120_000);
});
