/** Analytic confidence: how good the basis of a judgment is, apart from how likely the event is. */
import { Pos } from '../../language/index.js';
import type { LexiconEntry } from '../../lexicon/index.js';
import type { Draft } from '../claims/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { LikelihoodLexicon } from '../likelihood/index.js';

export interface ConfidenceStatement extends TokenSpan {
  readonly sentence: AnalysedSentence;
  readonly entry: LexiconEntry<'confidence'>;
}

/** Words for the author's judgments as a whole: `We have high confidence in these judgments`. */
const JUDGMENTS = new Set('judgment judgments judgement judgements assessment assessments estimate estimates finding findings conclusion conclusions'.split(' '));

const statementIn = (sentence: AnalysedSentence, lexicon: LikelihoodLexicon): ConfidenceStatement | null => {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const found = lexicon.confidence.longest(sentence.interned, i);
    if (found !== null) return { sentence, start: found.start, end: found.end, entry: found.value };
  }
  return null;
};

/**
 * Attaches statements of confidence to the claims they cover: the claims of their sentence that stand under it, and,
 * when the sentence speaks of judgments, those of its paragraph before it.
 */
export const attachConfidence = (
  sentences: readonly AnalysedSentence[],
  drafts: readonly Draft[],
  lexicon: LikelihoodLexicon,
): ReadonlyMap<Draft, ConfidenceStatement> => {
  const bySentence = new Map<AnalysedSentence, Draft[]>();
  const byBlock = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
    const block = byBlock.get(draft.sentence.blockIndex);
    if (block) block.push(draft);
    else byBlock.set(draft.sentence.blockIndex, [draft]);
  }
  const attached = new Map<Draft, ConfidenceStatement>();
  for (const sentence of sentences) {
    const statement = statementIn(sentence, lexicon);
    if (statement === null) continue;
    const here = bySentence.get(sentence) ?? [];
    const covered = here.filter((draft) => covers(statement, draft));
    const { words } = sentence.tokens;
    const general = words.slice(statement.start).some((word) => JUDGMENTS.has(word));
    const earlier = general ? (byBlock.get(sentence.blockIndex) ?? []).filter((draft) => draft.kind === 'judgment' && draft.sentence.index < sentence.index) : [];
    const spoken = here.length > 0 || !standsAlone(statement) ? here.slice(0, 1) : claimsBefore(sentences, sentence, bySentence);
    const reached = [...(covered.length > 0 || general ? covered : spoken), ...earlier];
    for (const draft of reached) if (!attached.has(draft)) attached.set(draft, statement);
  }
  return attached;
};

/** `(Low confidence)`, `Confidence: moderate.`: nothing else is said in the sentence. */
const standsAlone = ({ sentence, start, end }: ConfidenceStatement): boolean => {
  const { pos } = sentence.tokens;
  for (let i = 0; i < pos.length; i++) if ((i < start || i >= end) && pos[i] !== Pos.PUNCT) return false;
  return true;
};

/** The claims of the sentence in front, in the same paragraph. */
const claimsBefore = (sentences: readonly AnalysedSentence[], { index, blockIndex }: AnalysedSentence, claims: ReadonlyMap<AnalysedSentence, readonly Draft[]>): readonly Draft[] => {
  const before = sentences[index - 1];
  return before?.blockIndex === blockIndex ? (claims.get(before) ?? []) : [];
};

/** A statement covers the claims under its own frame, and the claim that it stands in. */
const covers = (statement: ConfidenceStatement, draft: Draft): boolean => {
  const inside = draft.start <= statement.start && statement.end <= draft.end;
  const framed = draft.frames.some((frame) => frame.clause.start <= statement.start && statement.start < draft.start);
  const adverbial = statement.start === draft.sentence.clauses[0]?.start;
  return inside || framed || adverbial;
};
