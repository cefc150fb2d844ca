/** What the page tells of one claim when it is chosen. */
import { explain } from '../explain/index.js';
import type { Claim, JudgmentGraph } from '../schema/index.js';
import { html, type Content, type Html } from './html.js';
import { lookOf, sign } from './lit.js';
import { band, CIRCUMSTANCE_WORDS, levelWords, LINK_WORDS, ROLE_WORDS } from './vocabulary.js';

const row = (term: string, contents: readonly Content[]): Html | null =>
  contents.length === 0 ? null : html`<div><dt>${term}</dt>${contents.map((content) => html`<dd>${content}</dd>`)}</div>`;

const levelHtml = ({ kind, likelihood, negated }: Claim): Html => {
  const negation = html`<strong>The wording is negated</strong>`;
  if (likelihood === null) return html`<p class="level">${sign(kind)}${kind === 'judgment' ? 'judgment without a level' : 'statement'}</p>${negated && html`<p class="turned">${negation}.</p>`}`;
  const { level, eventLevel, probability } = likelihood;
  const event = level === eventLevel ? null : html`event itself is <span class="start">${sign(eventLevel)}<strong>${levelWords(eventLevel)}</strong></span>`;
  const turned = (negated || event !== null) && html`<p class="turned">${negated ? html`${negation}${event !== null && html`: the ${event}`}` : html`The ${event}`}.</p>`;
  return html`<p class="level">${sign(level)}${levelWords(level)}</p>
    ${turned}<p class="band">${probability === null ? 'The scale gives no probability.' : html`${band(probability)} <span>probability of the event</span>`}</p>`;
};

/** Actors once for each of their roles. */
const actorRows = (claim: Claim, names: ReadonlyMap<string, string>): Html[] => {
  const roles = new Map<string, Set<string>>();
  for (const { actorId, role } of claim.mentions) roles.set(actorId, (roles.get(actorId) ?? new Set()).add(ROLE_WORDS[role]));
  return [...roles].map(([id, words]) => html`<a href="#actor-${id}">${names.get(id) ?? id}</a> <small>${[...words].join(', ')}</small>`);
};

const sourceRows = ({ attributions, holder }: Claim, names: ReadonlyMap<string, string>): Html[] => {
  const ids = new Set(attributions.map(({ sourceId }) => sourceId));
  if (holder.type === 'source') ids.add(holder.sourceId);
  return [...ids].map((id) => html`${names.get(id) ?? id}${holder.type === 'source' && holder.sourceId === id && html` <small>holds the claim</small>`}`);
};

const dates = (start: string | undefined, end: string | undefined): Html | null =>
  start === undefined && end === undefined ? null : html` <small>${start === end ? start : `${start ?? '…'} – ${end ?? '…'}`}</small>`;

interface Lookup {
  readonly graph: JudgmentGraph;
  readonly actors: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

export const lookup = (graph: JudgmentGraph): Lookup => ({
  graph,
  actors: new Map(graph.actors.map(({ id, name }) => [id, name])),
  sources: new Map(graph.sources.map(({ id, name }) => [id, name])),
  numbers: new Map(graph.claims.map(({ id }, at) => [id, at + 1])),
});

const linkRows = ({ id }: Claim, { graph, numbers }: Lookup): Html[] =>
  graph.links
    .filter(({ from, to }) => from === id || to === id)
    .map(({ from, to, type, shift }) => {
      const number = numbers.get(from === id ? to : from);
      return html`${LINK_WORDS[type][from === id ? 0 : 1]} <a href="#claim-${number}">claim ${number}</a>${shift === undefined ? '' : ` (the later one is ${shift.replace('-', ' ')})`}`;
    });

const relationRows = ({ id }: Claim, { graph, actors }: Lookup): Html[] =>
  graph.relations
    .filter(({ claimId }) => claimId === id)
    .map(({ from, to, predicate, negated, symmetric, type, asserted }) =>
      html`${actors.get(from) ?? from} ${symmetric ? '↔' : '→'} ${negated && 'not '}<em>${predicate}</em> ${symmetric ? '↔' : '→'} ${actors.get(to) ?? to} <small>${[type, asserted ? null : 'not asserted'].filter(Boolean).join(', ').toLowerCase()}</small>`);

const detail = (claim: Claim, number: number, found: Lookup): Html => {
  const { confidence, quantities, circumstances } = claim;
  const facts = [
    row('Actors', actorRows(claim, found.actors)),
    row('Sources', sourceRows(claim, found.sources)),
    ...circumstances.map(({ type, text, start, end }) => row(CIRCUMSTANCE_WORDS[type], [html`${text}${dates(start, end)}`])),
    row('Confidence', confidence === null ? [] : [html`${confidence.level} <small>“${confidence.cue.text}”</small>`]),
    row('Numbers', quantities.map(({ text, direction }) => (direction === null ? text : `${text} ${direction === 'up' ? '↑' : '↓'}`))),
    row('Relations', relationRows(claim, found)),
    row('Linked', linkRows(claim, found)),
  ].filter((each) => each !== null);
  // The first line of the explanation repeats the claim.
  const reasons = explain(found.graph, claim.id).split('\n').slice(1);
  return html`<article class="detail" id="detail-${number}" data-look="${lookOf(claim)}" aria-label="Claim ${number}" hidden>
    <p class="number">Claim ${number}</p>
    ${levelHtml(claim)}
    <blockquote>${claim.text}</blockquote>
    ${facts.length > 0 && html`<dl>${facts}</dl>`}
    <details><summary>Why it was read so</summary><ul>${reasons.map((line) => html`<li>${line.trim()}</li>`)}</ul></details>
  </article>`;
};

/** A hidden article for every claim; the page's script shows the chosen one. */
export const details = (graph: JudgmentGraph): Html => {
  const found = lookup(graph);
  return html`${graph.claims.map((claim, at) => detail(claim, at + 1, found))}`;
};
