/** The report on one brief. */
import { scaleBands } from '../convert/index.js';
import { scaleIds } from '../lexicon/scales.js';
import type { JudgmentGraph } from '../schema/index.js';
import { LEVELS } from '../schema/vocabulary.js';
import { details } from './details.js';
import { html, type Html } from './html.js';
import { litBrief, lookOf, sign } from './lit.js';
import { network } from './network.js';
import type { Knot } from './networkLayout.js';
import { actorsTable, claimsTable, sourcesTable } from './tables.js';
import { tiesOf } from './ties.js';
import { band, levelWords, plural } from './vocabulary.js';

const legendEntry = (look: string, words: string, range: string | null, count: number): Html =>
  html`<li><button type="button" data-filter="${look}" aria-pressed="false"${count === 0 && html` disabled`}>${sign(look)}<span class="words">${words}</span><span class="range">${range}</span><span class="count">${count}</span></button></li>`;

/** What the marks mean and how many claims give their event that level, as the ranges are those of the event; each entry is a switch that shows its claims alone. */
export const legend = (graph: JudgmentGraph): Html => {
  // A graph of a later version may be on a scale that is not known here.
  const bands = scaleIds().includes(graph.generator.scale) ? scaleBands(graph.generator.scale) : null;
  const counts = new Map<string, number>();
  for (const claim of graph.claims) counts.set(lookOf(claim), (counts.get(lookOf(claim)) ?? 0) + 1);
  return html`<ul class="legend" aria-label="Levels">
    ${LEVELS.map((level) => legendEntry(level, levelWords(level), band(bands?.[level] ?? null), counts.get(level) ?? 0))}
    ${legendEntry('judgment', 'judgment without a level', null, counts.get('judgment') ?? 0)}
    ${legendEntry('statement', 'statement', null, counts.get('statement') ?? 0)}
  </ul>`;
};

const knotsOf = (graph: JudgmentGraph): Knot[] =>
  graph.actors.map(({ id, name, type }) => ({ id, name, type, weight: graph.claims.filter(({ mentions }) => mentions.some(({ actorId }) => actorId === id)).length }));

const actorNetwork = (graph: JudgmentGraph): Html | null => {
  const numbers = new Map(graph.claims.map(({ id }, at) => [id, at + 1]));
  return network(knotsOf(graph), tiesOf([graph], ({ claimId }) => `#claim-${numbers.get(claimId)}`));
};

const section = (id: string, title: string, content: Html | null | false): Html | null =>
  content ? html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>` : null;

/** The lit brief beside the claim that is chosen; the playground shows the same. */
export const reading = (graph: JudgmentGraph, text: string | null): Html => html`<div class="reading">
  <article class="brief" data-by="claim" aria-label="The brief">${litBrief(graph, text)}</article>
  <aside class="panel" aria-live="polite" aria-label="The chosen claim"><p class="close"><button type="button" data-action="close">Close</button></p><p class="hint">Choose a claim to see its level, actors, sources and reasons. The keys ← and → go from claim to claim.</p>${details(graph)}</aside>
</div>`;

export const switches = html`<p class="switches"><label><input type="checkbox" data-action="wording"> Mark by the wording instead of the event</label> <label><input type="checkbox" data-action="tags"> Write the levels out</label></p>`;

export const tables = (graph: JudgmentGraph): Html =>
  html`${section('claims', 'Claims', graph.claims.length > 0 && claimsTable(graph))}
    ${section('actors', 'Actors', graph.actors.length > 0 && html`${actorNetwork(graph)}${actorsTable(graph)}`)}
    ${section('sources', 'Sources', graph.sources.length > 0 && sourcesTable(graph))}`;

export const briefHeader = (graph: JudgmentGraph): Html => {
  const [document] = graph.documents;
  const judgments = graph.claims.filter(({ kind }) => kind === 'judgment').length;
  const topics = document?.topics.map((id) => graph.actors.find((actor) => actor.id === id)?.name ?? id) ?? [];
  const facts = [document?.date, document?.bylines.join(', '), document?.path, plural(graph.claims.length, 'claim'), plural(judgments, 'judgment')];
  return html`<header>${topics.length > 0 && html`<p class="topics">${topics.join(' · ')}</p>`}<h1>${document?.title ?? document?.path ?? 'Brief'}</h1>
    <p class="facts">${facts.filter((fact) => fact !== undefined && fact !== null && fact !== '').map((fact) => html`<span>${fact}</span>`)}</p></header>`;
};

export const briefBody = (graph: JudgmentGraph, text: string | null): Html =>
  html`${legend(graph)}${graph.claims.length === 0 ? html`<p class="empty">No claims were found in this text.</p>` : switches}${reading(graph, text)}${tables(graph)}`;
