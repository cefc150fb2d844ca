/** The briefs in an input: one, or those of an archive or a table. */
import type { BriefOptions, Extractor } from '../../extractor.js';
import { findDocuments, INPUT_DEFAULTS, isLost, isPlainText, readDocument } from '../../input/index.js';
import type { JudgmentGraph } from '../../schema/index.js';
import type { Input } from './discover.js';
import { readText } from './readText.js';
import { failureOf, type Invocation } from '../invocation.js';

interface Brief {
  /** As the user knows it: the path, `a.zip!/b.txt`, `a.csv#7`, or `stdin`. */
  readonly name: string;
  /** What offsets in the graph count. */
  readonly text: string;
  readonly options: BriefOptions;
}

/** A text is read as it stands. */
const textBrief = async ({ name, path }: Input, invocation: Invocation): Promise<Brief> => ({
  name,
  text: await readText({ name, path }, invocation.io.stdin, INPUT_DEFAULTS.maxBytes),
  options: path === null ? {} : { path },
});

async function* briefsIn(input: Input, invocation: Invocation): AsyncGenerator<Brief> {
  if (input.path === null || isPlainText(input.path)) {
    const brief = await textBrief(input, invocation).catch((error: unknown) => invocation.fail(failureOf(input.name, error)));
    if (brief) yield brief;
    return;
  }
  for await (const found of findDocuments([input.path], invocation.io.stdin, INPUT_DEFAULTS, { seen: async () => false })) {
    const { path } = found;
    const read = isLost(found)
      ? await invocation.fail(failureOf(path, found.error))
      : await readDocument(found).catch((error: unknown) => invocation.fail(failureOf(path, error)));
    if (read) yield { name: path, text: read.text, options: { path, ...(read.date === undefined ? {} : { date: read.date }) } };
  }
}

/** A graph and the text that it was read from. */
export interface ReadBrief {
  readonly graph: JudgmentGraph;
  readonly text: string;
}

/** The graphs of an input, as they are made. What cannot be read is named, and the rest is given. */
export async function* graphsIn(input: Input, extractor: Extractor, invocation: Invocation): AsyncGenerator<ReadBrief> {
  for await (const { name, text, options } of briefsIn(input, invocation)) {
    let graph: JudgmentGraph;
    try {
      graph = extractor.extract(text, options);
    } catch (error) {
      await invocation.fail(failureOf(name, error));
      continue;
    }
    yield { graph, text };
  }
}
