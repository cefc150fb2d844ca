/** Prepositions and subordinators that look alike. */
import { isYear } from './dateWords.js';
import { Pos, VerbForm } from './pos.js';
import { beginsObject, isFinite, makeNoun, type MutableTags } from './tags.js';

const BEFORE_TO = new Set(['according', 'due', 'owing', 'thanks', 'prior', 'contrary', 'relative', 'similar', 'compared']);

/** Participles of what somebody or something is called or held to be. */
const BEFORE_AS = new Set(['known', 'described', 'regarded', 'classed', 'classified', 'listed', 'billed', 'portrayed', 'presented', 'hailed', 'labelled', 'labeled', 'branded', 'identified', 'tracked']);

/** `a gang known as the Brass Creek network`: no clause behind *as*. */
const settleNaming = ({ words, pos }: MutableTags): void => {
  for (let i = 1; i + 1 < words.length; i++) if (words[i] === 'as' && pos[i] === Pos.SCONJ && BEFORE_AS.has(words[i - 1]) && beginsObject(pos[i + 1])) pos[i] = Pos.ADP;
};

/** `according to state media`: behind these *to* is a preposition, and what follows no infinitive. */
export const settlePrepositions = (tags: MutableTags): void => {
  const { words, pos, verbForms } = tags;
  settleNaming(tags);
  for (let i = 0; i + 2 < words.length; i++) {
    if (!BEFORE_TO.has(words[i]) || words[i + 1] !== 'to') continue;
    const plan = words[i] === 'due' && verbForms[i - 1] !== undefined && verbForms[i - 1] !== VerbForm.None;
    if (plan) continue;
    if (words[i] === 'according') {
      pos[i] = Pos.ADP;
      verbForms[i] = VerbForm.None;
    }
    pos[i + 1] = Pos.ADP;
    if (verbForms[i + 2] !== VerbForm.Base && verbForms[i + 2] !== VerbForm.Present) continue;
    makeNoun(tags, i + 2);
  }
};

const BOTH_BEFORE_CLAUSE = new Set(['before', 'after', 'until', 'since']);
/** Tokens of a subject behind a word that joins a clause. */
const LONGEST_CLAUSE_SUBJECT = 5;

/** `copied the files before the guards noticed`: with a subject and its verb behind it, *before* joins a clause. */
export const settleSubordinators = ({ words, pos, verbForms }: MutableTags): void => {
  for (let i = 1; i + 2 < words.length; i++) {
    // `the chance of a clash before 2030 is even`: a year does nothing.
    if (pos[i] === Pos.SCONJ && BOTH_BEFORE_CLAUSE.has(words[i]) && isYear(words[i + 1]) && isFinite(verbForms[i + 2])) pos[i] = Pos.ADP;
    if (pos[i] !== Pos.ADP || !BOTH_BEFORE_CLAUSE.has(words[i])) continue;
    let verb = i + 1;
    while (verb - i <= LONGEST_CLAUSE_SUBJECT && (beginsObject(pos[verb]) || pos[verb] === Pos.PRON)) verb++;
    if (verb > i + 1 && !(verb === i + 2 && isYear(words[i + 1])) && isFinite(verbForms[verb] ?? VerbForm.None)) pos[i] = Pos.SCONJ;
  }
};
