/** Speech that goes on beyond its speaker's sentence. */
import type { AnalysedDocument } from '../document.js';
import type { Attribution, Located } from './attributions.js';
import { spread, touches, type Quotation } from './quotations.js';

const SPEAKING = new Set<Attribution['category']>(['saying', 'reporting', 'asking']);

/** Lets direct speech reach over its sentence, and go on behind its speaker. */
export const followSpeech = (document: AnalysedDocument, attributions: readonly Attribution[], quotations: readonly Quotation[]): Attribution[] => {
  const claimed = new Set<Quotation>();
  const reached = attributions.map((attribution) => {
    const content = attribution.content.flatMap((span): Located[] => {
      const touched = quotations.filter((quotation) => touches(span, quotation));
      for (const quotation of touched) claimed.add(quotation);
      const crossing = touched.find(({ first, last }) => first.sentence !== last.sentence);
      return crossing === undefined ? [span] : spread(document.sentences, crossing, [span]);
    });
    return { ...attribution, content };
  });
  for (const quotation of quotations) {
    if (claimed.has(quotation) || !isWholeSentences(document, quotation)) continue;
    const speech = reached.findIndex((attribution, i) => precedes(document, attribution, quotation) && !reached.slice(i + 1).some((later) => precedes(document, later, quotation)));
    if (speech < 0) continue;
    reached[speech] = { ...reached[speech], content: [...reached[speech].content, ...spread(document.sentences, quotation, [])] };
  }
  return reached;
};

/** A quotation with nothing before or behind it in its sentences goes on with the words of the speaker in front. */
const isWholeSentences = ({ sentences }: AnalysedDocument, { first, last }: Quotation): boolean =>
  first.token === 0 && last.token === sentences[last.sentence].tokens.length - 1;

const precedes = ({ sentences }: AnalysedDocument, { cue, content, category }: Attribution, { first }: Quotation): boolean => {
  const ends = content.reduce((last, span) => Math.max(last, span.sentence), cue.sentence);
  return SPEAKING.has(category) && ends === first.sentence - 1 && sentences[cue.sentence].blockIndex === sentences[first.sentence].blockIndex;
};
