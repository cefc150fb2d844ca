import { parentPort, workerData } from 'node:worker_threads';
import { extract } from 'briefgraph';

parentPort.postMessage(JSON.stringify(extract(workerData)));
