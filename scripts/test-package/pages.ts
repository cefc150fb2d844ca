/** What the pages print: examples as programs, commands as commands, in an empty folder beside the installed package. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, ROOT, run, tried } from './trial.js';

const PAGES = ['README.md', 'docs/adding.md', 'docs/exporters.md'];
/** Commands of the README that work on the files below; the others need what is not here. */
const COMMANDS = /^briefgraph ((?:extract|explain|batch|pipe|report|query|parse (?!--input))[^#\n]*)/gm;
const BRIEF = 'Summary: Tallinn will likely not reopen the Narva crossing before May.\n';

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

interface Example {
  readonly name: string;
  readonly code: string;
  /** What the comments at its end say that it prints or shows. */
  readonly promised: string;
}

/** The JavaScript examples of a page. */
export const examplesIn = (page: string): Example[] =>
  [...read(page).matchAll(/```js\n([\s\S]*?)```/g)].map(([, code], index) => ({
    name: `${page}, example ${index + 1}`,
    code: code!,
    promised: [...code!.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line).join('\n'),
  }));

export const tryPages = (folder: string): void => {
  const trial = join(folder, 'pages');
  mkdirSync(trial);
  for (const page of PAGES) {
    for (const { name, code, promised } of examplesIn(page)) {
      const file = `${name.replace(/\W/g, '-')}.mjs`;
      writeFileSync(join(trial, file), code);
      const ran = run(process.execPath, [file], trial);
      check(name, ran.failed || ran.stdout.trim() !== promised ? `promised: ${promised}\ngot: ${ran.output}` : null);
    }
  }
  // As the README says of stores.
  tried('npm install @duckdb/node-api', 'npm', ['install', '--no-audit', '--no-fund', '@duckdb/node-api'], folder);
  for (const path of ['archive', 'briefs']) mkdirSync(join(trial, path));
  for (const path of ['brief.txt', 'archive/brief.txt', 'briefs/brief.txt']) writeFileSync(join(trial, path), BRIEF);
  writeFileSync(join(trial, 'briefs.jsonl'), `${JSON.stringify({ text: BRIEF })}\n`);
  const path = `PATH=${join(folder, 'node_modules/.bin')}:"$PATH"`;
  for (const [, line] of read('README.md').matchAll(COMMANDS)) tried(`README.md, briefgraph ${line!.trim()}`, 'sh', ['-c', `${path}; briefgraph ${line!.trim()}`], trial);
};
