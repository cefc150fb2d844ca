/** Names, metonymy and references. */
import { join } from 'node:path';
import { DATA, linesOf } from '../bench/data.js';
import { percent, type Row } from '../bench/row.js';
import { readLocations, type LocatedText, type Misreading } from './metonymy.js';
import { compromiseNames, fromTags, namesIn, scoreNames, type NamedText, type Overlap } from './names.js';
import { createActorReader, type ActorReader, type Range } from './reader.js';
import { scoreReferences } from './references.js';

const FOLDS = 5;
const KINDS = new Set(['Organisation', 'Person', 'Location']);

const nameRows = (reader: ActorReader, set: string, texts: readonly NamedText[], nominals: boolean): Row[] => {
  const ours = scoreNames(texts, (text) => namesIn(reader, text, nominals));
  const theirs = scoreNames(texts, compromiseNames);
  const row = (name: string, of: (overlap: Overlap) => number): Row => ({ set, measure: `names, ${name}`, ours: percent(of(ours)), compromise: percent(of(theirs)) });
  return [row('precision', ({ precision }) => precision), row('recall', ({ recall }) => recall), row('F1', ({ f1 }) => f1)];
};

const metonymyRows = (readings: readonly (Misreading | null)[]): Row[] => {
  const accuracy = (some: typeof readings): number => some.filter((one) => one === null).length / (some.length || 1);
  const folds = Array.from({ length: FOLDS }, (_, k) => percent(accuracy(readings.filter((_one, i) => i % FOLDS === k))));
  const wrong = (kind: string): number => readings.filter((one) => one?.gold === kind).length;
  return [
    { set: 'ReLocaR train part', measure: 'metonymy of places, accuracy', ours: percent(accuracy(readings)), published: 'on its test part: LSTM (PreWin) 83.6, BERT 94.4, people 91-93' },
    { set: 'ReLocaR train part', measure: 'the same of every fifth text', ours: folds.join(' ') },
    { set: 'ReLocaR train part', measure: 'literal read as metonymic, the other way', ours: `${wrong('lit')}, ${wrong('met')}` },
  ];
};

/** @returns the rows, every misread place name, and the sets that are not there */
export const actorRows = (dataDir = DATA): { rows: Row[]; misread: Misreading[]; leftOut: string[] } => {
  const reader = createActorReader();
  const reports = linesOf<{ text: string; entities: (Range & { type: string })[] }>('re3d/dev.jsonl', dataDir);
  const tagged = linesOf<{ tokens: string[]; tags: string[] }>('wikigold/dev.jsonl', dataDir);
  const located = linesOf<LocatedText>('relocar/train.jsonl', dataDir);
  const readings = located === null ? [] : readLocations(reader, located);
  const named = (reports ?? []).map(({ text, entities }) => ({ text, gold: entities.filter(({ type }) => KINDS.has(type)) }));
  return {
    rows: [
      ...(reports === null ? [] : nameRows(reader, 're3d', named, true)),
      ...(tagged === null ? [] : nameRows(reader, 'WikiGold', tagged.map(fromTags), false)),
      ...(located === null ? [] : metonymyRows(readings)),
      ...['tune', 'check'].map((set): Row => {
        const { right, all } = scoreReferences(join('test-corpus', set));
        return { set, measure: `pronouns and descriptions with the right actor, of ${all}`, ours: percent(right / all) };
      }),
    ],
    misread: readings.filter((one) => one !== null),
    leftOut: [...(reports === null ? ['names of re3d'] : []), ...(tagged === null ? ['WikiGold'] : []), ...(located === null ? ['ReLocaR'] : [])],
  };
};
