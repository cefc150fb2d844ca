import type { Clusters } from '../../src/syntax/engine/words.js';
import { arcClass } from '../../src/syntax/engine/packedTagger.js';
import { augment } from './augment.js';
import { readCorpus, type GoldSentence } from './corpus.js';
import { readClusters } from './readClusters.js';
import { tagSet, type TaggedForms, type TagSet } from './tagset.js';

/** Where what is learnt from lies. */
export interface Sources {
  readonly treebank: string;
  readonly clusters: string;
}

/** What is learnt from. */
export interface Material {
  readonly treebank: readonly GoldSentence[];
  /** The treebank and changed copies of some of its sentences, twice in the same order. */
  readonly sentences: readonly GoldSentence[];
  readonly tagged: readonly TaggedForms[];
  readonly pairs: TagSet;
  readonly clusters: Clusters;
}

export function readMaterial(sources: Sources): Material {
  const treebank = readCorpus(sources.treebank);
  const pairs = tagSet(treebank);
  const corpus = [...treebank.map((sentence, origin) => ({ sentence, origin })), ...augment(treebank)];
  return {
    treebank,
    sentences: corpus.map(({ sentence }) => sentence),
    tagged: corpus.map(({ sentence: { forms, upos, xpos, heads, labels }, origin }) => ({
      origin,
      forms,
      tags: upos.map((id, i) => pairs.idOf(id, xpos[i]!)),
      arcs: labels.map((label, i) => arcClass(label, heads[i]! > i && heads[i]! < forms.length)),
    })),
    pairs,
    clusters: readClusters(sources.clusters),
  };
}

/** Number of the part that a sentence is in: parts take turns after `block` sentences; a copy goes with its original. */
export const partOf = ({ origin }: TaggedForms, { parts, block }: { readonly parts: number; readonly block: number }): number =>
  Math.floor(origin / block) % parts;
