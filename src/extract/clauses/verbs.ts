/** Which open clause a verb belongs to. */
import { looksPast, Pos, VerbForm } from '../../language/index.js';
import { openBareClause } from './complements.js';
import { openConjunct } from './conjuncts.js';
import { hasVerbAhead, hasVerbless, listsVerbs, takesObject } from './predicates.js';
import type { Reading } from './reading.js';
import { isBareRelative } from './relatives.js';
import { readsAsParticiple } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { LOOKAHEAD } from './words.js';

export const placeVerb = (reading: Reading, group: VerbGroup): void => {
  if ((!group.finite && !fillsClause(reading, group)) || (group.ambiguous && isReduced(reading, group))) {
    reading.top.inner.push(group);
    openBareClause(reading, group);
    return;
  }
  if (reading.top.verb === null && runsOn(reading, group)) {
    const { top } = reading;
    reading.close(reading.lastComma(group.start, top));
    reading.open({ type: top.type, start: reading.lastComma(group.start, top) + 1, parent: top.parent, sibling: top }).verb = group;
  } else if (reading.top.verb === null) {
    if (isBareRelative(reading, group)) reading.open({ type: 'relative', start: group.start - 1, parent: reading.top, restrictive: true }).verb = group;
    else reading.top.verb = group;
  } else if (closesSubjectClause(reading, group)) {
    reading.top.inner.push(reading.top.verb);
    reading.top.verb = group;
  } else {
    const pending = reading.pending();
    const before = reading.beforeAdverbs(group.start);
    if (pending !== null) {
      reading.closeAbove(pending, reading.lastComma(group.start, reading.top));
      pending.verb = group;
    } else if (reading.word(before) === ',') {
      openConjunct(reading, before, group, true);
    } else if (!openLooseClause(reading, group)) {
      reading.top.inner.push(group);
    }
  }
  openBareClause(reading, group);
};

/** `What slows the advance is probably a shortage`: the verb right behind *what* is the subject's, the copula the sentence's own. */
const closesSubjectClause = ({ top, sentence: { words, pos } }: Reading, group: VerbGroup): boolean => {
  if (top.type !== 'main' || words[top.start] !== 'what' || top.verb === null || !group.copula || words.at(-1) === '?') return false;
  return top.verb.start === top.start + 1 || (top.verb.start === top.start + 2 && pos[top.start + 1] === Pos.ADV);
};

/** `Army unlikely to hold the north, rebels could advance`: what stands in front of the comma has its predicate. */
const runsOn = (reading: Reading, group: VerbGroup): boolean => {
  const { top } = reading;
  const comma = reading.lastComma(group.start, top);
  return comma < group.start && top.inner.some((inner) => inner.infinitive && inner.end < comma) && hasVerbless(reading, top, comma);
};

/**
 * `the plan that he devised will fail`: with one verb ahead, and two clauses that wait for theirs, the clause behind the marker
 * takes this one; `that a man named Petrov devised will fail` has enough of them.
 */
const needsThisVerb = (reading: Reading, group: VerbGroup): boolean => {
  const { top } = reading;
  if (top.verb !== null || top.marker === null || top.type === 'adverbial') return false;
  // `…, which a resident filmed from a roof, …`: no other verb stands between the commas.
  if (top.type === 'relative' && !top.restrictive && !reading.hasFiniteVerb(group.end, behindAside(reading, group.end))) return true;
  if (reading.pending() === null) return false;
  let ahead = 0;
  for (let i = group.end; i < Math.min(reading.end, group.end + LOOKAHEAD) && reading.word(i) !== ','; i++) if (reading.groups[i]?.finite === true) ahead++;
  return ahead === 1;
};

/** The comma that closes an aside, or the end. */
const behindAside = (reading: Reading, from: number): number => {
  const comma = reading.nextComma(from);
  return comma < 0 ? reading.end : comma;
};

/** A past tense that the tagger took for a participle, since the verb of the sentence is still to come. */
const fillsClause = (reading: Reading, group: VerbGroup): boolean =>
  group.form === VerbForm.Participle && group.start === group.head && looksPast(reading.word(group.head)) && reading.isNominal(reading.beforeAdverbs(group.start)) && needsThisVerb(reading, group);

/** Whether a possible participle is one: the clause has its verb already, or gets it later. */
const isReduced = (reading: Reading, group: VerbGroup): boolean => {
  const { top } = reading;
  if (needsThisVerb(reading, group)) return false;
  if (top.verb === null) return readsAsParticiple(reading, group) || reading.beforeAdverbs(group.start) < top.start;
  if (reading.word(group.start - 1) === ',' && (reading.pending() !== null || listsVerbs(reading, group))) return false;
  // `A guard who worked at the plant told investigators that …`
  if (reading.pending() !== null && takesObject(reading, group) && !hasVerbAhead(reading, group.end)) return false;
  return reading.isNominal(group.start - 1) || reading.word(group.start - 1) === ',' || reading.sentence.pos[group.start - 1] === Pos.VERB || reading.sentence.pos[group.start - 1] === Pos.DET || reading.sentence.pos[group.start - 1] === Pos.ADP;
};

/** A second finite verb without a marker: a relative clause without pronoun, or a sentence run on. */
const openLooseClause = (reading: Reading, group: VerbGroup): boolean => {
  const from = reading.top.verb?.end ?? reading.top.start;
  for (let i = group.start - 1; i > from; i--) {
    const word = reading.word(i);
    if (word === ',') {
      const sibling = reading.top;
      reading.close(i);
      reading.open({ type: sibling.type, start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, restrictive: sibling.restrictive }).verb = group;
      return true;
    }
    const starts = reading.sentence.pos[i] === Pos.PRON || reading.sentence.pos[i] === Pos.DET || reading.sentence.pos[i] === Pos.PROPN;
    if (starts && reading.isNominal(i - 1) && reading.sentence.pos[i - 1] === Pos.NOUN) {
      reading.open({ type: 'relative', start: i, parent: reading.top, restrictive: true }).verb = group;
      return true;
    }
  }
  return false;
};
