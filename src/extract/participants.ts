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

/** The mentions of a claim, each actor once; a shared subject counts although it stands outside, who says it in its midst does not. */
export const participantsOf = (draft: Draft, span: TokenSpan, credits: readonly Credit[], mentions: readonly ActorMention[]): Participant[] => {
  const { words } = draft.sentence.tokens;
  const own = subjectOf(draft.sentence, draft.clause);
  // Who "puts the chance at 30 percent" is the claim's own subject; who stands behind a comma there only says it.
  const said = credits.filter(({ sentence, holder, start, end }) => holder && sentence === draft.sentence.index && !(start >= own.start && end <= own.end && !words.slice(own.start, start).includes(',')));
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
