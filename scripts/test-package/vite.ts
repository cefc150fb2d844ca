/** The examples for browsers, each as the script of a Vite project: built for production and opened in Chromium, where there is one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, noBrowser, visit } from '../../tests/report/browser.js';
import { serve } from '../serve.js';
import { examplesIn } from './pages.js';
import { check, run, tool } from './trial.js';

const PAGE = 'docs/browser.md';

/** What the page shows once its script has run. */
const shownBy = async (dist: string): Promise<string> => {
  const { server, url } = await serve(dist);
  const browser = await launch();
  try {
    const { page, complaints } = await visit(browser, url);
    await page.waitForSelector('output:not(:empty)', { timeout: 30_000 }).catch((error: unknown) => complaints.push(String(error)));
    return [await page.textContent('output'), ...complaints].join('\n');
  } finally {
    await browser.close();
    server.close();
  }
};

/** @param project folder of a Vite project whose page asks for `main.js` and has an `output` to write to */
export const tryVite = async (project: string): Promise<void> => {
  for (const { name, code, promised } of examplesIn(PAGE)) {
    writeFileSync(join(project, 'main.js'), code);
    const built = run(tool('vite'), ['build'], project);
    check(`${name}: production build with Vite`, built.failed ? built.output : null);
    if (built.failed) continue;
    if (noBrowser !== undefined) {
      console.log(`skipped ${name}: in Chromium${noBrowser}`);
      continue;
    }
    const shown = await shownBy(join(project, 'dist'));
    check(`${name}: in Chromium`, shown === promised ? null : `promised: ${promised}\nshown: ${shown}`);
  }
};
