/** Subordinate clauses: `if …`, `because …`, `Should Moscow attack, …`. */
import { Pos, VerbForm } from '../../language/index.js';
import { hasVerbless } from './predicates.js';
import type { Reading } from './reading.js';
import { subjectThenVerb } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS } from './words.js';

/** Words that stand for a clause behind *if*. */
const PRO_CLAUSES = new Set(['so', 'not', 'necessary', 'possible', 'needed']);

export const openAdverbial = (reading: Reading, i: number): number => {
  if (reading.hedged[i] === 1) return i;
  const found = reading.lexicon.subordinators.longest(reading.interned, i);
  if (found === null) return i;
  // `in that case`
  if (reading.word(i) === 'in' && reading.word(found.end - 1) === 'that' && reading.sentence.pos[found.end - 1] === Pos.DET) return i;
  // `X, though, could …`
  if (reading.word(i - 1) === ',' && reading.word(found.end) === ',' && reading.sentence.pos[i] === Pos.ADV) return i;
  // `However, …`
  if (reading.word(i) === 'however' && reading.sentence.pos[i + 1] !== Pos.ADV && reading.sentence.pos[i + 1] !== Pos.ADJ) return i;
  // `If so, …`
  if (PRO_CLAUSES.has(reading.word(found.end)) && reading.word(found.end + 1) === ',') return i;
  const direct = reading.groups[reading.skipAdverbs(found.end)];
  if (direct?.finite === true && !direct.inverted) return i;
  // `was quoted as saying the line was open`
  if (direct?.form === VerbForm.Gerund && reading.word(i) === 'as') return i;
  // *after*, *as*, *since* … open a clause only where a clause follows.
  const verb = subjectThenVerb(reading, found.end, true);
  if (verb < 0 || ((reading.sentence.pos[i] === Pos.ADP || isBeforeNoun(reading, i, verb)) && servesSubject(reading, i, verb))) return i;
  reading.open({ type: 'adverbial', start: i, parent: reading.top, marker: { start: i, end: found.end } });
  return found.end;
};

/** `The chance of one before December is …`: in front of a noun and *be*. */
const isBeforeNoun = (reading: Reading, i: number, verb: number): boolean => reading.word(i) === 'before' && reading.sentence.pos[i + 1] !== Pos.PRON && reading.groups[verb]?.copula === true;

/**
 * `A return of fighting before the end of the season is likely`: between a subject that waits for its verb and the only verb of
 * the clause, the word is a preposition.
 */
const servesSubject = (reading: Reading, i: number, verb: number): boolean => {
  const { top } = reading;
  if (top.type !== 'main' || top.verb !== null || i === top.start || reading.word(i - 1) === ',' || hasVerbless(reading, top, i)) return false;
  for (let k = (reading.groups[verb]?.end ?? verb) ; k < reading.end; k++) {
    const word = reading.word(k);
    if (word === ',' || word === ';' || COORDINATORS.has(word)) return true;
    if (reading.isSurelyFinite(k)) return false;
  }
  return true;
};

/** `Should Moscow attack, …`, `were it to …`: a condition without *if*. */
export const openInversion = (reading: Reading, group: VerbGroup): boolean => {
  const word = reading.word(group.start);
  if (word !== 'should' && word !== 'were' && word !== 'had') return false;
  const opens = group.start === 0 || reading.word(group.start - 1) === ',' || (word === 'should' && reading.word(group.start - 1) === ';') || COORDINATORS.has(reading.word(group.start - 1));
  if (!opens && (word === 'had' || reading.top.verb === null)) return false;
  const clause = reading.open({ type: 'adverbial', start: group.start, parent: reading.top, marker: { start: group.start, end: group.start + 1 } });
  clause.verb = group;
  return true;
};
