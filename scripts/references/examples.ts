/** Choices that the library makes in gold briefs, with the options that gold allows. */
import { findActors, type ActorLexicon, type Choice, type Features, type ReferenceWeights } from '../../src/extract/actors/index.js';
import { fold } from '../gold/briefs.js';
import type { Brief, Stretch } from './briefs.js';

export interface Example {
  readonly brief: string;
  readonly kind: string;
  readonly text: string;
  /** The claim around it. */
  readonly context: string;
  /** The options, no one last. */
  readonly options: readonly Features[];
  readonly names: readonly string[];
  /** Whether gold allows each option. */
  readonly right: readonly boolean[];
  /** Whether gold names the actor of this very reference, and it is among the options. */
  readonly told: boolean;
  readonly gold: string;
}

/** Whether a text stands in another one in front of an offset, as words of their own. */
const standsBefore = (text: string, part: string, offset: number): boolean => {
  const first = new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return first !== null && first.index < offset;
};

/** Whom gold gives to a stretch of a claim; null where it says nothing of it. */
const goldOf = (claim: Stretch, text: string, start: number, end: number): readonly string[] | null => {
  const whole = text.slice(claim.start, claim.end);
  const part = text.slice(start, end);
  const given = claim.actors.filter((mention) => mention.form !== 'name' && fold(mention.text) === fold(part));
  if (given.length === 0) return null;
  // Gold gives each actor once in a claim: of several pronouns alike the first is told.
  return standsBefore(whole, part, start - claim.start) ? null : given.map(({ actor }) => actor);
};

const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

export const examplesOf = ({ name, document, claims, ids }: Brief, lexicon: ActorLexicon, references: ReferenceWeights): Example[] => {
  const choices: Choice[] = [];
  const scan = findActors(document, { ...lexicon, references }, (choice) => choices.push(choice));
  const translated = new Map(scan.actors.map((actor) => [actor.id, [actor.id, actor.name, ...actor.aliases].map((one) => ids.get(fold(one))).find((id) => id !== undefined) ?? `own ${actor.id}`]));
  const goldIds = (own: readonly string[]): string[] => own.map((id) => translated.get(id) ?? `own ${id}`);
  return choices.flatMap(({ kind, sentence, start, end, options, none }): Example[] => {
    const { starts, ends } = document.sentences[sentence].tokens;
    const [from, to] = [starts[start], ends[end - 1]];
    const around = claims.filter((claim) => claim.start <= from && to <= claim.end);
    if (around.length === 0 || options.length === 0) return [];
    const told = around.map((claim) => goldOf(claim, document.text, from, to)).find((one) => one !== null) ?? null;
    const present = new Set(around.flatMap(({ actors }) => actors.map(({ actor }) => actor)));
    const meant = options.map((option) => goldIds(option.ids));
    const exact = told === null ? [] : meant.map((one) => sameMembers(one, told));
    const found = exact.includes(true);
    const right = told === null ? meant.map((one) => one.every((id) => present.has(id))) : found ? exact : meant.map((one) => one.every((id) => told.includes(id)));
    const some = right.includes(true);
    return [{
      brief: name, kind, text: document.text.slice(from, to), context: document.text.slice(Math.max(0, from - 200), to + 100).replace(/\s+/g, ' '),
      options: [...options.map(({ evidence }) => evidence.features), none.features], names: [...options.map((option) => option.ids.join('+')), 'none'],
      right: [...right, told === null || !some], told: told !== null && some, gold: told?.join('+') ?? 'not told',
    }];
  });
};
