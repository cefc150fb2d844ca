import irregular from '../../lexicons/language/irregular-verbs.json' with { type: 'json' };
import { Pos, VerbForm } from './pos.js';

const pastOnly = new Set<string>();
const participleOnly = new Set<string>();
const sharedPast = new Set<string>();
for (const [base, past, participle] of irregular.entries) {
  if (past === participle) sharedPast.add(past);
  else {
    if (past !== base) pastOnly.add(past);
    if (participle !== base) participleOnly.add(participle);
  }
}

const MODALS = new Set('will would can could may might must shall should ca wo sha \'ll \'d ought'.split(' '));
const BE = new Set('am is are was were be been being \'m \'re'.split(' '));
const HAVE = new Set('have has had having \'ve'.split(' '));
const FINITE_AUX = new Map<string, VerbForm>([
  ['is', VerbForm.Present3], ['has', VerbForm.Present3], ['does', VerbForm.Present3], ['\'s', VerbForm.Present3],
  ['am', VerbForm.Present], ['are', VerbForm.Present], ['\'m', VerbForm.Present], ['\'re', VerbForm.Present], ['\'ve', VerbForm.Present],
  ['was', VerbForm.Past], ['were', VerbForm.Past], ['had', VerbForm.Past], ['did', VerbForm.Past],
  ['been', VerbForm.Participle], ['done', VerbForm.Participle], ['being', VerbForm.Gerund], ['having', VerbForm.Gerund], ['doing', VerbForm.Gerund],
  ['be', VerbForm.Base],
]);

export const isModalWord = (word: string): boolean => MODALS.has(word);

/** Index of the last token before `at` that is no adverb, negation or particle inside a verb group; -1 if none. */
const governor = (words: readonly string[], pos: Uint8Array, at: number): number => {
  let i = at - 1;
  while (i >= 0 && (pos[i] === Pos.ADV || words[i] === 'not' || words[i] === 'n\'t' || words[i] === 'likely')) i--;
  return i;
};

/** The form of the verb at `at`, from its ending and from what governs it. */
export const verbFormOf = (words: readonly string[], lemmas: readonly string[], pos: Uint8Array, at: number): VerbForm => {
  const word = words[at];
  if (pos[at] === Pos.AUX && MODALS.has(word)) return VerbForm.Modal;
  const aux = FINITE_AUX.get(word);
  if (aux !== undefined) return aux;
  if (word.endsWith('ing') && lemmas[at] !== word) return VerbForm.Gerund;
  if (pastOnly.has(word)) return VerbForm.Past;
  if (participleOnly.has(word)) return VerbForm.Participle;
  const before = governor(words, pos, at);
  const by = before >= 0 ? words[before] : '';
  if (by === 'to' || MODALS.has(by) || by === 'do' || by === 'does' || by === 'did') return VerbForm.Base;
  if (word.endsWith('ed') || sharedPast.has(word)) return BE.has(by) || HAVE.has(by) ? VerbForm.Participle : VerbForm.Past;
  if (word.endsWith('s') && lemmas[at] !== word) return VerbForm.Present3;
  return VerbForm.Present;
};
