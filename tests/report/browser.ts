/** A real browser for pages. Where none can be had, tests that need one are skipped, and say why. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PATHS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executablePath = PATHS.find((path): path is string => path !== undefined && existsSync(path));

/** Why there is no browser; undefined where there is one. */
export const noBrowser = executablePath === undefined ? ' (skipped: no Chromium at CHROMIUM_PATH or in /usr/bin)' : undefined;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run', '--disable-gpu'],
  });

export interface Opened {
  readonly page: Page;
  /** What the page wrote to the console, what it threw, what it was refused. */
  readonly complaints: string[];
  /** Addresses that were asked for, apart from the page's own. */
  readonly requests: string[];
}

/** Opens an address and watches it. */
export const visit = async (browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> => {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
};

/** Opens HTML as a file, as a reader would. */
export const openFile = async (browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> => {
  const file = join(await mkdtemp(join(tmpdir(), 'briefgraph-page-')), 'page.html');
  await writeFile(file, html);
  return visit(browser, pathToFileURL(file).href, options);
};
