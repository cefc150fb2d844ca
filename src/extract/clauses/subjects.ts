/** Looking ahead for a subject and its verb. */
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import type { Reading } from './reading.js';
import { isGroupAdverb, type VerbGroup } from './verbGroups.js';
import { COORDINATORS, LOOKAHEAD, OPEN, RELATIVES, SUBJECT_PRONOUNS, UNIVERSALS } from './words.js';

/** Words that open a clause inside a noun phrase: what stands behind them is no verb of the phrase. */
const EMBEDDING = new Set(['what', 'whatever', 'whether', 'how', 'why']);

/** `inside`, `there`, `abroad`: what stands for a clause behind *once* or *while*. */
const isPlaceWord = ({ pos }: Sentence, at: number): boolean => pos[at] === Pos.ADV || pos[at] === Pos.ADP;

/**
 * Looks ahead for a subject and its finite verb. Returns the token where the verb group starts, -1 if something that
 * cannot stand inside a subject comes first.
 * @param coordinated whether *and* may stand inside the subject
 */
export const subjectThenVerb = (reading: Reading, from: number, coordinated = false): number => {
  let nominal = false;
  let needed = 1;
  const limit = Math.min(reading.end, from + LOOKAHEAD);
  for (let i = from; i < limit; i++) {
    const word = reading.word(i);
    const group = reading.groups[i];
    if (group !== undefined) {
      if (group.finite && (!group.ambiguous || !readsAsParticiple(reading, group))) {
        if (!nominal && !standsForNoun(reading, from, i)) return -1;
        if (--needed === 0) return i;
      } else if (group.form === VerbForm.Gerund) nominal = true;
      i = group.end - 1;
      continue;
    }
    if (OPEN.has(word)) {
      i = reading.behindBracket(i, OPEN.get(word) ?? '') - 1;
    } else if (i > from && isStrongMarker(reading, i)) {
      if (!nominal || lengthens(reading, from) || !isPreposition(reading, i)) return -1;
    } else if (nominal && SUBJECT_PRONOUNS.has(word) && startsAfresh(reading, i)) {
      return -1;
    } else if (word === ',') {
      const next = reading.nextComma(i + 1);
      // `Once inside, they …`
      if (!nominal && i > from && (i - from > 4 || isPlaceWord(reading.sentence, i - 1))) return -1;
      if (next < 0) {
        if (nominal || i - from > 4) return -1;
      } else if (nominal && RELATIVES.has(reading.word(i + 1))) i = next;
      else if (next - i > 12) return -1;
      else if (nominal) {
        // `a landing, whatever they announce, remains`
        const enclosed = UNIVERSALS.has(reading.word(i + 1)) || isDescribedAside(reading, i + 1, next);
        if (reading.hasFiniteVerb(i, next) && !enclosed) return -1;
        i = next;
      }
    } else if (COORDINATORS.has(word)) {
      if (!nominal && i > from && reading.sentence.pos[i - 1] !== Pos.ADJ) return -1;
      if (!coordinated && !joinsNouns(reading, i)) return -1;
      if (reading.groups[reading.skipAdverbs(i + 1)]?.finite === true || (reading.word(i + 1) === 'there' && reading.groups[i + 2]?.copula === true)) return -1;
    } else if (word === 'that' || RELATIVES.has(word)) {
      if (nominal && reading.sentence.pos[i] !== Pos.DET) needed++;
      // `since that would help`
      else if (i === from && reading.sentence.pos[i] === Pos.PRON && word === 'that') nominal = true;
    } else if (word === ';' || word === ':' || word === '.' || (i > from && EMBEDDING.has(word))) return -1;
    else if (reading.isNominal(i) || (reading.sentence.pos[i] === Pos.DET && !nominal)) nominal ||= reading.isNominal(i) || reading.groups[i + 1] !== undefined || isGroupAdverb(reading.sentence, i + 1);
  }
  return -1;
};

/** `Russia, however, it would …`, `framework while he was …`: a pronoun with its verb behind a comma or a marker is the subject of another clause. */
const startsAfresh = (reading: Reading, i: number): boolean =>
  reading.groups[reading.skipAdverbs(i + 1)]?.finite === true && (reading.word(i - 1) === ',' || reading.lexicon.subordinators.longest(reading.interned, i - 1) !== null);

/** `a berth from Berbera or Djibouti before the year is out`: without a comma, *or* goes on with the noun in front. */
const lengthens = (reading: Reading, from: number): boolean => COORDINATORS.has(reading.word(from - 1)) && reading.word(from - 2) !== ',';

/** `because`, `although`: a marker that opens a clause wherever it stands. */
export const isStrongMarker = ({ lexicon, interned }: Reading, i: number): boolean => lexicon.subordinators.longest(interned, i, (entry) => !entry.weak) !== null;

export const TEMPORAL = new Set(['before', 'after', 'since', 'until', 'till']);

/** `a transfer before the end of May is doubtful`: the only verb that follows is that of the noun in front. */
const isPreposition = (reading: Reading, i: number): boolean => {
  if (!TEMPORAL.has(reading.word(i)) || reading.sentence.pos[i + 1] === Pos.PRON) return false;
  let verb = i + 1;
  while (verb < reading.end && reading.groups[verb]?.finite !== true) verb++;
  for (let k = reading.groups[verb]?.end ?? reading.end; k < reading.end; k++) {
    if (reading.word(k) === ';' || COORDINATORS.has(reading.word(k)) || isStrongMarker(reading, k)) return true;
    if (reading.isSurelyFinite(k)) return false;
  }
  return true;
};

/** `Allseas, the contractor that owns it, will …`: the verb between the commas is that of a relative clause. */
const isDescribedAside = (reading: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to && reading.groups[k] === undefined; k++) {
    if (k > from && (reading.word(k) === 'that' || RELATIVES.has(reading.word(k))) && reading.isNominal(k - 1)) return true;
  }
  return false;
};

const QUANTITIES = new Set(['less', 'more', 'fewer', 'few', 'many', 'most', 'much', 'little', 'enough', 'several']);

/** `less is arriving`, `the above understates it`, `a third had switched`: an adjective behind an article is a subject by itself. */
export const standsForNoun = (reading: Reading, from: number, verb: number): boolean => {
  const { pos, verbForms } = reading.sentence;
  if (verb === from + 1 && QUANTITIES.has(reading.word(from))) return true;
  let k = reading.beforeAdverbs(verb);
  const last = k;
  while (k > from && (pos[k] === Pos.ADJ || (k < last && verbForms[k] === VerbForm.Participle))) k--;
  return k < last && k >= from && pos[k] === Pos.DET;
};

/** `Moscow and Beijing`: a coordinator between two short noun phrases. */
const joinsNouns = (reading: Reading, i: number): boolean => reading.isNominal(i - 1) && reading.sentence.pos[i + 1] !== Pos.VERB && reading.sentence.pos[i + 1] !== Pos.AUX;

/** A form in *-ed* behind a noun is a bare participle when the clause's own verb comes later. */
export const readsAsParticiple = (reading: Reading, group: VerbGroup): boolean => {
  const { pos } = reading.sentence;
  const next = pos[group.end];
  const timed = /^(?:this|last|next)$/.test(reading.word(group.end)) && reading.isTimeWord(group.end + 1);
  if (group.end >= reading.end || next === Pos.ADP || next === Pos.PUNCT || next === Pos.ADV || reading.word(group.end) === 'to' || timed) {
    for (let i = group.end; i < Math.min(reading.end, group.end + LOOKAHEAD); i++) {
      const word = reading.word(i);
      // `The offer, renewed in June, has failed`
      if (word === ',' && reading.word(group.start - 1) === ',') return reading.isSurelyFinite(reading.skipAdverbs(i + 1));
      if (word === ',' || word === ';' || COORDINATORS.has(word) || RELATIVES.has(word) || word === 'that') return false;
      if (reading.isSurelyFinite(i)) return true;
    }
  }
  return false;
};
