/** Families of words by which briefs speak of one kind of event: verbs with their nouns, adjectives and particles. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import synonyms from '../../../lexicons/links/synonyms.json' with { type: 'json' };

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

/** Tokens between a verb and the word that makes another family of it: `cut the town off`. */
const REACH = 4;

const families = new Map<string, number[]>();
/** `call home`: families of a stem with a word behind it. */
const phrasal = new Map<string, { readonly word: string; readonly family: number }[]>();

const addTo = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

synonyms.groups.forEach((group, family) => {
  for (const entry of group) {
    const [first, word] = entry.split(' ');
    if (word === undefined) addTo(families, stemOf(first), family);
    else addTo(phrasal, stemOf(first), { word, family });
  }
});

const NONE: readonly number[] = [];

/** Families of a stem by itself. */
export const familiesOf = (stem: string): readonly number[] => families.get(stem) ?? NONE;

/** Families of a predicate: those of its stem with a word behind it, else those of the stem. */
export const familiesAt = (stem: string, words: readonly string[], at: number): readonly number[] => {
  const found = phrasal.get(stem)?.filter(({ word }) => {
    const behind = words.indexOf(word, at + 1);
    return behind > 0 && behind - at <= REACH;
  });
  return found === undefined || found.length === 0 ? familiesOf(stem) : found.map(({ family }) => family);
};
