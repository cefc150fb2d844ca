/**
 * Trains the syntax model from a treebank and groups of words and writes lexicons/models/en-syntax.bin; the same files
 * give the same bytes.
 *
 *   npm run train [-- path/to/train.conllu [path/to/model.bin]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readMaterial } from './material.js';
import { SETTINGS } from './settings.js';
import { trainModel } from './trainModel.js';
import { writeModel } from './writeModel.js';

const [treebank = '../shared/data/ud-english-ewt/train.conllu', output = 'lexicons/models/en-syntax.bin'] = process.argv.slice(2);
const log = (line: string): void => console.log(`${String(Math.round(process.cpuUsage().user / 1e6)).padStart(5)} s  ${line}`);
const bytes = writeModel(await trainModel(readMaterial({ treebank, clusters: 'lexicons/syntax/word-clusters.txt' }), SETTINGS, log));
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, bytes);
log(`${output}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
