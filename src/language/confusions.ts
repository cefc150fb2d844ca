/** Words that a tagger takes for another of their readings though what stands beside them leaves one. */
import { takesBareClause } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { isFinite, isNominal, makeNoun, makeVerb, startsComplement, type MutableTags } from './tags.js';
import { isBareForm, isOnlyPast, type VerbLexicon } from './verbLexicon.js';
import { HAVE, INDEFINITES, LINKING } from './words.js';

const TELLS = new Set(['which', 'who', 'having']);

/** `drew` is no participle; neither is the verb of `Lima waited and Quito struck`. */
const settlePastForms = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 1; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Participle) continue;
    const joined = i === 1 && isNominal(pos[0]) && words[2] === 'and' && isNominal(pos[3] ?? Pos.X) && isFinite(verbForms[4] ?? VerbForm.None);
    if (isOnlyPast(words[i]) || joined || resumes(words, verbForms, i)) verbForms[i] = VerbForm.Past;
  }
};

/** `The plan, which tied the two, set off strikes`, `Kenya, having lost the port, blocked the road`: whether a verb comes behind what two commas say of the sentence's subject. */
function resumes(words: readonly string[], verbForms: Uint8Array, at: number): boolean {
  const open = words.indexOf(',');
  return words[at - 1] === ',' && open > 0 && open < at - 2 && TELLS.has(words[open + 1]) && !verbForms.slice(0, open).some(isFinite) && !verbForms.slice(at).some(isFinite);
}

/** `Its military might alone is not enough`: in front of a finite verb, *might* is a noun. */
const settleMight = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (words[i] !== 'might' || verbForms[i] !== VerbForm.Modal) continue;
    const alone = words[i + 1] === 'alone';
    if (!isFinite(verbForms[alone ? i + 2 : i + 1] ?? VerbForm.None)) continue;
    makeNoun(tags, i);
    if (!alone) continue;
    pos[i + 1] = Pos.ADV;
    verbForms[i + 1] = VerbForm.None;
  }
};

/** `May floods closed the pass`: a question would have a bare form behind its subject. */
const settleMonth = ({ words, pos, verbForms }: MutableTags): void => {
  if (words[0] !== 'may' || pos[1] !== Pos.NOUN || (verbForms[2] !== VerbForm.Past && verbForms[2] !== VerbForm.Participle)) return;
  pos[0] = Pos.PROPN;
  verbForms[0] = VerbForm.None;
  verbForms[2] = VerbForm.Past;
};

const GIVES = new Set('offer give grant lend promise send deny owe'.split(' '));

const SEEKS = new Set('seek ask request receive get obtain want need'.split(' '));

/** `offered Oman help against Iraq`, `sought help from Iraq`: behind a verb with two objects and the first of them, and behind one of asking, stands a noun. */
const settleSecondObjects = (tags: MutableTags): void => {
  const { lemmas, words, pos, verbForms } = tags;
  for (let i = 1; i + 1 < lemmas.length; i++) {
    if (verbForms[i] !== VerbForm.Base || pos[i + 1] !== Pos.ADP) continue;
    const given = i > 1 && pos[i - 1] === Pos.PROPN && GIVES.has(lemmas[i - 2]);
    const sought = (words[i] === 'help' || words[i] === 'support') && (SEEKS.has(lemmas[i - 1]) || (words[i - 1] === 'for' && SEEKS.has(lemmas[i - 2])));
    if (given || sought) makeNoun(tags, i);
  }
};

/** `has for some months been courting`, `has armed neither`: behind *have*, *for* joins no clause and a word in *-ed* with an object is a participle. */
const settleBehindHave = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (!HAVE.has(words[i - 1])) continue;
    if (words[i] === 'for' && pos[i] === Pos.SCONJ) pos[i] = Pos.ADP;
    const lemma = pos[i] === Pos.ADJ && words[i].endsWith('ed') && startsComplement(tags, i + 1) ? verbs.lemmas.get(words[i]) : undefined;
    if (lemma !== undefined) makeVerb(tags, i, { lemma, form: VerbForm.Participle });
  }
};

/** `threatened to sue Lima`, `payments to Equatorial Guinea`: behind *to* and in front of a name, what can be a verb is one in lower case, and a name with a capital. */
const settleInfinitives = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, pos, verbForms } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    // In a headline, what stands in front of *to* has a capital as well.
    if (i > 1 && words[i - 1] === 'to' && verbForms[i] === VerbForm.Base && forms[i] !== words[i] && forms[i - 2] === words[i - 2] && pos[i + 1] === Pos.PROPN) {
      pos[i - 1] = Pos.ADP;
      pos[i] = Pos.PROPN;
      verbForms[i] = VerbForm.None;
    }
    // `continues to regard it as likely`: what the tagger takes for the mark of an infinitive has a verb behind it.
    if (words[i - 1] === 'to' && pos[i - 1] === Pos.PART && pos[i] === Pos.NOUN && forms[i] === words[i] && isBareForm(verbs, words[i])) makeVerb(tags, i, { lemma: words[i], form: VerbForm.Base });
    if (words[i - 1] === 'to' && pos[i] === Pos.PROPN && forms[i] === words[i] && pos[i + 1] === Pos.PROPN && isBareForm(verbs, words[i])) makeVerb(tags, i, { lemma: words[i], form: VerbForm.Base });
  }
};

/** `…, assuming inflation falls.`: behind *assuming* a clause has its verb. */
const settleAssumptions = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos } = tags;
  for (let i = 2; i < words.length; i++) {
    if (words[i - 2] !== 'assuming' || pos[i - 1] !== Pos.NOUN || pos[i] !== Pos.NOUN || (i + 1 < words.length && pos[i + 1] !== Pos.PUNCT)) continue;
    const reading = verbs.finite.get(words[i])?.find(({ form }) => form === VerbForm.Present3);
    if (reading !== undefined) makeVerb(tags, i, reading);
  }
};

const GOVERNING = new Set(['of', 'over', 'despite']);

/** `in place of pay`, `mutiny over pay`, `demand stayed weak`: behind some prepositions, and at the head of a clause in front of a finite verb, stands no bare form. */
const settleBareForms = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i < words.length; i++) {
    if (verbForms[i] !== VerbForm.Base) continue;
    const heads = (i === 0 || words[i - 1] === ',') && (verbForms[i + 1] === VerbForm.Past || verbForms[i + 1] === VerbForm.Present3) && pos[i + 1] === Pos.VERB;
    if (GOVERNING.has(words[i - 1]) || heads) {
      makeNoun(tags, i);
      if (!heads) pos[i - 1] = Pos.ADP;
    }
  }
};

const FORECASTS = new Set('likely unlikely set due expected bound certain'.split(' '));
/** Most tokens between a form in *-s* that is a noun and what is foreseen of it. */
const FORECAST_REACH = 2;

/** `Nile Waters Talks Unlikely to Resume`: in front of what is foreseen, a form in *-s* of no linking verb is a noun. */
const settleForecasts = (tags: MutableTags): void => {
  const { words, lemmas, pos, verbForms } = tags;
  for (let i = words.length - 3; i > 0; i--) {
    if (pos[i] !== Pos.VERB || verbForms[i] !== VerbForm.Present3 || LINKING.has(lemmas[i]) || takesBareClause(lemmas[i])) continue;
    let next = i + 1;
    while (next - i < FORECAST_REACH && isNominal(pos[next])) next++;
    if (FORECASTS.has(words[next]) && words[next + 1] === 'to' && !verbForms.slice(next + 3).some(isFinite)) makeNoun(tags, i);
  }
};

/** `Ms Farah (Trade Desk) said`: no verb. */
const settleTitles = ({ words, lemmas, pos, verbForms }: MutableTags): void => {
  for (let i = 0; i + 1 < words.length; i++) {
    if ((words[i] !== 'ms' && words[i] !== 'ms.') || pos[i + 1] !== Pos.PROPN) continue;
    pos[i] = Pos.PROPN;
    lemmas[i] = words[i];
    verbForms[i] = VerbForm.None;
  }
};

/** `…, and both know it`: a determiner right in front of a finite verb is a pronoun. */
const settlePronouns = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 0; i + 1 < words.length; i++) {
    if (pos[i] === Pos.DET && INDEFINITES.has(words[i]) && isFinite(verbForms[i + 1]) && (i === 0 || pos[i - 1] === Pos.CCONJ || pos[i - 1] === Pos.PUNCT)) pos[i] = Pos.PRON;
  }
};

export const settleConfusions = (tags: MutableTags, verbs: VerbLexicon): void => {
  settlePastForms(tags);
  settleMight(tags);
  settleMonth(tags);
  settleSecondObjects(tags);
  settleBehindHave(tags, verbs);
  settleInfinitives(tags, verbs);
  settleAssumptions(tags, verbs);
  settleBareForms(tags);
  settleForecasts(tags);
  settleTitles(tags);
  settlePronouns(tags);
};
