/** Plots of an archive, drawn by Observable Plot into a document of its own while the page is made. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Level } from '../schema/index.js';
import { trusted, type Html } from './html.js';
import type { Summary } from './summary.js';
import { LEGEND, levelWords, plural } from './vocabulary.js';

/** Where a level stands in a plot: what is expected, what is open, what is not. Position says what colour says. */
const SIDES = ['expected', 'open', 'not expected'] as const;
const SIDE_OF: Readonly<Record<Level, (typeof SIDES)[number]>> = {
  'almost-certain': 'expected',
  'very-likely': 'expected',
  likely: 'expected',
  'roughly-even-chance': 'open',
  possible: 'open',
  unlikely: 'not expected',
  'very-unlikely': 'not expected',
  'almost-no-chance': 'not expected',
};

/** The surer, the nearer to the axis. */
const STACK: readonly Level[] = ['almost-certain', 'very-likely', 'likely', 'roughly-even-chance', 'possible', 'almost-no-chance', 'very-unlikely', 'unlikely'];

const COLOR = { domain: LEGEND, range: LEGEND.map((level) => `var(--plot-${level})`) };

/** The policy of the page forbids styles that stand in attributes and elements; the page's own stylesheet has what is needed of them. */
const still = (svg: Element, label: string): Html => {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
  svg.setAttribute('class', 'plot');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return trusted(svg.outerHTML);
};

const draw = (options: Plot.PlotOptions, label: string): Html => {
  const { document } = parseHTML('<html><body></body></html>');
  return still(Plot.plot({ document: document as unknown as Document, color: COLOR, ...options }) as unknown as Element, label);
};

const WIDTH = 1000;

const sides = { domain: [...SIDES], label: null };

/** Judgments of each month by the level of the event; null where documents have no dates. */
export const levelsOverTime = ({ months }: Summary): Html | null => {
  if (months.length === 0) return null;
  const data = months.map(({ month, level, count }) => ({ date: new Date(`${month}-01T00:00:00Z`), month, level, count, side: SIDE_OF[level] }));
  return draw(
    {
      width: WIDTH,
      height: 420,
      marginLeft: 50,
      marginRight: 90,
      x: { type: 'utc', label: null },
      y: { grid: true, label: 'judgments', ticks: 3, nice: true },
      fy: sides,
      marks: [
        Plot.rectY(data, { x: 'date', y: 'count', fy: 'side', fill: 'level', interval: 'month', order: [...STACK], title: (d: (typeof data)[number]) => `${d.month}: ${plural(d.count, 'judgment')}, ${levelWords(d.level)}` }),
        Plot.ruleY([0]),
      ],
    },
    'Judgments by month and level of the event',
  );
};

/** Judgments about each of the most mentioned actors by the level of the event. */
export const levelsByActor = ({ actors }: Summary): Html | null => {
  const shown = actors.filter(({ levels }) => levels.length > 0).slice(0, 15);
  if (shown.length === 0) return null;
  // Two actors may have one name.
  const labels = new Map(shown.map(({ id, name }, at) => [id, shown.findIndex((other) => other.name === name) === at ? name : `${name} (${id})`]));
  const clipped = (id: string): string => {
    const label = labels.get(id) ?? id;
    return label.length > 26 ? `${label.slice(0, 25)}…` : label;
  };
  const data = shown.flatMap(({ id, name, levels }) => levels.map(({ level, count }) => ({ id, name, level, count, side: SIDE_OF[level] })));
  return draw(
    {
      width: WIDTH,
      height: 75 + shown.length * 26,
      marginLeft: 180,
      marginTop: 40,
      marginBottom: 45,
      x: { grid: true, label: 'judgments', labelOffset: 38, ticks: 3, nice: true },
      y: { domain: shown.map(({ id }) => id), label: null, tickFormat: clipped, tickSize: 0 },
      fx: sides,
      marks: [
        Plot.barX(data, { x: 'count', y: 'id', fx: 'side', fill: 'level', order: [...STACK], inset: 0.5, title: (d: (typeof data)[number]) => `${d.name}: ${plural(d.count, 'judgment')}, ${levelWords(d.level)}` }),
        Plot.ruleX([0]),
      ],
    },
    'Judgments by actor and level of the event',
  );
};
