/** What stands around a verb: objects, complements, frames such as *is likely to*. */
import { HAVE, Pos, VerbForm } from '../../language/index.js';
import type { Clause } from './clause.js';
import type { Reading } from './reading.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, LOOKAHEAD, QUOTES, RELATIVES } from './words.js';

/** `closed the port`, `has closed the port`. */
const isPast = (reading: Reading, verb: VerbGroup | null): boolean => verb !== null && (verb.form === VerbForm.Past || (HAVE.has(reading.word(verb.start)) && verb.head > verb.start && !verb.passive));

/** `closed the port, banned exports(,) and raised taxes`: one of several verbs with the same subject. */
export const listsVerbs = (reading: Reading, group: VerbGroup): boolean => {
  const object = reading.sentence.pos[group.end];
  if (!isPast(reading, reading.top.verb) || !(reading.isNominal(group.end) || object === Pos.DET || object === Pos.ADJ || reading.word(group.end) === 'to')) return false;
  for (let i = group.end; i < Math.min(reading.end, group.end + LOOKAHEAD); i++) {
    if (reading.word(i) === ';' || reading.isSurelyFinite(i)) return false;
    const next = COORDINATORS.has(reading.word(i)) ? reading.groups[reading.skipAdverbs(i + 1)] : undefined;
    if (next !== undefined) return next.finite || next.form === VerbForm.Participle;
  }
  return false;
};

/** Whether an object or a clause stands right behind a verb. */
export const takesObject = (reading: Reading, { end }: VerbGroup): boolean => {
  const pos = reading.sentence.pos[end];
  return end < reading.end && (reading.isNominal(end) || pos === Pos.DET || reading.word(end) === 'that');
};

/** Whether the clause goes on to a finite verb. */
export const hasVerbAhead = (reading: Reading, from: number, surely = true): boolean => {
  for (let i = from; i < Math.min(reading.end, from + LOOKAHEAD); i++) {
    const word = reading.word(i);
    if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word)) return false;
    if (surely ? reading.isSurelyFinite(i) : reading.groups[i]?.finite === true) return true;
  }
  return false;
};

/** `X likely and Y possible`: telegraphese has clauses without a verb. */
export const hasVerbless = (reading: Reading, clause: Clause, at: number): boolean => {
  for (let k = clause.start; k < at; k++) if (reading.lexicon.infinitiveFrames.has(reading.word(k))) return true;
  return false;
};

export const nextCommaBefore = (reading: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (reading.word(k) === ',') return true;
  return false;
};

export const skipCoordinator = (reading: Reading, i: number): number => {
  let k = i + 1;
  if (COORDINATORS.has(reading.word(k))) k++;
  if (reading.word(k) === ',') k++;
  return k;
};

export const hasComplement = (reading: Reading, from: number, to: number): boolean => {
  let k = from;
  // `acknowledged, however, that`
  if (reading.word(k) === ',' && reading.sentence.pos[k + 1] === Pos.ADV && reading.word(k + 2) === ',') k += 3;
  for (; k < to; k++) {
    const pos = reading.sentence.pos[k];
    if (QUOTES.has(reading.word(k))) continue;
    if (pos === Pos.PUNCT) return k > from;
    if (pos !== Pos.ADV && pos !== Pos.CCONJ) return true;
  }
  return false;
};

/** `is (un)likely to …`, `is set to …`: the infinitive is the clause's real predicate. */
export const isFramed = (reading: Reading, verb: VerbGroup, infinitive: VerbGroup): boolean => {
  if (infinitive.start - verb.end > 3) return false;
  for (let k = verb.start; k < infinitive.start; k++) if (reading.lexicon.infinitiveFrames.has(reading.word(k))) return true;
  return false;
};

export const isParallel = (reading: Reading, first: VerbGroup, second: VerbGroup): boolean => {
  const perfect = (group: VerbGroup) => group.start !== group.head && !group.passive && (group.form === VerbForm.Present3 || group.form === VerbForm.Present || group.form === VerbForm.Past);
  const past = (group: VerbGroup) => group.form === VerbForm.Past || group.form === VerbForm.Participle;
  if (second.modal >= 0) return first.modal >= 0;
  if (perfect(second)) return first.modal < 0;
  if (past(second)) return past(first) || perfect(first) || (first.passive && second.start === second.head && !takesObject(reading, second));
  return first.modal < 0 && !past(first);
};
