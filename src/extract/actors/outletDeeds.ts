/** Whether an outlet does more than report: `images reviewed by Bellingcat`, `The Guardian published the draft`. */
import { Pos } from '../../language/index.js';
import type { NameSpan } from './nameSpan.js';
import { SPEAKING } from './unknown.js';
import { beforePhrase, verbBehind, type View } from './view.js';

/** Verbs with which an outlet is the source of what it says, beside those of speaking. */
const REPORTING = new Set(['report', 'quote', 'cite', 'see', 'doubt', 'describe', 'call', 'note', 'suggest', 'estimate', 'put', 'find', 'expect', 'be']);

const reports = (lemma: string): boolean => SPEAKING.has(lemma) || REPORTING.has(lemma);

export const outletActs = (view: View, { start, end }: NameSpan): boolean => {
  const { lemmas } = view.analysed.tokens;
  const before = beforePhrase(view, start);
  if (view.words[before] === 'by' && view.pos[before - 1] === Pos.VERB) return !reports(lemmas[before - 1]);
  const verb = verbBehind(view, end);
  return verb >= 0 && view.pos[before] !== Pos.ADP && !reports(lemmas[verb]);
};
