/**
 * Finds the verb of a clause in which the tagger saw none. Edited prose has a finite verb in every clause; where a stretch
 * without one holds a word that can be a verb between a subject and what a verb takes, that word is it.
 */
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { isBareForm, type VerbLexicon, type VerbReading } from './verbLexicon.js';

export interface MutableTags {
  readonly forms: readonly string[];
  readonly words: readonly string[];
  readonly lemmas: string[];
  readonly pos: Uint8Array;
  readonly verbForms: Uint8Array;
}

const FINITE = (form: number): boolean => form === VerbForm.Modal || form === VerbForm.Present || form === VerbForm.Present3 || form === VerbForm.Past;
const SUBORDINATE = new Set('that which who whom because although though if unless while whereas when where since as until before after whether'.split(' '));
/** A clause with subject and verb follows these, never a noun phrase. */
const CLAUSAL = new Set('because although though if unless whereas that'.split(' '));
const PREDICATES = new Set('likely unlikely possible probable improbable doubtful set poised due certain expected'.split(' '));

const LINKING = new Set('seem appear become remain look stay prove'.split(' '));

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

const isNominal = (pos: number): boolean => pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || pos === Pos.NUM;
/** What a verb may have behind it, but a noun seldom. */
const startsComplement = (tags: MutableTags, at: number): boolean => {
  const pos = tags.pos[at];
  const word = tags.words[at];
  if (word === undefined) return false;
  return word === 'that' || pos === Pos.DET || pos === Pos.PROPN || (pos === Pos.PRON && word !== 'who' && word !== 'which') || pos === Pos.NUM;
};
const maybeComplement = (tags: MutableTags, at: number): boolean => {
  const pos = tags.pos[at];
  return pos === Pos.ADP || pos === Pos.ADJ || pos === Pos.ADV || pos === Pos.NOUN || tags.words[at] === 'to' || pos === Pos.SCONJ;
};

const subjectEnd = (tags: MutableTags, at: number): number => {
  let i = at - 1;
  while (i >= 0 && (tags.pos[i] === Pos.ADV || tags.words[i] === 'likely')) i--;
  return i;
};

/** `the former general`: an adjective that ends a phrase with an article stands for its noun. */
const isBareAdjective = ({ pos }: MutableTags, at: number): boolean => {
  let i = at;
  while (pos[i] === Pos.ADJ) i--;
  return i < at && pos[i] === Pos.DET;
};

const readingFor = (tags: MutableTags, at: number, verbs: VerbLexicon, agreeing = true): VerbReading | null => {
  const readings = verbs.finite.get(tags.words[at]);
  if (readings === undefined) return null;
  const subject = subjectEnd(tags, at);
  if (subject < 0 || POSSESSIVES.has(tags.words[subject]) || !(isNominal(tags.pos[subject]) || isBareAdjective(tags, subject) || tags.words[subject] === ')' || tags.words[subject] === '"')) return null;
  if (!agreeing) return readings[0];
  const plural = tags.words[subject].endsWith('s') || tags.words[subject] === 'they' || tags.words[subject] === 'we' || tags.words[subject - 1] === 'and';
  const reading = readings.find(({ form }) => form !== VerbForm.Present) ?? readings[0];
  // The bare form needs a plural subject; the form in -s none.
  if (reading.form === VerbForm.Present && !plural && tags.pos[subject] !== Pos.PRON) return null;
  if (reading.form === VerbForm.Present3 && plural && tags.pos[subject] === Pos.NOUN && !tags.words[subject].endsWith('ss')) return null;
  return reading;
};

/** Looks for the verb of the stretch `from` to `to`, and retags it in place. */
const rescue = (tags: MutableTags, from: number, to: number, verbs: VerbLexicon, resumed: boolean, subordinate: boolean): void => {
  let predicate = false;
  let fallback: { at: number; reading: VerbReading } | null = null;
  for (let i = from; i < to; i++) {
    if (FINITE(tags.verbForms[i])) return;
    predicate ||= PREDICATES.has(tags.words[i]);
  }
  if (resumed) {
    // Behind `…, which …,` the verb of the outer clause comes first.
    const reading = tags.pos[from] === Pos.NOUN ? verbs.finite.get(tags.words[from])?.find(({ form }) => form !== VerbForm.Present) : undefined;
    if (reading !== undefined) retag(tags, from, reading);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const pos = tags.pos[i];
    const lowerCase = pos === Pos.PROPN && tags.forms[i] === tags.words[i];
    if (pos !== Pos.NOUN && pos !== Pos.ADJ && !lowerCase && tags.verbForms[i] !== VerbForm.Participle) continue;
    const reading = readingFor(tags, i, verbs);
    if (reading === null) continue;
    // Between `likely` and an object stands a verb; a linking verb has its predicate word behind it.
    const hedged = /^(?:likely|probably)$/.test(tags.words[i - 1]) && reading.form !== VerbForm.Present && tags.pos[i + 1] !== Pos.PUNCT;
    if (startsComplement(tags, i + 1) || hedged || (LINKING.has(reading.lemma) && reading.form !== VerbForm.Present)) return retag(tags, i, reading);
    if (fallback === null && !predicate && (maybeComplement(tags, i + 1) || i + 1 >= to - 1) && (reading.form !== VerbForm.Present || subordinate || tags.pos[subjectEnd(tags, i)] === Pos.PRON || tags.words[subjectEnd(tags, i) - 1] === 'and')) fallback = { at: i, reading };
  }
  if (fallback !== null) retag(tags, fallback.at, fallback.reading);
};

const retag = (tags: MutableTags, at: number, { lemma, form }: VerbReading): void => {
  tags.pos[at] = Pos.VERB;
  tags.verbForms[at] = form;
  tags.lemmas[at] = lemma;
};

const BREAKS = new Set([',', ';', ':', '(', ')', '"', '\u2014', '\u2013']);

/**
 * A plural noun taken for a verb in *-s*: it stands behind a noun or adjective, and the clause has its verb (or, in
 * telegraphese, its predicate) further on with nothing between that could open another clause.
 */
const demote = (tags: MutableTags): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 0; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Present3 || pos[i] !== Pos.VERB || takesBareClause(lemmas[i])) continue;
    const before = pos[i - 1];
    if (before !== Pos.NOUN && before !== Pos.ADJ && before !== Pos.PROPN && before !== Pos.ADV && before !== Pos.DET && before !== Pos.NUM && before !== Pos.PUNCT && i > 0 && !SUBORDINATE.has(words[i - 1])) continue;
    if (startsComplement(tags, i + 1) && words[i + 1] !== 'that') continue;
    for (let k = i + 1; k < words.length && !BREAKS.has(words[k]) && !SUBORDINATE.has(words[k]); k++) {
      // `talks between A and B will …`: that *and* joins no clauses.
      if (pos[k] === Pos.CCONJ && !words.slice(i + 1, k).includes('between')) break;
      if (!FINITE(verbForms[k]) && !(PREDICATES.has(words[k]) && k <= i + 2 && !FINITE(verbForms[k + 1] ?? VerbForm.None))) continue;
      pos[i] = Pos.NOUN;
      verbForms[i] = VerbForm.None;
      break;
    }
  }
};

/** `will boycott the vote and stage small protests`: behind a modal or a plural's verb, a bare noun in front of an object is a second verb. */
const coordinateVerbs = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, lemmas } = tags;
  let modal = false;
  let bare = false;
  for (let i = 0; i + 2 < words.length; i++) {
    if (verbForms[i] !== VerbForm.None) bare = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Modal;
    // `could bribe guards and ship the cargo`: a verb without a subject goes on in the form of the one before it.
    if (bare && pos[i] === Pos.CCONJ && verbForms[i + 1] === VerbForm.Present && pos[i + 1] === Pos.VERB) verbForms[i + 1] = VerbForm.Base;
    modal ||= verbForms[i] === VerbForm.Modal || verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present;
    if (!modal || pos[i] !== Pos.CCONJ || (pos[i + 1] !== Pos.NOUN && pos[i + 1] !== Pos.PRON)) continue;
    const next = pos[i + 2];
    const object = next === Pos.ADJ || next === Pos.DET || next === Pos.PROPN || next === Pos.NUM || /^(?:its|their|his|her|them|it|half|all)$/.test(words[i + 2]);
    if (!object || !isBareForm(verbs, words[i + 1])) continue;
    pos[i + 1] = Pos.VERB;
    verbForms[i + 1] = VerbForm.Base;
    lemmas[i + 1] = words[i + 1];
  }
};

const REFLEXIVES = new Set('itself himself herself themselves'.split(' '));
const OBJECT_PRONOUNS = new Set('it them him us me'.split(' '));

/** `was unable to judge the account but considers it credible`: in front of a pronoun in the object's form stands a verb, no noun. */
const verbsBeforePronouns = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    const mutual = words[i + 1] === 'each' && words[i + 2] === 'other';
    const object = mutual || REFLEXIVES.has(words[i + 1]) || (OBJECT_PRONOUNS.has(words[i + 1]) && pos[i - 1] === Pos.CCONJ);
    if (pos[i] !== Pos.NOUN || !object) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => mutual || form !== VerbForm.Present);
    if (reading !== undefined) retag(tags, i, reading);
  }
};

/** `Diplomats in Manila doubt that help would come`: without another verb in front of *that*, the noun before it is the verb. */
const clausesWithThat = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let finite = false;
  for (let i = 0; i + 1 < words.length; i++) {
    if (BREAKS.has(words[i]) || SUBORDINATE.has(words[i]) || pos[i] === Pos.CCONJ) finite = false;
    finite ||= FINITE(verbForms[i]);
    // `Tyre marks suggest that …`: of two words that can be verbs, the one in front of *that* is.
    const plural = verbForms[i - 1] === VerbForm.Present3 && pos[i - 1] === Pos.VERB && pos[i] === Pos.ADJ;
    if (plural && words[i + 1] === 'that' && verbs.finite.get(words[i])?.some(({ lemma, form }) => takesBareClause(lemma) && form === VerbForm.Present) === true) {
      makeNoun(tags, i - 1);
      finite = false;
    }
    const before = pos[i - 1];
    if (i === 0 || finite || words[i + 1] !== 'that' || (pos[i] !== Pos.NOUN && pos[i] !== Pos.ADJ) || (before !== Pos.NOUN && before !== Pos.PROPN && words[i - 1] !== ')')) continue;
    const reading = verbs.finite.get(words[i])?.find(({ lemma }) => takesBareClause(lemma));
    if (reading !== undefined) retag(tags, i, reading);
  }
};

/** `Diplomats doubt the rebels will come`: a noun is hardly ever followed by an article, a verb of saying often. */
const bareClauses = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (pos[i] !== Pos.NOUN || !/^(?:the|its|their|his|her|this|these)$/.test(words[i + 1])) continue;
    const reading = readingFor(tags, i, verbs, false);
    if (reading !== null && takesBareClause(reading.lemma)) retag(tags, i, reading);
  }
};

/** What may follow the verb of `…, she said on Monday`. */
const BEHIND_SAYING = new Set(['on', 'in', 'at', 'yesterday', 'today', 'last', 'this']);

/** `…, one of its executives insisted.`: between a comma and the next one, what ends a stretch without a verb is a verb of saying. */
const asides = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, forms } = tags;
  for (let comma = 2; comma + 2 < words.length; comma++) {
    if (words[comma] !== ',' && words[comma] !== '"') continue;
    let end = comma + 1;
    while (end < words.length && pos[end] !== Pos.PUNCT && pos[end] !== Pos.CCONJ && !SUBORDINATE.has(words[end]) && !FINITE(verbForms[end])) end++;
    if (end < words.length && (pos[end] !== Pos.PUNCT || words[end] === ':')) continue;
    for (let at = comma + 2; at < end; at++) {
      if (!isNominal(pos[at - 1]) || forms[at] !== words[at] || (at + 1 < end && !BEHIND_SAYING.has(words[at + 1]))) continue;
      const reading = readingFor(tags, at, verbs, false);
      const told = verbs.finite.get(words[at])?.find(({ lemma, form }) => takesBareClause(lemma) && form !== VerbForm.Present);
      if (reading === null || told === undefined) continue;
      retag(tags, at, told);
      break;
    }
  }
};

export const GROUP_ADVERBS = new Set(['not', 'n\'t', 'likely', 'unlikely', 'never', 'neither', 'either', 'both', 'each', 'all', 'also', 'soon', 'then', 'jointly']);

/** Behind a modal and its adverbs stands a verb in its base form, whatever else the word may be. */
const completeModals = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 0; i < words.length; i++) {
    // `Should tin prices fall, …` has its subject there.
    if (verbForms[i] !== VerbForm.Modal || (i === 0 && words[i] === 'should')) continue;
    let next = i + 1;
    while (next < words.length && words[next] !== 'in' && (words[next] === '"' || pos[next] === Pos.ADV || GROUP_ADVERBS.has(words[next]))) next++;
    // `will in all likelihood meet`
    if (words[next] === 'in' && words[next + 1] === 'all' && pos[next + 2] === Pos.NOUN) next += 3;
    if (next >= words.length) continue;
    // `Should North Korean units join`: a capital inside a sentence makes a name.
    if (next > 1 && verbForms[next] === VerbForm.Base && tags.forms[next] !== words[next] && words[next - 1] !== '"') {
      pos[next] = Pos.PROPN;
      verbForms[next] = VerbForm.None;
    }
    if (tags.forms[next] !== words[next]) continue;
    if (verbForms[next] === VerbForm.Participle || verbForms[next] === VerbForm.Past) {
      verbForms[next] = VerbForm.Base;
      lemmas[next] = words[next];
    }
    if (verbForms[next] !== VerbForm.None) continue;
    const noun = pos[next] === Pos.NOUN || pos[next] === Pos.ADJ || pos[next] === Pos.PROPN || pos[next] === Pos.X;
    const known = isBareForm(verbs, words[next]);
    if (!noun || !/^[a-z]+$/.test(words[next]) || (FINITE(verbForms[next + 1] ?? VerbForm.None) && !known)) continue;
    // `will send advisers`: the plural behind the verb is its object.
    if (known && verbForms[next + 1] === VerbForm.Present3) {
      pos[next + 1] = Pos.NOUN;
      verbForms[next + 1] = VerbForm.None;
    }
    pos[next] = Pos.VERB;
    verbForms[next] = VerbForm.Base;
    lemmas[next] = words[next];
  }
};

/** `imports fell`: no adverb is a past tense as well. */
const settlePasts = (tags: MutableTags, verbs: VerbLexicon): void => {
  for (let i = 1; i < tags.words.length; i++) {
    if (tags.pos[i] !== Pos.ADV || !(isNominal(tags.pos[i - 1]) || tags.verbForms[i - 1] === VerbForm.Present3)) continue;
    const past = verbs.finite.get(tags.words[i])?.find(({ form }) => form === VerbForm.Past);
    if (past !== undefined) retag(tags, i, past);
  }
};

/** Whether a finite verb follows, adverbs aside: `… but almost certainly does not`. */
const goesOnWithVerb = ({ words, pos, verbForms }: MutableTags, at: number): boolean => {
  let i = at;
  while (i < words.length && (pos[i] === Pos.ADV || GROUP_ADVERBS.has(words[i]))) i++;
  return FINITE(verbForms[i] ?? VerbForm.None);
};

/** Mends every clause of a sentence that has no finite verb. Headlines are left alone: they may have none. */
export const rescueVerbs = (tags: MutableTags, verbs: VerbLexicon): void => {
  settlePasts(tags, verbs);
  completeModals(tags, verbs);
  coordinateVerbs(tags, verbs);
  verbsBeforePronouns(tags, verbs);
  demote(tags);
  bareClauses(tags, verbs);
  clausesWithThat(tags, verbs);
  asides(tags, verbs);
  const { words } = tags;
  const { length } = words;
  let from = 0;
  let aside = false;
  let resumed = false;
  let subordinate = false;
  for (let i = 0; i <= length; i++) {
    const closes = aside && words[i] === ',' && i > from;
    const coordinated = tags.pos[i] === Pos.CCONJ && i > from && ((words[i] === 'but' && words[i - 1] === ',') || goesOnWithVerb(tags, i + 1) || /^(?:it|they|he|she|we)$/.test(words[i + 1] ?? ''));
    const boundary = i === length || closes || coordinated || words[i] === ';' || (i > from && SUBORDINATE.has(words[i]) && tags.pos[i] !== Pos.ADP && tags.pos[i] !== Pos.DET);
    if (!boundary) continue;
    rescue(tags, from, i, verbs, resumed, subordinate);
    subordinate = CLAUSAL.has(words[i] ?? '');
    resumed = closes;
    aside = words[i - 1] === ',' && (words[i] === 'which' || words[i] === 'who');
    from = i + 1;
  }
};

const BEFORE_TO = new Set(['according', 'due', 'owing', 'thanks', 'prior', 'contrary', 'relative', 'similar', 'compared']);

/** `according to state media`: behind these *to* is a preposition, and what follows no infinitive. */
export const settlePrepositions = ({ words, pos, verbForms, lemmas }: MutableTags): void => {
  for (let i = 0; i + 2 < words.length; i++) {
    if (!BEFORE_TO.has(words[i]) || words[i + 1] !== 'to') continue;
    const plan = words[i] === 'due' && verbForms[i - 1] !== undefined && verbForms[i - 1] !== VerbForm.None;
    if (plan) continue;
    if (words[i] === 'according') {
      pos[i] = Pos.ADP;
      verbForms[i] = VerbForm.None;
    }
    pos[i + 1] = Pos.ADP;
    if (verbForms[i + 2] !== VerbForm.Base && verbForms[i + 2] !== VerbForm.Present) continue;
    pos[i + 2] = Pos.NOUN;
    verbForms[i + 2] = VerbForm.None;
    lemmas[i + 2] = words[i + 2];
  }
};

const isParticle = (word: string): boolean => /^(?:over|on|in|off|out|up|down|about|around|across|after|before)$/.test(word);

/** `Prolonged scarcity could …`: at the head of a clause, with a noun and the clause's own verb behind it. */
const opensSubject = (pos: Uint8Array, verbForms: Uint8Array, at: number): boolean => {
  if (at > 0 && pos[at - 1] !== Pos.CCONJ && pos[at - 1] !== Pos.PUNCT && pos[at - 1] !== Pos.SCONJ) return false;
  let i = at + 1;
  while (pos[i] === Pos.NOUN || pos[i] === Pos.ADJ) i++;
  return i > at + 1 && FINITE(verbForms[i] ?? VerbForm.None);
};

/** `Asked about a pause, he said …`: without a subject in front, and with a clause behind the comma. */
const opensAdjunct = (words: readonly string[], pos: Uint8Array, verbForms: Uint8Array): boolean => {
  if (pos[1] !== Pos.ADP && pos[1] !== Pos.SCONJ && !/^(?:whether|why|how|when)$/.test(words[1] ?? '')) return false;
  const comma = words.indexOf(',');
  if (comma < 0 || !(isNominal(pos[comma + 1]) || pos[comma + 1] === Pos.DET)) return false;
  for (let i = comma + 2; i < words.length && words[i] !== ','; i++) if (FINITE(verbForms[i])) return true;
  return false;
};

/** `over closed crossings`: behind a preposition or article no past tense stands, only a participle used as an adjective. */
export const settleParticiples = ({ pos, verbForms, words }: MutableTags): void => {
  for (let i = 0; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Past || !words[i].endsWith('ed')) continue;
    if (opensSubject(pos, verbForms, i) || (i === 0 && opensAdjunct(words, pos, verbForms))) verbForms[i] = VerbForm.Participle;
    const before = pos[i - 1];
    const between = pos[i + 1] === Pos.NOUN && (before === Pos.ADV || before === Pos.SCONJ) && isParticle(words[i - 1]);
    if (before === Pos.ADP || before === Pos.DET || between || words[i - 1] === '\'s' || /^(?:its|their|his|her|our)$/.test(words[i - 1])) verbForms[i] = VerbForm.Participle;
  }
};

/**
 * `meet its energy needs`: a word in *-s* at the end, behind the noun of an object or of a preposition, is a noun. Its
 * phrase begins right behind a verb or preposition, or goes on with *and* from one that does.
 */
export const settleFinalNouns = (tags: MutableTags): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 2; i < words.length; i++) {
    const last = i + 1 === words.length || (i + 2 >= words.length && pos[i + 1] === Pos.PUNCT);
    if (!last || verbForms[i] !== VerbForm.Present3 || pos[i] !== Pos.VERB) continue;
    let start = i - 1;
    while (start > 0 && (pos[start] === Pos.NOUN || pos[start] === Pos.ADJ || pos[start] === Pos.DET || /^(?:its|their|his|her|our)$/.test(words[start]) || (pos[start] === Pos.CCONJ && pos[start - 1] === Pos.NOUN))) start--;
    const taken = verbForms[start] !== VerbForm.None ? !takesBareClause(lemmas[start]) : pos[start] === Pos.ADP;
    if (!taken || start >= i - 1) continue;
    pos[i] = Pos.NOUN;
    verbForms[i] = VerbForm.None;
  }
};

/** Verbs that a participle may follow at once: `remains closed`, `gets paid`. */
const BEFORE_PARTICIPLE = new Set([...LINKING, ...'get go keep stand lie sit feel leave run rest'.split(' ')]);

/** Endings of adjectives of nationality; names of states in *-stan* are none. */
const NATIONALITY = /(?:(?<!st)an|ese|ish|i|ch|ek|ic|kh|yz|ak|ot|ois|ine|ene|gasy)$/;

/**
 * `Rwandan banks stopped payments`, `Although talks failed`: of two verbs side by side, one in *-s* behind an adjective of
 * nationality, or where a clause must have its subject, is a noun.
 */
export const settleDoubledVerbs = ({ words, pos, verbForms, lemmas }: MutableTags): void => {
  for (let i = 1; i + 1 < pos.length; i++) {
    if (pos[i] !== Pos.VERB || verbForms[i] !== VerbForm.Present3 || BEFORE_PARTICIPLE.has(lemmas[i])) continue;
    const national = (pos[i - 1] === Pos.PROPN || pos[i - 1] === Pos.ADJ) && NATIONALITY.test(words[i - 1]);
    const subject = CLAUSAL.has(words[i - 1]) && words[i - 1] !== 'that';
    if (!national && !subject) continue;
    if (pos[i + 1] !== Pos.VERB || (verbForms[i + 1] !== VerbForm.Past && verbForms[i + 1] !== VerbForm.Participle)) continue;
    pos[i] = Pos.NOUN;
    verbForms[i] = VerbForm.None;
    verbForms[i + 1] = VerbForm.Past;
  }
};

const AUXILIARIES = new Set('be am is are was were been being have has had having get got'.split(' '));
const beginsObject = (pos: number | undefined): boolean => pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.DET || pos === Pos.ADJ || pos === Pos.NUM;

/**
 * `closed the port, banned exports, and raised taxes`: what goes on behind *and* with an object from a past tense is a past
 * tense, and so is what stands between.
 */
export const settleListedPasts = ({ words, pos, verbForms }: MutableTags): void => {
  const listed = (at: number): boolean => verbForms[at] === VerbForm.Participle && pos[at] === Pos.VERB && words[at].endsWith('ed') && beginsObject(pos[at + 1]);
  for (let i = 3; i + 1 < words.length; i++) {
    if (pos[i - 1] !== Pos.CCONJ || !listed(i)) continue;
    const between: number[] = [];
    for (let k = i - 2; k >= 0 && !SUBORDINATE.has(words[k]) && !AUXILIARIES.has(words[k]); k--) {
      if (words[k - 1] === ',' && listed(k)) between.push(k);
      if (verbForms[k] !== VerbForm.Past || pos[k] !== Pos.VERB) continue;
      for (const at of [i, ...between]) verbForms[at] = VerbForm.Past;
      break;
    }
  }
};

const BOTH_BEFORE_CLAUSE = new Set(['before', 'after', 'until', 'since']);
/** Tokens of a subject behind a word that joins a clause. */
const LONGEST_CLAUSE_SUBJECT = 5;

/** `copied the files before the guards noticed`: with a subject and its verb behind it, *before* joins a clause. */
export const settleSubordinators = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 1; i + 2 < words.length; i++) {
    if (pos[i] !== Pos.ADP || !BOTH_BEFORE_CLAUSE.has(words[i])) continue;
    let verb = i + 1;
    while (verb - i <= LONGEST_CLAUSE_SUBJECT && (beginsObject(pos[verb]) || pos[verb] === Pos.PRON)) verb++;
    if (verb > i + 1 && FINITE(verbForms[verb] ?? VerbForm.None)) pos[i] = Pos.SCONJ;
  }
};

const makeNoun = ({ pos, verbForms, lemmas, words }: MutableTags, at: number): void => {
  pos[at] = Pos.NOUN;
  verbForms[at] = VerbForm.None;
  lemmas[at] = words[at];
};

/** `in her view`, `their vote`: a possessive has a noun behind it, not a finite verb. */
export const settlePossessed = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i < words.length; i++) {
    const finite = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present || verbForms[i] === VerbForm.Present3;
    if (finite && pos[i] === Pos.VERB && POSSESSIVES.has(words[i - 1])) makeNoun(tags, i);
  }
};

const hasVerbBeforeComma = ({ words, pos, verbForms }: MutableTags): boolean => {
  for (let i = 1; i < words.length && words[i] !== ',' && pos[i] !== Pos.CCONJ && !SUBORDINATE.has(words[i]); i++) if (FINITE(verbForms[i])) return true;
  return false;
};

/** `vote unlikely to have effect`, `Should tin prices fall`: at the head of a clause, no bare verb stands where its subject is due. */
export const settleBareSubjects = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 1 < words.length; i++) {
    const opens = i === 0 || words[i - 1] === ';' || words[i - 1] === ':';
    const bare = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present;
    // `Defeat is certain`
    const subject = words[i + 1] === 'unlikely' || words[i + 1] === 'likely' || (i === 0 && pos[i + 1] === Pos.AUX && FINITE(verbForms[i + 1]));
    if (opens && bare && pos[i] === Pos.VERB && subject) makeNoun(tags, i);
    // `Reserves at the plant will last`: the verb comes later.
    if (i === 0 && verbForms[i] === VerbForm.Present3 && pos[i] === Pos.VERB && pos[1] === Pos.ADP && hasVerbBeforeComma(tags)) makeNoun(tags, i);
    if (opens && words[i] === 'should' && pos[i + 1] === Pos.VERB && verbForms[i + 1] === VerbForm.Base) makeNoun(tags, i + 1);
  }
};

/** A headline does not begin with a verb in *-s*, nor with one in front of a plan: `Rebels Likely Behind Blast`, `Vote to Go Ahead`. */
export const nameHeadlineSubject = ({ words, pos, verbForms }: MutableTags): void => {
  const planned = words[1] === 'to' && (verbForms[0] === VerbForm.Base || verbForms[0] === VerbForm.Present);
  if ((verbForms[0] !== VerbForm.Present3 && !planned) || pos[0] !== Pos.VERB) return;
  pos[0] = Pos.NOUN;
  verbForms[0] = VerbForm.None;
};

/** In a headline, `Lisbon to Host Talks` is a plan: the word behind *to* is a verb if it can be one. */
export const completeInfinitives = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (words[i] !== 'to' || (pos[i + 1] !== Pos.NOUN && pos[i + 1] !== Pos.PROPN) || !isNominal(pos[i - 1])) continue;
    if (!isBareForm(verbs, words[i + 1])) continue;
    pos[i + 1] = Pos.VERB;
    verbForms[i + 1] = VerbForm.Base;
    lemmas[i + 1] = words[i + 1];
  }
};
