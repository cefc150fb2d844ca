import assert from 'node:assert/strict';
import { extract } from 'briefgraph';
import { judgments } from 'briefgraph/query';
import { briefReport } from 'briefgraph/report';
import { graphSchema } from 'briefgraph/schema';
import { parse } from 'briefgraph/syntax';

const text = 'Summary: Tallinn will likely not reopen the Narva crossing before May.';
const graph = extract(text);
assert.equal(graph.claims[0].likelihood.eventLevel, 'unlikely');
assert.deepEqual(graphSchema.parse(graph), graph);
assert.equal([...judgments([graph]).about('Estonia')].length, 1);
assert.match(briefReport(graph, { text }), /<!doctype html>/i);
assert.ok(parse(text).length > 0);
