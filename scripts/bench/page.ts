/** The page of figures. */
import { readFileSync } from 'node:fs';
import type { Row } from './row.js';

export interface Circumstances {
  /** ISO 8601. */
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  /** Sets that were not there. */
  readonly leftOut: readonly string[];
}

const versionOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return `${name} ${version}`;
};

const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

export const benchmarksPage = (rows: readonly Row[], { date, commit, machine, leftOut }: Circumstances): string => `# Benchmarks

Written by \`npm run bench\` on ${date} at commit ${commit}; do not edit. ${machine}.

All figures but the last column are of one run. Speeds are of processor time on one thread, the median of several rounds in which
the libraries take turns; they are to be compared with each other, not with another machine's. Every library is used as its
documentation shows, which is not the same work: briefgraph makes a graph of claims, ${versionOf('wink-nlp')} (with its English web model) finds sentences, tokens,
tags and entities, ${versionOf('compromise')} sentences, terms and tags, ${versionOf('natural')} (Brill tagger) sentences, tokens and tags. Accuracy is in
per cent. \`tune\` is the part of our corpus that rules are made with, \`check\` the part whose totals only are looked at; PolNeAR,
re3d, WikiGold, ReLocaR and the treebanks were made by others, and published figures are often of a part of them that we do not
have: they say where we stand, not who wins.

${line(['set', 'measure', 'briefgraph', 'wink-nlp', 'compromise', 'natural', 'published'])}
|---|---|---|---|---|---|---|
${rows.map(({ set, measure, ours, wink = '', compromise = '', natural = '', published = '' }) => line([set, measure, ours, wink, compromise, natural, published])).join('\n')}
${leftOut.length === 0 ? '' : `\nLeft out, as the data were not there: ${leftOut.join(', ')}.\n`}`;
