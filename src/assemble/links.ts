/** Links between the claims of a brief: the same event again, because, if, despite, in contrast. */
import type { ClaimFindings, Extraction } from '../extract/index.js';
import type { LinkType } from '../schema/index.js';
import { contentStems, likeness, weigh } from './similarity.js';

export interface ClaimLink {
  /** Positions in `Extraction.claims`. */
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  readonly basis: string;
}

const ALIKE = 0.5;
const ALIKE_IN_PAIR = 0.4;
const ALIKE_WITHOUT_ACTORS = 0.7;
/** Comparing every pair is quadratic; a brief has some thirty claims, an archive dump is compared in this window only. */
const WINDOW = 150;

const CONNECTIVES = new Map<string, LinkType>([
  ['however', 'contrasts'], ['nevertheless', 'contrasts'], ['nonetheless', 'contrasts'], ['conversely', 'contrasts'], ['instead', 'contrasts'],
  ['therefore', 'because'], ['thus', 'because'], ['consequently', 'because'], ['hence', 'because'], ['accordingly', 'because'],
]);

const isEstimate = ({ draft }: ClaimFindings): boolean => draft.kind === 'judgment';

const idsWhere = ({ mentions }: ClaimFindings, accept: (role: string) => boolean): Set<string> =>
  new Set(mentions.filter(({ role }) => accept(role)).map(({ mention }) => mention.actorId));
const subjectIds = (claim: ClaimFindings): Set<string> => idsWhere(claim, (role) => role === 'subject' || role === 'object');
const othersOf = (claim: ClaimFindings): Set<string> => idsWhere(claim, (role) => role !== 'subject' && role !== 'place');
const actorIds = (claim: ClaimFindings): Set<string> => new Set(claim.mentions.map(({ mention }) => mention.actorId));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const id of a) if (b.has(id)) shared++;
  return shared;
};

/** The words of the event itself: without when, why and if, and without the names of actors. */
const coreWords = ({ draft, span, circumstances, mentions }: ClaimFindings): string[] => {
  const left = [...circumstances, ...mentions.map(({ mention }) => mention)];
  return draft.sentence.tokens.words.slice(span.start, span.end).filter((_, i) => !left.some(({ start, end }) => start <= span.start + i && span.start + i < end));
};

const restated = (claims: readonly ClaimFindings[]): ClaimLink[] => {
  const estimates = claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => isEstimate(claim));
  const weights = weigh(estimates.map(({ claim }) => contentStems(coreWords(claim))));
  const links: ClaimLink[] = [];
  for (let j = 1; j < estimates.length; j++) {
    for (let i = Math.max(0, j - WINDOW); i < j; i++) {
      const [a, b] = [estimates[i], estimates[j]];
      if (a.claim.draft.sentence === b.claim.draft.sentence) continue;
      const subjects = overlap(subjectIds(a.claim), subjectIds(b.claim)) > 0;
      const noActors = actorIds(a.claim).size === 0 || actorIds(b.claim).size === 0;
      // Between the same two actors one word in common says enough.
      const pair = subjects && overlap(othersOf(a.claim), othersOf(b.claim)) > 0;
      const needed = pair ? ALIKE_IN_PAIR : subjects || noActors ? ALIKE : ALIKE_WITHOUT_ACTORS;
      if (likeness(weights[i], weights[j], pair ? 1 : 2) >= needed) links.push({ from: b.index, to: a.index, type: 'restates', basis: 'rule.link.restates' });
    }
  }
  return links;
};

const BY_CIRCUMSTANCE = new Map<string, LinkType>([
  ['cause', 'because'], ['condition', 'if'], ['concession', 'despite'], ['contrast', 'contrasts'],
]);

/** Claims that stand inside another as its cause, condition or concession. */
const nested = (claims: readonly ClaimFindings[]): ClaimLink[] =>
  claims.flatMap((claim, from) =>
    claim.circumstances.flatMap((circumstance) => {
      const type = BY_CIRCUMSTANCE.get(circumstance.type);
      if (type === undefined) return [];
      const to = claims.findIndex(
        (other) => other !== claim && other.draft.sentence === claim.draft.sentence && other.span.start >= circumstance.start && other.span.end <= circumstance.end + 1,
      );
      return to < 0 ? [] : [{ from, to, type, basis: 'rule.link.circumstance' }];
    }),
  );

const connected = (claims: readonly ClaimFindings[]): ClaimLink[] => {
  const links: ClaimLink[] = [];
  claims.forEach((claim, from) => {
    const { sentence } = claim.draft;
    if (from === 0 || claims[from - 1].draft.sentence === sentence) return;
    const type = CONNECTIVES.get(sentence.tokens.words[0]);
    const before = claims[from - 1];
    if (type !== undefined && before.draft.sentence.blockIndex === sentence.blockIndex) links.push({ from, to: from - 1, type, basis: 'rule.link.connective' });
  });
  return links;
};

export const linkClaims = ({ claims }: Extraction): ClaimLink[] => [...restated(claims), ...nested(claims), ...connected(claims)];
