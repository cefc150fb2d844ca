/** Plots of an archive, drawn by Observable Plot into a document of its own while the page is made. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Level } from '../schema/index.js';
import { LEVELS } from '../schema/vocabulary.js';
import { trusted, type Html } from './html.js';
import type { Summary } from './summary.js';
import { levelWords, plural } from './vocabulary.js';

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

const COLOR = { domain: LEVELS, range: LEVELS.map((level) => `var(--plot-${level})`) };

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

/** Fewer would be drawn as blocks. */
const FEWEST_MONTHS = 7;
const MOST_TICKS = 12;
/** Months from one tick to the next. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (count: number): string => `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
const monthWords = (month: string): string => new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Every month from the first to the last, with as many before and behind as a plot needs at least. */
const monthsAround = (months: readonly string[]): string[] => {
  const numbers = months.map(monthNumber).sort((a, b) => a - b);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const more = Math.max(0, Math.ceil((FEWEST_MONTHS - (last - first + 1)) / 2));
  return Array.from({ length: last - first + 1 + 2 * more }, (_, at) => monthOf(first - more + at));
};

/** Judgments of each month by the level of the event; null where documents have no dates. */
export const levelsOverTime = ({ months }: Summary): Html | null => {
  if (months.length === 0) return null;
  const shown = monthsAround(months.map(({ month }) => month));
  const step = STEPS.find((each) => shown.length / each <= MOST_TICKS) ?? Math.ceil(shown.length / MOST_TICKS);
  const data = months.map(({ month, level, count }) => ({ month, level, count, side: SIDE_OF[level] }));
  return draw(
    {
      width: WIDTH,
      height: 420,
      marginLeft: 50,
      marginRight: 90,
      x: { type: 'band', domain: shown, label: null, round: false, padding: 0.12, tickFormat: monthWords, ticks: shown.filter((_, at) => at % step === 0) },
      y: { grid: true, label: 'judgments', ticks: 3, nice: true },
      fy: sides,
      marks: [
        Plot.barY(data, { x: 'month', y: 'count', fy: 'side', fill: 'level', order: [...STACK], title: (d: (typeof data)[number]) => `${d.month}: ${plural(d.count, 'judgment')}, ${levelWords(d.level)}` }),
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
