/** What an archive holds, in figures: out of graphs in memory, or out of a store. */
import { claims, judgments, type Query } from '../query/index.js';
import type { Actor, JudgmentGraph, Level, Source } from '../schema/index.js';
import { tiesOf, type Tie } from './ties.js';

export interface LevelCount {
  readonly level: Level;
  readonly count: number;
}

export interface ActorFigures {
  readonly id: string;
  readonly name: string;
  readonly type: Actor['type'];
  /** Claims that mention the actor. */
  readonly claims: number;
  /** Of its judgments, by the level of the event. */
  readonly levels: readonly LevelCount[];
}

export interface Listed {
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly level: Level;
  readonly eventLevel: Level;
  readonly probability: { readonly lower: number; readonly upper: number } | null;
}

export interface Summary {
  readonly name: string;
  readonly documents: number;
  readonly claims: number;
  readonly judgments: number;
  /** Documents without a date, which stand in no month. */
  readonly undated: number;
  /** Judgments without a level, which stand in no count of levels. */
  readonly withoutLevel: number;
  /** First and last date of a document, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  /** Judgments by the level of the event. */
  readonly levels: readonly LevelCount[];
  /** The same by month (`2026-03`) of the document. */
  readonly months: readonly (LevelCount & { readonly month: string })[];
  /** Those that most claims mention. */
  readonly actors: readonly ActorFigures[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly type: Source['type']; readonly claims: number }[];
  readonly ties: readonly Tie[];
  /** The newest judgments that have a level. */
  readonly newest: readonly Listed[];
}

/** How many of each are kept: as many as a page can show. */
export const MOST = { actors: 20, sources: 20, ties: 60, newest: 50 } as const;

const levelsOf = (query: Query): LevelCount[] => query.on('event').estimated().groupBy('level').toJSON().map(({ key, count }) => ({ level: key as Level, count }));

const placeOf = ({ from, to, standing, negated }: Tie): string => [from, to, standing, negated].join('\n');

const strongestTies = (graphs: readonly JudgmentGraph[]): Tie[] =>
  tiesOf(graphs, () => null)
    .sort((a, b) => b.count - a.count || (placeOf(a) < placeOf(b) ? -1 : 1))
    .slice(0, MOST.ties);

/** @param name what the page calls the archive */
export const summarize = (graphs: readonly JudgmentGraph[], name: string): Summary => {
  const all = claims(graphs);
  const judged = judgments(graphs);
  const types = new Map(graphs.flatMap(({ actors }) => actors.map(({ id, type }) => [id, type] as const)));
  const sourceTypes = new Map(graphs.flatMap(({ sources }) => sources.map(({ id, type }) => [id, type] as const)));
  const documents = graphs.flatMap((graph) => graph.documents);
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const byKey = (key: 'actor' | 'source') => [...all.groupBy(key)].filter((group) => group.key !== null);
  return {
    name,
    documents: documents.length,
    claims: all.count(),
    judgments: judged.count(),
    undated: documents.length - dates.length,
    withoutLevel: judged.count() - judged.estimated().count(),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    levels: levelsOf(judged),
    months: [...judged.groupBy('month')].flatMap(({ key, query }) => (key === null ? [] : levelsOf(query).map((count) => ({ month: key, ...count })))),
    actors: byKey('actor').slice(0, MOST.actors).map(({ key, label, count, query }) => ({ id: key ?? '', name: label, type: types.get(key ?? '') ?? 'group', claims: count, levels: levelsOf(query.kind('judgment')) })),
    sources: byKey('source').slice(0, MOST.sources).map(({ key, label, count }) => ({ id: key ?? '', name: label, type: sourceTypes.get(key ?? '') ?? 'unnamed', claims: count })),
    ties: strongestTies(graphs),
    newest: judged.estimated().sortBy('date', 'descending').sortBy('level', 'descending').limit(MOST.newest).toJSON().flatMap(({ document, text, level, eventLevel, probability }) =>
      level === null || eventLevel === null ? [] : [{ date: document.date, title: document.title, text, level, eventLevel, probability }]),
  };
};
