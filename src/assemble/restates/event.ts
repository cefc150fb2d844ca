/** What a claim estimates: its predicate, its actors by role, its level. */
import light from '../../../lexicons/links/light.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import { eventLevelOf, type ClaimFindings } from '../../extract/index.js';
import type { Level } from '../../schema/index.js';
import { RANKED_LEVELS } from '../../schema/levels.js';
import { familiesAt } from './families.js';
import { stemOf } from './stems.js';
import { carriesMeaning } from './similarity.js';

const ORDER: readonly Level[] = RANKED_LEVELS;
/** Nouns whose *of* leads to an event. */
const CHANCES = new Set(['chance', 'probability', 'likelihood', 'odds', 'risk', 'possibility', 'prospect', 'danger', 'threat']);
/** Tokens from a verb to the noun of likelihood that it takes. */
const REACH = 6;
const EVEN = ORDER.indexOf('roughly-even-chance');
/** See light.json. */
const LIGHT_VERBS = new Set(light.verbs);
const LIGHT_NOUNS = new Set([...CHANCES, ...light.nouns]);

export interface Event {
  readonly claim: ClaimFindings;
  readonly headline: boolean;
  readonly bullet: boolean;
  readonly judgment: boolean;
  /** Index of the sentence, and of the paragraph it stands in. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Place in the order of levels; -1 without one that can be compared. */
  readonly level: number;
  /** 1 where the event is held to come rather than not, -1 where not, 0 where that is left open; a bare *will* holds it to come. */
  readonly side: -1 | 0 | 1;
  /** Stems of what names the event, and their families. */
  readonly predicates: ReadonlySet<string>;
  readonly families: ReadonlySet<number>;
  /** Families of the other verbs as well. */
  readonly kindred: ReadonlySet<number>;
  /** Families of the other verbs and of the nouns: `order an invasion`. */
  readonly nouns: ReadonlySet<number>;
  /** Whether it is estimated under a condition. */
  readonly conditional: boolean;
  readonly agents: ReadonlySet<string>;
}

type Verb = NonNullable<ClaimFindings['draft']['core']['verb']>;

/** The cues of a claim that stand in its own sentence. */
export const ownCues = ({ draft }: ClaimFindings): ClaimFindings['draft']['cues'] => draft.cues.filter(({ sentence }) => sentence === undefined);

/** Tests whether a token of a claim says what happens, not how likely, when, why or if. */
const inEvent = (claim: ClaimFindings) => {
  const { span } = claim;
  const beside = [...claim.circumstances, ...ownCues(claim)];
  return (at: number): boolean => at >= span.start && at < span.end && !beside.some(({ start, end }) => start <= at && at < end);
};

const verbsOf = (claim: ClaimFindings): Verb[] => {
  const { verb, inner } = claim.draft.core;
  const within = inEvent(claim);
  return [...(verb === null ? [] : [verb]), ...inner].filter(({ head }) => within(head));
};

/** Tokens that name the event: its first verb that says something by itself, else the nouns of the claim. */
const predicateHeads = (claim: ClaimFindings, verbs: readonly Verb[]): number[] => {
  const { draft, span } = claim;
  const { lemmas } = draft.sentence.tokens;
  const { verb } = draft.core;
  const telling = verbs.find(({ head, start }) => carriesMeaning(lemmas[head]) && !LIGHT_VERBS.has(lemmas[head]) && (verb === null || (start >= verb.start && start <= verb.end + 1)));
  const rated = chanceBehind(claim, telling?.end ?? span.start);
  if (telling !== undefined && rated < 0) return [telling.head];
  return nounsOf(claim, rated < 0 ? span.start : rated);
};

/** Nouns of a claim that tell what happens, from a token on. */
const nounsOf = (claim: ClaimFindings, from: number): number[] => {
  const { draft: { sentence: { tokens } }, span } = claim;
  const within = inEvent(claim);
  const nouns: number[] = [];
  for (let i = from; i < span.end; i++) if (tokens.pos[i] === Pos.NOUN && within(i) && !LIGHT_NOUNS.has(tokens.lemmas[i])) nouns.push(i);
  return nouns;
};

/** `put the probability of a seizure at …`: where what is rated begins, behind a noun of likelihood and its *of*; -1 without one. */
const chanceBehind = ({ draft: { sentence: { tokens } }, span }: ClaimFindings, from: number): number => {
  const { words, lemmas } = tokens;
  for (let i = from; i < Math.min(from + REACH, span.end - 1); i++) if (words[i + 1] === 'of' && CHANCES.has(lemmas[i])) return i + 2;
  return -1;
};

const sideOf = ({ draft }: ClaimFindings, level: number): Event['side'] => {
  if (level >= 0) return level > EVEN ? 1 : level < EVEN ? -1 : 0;
  const { verb } = draft.core;
  if (draft.level !== null || verb === null || verb.modal < 0 || draft.sentence.tokens.words[verb.modal] !== 'will') return 0;
  return draft.negated ? -1 : 1;
};

export const eventOf = (claim: ClaimFindings): Event => {
  const { draft, mentions } = claim;
  const { kind } = draft.sentence.block;
  const level = draft.level === null ? -1 : ORDER.indexOf(eventLevelOf(draft.level, draft.negated));
  const { words, lemmas } = draft.sentence.tokens;
  const verbs = verbsOf(claim);
  const heads = predicateHeads(claim, verbs);
  const families = (at: readonly number[]) => {
    const found = new Set<number>();
    for (const head of at) for (const family of familiesAt(stemOf(lemmas[head]), words, head)) found.add(family);
    return found;
  };
  return {
    claim,
    headline: kind === 'headline' || kind === 'heading',
    bullet: kind === 'bullet',
    judgment: draft.kind === 'judgment',
    sentence: draft.sentence.index,
    paragraph: draft.sentence.blockIndex,
    level,
    side: sideOf(claim, level),
    predicates: new Set(heads.map((head) => stemOf(lemmas[head]))),
    families: families(heads),
    kindred: families([...heads, ...verbs.map(({ head }) => head)]),
    nouns: families([...heads, ...verbs.map(({ head }) => head), ...nounsOf(claim, claim.span.start)]),
    conditional: claim.circumstances.some(({ type }) => type === 'condition'),
    agents: new Set(mentions.filter(({ role }) => role === 'subject').map(({ mention }) => mention.actorId)),
  };
};

export const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};
