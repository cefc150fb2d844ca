/** Subordinate clauses: `if …`, `because …`, `Should Moscow attack, …`. */
import complements from '../../../lexicons/language/complements.json' with { type: 'json' };
import { LINKING, Pos, VerbForm } from '../../language/index.js';
import { makeClause } from './clause.js';
import { hasVerbless } from './predicates.js';
import type { Reading } from './reading.js';
import { isStrongMarker, subjectThenVerb, TEMPORAL } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, RELATIVES, SUBJECT_PRONOUNS, UNIVERSALS } from './words.js';

/** Words that stand for a clause behind *if*. */
const PRO_CLAUSES = new Set(['so', 'not', 'necessary', 'possible', 'needed']);

const DISTRIBUTIVES = new Set(['neither', 'either', 'each', 'both', 'all']);

/** `Whoever wins, …`, `Whichever side prevails, …`: a clause that says that the one behind its comma holds in any case. */
const isUniversal = (reading: Reading, i: number): boolean => {
  if (!UNIVERSALS.has(reading.word(i)) || i > reading.top.start || reading.top.type !== 'main') return false;
  const comma = reading.nextComma(i + 1);
  return comma > i + 1 && reading.hasFiniteVerb(i + 1, comma) && subjectThenVerb(reading, comma + 1, true) >= 0;
};

/** `The vote will fail, for two parties have left`: behind a clause and its comma, a subject with its verb tells why. */
const isReason = (reading: Reading, i: number): boolean => {
  if (reading.word(i) !== 'for' || reading.word(i - 1) !== ',' || reading.top.verb === null || reading.sentence.pos[i + 1] === Pos.ADV) return false;
  const verb = subjectThenVerb(reading, i + 1, true);
  for (let k = i + 1; k < verb; k++) if (reading.word(k) === ',' || reading.word(k) === 'that' || RELATIVES.has(reading.word(k))) return false;
  return verb > i + 1 && !RELATIVES.has(reading.word(i + 1));
};

/** `needs the money more than it despises the condition`: behind a verb, a comparison has a subject and a verb of its own. */
const comparesClause = (reading: Reading, i: number): boolean =>
  reading.word(i) === 'than' && reading.top.verb !== null && SUBJECT_PRONOUNS.has(reading.word(i + 1)) && reading.groups[reading.skipAdverbs(i + 2)]?.finite === true;

/** Most tokens of a clause between two commas. */
const LONGEST_ENCLOSED = 16;

/** `A landing, whatever they announce, is unlikely`, `A truce, were one to hold, would help`: a clause between two commas, behind which the outer one goes on. Returns the comma that closes it, or `i`. */
export const readEnclosed = (reading: Reading, i: number): number => {
  const start = i + 1;
  const { top } = reading;
  const inverted = reading.groups[start]?.inverted === true ? reading.groups[start] : undefined;
  if (i <= top.start || (inverted === undefined && !UNIVERSALS.has(reading.word(start)))) return i;
  const closing = reading.nextComma(start + 1);
  if (closing < 0 || closing - i > LONGEST_ENCLOSED) return i;
  let verb = inverted;
  for (let k = start; k < closing && verb === undefined; k++) if (reading.groups[k]?.finite === true) verb = reading.groups[k];
  // `However, prices, …`: what stands between the commas has a verb, and only one.
  if (verb === undefined || verb.end > closing || reading.hasFiniteVerb(verb.end, closing)) return i;
  const next = reading.groups[reading.skipAdverbs(closing + 1)];
  if (top.verb === null && next?.finite !== true) return i;
  const clause = makeClause({ type: 'adverbial', start, parent: top, marker: { start, end: start + 1 } });
  clause.verb = verb;
  clause.end = closing;
  reading.clauses.push(clause);
  return closing;
};

export const openAdverbial = (reading: Reading, i: number): number => {
  if (reading.hedged[i] === 1) return i;
  if (comparesClause(reading, i)) {
    reading.open({ type: 'nominal', start: i, parent: reading.top, restrictive: true, marker: { start: i, end: i + 1 } });
    return i + 1;
  }
  if (isUniversal(reading, i) || isReason(reading, i)) {
    reading.open({ type: 'adverbial', start: i, parent: reading.top, marker: { start: i, end: i + 1 } });
    return i + 1;
  }
  const found = reading.lexicon.subordinators.longest(reading.interned, i);
  if (found === null) return i;
  // `in that case`
  if (reading.word(i) === 'in' && reading.word(found.end - 1) === 'that' && reading.sentence.pos[found.end - 1] === Pos.DET) return i;
  // `As to the second point, …`
  if (reading.word(i) === 'as' && i === reading.top.start && (reading.word(i + 1) === 'to' || reading.word(i + 1) === 'for')) return i;
  // `rate it as likely that X`
  if (reading.word(i) === 'as' && reading.word(found.end + 1) === 'that' && reading.lexicon.infinitiveFrames.has(reading.word(found.end))) return i;
  if (saysWhatAs(reading, i)) return i;
  // `X, though, could …`
  if (reading.word(i - 1) === ',' && reading.word(found.end) === ',' && reading.sentence.pos[i] === Pos.ADV) return i;
  // `However, …`
  if (reading.word(i) === 'however' && reading.sentence.pos[i + 1] !== Pos.ADV && reading.sentence.pos[i + 1] !== Pos.ADJ) return i;
  // `If so, …`
  if (PRO_CLAUSES.has(reading.word(found.end)) && reading.word(found.end + 1) === ',') return i;
  const direct = reading.groups[reading.skipAdverbs(found.end)];
  // `since neither trusts the other`: the pronoun is a subject.
  if (direct?.finite === true && !direct.inverted && !DISTRIBUTIVES.has(reading.word(found.end))) return i;
  // `was quoted as saying the line was open`
  if (direct?.form === VerbForm.Gerund && reading.word(i) === 'as') return i;
  // `If pressed, Tehran will …`: without a subject of its own.
  if (direct?.form === VerbForm.Participle && !direct.finite && reading.word(direct.end) === ',') return i;
  // *after*, *as*, *since* … open a clause only where a clause follows.
  const verb = subjectThenVerb(reading, found.end, true);
  const preposition = reading.sentence.pos[i] === Pos.ADP;
  if (verb < 0 || ((preposition || isBeforeNoun(reading, i, verb)) && servesSubject(reading, i, verb)) || (preposition && isFrontedPhrase(reading, i, verb))) return i;
  if (reading.word(i - 1) === ',') leaveSibling(reading, i - 1);
  reading.open({ type: 'adverbial', start: i, parent: reading.top, marker: { start: i, end: found.end } });
  return found.end;
};

/** Verbs with an object and what it is held to be: `regards the port as the best that it can win`. */
const AS_OBJECTS = new Set(complements.asObjects);

const saysWhatAs = ({ sentence: { words, pos, lemmas }, top: { verb } }: Reading, i: number): boolean =>
  words[i] === 'as' && pos[i] === Pos.ADP && pos[i + 1] !== Pos.PRON && verb !== null && verb.end < i && AS_OBJECTS.has(lemmas[verb.head]);

/** `X will grow if Y falls, although Z rises`: behind a comma, a second marker goes with the clause that the first one is about. */
const leaveSibling = (reading: Reading, comma: number): void => {
  const { top } = reading;
  if (top.type === 'adverbial' && top.verb !== null && top.parent !== null && top.parent.verb !== null) reading.close(comma);
};

/** `The chance of one before December is …`, `a pact before the summit would help`: in front of a noun, and of a linking verb or a modal. */
const isBeforeNoun = ({ sentence, groups }: Reading, i: number, verb: number): boolean => {
  const group = groups[verb];
  return TEMPORAL.has(sentence.words[i]) && sentence.pos[i + 1] !== Pos.PRON && group !== undefined && (group.copula || group.modal >= 0 || LINKING.has(sentence.lemmas[group.head]));
};

/**
 * `A return of fighting before the end of the season is likely`: between a subject that waits for its verb and the only verb of
 * the clause, the word is a preposition.
 */
const servesSubject = (reading: Reading, i: number, verb: number): boolean => {
  const { top } = reading;
  if ((top.type !== 'main' && top.type !== 'complement') || top.verb !== null || i === top.start || reading.word(i - 1) === ',' || hasVerbless(reading, top, i)) return false;
  for (let k = (reading.groups[verb]?.end ?? verb) ; k < reading.end; k++) {
    const word = reading.word(k);
    if (word === ',' || word === ';' || COORDINATORS.has(word) || isStrongMarker(reading, k)) return true;
    if (reading.isSurelyFinite(k)) return false;
  }
  return true;
};

/** `Since late August three tankers have been boarded`: at the head of a sentence whose only verb follows, the word is a preposition. */
const isFrontedPhrase = (reading: Reading, i: number, verb: number): boolean => {
  if (i > reading.stack[0].start || reading.nextComma(i) > 0) return false;
  for (let k = reading.groups[verb]?.end ?? verb; k < reading.end; k++) if (reading.groups[k]?.finite === true) return false;
  return true;
};

/** `Should Moscow attack, …`, `were it to …`: a condition without *if*. */
export const openInversion = (reading: Reading, group: VerbGroup): boolean => {
  const word = reading.word(group.start);
  if (word !== 'should' && word !== 'were' && word !== 'had') return false;
  const opens = group.start === 0 || reading.word(group.start - 1) === ',' || reading.word(group.start - 1) === ';' || reading.word(group.start - 1) === ':' || COORDINATORS.has(reading.word(group.start - 1));
  // `Quito offered to mediate should …`: what may be a participle is the verb that the condition goes with.
  const { verb, inner } = reading.top;
  if (!opens && (word === 'had' || (verb === null && !inner.some(({ ambiguous }) => ambiguous)))) return false;
  const clause = reading.open({ type: 'adverbial', start: group.start, parent: reading.top, marker: { start: group.start, end: group.start + 1 } });
  clause.verb = group;
  return true;
};
