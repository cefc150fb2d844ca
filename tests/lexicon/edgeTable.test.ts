import { describe, expect, it } from 'vitest';
import { EdgeTable } from '../../src/lexicon/edgeTable.js';

describe('a table of edges', () => {
  it('keeps every edge apart while it grows', () => {
    const table = new EdgeTable();
    const edges = Array.from({ length: 20_000 }, (_, i) => ({ node: i % 97, item: i * 31, target: i }));
    for (const { node, item, target } of edges) table.add(node, item, target);
    expect(edges.filter(({ node, item, target }) => table.get(node, item) !== target)).toEqual([]);
  });

  it.each([
    { what: 'an empty table', edges: [], node: 0, item: 0 },
    { what: 'another node', edges: [[1, 2, 3]], node: 2, item: 2 },
    { what: 'another item', edges: [[1, 2, 3]], node: 1, item: 3 },
    { what: 'node and item the other way round', edges: [[1, 2, 3]], node: 2, item: 1 },
  ])('knows that there is none: $what', ({ edges, node, item }) => {
    const table = new EdgeTable();
    for (const [from, by, to] of edges) table.add(from, by, to);
    expect(table.get(node, item)).toBe(-1);
  });
});
