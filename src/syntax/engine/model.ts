import { errors } from '../../errors.js';
import { ByteReader } from './bytes.js';
import { LABELS, UPOS, XPOS } from './names.js';
import type { PackedWeights } from './packed.js';
import { arcKinds, OPEN } from './settledLabels.js';
import type { Clusters } from './words.js';

/** First bytes of a model file: "BGSX" and the version of the format. */
export const MAGIC = [0x42, 0x47, 0x53, 0x58, 2] as const;

/** What a model file holds; see readModel and the writer in scripts/train. */
export interface Model {
  /** UPOS and XPOS id of each tag pair. */
  readonly pairUpos: Uint8Array;
  readonly pairXpos: Uint8Array;
  /** Class (lower 16 bits) and allowed set (upper) of frequent lower-case forms, by hash. */
  readonly forms: ReadonlyMap<number, number>;
  readonly clusters: Clusters;
  /** Tag pairs of each allowed set. */
  readonly allowed: readonly Uint8Array[];
  /** Lemma rules: see Lemmatizer. */
  readonly lemmas: string;
  readonly tagger: PackedWeights;
  readonly parser: {
    readonly moves: PackedWeights;
    readonly labels: PackedWeights;
    /** Labels that tags settle: see arcKind. */
    readonly settled: Uint8Array;
  };
}

/**
 * Reads a model file.
 *
 * @throws BriefgraphError `model-invalid`
 */
export function readModel(bytes: Uint8Array): Model {
  if (!(bytes instanceof Uint8Array)) throw errors.model('they must be given as a Uint8Array');
  if (MAGIC.slice(0, 4).some((byte, i) => bytes[i] !== byte)) throw errors.model('the file does not begin as a model file does');
  if (bytes[4] !== MAGIC[4]) throw errors.model(`version ${bytes[4] ?? '?'} of the format is not known`);
  const reader = new ByteReader(bytes, MAGIC.length);
  const pairUpos = reader.bytes(reader.number()).slice();
  const pairXpos = reader.bytes(pairUpos.length).slice();
  if (pairUpos.some((id) => id >= UPOS.length) || pairXpos.some((id) => id >= XPOS.length)) throw errors.model('unknown tags');
  const hashes = reader.ascending(reader.number());
  const forms = new Map<number, number>();
  for (const hash of hashes) forms.set(hash | 0, reader.number());
  const clusters = readClusters(reader);
  const allowed = Array.from({ length: reader.number() }, () => reader.bytes(reader.number()).slice());
  if (allowed.some((set) => set.length === 0 || set.some((pair) => pair >= pairUpos.length))) throw errors.model('a word has no tag or an unknown one');
  const lemmas = new TextDecoder().decode(reader.bytes(reader.number()));
  const tagger = readWeights(reader, pairUpos.length);
  const parser = { moves: readWeights(reader, 3), labels: readWeights(reader, LABELS.length), settled: reader.bytes(arcKinds(pairUpos.length)).slice() };
  if (parser.settled.some((label) => label !== OPEN && label >= LABELS.length)) throw errors.model('unknown labels');
  if (!reader.atEnd) throw errors.model('bytes are left over at the end');
  return { pairUpos, pairXpos, forms, clusters, allowed, lemmas, tagger, parser };
}

function readClusters(reader: ByteReader): Clusters {
  const groups = reader.number();
  const middle = Uint16Array.from({ length: groups }, () => reader.number());
  const coarse = reader.bytes(groups).slice();
  const hashes = reader.ascending(reader.number());
  const fine = new Map<number, number>();
  for (const hash of hashes) {
    const group = reader.number();
    if (group >= groups) throw errors.model('a word belongs to no group');
    fine.set(hash | 0, group);
  }
  return { fine, middle, coarse };
}

function readWeights(reader: ByteReader, classCount: number): PackedWeights {
  const unit = reader.float();
  const features = reader.ascending(reader.number());
  const lengths = reader.bytes(features.length);
  let total = 0;
  for (let f = 0; f < lengths.length; f++) total += lengths[f]!;
  const classes = reader.bytes(total);
  for (let e = 0; e < total; e++) if (classes[e]! >= classCount) throw errors.model('a weight belongs to no class');
  const points = reader.bytes(total);
  return { features, lengths, classes, points: new Int8Array(points.buffer, points.byteOffset, total), classCount, unit };
}
