/** Clauses with *that* and those that do without it: `said (that) …`. */
import { dateEnd, Pos, VerbForm } from '../../language/index.js';
import { governorOf, isObject, saysBy } from './governors.js';
import type { Reading } from './reading.js';
import { subjectThenVerb, TEMPORAL } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { COORDINATORS, NOMINALS, QUOTES, RELATIVES } from './words.js';

/** `That X will fall seems clear`: a clause as subject, with the verb of the sentence behind its own. */
const openSubjectClause = (reading: Reading): number => {
  const verb = subjectThenVerb(reading, 1, true);
  if (verb < 0) return 0;
  for (let i = reading.groups[verb]?.end ?? reading.end; i < reading.end; i++) {
    const word = reading.word(i);
    if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word)) return 0;
    const group = reading.groups[i];
    if (group?.finite !== true || group.ambiguous) continue;
    reading.open({ type: 'nominal', start: 0, parent: reading.top, restrictive: true, marker: { start: 0, end: 1 } });
    return 1;
  }
  return 0;
};

/** `was conceived as a reply to the leaflets that …`: what is passive takes a clause only behind *it*. */
const isDescribed = (reading: Reading, governor: number): boolean => {
  const verb = [reading.top.verb, ...reading.top.inner].find((group) => group?.head === governor);
  return verb?.passive === true && !reading.isSaying(governor) && reading.word(reading.top.start) !== 'it';
};

/** What is done to a charge, a claim or an offer. */
const ANSWERS = new Set('deny reject dispute dismiss contest refute rebut confirm repeat make ignore welcome'.split(' '));

/** `a charge that Beijing denies`: what ends with an answer to the noun is about it, not its content. */
const answersNoun = ({ groups, sentence, end }: Reading, verb: number): boolean => {
  const group = groups[verb];
  return group !== undefined && !group.passive && ANSWERS.has(sentence.lemmas[group.head]) && (group.end >= end || sentence.pos[group.end] === Pos.PUNCT);
};

/** `that, were X to happen, Y`: behind what is set off. */
const behindAside = (reading: Reading, from: number): number => {
  const closing = reading.word(from) === ',' ? reading.nextComma(from + 1) : -1;
  return closing < 0 ? from : closing + 1;
};

/** Most tokens from `view of` to the end of those who hold it. */
const HOLDERS_REACH = 8;

/** The noun in front of the *of* in a phrase that ends at a token: `view` in `the view of the embassy`; -1 without one. */
export const nounBeforeOf = (words: readonly string[], at: number): number => {
  for (let i = at; i > 0 && at - i < HOLDERS_REACH; i--) if (words[i] === 'of') return i - 1;
  return -1;
};

/** `It is the view of the embassy that …`: whether a token ends what tells who holds what stands behind it. */
const isHeldBy = (reading: Reading, at: number): boolean => {
  if (reading.word(reading.top.start) !== 'it' || reading.top.verb?.copula !== true) return false;
  const noun = nounBeforeOf(reading.sentence.words, at);
  return noun >= reading.top.verb.end && reading.lexicon.complementNouns.has(reading.sentence.lemmas[noun]);
};

/** Most tokens of an aside between a coordinator and what it joins. */
const LONGEST_ASIDE = 8;

/** The coordinator in front of a token, `and` or `and, with low confidence,`; -1 without one. */
const coordinatorBefore = (reading: Reading, i: number): number => {
  if (reading.word(i - 1) !== ',') return COORDINATORS.has(reading.word(i - 1)) ? i - 1 : -1;
  for (let k = i - 2; k > 0 && i - k <= LONGEST_ASIDE; k--) if (reading.word(k) === ',') return COORDINATORS.has(reading.word(k - 1)) ? k - 1 : -1;
  return -1;
};

/** *that*: complement, relative, or neither (0). */
export const openThatClause = (reading: Reading, i: number): number => {
  if (i === 0) return openSubjectClause(reading);
  // `in that case`, `After that, …`, `failing that`: it points.
  const points = reading.sentence.pos[i - 1] === Pos.ADP && (reading.sentence.pos[i] === Pos.DET || TEMPORAL.has(reading.word(i - 1)));
  if (points || (reading.word(i - 1) === 'failing' && reading.word(i + 1) === ',')) return 0;
  // `even if that base stays`: behind another marker it points.
  if (reading.top.type === 'adverbial' && reading.top.marker?.end === i) return 0;
  const before = reading.word(i - 1);
  const verb = subjectThenVerb(reading, behindAside(reading, i + 1), true);
  const direct = reading.groups[reading.skipAdverbs(i + 1)]?.finite === true;
  if (verb < 0 && !direct) return 0;
  const nounBefore = reading.sentence.pos[i - 1] === Pos.NOUN || reading.sentence.pos[i - 1] === Pos.PROPN || before === ')' || before === '"';
  const governor = governorOf(reading, i);
  const takesClause = (reading.lexicon.complementNouns.has(reading.sentence.lemmas[i - 1]) && !answersNoun(reading, verb)) || isHeldBy(reading, i - 1);
  // `that A, that B and that C`: behind a comma, a *that* with a subject of its own goes on as the first one did.
  const listed = before === ',' && !direct && reading.stack.some(({ type, marker, verb: first }) => type === 'complement' && marker !== null && first !== null && reading.word(marker.start) === 'that');
  const joined = coordinatorBefore(reading, i);
  const coordinator = joined < 0 && listed ? i - 1 : joined;
  if (coordinator >= 0) {
    const sibling = [...reading.stack].reverse().find(({ type, marker }) => type === 'complement' && (!listed || marker !== null));
    if (sibling) {
      reading.closeAbove(sibling, i);
      reading.close(coordinator);
      reading.open({ type: 'complement', start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, marker: { start: i, end: i + 1 } });
      return i + 1;
    }
  }
  if (nounBefore && (governor !== i - 1 || !takesClause) && saysBy(reading, i - 1) < 0 && (direct || !reading.isComplementVerb(governor) || isDescribed(reading, governor) || isObject(reading, governor, i) || takesClause)) {
    const complement = !direct && takesClause;
    if (complement) reading.open({ type: 'complement', start: i + 1, parent: reading.top, governor: i - 1, marker: { start: i, end: i + 1 } });
    else reading.open({ type: 'relative', start: i, parent: reading.top, restrictive: true, marker: { start: i, end: i + 1 } });
    return i + 1;
  }
  if (direct && verb < 0) {
    if (reading.sentence.pos[i - 1] !== Pos.PRON && reading.sentence.pos[i - 1] !== Pos.NUM && before !== ')') return 0;
    reading.open({ type: 'relative', start: i, parent: reading.top, restrictive: true, marker: { start: i, end: i + 1 } });
    return i + 1;
  }
  reading.open({ type: 'complement', start: i + 1, parent: reading.top, governor, marker: { start: i, end: i + 1 } });
  return i + 1;
};

/** `said X will …`: opens the complement at once, so that *and* inside X is not taken for a new clause. */
export const openBareClause = (reading: Reading, group: VerbGroup): void => {
  // `Ruling party will …`: a gerund at the head of a clause is an adjective or a subject.
  if (group.form === VerbForm.Participle && reading.sentence.pos[group.start - 1] === Pos.DET) return;
  // `The decision to accept the offer surprised many`: the finite verb is the clause's own.
  if (group.infinitive && reading.top.verb === null) return;
  if (!reading.isComplementVerb(group.head) || reading.lexicon.explicitThat.has(reading.sentence.lemmas[group.head]) || group.passive || (group.form === VerbForm.Gerund && group.start === reading.top.start)) return;
  // `only to see protesters return`: what came of it.
  if (group.infinitive && reading.word(group.start - 1) === 'only') return;
  if (NOMINALS.has(reading.word(group.end))) return;
  let said = reading.skipAdverbs(group.end);
  // `think both sides want it`: the word opens the subject.
  if (said > group.end && reading.sentence.pos[said - 1] === Pos.DET) said--;
  let from = behindTime(reading, said);
  // `made clear Lima would not pay`
  if (from === group.end && reading.lexicon.complementParticles.get(reading.sentence.lemmas[group.head])?.includes(reading.word(from)) === true) from++;
  if (reading.word(from) === 'that' || reading.word(from) === ',' || from >= reading.end || reading.groups[from] !== undefined) return;
  if (reading.sentence.pos[from] === Pos.ADP || reading.sentence.pos[from] === Pos.SCONJ || RELATIVES.has(reading.word(from)) || NOMINALS.has(reading.word(from))) return;
  if (QUOTES.has(reading.word(from))) from++;
  from = behindAddressee(reading, group, from);
  const verb = subjectThenVerb(reading, from, true);
  if (!isInterrupted(reading, from) && (verb < 0 || crossesThat(reading, from, verb) || isBareInfinitive(reading, group, verb) || isOuterVerb(reading, verb))) return;
  reading.open({ type: 'complement', start: from, parent: reading.top, governor: group.head });
};

/** `said the strike, which the guild denied, was over`: the verb of what is said comes behind what is told of its subject. */
const isInterrupted = (reading: Reading, from: number): boolean => {
  const comma = reading.nextComma(from);
  if (comma < 0 || !RELATIVES.has(reading.word(comma + 1)) || !reading.isNominal(comma - 1)) return false;
  for (let i = from; i < comma; i++) if (reading.groups[i] !== undefined) return false;
  const closing = reading.nextComma(comma + 1);
  return closing > 0 && reading.groups[reading.skipAdverbs(closing + 1)]?.finite === true;
};

/** `Polls that show the party under 30% would worry it`: the last verb is that of the clause around the relative one. */
const isOuterVerb = ({ top, groups, end }: Reading, verb: number): boolean => {
  if (top.type !== 'relative' || top.parent?.verb !== null) return false;
  for (let i = groups[verb]?.end ?? end; i < end; i++) if (groups[i]?.finite === true) return false;
  return true;
};

const PERCEPTION = new Set(['see', 'hear', 'watch', 'notice', 'feel']);

/** `saw their neighbour succeed`: the bare form behind a single subject is no finite verb. */
const isBareInfinitive = (reading: Reading, { head }: VerbGroup, verb: number): boolean => {
  const { lemmas, pos } = reading.sentence;
  const subject = reading.beforeAdverbs(verb);
  const single = (pos[subject] === Pos.NOUN || pos[subject] === Pos.PROPN) && lemmas[subject] === reading.word(subject) && !COORDINATORS.has(reading.word(subject - 1));
  return PERCEPTION.has(lemmas[head]) && single && reading.groups[verb]?.modal === -1 && reading.word(verb) === lemmas[verb];
};

/** `said last week the mine was closed`, `said on Monday they were ready`: what was said begins behind the time when it was. */
const behindTime = (reading: Reading, from: number): number => {
  const { pos } = reading.sentence;
  const timed = reading.word(from) === 'on' || reading.word(from) === 'in' ? from + 1 : from;
  const end = dateEnd(reading.sentence, timed, reading.end);
  return end > timed && (pos[end] === Pos.DET || pos[end] === Pos.PRON || pos[end] === Pos.PROPN) && reading.word(end) !== 'that' ? end : from;
};

const ADDRESSED = new Set(['us', 'me', 'him', 'them']);

/** `told Al Jazeera they were ready`: what was said begins behind whom it was told. */
const behindAddressee = (reading: Reading, { head }: VerbGroup, from: number): number => {
  if (!reading.lexicon.addressingVerbs.has(reading.sentence.lemmas[head])) return from;
  const { pos } = reading.sentence;
  // `told us the pact was dead`
  if (ADDRESSED.has(reading.word(from))) return from + 1;
  let k = pos[from] === Pos.DET ? from + 1 : from;
  while (k < reading.end && (pos[k] === Pos.PROPN || pos[k] === Pos.NOUN || pos[k] === Pos.ADJ) && reading.groups[k] === undefined) k++;
  return k > from && (pos[k] === Pos.PRON || pos[k] === Pos.DET) && !RELATIVES.has(reading.word(k)) && reading.word(k) !== 'that' ? k : from;
};

const crossesThat = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const word = reading.word(i);
    // `fears a ban more than it fears a fine`
    if (word === 'that' || word === 'than' || word === ',' || RELATIVES.has(word)) return true;
    if (i > from && reading.lexicon.subordinators.longest(reading.interned, i) !== null && subjectThenVerb(reading, i + 1) >= 0) return true;
  }
  return false;
};
