/** Verbs that the tagger missed where a modal, an inversion or the opening of a clause promises one. */
import { frontsAuxiliary } from './closedClass.js';
import { Pos, VerbForm } from './pos.js';
import { endsPlural } from './readings.js';
import { isFinite, isNominal, makeVerb, startsComplement, type MutableTags } from './tags.js';
import { isBareForm, type VerbLexicon } from './verbLexicon.js';
import { GROUP_ADVERBS, POSSESSIVES } from './words.js';

/** Auxiliaries that stand in front of a subject and the bare form of its verb. */
const INVERTED_AUXILIARIES = new Set('will would can could may might shall should did does do'.split(' '));

/** Words that open a clause and nothing else at the head of a sentence. */
const CONDITIONAL = new Set(['if', 'unless', 'because', 'although', 'until', 'whenever']);
const ENDS_OPENING = new Set([',', '\u2013', '\u2014']);

/** `Unless the agency defaults, …`: a clause at the head of a sentence ends with its verb where none has come before its comma. */
export const verbsOfOpenings = (tags: MutableTags, verbs: VerbLexicon): void => {
  const { words, pos, forms, verbForms } = tags;
  const verb = CONDITIONAL.has(words[0]) ? words.findIndex((word) => ENDS_OPENING.has(word)) - 1 : -1;
  if (verb < 2 || pos[verb] !== Pos.NOUN || forms[verb] !== words[verb] || !isNominal(pos[verb - 1]) || verbForms.slice(0, verb).some((form) => form !== VerbForm.None)) return;
  const wanted = endsPlural(tags, verb - 1) ? VerbForm.Present : VerbForm.Present3;
  const reading = verbs.finite.get(words[verb])?.find(({ form }) => form === wanted);
  if (reading !== undefined) makeVerb(tags, verb, reading);
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
  if (words[0] !== 'should' || comma < 0 || verbForms.slice(1, comma).some((form) => form === VerbForm.Base || form === VerbForm.Present)) return;
  for (let i = 2; i < comma; i++) {
    if (!isNominal(pos[i - 1]) || forms[i] !== words[i] || !isBareForm(verbs, words[i])) continue;
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
