/** Nouns that the tagger took for verbs. */
import { CAPITALISED } from './casing.js';
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { isFinite, isNominal, makeNoun, startsComplement, type MutableTags } from './tags.js';
import { BREAKS, CLAUSAL, LINKING, POSSESSIVES, PREDICATES, SUBORDINATE } from './words.js';

/**
 * A plural noun taken for a verb in *-s*: it stands behind a noun or adjective, and the clause has its verb (or, in
 * telegraphese, its predicate) further on with nothing between that could open another clause.
 */
export const demote = (tags: MutableTags): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 0; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Present3 || pos[i] !== Pos.VERB || lemmas[i] === 'have' || takesBareClause(lemmas[i])) continue;
    const before = pos[i - 1];
    if (before !== Pos.NOUN && before !== Pos.ADJ && before !== Pos.PROPN && before !== Pos.ADV && before !== Pos.DET && before !== Pos.NUM && before !== Pos.PUNCT && i > 0 && !SUBORDINATE.has(words[i - 1])) continue;
    if (startsComplement(tags, i + 1) && words[i + 1] !== 'that') continue;
    // `remains improbable`, `becomes more likely`
    if (LINKING.has(lemmas[i])) {
      let predicate = i + 1;
      while (pos[predicate] === Pos.ADV && !PREDICATES.has(words[predicate])) predicate++;
      if (PREDICATES.has(words[predicate])) continue;
    }
    // `border clashes before 2030 are likely`: a preposition divides nothing.
    for (let k = i + 1; k < words.length && !BREAKS.has(words[k]) && (!SUBORDINATE.has(words[k]) || pos[k] === Pos.ADP); k++) {
      // `talks between A and B will …`: that *and* joins no clauses.
      if (pos[k] === Pos.CCONJ && !words.slice(i + 1, k).includes('between')) break;
      if (!isFinite(verbForms[k]) && !(PREDICATES.has(words[k]) && k <= i + 2 && !isFinite(verbForms[k + 1] ?? VerbForm.None))) continue;
      pos[i] = Pos.NOUN;
      verbForms[i] = VerbForm.None;
      break;
    }
  }
};

/** `The Holy See will decide`: two capitals in running text, a name and no verb. */
export const namesInCapitals = ({ forms, words, lemmas, pos, verbForms }: MutableTags): void => {
  for (let i = 1; i < words.length; i++) {
    if (pos[i] !== Pos.VERB || !CAPITALISED.test(forms[i]) || !CAPITALISED.test(forms[i - 1]) || pos[i - 1] === Pos.PRON || SUBORDINATE.has(words[i - 1])) continue;
    pos[i] = Pos.PROPN;
    verbForms[i] = VerbForm.None;
    lemmas[i] = words[i];
  }
};

const PERSONAL_RELATIVES = new Set(['who', 'whose', 'whom']);

/** `Togolese coastguards, who arrived late, …`: whom *who* is about, right in front of its comma, is no verb. */
export const peopleBeforeWho = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i + 2 < words.length; i++) {
    if (verbForms[i] === VerbForm.Present3 && pos[i] === Pos.VERB && words[i + 1] === ',' && PERSONAL_RELATIVES.has(words[i + 2]) && isNominal(pos[i - 1])) makeNoun(tags, i);
  }
};

const RELATIVES = new Set(['which', 'who', 'whose', 'that']);

/** `Sudan, which shares worries about water flows, is unlikely …`: an aside that has its verb ends with a noun. */
export const pluralsBehindRelatives = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 4; i + 2 < words.length; i++) {
    if (verbForms[i] !== VerbForm.Present3 || pos[i] !== Pos.VERB || words[i + 1] !== ',' || !isFinite(verbForms[i + 2]) || pos[i - 1] !== Pos.NOUN) continue;
    const open = words.lastIndexOf(',', i);
    const own = open >= 0 && RELATIVES.has(words[open + 1]) ? verbForms.findIndex((form, k) => k > open && isFinite(form)) : -1;
    if (own >= 0 && own < i) makeNoun(tags, i);
  }
};

/** `Its night patrols, which began in May, would stop`: behind a noun and in front of `, which`, a word in *-s* is a noun. */
export const pluralsBeforeWhich = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 2; i + 2 < words.length; i++) {
    if (verbForms[i] !== VerbForm.Present3 || pos[i] !== Pos.VERB || words[i + 1] !== ',' || words[i + 2] !== 'which' || pos[i - 1] !== Pos.NOUN) continue;
    const resumed = words.indexOf(',', i + 3);
    const verb = resumed < 0 ? -1 : verbForms.findIndex((form, k) => k > resumed && isFinite(form));
    const divided = words.slice(0, i).some((word, k) => isFinite(verbForms[k]) || SUBORDINATE.has(word));
    if (verb >= 0 && !divided) makeNoun(tags, i);
  }
};

/** `Pressure on Thai banks would …`, `Flow in the river fell`: what looks like an order is the subject, if a finite verb comes before anything divides the sentence. */
export const subjectsBeforeVerbs = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  if (words.length < 4 || verbForms[0] !== VerbForm.Base || pos[1] !== Pos.ADP) return;
  for (let i = 2; i < words.length && pos[i] !== Pos.PUNCT && pos[i] !== Pos.CCONJ && !SUBORDINATE.has(words[i]); i++) {
    if (isFinite(verbForms[i]) && verbForms[i] !== VerbForm.Present && isNominal(pos[i - 1]) && !words[i].endsWith('ed')) {
      makeNoun(tags, 0);
      return;
    }
    if (pos[i] === Pos.PRON) return;
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

/** `in her view`, `their vote`: a possessive has a noun behind it, not a finite verb. */
export const settlePossessed = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i < words.length; i++) {
    const finite = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present || verbForms[i] === VerbForm.Present3;
    // `Tokyo's wish to keep`
    const owned = words[i - 1] === "'s" && pos[i - 2] === Pos.PROPN && words[i + 1] === 'to' && verbForms[i] !== VerbForm.Present3;
    if (finite && pos[i] === Pos.VERB && (POSSESSIVES.has(words[i - 1]) || owned)) makeNoun(tags, i);
  }
};

/** `in the longer run, …`, `the largest to date`: behind an article or in a set phrase, no bare verb. */
export const settleBareNouns = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i < words.length; i++) {
    if (pos[i] !== Pos.VERB || (verbForms[i] !== VerbForm.Base && verbForms[i] !== VerbForm.Present)) continue;
    const phrase = (pos[i - 1] === Pos.ADJ || pos[i - 1] === Pos.ADV) && pos[i - 2] === Pos.DET && pos[i - 3] === Pos.ADP && (i + 1 >= words.length || pos[i + 1] === Pos.PUNCT);
    // `for want of fuel`
    const want = words[i] === 'want' && words[i - 1] === 'for' && words[i + 1] === 'of';
    if (phrase || want || (words[i] === 'date' && words[i - 1] === 'to')) makeNoun(tags, i);
  }
};

const hasVerbBeforeComma = ({ words, pos, verbForms }: MutableTags): boolean => {
  for (let i = 1; i < words.length && words[i] !== ',' && pos[i] !== Pos.CCONJ && !SUBORDINATE.has(words[i]); i++) if (isFinite(verbForms[i])) return true;
  return false;
};

/** `vote unlikely to have effect`, `Should tin prices fall`: at the head of a clause, no bare verb stands where its subject is due. */
export const settleBareSubjects = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 1 < words.length; i++) {
    const opens = i === 0 || words[i - 1] === ';' || words[i - 1] === ':';
    const bare = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present;
    // `Defeat is certain`, `Pay reaches the posts late`
    const subject = words[i + 1] === 'unlikely' || words[i + 1] === 'likely' || (i === 0 && isFinite(verbForms[i + 1]) && (pos[i + 1] === Pos.AUX || verbForms[i + 1] === VerbForm.Present3));
    if (opens && bare && pos[i] === Pos.VERB && subject) makeNoun(tags, i);
    // `Reserves at the plant will last`, `Reports that he will go have been heard before`: the verb comes later.
    const later = (pos[1] === Pos.ADP && hasVerbBeforeComma(tags)) || words[1] === 'that';
    if (i === 0 && verbForms[i] === VerbForm.Present3 && pos[i] === Pos.VERB && later) makeNoun(tags, i);
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

/** `Next update: Friday`, `Risks.`, `Strikes, which …`: behind *next*, alone in a line and in front of its relative clause stands no verb in the present tense. */
export const settleHeadings = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i < words.length; i++) if (words[i - 1] === 'next' && (verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present)) makeNoun(tags, i);
  const alone = words.length === 1 || (words.length === 2 && pos[1] === Pos.PUNCT);
  if (verbForms[0] === VerbForm.Present3 && (alone || (words[1] === ',' && words[2] === 'which'))) makeNoun(tags, 0);
};
