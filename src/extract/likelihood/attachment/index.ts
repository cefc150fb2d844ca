/** What a cue of likelihood qualifies. */
import type { Clause } from '../../clauses/index.js';
import type { AnalysedSentence } from '../../document.js';
import type { Cue } from '../cues.js';
import { isChance, isChancePredicate } from './chances.js';
import { hedge } from './hedges.js';
import { isModal } from './modals.js';
import { isIdiom } from './predicative.js';
import { CueSite, type Attachment } from './site.js';

export type { Attachment };

/** What one cue does in its clause. */
export const attachCue = (sentence: AnalysedSentence, clause: Clause, cue: Cue): Attachment => {
  const at = new CueSite(sentence, clause, cue);
  switch (cue.category) {
    case 'number':
    case 'verdict':
      return 'predicate';
    case 'doubt':
      return null;
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
