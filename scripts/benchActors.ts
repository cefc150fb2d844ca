/**
 * Measures the actor extractor: `npm run bench:actors [-- DATA_DIR] [-- --errors]`.
 *   DATA_DIR holds re3d/dev.jsonl, wikigold/dev.jsonl and relocar/train.jsonl; those that are missing are left out.
 *   --errors  prints every misread place name
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureLookup } from './bench-actors/lookup.js';
import { readLocations, type LocatedText } from './bench-actors/metonymy.js';
import { compromiseNames, fromTags, namesIn, scoreNames, type NamedText, type Overlap } from './bench-actors/names.js';
import { createActorReader, type Range } from './bench-actors/reader.js';
import { scoreReferences } from './bench-actors/references.js';

const FOLDS = 5;
const USER_ENTRIES = 50_000;
const KINDS = new Set(['Organisation', 'Person', 'Location']);

const share = (value: number): string => value.toFixed(3);
const line = (name: string, { precision, recall, f1 }: Overlap): string => `  ${name.padEnd(12)}precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}`;

/** Prints every measure for which there is data. */
export const benchActors = (dataDir: string, showErrors = false): void => {
  const reader = createActorReader();
  const rows = <T>(path: string): T[] | null => {
    const file = join(dataDir, path);
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((row) => JSON.parse(row) as T) : null;
  };
  const compare = (title: string, texts: readonly NamedText[], nominals: boolean): void => {
    const ours = scoreNames(texts, (text) => namesIn(reader, text, nominals));
    const theirs = scoreNames(texts, compromiseNames);
    console.log(`${title}\n${line('briefgraph', ours)}\n${line('compromise', theirs)}\n  ratio of F1 ${(ours.f1 / theirs.f1).toFixed(2)}`);
  };
  const reports = rows<{ text: string; entities: (Range & { type: string })[] }>('re3d/dev.jsonl');
  if (reports !== null) compare('re3d: organisations, persons, locations', reports.map(({ text, entities }) => ({ text, gold: entities.filter(({ type }) => KINDS.has(type)) })), true);
  const tagged = rows<{ tokens: string[]; tags: string[] }>('wikigold/dev.jsonl');
  if (tagged !== null) compare('wikigold: persons, organisations, places', tagged.map(fromTags), false);
  const located = rows<LocatedText>('relocar/train.jsonl');
  if (located !== null) {
    const readings = readLocations(reader, located);
    const accuracy = (some: typeof readings): number => some.filter((one) => one === null).length / (some.length || 1);
    const folds = Array.from({ length: FOLDS }, (_, k) => share(accuracy(readings.filter((_one, i) => i % FOLDS === k))));
    const wrong = (kind: string): number => readings.filter((one) => one?.gold === kind).length;
    console.log(`relocar: accuracy ${share(accuracy(readings))} by rules, every fifth ${folds.join(' ')}  (literal read as metonymic ${wrong('lit')}, the other way ${wrong('met')})`);
    if (showErrors) for (const one of readings) if (one !== null) console.log(`${one.gold}  ${one.name}  ${one.basis}\n     ${one.text}`);
  }
  for (const half of ['tune', 'check']) {
    const { right, all } = scoreReferences(join('test-corpus', half));
    console.log(`${half}: pronouns and descriptions with the right actor ${share(right / all)} of ${all}`);
  }
  const brief = readFileSync('test-corpus/tune/student-turkey-grain.txt', 'utf8');
  const { building, ratio } = measureLookup(brief, USER_ENTRIES);
  console.log(`${USER_ENTRIES} entries of a user's own: building takes ${Math.round(building)} ms more, reading a brief ${ratio.toFixed(2)} times as long`);
};

const args = process.argv.slice(2);
benchActors(args.find((arg) => !arg.startsWith('--')) ?? '../shared/data', args.includes('--errors'));
