/** Who takes part in a claim, and as what. */
import type { ActorMention } from './actors/index.js';
import { subjectOf } from './arguments.js';
import type { Credit } from './attribution/index.js';
import type { Draft } from './claims/index.js';
import type { TokenSpan } from './document.js';
import { roleOf, type Role } from './relations/index.js';

export interface Participant {
  readonly mention: ActorMention;
  readonly role: Role;
}

/** Who "puts the chance at 30 percent" is the claim's own subject; who stands behind a comma there only says it. */
const isOwnSubject = ({ sentence, clause }: Draft, { start, end }: TokenSpan): boolean => {
  const subject = subjectOf(sentence, clause);
  return start >= subject.start && end <= subject.end && !sentence.tokens.words.slice(subject.start, start).includes(',');
};

/** The mentions of a claim, each actor once; a shared subject counts although it stands outside, who says it in its midst does not. */
export const participantsOf = (draft: Draft, span: TokenSpan, credits: readonly Credit[], mentions: readonly ActorMention[]): Participant[] => {
  const said = credits.filter((credit) => credit.holder && credit.sentence === draft.sentence.index && !isOwnSubject(draft, credit));
  const inside = mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end && !said.some(({ start, end }) => mention.start >= start && mention.end <= end));
  const elided: ActorMention[] = [];
  if (draft.clause.sharesSubject || draft.basis === 'rule.claim.participle') {
    const host = draft.clause.sharesSubject ? draft.clause : (draft.sibling?.clause ?? draft.clause);
    const subject = subjectOf(draft.sentence, host);
    // "Its commander fled and now hides": only the commander hides.
    elided.push(...mentions.filter((mention) => !(mention.modifier && mention.form === 'pronoun') && mention.start >= subject.start && mention.end <= subject.end));
  }
  const best = new Map<string, Participant>();
  for (const mention of [...elided, ...inside]) {
    const role = roleOf(draft.sentence, draft, mention);
    const known = best.get(mention.actorId);
    if (known === undefined || (known.role === 'place' && role !== 'place')) best.set(mention.actorId, { mention, role });
  }
  return [...best.values()].sort((a, b) => a.mention.start - b.mention.start);
};
