/** Whether every place where the installed package runs gives the same bytes for the same briefs, generated and damaged. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch, noBrowser, visit } from '../../tests/report/browser.js';
import { sampleBriefs } from '../../tests/properties/property.js';
import { serve } from '../serve.js';
import { check, ROOT, run } from './trial.js';

const BRIEFS = 1000;
const TEXTS = 'texts.json';

/** Prints a hash of what is read out of each text. */
const TAIL = `
const { createHash } = require('node:crypto');
const texts = JSON.parse(require('node:fs').readFileSync('${TEXTS}', 'utf8'));
const hashes = (extract) => texts.map((text) => createHash('sha256').update(JSON.stringify(extract(text))).digest('hex'));`;
const ESM_REQUIRE = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);${TAIL}`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'esm.mjs': `import { extract } from 'briefgraph';\n${ESM_REQUIRE}\nconsole.log(JSON.stringify(hashes(extract)));\n`,
  'cjs.cjs': `const { extract } = require('briefgraph');\n${TAIL}\nconsole.log(JSON.stringify(hashes(extract)));\n`,
  'worker.mjs': `import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { extract } from 'briefgraph';
${ESM_REQUIRE}
if (isMainThread) new Worker(new URL(import.meta.url)).on('message', (found) => console.log(JSON.stringify(found)));
else parentPort.postMessage(hashes(extract));
`,
};

const PAGE = `import { extract } from 'briefgraph';
import { loadModel } from 'briefgraph/syntax';
const hash = async (text) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
loadModel(new Uint8Array(await (await fetch('en-syntax.bin')).arrayBuffer()));
const texts = await (await fetch('${TEXTS}')).json();
globalThis.hashes = await Promise.all(texts.map((text) => hash(JSON.stringify(extract(text)))));
`;

const inChromium = async (folder: string): Promise<readonly string[]> => {
  await build({ stdin: { contents: PAGE, resolveDir: folder }, outfile: join(folder, 'page.js'), bundle: true, format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'error' });
  copyFileSync(join(ROOT, 'lexicons/models/en-syntax.bin'), join(folder, 'en-syntax.bin'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>');
  const { server, url } = await serve(folder);
  const browser = await launch();
  try {
    const { page } = await visit(browser, url);
    return (await (await page.waitForFunction('globalThis.hashes', undefined, { timeout: 300_000 })).jsonValue()) as string[];
  } finally {
    await browser.close();
    server.close();
  }
};

export const tryBytes = async (parent: string): Promise<void> => {
  const folder = join(parent, 'bytes');
  mkdirSync(folder);
  const texts = sampleBriefs(BRIEFS).flatMap(({ text, damaged }) => [text, damaged]);
  writeFileSync(join(folder, TEXTS), JSON.stringify(texts));
  let first: readonly string[] | undefined;
  const compare = (name: string, hashes: readonly string[]): void => {
    first ??= hashes;
    const at = texts.findIndex((_, index) => hashes[index] !== first![index]);
    check(`same bytes for ${texts.length} texts: ${name}`, at < 0 ? null : `not for ${JSON.stringify(texts[at])}`);
  };
  for (const [file, program] of Object.entries(PROGRAMS)) {
    writeFileSync(join(folder, file), program);
    const { failed, output, stdout } = run(process.execPath, [file], folder);
    if (failed) check(`same bytes: ${file}`, output);
    else compare(file, JSON.parse(stdout) as string[]);
  }
  if (noBrowser === undefined) compare('Chromium', await inChromium(folder));
  else console.log(`skipped same bytes: Chromium${noBrowser}`);
};
