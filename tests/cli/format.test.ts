import { describe, expect, it } from 'vitest';
import { makeColors } from '../../src/cli/output/color.js';
import { FORMATS, type Format } from '../../src/cli/program/choices.js';
import { openRenderer, openSeries, toJson } from '../../src/cli/output/format.js';
import { sampleGraph } from './sampleGraph.js';

const view = { width: 100, colors: makeColors(false) };
const join = async (format: Format, several: boolean, count: number) => {
  const { next, end } = await openSeries(format, several, view);
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

describe('openSeries', () => {
  it.each(FORMATS)('writes one graph as %s like the renderer', async (format) => {
    const render = await openRenderer(format, view);
    expect(await join(format, false, 1)).toBe(render(sampleGraph()));
  });

  it.each([0, 1, 3])('writes %i of several as one JSON array', async (count) => {
    const array = Array.from({ length: count }, sampleGraph);
    expect(await join('json', true, count)).toBe(`${JSON.stringify(array, null, 2)}\n`);
  });

  it('writes several as lines of JSON', async () => {
    const lines = (await join('ndjson', true, 3)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual([sampleGraph(), sampleGraph(), sampleGraph()]);
  });

  it('sets tables apart by an empty line', async () => {
    const one = (await openRenderer('table', view))(sampleGraph());
    expect(await join('table', true, 2)).toBe(`${one}\n${one}`);
  });
});
