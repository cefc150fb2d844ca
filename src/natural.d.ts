/** The parts of natural that are imported by deep path; the package types only its whole. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** @returns how alike two words are, in [0, 1] */
  const jaroWinkler: (a: string, b: string, options?: { readonly ignoreCase?: boolean }) => number;
  export default jaroWinkler;
}
