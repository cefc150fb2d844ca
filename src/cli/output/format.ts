/** A graph as text, in each of the output formats. */
import type { JudgmentGraph } from '../../schema/index.js';
import type { Format } from '../program/choices.js';
import type { View } from './table.js';

export const EXTENSIONS: Record<Format, string> = { json: '.json', ndjson: '.ndjson', table: '.txt' };

// JSON lets these stand as they are, but terminals obey some of them and line readers break at others.
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON of the same value, without the characters that a terminal or a line reader takes for its own. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What turns one graph on its own into text. Who wants no table need not wait for what draws one. */
export const openRenderer = async (format: Format, view: View): Promise<(graph: JudgmentGraph) => string> => {
  if (format !== 'table') return (graph) => `${toJson(graph, format === 'json' ? 2 : undefined)}\n`;
  const { renderTable } = await import('./table.js');
  return (graph) => renderTable(graph, view);
};

/** Graphs one after the other in one stream: the pieces in front of, between and behind them. */
export interface Series {
  next(graph: JudgmentGraph): string;
  end(): string;
}

const jsonArray = (): Series => {
  let started = false;
  return {
    next: (graph) => {
      const opening = started ? ',\n  ' : '[\n  ';
      started = true;
      return opening + toJson(graph, 2).replaceAll('\n', '\n  ');
    },
    end: () => (started ? '\n]\n' : '[]\n'),
  };
};

/** Several graphs are one JSON array, one line each, or tables with an empty line between. */
export const openSeries = async (format: Format, several: boolean, view: View): Promise<Series> => {
  if (format === 'json' && several) return jsonArray();
  const render = await openRenderer(format, view);
  let separator = '';
  return {
    next: (graph) => {
      const text = separator + render(graph);
      if (format === 'table') separator = '\n';
      return text;
    },
    end: () => '',
  };
};
