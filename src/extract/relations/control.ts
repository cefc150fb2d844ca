/** How a verb hands its subject (or its object) down to the next one, and what becomes of assertion and polarity on the way. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import type { ControlFrame } from './compile.js';
import type { Scope } from './scope.js';

export interface Link {
  readonly asserted: boolean;
  readonly negative: boolean;
  /** The verb by which the next one is refused, stopped or denied, as it stands in front of it: *refuse to*, *stop*. */
  readonly refusal: string | null;
  /** False where the next verb is no part of what the first one says. */
  readonly controlled: boolean;
  /** Who acts next; null for who acted before. */
  readonly agents: readonly ActorMention[] | null;
}

const RAISING = /^(?:likely|unlikely|set|expected|due|poised|bound|certain|sure|able|ready|willing|prepared|reluctant)$/;
const LOOSE: Link = { asserted: false, negative: false, refusal: null, controlled: false, agents: null };
const HANDED_ON: Link = { asserted: true, negative: false, refusal: null, controlled: true, agents: null };

/** Between two verbs these open an object of the first, or say how it is done: `helped Y train`, `ended by joining`. */
const SEPARATES: ReadonlySet<number> = new Set([Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.DET, Pos.NUM, Pos.ADP, Pos.SCONJ]);

/** Forms of a verb that may be coordinated with each other. */
const KIND: Readonly<Partial<Record<VerbForm, string>>> = {
  [VerbForm.Past]: 'past',
  [VerbForm.Participle]: 'past',
  [VerbForm.Base]: 'bare',
  [VerbForm.Present]: 'bare',
  [VerbForm.Gerund]: 'gerund',
};

/** `arm X and train Y`, `condemned and later sanctioned Y`: the second verb goes on with the first. */
export const isCoordinated = ({ sentence: { tokens } }: Scope, first: VerbGroup, second: VerbGroup): boolean => {
  let before = second.start - 1;
  while (before >= first.end && tokens.pos[before] === Pos.ADV) before--;
  if (before < first.end || tokens.pos[before] !== Pos.CCONJ) return false;
  const kind = (group: VerbGroup) => KIND[tokens.verbForms[group.head] as VerbForm];
  return kind(first) !== undefined && kind(first) === kind(second);
};

/** `condemned and later sanctioned Y`: nothing but the coordinator between two verbs, so they share what follows. */
export const sharesObject = (scope: Scope, first: VerbGroup, second: VerbGroup): boolean => {
  const { pos } = scope.sentence.tokens;
  for (let i = first.end; i < second.start; i++) if (pos[i] !== Pos.CCONJ && pos[i] !== Pos.ADV && pos[i] !== Pos.PUNCT) return false;
  return isCoordinated(scope, first, second);
};

/** `is armed by X and trained by Y`: behind a passive, a participle goes on with its auxiliary. */
export const sharesPassive = (scope: Scope, first: VerbGroup | null, second: VerbGroup): boolean =>
  first?.passive === true && second.start === second.head && scope.sentence.tokens.words[second.end] === 'by' && isCoordinated(scope, first, second);

const handOn = ({ asserted, polarity }: ControlFrame): Link => ({ ...HANDED_ON, asserted, negative: polarity === 'negative' });

/** `refuses to arm Y` is a deed of its own; `has yet to arm Y` says only that it has not happened. */
const handOnDeed = (frame: ControlFrame, { infinitive }: VerbGroup): Link => {
  if (frame.polarity !== 'negative' || frame.lemma.startsWith('have ')) return { ...handOn(frame), asserted: frame.asserted || frame.polarity === 'negative' };
  return { ...HANDED_ON, refusal: infinitive ? `${frame.lemma} to` : frame.lemma };
};

export const linkBetween = (scope: Scope, previous: VerbGroup, next: VerbGroup): Link => {
  const { frames } = scope.lexicon;
  const { lemmas, words, pos, verbForms } = scope.sentence.tokens;
  if (isCoordinated(scope, previous, next)) return HANDED_ON;
  if (previous.copula) {
    for (let i = previous.end; i < next.start; i++) {
      if (RAISING.test(words[i])) return HANDED_ON;
      const frame = frames.get(`be ${words[i]}`) ?? (i + 1 < next.start ? frames.get(`be ${words[i]} ${words[i + 1]}`) : undefined);
      if (frame !== undefined) return handOn(frame);
    }
    return LOOSE;
  }
  const lemma = lemmas[previous.head];
  const direct = next.start === previous.end || (next.start === previous.end + 1 && !SEPARATES.has(pos[previous.end]));
  // `is expected to`, `was urged by Y to`, `is accused of arming Y`: the passive hands its subject on.
  if (previous.passive) {
    const near = direct || (next.infinitive && words[previous.end] === 'by');
    const raised = frames.get(`be ${words.slice(previous.head, next.start).join(' ')}`) ?? (near ? (frames.get(`be ${words[previous.head]}`) ?? frames.get(lemma)) : undefined);
    if (raised !== undefined) return { ...handOn(raised), asserted: raised.asserted || raised.polarity === 'negative' };
  }
  // `refrained from arming`, `ruled out arming`
  const phrasal = next.start > previous.end ? frames.get(`${lemma} ${words.slice(previous.end, next.start).join(' ')}`) : undefined;
  if (phrasal !== undefined && phrasal.subject === 'subject') return handOnDeed(phrasal, next);
  // `is not going to arm Y`
  const frame = frames.get(verbForms[previous.head] === VerbForm.Gerund ? `be ${words[previous.head]}` : lemma) ?? frames.get(lemma);
  if (frame === undefined) return LOOSE;
  const objects = scope.mentions.filter((mention) => mention.start >= previous.end && mention.end <= next.start && !mention.modifier && !mention.place);
  // `sent troops to fight Y`: who sends them fights.
  if (frame.purpose === true && objects.length === 0) return LOOSE;
  if (frame.subject === 'object' || (!direct && objects.length > 0)) return { ...handOn(frame), asserted: false, agents: objects };
  if (!direct) return LOOSE;
  return handOnDeed(frame, next);
};
