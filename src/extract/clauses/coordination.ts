/** What a coordinator joins: clauses, verb phrases, or only words. */
import { HEDGES, Pos, VerbForm } from '../../language/index.js';
import type { Clause } from './clause.js';
import { openBareClause } from './complements.js';
import { goesOnWithPlan, openConjunct } from './conjuncts.js';
import { hasVerbless, nextCommaBefore } from './predicates.js';
import type { Reading } from './reading.js';
import { subjectThenVerb } from './subjects.js';
import type { VerbGroup } from './verbGroups.js';
import { CHANCE_NOUNS, LOOKAHEAD, RELATIVES } from './words.js';

export const coordinate = (reading: Reading, i: number): number => {
  if (resumesMatrix(reading, i)) return i + 1;
  const { top: relative } = reading;
  if (RELATIVES.has(reading.word(i + 1)) && relative.type === 'relative' && relative.verb !== null) {
    reading.close(i);
    reading.open({ type: 'relative', start: i + 1, parent: relative.parent, sibling: relative, restrictive: relative.restrictive, marker: { start: i + 1, end: i + 2 } });
    return i + 2;
  }
  // `…, and both know it`: a pronoun is the subject.
  let next = reading.sentence.pos[i + 1] === Pos.PRON ? i + 1 : reading.skipAdverbs(i + 1);
  if (reading.word(next) === 'that' && !standsAsSubject(reading, i, next)) return i + 1;
  if (reading.word(i + 1) === 'neither' && isSubjectNeither(reading, i + 1)) {
    openSeparate(reading, i, null);
    return i + 1;
  }
  if (reading.word(next) === ',') {
    const closing = reading.nextComma(next + 1);
    if (closing > 0 && closing - next < 12) {
      // `and, should it do so, exports would fall`
      if (reading.top.verb !== null && reading.groups[next + 1]?.inverted === true && subjectThenVerb(reading, closing + 1) >= 0) {
        openSeparate(reading, i, null);
        return next;
      }
      next = reading.skipAdverbs(closing + 1);
      // `that X and, with low confidence, that Y`
      if (reading.word(next) === 'that') return next;
    }
  }
  const group = reading.groups[next];
  if (group !== undefined && !group.infinitive && group.form !== VerbForm.Gerund) {
    // `…, and should they do so, exports would fall`
    const closing = group.inverted && reading.word(i) !== 'nor' ? reading.nextComma(group.end) : -1;
    if (closing > 0 && subjectThenVerb(reading, closing + 1) >= 0) {
      openSeparate(reading, i, null);
      return i + 1;
    }
    if (group.inverted || (reading.word(i) === 'nor' && group.start === i + 1 && reading.sentence.pos[group.start] === Pos.AUX && reading.sentence.pos[group.end] === Pos.PRON)) {
      openSeparate(reading, i, group);
      return group.end;
    }
    if (openConjunct(reading, i, group, false)) {
      openBareClause(reading, group);
      return group.end;
    }
    if (group.finite && reading.top.verb !== null) {
      reading.top.inner.push(group);
      openBareClause(reading, group);
      return group.end;
    }
    return i + 1;
  }
  if (group?.infinitive === true && goesOnWithPlan(reading, i, group)) return group.end;
  if (isSecondChance(reading, i)) {
    while (reading.stack.length > 1) reading.close(i);
    openSeparate(reading, i, null);
    return i + 1;
  }
  const { top } = reading;
  if (top.verb === null && top.type !== 'main') return i + 1;
  const verb = subjectThenVerb(reading, i + 1);
  if (verb >= 0 && (top.verb !== null || hasVerbless(reading, top, i) || isAnswer(reading, top, i))) {
    if (joinsSubject(reading, i, verb)) return i + 1;
    openSeparate(reading, i, null, verb);
    return i + 1;
  }
  if (verb < 0 && isVerblessConjunct(reading, i)) openSeparate(reading, i, null);
  return i + 1;
};

/** `Possibly, but the army has no fuel`: an adverb is all that is said in front. */
const isAnswer = (reading: Reading, { start }: Clause, i: number): boolean => {
  const comma = i - 1;
  if (reading.word(i) !== 'but' || reading.word(comma) !== ',' || comma <= start) return false;
  for (let k = start; k < comma; k++) if (reading.sentence.pos[k] !== Pos.ADV && reading.word(k) !== 'not') return false;
  return HEDGES.has(reading.word(comma - 1)) || reading.word(comma - 1) === 'not';
};

/** `…, and that is the most they can hope for`: *that* with its verb at once, where nothing said goes on. */
const standsAsSubject = (reading: Reading, i: number, that: number): boolean =>
  reading.word(i - 1) === ',' && reading.groups[reading.skipAdverbs(that + 1)]?.finite === true && !reading.stack.some((clause) => clause.type === 'complement');

/** `…, and neither trusts the other`: no *nor* behind it. */
const isSubjectNeither = (reading: Reading, at: number): boolean => {
  const group = reading.groups[reading.skipAdverbs(at)];
  if (group?.finite !== true || reading.top.verb === null) return false;
  for (let k = at + 1; k < reading.end; k++) if (reading.word(k) === 'nor') return false;
  return true;
};

/** `certain that X and likely that Y`: the second predicate belongs to the clause that the first one does. */
const resumesMatrix = (reading: Reading, i: number): boolean => {
  const complement = [...reading.stack].reverse().find((clause) => clause.type === 'complement' && clause.verb !== null);
  if (complement === undefined || complement.governor < 0) return false;
  let k = i + 1;
  while (k < reading.end && k - i <= 3 && (reading.sentence.pos[k] === Pos.ADJ || reading.sentence.pos[k] === Pos.NOUN || reading.sentence.pos[k] === Pos.ADV)) k++;
  if (k === i + 1 || reading.word(k) !== 'that') return false;
  const head = reading.sentence.lemmas[k - 1];
  if (!reading.lexicon.complementNouns.has(head) && !reading.lexicon.infinitiveFrames.has(reading.word(k - 1))) return false;
  reading.closeAbove(complement, i);
  reading.close(i);
  return true;
};

/** Tokens from *and* to the noun of a second chance. */
const CHANCE_REACH = 8;

/** `There is a 72% chance that X, and a 13% chance that Y`: two estimates under one verb. */
const isSecondChance = (reading: Reading, i: number): boolean => {
  let noun = i + 1;
  // `a risk of a strike and a risk of a blockade`: how likely is not said.
  let rated = false;
  for (; noun < reading.end && noun - i < CHANCE_REACH && reading.groups[noun] === undefined && !CHANCE_NOUNS.has(reading.word(noun)); noun++) rated ||= reading.hedged[noun] === 1 || reading.sentence.pos[noun] === Pos.NUM;
  if (!rated || !CHANCE_NOUNS.has(reading.word(noun)) || !/^(?:that|of)$/.test(reading.word(noun + 1))) return false;
  for (let k = i - 1; k >= reading.stack[0].start; k--) if (CHANCE_NOUNS.has(reading.word(k))) return /^(?:that|of)$/.test(reading.word(k + 1));
  return false;
};

/** `…, but an agreement unlikely`: no verb on the right, a predicate word on both sides. */
const isVerblessConjunct = (reading: Reading, i: number): boolean => {
  if (reading.word(i) !== 'but' && reading.word(i - 1) !== ',') return false;
  for (let k = i + 1; k < reading.end; k++) {
    if (reading.groups[k]?.finite === true || reading.word(k) === ',') return false;
    if (reading.lexicon.infinitiveFrames.has(reading.word(k)) && reading.isNominal(reading.beforeAdverbs(k))) return true;
  }
  return false;
};

/** Whether the words behind *and* only lengthen an object before a verb that belongs further out. */
const joinsSubject = (reading: Reading, i: number, verb: number): boolean => {
  const outer = reading.pending();
  // `If Oslo left the bloc and prices fell, …`: what the condition belongs to has not begun.
  const fronted = outer !== null && reading.top.type === 'adverbial' && reading.top.parent === outer && reading.top.start === outer.start && reading.nextComma(verb) > 0;
  return outer !== null && !fronted && reading.isNominal(i - 1) && !nextCommaBefore(reading, i, verb) && reading.word(i - 1) !== ',';
};

/** `It is likely that X`, `a chance that X` */
const isEstimated = (reading: Reading, clause: Clause): boolean => {
  if (clause.type !== 'complement' || clause.governor < 0) return false;
  const predicate = reading.sentence.pos[clause.governor] === Pos.ADJ && clause.parent !== null && reading.word(clause.parent.start) === 'it';
  return predicate || reading.lexicon.infinitiveFrames.has(reading.word(clause.governor)) || reading.lexicon.complementNouns.has(reading.sentence.lemmas[clause.governor]);
};

/** `It is likely that X, and Y`, `… and it is doubtful that Y`: Y is no part of the estimate of X. */
const leavesEstimate = (reading: Reading, i: number): boolean => {
  if (reading.word(i - 1) === ',') return true;
  const group = reading.groups[reading.skipAdverbs(i + 2)];
  return (reading.word(i + 1) === 'it' || reading.word(i + 1) === 'there') && group?.copula === true;
};

/** Adverbs by which a writer draws a conclusion. */
const CONCLUDING = new Set(['therefore', 'thus', 'hence', 'consequently']);

/** `probably knows that a ban would fail, and Li has left`: behind the comma, what is known does not go on in another mood or tense, nor with a conclusion of the writer's. */
const leavesThought = (reading: Reading, { governor, verb }: Clause, i: number, next: number): boolean => {
  const group = reading.groups[next];
  if (governor < 0 || verb === null || group === undefined || reading.word(i - 1) !== ',') return false;
  const concludes = CONCLUDING.has(reading.word(group.head + 1)) || CONCLUDING.has(reading.word(group.start - 1));
  // `probably judges that X, and it is therefore …`: what is judged is an estimate of the writer's as well.
  if (concludes && HEDGES.has(reading.word(governor - 1))) return true;
  if (!isThought(reading, governor)) return false;
  return verb.modal >= 0 !== group.modal >= 0 || (verb.form === VerbForm.Present3 && group.form === VerbForm.Past);
};

const isThought = (reading: Reading, governor: number): boolean =>
  reading.sentence.pos[governor] === Pos.VERB && (!reading.isSaying(governor) || reading.lexicon.believingVerbs.has(reading.sentence.lemmas[governor]));

const DENIALS = new Set(['not', "n't", 'no', 'none', 'nobody', 'nothing', 'neither', 'never', 'hardly']);

/** `This does not mean that X, but Y`: Y is put forward instead of X. */
const leavesDenial = (reading: Reading, { parent, governor }: Clause, i: number): boolean => {
  if (reading.word(i) !== 'but' || reading.word(i - 1) !== ',' || parent === null) return false;
  for (let k = Math.max(parent.start, governor - LOOKAHEAD); k < governor; k++) if (DENIALS.has(reading.word(k))) return true;
  return false;
};

/** Opens a coordinated clause with a subject of its own. */
const openSeparate = (reading: Reading, i: number, group: VerbGroup | null, verb = -1): void => {
  const pendingOuter = reading.pending() !== null;
  while (!pendingOuter && reading.stack.length > 1 && (reading.top.type === 'relative' || reading.top.type === 'adverbial' || reading.top.type === 'nominal')) reading.close(i);
  if (reading.top.parent !== null && isEstimated(reading, reading.top) && leavesEstimate(reading, i)) reading.close(i);
  if (verb >= 0 && reading.top.type === 'complement' && (leavesThought(reading, reading.top, i, verb) || leavesDenial(reading, reading.top, i))) reading.close(i);
  const sibling = reading.top;
  reading.close(i);
  const clause = reading.open({ type: sibling.type, start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, restrictive: sibling.restrictive, marker: null });
  clause.verb = group;
};
