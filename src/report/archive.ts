/** The report on an archive. */
import { LEVELS } from '../schema/vocabulary.js';
import { VERSION } from '../version.js';
import { figure } from './figure.js';
import { html, type Html } from './html.js';
import { sign } from './lit.js';
import { network } from './network.js';
import { page } from './page.js';
import { levelsByActor, levelsOverTime } from './plots.js';
import type { Summary } from './summary.js';
import { levelCell, table } from './tables.js';
import { band, levelWords, plural } from './vocabulary.js';

const tile = (value: string, words: string): Html => html`<li><strong>${value}</strong> ${words}</li>`;

const number = (value: number): string => value.toLocaleString('en');

const header = ({ name, documents, claims, judgments, from, to }: Summary): Html => html`<header><h1>${name}</h1>
  <ul class="tiles">${tile(number(documents), documents === 1 ? 'document' : 'documents')}${tile(number(claims), claims === 1 ? 'claim' : 'claims')}${tile(number(judgments), judgments === 1 ? 'judgment' : 'judgments')}${from !== null && tile(from === to ? from : `${from} – ${to}`, '')}</ul></header>`;

const key = ({ levels, withoutLevel }: Summary): Html => {
  const counts = new Map(levels.map(({ level, count }) => [level, count]));
  return html`<ul class="legend" aria-label="Levels">${LEVELS.map((level) => html`<li><span class="entry"><i class="swatch" data-plot="${level}" aria-hidden="true"></i>${sign(level)}<span class="words">${levelWords(level)}</span><span class="count">${number(counts.get(level) ?? 0)}</span></span></li>`)}<li><span class="entry">${sign('judgment')}<span class="words">${withoutLevel === 1 ? 'judgment' : 'judgments'} without a level</span><span class="count">${number(withoutLevel)}</span></span></li></ul>`;
};

const section = (id: string, title: string, content: Html | null | false, note?: string): Html | null =>
  content ? html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${note !== undefined && html`<p class="key">${note}</p>`}${content}</section>` : null;

/** The plot of the dated documents; the others are named, so that nobody misses them. */
const overTime = (summary: Summary): Html | null => {
  const plot = levelsOverTime(summary);
  const drawn = plot && figure('Levels over time', plot);
  const { undated } = summary;
  if (drawn === null && undated === 0) return null;
  return html`${drawn !== null && html`<p class="key">Judgments of each month by the level of the event, in three rows: what is expected, what is open, what is not expected. The surer, the nearer to the axis.</p>`}
    ${drawn}${undated > 0 && html`<p class="key undated">${plural(undated, 'document')} ${undated === 1 ? 'has' : 'have'} no date and ${undated === 1 ? 'is' : 'are'} left out here.</p>`}`;
};

const levelColumns = LEVELS.map((level) => ({ head: levelWords(level), numeric: true }));

const actorsTable = ({ actors }: Summary): Html =>
  table('Actors', [{ head: 'Actor' }, { head: 'Type' }, { head: 'Claims', numeric: true }, ...levelColumns], actors.map(({ id, name, type, claims, levels }) => ({
    id: `actor-${id}`,
    cells: [name, type, number(claims), ...LEVELS.map((level) => { const count = levels.find((each) => each.level === level)?.count ?? 0; return { content: count === 0 ? '' : number(count), sort: count }; })],
  })));

const sourcesTable = ({ sources }: Summary): Html =>
  table('Sources', [{ head: 'Source' }, { head: 'Type' }, { head: 'Claims', numeric: true }], sources.map(({ id, name, type, claims }) => ({ id: `source-${id}`, cells: [name, type, number(claims)] })));

const newestTable = ({ newest }: Summary): Html =>
  table('Newest judgments', [{ head: 'Date' }, { head: 'Brief' }, { head: 'Judgment' }, { head: 'Level' }, { head: 'Probability of event', numeric: true }], newest.map(({ date, title, text, level, eventLevel, probability }) => ({
    cells: [html`<span class="date">${date}</span>`, title, text, { content: html`${levelCell(level)}${eventLevel !== level && html` <small>event ${levelWords(eventLevel)}</small>`}`, sort: LEVELS.indexOf(level) }, band(probability)],
  })));

const byActor = (summary: Summary): Html | null => {
  const plot = levelsByActor(summary);
  return plot && figure('Levels by actor', plot);
};

/** Only actors of the table are drawn: each can be followed to its row. */
const drawing = ({ actors, ties }: Summary): Html | null => network(actors.map(({ id, name, type, claims }) => ({ id, name, type, weight: claims })), ties);

/** A whole HTML document in one string, which loads nothing and sends nothing. */
export const archiveReport = (summary: Summary): string =>
  page({
    title: summary.name,
    header: header(summary),
    body: html`${key(summary)}
      ${section('time', 'Levels over time', overTime(summary))}
      ${section('by-actor', 'Levels by actor', byActor(summary), 'Judgments that mention an actor, by the level of the event.')}
      ${section('actors', 'Actors', html`${drawing(summary)}${summary.actors.length > 0 && actorsTable(summary)}`, `The ${plural(summary.actors.length, 'actor')} that most claims mention, and what they do to each other.`)}
      ${section('sources', 'Sources', summary.sources.length > 0 && sourcesTable(summary))}
      ${section('newest', 'Newest judgments', summary.newest.length > 0 && newestTable(summary))}`,
    footer: `Made by briefgraph ${VERSION}.`,
    data: { name: 'summary.json', value: summary },
  });
