/** What a bundler for browsers makes of an import: sizes as a server would send them, and what must not come along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { check, ROOT } from './trial.js';

/** Greatest sizes in bytes, gzipped. */
const LIMITS = { core: 900_000, weights: 4_000_000, schema: 110_000, query: 400_000, report: 350_000 };
/** Words of a lexicon that only the reader of briefs needs. */
const OF_THE_READER = 'likelihood.more-likely-than-not';
/** A word of the library that only reports on archives need. */
const OF_PLOTS = 'ordinal-time';

const bundle = async (resolveDir: string, contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir }, bundle: true, splitting: true, outdir: 'out', minify: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent',
  });
  // The first file is the page's own; it names what it loads at once, apart from what it loads when asked.
  const byName = new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1), text]));
  const loaded = new Set<string>();
  const load = (text: string): string => {
    let all = text;
    for (const [, name] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
      if (loaded.has(name!)) continue;
      loaded.add(name!);
      all += load(byName.get(name) ?? '');
    }
    return all;
  };
  return load(byName.get('stdin.js') ?? '');
};

const whole = (entry: string): string => `import * as all from '${entry}'; globalThis.used = all;`;

export const tryBundles = async (folder: string): Promise<void> => {
  const sized = (name: keyof typeof LIMITS, content: string | Buffer): void => {
    const bytes = gzipSync(content, { level: 9 }).length;
    check(`${name}: ${bytes} bytes gzipped, at most ${LIMITS[name]}`, bytes > LIMITS[name] ? 'too large' : null);
  };
  const without = (name: string, text: string, word: string): void => check(`${name} comes without ${word}`, text.includes(word) ? 'it is there' : null);

  const core = await bundle(folder, whole('briefgraph'));
  sized('core', core);
  check('core has the lexicons', core.includes(OF_THE_READER) ? null : `${OF_THE_READER} is not there: the checks below would see nothing`);
  for (const name of ['schema', 'query', 'report'] as const) {
    const text = await bundle(folder, whole(`briefgraph/${name}`));
    sized(name, text);
    without(name, text, OF_THE_READER);
    without(name, text, OF_PLOTS);
  }
  // What is imported and not used leaves nothing behind.
  const shaken = await bundle(folder, "import { extract } from 'briefgraph'; import { parse } from 'briefgraph/syntax'; import { briefReport } from 'briefgraph/report';");
  check(`unused imports: ${shaken.length} bytes`, shaken.length > 200 ? 'more than 200' : null);
  sized('weights', readFileSync(join(ROOT, 'lexicons/models/en-syntax.bin')));
};
