/** Links between the claims of a brief: the same event again, because, if, despite, in contrast. */
import connectives from '../../lexicons/links/connectives.json' with { type: 'json' };
import { Pos } from '../language/index.js';
import type { ClaimFindings, Extraction } from '../extract/index.js';
import type { Link, LinkType } from '../schema/index.js';
import { findRestatements } from './restates/find.js';

export interface ClaimLink {
  /** Positions in `Extraction.claims`. */
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  readonly shift?: Link['shift'];
  readonly basis: string;
}

const restated = (claims: readonly ClaimFindings[]): ClaimLink[] =>
  findRestatements(claims).map(({ from, to, shift }) => ({ from, to, type: 'restates', ...(shift === null ? {} : { shift }), basis: 'rule.link.restates' }));

const BY_CIRCUMSTANCE = new Map<string, LinkType>([
  ['cause', 'because'], ['condition', 'if'], ['concession', 'despite'], ['contrast', 'contrasts'],
]);

/** Claims that stand inside another as its cause, condition or concession. */
const nested = (claims: readonly ClaimFindings[]): ClaimLink[] => {
  // Positions by sentence: to look through all claims for each would be quadratic.
  const bySentence = new Map<ClaimFindings['draft']['sentence'], number[]>();
  claims.forEach(({ draft: { sentence } }, at) => {
    const positions = bySentence.get(sentence);
    if (positions === undefined) bySentence.set(sentence, [at]);
    else positions.push(at);
  });
  return claims.flatMap((claim, from) =>
    claim.circumstances.flatMap((circumstance) => {
      const type = BY_CIRCUMSTANCE.get(circumstance.type);
      if (type === undefined) return [];
      const to = bySentence.get(claim.draft.sentence)?.find((at) => at !== from && claims[at].span.start >= circumstance.start && claims[at].span.end <= circumstance.end + 1);
      return to === undefined ? [] : [{ from, to, type, basis: 'rule.link.circumstance' }];
    }),
  );
};

const byWords: readonly (readonly [words: readonly string[], type: LinkType])[] = (['because', 'contrasts', 'despite', 'if'] as const)
  .flatMap((type) => connectives[type].map((words) => [words.split(' '), type] as const))
  .sort(([a], [b]) => b.length - a.length);

/** The link that a connective at a token makes, the longest one first. */
const connectiveAt = (words: readonly string[], at: number): LinkType | undefined =>
  byWords.find(([connective]) => connective.every((word, k) => words[at + k] === word) && words[at + connective.length] !== 'of')?.[1];

const connected = (claims: readonly ClaimFindings[]): ClaimLink[] =>
  claims.flatMap((claim, from): ClaimLink[] => {
    const before = claims[from - 1];
    const { sentence, start, frames } = claim.draft;
    if (before === undefined || before.draft.sentence.blockIndex !== sentence.blockIndex || frames.length > 0) return [];
    const { words, pos } = sentence.tokens;
    const inside = before.draft.sentence === sentence;
    // `…; however, Y`, `…, but Y`: inside a sentence the connective stands right in front of the claim.
    let at = inside ? start : 0;
    while (inside && at > 0 && at > before.draft.end - 1 && (pos[at - 1] === Pos.CCONJ || pos[at - 1] === Pos.ADV || words[at - 1] === ',')) at--;
    while (words[at] === ',') at++;
    const type = connectiveAt(words, at) ?? later(words, pos, claim);
    return type === undefined ? [] : [{ from, to: from - 1, type, basis: 'rule.link.connective' }];
  });

/** Sentence adverbs stand behind the subject or verb as well: `It is doubtful, however, that Y`. */
const later = (words: readonly string[], pos: Uint8Array, { span }: ClaimFindings): LinkType | undefined => {
  for (let i = span.start + 1; i < span.end; i++) {
    if (pos[i] !== Pos.ADV || words[i] === 'still' || words[i] === 'yet' || words[i] === 'so' || words[i] === 'otherwise' || words[i] === 'instead' || words[i] === 'rather' || words[i] === 'meanwhile') continue;
    const type = byWords.find(([connective]) => connective.length === 1 && connective[0] === words[i])?.[1];
    if (type !== undefined) return type;
  }
  return undefined;
};

const POINTING = new Set(['this', 'that', 'these', 'which', 'both', 'it', 'all', 'such']);

/** `X, which suggests that Y`, `X. This indicates that Y`: Y because X. */
const evidenced = (claims: readonly ClaimFindings[]): ClaimLink[] =>
  claims.flatMap((claim, from): ClaimLink[] => {
    const frame = claim.draft.frames[0];
    if (frame === undefined || frame.kind !== 'verb' || !frame.evidence || from === 0) return [];
    const { words } = claim.draft.sentence.tokens;
    const { start, type } = frame.clause;
    const pointing = type === 'relative' ? words[start] === 'which' : start <= 1 && POINTING.has(words[start]);
    const before = claims[from - 1].draft;
    const same = type === 'relative' ? before.sentence === claim.draft.sentence : before.sentence.index === claim.draft.sentence.index - 1 && before.sentence.blockIndex === claim.draft.sentence.blockIndex;
    return pointing && same ? [{ from, to: from - 1, type: 'because', basis: 'rule.link.evidence' }] : [];
  });

/** One link a pair and type, the first rule that finds it. */
const unique = (links: readonly ClaimLink[]): ClaimLink[] => {
  const seen = new Set<string>();
  return links.filter(({ from, to, type }) => {
    const key = `${from} ${to} ${type}`;
    return !seen.has(key) && seen.add(key);
  });
};

export const linkClaims = ({ claims }: Extraction): ClaimLink[] => unique([...restated(claims), ...nested(claims), ...connected(claims), ...evidenced(claims)]);
