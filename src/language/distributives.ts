/** `either`, `neither` and `both` without a second part are no conjunctions. */
import { Pos, VerbForm } from './pos.js';
import { isFinite, makeNoun, type MutableTags } from './tags.js';

const SECOND = new Map([['either', 'or'], ['neither', 'nor'], ['both', 'and']]);
const isDistributive = (word: string): boolean => SECOND.has(word);

/** `Either figure would be small`: an article in front of a noun; `neither is likely to yield`: a pronoun in front of a verb. */
export const settleDistributives = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  if (!words.some(isDistributive)) return;
  /** What stands behind in the same clause: `either Oslo or Lima`. */
  const behind = new Set<string>();
  for (let i = words.length - 1; i >= 0; i--) {
    const second = SECOND.get(words[i]);
    if (second !== undefined && i + 1 < words.length && pos[i] === Pos.CCONJ && !behind.has(second)) {
      if (pos[i + 1] === Pos.VERB && isFinite(verbForms[i + 2] ?? VerbForm.None)) makeNoun(tags, i + 1);
      pos[i] = isFinite(verbForms[i + 1]) ? Pos.PRON : Pos.DET;
    }
    // `since neither would serve`, `neither has said so`
    if (words[i] === 'neither' && pos[i] !== Pos.PRON && !behind.has('nor') && isFinite(verbForms[i + 1] ?? VerbForm.None)) pos[i] = Pos.PRON;
    if (words[i] === ';') behind.clear();
    behind.add(words[i]);
  }
};
