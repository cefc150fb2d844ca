/** Verbs that the tagger missed, given away by the words beside them. */
import { frontsAuxiliary, takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { endsPlural, readingFor, subjectEnd } from './readings.js';
import { beginsObject, isFinite, isNominal, makeNoun, makeVerb, startsComplement, type MutableTags } from './tags.js';
import { isBareForm, type VerbLexicon } from './verbLexicon.js';
import { BREAKS, GROUP_ADVERBS, HEDGES, POSSESSIVES, PREDICATES, SUBORDINATE } from './words.js';

/** Auxiliaries that stand in front of a subject and the bare form of its verb. */
const INVERTED_AUXILIARIES = new Set('will would can could may might shall should did does do'.split(' '));
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

/** `the minister believes Abi raises the price`: between a name and an article, a possessive or the like, a word in *-s* is a verb. */
export const verbsBehindNames = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (pos[i] !== Pos.NOUN || forms[i] !== words[i] || pos[i - 1] !== Pos.PROPN || !(pos[i + 1] === Pos.DET || POSSESSIVES.has(words[i + 1]))) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === VerbForm.Present3);
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

/** Words that open a clause and nothing else at the head of a sentence. */
const ENDS_OPENING = new Set([',', '\u2013', '\u2014']);
const CONDITIONAL = new Set(['if', 'unless', 'because', 'although', 'until', 'whenever']);

const SOME = new Set(['few', 'many', 'most', 'some', 'others', 'several', 'both', 'all']);

/**
 * `Some claim that the fleet has left`, `Privately, both probably welcome a delay`: between those who are not told, at the head of a
 * sentence or behind a comma, and a clause or an object, no noun in the singular stands.
 */
export const verbsBehindSome = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 2 < words.length && !isFinite(verbForms[i]); i++) {
    if (!SOME.has(words[i]) || (i > 0 && words[i - 1] !== ',')) continue;
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

/** `The junta probably wants cash`, `polls probably overstate it`: between a subject, an adverb of likelihood and an object stands a verb that agrees. */
export const verbsBehindHedges = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, forms, verbForms } = tags;
  for (let i = 2; i + 1 < words.length; i++) {
    if ((pos[i] !== Pos.NOUN && pos[i] !== Pos.ADV) || forms[i] !== words[i] || !HEDGES.has(words[i - 1])) continue;
    const subject = subjectEnd(tags, i);
    if (subject < 0 || !isNominal(pos[subject]) || !(startsComplement(tags, i + 1) || isNominal(pos[i + 1]) || (words[i + 1] === 'to' && verbForms[i + 2] === VerbForm.Base))) continue;
    const agreeing = words[subject].endsWith('s') ? VerbForm.Present : VerbForm.Present3;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === agreeing);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};

/** `said the kingdom "values its ties"`: a quotation that begins with a verb in *-s* goes on from the subject in front of it. */
export const verbsBehindQuotes = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 2; i + 1 < words.length; i++) {
    if (words[i - 1] !== '"' || pos[i] !== Pos.NOUN || !isNominal(pos[i - 2]) || words[i - 2].endsWith('s') || !(pos[i + 1] === Pos.DET || POSSESSIVES.has(words[i + 1]))) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === VerbForm.Present3);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};

/** `in which both banks own stakes`: an adjective only behind a possessive. */
export const ownAsVerb = (tags: MutableTags): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (words[i] !== 'own' || pos[i] !== Pos.ADJ || POSSESSIVES.has(words[i - 1]) || words[i - 1] === '\'s' || words[i - 1] === '\'') continue;
    const subject = pos[i - 1] === Pos.ADV ? i - 2 : i - 1;
    if (isNominal(pos[subject]) && beginsObject(pos[i + 1])) makeVerb(tags, i, { lemma: 'own', form: VerbForm.Present });
  }
};

/** What may close behind a subject: `the bank (ECB) doubts that`, `Mandel, however, doubts that`. */
const CLOSES = new Set([')', ',']);

/** `Diplomats in Manila doubt that help would come`: without another verb in front of *that*, the noun before it is the verb. */
export const clausesWithThat = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  let finite = false;
  for (let i = 0; i + 1 < words.length; i++) {
    if (BREAKS.has(words[i]) || SUBORDINATE.has(words[i]) || pos[i] === Pos.CCONJ) finite = false;
    finite ||= isFinite(verbForms[i]);
    // `Tyre marks suggest that …`: of two words that can be verbs, the one in front of *that* is.
    const plural = verbForms[i - 1] === VerbForm.Present3 && pos[i - 1] === Pos.VERB && pos[i] === Pos.ADJ;
    if (plural && words[i + 1] === 'that' && verbs.finite.get(words[i])?.some(({ lemma, form }) => takesBareClause(lemma) && form === VerbForm.Present) === true) {
      makeNoun(tags, i - 1);
      finite = false;
    }
    // `Officials privately doubt that …`: elsewhere an adverb, as in *no doubt*.
    const adverb = pos[i] === Pos.ADV && isBareForm(verbs, words[i]);
    const before = adverb || pos[i - 1] === Pos.ADV ? pos[subjectEnd(tags, i)] : pos[i - 1];
    // `Post judges that …`: the first word may be a preposition elsewhere, but stands alone in front of its verb.
    const alone = i === 1 && before === Pos.ADP;
    if (i === 0 || finite || words[i + 1] !== 'that' || (pos[i] !== Pos.NOUN && pos[i] !== Pos.ADJ && !adverb) || (before !== Pos.NOUN && before !== Pos.PROPN && !CLOSES.has(words[i - 1]) && !alone)) continue;
    const reading = verbs.finite.get(words[i])?.find(({ lemma, form }) => takesBareClause(lemma) && (!alone || form === VerbForm.Present3));
    if (reading === undefined) continue;
    makeVerb(tags, i, reading);
    pos[i + 1] = Pos.SCONJ;
    if (alone) makeNoun(tags, 0);
  }
};

/** `Unless the agency defaults, …`: a clause at the head of a sentence ends with its verb where none has come before its comma. */
export const verbsOfOpenings = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, forms, verbForms } = tags;
  const verb = CONDITIONAL.has(words[0]) ? words.findIndex((word) => ENDS_OPENING.has(word)) - 1 : -1;
  if (verb < 2 || pos[verb] !== Pos.NOUN || forms[verb] !== words[verb] || !isNominal(pos[verb - 1]) || verbForms.slice(0, verb).some((form) => form !== VerbForm.None)) return;
  const wanted = endsPlural(tags, verb - 1) ? VerbForm.Present : VerbForm.Present3;
  const reading = verbs.finite.get(words[verb])?.find(({ form }) => form === wanted);
  if (reading !== undefined) makeVerb(tags, verb, reading);
};

/** `Diplomats doubt the rebels will come`: a noun is hardly ever followed by an article, a verb of saying often. */
export const bareClauses = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (pos[i] !== Pos.NOUN || !/^(?:the|its|their|his|her|this|these)$/.test(words[i + 1])) continue;
    const reading = readingFor(tags, i, verbs, false);
    if (reading !== null && takesBareClause(reading.lemma)) makeVerb(tags, i, reading);
  }
};

/** What may follow the verb of `…, she said on Monday`. */
const BEHIND_SAYING = new Set(['on', 'in', 'at', 'yesterday', 'today', 'last', 'this']);

/** `…, one of its executives insisted.`: between a comma and the next one, what ends a stretch without a verb is a verb of saying. */
export const asides = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, forms } = tags;
  for (let comma = 2; comma + 2 < words.length; comma++) {
    if (words[comma] !== ',' && words[comma] !== '"') continue;
    let end = comma + 1;
    while (end < words.length && pos[end] !== Pos.PUNCT && pos[end] !== Pos.CCONJ && !SUBORDINATE.has(words[end]) && !isFinite(verbForms[end])) end++;
    if (end < words.length && (pos[end] !== Pos.PUNCT || words[end] === ':')) continue;
    for (let at = comma + 2; at < end; at++) {
      if (!isNominal(pos[at - 1]) || forms[at] !== words[at] || (at + 1 < end && !BEHIND_SAYING.has(words[at + 1]))) continue;
      const reading = readingFor(tags, at, verbs, false);
      // `…, ministry data show, …`
      const figures = words[at - 1] === 'data' || /[^s]s$/.test(words[at - 1]);
      const told = verbs.finite.get(words[at])?.find(({ lemma, form }) => takesBareClause(lemma) && (form !== VerbForm.Present || (lemma === 'show' && figures)));
      if (reading === null || told === undefined) continue;
      makeVerb(tags, at, told);
      break;
    }
  }
};

/** `could for the first time list banks`: the place of what can be a verb behind a short phrase with a preposition; the same place without one. */
const behindPhrase = ({ words, pos, verbForms }: MutableTags, at: number, verbs: VerbLexicon): number => {
  if (pos[at] !== Pos.ADP) return at;
  let noun = at + 1;
  while (noun < words.length && (pos[noun] === Pos.DET || pos[noun] === Pos.ADJ || POSSESSIVES.has(words[noun]))) noun++;
  const verb = noun + 1;
  return pos[noun] === Pos.NOUN && verb < words.length && verbForms[verb] === VerbForm.None && pos[verb] === Pos.NOUN && isBareForm(verbs, words[verb]) ? verb : at;
};

/** Adverbs that belong to the verb in front of them. */
const PARTICLES = new Set('away down off out up over back'.split(' '));

/** Behind a modal and its adverbs stands a verb in its base form, whatever else the word may be. */
export const completeModals = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms, lemmas } = tags;
  for (let i = 0; i < words.length; i++) {
    // `Should tin prices fall, …` has its subject there.
    if (verbForms[i] !== VerbForm.Modal || (i === 0 && words[i] === 'should')) continue;
    let next = i + 1;
    while (next < words.length && words[next] !== 'in' && (words[next] === '"' || pos[next] === Pos.ADV || GROUP_ADVERBS.has(words[next]))) next++;
    // `will no doubt protest`
    if (words[next] === 'no' && words[next + 1] === 'doubt') next += 2;
    // `will in all likelihood meet`, `will in our view meet`
    if (words[next] === 'in' && (words[next + 1] === 'all' || POSSESSIVES.has(words[next + 1])) && pos[next + 2] === Pos.NOUN) next += 3;
    else next = behindPhrase(tags, next, verbs);
    while (next < words.length && GROUP_ADVERBS.has(words[next])) next++;
    // `prices may double if …`, `will last provided that …`: what looked like an adverb is the verb.
    if (next > i + 1 && pos[next - 1] === Pos.ADV && (next >= words.length || verbForms[next] === VerbForm.None || words[next].endsWith('ed')) && !GROUP_ADVERBS.has(words[next - 1]) && isBareForm(verbs, words[next - 1])) next--;
    // `will not back away from it`
    else if (PARTICLES.has(words[next - 1]) && next > i + 2 && pos[next - 2] === Pos.ADV && isBareForm(verbs, words[next - 2])) next -= 2;
    if (next >= words.length) continue;
    // `Should North Korean units join`: a capital inside a sentence makes a name.
    if (next > 1 && verbForms[next] === VerbForm.Base && tags.forms[next] !== words[next] && words[next - 1] !== '"') {
      pos[next] = Pos.PROPN;
      verbForms[next] = VerbForm.None;
    }
    if (tags.forms[next] !== words[next]) continue;
    // What was taken for a form in *-s* or *-ing* and is none: `may in all probability sweep`, `will almost certainly sanction`.
    if (verbForms[next] === VerbForm.Participle || verbForms[next] === VerbForm.Past || ((verbForms[next] === VerbForm.Present3 || verbForms[next] === VerbForm.Gerund) && isBareForm(verbs, words[next]))) {
      verbForms[next] = VerbForm.Base;
      lemmas[next] = words[next];
    }
    if (verbForms[next] !== VerbForm.None) continue;
    const noun = pos[next] === Pos.NOUN || pos[next] === Pos.ADJ || pos[next] === Pos.ADV || pos[next] === Pos.PROPN || pos[next] === Pos.X;
    const known = isBareForm(verbs, words[next]);
    // `will almost certainly form the next government`: taken for a misspelt *from*.
    if ((!noun && !(known && pos[next] === Pos.ADP)) || !/^[a-z]+$/.test(words[next]) || (isFinite(verbForms[next + 1] ?? VerbForm.None) && !known)) continue;
    // `will send advisers`: the plural behind the verb is its object.
    if (known && verbForms[next + 1] === VerbForm.Present3) {
      pos[next + 1] = Pos.NOUN;
      verbForms[next + 1] = VerbForm.None;
    }
    makeVerb(tags, next, { lemma: words[next], form: VerbForm.Base });
  }
};

/** `Should loyalists march from Kara, …`: behind the subject of a condition without *if* stands its verb. */
export const verbsOfInversions = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, forms, pos, verbForms } = tags;
  const comma = words.indexOf(',');
  if (words[0] !== 'should' || comma < 0) return;
  const seen = verbForms.findIndex((form, i) => i > 0 && i < comma && (form === VerbForm.Base || form === VerbForm.Present));
  // `Should a garrison revolt over pay, …`: behind a preposition no verb stands.
  if (seen >= 0 && pos[seen - 1] !== Pos.ADP) return;
  for (let i = 2; i < (seen < 0 ? comma : seen - 1); i++) {
    if (!isNominal(pos[i - 1]) || forms[i] !== words[i] || !isBareForm(verbs, words[i])) continue;
    if (seen >= 0) makeNoun(tags, seen);
    return makeVerb(tags, i, { lemma: words[i], form: VerbForm.Base });
  }
};

/** `Only then will the bank act`, `Nor will the bank act`: behind what puts the subject behind its modal, a bare form at the end of a noun phrase is the verb. */
export const verbsBehindFronting = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, forms, pos, verbForms } = tags;
  if (!frontsAuxiliary(tags)) return;
  const auxiliary = verbForms.findIndex((form, i) => i > 0 && INVERTED_AUXILIARIES.has(words[i]) && form !== VerbForm.None);
  if (auxiliary < 0 || words[auxiliary + 1] === 'be') return;
  for (let i = auxiliary + 2; i < words.length && (isNominal(pos[i - 1]) || pos[i - 1] === Pos.DET || pos[i - 1] === Pos.ADJ); i++) {
    if (verbForms[i] !== VerbForm.None) return;
    const ends = i + 1 === words.length || pos[i + 1] === Pos.PUNCT || pos[i + 1] === Pos.ADP || startsComplement(tags, i + 1);
    if (isNominal(pos[i - 1]) && ends && forms[i] === words[i] && isBareForm(verbs, words[i])) return makeVerb(tags, i, { lemma: words[i], form: VerbForm.Base });
  }
};

/** `imports fell`, `forces recently advanced`, `the bank last moved`: no adverb, and no adjective behind a noun and its adverb, is a past tense as well. */
export const settlePasts = (tags: MutableTags, verbs: VerbLexicon): void => {
  for (let i = 1; i < tags.words.length; i++) {
    if (i > 1 && tags.words[i - 1] === 'last' && tags.pos[i - 1] === Pos.ADJ && isNominal(tags.pos[i - 2]) && tags.verbForms[i] === VerbForm.Participle && tags.pos[i + 1] !== Pos.NOUN) {
      tags.pos[i - 1] = Pos.ADV;
      tags.verbForms[i] = VerbForm.Past;
    }
    const hedged = HEDGES.has(tags.words[i - 1]) && i > 1 && isNominal(tags.pos[i - 2]);
    const adverb = tags.pos[i] === Pos.ADV && (isNominal(tags.pos[i - 1]) || hedged || tags.verbForms[i - 1] === VerbForm.Present3);
    const adjective = tags.pos[i] === Pos.ADJ && tags.pos[i - 1] === Pos.ADV && i > 1 && isNominal(tags.pos[i - 2]) && tags.words[i].endsWith('ed') && !isNominal(tags.pos[i + 1]);
    if (!adverb && !adjective) continue;
    const past = verbs.finite.get(tags.words[i])?.find(({ form }) => form === VerbForm.Past);
    if (past !== undefined) makeVerb(tags, i, past);
  }
};

/** In a headline, `Lisbon to Host Talks` is a plan: the word behind *to* is a verb if it can be one. */
export const completeInfinitives = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (words[i] !== 'to' || (pos[i + 1] !== Pos.NOUN && pos[i + 1] !== Pos.PROPN) || !isNominal(pos[i - 1])) continue;
    if (!isBareForm(verbs, words[i + 1])) continue;
    makeVerb(tags, i + 1, { lemma: words[i + 1], form: VerbForm.Base });
  }
};

/** `Paris Slams Berlin Over Gas`, `Run-off favours Marín`, `Tokyo Turns to Oslo, Spurns Lima`: in a headline, a word in *-s* between a name or noun, or a comma, and a name is its verb. */
export const completeHeadlines = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  const isSubject = (at: number): boolean => pos[at] === Pos.PROPN || (pos[at] === Pos.NOUN && !words[at].endsWith('s'));
  let finite = false;
  for (let i = 1; i + 1 < words.length; i++) {
    finite ||= isFinite(verbForms[i]);
    if (words[i] === ':' || words[i] === ';') finite = false;
    const listed = finite && words[i - 1] === ',';
    if ((pos[i] !== Pos.NOUN && pos[i] !== Pos.PROPN) || pos[i + 1] !== Pos.PROPN || !(listed || (!finite && isSubject(i - 1)))) continue;
    // `Lake Waters Talks Unlikely to Resume`: what is foreseen needs no verb beside it.
    if (PREDICATES.has(words[i + 2] ?? '') && words[i + 3] === 'to') continue;
    const comma = words.indexOf(',', i);
    if (!listed && verbForms.slice(i, comma < 0 ? words.length : comma).some(isFinite)) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === VerbForm.Present3);
    if (reading === undefined) continue;
    makeVerb(tags, i, reading);
    finite = true;
  }
};
