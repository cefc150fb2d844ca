/** What a claim estimates: its predicate, its actors by role, its level. */
import { Pos } from '../../language/index.js';
import { eventLevelOf, type ClaimFindings } from '../../extract/index.js';
import type { Level } from '../../schema/index.js';
import { familiesAt, stemOf } from './families.js';
import { carriesMeaning } from './similarity.js';

const ORDER: readonly Level[] = ['almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain'];
const EVEN = ORDER.indexOf('roughly-even-chance');

export interface Event {
  readonly claim: ClaimFindings;
  readonly headline: boolean;
  readonly judgment: boolean;
  /** Index of the sentence, and of the paragraph it stands in. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Place in the order of levels; -1 without one that can be compared. */
  readonly level: number;
  /** 1 where the event is held to come rather than not, -1 where not, 0 where that is left open; a bare *will* holds it to come. */
  readonly side: -1 | 0 | 1;
  /** Stem of the main verb; null where it says little by itself (*be*, *continue*). */
  readonly predicate: string | null;
  /** Families of all predicates: verbs, and the nouns of a claim whose verb says little. */
  readonly families: ReadonlySet<number>;
  readonly agents: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

const predicateFamilies = ({ draft, span, circumstances }: ClaimFindings): Set<number> => {
  const { words, lemmas, pos } = draft.sentence.tokens;
  const { verb, inner } = draft.core;
  const within = (at: number) => at >= span.start && at < span.end && !circumstances.some(({ start, end }) => start <= at && at < end);
  const heads = [...(verb === null ? [] : [verb]), ...inner].map(({ head }) => head).filter(within);
  if (verb === null || !carriesMeaning(lemmas[verb.head])) {
    for (let i = span.start; i < span.end; i++) if (pos[i] === Pos.NOUN && within(i)) heads.push(i);
  }
  return new Set(heads.flatMap((head) => familiesAt(stemOf(lemmas[head]), words, head)));
};

const sideOf = ({ draft }: ClaimFindings, level: number): Event['side'] => {
  if (level >= 0) return level > EVEN ? 1 : level < EVEN ? -1 : 0;
  const { verb } = draft.core;
  if (draft.level !== null || verb === null || verb.modal < 0 || draft.sentence.tokens.words[verb.modal] !== 'will') return 0;
  return draft.negated ? -1 : 1;
};

export const eventOf = (claim: ClaimFindings): Event => {
  const { draft, mentions } = claim;
  const { verb } = draft.core;
  const { kind } = draft.sentence.block;
  const level = draft.level === null ? -1 : ORDER.indexOf(eventLevelOf(draft.level, draft.negated));
  const lemma = verb === null ? null : draft.sentence.tokens.lemmas[verb.head];
  return {
    claim,
    headline: kind === 'headline' || kind === 'heading',
    judgment: draft.kind === 'judgment',
    sentence: draft.sentence.index,
    paragraph: draft.sentence.blockIndex,
    level,
    side: sideOf(claim, level),
    predicate: lemma === null || !carriesMeaning(lemma) ? null : stemOf(lemma),
    families: predicateFamilies(claim),
    agents: new Set(mentions.filter(({ role }) => role === 'subject').map(({ mention }) => mention.actorId)),
    actors: new Set(mentions.map(({ mention }) => mention.actorId)),
  };
};

export const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};
