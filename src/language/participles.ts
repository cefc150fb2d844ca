/** Past tenses and participles in *-ed*, which look alike. */
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { beginsObject, isFinite, isNominal, type MutableTags } from './tags.js';
import { HAVE, POSSESSIVES, SUBORDINATE } from './words.js';

const isParticle = (word: string): boolean => /^(?:over|on|in|off|out|up|down|about|around|across|after|before)$/.test(word);

/** Whether a noun and the clause's own verb stand behind a token. */
const precedesSubject = (pos: Uint8Array, verbForms: Uint8Array, at: number): boolean => {
  let i = at + 1;
  while (pos[i] === Pos.NOUN || pos[i] === Pos.ADJ) i++;
  return i > at + 1 && isFinite(verbForms[i] ?? VerbForm.None);
};

/** `Prolonged scarcity could …`: at the head of a clause, with its subject and verb behind it. */
const opensSubject = (pos: Uint8Array, verbForms: Uint8Array, at: number): boolean =>
  (at === 0 || pos[at - 1] === Pos.CCONJ || pos[at - 1] === Pos.PUNCT || pos[at - 1] === Pos.SCONJ) && precedesSubject(pos, verbForms, at);

/** `Asked about a pause, he said …`: without a subject in front, and with a clause behind the comma. */
const opensAdjunct = (words: readonly string[], pos: Uint8Array, verbForms: Uint8Array): boolean => {
  if (pos[1] !== Pos.ADP && pos[1] !== Pos.SCONJ && !/^(?:whether|why|how|when)$/.test(words[1] ?? '')) return false;
  const comma = words.indexOf(',');
  if (comma < 0 || !(isNominal(pos[comma + 1]) || pos[comma + 1] === Pos.DET)) return false;
  for (let i = comma + 2; i < words.length && words[i] !== ','; i++) if (isFinite(verbForms[i])) return true;
  return false;
};

/** `over closed crossings`: behind a preposition or article no past tense stands, only a participle used as an adjective. */
export const settleParticiples = ({ pos, verbForms, words }: MutableTags): void => {
  for (let i = 0; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Past || !words[i].endsWith('ed')) continue;
    if (opensSubject(pos, verbForms, i) || (i === 0 && opensAdjunct(words, pos, verbForms))) verbForms[i] = VerbForm.Participle;
    const before = pos[i - 1];
    const between = pos[i + 1] === Pos.NOUN && (before === Pos.ADV || before === Pos.SCONJ) && isParticle(words[i - 1]);
    // `One retired officer told`
    const counted = i === 1 && before === Pos.NUM && precedesSubject(pos, verbForms, i);
    if (counted || before === Pos.ADP || before === Pos.DET || between || words[i - 1] === '\'s' || /^(?:its|their|his|her|our)$/.test(words[i - 1])) verbForms[i] = VerbForm.Participle;
  }
};

/** Verbs whose bare form is their participle as well. */
const UNCHANGED = new Set('cut hit hurt put set shut split beset bid cast spread'.split(' '));

/** `Amin, cut off from fuel and facing mutiny, would …`: behind a subject and its comma, what may be a participle is one where the verb comes behind the next comma. */
export const settleUnchanged = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 2; i + 3 < words.length; i++) {
    if (!UNCHANGED.has(words[i]) || words[i - 1] !== ',' || !isNominal(pos[i - 2]) || verbForms[i] === VerbForm.None || verbForms[i] === VerbForm.Participle) continue;
    const close = words.indexOf(',', i);
    const verb = close < 0 ? -1 : behindAdverbs(pos, close + 1);
    if (verb >= 0 && isFinite(verbForms[verb] ?? VerbForm.None) && !verbForms.slice(i + 1, close).some(isFinite)) verbForms[i] = VerbForm.Participle;
  }
};

/** Verbs with two objects: one of them may stay behind a participle (`the town named X`). */
const TWO_OBJECTS = new Set('name call dub title give grant award offer pay send tell ask teach show lend owe deny promise charge fine deem consider elect appoint declare term code nickname brand label allot assign'.split(' '));
const NO_PAST = /(?:n|ne|ung|unk|um)$/;
/** Whether a participle may as well be the past tense: `signed`, not `taken`, `done`, `begun`. */
export const looksPast = (participle: string): boolean => !NO_PAST.test(participle);
const CLAUSE_BREAKS = new Set([',', ';', ':', '"', '\u2014', '\u2013']);

/**
 * `Seoul resumed drills`, `Seoul responded by resuming`: a participle behind a subject takes no object and no gerund; as long as
 * its clause has no other verb in front, it is a past tense.
 */
export const settlePastsWithObjects = ({ forms, words, lemmas, pos, verbForms }: MutableTags): void => {
  let open = true;
  for (let i = 1; i + 1 < words.length; i++) {
    if (CLAUSE_BREAKS.has(words[i - 1]) || SUBORDINATE.has(words[i - 1]) || (pos[i - 1] === Pos.CCONJ && verbForms[i] === VerbForm.None)) open = true;
    if (verbForms[i] === VerbForm.None) continue;
    const subject = pos[i - 1] === Pos.PROPN || pos[i - 1] === Pos.PRON || pos[i - 1] === Pos.NOUN;
    const object = beginsObject(pos[i + 1]) ? !TWO_OBJECTS.has(lemmas[i]) : words[i + 1] === 'by' && verbForms[i + 2] === VerbForm.Gerund;
    if (open && verbForms[i] === VerbForm.Participle && pos[i] === Pos.VERB && forms[i] === words[i] && subject && object && looksPast(words[i])) verbForms[i] = VerbForm.Past;
    open = false;
  }
};

const AUXILIARIES = new Set('be am is are was were been being have has had having get got'.split(' '));

/**
 * `closed the port, banned exports, and raised taxes`: what goes on behind *and* with an object from a past tense is a past
 * tense, and so is what stands between.
 */
export const settleListedPasts = ({ words, pos, verbForms }: MutableTags): void => {
  const listed = (at: number): boolean => verbForms[at] === VerbForm.Participle && pos[at] === Pos.VERB && words[at].endsWith('ed') && beginsObject(pos[at + 1]);
  for (let i = 3; i + 1 < words.length; i++) {
    const past = verbForms[i] === VerbForm.Past && pos[i] === Pos.VERB && (beginsObject(pos[i + 1]) || words[i + 1] === 'to');
    if (pos[i - 1] !== Pos.CCONJ || !(past || listed(i))) continue;
    const between: number[] = [];
    for (let k = i - 2; k >= 0 && !SUBORDINATE.has(words[k]) && !AUXILIARIES.has(words[k]); k--) {
      if (words[k - 1] === ',' && listed(k)) between.push(k);
      // `has closed the port, banned exports and raised taxes`
      const first = verbForms[k] === VerbForm.Past || (verbForms[k] === VerbForm.Participle && HAVE.has(words[k - 1]));
      if (!first || pos[k] !== Pos.VERB) continue;
      for (const at of [i, ...between]) verbForms[at] = VerbForm.Past;
      break;
    }
  }
};

/** Words between two commas with a verb of saying at their end. */
const LONGEST_SPEAKER = 6;

/** `Hezbollah, officials said, attacked the town`: behind who says so, in commas, stands the verb of the subject in front. */
export const settleReportedPasts = ({ words, lemmas, pos, verbForms }: MutableTags): void => {
  const first = words.indexOf(',');
  const second = words.indexOf(',', first + 1);
  if (first < 1 || second < first + 3 || second - first > LONGEST_SPEAKER + 1 || !isNominal(pos[first - 1])) return;
  for (let i = 0; i < second - 1; i++) if (verbForms[i] !== VerbForm.None) return;
  const verb = behindAdverbs(pos, second + 1);
  if (!isFinite(verbForms[second - 1]) || !takesBareClause(lemmas[second - 1]) || verbForms[verb] !== VerbForm.Participle) return;
  if (words[verb].endsWith('ed') && beginsObject(pos[verb + 1])) verbForms[verb] = VerbForm.Past;
};

/** `Kenya said Ethiopia attacked the town`: with an object behind it, what a verb of saying tells of a name is a past. */
export const settleToldPasts = ({ words, lemmas, pos, verbForms }: MutableTags): void => {
  for (let i = 2; i + 1 < words.length; i++) {
    if (verbForms[i] !== VerbForm.Participle || !words[i].endsWith('ed') || !beginsObject(pos[i + 1])) continue;
    if (pos[i - 1] === Pos.PROPN && isFinite(verbForms[i - 2]) && takesBareClause(lemmas[i - 2])) verbForms[i] = VerbForm.Past;
  }
};

const isEd = (form: number): boolean => form === VerbForm.Past || form === VerbForm.Participle;

/** `Iran-backed Hezbollah`: joined to a noun by a hyphen, a participle is an adjective. */
export const settleCompounds = ({ words, pos, verbForms, spaced }: MutableTags): void => {
  for (let i = 2; i < words.length; i++) {
    if (words[i - 1] !== '-' || spaced[i] === 1 || spaced[i - 1] === 1 || !isEd(verbForms[i]) || !(isNominal(pos[i - 2]) || pos[i - 2] === Pos.ADJ)) continue;
    pos[i] = Pos.ADJ;
    verbForms[i] = VerbForm.None;
  }
};

/** First token from `at` on that is no adverb. */
const behindAdverbs = (pos: Uint8Array, at: number): number => {
  let i = at;
  while (pos[i] === Pos.ADV) i++;
  return i;
};

/**
 * `Poland, backed by Lithuania, sued Hungary`: without a finite verb in front, what stands behind the second comma is the verb,
 * and what stands behind the first one its participle.
 */
export const settleInterrupted = ({ words, pos, verbForms }: MutableTags): void => {
  const first = words.indexOf(',');
  if (first < 1 || !isNominal(pos[first - 1])) return;
  for (let i = 0; i < first; i++) if (verbForms[i] !== VerbForm.None || SUBORDINATE.has(words[i])) return;
  const aside = behindAdverbs(pos, first + 1);
  const behind = pos[aside + 1];
  if (!isEd(verbForms[aside] ?? VerbForm.None) || pos[aside] !== Pos.VERB || !(behind === Pos.ADP || behind === Pos.PUNCT || behind === Pos.ADV)) return;
  const second = words.indexOf(',', aside);
  for (let i = aside + 1; i < second; i++) if (isFinite(verbForms[i]) || pos[i] === Pos.CCONJ) return;
  const verb = behindAdverbs(pos, second + 1);
  if (second < 0 || !isEd(verbForms[verb] ?? VerbForm.None) || pos[verb] !== Pos.VERB) return;
  verbForms[aside] = VerbForm.Participle;
  verbForms[verb] = VerbForm.Past;
};

const ARTICLES = new Set(['the', 'a', 'an']);

/** `the ruling party`, `its exiled leader`: between an article or a possessive and a noun, a participle is an adjective. */
export const settleAttributes = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 1; i + 1 < words.length; i++) {
    if (verbForms[i] !== VerbForm.Participle && verbForms[i] !== VerbForm.Gerund) continue;
    if (!(ARTICLES.has(words[i - 1]) || POSSESSIVES.has(words[i - 1]) || words[i - 1] === '\'s') || !(pos[i + 1] === Pos.NOUN || pos[i + 1] === Pos.PROPN || pos[i + 1] === Pos.ADJ)) continue;
    pos[i] = Pos.ADJ;
    verbForms[i] = VerbForm.None;
  }
};
