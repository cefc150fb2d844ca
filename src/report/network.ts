/** The actors and what they do to each other, drawn. The layout is computed here, so that the page shows the same drawing every time. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Actor } from '../schema/index.js';
import { html, type Html } from './html.js';
import { plural } from './vocabulary.js';

/** An actor with the number of claims that mention it. */
export interface Knot {
  readonly id: string;
  readonly name: string;
  readonly type: Actor['type'];
  readonly weight: number;
}

/** What one actor does to another, all claims together. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** Verbs, the most frequent first. */
  readonly predicates: readonly string[];
  readonly count: number;
  readonly symmetric: boolean;
  /** Every relation of the tie is negated. */
  readonly negated: boolean;
  /** Fragment of the page that shows a claim of the tie. */
  readonly href: string | null;
}

interface Node extends SimulationNodeDatum {
  readonly knot: Knot;
  readonly radius: number;
}

interface Edge extends SimulationLinkDatum<Node> {
  readonly tie: Tie;
}

const WIDTH = 760;
const MARGIN = 56;
const TICKS = 400;
/** More would be a ball of wool; the tables hold them all. */
const MOST = 32;
const LONGEST_NAME = 28;

const layOut = (knots: readonly Knot[], ties: readonly Tie[]): { nodes: Node[]; edges: Edge[] } => {
  const most = Math.max(1, ...knots.map(({ weight }) => weight));
  const nodes = knots.map((knot): Node => ({ knot, radius: 7 + 13 * Math.sqrt(knot.weight / most) }));
  const byId = new Map(nodes.map((node) => [node.knot.id, node]));
  const edges = ties.flatMap((tie): Edge[] => {
    const [source, target] = [byId.get(tie.from), byId.get(tie.to)];
    return source === undefined || target === undefined || source === target ? [] : [{ source, target, tie }];
  });
  forceSimulation(nodes)
    .force('link', forceLink<Node, Edge>(edges).distance(150).strength(0.35))
    .force('charge', forceManyBody().strength(-620))
    .force('collide', forceCollide<Node>(({ radius }) => radius + 30))
    .force('center', forceCenter(0, 0))
    // Wider than high, as pages are; the pull also keeps parts together that no tie joins.
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.11))
    .stop()
    .tick(TICKS);
  return { nodes, edges };
};

const at = ({ x = 0, y = 0 }: Node): readonly [number, number] => [x, y];
const short = (value: number): string => value.toFixed(1);

/** Moves and scales the drawing into its frame; returns the frame's height. */
const fit = (nodes: readonly Node[]): number => {
  const xs = nodes.map((node) => at(node)[0]);
  const ys = nodes.map((node) => at(node)[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.4, (WIDTH - 2 * MARGIN - 40) / Math.max(1, right - left));
  const shift = (WIDTH - (right - left) * scale) / 2;
  for (const node of nodes) {
    node.x = (at(node)[0] - left) * scale + shift;
    node.y = (at(node)[1] - top) * scale + MARGIN;
  }
  return Math.ceil((bottom - top) * scale + 2 * MARGIN);
};

/** A shape for each type of actor, so that colour is not needed to tell them apart. */
const shape = ({ knot, radius: r }: Node): Html => {
  if (knot.type === 'organization') return html`<rect x="${short(-r)}" y="${short(-r)}" width="${short(2 * r)}" height="${short(2 * r)}" rx="${short(r * 0.3)}"/>`;
  if (knot.type === 'group') return html`<polygon points="${[[0, -r * 1.2], [r * 1.2, 0], [0, r * 1.2], [-r * 1.2, 0]].map((point) => point.map(short).join(',')).join(' ')}"/>`;
  if (knot.type === 'person') return html`<circle r="${short(r)}"/><circle class="inner" r="${short(r * 0.4)}"/>`;
  return html`<circle r="${short(r)}"/>`;
};

const clipped = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);

const nodeHtml = (node: Node): Html => {
  const { id, name, type, weight } = node.knot;
  const [x, y] = at(node);
  return html`<a class="knot" data-type="${type}" href="#actor-${id}" transform="translate(${short(x)} ${short(y)})">
    <title>${name}, ${type}, ${plural(weight, 'claim')}</title>${shape(node)}<text y="${short(node.radius + 15)}">${clipped(name)}</text></a>`;
};

/** A curve from rim to rim, bent to the left, so that there and back are two lines. */
const edgeHtml = (edge: Edge): Html => {
  const [source, target] = [edge.source as Node, edge.target as Node];
  const { predicates, count, symmetric, negated, href } = edge.tie;
  const [[x1, y1], [x2, y2]] = [at(source), at(target)];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const bend = symmetric ? 0 : 0.14;
  const [cx, cy] = [(x1 + x2) / 2 + dy * bend, (y1 + y2) / 2 - dx * bend];
  const rim = (x: number, y: number, radius: number): readonly [number, number] => {
    const away = Math.hypot(cx - x, cy - y) || length;
    return [x + ((cx - x) / away) * radius, y + ((cy - y) / away) * radius];
  };
  const [sx, sy] = rim(x1, y1, source.radius + (symmetric ? 7 : 2));
  const [ex, ey] = rim(x2, y2, target.radius + 7);
  const [lx, ly] = [(sx + 2 * cx + ex) / 4, (sy + 2 * cy + ey) / 4];
  const arrow = (from: readonly [number, number], tip: readonly [number, number]): Html => {
    const angle = (Math.atan2(tip[1] - from[1], tip[0] - from[0]) * 180) / Math.PI;
    return html`<path class="head" d="M6 0L-3 -4.5L-1 0L-3 4.5Z" transform="translate(${short(tip[0])} ${short(tip[1])}) rotate(${short(angle)})"/>`;
  };
  const words = `${negated ? 'not ' : ''}${predicates.slice(0, 2).join(', ')}${predicates.length > 2 ? ' …' : ''}`;
  const spoken = `${source.knot.name} ${symmetric ? 'and' : 'to'} ${target.knot.name}: ${negated ? 'not ' : ''}${predicates.join(', ')} (${plural(count, 'relation')})`;
  const drawn = html`<title>${spoken}</title>
    <path class="line${negated && ' negated'}" d="M${short(sx)} ${short(sy)}Q${short(cx)} ${short(cy)} ${short(ex)} ${short(ey)}" stroke-width="${short(1 + Math.min(4, Math.log2(count)))}"/>
    ${arrow([cx, cy], [ex, ey])}${symmetric && arrow([cx, cy], [sx, sy])}
    <text x="${short(lx)}" y="${short(ly)}">${words}</text>`;
  return href === null ? html`<g class="tie">${drawn}</g>` : html`<a class="tie" href="${href}">${drawn}</a>`;
};

/** The drawing of the weightiest actors that have ties; null when there are none. */
export const network = (knots: readonly Knot[], ties: readonly Tie[]): Html | null => {
  const tied = new Set(ties.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to]));
  const drawn = knots.filter(({ id }) => tied.has(id)).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  const { nodes, edges } = layOut(drawn, ties);
  if (edges.length === 0) return null;
  const height = fit(nodes);
  return html`<svg class="network" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="Actors and their relations">${edges.map(edgeHtml)}${nodes.map(nodeHtml)}</svg>`;
};
