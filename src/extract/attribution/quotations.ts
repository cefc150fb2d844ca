/** Direct speech: stretches between quotation marks, over sentences and paragraphs. */
import { VerbForm } from '../../language/index.js';
import type { AnalysedDocument, TokenSpan } from '../document.js';
import type { Located } from './attributions.js';

interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** From the opening mark to the closing one, both included. */
export interface Quotation {
  readonly first: Place;
  readonly last: Place;
}

const MARK = '"';

/** Quotations of a brief in order. The end of a paragraph closes one that is still open. */
export const findQuotations = ({ sentences }: AnalysedDocument): Quotation[] => {
  const found: Quotation[] = [];
  let open: Place | null = null;
  sentences.forEach(({ blockIndex, tokens }, sentence) => {
    const before = sentences[sentence - 1];
    if (open !== null && before !== undefined && before.blockIndex !== blockIndex) {
      found.push({ first: open, last: { sentence: sentence - 1, token: before.tokens.length - 1 } });
      open = null;
    }
    for (let token = 0; token < tokens.length; token++) {
      if (tokens.words[token] !== MARK) continue;
      if (open === null) open = { sentence, token };
      else {
        found.push({ first: open, last: { sentence, token } });
        open = null;
      }
    }
  });
  const last = sentences.length - 1;
  if (open !== null) found.push({ first: open, last: { sentence: last, token: sentences[last].tokens.length - 1 } });
  return found;
};

/** The part of each quotation that stands in a sentence, by sentence. */
export const quotedParts = ({ sentences }: AnalysedDocument, quotations: readonly Quotation[]): ReadonlyMap<number, readonly TokenSpan[]> => {
  const parts = new Map<number, TokenSpan[]>();
  for (const quotation of quotations) {
    for (const { sentence, start, end } of spread(sentences, quotation, [])) {
      const list = parts.get(sentence);
      if (list) list.push({ start, end });
      else parts.set(sentence, [{ start, end }]);
    }
  }
  return parts;
};

/** Sentences in which somebody's words make a clause: quoted names and slogans have no verb. */
export const sentencesWithSpeech = (document: AnalysedDocument): Set<number> => {
  const speech = new Set<number>();
  for (const [sentence, parts] of quotedParts(document, findQuotations(document))) {
    const { verbForms } = document.sentences[sentence].tokens;
    if (parts.some(({ start, end }) => verbForms.subarray(start, end).some((form) => form !== VerbForm.None))) speech.add(sentence);
  }
  return speech;
};

/** A quotation as stretches of its sentences, widened to what `own` says of the same ones. */
export const spread = (sentences: AnalysedDocument['sentences'], { first, last }: Quotation, own: readonly Located[]): Located[] => {
  const spans: Located[] = [];
  for (let sentence = first.sentence; sentence <= last.sentence; sentence++) {
    let start = sentence === first.sentence ? first.token : 0;
    let end = sentence === last.sentence ? last.token + 1 : sentences[sentence].tokens.length;
    for (const span of own) {
      if (span.sentence !== sentence) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    spans.push({ sentence, start, end });
  }
  return spans;
};

const holds = ({ sentence, start, end }: Located, place: Place): boolean => place.sentence === sentence && start <= place.token && place.token < end;

/** Whether a span takes in the beginning or the end of a quotation. */
export const touches = (span: Located, { first, last }: Quotation): boolean => holds(span, first) || holds(span, last);
