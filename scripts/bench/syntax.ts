/** Sentences, tags and trees. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XPOS, UPOS } from '../../src/syntax/engine/names.js';
import { readModel } from '../../src/syntax/engine/model.js';
import { createSyntax } from '../../src/syntax/engine/syntax.js';
import { splitSentences } from '../../src/syntax/sentences.js';
import { scoreParses } from '../syntaxScore.js';
import { readCorpus, type GoldSentence } from '../train/corpus.js';
import { DATA } from './data.js';
import { brokenRules, goldenRules } from './goldenRules.js';
import { compromise, natural, wink } from './libraries.js';
import { percent, type Row } from './row.js';

const WEIGHTS = 'lexicons/models/en-syntax.bin';
const TREEBANKS = [
  { set: 'UD English-EWT dev', path: 'ud-english-ewt/dev.conllu', published: { upos: 'on test: UDPipe 1.2 94.4, spaCy transformer 96.9', las: 'on test: UDPipe 1.2 81.2, spaCy transformer 89.4 (UDPipe with punctuation)' } },
  { set: 'UD English-PUD, half', path: 'ud-english-pud/dev.conllu', published: {} },
] as const;

export const ourSentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Share of the treebank's tokens, of those that wink cuts alike, with its universal tag. */
const winkTags = (corpus: readonly GoldSentence[]): number => {
  let right = 0;
  let all = 0;
  for (const { text, forms, upos } of corpus) {
    let [at, goldAt] = [0, 0];
    const found = new Map(
      wink.tagged(text).map(({ form, upos: tag }) => {
        const start = text.indexOf(form, at);
        at = start + form.length;
        return [`${start} ${at}`, tag] as const;
      }),
    );
    forms.forEach((form, i) => {
      const start = Math.max(goldAt, text.indexOf(form, goldAt));
      goldAt = start + form.length;
      const tag = found.get(`${start} ${goldAt}`);
      if (tag === undefined) return;
      all++;
      if (tag === UPOS[upos[i]!]) right++;
    });
  }
  return right / all;
};

/** Share of the treebank's tokens that natural gives the Penn tag of the treebank. */
const naturalTags = (corpus: readonly GoldSentence[]): number => {
  let right = 0;
  let all = 0;
  for (const { forms, xpos } of corpus) {
    natural.tag(forms).forEach((tag, i) => {
      all++;
      if (tag === XPOS[xpos[i]!]) right++;
    });
  }
  return right / all;
};

/** @returns the rows, and the sets that are not there */
export const syntaxRows = (): { rows: Row[]; leftOut: string[] } => {
  const engine = createSyntax(readModel(readFileSync(WEIGHTS)));
  const rows: Row[] = [];
  const leftOut: string[] = [];
  for (const { set, path, published } of TREEBANKS) {
    const file = join(DATA, path);
    if (!existsSync(file)) {
      leftOut.push(set);
      continue;
    }
    const corpus = readCorpus(file);
    const { upos, xpos, uas, las } = scoreParses(engine, corpus);
    rows.push(
      { set, measure: 'universal tags, accuracy', ours: upos.toFixed(1), wink: percent(winkTags(corpus)), ...('upos' in published ? { published: published.upos } : {}) },
      { set, measure: 'Penn tags, accuracy', ours: xpos.toFixed(1), natural: percent(naturalTags(corpus)) },
      { set, measure: 'heads (UAS), without punctuation', ours: uas.toFixed(1) },
      { set, measure: 'heads and labels (LAS), without punctuation', ours: las.toFixed(1), ...('las' in published ? { published: published.las } : {}) },
    );
  }
  const rules = goldenRules();
  if (rules === null) leftOut.push('golden rules');
  else {
    const kept = (split: (text: string) => readonly string[]): string => String(rules.length - brokenRules(rules, split).length);
    rows.push({
      set: 'golden rules', measure: `sentence boundaries, right of ${rules.length}`,
      ours: kept(ourSentences), wink: kept(wink.sentences), compromise: kept(compromise.sentences), natural: kept(natural.sentences),
    });
  }
  return { rows, leftOut };
};
