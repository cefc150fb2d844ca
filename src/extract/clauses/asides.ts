/** Clauses that credit what stands beside them: `…, Lavrov said on Monday`. */
import { Pos } from '../../language/index.js';
import { makeClause } from './clause.js';
import { hasVerbless, listsVerbs, takesObject } from './predicates.js';
import type { Reading } from './reading.js';
import { sayingVerb } from './speakers.js';
import { subjectThenVerb } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, DASHES, QUOTES, RELATIVES, SEEMING, SHORTEST_FRAGMENT } from './words.js';

/** `…, Lavrov said on Monday`, `…," said Lavrov`: returns the token behind it, or `i`. */
export const readAside = (reading: Reading, i: number): number => {
  let from = i + 1;
  while (QUOTES.has(reading.word(from)) || reading.word(from) === ',') from++;
  const hasClause = reading.stack.some((clause) => clause.verb !== null) || hasVerbless(reading, reading.stack[0], i);
  const found = sayingVerb(reading, from) ?? seemingVerb(reading, from);
  if (found === null || (reading.word(from) === 'as' && (saysWhat(reading, found) || reading.lexicon.committingVerbs.has(reading.sentence.lemmas[found.head])))) return i;
  const inserted = found.start === from && isInserted(reading, found);
  const parenthetic = !hasClause && isBetween(reading, i, found);
  // A sentence whose verb was not seen is what somebody says all the same.
  if (!hasClause && found.start === from && !inserted && (i < SHORTEST_FRAGMENT || reading.sentence.pos[from + 1] !== Pos.PROPN)) return i;
  // What still waits for its verb gets it from here: `the group, which …, has threatened to …` is no aside.
  const waiting = (reading.top.verb === null && !hasVerbless(reading, reading.top, i)) || reading.pending() !== null;
  if (waiting && hasClause && found.start === from && !inserted) return i;
  // `According to the ministry, rebels threatened to leave`: a fronted phrase is nothing that anybody says.
  if (!hasClause && reading.sentence.pos[0] === Pos.ADP && !inserted && !parenthetic) return i;
  let end = found.end;
  const inverted = found.start === from;
  if (inverted && (found.start !== found.head || !(reading.isNominal(end) || reading.sentence.pos[end] === Pos.DET || reading.sentence.pos[end] === Pos.ADJ))) return i;
  if (inverted && !QUOTES.has(reading.word(i)) && listsVerbs(reading, found)) return i;
  let nominal = false;
  for (; end < reading.end; end++) {
    const word = reading.word(end);
    if (word === ',' || word === ';' || QUOTES.has(word) || DASHES.has(word) || COORDINATORS.has(word)) break;
    if (word === 'that' || word === ':' || reading.groups[end]?.finite === true) return i;
    const addressed = reading.lexicon.addressingVerbs.has(reading.sentence.lemmas[found.head]);
    if (!inverted && !addressed && !nominal && reading.isNominal(end) && reading.sentence.pos[end - 1] !== Pos.ADP && !reading.isTimeWord(end) && end === found.end) return i;
    // `neither has declared an ambition`: with an object, nothing that it says stands beside it.
    if (!inverted && !addressed && end === found.end && reading.sentence.pos[end] === Pos.DET && !reading.isTimeWord(end + 1) && !reading.isTimeWord(end + 2)) return i;
    if (reading.isNominal(end)) nominal = true;
  }
  if (inverted && !nominal) return i;
  // `Hezbollah, officials said, had moved`: an aside in front of the verb has a comma on both sides.
  const fronted = reading.word(end) === ',' && isBehindFronted(reading, end);
  const enclosed = inserted || fronted || parenthetic || (reading.word(end) === ',' && reading.groups[behindQuote(reading, end + 1)]?.finite === true);
  if (inverted && !inserted) end = behindDescription(reading, end);
  if (waiting && !enclosed && (hasClause || end < reading.end || i < SHORTEST_FRAGMENT || opensAdjunct(reading))) return i;
  if (fronted) reading.close(i);
  const outer = reading.stack[0];
  const clause = makeClause({ type: 'attribution', start: from, parent: outer });
  clause.verb = found;
  clause.end = end;
  reading.clauses.push(clause);
  if (end >= reading.end) {
    while (reading.stack.length > 0) reading.close(i);
    reading.open({ type: 'main', start: reading.end, parent: null });
  }
  return end;
};

/** `The cabinet, it seems, has fallen`: how the writer knows, nothing that anybody says. */
const seemingVerb = (reading: Reading, from: number): VerbGroup | null => {
  const group = reading.word(from) === 'it' ? reading.groups[from + 1] : undefined;
  return group?.finite === true && SEEMING.has(reading.sentence.lemmas[group.head]) && reading.word(group.end) === ',' ? group : null;
};

/** `If talks fail, she warned, prices might rise`: between a clause in front and the one that it goes with. */
const isBehindFronted = (reading: Reading, comma: number): boolean =>
  reading.top.type === 'adverbial' && reading.top.verb !== null && reading.top.start === reading.stack[0].start && subjectThenVerb(reading, comma + 1, true) >= 0;

/** Most tokens of a speaker between a fronted phrase and what is said. */
const LONGEST_SPEAKER = 6;

/** `Without mediators, she added, Baku would walk away`: between a phrase in front and the clause that it goes with. */
const isBetween = (reading: Reading, comma: number, saying: VerbGroup): boolean =>
  reading.word(saying.end) === ',' && saying.start > comma + 1 && saying.start - comma <= LONGEST_SPEAKER && reading.sentence.pos[reading.stack[0].start] === Pos.ADP && !COORDINATORS.has(reading.word(saying.end + 1)) && subjectThenVerb(reading, saying.end + 1, true) >= 0;

const behindQuote = (reading: Reading, i: number): number => reading.skipAdverbs(QUOTES.has(reading.word(i)) ? i + 1 : i);

/** `The strike, said a union official, is over`: the verb that the aside interrupts follows its closing comma. */
const isInserted = (reading: Reading, saying: VerbGroup): boolean => {
  const comma = reading.nextComma(saying.end);
  return comma > saying.end && !reading.hasFiniteVerb(saying.end, comma) && reading.groups[behindQuote(reading, comma + 1)]?.finite === true && reading.isNominal(comma - 1);
};

/** `…, said X, an economist at the university`, `…, said X, who lost his seat in May`: all that is told of the speaker. */
const behindDescription = (reading: Reading, comma: number): number => {
  const { pos } = reading.sentence;
  if (reading.word(comma) !== ',') return comma;
  const next = comma + 1;
  const described = pos[next] === Pos.DET || pos[next] === Pos.NOUN || pos[next] === Pos.ADJ || pos[next] === Pos.PROPN || pos[next] === Pos.ADP || RELATIVES.has(reading.word(next));
  if (!described) return comma;
  let relative = false;
  for (let k = next; k < reading.end; k++) {
    const word = reading.word(k);
    if (QUOTES.has(word)) return k;
    if (word === ';' || DASHES.has(word) || (word === ',' && relative)) return comma;
    relative ||= RELATIVES.has(word);
    if (!relative && reading.groups[k]?.finite === true && !reading.groups[k]?.ambiguous) return comma;
  }
  return reading.end;
};

/** `Thanks to new wells, the harvest held`: what opens the sentence only modifies what follows. */
const opensAdjunct = (reading: Reading): boolean => {
  const { pos } = reading.sentence;
  return pos[0] === Pos.ADP || (reading.word(1) === 'to' && pos[1] === Pos.ADP);
};

/** `…, as neither side trusts the other`: with an object, what is said stands in the clause itself. */
const saysWhat = (reading: Reading, saying: VerbGroup): boolean => {
  if (reading.lexicon.addressingVerbs.has(reading.sentence.lemmas[saying.head]) || saying.passive) return false;
  return takesObject(reading, saying) || reading.word(saying.end) === 'to';
};
