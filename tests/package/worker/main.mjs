import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { extract } from 'briefgraph';

const text = 'Summary: Tallinn will likely not reopen the Narva crossing before May.';
const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: text });
const [bytes] = await once(worker, 'message');
assert.equal(bytes, JSON.stringify(extract(text)));
