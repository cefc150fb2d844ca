/** What a cue of likelihood qualifies. */
import { Pos } from '../../../language/index.js';
import type { Clause } from '../../clauses/index.js';
import type { AnalysedSentence } from '../../document.js';
import type { Cue } from '../cues.js';
import { isChance, isChancePredicate } from './chances.js';
import { hedge } from './hedges.js';
import { isModal } from './modals.js';
import { isIdiom } from './predicative.js';
import { CueSite, EVENTS, type Attachment } from './site.js';

export { EVENTS, type Attachment };

/** `hard to see why X failed`: a question about what is so. */
const QUESTIONS = new Set(['why', 'what', 'who', 'where', 'which']);

const POINTERS = new Set(['it', 'this', 'that', 'so']);

/** `We doubt it`, `I doubt this.`, `…, which we doubt`: what was said before is unlikely; with a clause behind it, that clause is. */
const isDoubtOfSaid = ({ words, pos, cue, clause }: CueSite): boolean => {
  if (clause.type === 'relative' && words[clause.start] === 'which') return (pos[cue.end] ?? Pos.PUNCT) === Pos.PUNCT;
  return POINTERS.has(words[cue.end]) && (pos[cue.end + 1] ?? Pos.PUNCT) === Pos.PUNCT;
};

/** What one cue does in its clause. */
export const attachCue = (sentence: AnalysedSentence, clause: Clause, cue: Cue): Attachment => {
  const at = new CueSite(sentence, clause, cue);
  switch (cue.category) {
    case 'verdict':
      return QUESTIONS.has(at.words[cue.end]) ? null : 'predicate';
    case 'number':
    case 'inverted':
      return 'predicate';
    case 'doubt':
      return isDoubtOfSaid(at) ? 'predicate' : null;
    case 'modal':
      return isModal(at) ? 'predicate' : null;
    case 'chance':
      return isChance(at) ? 'predicate' : null;
    case 'chance-predicate':
      return isChancePredicate(at) ? 'predicate' : null;
    case 'predicative':
      return isIdiom(at) ? 'predicate' : null;
    case 'hedge':
      return hedge(at);
  }
};
