/** Which way a claim looks from the day of its brief. */
import { HAVE, VerbForm } from '../../../language/index.js';
import type { Clause } from '../../clauses/index.js';
import type { AnalysedSentence } from '../../document.js';

/** `past`: the verb says that it is over; `future`: it is still to come; `open`: neither, and the time itself must tell. */
export type Tense = 'past' | 'future' | 'open';

const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did']);
const FUTURE = new Set(['will', "'ll", 'shall', 'wo', 'would']);

/** `vowed to close the base by June`: the time belongs to what is still to be done. */
const hasInfinitive = ({ tokens: { words, verbForms } }: AnalysedSentence, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (words[i] === 'to' && verbForms[i + 1] === VerbForm.Base) return true;
  return false;
};

/**
 * @param at first token of the time
 * @param estimated whether the claim is a judgment, which looks ahead where its verb does not say otherwise
 */
export const tenseOf = (sentence: AnalysedSentence, verb: Clause['verb'], at: number, estimated: boolean): Tense => {
  const otherwise = estimated ? 'future' : 'open';
  if (verb === null || verb.infinitive) return otherwise;
  const { words, verbForms } = sentence.tokens;
  const group = words.slice(verb.start, verb.head + 1);
  if (group.some((word) => FUTURE.has(word))) return 'future';
  const perfect = verb.head > verb.start && group.some((word) => HAVE.has(word));
  const over = perfect || verbForms[verb.head] === VerbForm.Past || group.some((word) => PAST_AUXILIARIES.has(word));
  return over && !hasInfinitive(sentence, verb.end, at) ? 'past' : otherwise;
};
