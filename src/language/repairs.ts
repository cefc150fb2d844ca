import { Pos } from './pos.js';
import { isModalWord } from './verbForms.js';

/** Participles and gerunds that have become prepositions or conjunctions. */
const PREPOSITIONS = new Set(
  'including according regarding concerning pending despite following amid excluding barring notwithstanding via per'.split(' '),
);
/** Pronouns that are always subjects: a noun right behind them is a verb. */
const SUBJECTS = new Set(['we', 'they', 'i', 'you']);
const SKIPPED = (word: string, pos: number): boolean => pos === Pos.ADV || word === 'not' || word === 'n\'t' || word === 'likely' || word === 'unlikely';

/** Mends tags that the tagger is known to get wrong by construction, in place. */
export const repairTags = (words: readonly string[], lemmas: string[], pos: Uint8Array): void => {
  const length = words.length;
  for (let i = 0; i < length; i++) {
    const word = words[i];
    if (PREPOSITIONS.has(word) && pos[i] !== Pos.ADP && !(word === 'following' && i > 0 && pos[i - 1] === Pos.AUX)) pos[i] = Pos.ADP;
    if (word === 'given' && pos[i - 1] !== Pos.AUX && (pos[i + 1] === Pos.DET || pos[i + 1] === Pos.PROPN || words[i + 1] === 'that')) pos[i] = Pos.ADP;
    if (SUBJECTS.has(word)) {
      let next = i + 1;
      while (next < length && pos[next] === Pos.ADV) next++;
      if (pos[next] === Pos.NOUN && (words[next + 1] === 'that' || pos[next + 1] === Pos.DET || pos[next + 1] === Pos.PROPN)) {
        pos[next] = Pos.VERB;
        lemmas[next] = words[next];
      }
    }
    if (pos[i] === Pos.AUX && isModalWord(word)) {
      let next = i + 1;
      while (next < length && SKIPPED(words[next], pos[next])) next++;
      if (next < length && (pos[next] === Pos.NOUN || pos[next] === Pos.ADJ) && pos[next + 1] !== Pos.AUX && pos[next + 1] !== Pos.VERB) {
        pos[next] = Pos.VERB;
        lemmas[next] = words[next];
      }
    }
    if (pos[i] === Pos.VERB && i > 1 && words[i - 1] === 'to' && (words[i - 2] === 'due' || words[i - 2] === 'owing' || words[i - 2] === 'thanks')) {
      pos[i] = Pos.NOUN;
    }
  }
};
