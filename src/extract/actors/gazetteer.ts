/** The actor lexicons compiled for look-up: one pass over interned tokens, whatever the number of entries. */
import type { Sentence } from '../../language/index.js';
import { loadLexicons, PhraseTrie, type ActorEntry, type Entries, type Interned, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import references from '../../../lexicons/actors/references.json' with { type: 'json' };
import { Choice } from './described/choice.js';
import { cutName, NameIndex, type Sense } from './nameIndex.js';
import { unpackShelves } from './packedShelves.js';
import type { ReferenceWeights } from './reference/choice.js';
import { shelve, type Shelves } from './shelves.js';
import shippedShelves from './shippedShelves.prepared.js';
import { GUARDED_ACRONYMS, REGIONS } from './words.js';

type NounEntry = LexiconEntry<'nouns'>;
export interface NounSense {
  readonly entry: NounEntry;
  readonly plural: boolean;
}
export type TitleEntry = LexiconEntry<'titles'>;

export interface ActorLexicon {
  readonly names: NameIndex;
  readonly titles: PhraseTrie<TitleEntry>;
  readonly nouns: PhraseTrie<NounSense>;
  readonly regions: PhraseTrie<string>;
  readonly actors: Entries<ActorEntry>;
  /** Which descriptions are someone. */
  readonly described: Pick<Choice, 'accepts'>;
  /** Words that make a headline's capital a name. */
  readonly nameWords: ReadonlySet<string>;
  readonly tokenize: (text: string) => string[];
  readonly vocabulary: Vocabulary;
  /** What speaks for someone being meant by a pronoun or description. */
  readonly references: ReferenceWeights;
}

const plurals = (entry: NounEntry): string[] => {
  if (entry.plural !== null) return [entry.plural];
  const { lemma } = entry;
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  if (/(?:[sxz]|ch|sh)$/.test(lemma)) return [`${lemma}es`];
  return [`${lemma}s`];
};

/** Unpacked when first asked for. */
let shipped: Shelves | undefined;

/** Compiles the actor lexicons. Entries come first wins: a user's stand in front of ours. */
export const compileActors = (lexicons: Lexicons, tokenize: (text: string) => string[], vocabulary: Vocabulary): ActorLexicon => {
  const titles = new PhraseTrie<TitleEntry>(vocabulary);
  for (const entry of lexicons.titles) {
    // "Gen. Horzu" and "Gen Horzu"
    for (const text of new Set([entry.title, ...entry.abbreviations.flatMap((short) => [short, short.replaceAll('.', '')])])) {
      titles.addWords(cutName(text, tokenize).map((token) => token.toLowerCase()), entry);
    }
  }
  const nouns = new PhraseTrie<NounSense>(vocabulary);
  for (const entry of lexicons.nouns) {
    nouns.addWords(cutName(entry.lemma.toLowerCase(), tokenize), { entry, plural: false });
    for (const plural of plurals(entry)) {
      if (plural !== entry.lemma) nouns.addWords(cutName(plural.toLowerCase(), tokenize), { entry, plural: true });
    }
  }
  const regions = new PhraseTrie<string>(vocabulary);
  for (const region of REGIONS) regions.addWords(cutName(region, tokenize), region);
  const { actors } = lexicons;
  const { shelves, nameWords } = actors === loadLexicons().actors ? (shipped ??= unpackShelves(shippedShelves)) : shelve(actors);
  return {
    names: new NameIndex(actors, shelves, tokenize, vocabulary),
    nameWords,
    titles,
    nouns,
    regions,
    actors,
    described: new Choice(),
    tokenize,
    vocabulary,
    references,
  };
};

/**
 * Whether a word of a headline is part of a known name and no everyday word.
 * @param word in lower case
 */
export const isKnownName = (lexicon: ActorLexicon, word: string): boolean => lexicon.nameWords.has(word);

/**
 * Interns a sentence, with all names at hand that start with one of its words.
 * @param tokens words and lemmas in lower case
 */
export const internSentence = ({ names, vocabulary }: ActorLexicon, { words, lemmas }: Pick<Sentence, 'words' | 'lemmas'>): Interned => {
  names.open(words);
  return { words: vocabulary.idsOf(words), lemmas: vocabulary.idsOf(lemmas) };
};

const startsUpper = (form: string): boolean => /^\p{Lu}/u.test(form);
const LETTERS = /\P{L}/gu;
export const isAcronym = (form: string): boolean => {
  const letters = form.replace(LETTERS, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** An acronym of this length may be written like a word: `Nato`. */
const WORDLIKE = 4;

/** Whether the text's capitals are those of a name. */
type Casing = Pick<Sentence, 'forms' | 'words' | 'titleCase'>;
const fits = (sense: Sense, sentence: Casing, start: number, allCapitals: boolean): boolean => {
  for (let k = 0; k < sense.tokens.length; k++) {
    const wanted = sense.tokens[k];
    const form = sentence.forms[start + k];
    if (!startsUpper(wanted)) continue;
    if (!startsUpper(form)) return false;
    if (!isAcronym(wanted)) continue;
    if (allCapitals) {
      if (GUARDED_ACRONYMS.has(sentence.words[start + k]) && sense.tokens.length === 1) return false;
    } else if (form !== wanted && !(wanted.length >= WORDLIKE && !sentence.titleCase && !GUARDED_ACRONYMS.has(form.toLowerCase()))) return false;
  }
  return true;
};

export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** The longest known name that starts at a token, in all its senses. */
export const findName = (lexicon: ActorLexicon, sentence: Casing, interned: Interned, start: number, allCapitals: boolean): NameHit | null => {
  let end = -1;
  let senses: Sense[] = [];
  lexicon.names.trie.at(interned, start, (sense, to) => {
    if (to < end || !fits(sense, sentence, start, allCapitals)) return;
    if (to > end) {
      end = to;
      senses = [];
    }
    senses.push(sense);
  });
  return end < 0 ? null : { start, end, senses };
};
