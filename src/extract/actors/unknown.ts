/** Names that no lexicon knows and whose form does not settle what they are: the contexts of a brief vote. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorLexicon } from './gazetteer.js';
import type { NameSpan } from './names.js';
import { apposedNoun } from './nominals.js';
import { isFiniteVerb, isCode, isPossessive, verbBehind, type View } from './view.js';
import { ACTING, DEALT, ADDRESSING, EVENT_NOUNS, LOCATING, LOCATIVES, MOTION, PLACE_NOUNS, POLICIES, STAFF } from './words.js';

export type Vote = 'place' | 'person' | 'body' | null;

/** Verbs that only people and bodies that speak have as subject. */
export const SPEAKING: ReadonlySet<string> = new Set('say tell add believe argue warn claim announce deny insist speak write think'.split(' '));

/** Prepositions and the nouns and verbs in front of them that only a person or body can stand behind. */
const DEALING = new Set(['with', 'to', 'against', 'in', 'of', 'by', 'from', 'between']);

const behindLocative = (view: View, start: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  let before = start - 1;
  if (view.words[before] === 'the') before--;
  const word = view.words[before] ?? '';
  if (word === 'of') return LOCATING.has(view.words[before - 1] ?? '') || PLACE_NOUNS.has(view.words[before - 1] ?? '') || EVENT_NOUNS.has(view.words[before - 1] ?? '');
  if (LOCATIVES.has(word) && view.pos[before] !== Pos.ADV) return true;
  if (word !== 'to' && word !== 'from' && word !== 'towards' && word !== 'toward') return false;
  for (let i = before - 1; i >= 0 && i > before - 5; i--) if (MOTION.has(lemmas[i])) return true;
  return false;
};

/** What one occurrence says of its name. */
export const voteOf = (view: View, span: NameSpan, lexicon: ActorLexicon): Vote => {
  const { words } = view;
  const { lemmas, verbForms } = view.analysed.tokens;
  const start = span.nameStart;
  const next = words[span.end] ?? '';
  const preposition = view.words[start - 1] === 'the' ? start - 2 : start - 1;
  if ((words[preposition] === 'at' || words[preposition] === 'for') && STAFF.has(words[preposition - 1] ?? '')) return 'body';
  const dealt = view.words[start - 1] === 'in' && DEALT.has(view.words[start - 2] ?? '');
  if (!dealt && behindLocative(view, span.start)) return 'place';
  if (PLACE_NOUNS.has(next) && view.pos[span.end] === Pos.NOUN) return 'place';
  const many = span.end - start > 1;
  const code = isCode(view, span.end - 1) && !many;
  const before = words[start - 1] === 'the' ? words[start - 2] : words[start - 1];
  if (before === 'to' && words[start - 2] === 'according') return many && !code ? 'person' : 'body';
  const initial = view.initial[start] === 1;
  const verb = verbBehind(view, span.end);
  if (verb >= 0 && isFiniteVerb(view.analysed.tokens, span.end) || (verb >= 0 && verbForms[verb] !== VerbForm.None && verb > span.end)) {
    const lemma = lemmas[verb];
    if (SPEAKING.has(lemma)) return many && !code ? 'person' : 'body';
    if (ACTING.has(lemma) && (many || code || !initial)) return 'body';
    if (code) return 'body';
  }
  if (isPossessive(next)) {
    const owned = view.phraseAt[span.end + 1];
    if (owned !== undefined && POLICIES.has(words[owned.head]) && (!initial || many || code)) return 'body';
  }
  const made = verbForms[words[start - 1] === 'the' ? start - 3 : start - 2];
  if (before === 'by' && (made === VerbForm.Participle || made === VerbForm.Past)) return 'body';
  const apposed = initial && !many && view.pos[start] !== Pos.PROPN ? null : apposedNoun(view, lexicon, start, span.end);
  if (apposed !== null) {
    const { entry } = apposed;
    if (entry.class === 'polity' || entry.class === 'population' || (entry.class === 'source' && entry.kind !== 'person')) return null;
    return entry.kind === 'person' ? 'person' : 'body';
  }
  if (!initial && before !== undefined && view.pos[start - 1] === Pos.VERB && ADDRESSING.has(lemmas[start - 1])) return many && !code ? 'person' : 'body';
  // "ThaiBev": capitals inside a word are a firm's or a body's.
  if (!many && /\p{Ll}\p{Lu}\p{Ll}/u.test(view.forms[start])) return 'body';
  if (before !== undefined && SPEAKING.has(lemmas[start - 1] ?? '') && view.pos[start - 1] === Pos.VERB) return many ? 'person' : 'body';
  if (next === ',' && words[span.end + 1] === 'who') return 'person';
  // "Libre's Edgardo Pineda", "a stake in Lindmark Steel", "deals with Korvelin"
  if (many && isPossessive(words[start - 1])) return 'person';
  if (!code && DEALING.has(before ?? '') && DEALT.has(words[before === words[start - 1] ? start - 2 : start - 3] ?? '')) return 'body';
  return null;
};
