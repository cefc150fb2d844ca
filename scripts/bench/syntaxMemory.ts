/**
 * Parses 20 MB of text in one process and prints the most memory that it took, in MB. Run by benchSyntax.ts in a process of its own.
 */
import { parse } from '../../src/syntax/analysis.js';
import { readCorpus } from '../train/corpus.js';

const BYTES = 20e6;
/** How many sentences are parsed at a time, and after how many words of them there is one that was never met. */
const SENTENCES = 20;
const NEW_WORD = 40;

const texts = readCorpus(process.argv[2]!).map(({ text }) => text);
let bytes = 0;
let words = 0;
for (let at = 0; bytes < BYTES; at += SENTENCES) {
  const text = Array.from({ length: SENTENCES }, (_, i) => texts[(at + i) % texts.length]!)
    .join(' ')
    .replace(/[a-z]{4,}/g, (word) => (++words % NEW_WORD === 0 ? `${word}${words.toString(26).replace(/\d/g, 'q')}` : word));
  bytes += Buffer.byteLength(text);
  parse(text);
}
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
