#!/usr/bin/env node
// Measures the actor extractor against data made by others.
// usage: node scripts/bench-actors.mjs DATA_DIR [--errors]
//   DATA_DIR holds re3d/dev.jsonl, wikigold/dev.jsonl and relocar/train.jsonl (those that are missing are left out).
// Names: overlap F1 (a span counts when it shares a character with one of the other side), compromise's beside ours.
// Metonymy: share of place names read right as literal or metonymic, by rules alone; nothing is trained on the data.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import compromise from 'compromise';
import { build } from 'esbuild';

const [dataDir, ...flags] = process.argv.slice(2);
if (!dataDir) {
  console.error('usage: bench-actors.mjs DATA_DIR [--errors]');
  process.exit(2);
}
const showErrors = flags.includes('--errors');
const ROOT = resolve(import.meta.dirname, '..');

// The extractor gives names only inside claims; the benchmark reads whole texts, so it goes to the modules themselves.
const ENTRY = `
  export { compileActors, findActors, isKnownName } from './src/extract/actors/index.ts';
  export { findName } from './src/extract/actors/gazetteer.ts';
  export { readNames } from './src/extract/actors/names.ts';
  export { readPlace } from './src/extract/actors/place.ts';
  export { voteOf } from './src/extract/actors/unknown.ts';
  export { makeView } from './src/extract/actors/view.ts';
  export { compileClauses, readClauses } from './src/extract/clauses/index.ts';
  export { compileVerbs, createTreebankAnalyser, looksTitleCase } from './src/language/index.ts';
  export { loadLexicons, pageVocabulary, Vocabulary } from './src/lexicon/index.ts';
  export { readStructure, makeReading } from './src/text/index.ts';
`;
const CACHE = join(ROOT, 'node_modules/.cache/briefgraph');
mkdirSync(CACHE, { recursive: true });
const outfile = join(CACHE, 'bench-actors.mjs');
await build({
  stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
  bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error',
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
const lib = await import(pathToFileURL(outfile).href);

const lexicons = lib.loadLexicons();
const vocabulary = new lib.Vocabulary();
const analyser = lib.createTreebankAnalyser(lib.compileVerbs([...lexicons.relationVerbs, ...lexicons.reportingVerbs].map(({ lemma }) => lemma)));
const clauses = lib.compileClauses(lexicons, vocabulary);
const actors = lib.compileActors(lexicons, analyser.tokenize, vocabulary);

/** Analyses a text as one paragraph, so that nothing of it is taken for page furniture. */
const analyse = (text) => {
  const reading = lib.makeReading(text, [{ start: 0, end: text.length }]);
  const block = { kind: 'paragraph', reading, section: 0, marks: [] };
  const sentences = analyser.analyse({ reading, titleCase: false }, (word) => lib.isKnownName(actors, word)).map((tokens, index) => {
    const interned = { words: vocabulary.idsOf(tokens.words), lemmas: vocabulary.idsOf(tokens.lemmas) };
    return { index, block, blockIndex: 0, tokens, interned, clauses: lib.readClauses(tokens, interned, clauses) };
  });
  const structure = { title: null, topics: [], date: null, bylines: [], sections: [{ title: null, start: 0, end: text.length }], blocks: [block], references: [] };
  return { text, structure, sentences, date: null };
};

const rows = (path) => readFileSync(join(dataDir, path), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

class Tally {
  found = 0;
  rightFound = 0;
  gold = 0;
  goldFound = 0;
  add(gold, found, same = overlaps) {
    this.gold += gold.length;
    this.found += found.length;
    this.goldFound += gold.filter((one) => found.some((other) => same(one, other))).length;
    this.rightFound += found.filter((one) => gold.some((other) => same(one, other))).length;
  }
  toString() {
    const precision = this.rightFound / (this.found || 1);
    const recall = this.goldFound / (this.gold || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  n ${this.gold}`;
  }
}

/**
 * All names and actors of a text, unknown places too: actors, outlets, and the names that the form or context of the
 * text makes places. `nominals` adds descriptions and personal pronouns (but not *which* and *its*).
 */
const namesIn = (text, nominals) => {
  const document = analyse(text);
  const scan = lib.findActors(document, actors);
  const spanOf = ({ sentence, start, end }) => {
    const { starts, ends } = document.sentences[sentence].tokens;
    return { start: starts[start], end: ends[end - 1] };
  };
  const wanted = (mention) => mention.form === 'name' || (nominals && !(mention.form === 'pronoun' && (mention.modifier || mention.basis === 'rule.actor.pronoun.relative')));
  const spans = [...scan.mentions.filter(wanted).map(spanOf), ...scan.outlets.map(spanOf)];
  const unknown = document.sentences.flatMap((sentence, index) => {
    const view = lib.makeView(sentence);
    return lib.readNames(view, actors).map((span) => ({ span, view, index, text: sentence.tokens.words.slice(span.nameStart, span.end).join(' ') }));
  });
  const places = new Set(unknown.filter(({ span, view }) => lib.voteOf(view, span, actors) === 'place').map(({ text: name }) => name));
  for (const { span, index, text: name } of unknown) {
    const many = span.end - span.start > 1;
    if (span.kind !== 'place' && span.kind !== 'person' && span.kind !== 'organization' && !(span.kind === 'unclear' && (many || places.has(name)))) continue;
    const found = spanOf({ sentence: index, start: span.start, end: span.end });
    if (!spans.some((other) => overlaps(other, found))) spans.push(found);
  }
  return spans;
};

const compromiseNames = (text) => {
  const doc = compromise(text);
  return [doc.people(), doc.places(), doc.organizations()].flatMap((list) =>
    list.json({ offset: true }).map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length })),
  );
};

const report = (title, texts, nominals) => {
  const ours = new Tally();
  const theirs = new Tally();
  for (const { text, gold } of texts) {
    ours.add(gold, namesIn(text, nominals));
    theirs.add(gold, compromiseNames(text));
  }
  console.log(`${title}\n  briefgraph  ${ours}\n  compromise  ${theirs}`);
};

if (existsSync(join(dataDir, 're3d/dev.jsonl'))) {
  const kinds = new Set(['Organisation', 'Person', 'Location']);
  report('re3d: organisations, persons, locations', rows('re3d/dev.jsonl').map(({ text, entities }) => ({ text, gold: entities.filter(({ type }) => kinds.has(type)) })), true);
}

if (existsSync(join(dataDir, 'wikigold/dev.jsonl'))) {
  const texts = rows('wikigold/dev.jsonl').map(({ tokens, tags }) => {
    const gold = [];
    let text = '';
    tokens.forEach((token, i) => {
      if (text !== '') text += ' ';
      const start = text.length;
      text += token;
      const kind = tags[i].slice(2);
      if (kind === '' || kind === 'MISC') return;
      const last = gold.at(-1);
      if (last !== undefined && last.token === i - 1 && last.kind === kind && !tags[i].startsWith('B-')) Object.assign(last, { end: text.length, token: i });
      else gold.push({ start, end: text.length, token: i, kind });
    });
    return { text, gold };
  });
  report('wikigold: persons, organisations, places', texts, false);
}

if (existsSync(join(dataDir, 'relocar/train.jsonl'))) {
  let right = 0;
  let all = 0;
  const wrong = { lit: 0, met: 0 };
  for (const { text, locations } of rows('relocar/train.jsonl')) {
    const { sentences } = analyse(text);
    for (const location of locations) {
      const sentence = sentences.find(({ tokens }) => tokens.starts[0] <= location.start && location.end <= tokens.ends[tokens.length - 1]);
      all++;
      if (sentence === undefined) continue;
      const { tokens } = sentence;
      const start = tokens.starts.findIndex((at, i) => at <= location.start && location.start < tokens.ends[i]);
      const end = tokens.ends.findIndex((at) => at >= location.end) + 1;
      const view = lib.makeView(sentence);
      const known = lib.findName(actors, tokens, sentence.interned, start, false);
      const capital = known?.senses.some(({ role }) => role === 'capital' || role === 'seat') === true;
      const { place, basis } = lib.readPlace(view, start, end, capital);
      if ((place ? 'lit' : 'met') === location.reading) right++;
      else {
        wrong[location.reading]++;
        if (showErrors) console.log(`${location.reading}  ${location.text}  ${basis}\n     ${text}`);
      }
    }
  }
  console.log(`relocar: accuracy ${(right / all).toFixed(3)} by rules  n ${all}  (literal read as metonymic ${wrong.lit}, the other way ${wrong.met})`);
}
