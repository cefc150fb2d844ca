/** Pronouns and their kinds, and the *it* that stands for no one. */
import { Pos, VerbForm } from '../../language/index.js';
import { RAISING } from './classes.js';
import type { View } from './view.js';

type PronounKind = 'it' | 'they' | 'he' | 'she' | 'relative';
export interface Pronoun {
  readonly kind: PronounKind;
  readonly possessive: boolean;
  readonly reflexive: boolean;
}

const PRONOUNS = new Map<string, Pronoun>([
  ['it', { kind: 'it', possessive: false, reflexive: false }],
  ['its', { kind: 'it', possessive: true, reflexive: false }],
  ['itself', { kind: 'it', possessive: false, reflexive: true }],
  ['they', { kind: 'they', possessive: false, reflexive: false }],
  ['them', { kind: 'they', possessive: false, reflexive: false }],
  ['their', { kind: 'they', possessive: true, reflexive: false }],
  ['themselves', { kind: 'they', possessive: false, reflexive: true }],
  ['he', { kind: 'he', possessive: false, reflexive: false }],
  ['him', { kind: 'he', possessive: false, reflexive: false }],
  ['his', { kind: 'he', possessive: true, reflexive: false }],
  ['himself', { kind: 'he', possessive: false, reflexive: true }],
  ['she', { kind: 'she', possessive: false, reflexive: false }],
  ['her', { kind: 'she', possessive: true, reflexive: false }],
  ['herself', { kind: 'she', possessive: false, reflexive: true }],
  ['which', { kind: 'relative', possessive: false, reflexive: false }],
  ['who', { kind: 'relative', possessive: false, reflexive: false }],
  ['whom', { kind: 'relative', possessive: false, reflexive: false }],
  ['whose', { kind: 'relative', possessive: true, reflexive: false }],
]);

export const pronounOf = (word: string): Pronoun | undefined => PRONOUNS.get(word);

/** Words that stand between commas. */
const ASIDES = new Set(['though', 'however', 'therefore', 'then', 'moreover', 'nevertheless']);

/** `it is likely that …`, `it remains unclear whether …`: no one. */
export const isPleonastic = (view: View, at: number): boolean => {
  const { lemmas, verbForms } = view.analysed.tokens;
  let i = at + 1;
  let copula = false;
  for (; i < view.length && i < at + 10; i++) {
    const lemma = lemmas[i];
    const word = view.words[i];
    if (lemma === 'be' || word === '\'s' || lemma === 'seem' || lemma === 'appear' || lemma === 'remain' || lemma === 'become' || lemma === 'look') {
      copula = true;
      continue;
    }
    if (verbForms[i] === VerbForm.Modal || word === 'have' || word === 'has' || word === 'had' || word === 'not' || word === 'n\'t' || view.pos[i] === Pos.ADV) continue;
    break;
  }
  if (!copula) return lemmas[at + 1] === 'take' || (lemmas[at - 1] === 'make' && view.pos[at + 1] === Pos.ADJ);
  if (view.words[i] === 'that' || view.words[i] === 'as' || view.words[i] === 'to') return view.words[i] !== 'to';
  for (let k = i; k < view.length && k < i + 9; k++) {
    const word = view.words[k];
    if (word === 'that' || word === 'whether' || word === 'if' || word === 'for') return word !== 'for' || !RAISING.has(view.words[k - 1]);
    if (word === 'to' && k > i) return !RAISING.has(view.words[k - 1]) && (view.pos[k - 1] === Pos.ADJ || view.pos[k - 1] === Pos.NOUN);
    // "it is doubtful, though, that …"
    if (word === ',' && ASIDES.has(view.words[k + 1]) && view.words[k + 2] === ',') {
      k += 2;
      continue;
    }
    if (view.pos[k] === Pos.PUNCT || (verbForms[k] !== VerbForm.None && k > i)) return false;
  }
  return false;
};
