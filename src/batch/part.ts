/** Does one part: reads its documents, extracts their graphs, writes its files. */
import { createHash } from 'node:crypto';
import { BriefgraphError, errors } from '../errors.js';
import type { Extractor } from '../extractor.js';
import { readDocument, type DocumentText, type FoundDocument, type Stage } from '../input/index.js';
import { PartBuilder, readEntry, type PartEntry, type Store } from '../store/index.js';
import type { PartPlan } from './plan.js';

export interface PartResult {
  readonly documents: number;
  readonly failed: number;
  readonly claims: number;
  /** True when an earlier run or another worker had done the part already. */
  readonly wasDone: boolean;
  /** The first failures, in words. */
  readonly reasons: readonly string[];
}

/** Failures told one by one; the table has them all. */
const SHOWN_FAILURES = 20;

/** Ids of documents come from path and content, so that copies under two names stay two documents. */
const documentId = (path: string, hash: string): string => `d-${createHash('sha256').update(`${path}\n${hash}`).digest('hex').slice(0, 16)}`;

const resultOf = ({ documents, rows }: PartEntry, wasDone: boolean, reasons: readonly string[]): PartResult => {
  const failed = documents.filter(([, , id]) => id === null).length;
  return { documents: documents.length - failed, failed, claims: rows.claims ?? 0, wasDone, reasons };
};

/** An error of ours as it is; any other is a fault of briefgraph, which one document must not make the fault of all. */
const asFailure = (error: unknown): { code: string; reason: string } =>
  error instanceof BriefgraphError
    ? { code: error.code, reason: error.message }
    : { code: 'unexpected', reason: error instanceof Error ? error.message : String(error) };

/** The file that a record is of: `news.jsonl` of `news.jsonl#7`. Reasons that name it need not be told whose they are. */
const fileOf = (path: string): string => path.replace(/#[^#]*$/, '');

/**
 * @param begin called with the index of each document before it is read
 * @param poisoned indices of documents that ended a worker: they fail without being read
 * @throws BriefgraphError `store-unwritable`; `store-invalid` when other documents have the part's number
 */
export const doPart = async (
  store: Store,
  { part, key, items }: PartPlan,
  extractor: Extractor,
  begin: (index: number) => void,
  poisoned: readonly number[] = [],
): Promise<PartResult> => {
  const present = await readEntry(store, part);
  if (present !== null) {
    if (present.key === key) return resultOf(present, true, []);
    throw errors.store(store.root, `part ${part} holds other documents; plan with the store at hand (--out)`);
  }
  const builder = await PartBuilder.open(store, part, key);
  const reasons: string[] = [];
  let claims = 0;
  const fail = (path: string, stage: Stage, hash: string, failure: { code: string; reason: string }): void => {
    builder.fail({ path, stage, ...failure }, hash);
    if (reasons.length < SHOWN_FAILURES) reasons.push(failure.reason.startsWith(fileOf(path)) ? failure.reason : `${path}: ${failure.reason}`);
  };
  const read = async (document: FoundDocument, hash: string): Promise<DocumentText | null> => {
    try {
      return await readDocument(document);
    } catch (error) {
      fail(document.path, 'decode', hash, asFailure(error));
      return null;
    }
  };
  for (const [index, item] of items.entries()) {
    begin(index);
    const { path, hash } = item;
    if ('lost' in item) {
      fail(path, item.lost.stage, hash, item.lost);
      continue;
    }
    if (poisoned.includes(index)) {
      fail(path, 'extract', hash, asFailure(errors.workerLost(path)));
      continue;
    }
    const document = await read(item.document, hash);
    if (document === null) continue;
    try {
      const graph = extractor.extract(document.text, { id: documentId(path, hash), path, ...(document.date === undefined ? {} : { date: document.date }) });
      claims += graph.claims.length;
      const { recordId } = item.document;
      builder.add(path, graph, { text: document.text, contentHash: hash, ...(recordId === undefined ? {} : { recordId }) });
    } catch (error) {
      fail(path, 'extract', hash, asFailure(error));
    }
  }
  return { ...resultOf(await builder.write(), false, reasons), claims };
};
