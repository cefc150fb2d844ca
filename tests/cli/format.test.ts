import { describe, expect, it } from 'vitest';
import { makeColors } from '../../src/cli/output/color.js';
import { FORMATS, type Format } from '../../src/cli/program/choices.js';
import { render, series, toJson } from '../../src/cli/output/format.js';
import { sampleGraph } from './sampleGraph.js';

const view = { width: 100, colors: makeColors(false) };
const join = (format: Format, several: boolean, count: number) => {
  const { next, end } = series(format, several, view);
  return Array.from({ length: count }, () => next(sampleGraph())).join('') + end();
};

describe('toJson', () => {
  it.each(['\u001B[2J', '\u007F', '\u009B2J', '\u202Eabc', '\u2028', '\u0085', '\uD800', 'é漢👩\u200D💻'])(
    'keeps the value of %j and nothing in it that a terminal obeys',
    (value) => {
      const json = toJson({ value });
      expect(JSON.parse(json)).toEqual({ value });
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(json).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/);
    },
  );
});

describe('series', () => {
  it.each(FORMATS)('writes one graph as %s like render', (format) => {
    expect(join(format, false, 1)).toBe(render(sampleGraph(), format, view));
  });

  it.each([0, 1, 3])('writes %i of several as one JSON array', (count) => {
    const array = Array.from({ length: count }, sampleGraph);
    expect(join('json', true, count)).toBe(`${JSON.stringify(array, null, 2)}\n`);
  });

  it('writes several as lines of JSON', () => {
    const lines = join('ndjson', true, 3).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual([sampleGraph(), sampleGraph(), sampleGraph()]);
  });

  it('sets tables apart by an empty line', () => {
    const one = render(sampleGraph(), 'table', view);
    expect(join('table', true, 2)).toBe(`${one}\n${one}`);
  });
});
