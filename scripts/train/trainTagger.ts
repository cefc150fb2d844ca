import { FormTraits, MOST_TRAITS, piecesOf } from '../../src/syntax/engine/formTraits.js';
import type { PackedTagger } from '../../src/syntax/engine/packedTagger.js';
import { lexemeNumbers, normalize, WORD, WORD_FIELDS, wordHash, WordTable, type Clusters, type HashedNumbers } from '../../src/syntax/engine/words.js';
import { LANES } from './cellLearner.js';
import { frequentHashes } from './hashedNumbers.js';
import { packTagger } from './packTagger.js';
import { seeded, shuffle } from './random.js';
import { TaggerLearner, type TaggerExample, type TaggerLayerOptions } from './taggerLearner.js';
import { formKnowledge, ListNumbers, type FormKnowledge, type TaggedForms } from './tagset.js';
import { VectorMemory } from './vectorMemory.js';

export interface TaggerOptions extends TaggerLayerOptions {
  readonly epochs: number;
  /** How often a word or a piece of forms must occur to be known by itself. */
  readonly leastWord: number;
  readonly leastPiece: number;
  readonly seed: number;
  /** Size of the first steps; they become smaller and smaller. */
  readonly rate: number;
  /** Parts into which the text is cut to gather the knowledge of forms from the others. */
  readonly parts: number;
  /** The parts take turns after so many sentences, so that each has something of all kinds of text. */
  readonly block: number;
}

/** A trained tagger and what it knows of forms. */
export interface TrainedTagger {
  readonly network: PackedTagger;
  readonly knowledge: FormKnowledge;
  /** Words that are known by themselves. */
  readonly lexemes: HashedNumbers;
}

/** The last steps are this share of the first. */
const LAST_RATE = 0.01;
/** Of so many sentences drawn at random, those of like length are read side by side. */
const POOL = 16 * LANES;

/**
 * Trains the tagger's network on tags and arcs.
 *
 * @param open tags that any word may have
 * @param tags number of tags
 * @param log is told when an epoch is over
 */
export function trainTagger(
  arithmetic: WebAssembly.Module,
  corpus: readonly TaggedForms[],
  open: readonly number[],
  tags: number,
  clusters: Clusters,
  options: TaggerOptions,
  log: (line: string) => void,
): TrainedTagger {
  const lexemes = lexemeNumbers(frequentHashes(corpus, ({ forms }) => forms.map((form) => wordHash(normalize(form))), options.leastWord));
  const { tableOf, knowledge, classes } = knowledgeOfForms(corpus, open, clusters, lexemes, options);
  const idsOf = (table: WordTable, forms: readonly string[]): number[] => {
    table.reserve(forms.length);
    return forms.map((form) => table.id(form));
  };
  const pieces = frequentHashes(corpus, ({ forms, origin }) => idsOf(tableOf(origin), forms).flatMap((id) => piecesOf(tableOf(origin).fields, id)), options.leastPiece);
  const words = clusters.middle.length + lexemes.hashes.length;
  const traits = new FormTraits(words, classes, lexemeNumbers(pieces));
  const uses = new Uint32Array(words);
  const groups = new Uint16Array(words);
  const found = new Int32Array(MOST_TRAITS);
  const rowsOf = (fields: Int32Array, id: number): number[] => {
    const rows = [...found.subarray(0, traits.read(fields, id, found))];
    const fine = fields[id * WORD_FIELDS + WORD.fine]!;
    uses[rows[0]!]!++;
    groups[rows[0]!] = fine;
    // What is known of a word comes to what is known of its groups.
    return [...rows.slice(0, 1), ...(rows[0] === fine ? [] : [fine]), traits.rows + fields[id * WORD_FIELDS + WORD.middle]!, ...rows.slice(1)];
  };
  const rows = corpus.map(({ forms, origin }) => idsOf(tableOf(origin), forms).map((id) => rowsOf(tableOf(origin).fields, id)));
  const examples = corpus.map(
    (sentence, s): TaggerExample => ({
      tags: sentence.tags,
      arcs: sentence.arcs,
      traits: rows[s]!,
      uses: Uint32Array.from(rows[s]!, ([first]) => (first! < clusters.middle.length ? 0 : uses[first!]!)),
    }),
  );
  const random = seeded(options.seed);
  const longest = examples.reduce((most, example) => Math.max(most, example.tags.length), 0);
  const middles = Math.max(...clusters.middle) + 1;
  const learner = new TaggerLearner(new VectorMemory(arithmetic), traits.rows + middles, tags, longest, options, random);
  log(`${lexemes.hashes.length} words, ${pieces.length} pieces of forms, ${classes} lists of tags`);
  const steps = options.epochs * examples.length;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let done = epoch * examples.length;
    for (const batch of batches(examples, random)) {
      learner.learn(batch);
      done += batch.length;
      learner.step(options.rate * (1 + LAST_RATE - done / steps));
    }
    log(`epoch ${epoch + 1} of ${options.epochs}`);
  }
  return { network: packTagger(learner, tags, { classes, pieces, groups, middle: clusters.middle, rows: traits.rows }), knowledge, lexemes };
}

/** The sentences in random order, LANES at a time of like length. */
function batches(examples: readonly TaggerExample[], random: () => number): TaggerExample[][] {
  const order = [...examples.keys()];
  shuffle(order, random);
  const found: TaggerExample[][] = [];
  for (let from = 0; from < order.length; from += POOL) {
    const pool = order.slice(from, from + POOL).sort((a, b) => examples[a]!.tags.length - examples[b]!.tags.length || a - b);
    for (let at = 0; at < pool.length; at += LANES) found.push(pool.slice(at, at + LANES).map((s) => examples[s]!));
  }
  shuffle(found, random);
  return found;
}

/**
 * What the whole corpus shows of forms, and for each sentence a table with what the parts show that it is not in: the tagger is to learn how
 * far to trust what it will know of texts that taught it nothing.
 */
function knowledgeOfForms(
  corpus: readonly TaggedForms[],
  open: readonly number[],
  clusters: Clusters,
  lexemes: HashedNumbers,
  { parts, block }: Pick<TaggerOptions, 'parts' | 'block'>,
): { readonly tableOf: (origin: number) => WordTable; readonly knowledge: FormKnowledge; readonly classes: number } {
  const lists = new ListNumbers();
  const sets = new ListNumbers(open);
  const partOf = (origin: number): number => Math.floor(origin / block) % parts;
  formKnowledge(corpus, lists, sets);
  const tables = Array.from({ length: parts }, (_, part) => {
    const others = parts === 1 ? corpus : corpus.filter(({ origin }) => partOf(origin) !== part);
    return new WordTable(formKnowledge(others, lists, sets).known, clusters, lexemes);
  });
  const knowledge = formKnowledge(corpus, lists, sets);
  return { tableOf: (origin) => tables[partOf(origin)]!, knowledge, classes: lists.lists.length };
}
