/// <reference lib="dom" />
/** The page to try briefgraph on: text in, the report's own rendering out, all of it in the browser. */
import { extract } from '../src/index.js';
import { wire } from '../src/report/assets/script.js';
import { briefBody } from '../src/report/brief.js';
import { plural } from '../src/report/vocabulary.js';
import { loadModel } from '../src/syntax/index.js';

/** While somebody types, the text is not read at every key. */
const PAUSE = 200;

const find = <T extends Element>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
};

const input = find<HTMLTextAreaElement>('#text');
const status = find<HTMLElement>('#status');
const result = find<HTMLElement>('#result');

const show = (): void => {
  const start = performance.now();
  const text = input.value;
  const graph = extract(text);
  // The report escapes whatever it is given.
  result.innerHTML = briefBody(graph, text).toString();
  status.textContent = `${plural(graph.claims.length, 'claim')}, read in ${Math.round(performance.now() - start)} ms`;
};

const start = async (): Promise<void> => {
  const response = await fetch('en-syntax.bin');
  if (!response.ok) throw new Error(`the weights could not be loaded (${response.status})`);
  loadModel(new Uint8Array(await response.arrayBuffer()));
  wire(document);
  show();
  performance.mark('first-result');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
};

start().catch((error: unknown) => {
  status.textContent = error instanceof Error ? error.message : String(error);
});
