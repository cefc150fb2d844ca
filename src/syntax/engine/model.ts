import { errors } from '../../errors.js';
import { PANEL } from './arithmetic/index.js';
import { arcKinds, SET_BYTES } from './arcLabels.js';
import { ByteReader } from './bytes.js';
import type { PackedMatrix } from './matrix.js';
import { UPOS, XPOS } from './names.js';
import { CLASSES, Traits, type PackedNetwork } from './network.js';
import { FormTraits } from './formTraits.js';
import { ARCS, DIRECTIONS, GATES, LAYERS, type PackedTagger } from './packedTagger.js';
import { ROLES, StateFeatures } from './stateFeatures.js';
import { HashedNumbers, lexemeNumbers, type Clusters } from './words.js';

/** First bytes of a model file: "BGSX" and the version of the format. */
export const MAGIC = [0x42, 0x47, 0x53, 0x58, 5] as const;

/** Tags of nodes that are no tokens: none at all, and the root. */
export const TAGS_BESIDE = 2;

/** What a model file holds; see readModel and the writer in scripts/train. */
export interface Model {
  /** UPOS and XPOS id of each tag pair. */
  readonly pairUpos: Uint8Array;
  readonly pairXpos: Uint8Array;
  /** Class (lower 16 bits) and allowed set (upper) of frequent lower-case forms, by hash. */
  readonly forms: HashedNumbers;
  readonly clusters: Clusters;
  /** Tag pairs of each allowed set. */
  readonly allowed: readonly Uint8Array[];
  /** Lemma rules: see Lemmatizer. */
  readonly lemmas: string;
  /** Hashes of the forms that tagger and parser know one by one, ascending. */
  readonly lexemes: Uint32Array;
  readonly tagger: PackedTagger;
  readonly parser: {
    readonly network: PackedNetwork;
    /** Labels that kinds of arcs may have: see ArcLabels. */
    readonly labelSets: Uint8Array;
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
  const forms = readHashedNumbers(reader);
  const clusters = readClusters(reader);
  const allowed = Array.from({ length: reader.number() }, () => reader.bytes(reader.number()).slice());
  if (allowed.some((set) => set.length === 0 || set.some((pair) => pair >= pairUpos.length))) throw errors.model('a word has no tag or an unknown one');
  const lemmas = new TextDecoder().decode(reader.bytes(reader.number()));
  const lexemes = reader.ascending(reader.number());
  const words = clusters.middle.length + lexemes.length;
  const tagger = readTagger(reader, words, pairUpos.length);
  const parser = { network: readNetwork(reader, words, pairUpos.length + TAGS_BESIDE), labelSets: reader.bytes(arcKinds(pairUpos.length) * SET_BYTES) };
  if (!reader.atEnd) throw errors.model('bytes are left over at the end');
  return { pairUpos, pairXpos, forms, clusters, allowed, lemmas, lexemes, tagger, parser };
}

function readHashedNumbers(reader: ByteReader): HashedNumbers {
  const hashes = reader.ascending(reader.number());
  return new HashedNumbers(hashes, reader.numbers(hashes.length));
}

function readClusters(reader: ByteReader): Clusters {
  const groups = reader.number();
  const middle = Uint16Array.from(reader.numbers(groups));
  const coarse = reader.bytes(groups).slice();
  const fine = readHashedNumbers(reader);
  for (const group of fine.numbers) if (group >= groups) throw errors.model('a word belongs to no group');
  return { fine, middle, coarse };
}

function readTagger(reader: ByteReader, words: number, tags: number): PackedTagger {
  const classes = reader.number();
  const pieces = reader.ascending(reader.number());
  const traits = readMatrix(reader, new FormTraits(words, classes, lexemeNumbers(pieces)).rows);
  const cells = reader.number();
  const told = GATES * cells;
  if (cells === 0 || cells % 8 !== 0 || told % PANEL !== 0 || traits.columns % 8 !== 0) throw errors.model('the layers of the tagger do not fit');
  const readRow = (length: number): PackedMatrix => readFitting(reader, 1, length);
  const layers = Array.from({ length: LAYERS * DIRECTIONS }, (_, l) => ({
    inputs: readFitting(reader, told, l < DIRECTIONS ? traits.columns : DIRECTIONS * cells),
    memory: readFitting(reader, told, cells),
    biases: readRow(told),
  }));
  return { classes, pieces, traits, layers, outputs: readFitting(reader, tags + ARCS, DIRECTIONS * cells), biases: readRow(tags + ARCS) };
}

function readNetwork(reader: ByteReader, words: number, tags: number): PackedNetwork {
  const traits = readMatrix(reader, new Traits(words, tags).rows);
  const roles = readMatrix(reader, ROLES.length * traits.columns);
  const features = reader.ascending(reader.number());
  const { size } = new StateFeatures(tags);
  if (features.some((feature) => feature >= size)) throw errors.model('unknown features of the parser');
  const states = readMatrix(reader, features.length);
  const outputs = readMatrix(reader, CLASSES);
  const width = outputs.columns;
  if (width % 32 !== 0 || width > 256 || traits.columns % 8 !== 0 || roles.columns !== width || states.columns !== width) throw errors.model('the layers of the network do not fit');
  return { traits, roles, features, states, outputs };
}

function readFitting(reader: ByteReader, rows: number, columns: number): PackedMatrix {
  const matrix = readMatrix(reader, rows);
  if (matrix.columns !== columns) throw errors.model('the layers of the tagger do not fit');
  return matrix;
}

function readMatrix(reader: ByteReader, rows: number): PackedMatrix {
  const unit = reader.float();
  const columns = reader.number();
  const points = reader.bytes(rows * columns);
  return { rows, columns, unit, points: new Int8Array(points.buffer, points.byteOffset, points.length) };
}
