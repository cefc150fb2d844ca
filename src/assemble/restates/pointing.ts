/** Claims that estimate what the claim in front of them says: `We put the odds at one in four`, `I doubt it`. */
import pointing from '../../../lexicons/links/pointing.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import type { ClaimFindings } from '../../extract/index.js';

type Tokens = ClaimFindings['draft']['sentence']['tokens'];

const NOUNS = new Set(pointing.nouns);
const VERBS = new Set(pointing.verbs);
const RATING = new Set(pointing.rating);
const OTHERS = new Set(pointing.others);
const QUOTING = new Set(pointing.quoting);
const EXPECTING = new Set(pointing.expecting);
/** Words in front of a number. */
const APPROXIMATE = new Set(['about', 'around', 'perhaps', 'roughly', 'only', 'over', 'under', 'nearly']);

/** Words that can stand for an event; without one of them, or a noun of likelihood, nothing points back. */
const STANDS_FOR_EVENT = new Set(['it', 'this', 'that', 'so', 'which']);

/** `None of these is likely`: what stands for more than the claim in front. */
const SEVERAL = new Set(['none', 'neither', 'both', 'these', 'those']);

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
    // `we cannot exclude the possibility that …` goes on with its event; `we put that at …` does not.
    if (pos[i] === Pos.SCONJ && words[i] === 'that' && words[i + 1] !== 'at') return false;
    if (SEVERAL.has(words[i])) return false;
    // `but we cannot exclude one`
    const one = words[i] === 'one' && i === span.end - 1 && lemmas[i - 1] !== 'in';
    if (noun || one || STANDS_FOR_EVENT.has(words[i])) event = true;
    const known = noun || EMPTY.has(pos[i]) || VERBS.has(lemmas[i]) || OTHERS.has(words[i]) || aside.some(({ start, end }) => start <= i && i < end);
    if (!known) return false;
  }
  return event;
};

/** What the cue of an estimate that goes on with its event has behind it: `makes it likely that X`. */
const GOES_ON = new Set(['that', 'to', 'for', 'whether', 'of']);

/** Whether the event follows a cue: at once, or behind a sentence adverb: `unlikely, however, that X`. */
const goesOn = ({ words, pos }: Tokens, end: number): boolean => {
  if (GOES_ON.has(words[end])) return true;
  let at = end;
  while (pos[at] === Pos.PUNCT || pos[at] === Pos.ADV) at++;
  return at > end && pos[at] === Pos.SCONJ && words[at] === 'that';
};

/** `The ledgers make it very likely`, `We consider this outcome improbable`: whoever says so, a verb of rating has what was said before as its object. */
const ratesSaid = ({ draft }: ClaimFindings): boolean =>
  draft.cues.some(({ start, end, sentence }) => {
    if (sentence !== undefined) return false;
    const { words, lemmas, pos } = draft.sentence.tokens;
    let at = start - 1;
    while (at > 0 && (words[at] === 'as' || words[at] === 'to' || lemmas[at] === 'be' || pos[at] === Pos.ADV)) at--;
    if (pos[at] === Pos.NOUN && NOUNS.has(lemmas[at]) && STANDS_FOR_EVENT.has(words[at - 1])) at--;
    return STANDS_FOR_EVENT.has(words[at]) && RATING.has(lemmas[at - 1]) && !goesOn(draft.sentence.tokens, end);
  });

const DEMONSTRATIVES = new Set(['this', 'that', 'such']);

/** `a 50-50 chance of such a deal`, `a one-in-four probability to that outcome`: what is rated is named again with a demonstrative. */
const ratesNamed = ({ draft, span }: ClaimFindings): boolean =>
  draft.cues.some(({ end, sentence }) => {
    if (sentence !== undefined) return false;
    const { words, lemmas, pos } = draft.sentence.tokens;
    const at = pos[end] === Pos.NOUN && NOUNS.has(lemmas[end]) ? end + 1 : end;
    return at + 1 < span.end && (words[at] === 'of' || words[at] === 'to') && DEMONSTRATIVES.has(words[at + 1]);
  });

/** `We do not expect it`: no more is said than that it will not come. */
const expectsSaid = ({ draft: { negated, sentence: { tokens } }, span }: ClaimFindings): boolean =>
  negated && STANDS_FOR_EVENT.has(tokens.words[span.end - 1]) && EXPECTING.has(tokens.lemmas[span.end - 2]);

/** `one officer puts the odds at fifty-fifty`, `underwriters set the risk at one in three`: a chance of nothing named is that of what was said before. */
const givesOdds = ({ draft }: ClaimFindings): boolean =>
  draft.cues.some(({ start, end, sentence }) => {
    if (sentence !== undefined) return false;
    const { words, lemmas, pos } = draft.sentence.tokens;
    let at = start - 1;
    while (at > 0 && (pos[at] === Pos.PUNCT || pos[at] === Pos.ADV || APPROXIMATE.has(words[at]))) at--;
    if (words[at] !== 'at' || pos[at - 1] !== Pos.NOUN || !NOUNS.has(lemmas[at - 1])) return false;
    at -= 2;
    while (at > 0 && (pos[at] === Pos.DET || pos[at] === Pos.ADJ || pos[at] === Pos.PRON)) at--;
    return QUOTING.has(lemmas[at]) && !goesOn(draft.sentence.tokens, end);
  });

/** `X would help, but it is unlikely`: what has a hypothetical effect is its subject, and the pronoun stands for that. */
const isHypothetical = ({ draft: { core, sentence, frames } }: ClaimFindings): boolean => {
  const modal = core.verb?.modal ?? -1;
  return frames.length === 0 && modal >= 0 && sentence.tokens.words[modal] === 'would';
};

/** The claim in front of one that a relative clause at its end does not part from it: `They are rivals, which we all know. I doubt it.` */
const mainBefore = (claims: readonly ClaimFindings[], at: number): number => {
  const { sentence } = claims[at].draft;
  let before = at - 1;
  while (before > 0 && claims[before].draft.sentence !== sentence && claims[before].draft.clause.type === 'relative' && claims[before - 1].draft.sentence === claims[before].draft.sentence) before--;
  return before;
};

/** For each claim the position of the one whose event it estimates, -1 for none: a judgment right before it, in its paragraph. */
export const pointedAt = (claims: readonly ClaimFindings[]): number[] =>
  claims.map((claim, at) => {
    const said = mainBefore(claims, at);
    const before = claims[said];
    if (before === undefined || before.draft.kind !== 'judgment') return -1;
    const [here, there] = [claim.draft.sentence, before.draft.sentence];
    // Inside a sentence what stands within the other claim speaks of a part of it: `A coup, which is unlikely, would …`.
    const near = here === there ? claim.span.start >= before.span.end && !isHypothetical(before) : here.blockIndex === there.blockIndex;
    return near && (pointsBack(claim) || ratesSaid(claim) || givesOdds(claim) || ratesNamed(claim) || expectsSaid(claim)) ? said : -1;
  });
