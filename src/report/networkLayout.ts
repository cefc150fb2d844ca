/** Where the actors of a drawing stand and how their ties run. Computed here, so that the page shows the same drawing every time. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Actor } from '../schema/index.js';
import type { Tie } from './ties.js';

/** An actor with the number of claims that mention it. */
export interface Knot {
  readonly id: string;
  readonly name: string;
  readonly type: Actor['type'];
  readonly weight: number;
}

export type Point = readonly [x: number, y: number];

export interface PlacedKnot {
  readonly knot: Knot;
  readonly at: Point;
  readonly radius: number;
}

/** A quadratic curve from rim to rim. */
export interface PlacedTie {
  readonly tie: Tie;
  readonly source: PlacedKnot;
  readonly target: PlacedKnot;
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

export interface Layout {
  readonly knots: readonly PlacedKnot[];
  readonly ties: readonly PlacedTie[];
  readonly height: number;
}

interface Node extends SimulationNodeDatum {
  readonly knot: Knot;
  readonly radius: number;
}

export const WIDTH = 760;
const MARGIN = 56;
const TICKS = 400;

const simulate = (knots: readonly Knot[], ties: readonly Tie[]): Node[] => {
  const most = Math.max(1, ...knots.map(({ weight }) => weight));
  const nodes = knots.map((knot): Node => ({ knot, radius: 7 + 13 * Math.sqrt(knot.weight / most) }));
  // However many ties a pair has, they draw it together once.
  const pairs = new Map(ties.map(({ from, to }) => [[from, to].sort().join('\n'), { source: from, target: to }]));
  forceSimulation(nodes)
    .force('link', forceLink<Node, SimulationLinkDatum<Node>>([...pairs.values()]).id(({ knot }) => knot.id).distance(160).strength(0.35))
    .force('charge', forceManyBody().strength(-700))
    .force('collide', forceCollide<Node>(({ radius }) => radius + 34))
    .force('center', forceCenter(0, 0))
    // Wider than high, as pages are; the pull also keeps parts together that no tie joins.
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.11))
    .stop()
    .tick(TICKS);
  return nodes;
};

const at = ({ x = 0, y = 0 }: Node): Point => [x, y];

/** Moves and scales the drawing into its frame. */
const fit = (nodes: readonly Node[]): { knots: PlacedKnot[]; height: number } => {
  const xs = nodes.map((node) => at(node)[0]);
  const ys = nodes.map((node) => at(node)[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.4, (WIDTH - 2 * MARGIN - 40) / Math.max(1, right - left));
  const shift = (WIDTH - (right - left) * scale) / 2;
  const knots = nodes.map((node): PlacedKnot => ({ knot: node.knot, radius: node.radius, at: [(at(node)[0] - left) * scale + shift, (at(node)[1] - top) * scale + MARGIN] }));
  return { knots, height: Math.ceil((bottom - top) * scale + 2 * MARGIN) };
};

/** From rim to rim, bent to the left, so that there and back are two lines; each further one of the same direction is bent more. */
const curve = (tie: Tie, source: PlacedKnot, target: PlacedKnot, before: number): PlacedTie => {
  const [[x1, y1], [x2, y2]] = [source.at, target.at];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const bend = (tie.symmetric ? 0 : 0.14) + 0.24 * before;
  const control: Point = [(x1 + x2) / 2 + dy * bend, (y1 + y2) / 2 - dx * bend];
  const rim = ([x, y]: Point, radius: number): Point => {
    const away = Math.hypot(control[0] - x, control[1] - y) || 1;
    return [x + ((control[0] - x) / away) * radius, y + ((control[1] - y) / away) * radius];
  };
  return { tie, source, target, control, start: rim(source.at, source.radius + (tie.symmetric ? 7 : 2)), end: rim(target.at, target.radius + 7) };
};

/** @param ties between the given knots; none from a knot to itself */
export const layOut = (knots: readonly Knot[], ties: readonly Tie[]): Layout => {
  const { knots: placed, height } = fit(simulate(knots, ties));
  const byId = new Map(placed.map((each) => [each.knot.id, each]));
  const drawn = new Map<string, number>();
  const curves = ties.flatMap((tie): PlacedTie[] => {
    const [source, target] = [byId.get(tie.from), byId.get(tie.to)];
    if (source === undefined || target === undefined) return [];
    const key = `${tie.from}\n${tie.to}`;
    const before = drawn.get(key) ?? 0;
    drawn.set(key, before + 1);
    return [curve(tie, source, target, before)];
  });
  return { knots: placed, ties: curves, height };
};

/** The point of a curve at a share of its way, 0 to 1. */
export const pointAt = ({ start, control, end }: PlacedTie, share: number): Point => {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return [a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]];
};
