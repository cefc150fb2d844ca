/** Relative clauses, and clauses with a question word: `which …`, `how …`, `papers it has seen`. */
import { Pos } from '../../language/index.js';
import type { Reading } from './reading.js';
import { subjectThenVerb } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, QUOTES, SUBJECT_PRONOUNS } from './words.js';

/** Tokens of `at least two of` in front of a relative pronoun. */
const LONGEST_PARTITIVE = 5;

export const openRelative = (reading: Reading, i: number): boolean => {
  const afterComma = reading.word(i - 1) === ',' || (reading.sentence.pos[i - 1] === Pos.ADP && (reading.word(i - 2) === ',' || reading.word(i - 3) === ',' || partitiveStart(reading, i) < i));
  const prepositional = reading.sentence.pos[i - 1] === Pos.ADP;
  const anchored = afterComma || prepositional || reading.isNominal(i - 1) || QUOTES.has(reading.word(i - 1)) || reading.word(i - 1) === ')';
  if (!anchored && !COORDINATORS.has(reading.word(i - 1))) return false;
  reading.open({
    type: 'relative',
    start: afterComma ? openingOf(reading, i) : i,
    parent: reading.top,
    restrictive: !afterComma,
    marker: { start: i, end: i + 1 },
  });
  return true;
};

/** A relative clause behind a comma begins with its preposition, or with the part that it is about. */
const openingOf = (reading: Reading, relative: number): number => {
  const start = partitiveStart(reading, relative);
  return start === relative && reading.word(relative - 2) === ',' ? relative - 1 : start;
};

/** `…, one of whom said so`: the relative clause begins with the part that it is about. */
const partitiveStart = (reading: Reading, relative: number): number => {
  if (reading.word(relative - 1) !== 'of') return relative;
  let start = relative - 1;
  while (start > 0 && relative - start < LONGEST_PARTITIVE && reading.word(start - 1) !== ',') start--;
  return reading.word(start - 1) === ',' ? start : relative;
};

export const openNominal = (reading: Reading, i: number): boolean => {
  const word = reading.word(i);
  if (i === 0 || (word === 'how' && reading.sentence.pos[i + 1] === Pos.ADJ)) return false;
  if (word === 'when' || word === 'where') {
    if (reading.word(i - 1) === ',' && word === 'where' && subjectThenVerb(reading, i + 1, true) >= 0) {
      reading.open({ type: 'relative', start: i, parent: reading.top, restrictive: false, marker: { start: i, end: i + 1 } });
      return true;
    }
    // `Nepal is where X may happen`
    const predicate = word === 'where' && reading.top.verb?.copula === true && reading.top.verb.end === i;
    // `does not know where the grain comes from`
    const asked = word === 'where' && reading.isComplementVerb(i - 1);
    if (word === 'when' || (!predicate && !asked && !reading.isNominal(i - 1))) return false;
  }
  const verb = subjectThenVerb(reading, i + 1, true);
  const direct = reading.groups[reading.skipAdverbs(i + 1)]?.finite === true;
  if (verb < 0 && !direct) return false;
  // `doubts whether X`: X is what is doubted.
  if (word === 'whether' && reading.lexicon.doubtingVerbs.has(reading.sentence.lemmas[i - 1])) {
    reading.open({ type: 'complement', start: i + 1, parent: reading.top, governor: i - 1, marker: { start: i, end: i + 1 } });
    return true;
  }
  reading.open({ type: 'nominal', start: i, parent: reading.top, restrictive: true, marker: { start: i, end: i + 1 } });
  return true;
};

/** `Reuters, citing papers it has seen, reported`, `The plan they drew up failed`: a pronoun behind a noun, and the verb of the clause later. */
export const isBareRelative = (reading: Reading, group: VerbGroup): boolean => {
  const subject = group.start - 1;
  if (subject <= reading.top.start || !SUBJECT_PRONOUNS.has(reading.word(subject)) || reading.sentence.pos[subject - 1] !== Pos.NOUN) return false;
  const next = reading.skipAdverbs(group.end);
  return reading.groups[reading.word(next) === ',' ? reading.skipAdverbs(next + 1) : next]?.finite === true;
};
