/** Second verbs behind *and*, given away by the form of the first. */
import { Pos, VerbForm } from './pos.js';
import { beginsObject, isFinite, isNominal, makeVerb, type MutableTags } from './tags.js';
import { isBareForm, type VerbLexicon } from './verbLexicon.js';
import { SUBORDINATE } from './words.js';

/** `will boycott the vote and stage small protests`: behind a modal or a plural's verb, a bare noun in front of an object is a second verb. */
export const coordinateVerbs = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let modal = false;
  let bare = false;
  for (let i = 0; i + 2 < words.length; i++) {
    if (verbForms[i] !== VerbForm.None) bare = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Modal;
    // `could bribe guards and ship the cargo`: a verb without a subject goes on in the form of the one before it.
    if (bare && pos[i] === Pos.CCONJ && verbForms[i + 1] === VerbForm.Present && pos[i + 1] === Pos.VERB) verbForms[i + 1] = VerbForm.Base;
    modal ||= verbForms[i] === VerbForm.Modal || verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present;
    if (!modal || pos[i] !== Pos.CCONJ || (pos[i + 1] !== Pos.NOUN && pos[i + 1] !== Pos.PRON)) continue;
    const next = pos[i + 2];
    const object = next === Pos.ADJ || next === Pos.DET || next === Pos.PROPN || next === Pos.NUM || /^(?:its|their|his|her|them|it|half|all)$/.test(words[i + 2]);
    // `blame the mayor and demand that he resign`
    const clause = words[i + 2] === 'that' && pos[i + 3] === Pos.PRON;
    if ((!object && !clause) || !isBareForm(verbs, words[i + 1])) continue;
    makeVerb(tags, i + 1, { lemma: words[i + 1], form: VerbForm.Base });
  }
};

const ONLY = new Set(['only', 'also', 'just', 'even']);
/** What begins an object, and stands behind no noun. */
const OBJECT = new Set('the a an its their his her this these those few many several some any no little half all both'.split(' '));

/** `holds the ore and exports only a trickle of it`: no article stands behind a noun, and a verb in *-s* goes on from one. */
export const coordinateThirdPersons = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let third = false;
  for (let i = 1; i + 2 < words.length; i++) {
    if (SUBORDINATE.has(words[i])) third = false;
    third ||= verbForms[i] === VerbForm.Present3;
    if (!third || pos[i] !== Pos.CCONJ || pos[i + 1] !== Pos.NOUN) continue;
    const object = ONLY.has(words[i + 2]) ? i + 3 : i + 2;
    // `and levies tolls`: nor does a second plural.
    const plural = pos[object] === Pos.NOUN && /[^s]s$/.test(words[object]);
    if (!plural && !OBJECT.has(words[object] ?? '')) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present3);
    if (reading !== undefined) makeVerb(tags, i + 1, reading);
  }
};

/** `The thieves read the mail`: right behind its subject, a verb whose past tense looks like its bare form. */
const isUnchanged = ({ words, pos, verbForms }: MutableTags, i: number, verbs: VerbLexicon): boolean => {
  const bare = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present;
  return bare && isNominal(pos[i - 1]) && verbs.finite.get(words[i])?.some(({ form }) => form === VerbForm.Past) === true;
};

/** `attacked the camp and put up a barrier`, `read the mail and stole data`: behind a past tense with nothing but nouns between, the second verb is a past tense too. */
export const coordinatePasts = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let past = false;
  for (let i = 0; i + 2 < words.length; i++) {
    if (verbForms[i] !== VerbForm.None) past = verbForms[i] === VerbForm.Past || isUnchanged(tags, i, verbs);
    if (SUBORDINATE.has(words[i]) || words[i] === 'to') past = false;
    if (!past || pos[i] !== Pos.CCONJ) continue;
    // `and then cut its budget`
    const at = pos[i + 1] === Pos.ADV ? i + 2 : i + 1;
    const form = verbForms[at];
    const bare = pos[at] === Pos.VERB && (form === VerbForm.Base || form === VerbForm.Present);
    const noun = pos[at] === Pos.NOUN && beginsObject(pos[at + 1]) && !isFinite(verbForms[at + 1]);
    if (!bare && !noun) continue;
    const readings = verbs.finite.get(words[at]);
    const reading = readings?.find((one) => one.form === VerbForm.Past);
    // A noun is taken for a verb only where the word is no other form of one.
    if (reading !== undefined && (bare || readings?.length === 1)) makeVerb(tags, at, reading);
  }
};

/** `Riots broke out, and Burmese troops fired on the crowd`: alone between a subject behind *, and* and a phrase, what may be a past tense is one. */
export const coordinateClauses = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  // Behind another comma the second subject may be one more in a list.
  const and = words.indexOf(',') + 1;
  if (and < 2 || pos[and] !== Pos.CCONJ || verbForms.lastIndexOf(VerbForm.Past, and) < 0) return;
  let at = and + 1;
  while (isNominal(pos[at]) || pos[at] === Pos.ADJ || pos[at] === Pos.DET || pos[at] === Pos.NUM) at++;
  if (at === and + 1 || !isNominal(pos[at - 1]) || verbForms[at] !== VerbForm.Participle || words[at + 1] === 'by' || pos[at + 1] === Pos.PUNCT) return;
  if (words.some((word, k) => k > at && (isFinite(verbForms[k]) || word === ','))) return;
  const past = verbs.finite.get(words[at])?.find(({ form }) => form === VerbForm.Past);
  if (past !== undefined) makeVerb(tags, at, past);
};

/**
 * `Schools in Lima closed for a week, and prices doubled`, `The mine, a pit in the north, lost money and shut`: where a past tense stands
 * behind *and*, what looks like a participle behind the subject in front of it is one as well, if that clause has no other verb.
 */
export const coordinateFirstPasts = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let at = 1;
  while (at < words.length && verbForms[at] !== VerbForm.Participle) {
    if (SUBORDINATE.has(words[at]) || isFinite(verbForms[at])) return;
    at++;
  }
  const behindAside = words[at - 1] === ',' && words.indexOf(',') < at - 1;
  if (!(isNominal(pos[at - 1]) || behindAside) || words[at + 1] === 'by') return;
  const and = pos.indexOf(Pos.CCONJ, at);
  const next = verbForms.findIndex((form, k) => k > at && isFinite(form));
  if (and < 0 || next < and || words.slice(at, next).some((word) => SUBORDINATE.has(word))) return;
  // Behind a comma another subject comes first, else none does.
  if ((words[and - 1] === ',') === (next === and + 1)) return;
  const past = verbs.finite.get(words[at])?.find(({ form }) => form === VerbForm.Past);
  if (past !== undefined) makeVerb(tags, at, past);
};

/** `Iran armed and trained Sudan`: in a sentence without a verb of its own, what looked like an adjective behind the subject goes on as a past tense with the next one. */
export const coordinateBarePasts = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i + 3 < words.length; i++) {
    if (pos[i] !== Pos.ADJ || !words[i].endsWith('ed') || pos[i + 1] !== Pos.CCONJ || !isNominal(pos[i - 1]) || !beginsObject(pos[i + 3])) continue;
    if ((verbForms[i + 2] !== VerbForm.Participle && verbForms[i + 2] !== VerbForm.Past) || verbForms.some((form, k) => k !== i + 2 && isFinite(form))) continue;
    for (const at of [i, i + 2]) {
      const past = verbs.finite.get(words[at])?.find(({ form }) => form === VerbForm.Past);
      if (past !== undefined) makeVerb(tags, at, past);
    }
  }
};
