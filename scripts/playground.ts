/** `npm run playground`: builds the page into playground/dist and serves it; with `--build`, builds alone. */
import { join } from 'node:path';
import { buildPlayground } from './buildPlayground.js';
import { serve } from './serve.js';

const PORT = 4173;
const outdir = join(process.cwd(), 'playground/dist');
await buildPlayground(process.cwd(), outdir);
if (process.argv.includes('--build')) console.log(outdir);
else console.log((await serve(outdir, PORT)).url);
