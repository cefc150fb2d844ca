/** Where punctuation ends a clause: semicolons, colons, dashes, commas. */
import { HEDGES, Pos, VerbForm } from '../../language/index.js';
import { hasVerbless } from './predicates.js';
import type { Reading } from './reading.js';
import { subjectThenVerb } from './subjects.js';
import { COORDINATORS, DASHES, LONGEST_CREDIT, LOOKAHEAD, QUOTES, RELATIVES } from './words.js';

export const breakAt = (reading: Reading, i: number): number => {
  reading.closeAbove(null, i);
  reading.open({ type: 'main', start: i + 1, parent: null });
  return i + 1;
};

export const readColon = (reading: Reading, i: number): number => {
  const governor = reading.top.verb;
  if (QUOTES.has(reading.word(i + 1)) && governor !== null && reading.isComplementVerb(governor.head)) {
    reading.open({ type: 'complement', start: i + 1, parent: reading.top, governor: governor.head });
    return i + 1;
  }
  // `Upside: were both to agree, prices would fall`
  const inverted = reading.groups[i + 1]?.inverted === true;
  return inverted || subjectThenVerb(reading, i + 1, true) >= 0 || opensCredited(reading, i + 1) ? breakAt(reading, i) : i + 1;
};

/** `can wait: according to the bank, wells take two years`: a clause behind whoever is credited with it. */
const opensCredited = (reading: Reading, i: number): boolean => {
  if (reading.word(i) !== 'according' || reading.word(i + 1) !== 'to') return false;
  const comma = reading.nextComma(i);
  return comma > 0 && comma - i <= LONGEST_CREDIT && subjectThenVerb(reading, comma + 1, true) >= 0;
};

export const readDash = (reading: Reading, i: number): number => {
  if (i === 0) return 1;
  for (let k = i + 1; k < reading.end; k++) {
    if (DASHES.has(reading.word(k)) && reading.sentence.spaced[k] === 1) return reading.top.verb === null || !reading.hasFiniteVerb(i, k) ? k + 1 : i + 1;
  }
  return reading.top.verb !== null && subjectThenVerb(reading, i + 1, true) >= 0 ? breakAt(reading, i) : i + 1;
};

/** `Coup attempt likely, success doubtful`, `Access probable by air, doubtful by road`: telegraphese rates one thing behind the other. */
const ratesTwice = (reading: Reading, i: number): boolean => {
  // `BNA frees the kwanza, IMF money likely to follow`: so does a headline behind what has a verb.
  const headline = reading.top.verb !== null && reading.sentence.pos[reading.end - 1] !== Pos.PUNCT && opensPhrase(reading, i + 1);
  if ((reading.top.verb !== null ? !headline : !hasVerbless(reading, reading.top, i)) || COORDINATORS.has(reading.word(i + 1)) || reading.hasFiniteVerb(i, reading.end)) return false;
  const { infinitiveFrames } = reading.lexicon;
  for (let k = i + 1; k < reading.end && reading.word(k) !== ','; k++) if (infinitiveFrames.has(reading.word(k))) return reading.sentence.pos[k + 1] !== Pos.NOUN;
  return false;
};

/** `Boarding in Lagos, Further Attacks Likely`: a headline of two statements. */
export const endsStatement = (reading: Reading, i: number): boolean => {
  const { top } = reading;
  if (top.type !== 'main') return false;
  if (!reading.sentence.titleCase) return ratesTwice(reading, i);
  const stated = top.verb !== null || top.inner.some((group) => group.infinitive) || hasVerbless(reading, top, i) || hasPreposition(reading, top.start, i);
  if (!stated || COORDINATORS.has(reading.word(i + 1)) || !opensPhrase(reading, i + 1)) return false;
  for (let k = i + 2; k < reading.end && reading.word(k) !== ','; k++) {
    const planned = reading.word(k) === 'to' && reading.groups[k]?.infinitive === true;
    if (planned || HEDGES.has(reading.word(k)) || reading.lexicon.infinitiveFrames.has(reading.word(k))) return true;
  }
  return false;
};

/** `Bishkek Unlikely to Yield, Will Probably Seek a Loan`: a headline foresees a second thing of the same subject. */
export const foreseesMore = (reading: Reading, i: number): boolean => {
  const { top } = reading;
  const foresees = (at: number): boolean => reading.lexicon.infinitiveFrames.has(reading.word(at)) && reading.word(at + 1) === 'to';
  if (top.type !== 'main' || top.verb !== null || reading.sentence.pos[reading.end - 1] === Pos.PUNCT) return false;
  const more = foresees(i + 1) || (reading.groups[i + 1]?.modal === i + 1 && !reading.hasFiniteVerb(reading.groups[i + 1]?.end ?? i + 1, reading.end));
  for (let k = top.start + 1; k < i && more; k++) if (foresees(k)) return true;
  return false;
};

export const openMore = (reading: Reading, i: number): number => {
  const { top } = reading;
  reading.closeAbove(null, i);
  reading.open({ type: 'main', start: i + 1, parent: null, sibling: top, sharesSubject: true });
  return i + 1;
};

/** `It built the port, it lent money, and it wants a base`: a comma between clauses, where another comma or *and* leads to a third one. */
export const listsClauses = (reading: Reading, i: number): boolean => {
  const { top } = reading;
  if (top.type !== 'main' || top.verb === null || reading.stack.length > 1 || COORDINATORS.has(reading.word(i + 1))) return false;
  const second = clauseBehind(reading, i);
  if (second < 0) return false;
  for (let k = second; k < Math.min(reading.end, second + LOOKAHEAD); k++) {
    if (reading.word(k) === ';' || RELATIVES.has(reading.word(k))) return false;
    const joined = reading.word(k) === ',' && COORDINATORS.has(reading.word(k + 1)) ? k + 1 : reading.word(k) === 'and' ? k : -1;
    if (joined >= 0) return clauseBehind(reading, joined) >= 0;
  }
  return false;
};

/** The verb of a clause with a subject of its own that begins behind a comma or coordinator, no marker in front; -1 without one. */
const clauseBehind = (reading: Reading, at: number): number => {
  const first = at + 1;
  const opens = reading.isNominal(first) || reading.sentence.pos[first] === Pos.DET || reading.sentence.pos[first] === Pos.ADJ;
  if (!opens || RELATIVES.has(reading.word(first)) || reading.lexicon.subordinators.longest(reading.interned, first) !== null) return -1;
  const verb = subjectThenVerb(reading, first);
  if (verb < 0) return -1;
  for (let k = first; k < verb; k++) if (reading.word(k) === ',' || RELATIVES.has(reading.word(k)) || reading.word(k) === 'that') return -1;
  return verb;
};

const hasPreposition = (reading: Reading, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) if (reading.sentence.pos[k] === Pos.ADP) return true;
  return false;
};

const opensPhrase = (reading: Reading, i: number): boolean => {
  const pos = reading.sentence.pos[i];
  // `Rating Pressure to Persist`
  const gerund = reading.sentence.verbForms[i] === VerbForm.Gerund && reading.sentence.pos[i + 1] === Pos.NOUN;
  return (gerund || reading.isNominal(i) || pos === Pos.ADJ || pos === Pos.DET) && !reading.lexicon.infinitiveFrames.has(reading.word(i)) && reading.hedged[i] === 0;
};

export const closeAtComma = (reading: Reading, i: number): void => {
  const next = reading.word(i + 1);
  while (reading.stack.length > 1) {
    const { top } = reading;
    const passing = (top.type === 'relative' && !top.restrictive) || top.type === 'adverbial' || top.type === 'nominal' || top.type === 'relative';
    if (!passing || top.verb === null || reading.pending() === null) return;
    // `which are cheap, deniable and easily reversed`
    if (top.verb.copula && reading.sentence.pos[i - 1] === Pos.ADJ && reading.sentence.pos[i + 1] === Pos.ADJ) return;
    if (top.type === 'relative' && listsOn(reading, i)) return;
    if (COORDINATORS.has(next) && subjectThenVerb(reading, i + 2) < 0 && reading.groups[reading.skipAdverbs(i + 2)] !== undefined && top.type === 'adverbial') return;
    reading.close(i);
    if (reading.top.verb === null) return;
  }
};

/** Tokens from a comma to the coordinator of its list. */
const LIST_REACH = 5;

/** `which tied A, B and C to a pact, set off riots`: a list goes on behind the comma, and another comma ends the clause before the next verb. */
const listsOn = (reading: Reading, comma: number): boolean => {
  let i = comma + 1;
  while (i <= comma + LIST_REACH && !COORDINATORS.has(reading.word(i))) {
    if (reading.groups[i]?.finite === true || i >= reading.end) return false;
    i++;
  }
  if (i === comma + 1 || !COORDINATORS.has(reading.word(i))) return false;
  for (let k = i + 1; k < Math.min(reading.end, i + LOOKAHEAD); k++) {
    if (reading.word(k) === ',') return reading.hasFiniteVerb(k, reading.end);
    if (reading.groups[k]?.finite === true) return false;
  }
  return false;
};
