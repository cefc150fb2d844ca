/**
 * Finds the clauses of a sentence: one pass from left to right with a stack of open clauses. Markers open a clause, a
 * finite verb fills the innermost one that still waits for its verb, commas and coordinators close what is complete.
 */
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import type { Interned } from '../../lexicon/index.js';
import type { Clause } from './clause.js';
import { openAdverbial, openInversion, readEnclosed } from './adverbials.js';
import { readAside } from './asides.js';
import { breakAt, closeAtComma, endsStatement, foreseesMore, listsClauses, openMore, readColon, readDash } from './breaks.js';
import { openThatClause } from './complements.js';
import { coordinate } from './coordination.js';
import type { ClauseLexicon } from './lexicon.js';
import { Reading } from './reading.js';
import { openNominal, openRelative } from './relatives.js';
import { placeVerb } from './verbs.js';
import { COORDINATORS, DASHES, NOMINALS, OPEN, QUOTES, RELATIVES } from './words.js';

/** Handles the token at `i`; returns the next one to look at. */
const step = (reading: Reading, i: number): number => {
  const word = reading.word(i);
  const closing = OPEN.get(word);
  if (closing !== undefined) return reading.behindBracket(i, closing);
  if (word === ';') return breakAt(reading, i);
  if (word === ':') return readColon(reading, i);
  if (DASHES.has(word) && reading.sentence.spaced[i] === 1) return readDash(reading, i);
  if (word === ',' || QUOTES.has(word)) {
    const behind = readAside(reading, i);
    if (behind > i) return behind;
    const closing = word === ',' ? readEnclosed(reading, i) : i;
    if (closing > i) return closing + 1;
    if (word === ',' && foreseesMore(reading, i)) return openMore(reading, i);
    if (word === ',' && endsStatement(reading, i)) return breakAt(reading, i);
    if (word === ',') closeAtComma(reading, i);
    if (word === ',' && listsClauses(reading, i)) return breakAt(reading, i);
    return i + 1;
  }
  if (COORDINATORS.has(word) && i > 0 && !reading.opensSubordinate(i) && !isProForm(reading, i)) return coordinate(reading, i);
  if (opensSequel(reading, i)) return coordinate(reading, i);
  if (word === 'that') {
    const behind = openThatClause(reading, i);
    if (behind > i) return behind;
  }
  if (RELATIVES.has(word) && i > 0 && openRelative(reading, i)) return i + 1;
  if (NOMINALS.has(word) && openNominal(reading, i)) return i + 1;
  const behind = openAdverbial(reading, i);
  if (behind > i) return behind;
  const group = reading.groups[i];
  if (group === undefined) return i + 1;
  if (group.inverted && openInversion(reading, group)) return group.end;
  placeVerb(reading, group);
  return group.end;
};

/** `first backed her, then offered to mediate`: behind a comma and in front of a verb, *then* joins as *and* does. */
const opensSequel = (reading: Reading, i: number): boolean =>
  reading.word(i) === 'then' && reading.word(i - 1) === ',' && reading.top.type !== 'adverbial' && reading.top.verb?.form === reading.groups[i + 1]?.form && reading.groups[i + 1]?.finite === true;

/** `to do so`, `think so`: *so* stands for a clause instead of joining one; `so small that`, `all but certain` give a degree. */
const isProForm = (reading: Reading, i: number): boolean => {
  if (reading.word(i) === 'but') return reading.word(i - 1) === 'all';
  if (reading.word(i) !== 'so') return false;
  const { pos, verbForms } = reading.sentence;
  return verbForms[i - 1] !== VerbForm.None || ((pos[i + 1] === Pos.ADJ || pos[i + 1] === Pos.ADV) && reading.word(i + 2) === 'that');
};

/** The clauses of a sentence, in order of their first token. */
export const readClauses = (sentence: Sentence, interned: Interned, lexicon: ClauseLexicon): Clause[] => {
  const reading = new Reading(sentence, interned, lexicon);
  reading.open({ type: 'main', start: 0, parent: null });
  for (let i = 0; i < reading.end; i = step(reading, i));
  while (reading.stack.length > 0) reading.close(reading.end);
  return reading.clauses.filter((clause) => clause.end > clause.start).sort((a, b) => a.start - b.start || b.end - a.end);
};
