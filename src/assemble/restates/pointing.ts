/** Claims that estimate what the claim in front of them says: `We put the odds at one in four`, `I doubt it`. */
import pointing from '../../../lexicons/links/pointing.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import type { ClaimFindings } from '../../extract/index.js';

const NOUNS = new Set(pointing.nouns);
const VERBS = new Set(pointing.verbs);
const OTHERS = new Set(pointing.others);

/** Words that can stand for an event; without one of them, or a noun of likelihood, nothing points back. */
const STANDS_FOR_EVENT = new Set(['it', 'this', 'that', 'so', 'which']);

/** Classes of words that name nothing. */
const EMPTY: ReadonlySet<number> = new Set([Pos.ADP, Pos.AUX, Pos.CCONJ, Pos.DET, Pos.NUM, Pos.PART, Pos.PRON, Pos.PUNCT, Pos.SCONJ, Pos.SYM]);

/** Whether all that a claim with a level says is how likely something is that was said before. */
const pointsBack = ({ draft, span, circumstances }: ClaimFindings): boolean => {
  if (draft.level === null) return false;
  const { words, lemmas, pos } = draft.sentence.tokens;
  const aside = [...draft.cues.filter(({ sentence }) => sentence === undefined), ...circumstances];
  let event = false;
  for (let i = span.start; i < span.end; i++) {
    const noun = pos[i] === Pos.NOUN && NOUNS.has(lemmas[i]);
    if (noun || STANDS_FOR_EVENT.has(words[i])) event = true;
    const known = noun || EMPTY.has(pos[i]) || VERBS.has(lemmas[i]) || OTHERS.has(words[i]) || aside.some(({ start, end }) => start <= i && i < end);
    if (!known) return false;
  }
  return event;
};

/** For each claim the position of the one whose event it estimates, -1 for none: a judgment in the sentence before, in its paragraph. */
export const pointedAt = (claims: readonly ClaimFindings[]): number[] =>
  claims.map((claim, at) => {
    const before = claims[at - 1];
    if (before === undefined || before.draft.kind !== 'judgment') return -1;
    const [here, there] = [claim.draft.sentence, before.draft.sentence];
    return here !== there && here.blockIndex === there.blockIndex && pointsBack(claim) ? at - 1 : -1;
  });
