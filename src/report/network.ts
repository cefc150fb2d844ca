/** The actors and what they do to each other, drawn. */
import { figure } from './figure.js';
import { html, type Html } from './html.js';
import { labelPoints } from './networkLabels.js';
import { layOut, pointAt, WIDTH, type Knot, type PlacedKnot, type PlacedTie, type Point } from './networkLayout.js';
import type { Standing, Tie } from './ties.js';
import { plural } from './vocabulary.js';

/** More would be a ball of wool; the tables hold them all. */
const MOST = 32;
const LONGEST_NAME = 28;

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  reported: 'reported as a fact',
  judged: 'judged or estimated, not reported',
  mentioned: 'only mentioned: inside a condition, a belief or a noun',
};

const short = (value: number): string => value.toFixed(1);
const moved = ([x, y]: Point, angle?: number): string => `translate(${short(x)} ${short(y)})${angle === undefined ? '' : ` rotate(${short(angle)})`}`;
const degrees = (from: Point, to: Point): number => (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;

/** A shape for each type of actor, so that colour is not needed to tell them apart. */
const shape = ({ knot, radius: r }: PlacedKnot): Html => {
  if (knot.type === 'organization') return html`<rect x="${short(-r)}" y="${short(-r)}" width="${short(2 * r)}" height="${short(2 * r)}" rx="${short(r * 0.3)}"/>`;
  if (knot.type === 'group') return html`<polygon points="${[[0, -r * 1.2], [r * 1.2, 0], [0, r * 1.2], [-r * 1.2, 0]].map((point) => point.map(short).join(',')).join(' ')}"/>`;
  if (knot.type === 'person') return html`<circle r="${short(r)}"/><circle class="inner" r="${short(r * 0.4)}"/>`;
  return html`<circle r="${short(r)}"/>`;
};

const nameOf = ({ knot: { name } }: PlacedKnot): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);

const wordsOf = ({ tie: { negated, predicates } }: PlacedTie): string => `${negated ? 'not ' : ''}${predicates.slice(0, 2).join(', ')}${predicates.length > 2 ? ' …' : ''}`;

const knotHtml = (placed: PlacedKnot, label: Point): Html => {
  const { id, name, type, weight } = placed.knot;
  const [x, y] = [label[0] - placed.at[0], label[1] - placed.at[1]];
  return html`<a class="knot" data-type="${type}" href="#actor-${id}" transform="${moved(placed.at)}">
    <title>${name}, ${type}, ${plural(weight, 'claim')}</title>${shape(placed)}<text x="${short(x)}" y="${short(y)}">${nameOf(placed)}</text></a>`;
};

const HEAD = 'M6 0L-3 -4.5L-1 0L-3 4.5Z';
const BAR = 'M0 -6V6';

const tieHtml = (placed: PlacedTie, label: Point): Html => {
  const { tie, source, target, start, control, end } = placed;
  const { predicates, count, symmetric, negated, standing, href } = tie;
  const spoken = `${source.knot.name} ${symmetric ? 'and' : 'to'} ${target.knot.name}: ${negated ? 'not ' : ''}${predicates.join(', ')} (${plural(count, 'relation')}, ${STANDING_WORDS[standing]})`;
  const head = (tip: Point): Html => html`<path class="head" d="${HEAD}" transform="${moved(tip, degrees(control, tip))}"/>`;
  const bar = html`<path class="bar" d="${BAR}" transform="${moved(pointAt(placed, 0.88), degrees(pointAt(placed, 0.85), pointAt(placed, 0.91)))}"/>`;
  const drawn = html`<title>${spoken}</title>
    <path class="line" d="M${start.map(short).join(' ')}Q${control.map(short).join(' ')} ${end.map(short).join(' ')}" stroke-width="${short(1.2 + Math.min(4, Math.log2(count)))}"/>
    ${negated && bar}${head(end)}${symmetric && head(start)}
    <text x="${short(label[0])}" y="${short(label[1])}">${wordsOf(placed)}</text>`;
  return href === null ? html`<g class="tie" data-standing="${standing}">${drawn}</g>` : html`<a class="tie" data-standing="${standing}" href="${href}">${drawn}</a>`;
};

const sample = (standing: Standing, negated = false): Html =>
  html`<svg class="sample tie" data-standing="${standing}" viewBox="0 0 44 12" width="44" height="12" aria-hidden="true"><path class="line" d="M1 6H34" stroke-width="1.2"/>${negated && html`<path class="bar" d="${BAR}" transform="translate(29 6)"/>`}<path class="head" d="${HEAD}" transform="translate(37 6)"/></svg>`;

/** What the signs of the drawing mean. */
const KEY = html`<figcaption><p>Circle: state. Square: organization. Ring: person. Diamond: group. The larger, the more claims.</p>
  <ul class="lines"><li>${sample('reported')}${STANDING_WORDS.reported}</li><li>${sample('judged')}${STANDING_WORDS.judged}</li><li>${sample('mentioned')}${STANDING_WORDS.mentioned}</li><li>${sample('reported', true)}crossed: said not to happen</li></ul></figcaption>`;

/** The drawing of the weightiest actors that have ties, with its key; null when there are none. */
export const network = (knots: readonly Knot[], ties: readonly Tie[]): Html | null => {
  const known = new Set(knots.map(({ id }) => id));
  const between = ties.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const tied = new Set(between.flatMap(({ from, to }) => [from, to]));
  const drawn = knots.filter(({ id }) => tied.has(id)).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  const shown = new Set(drawn.map(({ id }) => id));
  const layout = layOut(drawn, between.filter(({ from, to }) => shown.has(from) && shown.has(to)));
  if (layout.ties.length === 0) return null;
  const { names, verbs } = labelPoints(layout, nameOf, wordsOf);
  const center: Point = [0, 0];
  const drawing = html`<svg class="network" viewBox="0 0 ${WIDTH} ${layout.height}" role="group" aria-label="Actors and their relations">${layout.ties.map((tie, at) => tieHtml(tie, verbs[at] ?? center))}${layout.knots.map((knot, at) => knotHtml(knot, names[at] ?? center))}</svg>`;
  return figure('Drawing of the actors', drawing, KEY);
};
