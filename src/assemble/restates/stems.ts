import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Words recur from claim to claim and brief to brief; their stems are kept, up to so many. */
const MOST_STEMS = 20_000;
const stems = new Map<string, string>();

export const stemOf = (word: string): string => {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stem = stemmer.stem(word);
    stems.set(word, stem);
  }
  return stem;
};
