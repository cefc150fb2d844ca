import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { loadSentence } from '../../src/syntax/engine/syntax.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { partOf, readMaterial, type Material, type Sources } from './material.js';
import { SETTINGS } from './settings.js';
import { settleLabels } from './settleLabels.js';
import type { FormKnowledge } from './tagset.js';
import { ParserTrainer } from './trainParser.js';
import { trainTagger } from './trainTagger.js';
import type { Weights } from './weights.js';

/** A tagger for all sentences, or for all but those of a part of the jackknife. */
export interface TaggerJob {
  readonly kind: 'tagger';
  readonly sources: Sources;
  readonly seed: number;
  readonly without?: number;
}

/** A parser for sentences tagged with `tags` and `rivals` (see Tagger), by the number of the sentence. */
export interface ParserJob {
  readonly kind: 'parser';
  readonly sources: Sources;
  readonly seed: number;
  readonly known: FormKnowledge['known'];
  readonly tags: readonly Uint8Array[];
  readonly rivals: readonly Uint8Array[];
}

export interface TaggerRun {
  readonly knowledge: FormKnowledge;
  readonly weights: Weights;
}

export interface ParserRun {
  readonly moves: Weights;
  readonly labels: Weights;
  readonly settled: Uint8Array;
}

let material: Material | undefined;

/** Does a job in a thread of its own; what it gives depends on nothing but the job. */
export function runJob(job: TaggerJob | ParserJob): TaggerRun | ParserRun {
  material ??= readMaterial(job.sources);
  return job.kind === 'tagger' ? runTagger(job, material) : runParser(job, material);
}

function runTagger({ seed, without }: TaggerJob, { tagged, pairs, clusters }: Material): TaggerRun {
  const { jackknife, tagger } = SETTINGS;
  const sentences = without === undefined ? tagged : tagged.filter((sentence) => partOf(sentence, jackknife) !== without);
  const epochs = without === undefined ? tagger.epochs : jackknife.epochs;
  const { learner, knowledge } = trainTagger(sentences, clusters, { ...tagger, epochs, classes: pairs.upos.length, seed });
  return { knowledge, weights: learner.averaged() };
}

function runParser({ seed, known, tags, rivals }: ParserJob, { sentences, pairs, clusters }: Material): ParserRun {
  const words = new WordTable(known, clusters);
  const tables = { pairUpos: pairs.upos, pairXpos: pairs.xpos };
  const examples = sentences.map(({ forms, heads, labels }, s) => ({
    heads,
    labels,
    load: (input: ParserInput) => {
      words.reserve(forms.length);
      loadSentence(input, words, Int32Array.from(forms, (form) => words.id(form)), tags[s]!, rivals[s]!, forms.length, tables);
    },
  }));
  const settled = settleLabels(examples, pairs.upos.length);
  const { moves, labels } = new ParserTrainer(new ParserInput(), settled, { ...SETTINGS.parser, seed }).train(examples);
  return { moves: moves.averaged(), labels: labels.averaged(), settled };
}
