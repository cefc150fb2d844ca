/** Claims of a brief that estimate the same event, whatever their wording and polarity. */
import model from '../../lexicons/links/restates.json' with { type: 'json' };
import { eventLevelOf, type ClaimFindings } from '../extract/index.js';
import type { Level } from '../schema/index.js';
import { carriesMeaning, contentStems, likeness, stemOf, weigh, type Weights } from './similarity.js';

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
const MOST_STEMS = 4;

const ORDER: readonly Level[] = ['almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain'];
const EVEN = ORDER.indexOf('roughly-even-chance');

interface Compared {
  readonly claim: ClaimFindings;
  readonly index: number;
  readonly headline: boolean;
  readonly judgment: boolean;
  /** Place in `ORDER` of the event's level; -1 without one that can be compared. */
  readonly level: number;
  readonly predicate: string | null;
  readonly actors: ReadonlySet<string>;
}

const compared = (claim: ClaimFindings, index: number): Compared => {
  const { draft } = claim;
  const { verb } = draft.core;
  const { kind } = draft.sentence.block;
  return {
    claim,
    index,
    headline: kind === 'headline' || kind === 'heading',
    judgment: draft.kind === 'judgment',
    level: draft.level === null ? -1 : ORDER.indexOf(eventLevelOf(draft.level, draft.negated)),
    predicate: verb === null || !carriesMeaning(draft.sentence.tokens.lemmas[verb.head]) ? null : stemOf(draft.sentence.tokens.lemmas[verb.head]),
    actors: new Set(claim.mentions.map(({ mention }) => mention.actorId)),
  };
};

/** The words of the event itself: without when, why and if, and without the names of actors. */
const coreWords = ({ draft, span, circumstances, mentions }: ClaimFindings): string[] => {
  const left = [...circumstances, ...mentions.map(({ mention }) => mention)];
  return draft.sentence.tokens.words.slice(span.start, span.end).filter((_, i) => !left.some(({ start, end }) => start <= span.start + i && span.start + i < end));
};
const allWords = ({ draft, span }: ClaimFindings): string[] => draft.sentence.tokens.words.slice(span.start, span.end);

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Share of the words of the event, and stems of the whole. */
  readonly words: number;
  readonly stems: number;
  readonly alike: number;
}

const sharesActor = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const id of a) if (b.has(id)) return true;
  return false;
};

class Comparison {
  private readonly claims: readonly Compared[];
  private readonly core: readonly Weights[];
  private readonly whole: readonly Weights[];
  /** How alike the most similar pair of each claim is. */
  private readonly best: Float64Array;

  constructor(claims: readonly ClaimFindings[]) {
    this.claims = claims.map(compared);
    this.core = weigh(claims.map((claim) => contentStems(coreWords(claim))));
    this.whole = weigh(claims.map((claim) => contentStems(allWords(claim))));
    this.best = new Float64Array(claims.length);
  }

  read(): Restatement[] {
    const pairs = this.pairs();
    for (const { a, b, alike } of pairs) {
      this.best[a] = Math.max(this.best[a], alike);
      this.best[b] = Math.max(this.best[b], alike);
    }
    return pairs.filter((pair) => this.score(pair) > model.threshold).map(({ a, b }) => ({ from: b, to: a, shift: this.shift(this.claims[a], this.claims[b]) }));
  }

  /** Pairs that may restate: two judgments, or a headline and what stands near it. */
  private pairs(): Pair[] {
    const pairs: Pair[] = [];
    for (let b = 1; b < this.claims.length; b++) {
      for (let a = Math.max(0, b - WINDOW); a < b; a++) {
        const [first, second] = [this.claims[a], this.claims[b]];
        const apart = second.claim.draft.sentence.index - first.claim.draft.sentence.index;
        const headed = (first.headline || second.headline) && apart <= NEARBY;
        if (apart === 0 || !((first.judgment && second.judgment) || headed)) continue;
        const whole = likeness(this.whole[a], this.whole[b]);
        if (whole.count === 0) continue;
        const core = likeness(this.core[a], this.core[b]);
        pairs.push({ a, b, words: core.shorter, stems: Math.min(whole.count, MOST_STEMS) / MOST_STEMS, alike: whole.shorter + whole.longer + core.shorter / 2 });
      }
    }
    return pairs;
  }

  private score({ a, b, words, stems, alike }: Pair): number {
    const [first, second] = [this.claims[a], this.claims[b]];
    const { weights } = model;
    const headline = Number(first.headline || second.headline);
    const nearby = Number(second.claim.draft.sentence.index - first.claim.draft.sentence.index <= NEARBY);
    const strangers = Number(first.actors.size > 0 && second.actors.size > 0 && !sharesActor(first.actors, second.actors));
    const estimates = Number(first.claim.draft.level !== null && second.claim.draft.level !== null);
    const sameSide = Number(first.level >= 0 && second.level >= 0 && (first.level - EVEN) * (second.level - EVEN) > 0);
    const samePredicate = Number(first.predicate !== null && first.predicate === second.predicate);
    const told = Number(!first.judgment && !second.judgment);
    const best = Number(alike >= this.best[a] && alike >= this.best[b]);
    return (
      weights.bias +
      weights.words * words +
      weights.stems * stems +
      weights.strangers * strangers +
      weights['headline.nearby'] * headline * nearby +
      weights.sameSide * sameSide +
      weights.estimates * estimates +
      weights.samePredicate * samePredicate +
      weights['told.headline.nearby'] * told * headline * nearby +
      weights['headline.words'] * headline * words +
      weights.best * best +
      weights['best.headline'] * best * headline
    );
  }

  private shift(earlier: Compared, later: Compared): Restatement['shift'] {
    if (earlier.level < 0 || later.level < 0 || earlier.level === later.level) return null;
    return later.level > earlier.level ? 'more-likely' : 'less-likely';
  }
}

export const findRestatements = (claims: readonly ClaimFindings[]): Restatement[] => new Comparison(claims).read();
