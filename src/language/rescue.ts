/**
 * Finds the verb of a clause in which the tagger saw none. Edited prose has a finite verb in every clause; where a stretch
 * without one holds a word that can be a verb between a subject and what a verb takes, that word is it.
 */
import { coordinateBarePasts, coordinateClauses, coordinateFirstPasts, coordinatePasts, coordinateThirdPersons, coordinateVerbs } from './conjoinedVerbs.js';
import { completeModals, verbsBehindFronting, verbsOfInversions, verbsOfOpenings } from './expectedVerbs.js';
import { asides, bareClauses, clausesWithThat, ownAsVerb, settlePasts, verbsBehindHedges, verbsBehindNames, verbsBehindQuotes } from './missedVerbs.js';
import { verbsBeforePronouns, verbsBeforeQuestions, verbsBehindBoth, verbsBehindDistributives, verbsBehindParts, verbsBehindPronouns, verbsBehindSome, verbsBehindThat, verbsBehindWhich } from './pronounVerbs.js';
import { demote, namesInCapitals, peopleBeforeWho, pluralsBeforeWhich, pluralsBehindRelatives, subjectsBeforeVerbs } from './nouns.js';
import { Pos, VerbForm } from './pos.js';
import { endsPlural, readingFor, subjectEnd } from './readings.js';
import { isFinite, isNominal, makeVerb, startsComplement, type MutableTags } from './tags.js';
import type { VerbLexicon, VerbReading } from './verbLexicon.js';
import { CLAUSAL, GROUP_ADVERBS, HEDGES, LINKING, POSSESSIVES, PREDICATES, SUBORDINATE } from './words.js';

const maybeComplement = (tags: MutableTags, at: number): boolean => {
  const pos = tags.pos[at];
  return pos === Pos.ADP || pos === Pos.ADJ || pos === Pos.ADV || pos === Pos.NOUN || tags.words[at] === 'to' || pos === Pos.SCONJ;
};

const SHARES = new Set(['half', 'third', 'quarter', 'most', 'many', 'all']);

/** `Three pieces of evidence point to …`: a counted subject with its *of*. */
const countsSubject = ({ words, pos }: MutableTags, from: number, to: number): boolean =>
  (pos[from] === Pos.NUM && words.slice(from, to).includes('of')) || words.slice(from, to).some((word, k) => SHARES.has(word) && words[from + k + 1] === 'of');

/** Looks for the verb of the stretch `from` to `to`, and retags it in place. */
export const rescue = (tags: MutableTags, from: number, to: number, verbs: VerbLexicon, resumed: boolean, subordinate: boolean): void => {
  let predicate = false;
  let fallback: { at: number; reading: VerbReading } | null = null;
  for (let i = from; i < to; i++) {
    if (isFinite(tags.verbForms[i])) return;
    // `TALKS UNLIKELY TO RESUME`: a line without a full stop needs no verb beside what it foresees.
    if (PREDICATES.has(tags.words[i]) && tags.words[i + 1] === 'to' && tags.words.at(-1) !== '.') return;
    // `advanced on the town and likely seized it`: in front of a verb it is an adverb.
    predicate ||= PREDICATES.has(tags.words[i]) && tags.verbForms[i + 1] !== VerbForm.Participle;
  }
  if (resumed) {
    // Behind `…, which …,` the verb of the outer clause comes first.
    let first = from;
    while (first + 1 < to && (tags.pos[first] === Pos.ADV || HEDGES.has(tags.words[first]))) first++;
    const participle = tags.verbForms[first] === VerbForm.Participle && tags.words[first + 1] !== 'by';
    const noVerb = participle || tags.pos[first] === Pos.NOUN || (tags.pos[first] === Pos.ADJ && first > from);
    const reading = noVerb ? verbs.finite.get(tags.words[first])?.find(({ form }) => form !== VerbForm.Present) : undefined;
    if (reading !== undefined) makeVerb(tags, first, reading);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const pos = tags.pos[i];
    const lowerCase = pos === Pos.PROPN && tags.forms[i] === tags.words[i];
    // `Both contenders back a levy`: with an object behind it, no adverb.
    const adverb = pos === Pos.ADV && isNominal(tags.pos[i - 1]) && tags.pos[i + 1] === Pos.DET;
    if (pos !== Pos.NOUN && pos !== Pos.ADJ && pos !== Pos.X && !lowerCase && !adverb && tags.verbForms[i] !== VerbForm.Participle) continue;
    // `Divers hired by the firm, which …, found`: with an agent behind it, a participle is one as long as a verb may follow.
    if (tags.verbForms[i] === VerbForm.Participle && tags.words[i + 1] === 'by' && to < tags.words.length) continue;
    // `Its night patrols, which …, would`: the verb comes behind the aside.
    if (tags.words[i + 1] === ',' && tags.words[i + 2] === 'which' && tags.words[i].endsWith('s')) continue;
    const reading = readingFor(tags, i, verbs);
    if (reading === null) continue;
    // Between `likely` and an object stands a verb; a linking verb has its predicate word behind it.
    const hedged = /^(?:likely|probably)$/.test(tags.words[i - 1]) && reading.form !== VerbForm.Present && tags.pos[i + 1] !== Pos.PUNCT;
    if (startsComplement(tags, i + 1) || hedged || (LINKING.has(reading.lemma) && reading.form !== VerbForm.Present)) return makeVerb(tags, i, reading);
    if (fallback === null && !predicate && (maybeComplement(tags, i + 1) || i + 1 >= to - 1) && (reading.form !== VerbForm.Present || subordinate || pos === Pos.X || countsSubject(tags, from, i) || tags.pos[subjectEnd(tags, i)] === Pos.PRON || tags.words[subjectEnd(tags, i) - 1] === 'and')) fallback = { at: i, reading };
  }
  if (fallback !== null) return makeVerb(tags, fallback.at, fallback.reading);
  const resumes = behindApposition(tags, from, to);
  // `Two firms, Shell and Total, load cargoes`: several in number, the subject may have a verb that looks like a noun.
  const reading = resumes < 0 || tags.forms[resumes] !== tags.words[resumes] ? undefined : verbs.finite.get(tags.words[resumes])?.find(({ form }) => form !== VerbForm.Present || countsSeveral(tags, from));
  if (reading !== undefined) return makeVerb(tags, resumes, reading);
  if (!subordinate && tags.words[from] !== 'to' && tags.words.at(-1) === '.') lastResort(tags, from, to, verbs);
};

/** How well what stands at a token goes with a verb in front of it: an object, an adjunct, the end. */
const fitBehind = (tags: MutableTags, at: number): number => {
  const pos = tags.pos[at];
  if (startsComplement(tags, at)) return 3;
  if (pos === Pos.ADP || pos === Pos.ADV || pos === Pos.ADJ || tags.words[at] === 'to' || tags.words[at] === '.' || at >= tags.words.length) return 2;
  return pos === Pos.NOUN ? 1 : 0;
};

/** `None of this points to collapse.`, `The neighbours matter more.`: a sentence has a verb, so that the word likeliest to be one is, with its subject's number. */
const lastResort = (tags: MutableTags, from: number, to: number, verbs: VerbLexicon): void => {
  const { words, forms, pos } = tags;
  let best: { at: number; reading: VerbReading; fit: number } | null = null;
  for (let i = from + 1; i < to; i++) {
    if (pos[i] !== Pos.NOUN || forms[i] !== words[i]) continue;
    const subject = subjectBehindAside(tags, from, i);
    if (subject < from || !(isNominal(pos[subject]) || DEMONSTRATIVES.has(words[subject])) || POSSESSIVES.has(words[subject])) continue;
    const wanted = isPluralSubject(tags, from, subject) ? VerbForm.Present : VerbForm.Present3;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === wanted);
    const fit = reading === undefined ? 0 : fitBehind(tags, i + 1);
    if (reading !== undefined && fit > (best?.fit ?? 0)) best = { at: i, reading, fit };
  }
  if (best !== null) makeVerb(tags, best.at, best.reading);
};

/** Last token of the subject in front of a token: `Tsanga` in `Odile Tsanga, the secretary-general, controls`. */
const subjectBehindAside = ({ words, pos }: MutableTags, from: number, at: number): number => {
  let i = at - 1;
  while (i >= from && pos[i] === Pos.ADV) i--;
  if (words[i] !== ',') return i;
  const first = words.indexOf(',', from);
  return first > from && first < i ? first - 1 : -1;
};

const DEMONSTRATIVES = new Set(['this', 'that', 'these', 'those']);
const PLURALS = new Set(['both', 'few', 'many', 'most', 'others', 'people', 'police', 'some', 'taliban', 'they', 'we', 'you', 'i', 'these', 'those']);

const isPluralSubject = (tags: MutableTags, from: number, subject: number): boolean => {
  const { words, pos } = tags;
  if (words[subject] === 'this' || words[subject] === 'that') return false;
  // `Some in the cabinet fear a split`
  let first = from;
  while (pos[first] === Pos.ADV || words[first] === ',') first++;
  if (first < subject && PLURALS.has(words[first]) && pos[first + 1] === Pos.ADP) return true;
  if (endsPlural(tags, subject) || PLURALS.has(words[subject]) || (pos[subject] === Pos.NUM && words[subject] !== 'one')) return true;
  // `the Kachins and the Shans`; `none of this` is one.
  return words.slice(from, subject).some((word, k) => word === 'and' && isNominal(pos[from + k - 1]));
};

/** `YLB, the state company, suspended payments`, `YLB, citing losses, suspended payments`: the token behind an apposition or a gerund's phrase that stands at the head of the stretch, -1 without one. */
const behindApposition = (tags: MutableTags, from: number, to: number): number => {
  const { words, pos } = tags;
  const first = words.indexOf(',', from);
  if (first <= from || first >= to || !isNominal(pos[first - 1])) return -1;
  const second = words.indexOf(',', first + 1);
  const described = tags.verbForms[first + 1] === VerbForm.Gerund || pos[first + 1] === Pos.DET || pos[first + 1] === Pos.PROPN || POSSESSIVES.has(words[first + 1] ?? '');
  if (second < first + 2 || second + 2 >= to || !described || !isNominal(pos[second - 1])) return -1;
  for (let i = from; i < second; i++) if (pos[i] === Pos.CCONJ && (i < first || !countsSeveral(tags, from))) return -1;
  return second + 1;
};

const countsSeveral = ({ words, pos }: MutableTags, at: number): boolean => words[at] === 'both' || (pos[at] === Pos.NUM && words[at] !== 'one');

/** Whether a finite verb follows, adverbs aside: `… but almost certainly does not`. */
const goesOnWithVerb = ({ words, pos, verbForms }: MutableTags, at: number): boolean => {
  let i = at;
  while (i < words.length && (pos[i] === Pos.ADV || GROUP_ADVERBS.has(words[i]))) i++;
  return isFinite(verbForms[i] ?? VerbForm.None);
};

/** `Its leader lives in Paris, and the party has …`: behind the only comma, *and* joins clauses where the second has a subject and a verb. */
const joinsClause = ({ words, pos, verbForms }: MutableTags, from: number, at: number): boolean => {
  if (words[at] !== 'and' || words[at - 1] !== ',' || words.indexOf(',', from) !== at - 1) return false;
  let verb = at + 1;
  while (pos[verb] === Pos.DET || pos[verb] === Pos.ADJ || isNominal(pos[verb])) verb++;
  return verb > at + 1 && isNominal(pos[verb - 1]) && isFinite(verbForms[verb] ?? VerbForm.None);
};

/** Mends every clause of a sentence that has no finite verb. Headlines are left alone: they may have none. */
export const rescueVerbs = (tags: MutableTags, verbs: VerbLexicon): void => {
  namesInCapitals(tags);
  settlePasts(tags, verbs);
  completeModals(tags, verbs);
  verbsOfInversions(tags, verbs);
  verbsOfOpenings(tags, verbs);
  coordinateVerbs(tags, verbs);
  coordinateThirdPersons(tags, verbs);
  coordinatePasts(tags, verbs);
  coordinateClauses(tags, verbs);
  coordinateFirstPasts(tags, verbs);
  coordinateBarePasts(tags, verbs);
  verbsBehindDistributives(tags, verbs);
  verbsBehindBoth(tags, verbs);
  verbsBehindSome(tags, verbs);
  verbsBehindFronting(tags, verbs);
  ownAsVerb(tags);
  verbsBeforePronouns(tags, verbs);
  verbsBehindPronouns(tags, verbs);
  verbsBehindNames(tags, verbs);
  demote(tags);
  verbsBeforeQuestions(tags, verbs);
  verbsBehindThat(tags, verbs);
  verbsBehindWhich(tags, verbs);
  verbsBehindParts(tags, verbs);
  verbsBehindHedges(tags, verbs);
  verbsBehindQuotes(tags, verbs);
  peopleBeforeWho(tags);
  pluralsBeforeWhich(tags);
  pluralsBehindRelatives(tags);
  subjectsBeforeVerbs(tags);
  bareClauses(tags, verbs);
  clausesWithThat(tags, verbs);
  asides(tags, verbs);
  const { words } = tags;
  const { length } = words;
  let from = 0;
  let aside = false;
  let resumed = false;
  let subordinate = false;
  for (let i = 0; i <= length; i++) {
    const closes = aside && words[i] === ',' && i > from;
    const coordinated = tags.pos[i] === Pos.CCONJ && i > from && (joinsClause(tags, from, i) || (words[i] === 'but' && words[i - 1] === ',') || goesOnWithVerb(tags, i + 1) || /^(?:it|they|he|she|we)$/.test(words[i + 1] ?? ''));
    const boundary = i === length || closes || coordinated || words[i] === ';' || (words[i] === ':' && tags.verbForms.slice(from, i).some(isFinite)) || (i > from && SUBORDINATE.has(words[i]) && tags.pos[i] !== Pos.ADP && tags.pos[i] !== Pos.DET);
    if (!boundary) continue;
    rescue(tags, from, i, verbs, resumed, subordinate);
    subordinate = CLAUSAL.has(words[i] ?? '');
    resumed = closes;
    aside = words[i - 1] === ',' && (words[i] === 'which' || words[i] === 'who' || words[i] === 'whose');
    from = i + 1;
  }
};
