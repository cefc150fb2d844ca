const assert = require('node:assert/strict');
const { extract } = require('briefgraph');
const { judgments } = require('briefgraph/query');
const { briefReport } = require('briefgraph/report');
const { graphSchema } = require('briefgraph/schema');
const { parse } = require('briefgraph/syntax');

const text = 'Summary: Tallinn will likely not reopen the Narva crossing before May.';
const graph = extract(text);
assert.equal(graph.claims[0].likelihood.eventLevel, 'unlikely');
assert.deepEqual(graphSchema.parse(graph), graph);
assert.equal([...judgments([graph]).about('Estonia')].length, 1);
assert.match(briefReport(graph, { text }), /<!doctype html>/i);
assert.ok(parse(text).length > 0);
assert.equal(require('briefgraph/schema.json').type, 'object');

// Both builds give the same bytes.
import('briefgraph').then((esm) => assert.equal(JSON.stringify(esm.extract(text)), JSON.stringify(graph)));
