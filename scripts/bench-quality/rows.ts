/** Claims, sources and relations: briefs with gold, PolNeAR, re3d. */
import { linesOf } from '../bench/data.js';
import { percent, type Row } from '../bench/row.js';
import { briefRows } from './briefs.js';
import { createReader, type Extraction } from './library.js';
import { f1, PARTS, scorePolnear, type Article, type Part } from './polnear.js';
import { scoreRe3d, type Report } from './re3d.js';

/** Exact F1 on the test part, by Newell, Margolin and Ruths (2018) and Wang et al. (2022). */
const PUBLISHED: Readonly<Record<Part, string>> = {
  source: 'rules 10.7, CoreNLP 13.9, CRF 50.6, BERT 83.2',
  cue: 'rules 22.8, CRF 53.4, BERT 75.3',
  content: 'rules 5.6, CoreNLP 17.5, CRF 28.6, BERT 72.9',
};

/** Rules were made while reading errors of every other article; the others are a check. */
const polnearRows = (articles: readonly Article[], read: (text: string) => Extraction): Row[] =>
  [
    { set: 'PolNeAR dev', part: articles },
    { set: 'PolNeAR dev, unread half', part: articles.filter((_, i) => i % 2 === 1) },
  ].flatMap(({ set, part }) => {
    const scores = scorePolnear(part, read);
    return PARTS.flatMap((span): Row[] => [
      { set, measure: `${span}, exact F1`, ours: percent(f1(scores[span].exact)), published: PUBLISHED[span] },
      { set, measure: `${span}, overlap F1`, ours: percent(f1(scores[span].overlap)) },
    ]);
  });

const re3dRows = (reports: readonly Report[], read: (text: string) => Extraction): Row[] => {
  const { recalled, gold, right, found } = scoreRe3d(reports, read);
  return [
    { set: 're3d', measure: `relation pairs, recall of ${gold}`, ours: percent(recalled / gold) },
    { set: 're3d', measure: `relation pairs, precision of ${found}`, ours: percent(right / found) },
  ];
};

/** @returns the rows, and the sets that are not there */
export const qualityRows = (): { rows: Row[]; leftOut: string[] } => {
  const { rows, leftOut } = briefRows();
  const read = createReader();
  const articles = linesOf<Article>('polnear/dev.jsonl');
  const reports = linesOf<Report>('re3d/dev.jsonl');
  return {
    rows: [...rows, ...(articles === null ? [] : polnearRows(articles, read)), ...(reports === null ? [] : re3dRows(reports, read))],
    leftOut: [...leftOut, ...(articles === null ? ['PolNeAR'] : []), ...(reports === null ? ['relations of re3d'] : [])],
  };
};
