/** Briefs for benchmarks: sentences of our own corpus in new orders, the same for the same number on every machine. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../train/random.js';

const CORPUS = ['test-corpus/tune', 'test-corpus/check'];
const SENTENCES = 12;
/** Files of one directory. */
const PER_DIRECTORY = 1000;

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => line.split(/(?<=[.!?]) (?=[A-Z])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 40 && /[.!?]$/.test(sentence));

const corpusSentences = (): string[] =>
  CORPUS.flatMap((dir) =>
    readdirSync(dir)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => sentencesOf(readFileSync(join(dir, name), 'utf8'))),
  );

/** Text of brief number `index`: a headline and paragraphs of three sentences. */
export const briefMaker = (): ((index: number) => string) => {
  const sentences = corpusSentences();
  return (index) => {
    const random = seeded(index + 1);
    const drawn = Array.from({ length: SENTENCES }, () => sentences[Math.floor(random() * sentences.length)]);
    const paragraphs = Array.from({ length: SENTENCES / 3 }, (_, i) => drawn.slice(i * 3, i * 3 + 3).join(' '));
    return `Brief ${index}\n\n${paragraphs.join('\n\n')}\n`;
  };
};

/** Writes briefs 0 to `count` - 1 below `dir`. */
export const writeBriefs = (dir: string, count: number): void => {
  const make = briefMaker();
  for (let index = 0; index < count; index++) {
    const folder = join(dir, String(Math.floor(index / PER_DIRECTORY)).padStart(4, '0'));
    if (index % PER_DIRECTORY === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${String(index).padStart(7, '0')}.txt`), make(index));
  }
};
