/** The playground as static files. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { browserTwins, packedLexicons, preparedValues, withoutFileSystem } from './buildPlugins.js';

/** @param root directory of the package @param outdir where the files go */
export const buildPlayground = async (root: string, outdir: string): Promise<void> => {
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: { main: join(root, 'playground/main.ts') },
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    plugins: [withoutFileSystem, packedLexicons, preparedValues, browserTwins],
    logLevel: 'warning',
  });
  await copyFile(join(root, 'playground/index.html'), join(outdir, 'index.html'));
  await copyFile(join(root, 'lexicons/models/en-syntax.bin'), join(outdir, 'en-syntax.bin'));
  const styles = await Promise.all(['src/report/assets/style.css', 'playground/page.css'].map((path) => readFile(join(root, path), 'utf8')));
  await writeFile(join(outdir, 'style.css'), styles.join('\n'));
};
