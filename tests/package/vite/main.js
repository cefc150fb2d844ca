import { extract } from 'briefgraph';
import { judgments } from 'briefgraph/query';
import { briefReport } from 'briefgraph/report';
import { loadModel } from 'briefgraph/syntax';
import weights from 'briefgraph/en-syntax.bin?url';

loadModel(new Uint8Array(await (await fetch(weights)).arrayBuffer()));
const text = 'Summary: Tallinn will likely not reopen the Narva crossing before May.';
const graph = extract(text);
document.body.dataset.asked = String([...judgments([graph]).about('Estonia')].length);
document.body.dataset.report = String(briefReport(graph, { text }).startsWith('<!DOCTYPE html>'));
document.body.dataset.level = graph.claims[0].likelihood.eventLevel;
