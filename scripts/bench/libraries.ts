/** The libraries that we are measured beside, each set up as its documentation shows. */
import nlp from 'compromise';
import brill from 'natural/lib/natural/brill_pos_tagger/index.js';
import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';
import TreebankTokenizer from 'natural/lib/natural/tokenizers/treebank_word_tokenizer.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const winkReader = winkNLP(model);
const tagger = new brill.BrillPOSTagger(new brill.Lexicon('EN', 'NN', 'NNP'), new brill.RuleSet('EN'));
const words = new TreebankTokenizer();
const sentences = new SentenceTokenizer([]);

export const wink = {
  /** Sentences, tokens, tags, entities, sentiment, negation: its whole pipe. */
  read: (text: string): unknown => winkReader.readDoc(text),
  sentences: (text: string): string[] => winkReader.readDoc(text).sentences().out(),
  /** Tokens with universal tags, in order. */
  tagged: (text: string): { form: string; upos: string }[] => {
    const tokens = winkReader.readDoc(text).tokens();
    const tags = tokens.out(winkReader.its.pos) as string[];
    return tokens.out().map((form, i) => ({ form, upos: tags[i]! }));
  },
};

export const compromise = {
  /** Sentences, terms and tags. */
  read: (text: string): unknown => nlp(text),
  sentences: (text: string): string[] => nlp(text).sentences().out('array') as string[],
};

export const natural = {
  /** Sentences, tokens and Penn tags. */
  read: (text: string): unknown => sentences.tokenize(text).map((sentence) => natural.tag(words.tokenize(sentence))),
  sentences: (text: string): string[] => sentences.tokenize(text),
  /** Penn tags of tokens. */
  tag: (tokens: readonly string[]): string[] => tagger.tag(tokens).taggedWords.map(({ tag }) => tag),
};
