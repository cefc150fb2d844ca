/** Claims of a brief that estimate the same event, whatever their wording and polarity. */
import model from '../../../lexicons/links/restates.json' with { type: 'json' };
import type { ClaimFindings, TokenSpan } from '../../extract/index.js';
import { eventOf, ownCues, shares, type Event } from './event.js';
import { pointedAt } from './pointing.js';
import { contentTerms, likeness, weigh, type Likeness, type Term, type Weights } from './similarity.js';

/** Positions in `Extraction.claims`, the later claim first. */
export interface Restatement {
  readonly from: number;
  readonly to: number;
  /** Whether the later claim makes the event more or less likely than the earlier one; null where it does not. */
  readonly shift: 'more-likely' | 'less-likely' | null;
}

/** Comparing every pair is quadratic; a brief has some thirty claims, an archive dump is compared in this window only. */
const WINDOW = 150;
/** Sentences from a headline to what spells it out. */
const NEARBY = 3;
/** Sentences in which a brief puts its key judgments. */
const OPENING = 8;
/** Share of a brief's sentences in front of its end, where it sums up. */
const ENDING = 2 / 3;
const MOST_STEMS = 4;

/** The words of a claim outside some stretches of its sentence. */
const wordsWithout = ({ draft, span }: ClaimFindings, left: readonly TokenSpan[]): string[] =>
  draft.sentence.tokens.words.slice(span.start, span.end).filter((_, i) => !left.some(({ start, end }) => start <= span.start + i && span.start + i < end));

/** The words of the event itself: without how likely, when, why and if, and without the names of actors. */
const coreWords = (claim: ClaimFindings): string[] => wordsWithout(claim, [...ownCues(claim), ...claim.circumstances, ...claim.mentions.map(({ mention }) => mention)]);
const allWords = (claim: ClaimFindings): string[] => wordsWithout(claim, ownCues(claim));
/** Actors stand for themselves, however they are called. */
const actorTerms = ({ mentions }: ClaimFindings): Term[] => mentions.map(({ mention }) => ({ stem: `@${mention.actorId}`, families: [] }));

const areKin = (a: Event, b: Event): boolean => shares(a.families, b.kindred) || shares(a.kindred, b.families);

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly core: Likeness;
  readonly whole: Likeness;
  readonly alike: number;
}

/** What speaks for a pair; `restates.json` says what each feature means. */
type Features = Readonly<Record<keyof typeof model.weights, number>>;

const WEIGHTS = Object.entries(model.weights) as [keyof Features, number][];

/** What restates a restatement of a claim restates the claim, within the window. */
const closed = (pairs: readonly { a: number; b: number }[]): { a: number; b: number }[] => {
  const earlier = new Map<number, Set<number>>();
  for (const { a, b } of pairs) earlier.set(b, (earlier.get(b) ?? new Set()).add(a));
  return [...earlier].sort(([x], [y]) => x - y).flatMap(([b, first]) => {
    // A set goes on to what is added to it.
    for (const a of first) for (const further of earlier.get(a) ?? []) if (b - further < WINDOW) first.add(further);
    return [...first].map((a) => ({ a, b }));
  });
};

class Comparison {
  readonly events: readonly Event[];
  private readonly core: readonly Weights[];
  private readonly whole: readonly Weights[];
  /** How alike the most similar pair of each claim is. */
  private readonly best: Float64Array;
  /** And that of the brief. */
  private top = 0;
  /** Sentence behind which a brief comes to its end. */
  private readonly ending: number;

  constructor(claims: readonly ClaimFindings[]) {
    this.events = claims.map(eventOf);
    this.ending = (this.events.at(-1)?.sentence ?? 0) * ENDING;
    this.core = weigh(claims.map((claim) => contentTerms(coreWords(claim))));
    this.whole = weigh(claims.map((claim) => [...contentTerms(allWords(claim)), ...actorTerms(claim)]));
    this.best = new Float64Array(claims.length);
  }

  read(): Restatement[] {
    const found = this.pairs().filter((pair) => this.score(pair) > model.threshold);
    const pointed = pointedAt(this.events.map(({ claim }) => claim)).flatMap((a, b) => (a < 0 || found.some((pair) => pair.a === a && pair.b === b) ? [] : [{ a, b }]));
    return closed([...found, ...pointed]).map(({ a, b }) => ({ from: b, to: a, shift: this.shift(this.events[a], this.events[b]) }));
  }

  /** Pairs that may restate: two judgments, or a headline and what stands near it. */
  pairs(): Pair[] {
    const pairs: Pair[] = [];
    for (let b = 1; b < this.events.length; b++) {
      for (let a = Math.max(0, b - WINDOW); a < b; a++) {
        const [first, second] = [this.events[a], this.events[b]];
        const apart = second.sentence - first.sentence;
        const headed = (first.headline || second.headline) && apart <= NEARBY;
        if (apart === 0 || !((first.judgment && second.judgment) || headed)) continue;
        const whole = likeness(this.whole[a], this.whole[b]);
        const kin = areKin(first, second);
        if (whole.count === 0 && !kin) continue;
        const core = likeness(this.core[a], this.core[b]);
        pairs.push({ a, b, core, whole, alike: whole.shorter + whole.longer + core.shorter / 2 + (kin ? 0.5 : 0) });
      }
    }
    for (const { a, b, alike } of pairs) {
      this.best[a] = Math.max(this.best[a], alike);
      this.best[b] = Math.max(this.best[b], alike);
      this.top = Math.max(this.top, alike);
    }
    return pairs;
  }

  features({ a, b, core, whole, alike }: Pair): Features {
    const [first, second] = [this.events[a], this.events[b]];
    const apart = second.sentence - first.sentence;
    const headline = Number(first.headline || second.headline);
    const best = Number(alike >= this.best[a] && alike >= this.best[b]);
    return {
      bias: 1,
      words: core.shorter,
      wordsOfLonger: core.longer,
      whole: whole.shorter,
      stems: Math.min(whole.count, MOST_STEMS) / MOST_STEMS,
      'headline.nearby': headline * Number(apart <= NEARBY),
      early: Number(first.sentence < OPENING && apart > NEARBY),
      late: Number(second.sentence >= this.ending && apart > NEARBY),
      lead: Number(first.sentence < NEARBY),
      bullet: Number(first.bullet && !second.bullet),
      sameSide: Number(first.side * second.side > 0),
      sameLevel: Number(first.level >= 0 && first.level === second.level),
      samePredicate: Number(shares(first.predicates, second.predicates)),
      kin: Number(areKin(first, second)),
      kinNouns: Number(shares(first.families, second.nouns) || shares(first.nouns, second.families)),
      otherAgent: Number(first.agents.size > 0 && second.agents.size > 0 && !shares(first.agents, second.agents)),
      conditional: Number(first.conditional !== second.conditional),
      best,
      'best.headline': best * headline,
      top: Number(alike >= this.top),
    };
  }

  private score(pair: Pair): number {
    const features = this.features(pair);
    return WEIGHTS.reduce((sum, [name, weight]) => sum + weight * features[name], 0);
  }

  private shift(earlier: Event, later: Event): Restatement['shift'] {
    if (earlier.level < 0 || later.level < 0 || earlier.level === later.level) return null;
    return later.level > earlier.level ? 'more-likely' : 'less-likely';
  }
}

export const findRestatements = (claims: readonly ClaimFindings[]): Restatement[] => new Comparison(claims).read();
