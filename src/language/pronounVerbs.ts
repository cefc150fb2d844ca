/** Verbs that the tagger missed beside pronouns and words that stand for nouns: `both know it`, `which guards the road`. */
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { isFinite, isNominal, makeVerb, startsComplement, type MutableTags } from './tags.js';
import type { VerbLexicon } from './verbLexicon.js';
import { GROUP_ADVERBS, HEDGES, INDEFINITES } from './words.js';

const REFLEXIVES = new Set('itself himself herself themselves'.split(' '));
const OBJECT_PRONOUNS = new Set('it them him us me'.split(' '));

/** `was unable to judge the account but considers it credible`: in front of a pronoun in the object's form stands a verb, no noun. */
export const verbsBeforePronouns = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    const mutual = words[i + 1] === 'each' && words[i + 2] === 'other';
    const object = mutual || REFLEXIVES.has(words[i + 1]) || (OBJECT_PRONOUNS.has(words[i + 1]) && pos[i - 1] === Pos.CCONJ);
    if (pos[i] !== Pos.NOUN || !object) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => mutual || form !== VerbForm.Present);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};

const ONE = new Set(['he', 'she', 'whoever']);
const MORE = new Set(['they', 'we']);

/** `whoever wins will have to bargain`: right behind a pronoun in the subject's form, no noun stands that can be its verb. */
export const verbsBehindPronouns = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i < words.length; i++) {
    if (pos[i] !== Pos.NOUN) continue;
    const wanted = ONE.has(words[i - 1]) ? VerbForm.Present3 : MORE.has(words[i - 1]) ? VerbForm.Present : VerbForm.None;
    const reading = wanted === VerbForm.None ? undefined : verbs.finite.get(words[i])?.find(({ form }) => form === wanted);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};

/** `Oslo and Lima both claim the islets`, `tools and targets all point to it`: no noun in the singular stands behind *both*, nor behind *all* where no verb has come. */
export const verbsBehindBoth = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i + 2 < words.length; i++) {
    const all = words[i] === 'all' && !verbForms.slice(0, i).some(isFinite);
    if ((words[i] !== 'both' && !all) || !isNominal(pos[i - 1]) || pos[i + 1] !== Pos.NOUN || !(startsComplement(tags, i + 2) || (all && pos[i + 2] === Pos.ADP))) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present);
    if (reading !== undefined) makeVerb(tags, i + 1, reading);
  }
};

/**
 * `Some claim that the fleet has left`, `Privately, both probably welcome a delay`: between those who are not told, at the head of a
 * sentence or behind a comma, and a clause or an object, no noun in the singular stands.
 */
export const verbsBehindSome = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 2 < words.length && !isFinite(verbForms[i]); i++) {
    if (!INDEFINITES.has(words[i]) || (i > 0 && words[i - 1] !== ',')) continue;
    let verb = i + 1;
    while (HEDGES.has(words[verb]) || GROUP_ADVERBS.has(words[verb])) verb++;
    if (pos[verb] !== Pos.NOUN && pos[verb] !== Pos.ADJ) continue;
    const clause = words[verb + 1] === 'that' && !isFinite(verbForms[verb + 2] ?? VerbForm.None);
    const comma = words.indexOf(',', verb);
    if (!clause && (!startsComplement(tags, verb + 1) || verbForms.slice(verb, comma < 0 ? words.length : comma).some(isFinite))) continue;
    const reading = verbs.finite.get(words[verb])?.find(({ form, lemma }) => form === VerbForm.Present && (!clause || takesBareClause(lemma)));
    if (reading === undefined) continue;
    makeVerb(tags, verb, reading);
    if (pos[i] === Pos.DET) pos[i] = Pos.PRON;
    if (clause) pos[verb + 1] = Pos.SCONJ;
    return;
  }
};

/** `a government that profits from quarrels rarely ends them`: right behind a relative *that*, a word in *-s* is its verb. */
export const verbsBehindThat = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 2 < words.length; i++) {
    if (words[i] !== 'that' || pos[i] !== Pos.PRON || pos[i - 1] !== Pos.NOUN || words[i - 1].endsWith('s') || pos[i + 1] !== Pos.NOUN) continue;
    // `data show that imports of machines doubled`: what looked like a noun is the verb.
    const says = verbs.finite.get(words[i - 1])?.some(({ lemma }) => takesBareClause(lemma)) === true;
    if (says || (pos[i + 2] !== Pos.ADP && !startsComplement(tags, i + 2))) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present3);
    if (reading !== undefined) makeVerb(tags, i + 1, reading);
  }
};

/** `the army, which guards most polling districts`: behind a comma and *which*, a word in *-s* in front of what a verb takes is its verb. */
export const verbsBehindWhich = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 2; i + 2 < words.length; i++) {
    if (words[i] !== 'which' || words[i - 1] !== ',' || pos[i + 1] !== Pos.NOUN) continue;
    if (pos[i + 2] !== Pos.ADP && pos[i + 2] !== Pos.ADJ && !startsComplement(tags, i + 2)) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present3);
    if (reading === undefined) continue;
    pos[i] = Pos.PRON;
    makeVerb(tags, i + 1, reading);
  }
};

const SEVERAL = new Set('both all most some many few several two three four'.split(' '));

/** `both of which train with Oslo`, `most of whom want talks`: a noun without an article right behind the pronoun is its verb. */
export const verbsBehindParts = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 2; i + 2 < words.length; i++) {
    if ((words[i] !== 'which' && words[i] !== 'whom') || words[i - 1] !== 'of' || !SEVERAL.has(words[i - 2]) || pos[i + 1] !== Pos.NOUN) continue;
    const next = pos[i + 2];
    if (next !== Pos.ADP && next !== Pos.NOUN && next !== Pos.ADJ && words[i + 2] !== 'to' && !startsComplement(tags, i + 2)) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present);
    if (reading !== undefined) makeVerb(tags, i + 1, reading);
  }
};

/** `…, and neither trusts the other`: alone in front of what may be a verb in *-s* with an object, the pronoun is a subject. */
export const verbsBehindDistributives = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 0; i + 2 < words.length; i++) {
    if ((words[i] !== 'neither' && words[i] !== 'each') || pos[i + 1] !== Pos.NOUN || !startsComplement(tags, i + 2)) continue;
    const reading = verbs.finite.get(words[i + 1])?.find(({ form }) => form === VerbForm.Present3);
    if (reading === undefined) continue;
    pos[i] = Pos.PRON;
    makeVerb(tags, i + 1, reading);
  }
};

const QUESTIONS = new Set(['why', 'how', 'whether', 'what', 'who']);

/** `None of the papers asks why prices fell`: where no verb has come, a word in *-s* in front of a question is one. */
export const verbsBeforeQuestions = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, forms, verbForms } = tags;
  for (let i = 1; i + 1 < words.length && !isFinite(verbForms[i - 1]); i++) {
    if (pos[i] !== Pos.NOUN || forms[i] !== words[i] || !QUESTIONS.has(words[i + 1]) || !isNominal(pos[i - 1])) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === VerbForm.Present3);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};
