/** A graph as text, in each of the output formats. */
import type { JudgmentGraph } from '../../schema/index.js';
import type { Format } from '../program/choices.js';
import { renderTable, type View } from './table.js';

export const EXTENSIONS: Record<Format, string> = { json: '.json', ndjson: '.ndjson', table: '.txt' };

// JSON lets these stand as they are, but terminals obey some of them and line readers break at others.
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON of the same value, without the characters that a terminal or a line reader takes for its own. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One graph on its own. */
export const render = (graph: JudgmentGraph, format: Format, view: View): string =>
  format === 'table' ? renderTable(graph, view) : `${toJson(graph, format === 'json' ? 2 : undefined)}\n`;

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
export const series = (format: Format, several: boolean, view: View): Series => {
  if (format === 'json' && several) return jsonArray();
  let separator = '';
  return {
    next: (graph) => {
      const text = separator + render(graph, format, view);
      if (format === 'table') separator = '\n';
      return text;
    },
    end: () => '',
  };
};
