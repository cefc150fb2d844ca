/** The parts of natural that are measured; the package as a whole loads database drivers. */
declare module 'natural/lib/natural/brill_pos_tagger/index.js' {
  interface Tagger {
    tag(tokens: readonly string[]): { readonly taggedWords: readonly { readonly token: string; readonly tag: string }[] };
  }
  const brill: {
    Lexicon: new (language: string, defaultCategory: string, defaultCategoryCapitalized?: string) => object;
    RuleSet: new (language: string) => object;
    BrillPOSTagger: new (lexicon: object, rules: object) => Tagger;
  };
  export default brill;
}

declare module 'natural/lib/natural/tokenizers/treebank_word_tokenizer.js' {
  const Tokenizer: new () => { tokenize(text: string): string[] };
  export default Tokenizer;
}

declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  const SentenceTokenizer: new (abbreviations: readonly string[]) => { tokenize(text: string): string[] };
  export default SentenceTokenizer;
}
