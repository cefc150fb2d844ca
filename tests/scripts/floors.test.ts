/** What CI holds the library to is what was published: a figure of `check` may fall by half a point, or by one item of a small set. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { check: floors } = JSON.parse(readFileSync(join(ROOT, 'scripts/score-floors.json'), 'utf8')) as { check: Readonly<Record<string, number>> };
const published = [...readFileSync(join(ROOT, 'BENCHMARKS.md'), 'utf8').matchAll(/^\| check \| (\w+), (?:F1|accuracy) on (\d+) \| ([\d.]+) \|/gm)].map(([, measure, count, figure]) => ({ measure: measure!, count: Number(count), figure: Number(figure) }));

describe('floors of check', () => {
  it('BENCHMARKS.md has its figures', () => expect(published.map(({ measure }) => measure)).toContain('relations'));
  it.each(published)('$measure, published as $figure', ({ measure, count, figure }) => {
    const floor = (floors[measure] ?? 0) * 100;
    expect(floor).toBeGreaterThanOrEqual(figure - Math.max(0.5, 100 / count) - 0.051);
    expect(floor).toBeLessThanOrEqual(figure);
  });
});
