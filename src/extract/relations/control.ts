/** How a verb hands its subject (or its object) down to the next one, and what becomes of assertion and polarity on the way. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import type { ControlFrame } from './compile.js';
import type { Scope } from './scope.js';

export interface Link {
  readonly asserted: boolean;
  readonly negative: boolean;
  /** False where the next verb is no part of what the first one says. */
  readonly controlled: boolean;
  /** Who acts next; null for who acted before. */
  readonly agents: readonly ActorMention[] | null;
}

const RAISING = /^(?:likely|unlikely|set|expected|due|poised|bound|certain|sure|able|ready|willing|prepared|reluctant)$/;
const LOOSE: Link = { asserted: false, negative: false, controlled: false, agents: null };
const HANDED_ON: Link = { asserted: true, negative: false, controlled: true, agents: null };

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

const handOn = ({ asserted, polarity }: ControlFrame, agents: readonly ActorMention[] | null): Link => ({ asserted, negative: polarity === 'negative', controlled: true, agents });

export const linkBetween = (scope: Scope, previous: VerbGroup, next: VerbGroup): Link => {
  const { frames } = scope.lexicon;
  const { lemmas, words } = scope.sentence.tokens;
  if (isCoordinated(scope, previous, next)) return HANDED_ON;
  if (previous.copula) {
    for (let i = previous.end; i < next.start; i++) {
      if (RAISING.test(words[i])) return HANDED_ON;
      const frame = frames.get(`be ${words[i]}`) ?? (i + 1 < next.start ? frames.get(`be ${words[i]} ${words[i + 1]}`) : undefined);
      if (frame !== undefined) return handOn(frame, null);
    }
    return LOOSE;
  }
  const lemma = lemmas[previous.head];
  const direct = next.start - previous.end <= 1;
  // `is expected to`, `was urged by Y to`: the passive hands its subject on.
  if (previous.passive && (direct || (next.infinitive && words[previous.end] === 'by'))) {
    const raised = frames.get(`be ${words[previous.head]}`) ?? frames.get(lemma);
    if (raised !== undefined) return { ...HANDED_ON, negative: raised.polarity === 'negative' };
  }
  // `refrained from arming`, `ruled out arming`
  const phrasal = next.start > previous.end ? frames.get(`${lemma} ${words.slice(previous.end, next.start).join(' ')}`) : undefined;
  if (phrasal !== undefined && phrasal.subject === 'subject') return { ...handOn(phrasal, null), asserted: phrasal.asserted || phrasal.polarity === 'negative' };
  const frame = frames.get(lemma);
  if (frame === undefined) return LOOSE;
  const objects = scope.mentions.filter((mention) => mention.start >= previous.end && mention.end <= next.start && !mention.modifier && !mention.place);
  // `sent troops to fight Y`: who sends them fights.
  if (frame.purpose === true && objects.length === 0) return LOOSE;
  if (frame.subject === 'object' || (!direct && objects.length > 0)) return { asserted: false, negative: frame.polarity === 'negative', controlled: true, agents: objects };
  if (!direct) return LOOSE;
  return { ...handOn(frame, null), asserted: frame.asserted || frame.polarity === 'negative' };
};
