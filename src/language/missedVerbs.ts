/** Verbs that the tagger missed, given away by the words beside them. */
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { readingFor, subjectEnd } from './readings.js';
import { beginsObject, isFinite, isNominal, makeNoun, makeVerb, startsComplement, type MutableTags } from './tags.js';
import { isBareForm, type VerbLexicon } from './verbLexicon.js';
import { BREAKS, HEDGES, POSSESSIVES, PREDICATES, SUBORDINATE } from './words.js';

/** `the minister believes Abi raises the price`: between a name and an article, a possessive or the like, a word in *-s* is a verb. */
export const verbsBehindNames = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (pos[i] !== Pos.NOUN || forms[i] !== words[i] || pos[i - 1] !== Pos.PROPN || !(pos[i + 1] === Pos.DET || POSSESSIVES.has(words[i + 1]))) continue;
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
