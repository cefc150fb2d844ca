/** The actor lexicons compiled for look-up: one pass over interned tokens, whatever the number of entries. */
import type { Sentence } from '../../language/index.js';
import { PhraseTrie, type ActorEntry, type Interned, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';
import { EVERYDAY, GUARDED_ACRONYMS, REGIONS, withoutDiacritics } from './words.js';

/** What a string of an entry says about its actor. */
export type SenseRole = 'name' | 'adjective' | 'people' | 'capital' | 'seat' | 'surname';

/** One string of one entry. */
export interface Sense {
  readonly entry: ActorEntry;
  readonly role: SenseRole;
  /** The string is something else as well and needs context. */
  readonly ambiguous: boolean;
  /** The string as the lexicon writes it. */
  readonly tokens: readonly string[];
}

type NounEntry = LexiconEntry<'nouns'>;
export interface NounSense {
  readonly entry: NounEntry;
  readonly plural: boolean;
}
export type TitleEntry = LexiconEntry<'titles'>;

export interface ActorLexicon {
  readonly names: PhraseTrie<Sense>;
  readonly titles: PhraseTrie<TitleEntry>;
  readonly nouns: PhraseTrie<NounSense>;
  readonly regions: PhraseTrie<string>;
  readonly byActor: ReadonlyMap<string, ActorEntry>;
  /** Words that make a headline's capital a name. */
  readonly nameWords: ReadonlySet<string>;
  readonly tokenize: (text: string) => string[];
  readonly vocabulary: Vocabulary;
}

const PLAIN = /^(?:[\p{L}\p{M}]+|\d+)(?: (?:[\p{L}\p{M}]+|\d+))*$/u;
/** Parts from tokenizing many strings at once; no name holds it. */
const MARK = '\u00A6';
const BATCH = 500;

/**
 * Cuts many strings into tokens. Words of letters and numbers are cut at blanks; the others go through the tokenizer in batches,
 * which costs a tenth of calling it for each.
 */
const tokenizeAll = (strings: readonly string[], tokenize: (text: string) => string[]): Map<string, readonly string[]> => {
  const tokens = new Map<string, readonly string[]>();
  const others: string[] = [];
  for (const text of strings) {
    if (tokens.has(text)) continue;
    const plain = PLAIN.test(text);
    tokens.set(text, plain ? text.split(' ') : []);
    if (!plain) others.push(text);
  }
  for (let at = 0; at < others.length; at += BATCH) {
    const batch = others.slice(at, at + BATCH);
    const found: string[][] = [[]];
    if (!batch.some((text) => text.includes(MARK))) {
      for (const token of tokenize(batch.join(` ${MARK} `))) {
        if (token === MARK) found.push([]);
        else found[found.length - 1].push(token);
      }
    }
    batch.forEach((text, i) => tokens.set(text, found.length === batch.length ? found[i] : tokenize(text)));
  }
  return tokens;
};

/** "Moscow and Beijing" are two actors, also where they have an entry as one. */
const standsForOne = (entry: ActorEntry, text: string): boolean => entry.members === undefined || !/ and |[-/]/.test(text);

const stringsOf = (entry: ActorEntry): [string, SenseRole][] => [
  ...[entry.name, ...entry.names].filter((text) => standsForOne(entry, text)).map((text): [string, SenseRole] => [text, entry.type === 'person' && !text.includes(' ') ? 'surname' : 'name']),
  ...entry.demonyms.map((text): [string, SenseRole] => [text, 'adjective']),
  ...entry.people.map((text): [string, SenseRole] => [text, 'people']),
  ...entry.capitals.map((text): [string, SenseRole] => [text, 'capital']),
  ...entry.seats.map((text): [string, SenseRole] => [text, 'seat']),
  ...(entry.type === 'person' && entry.surname !== undefined ? [[entry.surname, 'surname'] as [string, SenseRole]] : []),
];

/** The typography of the reading copy: plain quotes and hyphens. */
const plainQuotes = (text: string): string => text.replace(/[\u2018\u2019\u02BC]/g, '\'').replace(/[\u2010\u2011]/g, '-');
/** The article is no part of a name, except where nothing but an everyday word would be left: `the States`, `the West`. */
const withoutArticle = (text: string): string => {
  if (!/^the /i.test(text)) return text;
  const bare = text.replace(/^the (?=\S)/i, '');
  return EVERYDAY.has(bare.toLowerCase()) ? text : bare;
};

const ASCII = /^[\x20-\x7e]*$/;

/** The strings of an entry as a text may have them, each once for a role. */
const wordingsOf = (entry: ActorEntry): { text: string; role: SenseRole; ambiguous: boolean }[] => {
  const out: { text: string; role: SenseRole; ambiguous: boolean }[] = [];
  const ambiguous = entry.ambiguous.map(withoutArticle);
  const add = (text: string, role: SenseRole, unsure: boolean): void => {
    if (text !== '' && !out.some((other) => other.text === text && other.role === role)) out.push({ text, role, ambiguous: unsure });
  };
  for (const [raw, role] of stringsOf(entry)) {
    const ascii = ASCII.test(raw);
    const text = withoutArticle(ascii ? raw : plainQuotes(raw));
    const unsure = ambiguous.length > 0 && ambiguous.includes(text);
    add(text, role, unsure);
    if (!ascii) add(withoutDiacritics(text), role, unsure);
  }
  return out;
};

const compileNames = (entries: readonly ActorEntry[], tokenize: (text: string) => string[], vocabulary: Vocabulary): PhraseTrie<Sense> => {
  const names = new PhraseTrie<Sense>(vocabulary);
  const wordings = entries.map(wordingsOf);
  const tokens = tokenizeAll(wordings.flatMap((own) => own.map(({ text }) => text)), tokenize);
  entries.forEach((entry, i) => {
    for (const { text, role, ambiguous } of wordings[i]) {
      const own = tokens.get(text) ?? [];
      names.addWords(own.map((token) => token.toLowerCase()), { entry, role, ambiguous, tokens: own });
    }
  });
  return names;
};

const plurals = (entry: NounEntry): string[] => {
  if (entry.plural !== null) return [entry.plural];
  const { lemma } = entry;
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`];
  if (/(?:[sxz]|ch|sh)$/.test(lemma)) return [`${lemma}es`];
  return [`${lemma}s`];
};

/** Single words that are names, and what sets the names of states and people apart. */
const collectNameWords = (entries: readonly ActorEntry[]): Set<string> => {
  const words = new Set<string>();
  for (const entry of entries) {
    const open = entry.type === 'state' || entry.type === 'person';
    for (const [text] of stringsOf(entry)) {
      if (!open && /[ -]/.test(text)) continue;
      const parts = withoutArticle(plainQuotes(text)).toLowerCase().split(/[ -]/);
      for (const part of parts) if (part.length > 1 && (!EVERYDAY.has(part) || (parts.length === 1 && entry.type === 'state'))) words.add(part);
    }
  }
  for (const guarded of GUARDED_ACRONYMS) words.delete(guarded);
  return words;
};

/** Compiles the actor lexicons. Entries come first wins: a user's stand in front of ours. */
export const compileActors = (lexicons: Lexicons, tokenize: (text: string) => string[], vocabulary: Vocabulary): ActorLexicon => {
  const titles = new PhraseTrie<TitleEntry>(vocabulary);
  const titleTokens = tokenizeAll(lexicons.titles.flatMap((entry) => [entry.title, ...entry.abbreviations]), tokenize);
  for (const entry of lexicons.titles) {
    for (const text of new Set([entry.title, ...entry.abbreviations])) {
      titles.addWords((titleTokens.get(text) ?? []).map((token) => token.toLowerCase()), entry);
    }
  }
  const nouns = new PhraseTrie<NounSense>(vocabulary);
  for (const entry of lexicons.nouns) {
    nouns.addWords(entry.lemma.toLowerCase().split(' '), { entry, plural: false });
    for (const plural of plurals(entry)) {
      if (plural !== entry.lemma) nouns.addWords(plural.toLowerCase().split(' '), { entry, plural: true });
    }
  }
  const regions = new PhraseTrie<string>(vocabulary);
  const regionTokens = tokenizeAll(REGIONS, tokenize);
  for (const region of REGIONS) regions.addWords(regionTokens.get(region) ?? [], region);
  const byActor = new Map<string, ActorEntry>();
  for (const entry of lexicons.actors) if (!byActor.has(entry.actor)) byActor.set(entry.actor, entry);
  return {
    names: compileNames(lexicons.actors, tokenize, vocabulary),
    titles,
    nouns,
    regions,
    byActor,
    nameWords: collectNameWords(lexicons.actors),
    tokenize,
    vocabulary,
  };
};

/**
 * Whether a word of a headline is part of a known name and no everyday word.
 * @param word in lower case
 */
export const isKnownName = (lexicon: ActorLexicon, word: string): boolean => lexicon.nameWords.has(word);

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
  lexicon.names.at(interned, start, (sense, to) => {
    if (to < end || !fits(sense, sentence, start, allCapitals)) return;
    if (to > end) {
      end = to;
      senses = [];
    }
    senses.push(sense);
  });
  return end < 0 ? null : { start, end, senses };
};
