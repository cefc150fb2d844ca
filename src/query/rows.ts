/** A found claim as a row of plain values, with names in the place of ids: what `toJSON` gives. */
import type { Actor, CircumstanceType, ConfidenceLevel, Level, MentionRole, Span } from '../schema/index.js';
import type { Found } from './scope.js';

export interface ClaimRow {
  readonly id: string;
  readonly document: { readonly id: string; readonly title: string | null; readonly date: string | null; readonly path: string | null };
  /** UTF-16 code units of the document's text, end exclusive. */
  readonly span: Span;
  readonly text: string;
  readonly kind: 'judgment' | 'statement';
  readonly negated: boolean;
  readonly level: Level | null;
  readonly eventLevel: Level | null;
  /** Of the event, each in [0, 1]. */
  readonly probability: { readonly lower: number; readonly upper: number } | null;
  readonly confidence: ConfidenceLevel | null;
  /** `author`, or the name of the source that holds the claim. */
  readonly holder: string;
  readonly actors: readonly { readonly id: string; readonly name: string; readonly type: Actor['type'] | null; readonly role: MentionRole }[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly circumstances: readonly { readonly type: CircumstanceType; readonly text: string; readonly start: string | null; readonly end: string | null }[];
}

export const rowOf = ({ claim, scope }: Found): ClaimRow => {
  const document = scope.documentOf(claim);
  const sourceName = (id: string): string => scope.sources.get(id)?.name ?? id;
  const seen = new Set<string>();
  return {
    id: claim.id,
    document: { id: claim.documentId, title: document?.title ?? null, date: document?.date ?? null, path: document?.path ?? null },
    span: claim.span,
    text: claim.text,
    kind: claim.kind,
    negated: claim.negated,
    level: claim.likelihood?.level ?? null,
    eventLevel: claim.likelihood?.eventLevel ?? null,
    probability: claim.likelihood?.probability ?? null,
    confidence: claim.confidence?.level ?? null,
    holder: claim.holder.type === 'author' ? 'author' : sourceName(claim.holder.sourceId),
    actors: claim.mentions
      .filter(({ actorId, role }) => !seen.has(`${role} ${actorId}`) && seen.add(`${role} ${actorId}`))
      .map(({ actorId, role }) => {
        const actor = scope.actors.get(actorId);
        return { id: actorId, name: actor?.name ?? actorId, type: actor?.type ?? null, role };
      }),
    sources: [...scope.sourcesOf(claim)].map((id) => ({ id, name: sourceName(id) })),
    circumstances: claim.circumstances.map(({ type, text, start, end }) => ({ type, text, start: start ?? null, end: end ?? null })),
  };
};
