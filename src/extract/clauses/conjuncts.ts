/** Coordinated verb phrases with a shared subject: `offered talks and sent troops`. */
import { HEDGES, VerbForm } from '../../language/index.js';
import type { Clause } from './clause.js';
import { hasComplement, isFramed, isParallel, skipCoordinator } from './predicates.js';
import type { Reading } from './reading.js';
import type { VerbGroup } from './verbGroups.js';
import { FIRST_PERSON, QUOTES } from './words.js';

/** `is likely to accept talks and to seek a pause`: both infinitives are what is likely. */
export const goesOnWithPlan = (reading: Reading, i: number, group: VerbGroup): boolean => {
  const { top } = reading;
  const first = top.inner.find((inner) => inner.infinitive);
  if (top.verb === null || first === undefined || !isFramed(reading, top.verb, first)) return false;
  if (!hasComplement(reading, first.end, i) || !hasComplement(reading, group.end, reading.end)) return false;
  reading.close(i);
  reading.open({ type: top.type, start: skipCoordinator(reading, i), parent: top.parent, sibling: top, sharesSubject: true, governor: top.governor, restrictive: top.restrictive }).verb = group;
  return true;
};

const DENIALS = new Set(['not', 'n\'t']);

/** Opens a clause for a coordinated verb phrase, if it has a complement of its own and fits a clause on the stack. */
export const openConjunct = (reading: Reading, i: number, group: VerbGroup, afterComma: boolean): boolean => {
  const target = coordinationTarget(reading, group, i);
  if (target === null || target.verb === null) return false;
  const last = target.inner.reduce((end, inner) => (inner.infinitive ? Math.max(end, inner.end) : end), target.verb.end);
  // `should pay, but won't`: what its modal stands for is left out.
  const ownAuxiliary = group.start !== group.head || (group.modal === group.head && DENIALS.has(reading.word(group.end)));
  // `will protest and probably comply`: an estimate of its own parts it from the first verb.
  const apart = ownAuxiliary || (group.start > i + 1 && HEDGES.has(reading.word(group.start - 1)));
  if ((!apart && !hasComplement(reading, last, i)) || (!afterComma && !apart && !hasComplement(reading, group.end, reading.end))) return false;
  reading.closeAbove(target, i);
  reading.close(i);
  const clause = reading.open({
    type: target.type,
    start: skipCoordinator(reading, i),
    parent: target.parent,
    sibling: target,
    sharesSubject: true,
    governor: target.governor,
    restrictive: target.restrictive,
  });
  clause.verb = group;
  return true;
};

/** `, when he succeeded his father, and has outlasted all`: between two commas, the clause is over. */
const isEnclosed = (reading: Reading, { type, start, parent, verb }: Clause, group: VerbGroup, i: number): boolean =>
  (type === 'adverbial' || type === 'relative') && reading.word(i - 1) === ',' && reading.word(start - 1) === ',' && verb !== null && parent?.verb != null && isParallel(reading, parent.verb, group);

/** `the best prize that it can win, and would …`: a clause that only tells which one is over at the comma. */
const endsAtComma = (reading: Reading, { type, restrictive, marker }: Clause, i: number): boolean => type === 'relative' && restrictive && marker === null && reading.word(i - 1) === ',';

/** `because they cost little and can be disowned`: without a comma, a reason goes on with what may happen. */
const goesOnInside = (reading: Reading, { type }: Clause, group: VerbGroup, i: number): boolean => type === 'adverbial' && group.modal >= 0 && reading.word(i - 1) !== ',';

/** The open clause whose verb a coordinated verb runs parallel to; a closing quotation mark ends what was said. */
const coordinationTarget = (reading: Reading, group: VerbGroup, i: number): Clause | null => {
  const unquoted = QUOTES.has(reading.word(i - 1));
  const bare = group.form === VerbForm.Base || (group.form === VerbForm.Present && group.start === group.head && !group.copula && reading.word(group.head) !== 'have');
  for (let k = reading.stack.length - 1; k >= 0; k--) {
    const clause = reading.stack[k];
    if (clause.type === 'complement' && (speaksOn(reading, clause, group) || resumesJudgment(reading, clause, group))) continue;
    if (isEnclosed(reading, clause, group, i) || endsAtComma(reading, clause, i)) continue;
    if (clause.verb === null || (unquoted && clause.type === 'complement' && reading.word(clause.verb.start) !== reading.word(group.start))) continue;
    if (bare) {
      const infinitive = [...clause.inner].reverse().find((inner) => inner.infinitive);
      if (infinitive) {
        if (isFramed(reading, clause.verb, infinitive)) return clause;
        if (clause.verb.modal < 0 && clause.verb.form !== VerbForm.Present) return null;
        if (clause.verb.modal >= 0 || infinitive.start > clause.verb.end + 4) return clause.verb.modal >= 0 && infinitive.start > clause.verb.end + 3 ? clause : null;
        return null;
      }
      // A bare verb behind a defining relative more often goes on with the modal further out.
      if (clause.type === 'relative' && clause.restrictive && clause.verb.modal < 0 && reading.stack.some((outer) => outer !== clause && outer.verb !== null && outer.verb.modal >= 0)) continue;
      if (clause.verb.modal >= 0 || clause.verb.form === VerbForm.Present || clause.verb.form === VerbForm.Base) return clause;
      const auxiliary = reading.word(clause.verb.start);
      if (auxiliary === 'does' || auxiliary === 'do' || auxiliary === 'did') return clause;
      continue;
    }
    if (isParallel(reading, clause.verb, group) || goesOnInside(reading, clause, group, i)) return clause;
  }
  if (bare) return null;
  return [...reading.stack].reverse().find((clause) => clause.verb !== null && clause.type !== 'relative' && clause.type !== 'adverbial') ?? null;
};

/** `stated that X and claimed that Y`: the second verb of saying goes with the first, not with what it introduces. */
const speaksOn = (reading: Reading, { parent, verb }: Clause, group: VerbGroup): boolean => {
  const speaks = (other: VerbGroup | null | undefined) => other != null && reading.isSaying(other.head);
  // `… and held the road`: *hold* says something only with *that*.
  if (reading.lexicon.explicitThat.has(reading.sentence.lemmas[group.head]) && reading.word(group.end) !== 'that') return false;
  return speaks(group) && speaks(parent?.verb) && !speaks(verb) && parent?.verb?.form === group.form && hasComplement(reading, group.end, reading.end);
};

/** `We think that X, and see no chance that Y`: a second verb of judging goes on with the first, not with what X does. */
const resumesJudgment = (reading: Reading, clause: Clause, group: VerbGroup): boolean => {
  const { parent } = clause;
  if (clause.type !== 'complement' || parent === null || parent.verb === null || !FIRST_PERSON.has(reading.word(parent.start))) return false;
  return group.start === group.head && reading.isComplementVerb(group.head) && reading.isComplementVerb(parent.verb.head);
};
