/** `either`, `neither` and `both` without a second part are no conjunctions. */
import { Pos, VerbForm } from './pos.js';
import { isFinite, makeNoun, type MutableTags } from './tags.js';

const SECOND = new Map([['either', 'or'], ['neither', 'nor'], ['both', 'and']]);

/** Whether the second part stands in the same clause: `either Oslo or Lima`. */
const isPaired = ({ words }: MutableTags, at: number, second: string): boolean => {
  for (let i = at + 1; i < words.length && words[i] !== ';'; i++) if (words[i] === second) return true;
  return false;
};

/** `Either figure would be small`: an article in front of a noun; `neither is likely to yield`: a pronoun in front of a verb. */
export const settleDistributives = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  for (let i = 0; i + 1 < words.length; i++) {
    const second = SECOND.get(words[i]);
    if (second === undefined || pos[i] !== Pos.CCONJ || isPaired(tags, i, second)) continue;
    const finiteBehind = isFinite(verbForms[i + 2] ?? VerbForm.None);
    if (pos[i + 1] === Pos.VERB && finiteBehind) makeNoun(tags, i + 1);
    pos[i] = isFinite(verbForms[i + 1]) ? Pos.PRON : Pos.DET;
  }
};
