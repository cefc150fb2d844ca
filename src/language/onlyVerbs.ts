/** Words that the tagger took for something else, though they are verbs wherever they stand. */
import { Pos, VerbForm } from './pos.js';
import { makeVerb, type MutableTags } from './tags.js';
import type { VerbLexicon } from './verbLexicon.js';
import { GROUP_ADVERBS } from './words.js';

/** The verb group that a bare form goes on with is looked for no further back than this many tokens. */
const REACH = 12;

/** Whether the bare form at a place is an infinitive: behind *to* or a modal, or joined to one (`would close the border and suspend payments`). */
const isInfinitive = ({ words, pos, verbForms }: MutableTags, at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && (pos[before] === Pos.ADV || GROUP_ADVERBS.has(words[before]))) before--;
  if (before < 0) return false;
  if (verbForms[before] === VerbForm.Modal || words[before] === 'to') return true;
  if (pos[before] !== Pos.CCONJ) return false;
  for (let i = before - 1; i >= Math.max(0, before - REACH); i--) if (verbForms[i] !== VerbForm.None) return verbForms[i] === VerbForm.Base;
  return false;
};

/** `Both depend on Kabul`, `The second obeys Oyet`: makes a verb of a word that is nothing else. */
export const settleOnlyVerbs = (tags: MutableTags, { only }: VerbLexicon): void => {
  const { forms, words, verbForms } = tags;
  for (let i = 0; i < words.length; i++) {
    const reading = verbForms[i] === VerbForm.None && forms[i] === words[i] ? only.get(words[i]) : undefined;
    if (reading === undefined) continue;
    makeVerb(tags, i, reading.form === VerbForm.Present && isInfinitive(tags, i) ? { ...reading, form: VerbForm.Base } : reading);
  }
};
