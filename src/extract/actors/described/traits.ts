/** What speaks for or against a description being someone: its words, and what it does in its sentence. */
import { Pos, VerbForm } from '../../../language/index.js';
import { COPULAS, FACILITIES, FIRMS, PRONOMINAL, RESIDENTS, SENT_OUT, SUBNATIONAL, VAGUE } from '../classes.js';
import { pronounOf, type Pronoun } from '../pronouns.js';
import type { SentenceState } from '../sentenceState.js';
import { SPEAKING } from '../unknown.js';
import { clauseAt, isOblique, isPossessive, verbBehind } from '../view.js';
import { ACTING, ADDRESSING, AFFECTING, COMPASS, DEALT, MINDED } from '../words.js';
import { ownerStart, type Description } from './description.js';

export interface Traits {
  /** Last word of the noun's lemma. */
  readonly noun: string;
  /** Class of the noun, and whether it is of bodies or of persons. */
  readonly class: string;
  /** Lists of nouns that it stands in, which seldom mean someone. */
  readonly sort: string;
  readonly number: string;
  readonly introduction: string;
  /** Type of its owner. */
  readonly owner: string;
  /** What stands between its determiner and its noun. */
  readonly told: string;
  /** Its part in the sentence. */
  readonly role: string;
  /** What it does, or what is done to it. */
  readonly deed: string;
  /** What stands behind it. */
  readonly behind: string;
  /** What takes it up again: a relative pronoun, a pronoun in its sentence or one that opens the next. */
  readonly resumed: string;
  /** How often the brief has its noun. */
  readonly often: string;
  /** Whether the brief has its noun behind *the* and behind anything else. */
  readonly taken: string;
  /** Whether the brief has called someone so before. */
  readonly known: string;
  /** The clause that it stands in. */
  readonly clause: string;
  readonly line: string;
  /** The word in front of it. */
  readonly front: string;
  /** How many tokens it has. */
  readonly length: string;
}

/** Prepositions that are told apart. */
const PREPOSITIONS = new Set('of to for from in on with by against between among at as than like over under after'.split(' '));
const RELATIVES = new Set(['who', 'that', 'which', 'whose', 'whom']);
const LED = new Set(['of', 'in', 'from', 'for', 'to', 'at', 'on', 'with', 'among', 'against']);

/** Longer descriptions are all alike. */
const LONG = 4;

const classOf = ({ noun }: Description): string => {
  if (noun === null) return 'unlisted';
  const { class: nounClass, kind } = noun.sense.entry;
  return kind === 'group' || kind === null ? nounClass : `${nounClass}-${kind}`;
};

const sortOf = ({ noun }: Description): string => {
  const lemma = noun?.sense.entry.lemma.toLowerCase() ?? '';
  const last = lemma.split(' ').at(-1) ?? lemma;
  if (SENT_OUT.has(last)) return 'equipment';
  if (FACILITIES.has(lemma)) return 'facility';
  if (RESIDENTS.has(lemma)) return 'residents';
  if (FIRMS.has(lemma)) return 'firm';
  return PRONOMINAL.has(lemma) ? 'pronominal' : '';
};

const toldBy = ({ view }: SentenceState, { core, noun, head }: Description): string => {
  const first = noun?.start ?? head;
  if (core >= first) return noun !== null && noun.end - noun.start > 1 ? 'compound' : 'none';
  const word = view.words[first - 1];
  if (VAGUE.has(word)) return 'vague';
  if (COMPASS.has(word)) return 'compass';
  if (SUBNATIONAL.has(word)) return 'local';
  if (view.pos[first - 1] === Pos.NOUN || view.pos[first - 1] === Pos.PROPN) return 'noun';
  return view.pos[first - 1] === Pos.VERB ? 'participle' : 'adjective';
};

const typeOfAll = ({ context: { registry } }: SentenceState, ids: readonly string[]): string => (ids.length === 1 ? registry.typeOf(ids[0]) : 'several');

const ownerOf = (state: SentenceState, { introduction, start }: Description): string => {
  if (introduction !== 'owned') return '';
  const owner = state.possessorOf(start);
  return owner === undefined ? 'unknown' : typeOfAll(state, owner.ids);
};

const behindIt = (state: SentenceState, { end }: Description): string => {
  const { view, taken, owner } = state;
  const word = view.words[end] ?? '';
  if (RELATIVES.has(word)) return 'relative';
  if (isPossessive(word)) return 'possessive';
  if (word === ',') return RELATIVES.has(view.words[end + 1] ?? '') ? 'aside' : ',';
  if (word === 'and' || word === 'or') return 'and';
  if (!LED.has(word)) return view.analysed.tokens.verbForms[end] === VerbForm.Participle ? 'participle' : '';
  const at = view.words[end + 1] === 'the' ? end + 2 : end + 1;
  const named = taken[at] === 1;
  return `${word}${named ? ` ${owner[at] === undefined ? 'name' : typeOfAll(state, owner[at].ids)}` : ''}`;
};

/** Kinds of pronouns that can take up a description, by its number and kind. */
const suits = ({ plural, noun }: Description, pronoun: Pronoun | undefined): boolean => {
  if (pronoun === undefined || pronoun.kind === 'relative') return false;
  if (plural) return pronoun.kind === 'they';
  const body = noun?.sense.entry.kind === 'organization' || noun?.sense.entry.kind === 'state';
  return body ? pronoun.kind === 'it' : pronoun.kind === 'he' || pronoun.kind === 'she';
};

/** Most tokens from a description to a relative pronoun: `, one of whom`. */
const ASIDE = 4;

const resumedBy = ({ view, sentence, context }: SentenceState, found: Description): string => {
  const { words, length } = view;
  const end = Math.max(found.end, ...found.tails);
  const comma = words[end] === ',' ? end + 1 : end;
  for (let at = end; at < Math.min(length, comma + ASIDE); at++) {
    if (RELATIVES.has(words[at]) && words[at] !== 'that') return comma > end ? 'aside' : 'relative';
    if (at > comma && view.analysed.tokens.verbForms[at] !== VerbForm.None) break;
  }
  const next = context.views[sentence + 1]?.words[0];
  if (next !== undefined && suits(found, pronounOf(next))) return 'next';
  for (let at = end; at < length; at++) if (suits(found, pronounOf(words[at]))) return 'here';
  return '';
};

/** The verb that a description is the subject of, as a token; -1 if it is none's. */
const verbOf = ({ view }: SentenceState, { start, end, tails }: Description, owned: number): number => {
  if (isOblique(view, Math.min(start, owned))) return -1;
  for (const to of [end, ...tails]) {
    const verb = verbBehind(view, to);
    if (verb >= 0) return verb;
  }
  return -1;
};

const doingOf = ({ view }: SentenceState, verb: number): string => {
  const { lemmas, verbForms } = view.analysed.tokens;
  const lemma = lemmas[verb];
  const form = verbForms[verb];
  if (form === VerbForm.Participle && view.pos[verb - 1] === Pos.AUX && lemmas[verb - 1] === 'be') return 'passive';
  if (form === VerbForm.Gerund || form === VerbForm.Participle) return 'participle';
  if (SPEAKING.has(lemma)) return 'speaking';
  if (MINDED.has(lemma)) return 'minded';
  if (ACTING.has(lemma)) return 'acting';
  return COPULAS.has(lemma) ? 'being' : 'other';
};

const sufferingOf = (lemma: string): string => {
  if (ADDRESSING.has(lemma)) return 'addressing';
  if (AFFECTING.has(lemma)) return 'affecting';
  return ACTING.has(lemma) ? 'acting' : 'other';
};

/** Most that stand in front of one of several: `farmers, traders and officials`. */
const LISTED = 3;

/** First token of the first of several that stand together, where the phrase at a token is one of them. */
const firstOf = ({ view }: SentenceState, from: number): number => {
  let first = from;
  for (let steps = 0; steps < LISTED; steps++) {
    const word = view.words[first - 1];
    const joined = word === 'and' || word === 'or';
    if (!joined && (steps === 0 || word !== ',')) return first;
    const at = first - (joined && view.words[first - 2] === ',' ? 3 : 2);
    const phrase = view.phraseAt[at];
    if (phrase === undefined || phrase.end !== at + 1) return first;
    first = phrase.start;
  }
  return first;
};

/** What a preposition hangs on: a noun or verb of dealing with someone. */
const governorOf = ({ view }: SentenceState, preposition: number): string => {
  const lemma = view.analysed.tokens.lemmas[preposition - 1] ?? '';
  if (DEALT.has(view.words[preposition - 1]) || DEALT.has(lemma)) return 'dealt';
  const verbal = view.analysed.tokens.verbForms[preposition - 1] !== VerbForm.None;
  if (AFFECTING.has(lemma)) return verbal ? 'affecting' : 'affection';
  if (ACTING.has(lemma)) return verbal ? 'acting' : 'action';
  return verbal ? 'verb' : view.pos[preposition - 1] === Pos.NOUN ? 'noun' : '';
};

const partOf = (state: SentenceState, found: Description): { role: string; deed: string } => {
  const { view } = state;
  const { lemmas, verbForms } = view.analysed.tokens;
  const from = found.introduction === 'owned' ? ownerStart(state, found.start) : found.start;
  const verb = verbOf(state, found, from);
  if (verb >= 0) return { role: 'subject', deed: doingOf(state, verb) };
  const before = firstOf(state, from) - 1;
  const word = view.words[before] ?? '';
  if (before < 0) return { role: 'first', deed: '' };
  if (COPULAS.has(lemmas[before])) return { role: 'predicate', deed: '' };
  if (verbForms[before] !== VerbForm.None) return { role: 'object', deed: sufferingOf(lemmas[before]) };
  if (PREPOSITIONS.has(word) || view.pos[before] === Pos.ADP) return { role: PREPOSITIONS.has(word) ? word : 'preposition', deed: governorOf(state, before) };
  if (word === ',' || word === 'and' || word === 'or') return { role: word, deed: state.owner[before - 1] === undefined ? '' : 'named' };
  return { role: 'other', deed: '' };
};

export const traitsOf = (state: SentenceState, found: Description, known: boolean): Traits => {
  const { view, context } = state;
  const { noun, plural, introduction, head } = found;
  const lemma = view.analysed.tokens.lemmas[head];
  const { times, definite } = context.nouns.get(lemma) ?? { times: 0, definite: 0 };
  const clause = clauseAt(view, head);
  return {
    noun: noun?.sense.entry.lemma.toLowerCase().split(' ').at(-1) ?? lemma,
    class: classOf(found),
    sort: sortOf(found),
    number: plural ? 'plural' : 'singular',
    introduction,
    owner: ownerOf(state, found),
    told: toldBy(state, found),
    ...partOf(state, found),
    behind: behindIt(state, found),
    resumed: resumedBy(state, found),
    often: times > 3 ? 'often' : times > 1 ? 'again' : 'once',
    taken: definite === 0 ? 'new' : definite < times ? 'both' : 'definite',
    known: known ? 'known' : 'new',
    clause: clause === null ? 'none' : clause.type,
    line: view.headline ? 'headline' : 'body',
    front: view.words[found.start - 1] ?? '',
    length: String(Math.min(LONG, found.end - found.start)),
  };
};
