/** Names that no lexicon knows and whose form does not settle what they are: the contexts of a brief vote. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorLexicon, NounSense } from './gazetteer.js';
import type { NameSpan } from './nameSpan.js';
import { apposedNoun, typeOfDescribed } from './nominals.js';
import { isFiniteVerb, isCode, isPassive, isPossessive, verbBehind, type View } from './view.js';
import { ACTING, DEALT, ADDRESSING, EVENT_NOUNS, LOCATING, LOCATIVES, MOTION, PLACE_NOUNS, POLICIES, STAFF } from './words.js';

export type Vote = 'place' | 'person' | 'body' | null;

/** Verbs that only people and bodies that speak have as subject. */
export const SPEAKING: ReadonlySet<string> = new Set('say tell add believe argue warn claim announce deny insist speak write think'.split(' '));

/** Prepositions and the nouns and verbs in front of them that only a person or body can stand behind. */
const DEALING = new Set(['with', 'to', 'against', 'in', 'of', 'by', 'from', 'between']);

/** Nouns whose *in* leads to a body: `a stake in Lindmark Steel`; `talks in Kunming` are held in a place. */
const HELD = new Set(['stake', 'stakes', 'share', 'shares', 'shareholding', 'interest', 'interests', 'investment', 'investments', 'holding', 'holdings', 'confidence', 'trust', 'faith', 'partner', 'partners', 'shareholder', 'shareholders', 'investor', 'investors']);
/** Pronouns behind a name that only a person's has: `Grivas, who`, `Averoff himself`. */
const PERSONAL = new Set(['who', 'whom', 'himself', 'herself']);
/** Tags of single words that open a sentence and can be a name: of no word that it knows the tagger says interjection or other. */
const NAMELIKE: ReadonlySet<number> = new Set([Pos.PROPN, Pos.INTJ, Pos.X]);
/** How far back the first of several places may stand. */
const LISTED = 8;

/** Where the list of names begins that a name stands in: `Split` in `in Split and Mostar`. */
const listStart = (view: View, start: number): number => {
  let at = start;
  const joined = view.words[start - 1] === 'and' || view.words[start - 1] === 'or';
  if (!joined || view.capital[start - 2] !== 1) return start;
  while (at > 0 && start - at < LISTED && (view.capital[at - 1] === 1 || at > start - 2 || view.words[at - 1] === ',')) at--;
  return at;
};

const behindLocative = (view: View, name: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  const start = listStart(view, name);
  let before = start - 1;
  if (view.words[before] === 'the') before--;
  const word = view.words[before] ?? '';
  if (word === 'of') return LOCATING.has(view.words[before - 1] ?? '') || PLACE_NOUNS.has(view.words[before - 1] ?? '') || EVENT_NOUNS.has(view.words[before - 1] ?? '');
  if (LOCATIVES.has(word) && view.pos[before] !== Pos.ADV) return true;
  if (word !== 'to' && word !== 'from' && word !== 'towards' && word !== 'toward') return false;
  for (let i = before - 1; i >= 0 && i > before - 5; i--) if (MOTION.has(lemmas[i])) return true;
  return false;
};

/** `their leader, Wilmer Paz`, `the commander Than Oo`: personnel and lawmakers are someone; firms and bands are bodies. */
const isPerson = (noun: NounSense): boolean => {
  const { kind, class: nounClass } = noun.entry;
  return kind === 'person' || ((nounClass === 'personnel' || nounClass === 'institution') && typeOfDescribed(noun, false) === 'person');
};

/** What one occurrence says of its name. */
export const voteOf = (view: View, span: NameSpan, lexicon: ActorLexicon): Vote => {
  const { words } = view;
  const { lemmas, verbForms } = view.analysed.tokens;
  const start = span.nameStart;
  const next = words[span.end] ?? '';
  const preposition = view.words[start - 1] === 'the' ? start - 2 : start - 1;
  if ((words[preposition] === 'at' || words[preposition] === 'for') && STAFF.has(words[preposition - 1] ?? '')) return 'body';
  const held = view.words[start - 1] === 'in' && HELD.has(view.words[start - 2] ?? '');
  if (held) return 'body';
  // `in Oblak's office`, `in the Uranium One deal`, `at Svenska Kraftnät`: what it belongs to is no place by that.
  const owner = isPossessive(next) || (words[start - 1] === 'the' && view.pos[span.end] === Pos.NOUN && !PLACE_NOUNS.has(next));
  if (!owner && !(words[start - 1] === 'at' && span.end - start > 1) && behindLocative(view, span.start)) return 'place';
  if (PLACE_NOUNS.has(next) && view.pos[span.end] === Pos.NOUN) return 'place';
  const many = span.end - start > 1;
  const code = isCode(view, span.end - 1) && !many;
  const before = words[start - 1] === 'the' ? words[start - 2] : words[start - 1];
  if (before === 'to' && words[start - 2] === 'according') return many && !code ? 'person' : 'body';
  const initial = view.initial[start] === 1;
  const verb = verbBehind(view, span.end);
  if (verb >= 0 && isFiniteVerb(view.analysed.tokens, span.end) || (verb >= 0 && verbForms[verb] !== VerbForm.None && verb > span.end && words[verb - 1] !== 'to')) {
    const lemma = lemmas[verb];
    if (SPEAKING.has(lemma)) return many && !code ? 'person' : 'body';
    if (ACTING.has(lemma) && !isPassive(view, span.end, verb) && (many || code || !initial)) return 'body';
    if (code) return 'body';
  }
  if (isPossessive(next)) {
    const owned = view.phraseAt[span.end + 1];
    if (owned !== undefined && POLICIES.has(words[owned.head]) && (!initial || many || code)) return 'body';
  }
  const made = verbForms[words[start - 1] === 'the' ? start - 3 : start - 2];
  if (before === 'by' && (made === VerbForm.Participle || made === VerbForm.Past)) return 'body';
  const behind = next === ',' ? words[span.end + 1] : next;
  if (PERSONAL.has(behind) && (next === ',' || behind !== 'who')) return 'person';
  const apposed = initial && !many && !NAMELIKE.has(view.pos[start]) ? null : apposedNoun(view, lexicon, start, span.end);
  if (apposed !== null) {
    const { entry } = apposed;
    if (entry.class === 'polity' || entry.class === 'population' || (entry.class === 'source' && entry.kind !== 'person')) return null;
    return isPerson(apposed) ? 'person' : 'body';
  }
  if (!initial && before !== undefined && view.pos[start - 1] === Pos.VERB && ADDRESSING.has(lemmas[start - 1])) return many && !code ? 'person' : 'body';
  // "ThaiBev": capitals inside a word are a firm's or a body's.
  if (!many && /\p{Ll}\p{Lu}\p{Ll}/u.test(view.forms[start])) return 'body';
  if (before !== undefined && SPEAKING.has(lemmas[start - 1] ?? '') && view.pos[start - 1] === Pos.VERB) return many ? 'person' : 'body';
  // "Libre's Edgardo Pineda", "a stake in Lindmark Steel", "deals with Korvelin"
  if (many && isPossessive(words[start - 1])) return 'person';
  if (code && isPossessive(words[start - 1]) && view.capital[start - 2] === 1) return 'body';
  if (!code && before !== 'in' && DEALING.has(before ?? '') && DEALT.has(words[before === words[start - 1] ? start - 2 : start - 3] ?? '')) return 'body';
  return null;
};
