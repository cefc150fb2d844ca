/** Families of words by which briefs speak of one kind of event: verbs with their nouns, adjectives and particles. */
import prepared from './families.prepared.js';

/** Tokens between a verb and the word that makes another family of it: `cut the town off`. */
const REACH = 4;

const families = new Map(prepared.families);
/** `call home`: families of a stem with a word behind it. */
const phrasal = new Map(prepared.phrasal);

const NONE: readonly number[] = [];

/** Families of a word: those of its stem with a word behind it, else those of the stem. */
export const familiesAt = (stem: string, words: readonly string[], at: number): readonly number[] => {
  const behind = phrasal.has(stem) ? words.slice(at + 1, at + 1 + REACH) : [];
  const found = phrasal.get(stem)?.filter(({ word }) => behind.includes(word));
  return found === undefined || found.length === 0 ? (families.get(stem) ?? NONE) : found.map(({ family }) => family);
};
