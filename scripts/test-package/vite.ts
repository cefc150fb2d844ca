/** A project of Vite: built for production and opened in Chromium, where there is one. */
import { join } from 'node:path';
import { launch, noBrowser, visit } from '../../tests/report/browser.js';
import { serve } from '../serve.js';
import { check, run, tool } from './trial.js';

export const tryVite = async (project: string): Promise<void> => {
  const built = run(tool('vite'), ['build'], project);
  check('vite: production build', built.failed ? built.output : null);
  if (built.failed) return;
  if (noBrowser !== undefined) {
    console.log(`skipped vite: page in Chromium${noBrowser}`);
    return;
  }
  const { server, url } = await serve(join(project, 'dist'));
  const browser = await launch();
  try {
    const { page, complaints } = await visit(browser, url);
    await page.waitForSelector('body[data-level]', { state: 'attached', timeout: 30_000 }).catch((error: unknown) => complaints.push(String(error)));
    const data = JSON.stringify(await page.evaluate('({ ...document.body.dataset })'));
    const expected = JSON.stringify({ asked: '1', report: 'true', level: 'unlikely' });
    check('vite: page in Chromium', complaints.length > 0 || data !== expected ? `${data}\n${complaints.join('\n')}` : null);
  } finally {
    await browser.close();
    server.close();
  }
};
