/** Verbs that the tagger missed behind a word that asks for one: `is expected to sanction Y`, `has long armed Y`. */
import { Pos, VerbForm } from './pos.js';
import { makeNoun, makeVerb, type MutableTags } from './tags.js';
import { BE, GROUP_ADVERBS, HAVE } from './words.js';
import { isBareForm, type VerbLexicon } from './verbLexicon.js';

/** Behind a form of *be* and one of these, *to* opens an infinitive. */
const PLANS = new Set('expected set likely unlikely poised certain able unable ready bound scheduled slated going prepared reluctant willing unwilling sure reported said believed thought known'.split(' '));
/** Those that take nothing else with *to*: `known to police` is no plan. */
const OPEN_PLANS = new Set('likely unlikely expected poised able unable scheduled slated'.split(' '));
/** Behind one of these nouns, *to* opens an infinitive: `with the intent to spy`. */
const INTENTS = new Set('intent intention aim attempt decision ability inability willingness unwillingness refusal bid right'.split(' '));
/** Verbs with an infinitive behind them: `has to sanction Y`. */
const WILLING = new Set('have plan want need intend seek continue decide refuse threaten try aim hope agree promise prepare choose vow pledge attempt'.split(' '));
const NAMES = new Set<number>([Pos.PROPN, Pos.DET, Pos.PRON]);

/** Makes a verb of the word behind *to* where an object follows and a plan or a noun stands in front. */
export const settlePlannedVerbs = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, lemmas, pos, verbForms } = tags;
  for (let i = 2; i + 1 < words.length; i++) {
    if (words[i - 1] !== 'to' || verbForms[i] !== VerbForm.None || forms[i] !== words[i]) continue;
    // Behind a noun as well, where an article follows: `ships to guard the cables`; and in `Were that to fail, …`.
    const supposed = i === 3 && words[0] === 'were' && words[i + 1] === ',';
    const intended = INTENTS.has(words[i - 2]) && pos[i] === Pos.NOUN && !words[i].endsWith('s');
    // `are likely to clash.`
    const ends = OPEN_PLANS.has(words[i - 2]) && pos[i] === Pos.NOUN && (pos[i + 1] === Pos.PUNCT || pos[i + 1] === Pos.ADV);
    const willing = pos[i] === Pos.NOUN && !words[i].endsWith('s') && verbForms[i - 2] !== VerbForm.None && WILLING.has(lemmas[i - 2]);
    const planned = intended || ends || (willing || PLANS.has(words[i - 2]) ? NAMES.has(pos[i + 1]) : pos[i + 1] === Pos.DET && pos[i] === Pos.NOUN);
    if ((!planned && !supposed) || !isBareForm(verbs, words[i])) continue;
    pos[i - 1] = Pos.PART;
    makeVerb(tags, i, { lemma: words[i], form: VerbForm.Base });
  }
};

/**
 * Makes a participle of the word in *-ed* behind a form of *have*, where an adverb stands between them or an object
 * follows: `has almost certainly deprived Moscow of …`, but `has limited means`.
 */
export const settlePerfects = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 2 < words.length; i++) {
    if (!HAVE.has(words[i])) continue;
    let at = i + 1;
    while (at + 1 < words.length && (pos[at] === Pos.ADV || words[at] === 'long' || GROUP_ADVERBS.has(words[at]))) at++;
    // `having put`: a verb that has one form is a participle here.
    if (verbForms[at] === VerbForm.Base || verbForms[at] === VerbForm.Present) verbForms[at] = VerbForm.Participle;
    const lemma = words[at].endsWith('ed') ? verbs.lemmas.get(words[at]) : undefined;
    if (lemma === undefined || verbForms[at] !== VerbForm.None || (at === i + 1 && !NAMES.has(pos[at + 1]))) continue;
    if (words[at - 1] === 'long') pos[at - 1] = Pos.ADV;
    makeVerb(tags, at, { lemma, form: VerbForm.Participle });
  }
};

/** Prepositions that a gerund stands behind: `accused of arming Y`. */
const BEFORE_GERUNDS = new Set('of by for from against without'.split(' '));
/** Verbs that a gerund stands behind: `will keep filing protests`. */
const ASPECTS = new Set('keep stop start begin resume consider avoid deny admit risk'.split(' '));

/** `accused Sofia of financing Tisza`, `will keep filing protests`: with an object behind it, a noun in *-ing* is a gerund there. */
export const settleGerunds = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, lemmas, pos, verbForms } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    if (pos[i] !== Pos.NOUN || !words[i].endsWith('ing') || forms[i] !== words[i]) continue;
    const governed = BEFORE_GERUNDS.has(words[i - 1]) && NAMES.has(pos[i + 1]);
    const aspect = ASPECTS.has(lemmas[i - 1]) && verbForms[i - 1] !== VerbForm.None && (NAMES.has(pos[i + 1]) || (pos[i + 1] === Pos.NOUN && words[i + 1].endsWith('s')));
    const lemma = governed || aspect ? verbs.lemmas.get(words[i]) : undefined;
    if (lemma === undefined || lemma === words[i] || words[i + 1] === 'that' || words[i + 1] === 'which' || words[i + 1] === 'who') continue;
    makeVerb(tags, i, { lemma, form: VerbForm.Gerund });
  }
};

/** Most words of an aside between *have* and its participle. */
const LONGEST_ASIDE = 14;

/** `have, according to an envoy, offered Kinshasa a deal`: behind the aside the word in *-ed* is the participle that *have* asks for. */
export const settleInterruptedPerfects = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 4 < words.length; i++) {
    if (!HAVE.has(words[i]) || words[i + 1] !== ',') continue;
    const close = words.indexOf(',', i + 2);
    const at = close + 1;
    if (close < 0 || close - i > LONGEST_ASIDE || pos[at] !== Pos.ADJ || !NAMES.has(pos[at + 1])) continue;
    const lemma = words[at].endsWith('ed') ? verbs.lemmas.get(words[at]) : undefined;
    if (lemma !== undefined && verbForms[at] === VerbForm.None) makeVerb(tags, at, { lemma, form: VerbForm.Participle });
  }
};

/** Words of likelihood that taggers take for the adjective of a noun in *-ing*. */
const HEDGES = new Set('likely probably possibly certainly presumably apparently reportedly allegedly'.split(' '));

const OUTWARD = new Set('out up off down'.split(' '));

/** `is likely hiding abroad`, `, likely fearing unrest,`, `has been sounding out Oman`: behind *be* or a comma and a word of likelihood, or behind *been* and in front of an object, a word in *-ing* is a verb. */
export const settleProgressives = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 1; i + 1 < words.length; i++) {
    const been = words[i] === 'been' && NAMES.has(pos[OUTWARD.has(words[i + 2]) ? i + 3 : i + 2]);
    if (!(been || HEDGES.has(words[i])) || !words[i + 1].endsWith('ing') || verbForms[i + 1] !== VerbForm.None) continue;
    let first = been ? i : i - 1;
    while (first >= 0 && (pos[first] === Pos.ADV || GROUP_ADVERBS.has(words[first]))) first--;
    const lemma = verbs.lemmas.get(words[i + 1]);
    if (first < 0 || lemma === undefined || !(BE.has(words[first]) || words[first] === ',')) continue;
    makeVerb(tags, i + 1, { lemma, form: VerbForm.Gerund });
  }
};

const INVERTED = new Set(['should', 'were', 'had']);
/** Tokens of a subject between an auxiliary and its verb. */
const LONGEST_SUBJECT = 8;

/** `Should Deby attack before the rains, …`: a phrase with a preposition, and no verb up to the comma. */
const endsWithoutVerb = ({ words, pos, verbForms }: MutableTags, from: number): boolean => {
  if (pos[from] !== Pos.ADP && pos[from] !== Pos.SCONJ) return false;
  let i = from;
  while (i < words.length && words[i] !== ',' && verbForms[i] === VerbForm.None) i++;
  return words[i] === ',';
};

/** No bare form of a verb ends so, but those in *-ss* and the like. */
const PLURAL = /(?<![sui])s$/;

/** `Should Ankara object, …`: what is capitalised behind the auxiliary is a name, and the verb comes behind the subject. */
export const settleInversions = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { forms, words, pos, verbForms, lemmas } = tags;
  for (let i = 0; i + 2 < words.length; i++) {
    if (!INVERTED.has(words[i]) || (i > 0 && words[i] !== 'should' && words[i - 1] !== ',')) continue;
    // `may default should prices fall`: a plural in front of a bare form is what falls.
    if (words[i] === 'should' && verbForms[i + 1] === VerbForm.Base && PLURAL.test(words[i + 1]) && isBareForm(verbs, words[i + 2])) {
      makeNoun(tags, i + 1);
      if (verbForms[i + 2] === VerbForm.None) makeVerb(tags, i + 2, { lemma: words[i + 2], form: VerbForm.Base });
      continue;
    }
    let k = i + 1;
    for (; /^\p{Lu}/u.test(forms[k] ?? ''); k++) {
      if (verbForms[k] === VerbForm.None) continue;
      pos[k] = Pos.PROPN;
      verbForms[k] = VerbForm.None;
      lemmas[k] = words[k];
    }
    // `Should tin prices fall, …`
    const bare = i === 0 && words[i] === 'should' && (pos[k] === Pos.NOUN || pos[k] === Pos.ADJ);
    if (k === i + 1 && pos[k] !== Pos.DET && !bare) continue;
    for (let last = k; last < words.length && last - i <= LONGEST_SUBJECT && pos[last] !== Pos.PUNCT; last++) {
      if (verbForms[last] === VerbForm.None) {
        const base = isBareForm(verbs, words[last]);
        const ends = last + 1 >= words.length || (pos[last - 1] !== Pos.DET && endsWithoutVerb(tags, last + 1)) || pos[last + 1] === Pos.PUNCT || pos[last + 1] === Pos.DET || pos[last + 1] === Pos.PROPN || pos[last + 1] === Pos.ADV;
        if (words[i] !== 'should' || !base || !ends || (pos[last] !== Pos.NOUN && pos[last] !== Pos.ADV && pos[last] !== Pos.ADJ) || last === i + 1 || words[last].endsWith('s')) continue;
        makeVerb(tags, last, { lemma: words[last], form: VerbForm.Base });
      } else if (words[i] === 'had' && (verbForms[last] === VerbForm.Base || verbForms[last] === VerbForm.Present)) verbForms[last] = VerbForm.Participle;
      break;
    }
  }
};
