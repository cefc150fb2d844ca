/** Tagger, lemmatiser and dependency parser for English after Universal Dependencies, and CoNLL-U in and out. */
export { loadModel, parse, parseTokens, syntaxEngine, type SyntaxSentence, type SyntaxToken } from './analysis.js';
export { printConllu, readConllu, wordRows, type ConlluRow, type ConlluSentence } from './conllu.js';
export { parseConllu, toConllu } from './conlluTrees.js';
export { drawTree } from './draw.js';
export { LABELS, UPOS, XPOS, type Label, type Upos, type Xpos } from './engine/names.js';
export { readModel, type Model } from './engine/model.js';
export type { PackedMatrix } from './engine/matrix.js';
export type { PackedNetwork } from './engine/network.js';
export { createSyntax, MARGIN_CAP, type Syntax, type SyntaxTree, type Tagging } from './engine/syntax.js';
export type { Clusters, HashedNumbers } from './engine/words.js';
export { splitSentences } from './sentences.js';
export { tokenize, type Span } from './tokenize.js';
