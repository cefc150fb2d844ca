/**
 * Relations against re3d (Dstl 2017): acts and stances (fighting, communication, alliance, liking, disliking) between two
 * organisations, persons or places with a verb between them.
 *   recall     share of their pairs (in either direction) that we relate in the same sentence
 *   precision  share of our relations, in sentences with a relation of the corpus, whose pair the corpus relates in any way
 */
import { VerbForm } from '../../src/language/index.js';
import type { ActorMention, Extraction } from './library.js';

interface Entity {
  readonly start: number;
  readonly end: number;
}

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (Entity & { readonly type: string })[];
  readonly relations: readonly { readonly type: string; readonly text: string; readonly from: Entity; readonly to: Entity }[];
}

const ACTING = new Set(['Organisation', 'Person', 'Location', 'Nationality']);
/** What one does to or thinks of another; the other types say where something is, what it is part of and what it is called. */
const ACTS = new Set(['FightingAgainst', 'CommWith', 'AlliesOf', 'Likes', 'Dislikes']);

export interface Re3dScores {
  recalled: number;
  gold: number;
  right: number;
  found: number;
}

export const scoreRe3d = (reports: readonly Report[], extract: (text: string) => Extraction): Re3dScores => {
  const scores: Re3dScores = { recalled: 0, gold: 0, right: 0, found: 0 };
  for (const report of reports) scoreReport(report, extract(report.text), scores);
  return scores;
};

const scoreReport = ({ entities, relations }: Report, { document, scan, claims }: Extraction, scores: Re3dScores): void => {
  const typeOf = ({ start, end }: Entity) => entities.find((entity) => entity.start === start && entity.end === end)?.type ?? '';
  const related = relations.filter(({ from, to }) => ACTING.has(typeOf(from)) && ACTING.has(typeOf(to)));
  for (const sentence of document.sentences) {
    const { starts, ends, length } = sentence.tokens;
    const within = ({ start, end }: Entity) => start >= starts[0] && end <= ends[length - 1];
    const here = related.filter(({ from, to }) => within(from) && within(to));
    if (here.length === 0) continue;
    const mentions = scan.mentions.filter((mention) => mention.sentence === sentence.index);
    const touches = (mention: ActorMention, entity: Entity) => starts[mention.start] < entity.end && entity.start < ends[mention.end - 1];
    const names = (actorId: string, entity: Entity) => mentions.some((mention) => mention.actorId === actorId && touches(mention, entity));
    const ours = claims.filter(({ draft }) => draft.sentence === sentence).flatMap((claim) => claim.relations);
    const isPair = (one: (typeof ours)[number], { from, to }: (typeof here)[number]) =>
      (names(one.from, from) && names(one.to, to)) || (names(one.from, to) && names(one.to, from));
    const hasVerb = ({ from, to }: (typeof here)[number]) => {
      const [left, right] = [Math.min(from.end, to.end), Math.max(from.start, to.start)];
      for (let i = 0; i < length; i++) if (starts[i] >= left && ends[i] <= right && sentence.tokens.verbForms[i] !== VerbForm.None) return true;
      return false;
    };
    const verbal = here.filter((relation) => ACTS.has(relation.type) && hasVerb(relation));
    scores.gold += verbal.length;
    scores.recalled += verbal.filter((relation) => ours.some((one) => isPair(one, relation))).length;
    scores.found += ours.length;
    scores.right += ours.filter((one) => here.some((relation) => isPair(one, relation))).length;
  }
};
