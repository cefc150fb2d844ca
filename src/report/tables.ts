/** The graph as tables. */
import type { Claim, JudgmentGraph, Level } from '../schema/index.js';
import { SORTED_LEVELS } from '../schema/levels.js';
import { lookup } from './details.js';
import { html, type Content, type Html } from './html.js';
import { lookOf, sign, spokenLevel } from './lit.js';
import { band, levelWords } from './vocabulary.js';

export interface Cell {
  readonly content: Content;
  /** What the column is sorted by where that is not the text. */
  readonly sort?: number | string;
}

export interface Column {
  readonly head: string;
  readonly numeric?: boolean;
}

export interface Row {
  readonly id?: string;
  readonly cells: readonly (Cell | Content)[];
}

const isCell = (cell: Cell | Content): cell is Cell => typeof cell === 'object' && cell !== null && 'content' in cell;

/** A table that the page's script can sort. Its columns' heads are buttons. On narrow pages rows are stacks of named cells; roles keep it a table there. */
export const table = (caption: string, columns: readonly Column[], rows: readonly Row[]): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table role="table">
  <thead role="rowgroup"><tr role="row">${columns.map(({ head, numeric }) => html`<th scope="col" role="columnheader"${numeric === true && html` class="numeric"`}><button type="button" data-sort>${head}</button></th>`)}</tr></thead>
  <tbody role="rowgroup">${rows.map(({ id, cells }) => html`<tr role="row"${id !== undefined && html` id="${id}"`}>${cells.map((cell, at) => {
    const { content, sort }: Cell = isCell(cell) ? cell : { content: cell };
    return html`<td role="cell" data-head="${columns[at]?.head}"${columns[at]?.numeric === true && html` class="numeric"`}${sort !== undefined && html` data-value="${sort}"`}>${content}</td>`;
  })}</tr>`)}</tbody>
</table></div>`;

/** Sorting by level: statements, judgments without one, possible, then the steps upwards. */
const place = ({ kind, likelihood }: Claim): number => (likelihood === null ? (kind === 'statement' ? -2 : -1) : SORTED_LEVELS.indexOf(likelihood.level));

export const levelCell = (level: Level): Html => html`<span class="look">${sign(level)}${levelWords(level)}</span>`;

export const claimsTable = (graph: JudgmentGraph): Html => {
  const { actors, sources } = lookup(graph);
  const namesOf = (ids: readonly string[], names: ReadonlyMap<string, string>): string => [...new Set(ids)].map((id) => names.get(id) ?? id).join(', ');
  const rows = graph.claims.map((claim, at) => ({
    id: `row-${at + 1}`,
    cells: [
      { content: html`<a href="#claim-${at + 1}">${at + 1}</a>`, sort: at + 1 },
      claim.text,
      { content: html`<span class="look">${sign(lookOf(claim, 'wording'))}${spokenLevel(claim)}</span>`, sort: place(claim) },
      { content: band(claim.likelihood?.probability ?? null), sort: claim.likelihood?.probability?.lower ?? -1 },
      claim.confidence?.level ?? null,
      namesOf(claim.mentions.map(({ actorId }) => actorId), actors),
      namesOf([...claim.attributions.map(({ sourceId }) => sourceId), ...(claim.holder.type === 'source' ? [claim.holder.sourceId] : [])], sources),
    ],
  }));
  const columns = [{ head: '#', numeric: true }, { head: 'Claim' }, { head: 'Level' }, { head: 'Probability of event', numeric: true }, { head: 'Confidence' }, { head: 'Actors' }, { head: 'Sources' }];
  return table('Claims', columns, rows);
};

const countBy = (ids: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

export const actorsTable = (graph: JudgmentGraph): Html => {
  const counts = countBy(graph.claims.flatMap(({ mentions }) => [...new Set(mentions.map(({ actorId }) => actorId))]));
  const actors = [...graph.actors].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const rows = actors.map(({ id, name, type, state, aliases }) => ({
    id: `actor-${id}`,
    cells: [name, type, state, aliases.filter((alias) => alias !== name).join(', '), counts.get(id) ?? 0],
  }));
  return table('Actors', [{ head: 'Actor' }, { head: 'Type' }, { head: 'State' }, { head: 'Also named' }, { head: 'Claims', numeric: true }], rows);
};

export const sourcesTable = (graph: JudgmentGraph): Html => {
  const counts = countBy(
    graph.claims.flatMap(({ attributions, holder }) => [...new Set([...attributions.map(({ sourceId }) => sourceId), ...(holder.type === 'source' ? [holder.sourceId] : [])])]),
  );
  const rows = graph.sources.map(({ id, name, type }) => ({ id: `source-${id}`, cells: [name, type, counts.get(id) ?? 0] }));
  return table('Sources', [{ head: 'Source' }, { head: 'Type' }, { head: 'Claims', numeric: true }], rows);
};
