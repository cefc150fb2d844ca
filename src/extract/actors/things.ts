/** Names that a brief gives to ships, aircraft, weapons and malware, which do not act: `the tanker Sea Star`. */
import { Pos } from '../../language/index.js';
import { ALIAS_LEADS, ALIAS_STEPS } from './classes.js';
import type { NameSpan } from './nameSpan.js';
import type { View } from './view.js';
import { THING_NOUNS } from './words.js';

/** Most words between the noun and the name in `a backdoor that we call GULL`. */
const REACH = 8;

/** What stands in front of the carriers that are ships. */
const CARRIED = new Set(['bulk', 'aircraft', 'gas', 'lng', 'lpg', 'crude', 'car', 'ore', 'livestock', 'chemical', 'oil']);

const isThing = (view: View, at: number): boolean => {
  const lemma = view.analysed.tokens.lemmas[at];
  return view.pos[at] === Pos.NOUN && (THING_NOUNS.has(lemma) || (lemma === 'carrier' && CARRIED.has(view.words[at - 1] ?? '')));
};

/** Whether what stands around a name says that it is a thing's. */
export const namesThing = (view: View, { nameStart, end }: NameSpan): boolean => {
  const { words } = view;
  let at = nameStart - 1;
  if (words[at] === '"') at--;
  if (isThing(view, at) || (words[at] === ',' && isThing(view, at - 1))) return true;
  // `SILK, a passive backdoor`
  if (words[end] === ',' && (words[end + 1] === 'a' || words[end + 1] === 'an')) {
    const phrase = view.phraseAt[end + 2];
    if (phrase !== undefined && isThing(view, phrase.head)) return true;
  }
  if (isThing(view, end) && !isThing(view, end + 1) && words[nameStart - 1] === 'the') return true;
  let led = false;
  for (let steps = 0; at >= 0 && steps < REACH && (ALIAS_LEADS.has(words[at]) || ALIAS_STEPS.has(words[at])); steps++, at--) led ||= ALIAS_LEADS.has(words[at]);
  return led && isThing(view, at);
};
