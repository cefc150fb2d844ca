import { ArcLabels } from './arcLabels.js';
import { Lemmatizer } from './lemmatizer.js';
import { UPOS, XPOS } from './names.js';
import { TAGS_BESIDE, type Model } from './model.js';
import { Network } from './network.js';
import { Parser } from './parser.js';
import { ParserInput, TOKEN, TOKEN_FIELDS } from './parserInput.js';
import { emptyGuess, Tagger, type Guess } from './tagger.js';
import { lexemeNumbers, WORD, WORD_FIELDS, WordTable } from './words.js';

/** Tags of one sentence. */
export interface Tagging {
  /** Ids of UPOS and XPOS. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** What the tagger found, for `parse` to read. */
  readonly guess: Guess;
}

/** Analysis of one sentence. Arrays are as long as the sentence; ids refer to UPOS, XPOS and LABELS. */
export interface SyntaxTree {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Index of each token's head, -1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /**
   * How sure each arc is: the score gap between the best and second best move or between such labels, whichever is smaller,
   * in nats; capped at MARGIN_CAP, which moves without an alternative get.
   */
  readonly margins: Float32Array;
  /** Lemma of token `i`. */
  lemma(i: number): string;
}

const PUNCT = UPOS.indexOf('PUNCT');
const VERB = UPOS.indexOf('VERB');
const CCONJ = UPOS.indexOf('CCONJ');
const COMMA = XPOS.indexOf(',');

export const MARGIN_CAP = 1000;

/** Tagger, parser and lemmatiser over given tokens. */
export interface Syntax {
  /**
   * Analyses one sentence. The tree is the caller's to keep.
   *
   * @param tagging tags that `tag` gave to as many words, not necessarily these; found if left out
   * @param greedy whether no move of the parser is thought over: a quarter faster, and half a point less exact
   */
  parse(words: readonly string[], tagging?: Tagging, greedy?: boolean): SyntaxTree;
  /** Tags one sentence without parsing it. The tags are the caller's to keep. */
  tag(words: readonly string[]): Tagging;
  /** Lemma of a word under a tag, the tag as an id of XPOS. */
  lemma(word: string, xpos: number): string;
}

/** Builds the engine from a model; takes some tens of milliseconds and is meant to be done once. */
export const createSyntax = (model: Model): Syntax => new Engine(model);

class Engine implements Syntax {
  private readonly words: WordTable;
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private readonly lemmatizer: Lemmatizer;
  private readonly input = new ParserInput();
  private ids = new Int32Array(256);

  constructor(private readonly model: Model) {
    const { network, labelSets } = model.parser;
    const words = model.clusters.middle.length + model.lexemes.length;
    this.words = new WordTable(model.forms, model.clusters, lexemeNumbers(model.lexemes));
    this.tagger = new Tagger(this.words, model.tagger, words, model.allowed);
    this.parser = new Parser(new Network(network, words, model.pairUpos.length + TAGS_BESIDE), new ArcLabels(labelSets));
    this.lemmatizer = new Lemmatizer(model.lemmas);
  }

  tag(words: readonly string[]): Tagging {
    const count = words.length;
    const guess = emptyGuess(count);
    this.identify(words);
    this.tagger.tag(this.ids, count, guess);
    const { pairUpos, pairXpos } = this.model;
    return { upos: guess.tags.map((pair) => pairUpos[pair]!), xpos: guess.tags.map((pair) => pairXpos[pair]!), guess };
  }

  lemma(word: string, xpos: number): string {
    return this.lemmatizer.lemma(word, xpos);
  }

  parse(words: readonly string[], tagging?: Tagging, greedy = false): SyntaxTree {
    const count = words.length;
    const { upos, xpos, guess } = tagging ?? this.tag(words);
    const heads = new Int32Array(count);
    const labels = new Uint8Array(count);
    const margins = new Float32Array(count);
    if (count > 0) {
      if (tagging) this.identify(words);
      this.attach(guess, heads, labels, margins, greedy);
    }
    const { lemmatizer } = this;
    return { upos, xpos, heads, labels, margins, lemma: (i) => lemmatizer.lemma(words[i] ?? '', xpos[i] ?? 0) };
  }

  /** Sets `ids` to the word-table ids of the words. */
  private identify(words: readonly string[]): void {
    const count = words.length;
    if (this.ids.length < count) this.ids = new Int32Array(count * 2);
    this.words.reserve(count);
    for (let i = 0; i < count; i++) this.ids[i] = this.words.id(words[i]!);
  }

  private attach(guess: Guess, heads: Int32Array, labels: Uint8Array, margins: Float32Array, greedy: boolean): void {
    const { input, parser } = this;
    const count = heads.length;
    loadSentence(input, this.words, this.ids, guess, count, this.model);
    const { state, margins: found } = parser.parse(input, greedy);
    const { head, label } = state;
    for (let i = 0; i < count; i++) {
      heads[i] = head[i] === count ? -1 : head[i]!;
      labels[i] = label[i]!;
      margins[i] = Math.min(found[i]!, MARGIN_CAP);
    }
  }
}

/** Fills the parser's input with a sentence, given as word-table ids and what the tagger found. */
export function loadSentence(
  input: ParserInput,
  words: WordTable,
  ids: Int32Array,
  { tags, rivals, arcs, otherArcs }: Guess,
  count: number,
  { pairUpos, pairXpos }: Pick<Model, 'pairUpos' | 'pairXpos'>,
): void {
  const known = words.fields;
  input.reset(count);
  const { fields } = input;
  for (let i = 0; i < count; i++) {
    const word = ids[i]! * WORD_FIELDS;
    const pair = tags[i]!;
    const upos = pairUpos[pair]!;
    const at = i * TOKEN_FIELDS;
    fields[at + TOKEN.word] = known[word + WORD.word]!;
    fields[at + TOKEN.tag] = pair + 2;
    fields[at + TOKEN.upos] = upos + 2;
    fields[at + TOKEN.rival] = rivals[i] === pair ? 0 : rivals[i]! + 2;
    fields[at + TOKEN.fine] = known[word + WORD.fine]!;
    fields[at + TOKEN.middle] = known[word + WORD.middle]!;
    fields[at + TOKEN.arc] = arcs[i]!;
    fields[at + TOKEN.otherArc] = otherArcs[i]!;
    input.between(i, upos === PUNCT && pairXpos[pair] === COMMA, upos === VERB, upos === CCONJ);
  }
}
