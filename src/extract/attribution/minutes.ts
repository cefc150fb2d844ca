/** Minutes report in the past what was said: what goes on in it is the last speaker's, though nothing says so. */
import { VerbForm } from '../../language/index.js';
import type { Draft } from '../claims/index.js';
import type { AnalysedSentence } from '../document.js';
import type { Credit } from './source.js';
import { FIRST_PERSON } from './voices.js';

/** First words of verbs that stand in reported speech for *will*, *can*, *may* and the perfect. */
const BACKSHIFTED = new Set(['would', 'could', 'might', 'had']);

export const isBackshifted = ({ sentence, clause: { verb } }: Draft): boolean => verb !== null && BACKSHIFTED.has(sentence.tokens.words[verb.start]);

/** `could not agree`: what was not possible, as often as what somebody said might be. */
const isAbility = ({ sentence: { tokens: { words } }, clause: { verb } }: Draft): boolean => verb !== null && words[verb.start] === 'could' && words[verb.start + 1] === 'not';

/** Code units from the start of a brief in which its title stands. */
const TITLE_ROOM = 300;
const RECORD = /(?<!\p{L}|\d )(?:Minutes|MINUTES|(?:[Ss]ummary|[Nn]ote|[Rr]ecord) of (?:an? |the )?(?:\p{L}+ )?(?:[Mm]eeting|[Dd]iscussion|[Cc]onversation|[Ss]ession))(?!\p{L})/u;

export const isMinutes = (text: string): boolean => RECORD.test(text.slice(0, TITLE_ROOM));

/** Who was credited with the last claim of a sentence. */
export interface Spoken {
  readonly sentence: AnalysedSentence;
  readonly credits: readonly Credit[];
}

/** Who goes on speaking in a claim of the next sentence of a paragraph. */
export const creditGoesOn = (draft: Draft, before: Spoken | null, sentences: readonly AnalysedSentence[]): Credit[] => {
  const { sentence, start, frames } = draft;
  if (before === null || before.sentence.index !== sentence.index - 1 || before.sentence.blockIndex !== sentence.blockIndex) return [];
  const { words } = sentence.tokens;
  // Somebody else may be named in front: `All agreed that …`, `Dr Petrie disagreed: …`.
  if (!isBackshifted(draft) || isAbility(draft) || frames.length > 0 || FIRST_PERSON.has(words[start]) || words.slice(0, start).includes(':')) return [];
  return before.credits.filter(({ holder, cue, sentence: at }) => holder && cue !== null && sentences[at]?.tokens.verbForms[cue.start] === VerbForm.Past).map((credit) => ({ ...credit, basis: 'rule.source.minutes' }));
};
