/** What a query can ask of a claim. */
import { checkChoice, checkChoices, checkOptions } from '../checks.js';
import { errors } from '../errors.js';
import type { CircumstanceType, Claim, ConfidenceLevel, Level, MentionRole } from '../schema/index.js';
import { CIRCUMSTANCE_TYPES, CONFIDENCE_LEVELS, LEVELS, ROLES } from '../schema/vocabulary.js';
import { RANKED_LEVELS, rankOf, type RankedLevel } from '../schema/levels.js';
import { holds, overlap, readPeriod } from './period.js';
import type { Found, Scope } from './scope.js';

/** Which of its two levels a claim is compared by: as it is worded, or that of the event without the negation. */
export type LevelOf = 'claim' | 'event';
export const LEVELS_OF = ['claim', 'event'] as const satisfies readonly LevelOf[];

export type Condition = (found: Found, by: LevelOf) => boolean;

/** One name or several, any of which will do. */
export type OneOrMore<T extends string = string> = T | readonly T[];

export interface ActorOptions {
  /** Only mentions in this role, or one of these. */
  readonly role?: OneOrMore<MentionRole>;
  /** Count people and bodies of a state as the state: its president, its navy. */
  readonly withMembers?: boolean;
}

const ACTOR_OPTIONS = ['role', 'withMembers'] as const satisfies readonly (keyof ActorOptions)[];
const MEMBERS_ONLY = ['withMembers'] as const satisfies readonly (keyof ActorOptions)[];

const listOf = <T extends string>(value: OneOrMore<T>): readonly T[] => (typeof value === 'string' ? [value] : value);

const checkedNames = (value: OneOrMore, field: string): readonly string[] => {
  const names = listOf(value);
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string' || name.trim() === '')) throw errors.option(field, 'a name or a list of names');
  return names;
};

/** Ids differ from graph to graph, so names are resolved once in each. */
const resolving = (resolve: (scope: Scope) => ReadonlySet<string>, test: (found: Found, ids: ReadonlySet<string>) => boolean): Condition => {
  const resolved = new WeakMap<Scope, ReadonlySet<string>>();
  return (found) => {
    let ids = resolved.get(found.scope);
    if (ids === undefined) resolved.set(found.scope, (ids = resolve(found.scope)));
    return ids.size > 0 && test(found, ids);
  };
};

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((ids) => [...ids]));

const actors = (value: OneOrMore, field: string, withMembers: boolean, test: (found: Found, ids: ReadonlySet<string>) => boolean): Condition => {
  const names = checkedNames(value, field);
  return resolving((scope) => {
    const ids = union(names.map((name) => scope.actorsNamed(name)));
    return withMembers ? union([ids, scope.belongingTo(new Set([...ids, ...names]))]) : ids;
  }, test);
};

export const about = (names: OneOrMore, options: ActorOptions): Condition => {
  checkOptions(options, ACTOR_OPTIONS);
  const { role, withMembers = false } = options;
  if (role !== undefined) checkChoices(role, ROLES, 'role');
  const roles = role === undefined ? null : new Set(listOf(role));
  return actors(names, 'about', withMembers, ({ claim }, ids) => claim.mentions.some((mention) => ids.has(mention.actorId) && (roles === null || roles.has(mention.role))));
};

const inRole = (claim: Claim, ids: ReadonlySet<string>, roles: readonly MentionRole[]): boolean =>
  claim.mentions.some((mention) => ids.has(mention.actorId) && roles.includes(mention.role));

/** Whether people and bodies of a state count, where nothing else can be chosen. */
const countsMembers = (options: Omit<ActorOptions, 'role'>): boolean => {
  checkOptions(options, MEMBERS_ONLY);
  return options.withMembers ?? false;
};

export const by = (names: OneOrMore, options: Omit<ActorOptions, 'role'>): Condition =>
  actors(names, 'by', countsMembers(options), ({ claim, scope }, ids) =>
    inRole(claim, ids, ['subject']) || scope.relationsOf(claim).some(({ from, to, symmetric }) => ids.has(from) || (symmetric && ids.has(to))));

export const toward = (names: OneOrMore, options: Omit<ActorOptions, 'role'>): Condition =>
  actors(names, 'toward', countsMembers(options), ({ claim, scope }, ids) =>
    inRole(claim, ids, ['object', 'recipient']) || scope.relationsOf(claim).some(({ from, to, symmetric }) => ids.has(to) || (symmetric && ids.has(from))));

export const topic = (names: OneOrMore): Condition =>
  actors(names, 'topic', false, ({ claim, scope }, ids) => scope.documentOf(claim)?.topics.some((id) => ids.has(id)) ?? false);

export const citing = (value: OneOrMore): Condition => {
  const names = checkedNames(value, 'citing');
  return resolving(
    (scope) => union(names.map((name) => scope.sourcesNamed(name))),
    ({ claim, scope }, ids) => [...scope.sourcesOf(claim)].some((id) => ids.has(id)),
  );
};

export const heldBy = (value: OneOrMore): Condition => {
  const names = checkedNames(value, 'heldBy');
  const bySource = resolving(
    (scope) => union(names.map((name) => scope.sourcesNamed(name))),
    ({ claim }, ids) => claim.holder.type === 'source' && ids.has(claim.holder.sourceId),
  );
  return (found, level) => (names.includes('author') && found.claim.holder.type === 'author') || bySource(found, level);
};

export const levelOf = ({ likelihood }: Claim, by: LevelOf): Level | null => (likelihood === null ? null : by === 'event' ? likelihood.eventLevel : likelihood.level);

/** The claim's place in the order of likelihood, 1 to 7; null without a level and for `possible`. */
export const claimRank = (claim: Claim, by: LevelOf): number | null => {
  const level = levelOf(claim, by);
  return level === null ? null : rankOf(level);
};

const checkedRank = (level: RankedLevel, field: string): number => {
  checkChoice(level, RANKED_LEVELS, field);
  return rankOf(level) ?? 0;
};

export const atLeast = (level: RankedLevel): Condition => {
  const least = checkedRank(level, 'atLeast');
  return ({ claim }, by) => (claimRank(claim, by) ?? 0) >= least;
};

export const atMost = (level: RankedLevel): Condition => {
  const most = checkedRank(level, 'atMost');
  return ({ claim }, by) => (claimRank(claim, by) ?? Infinity) <= most;
};

export const exactly = (levels: OneOrMore<Level>): Condition => {
  checkChoices(levels, LEVELS, 'exactly');
  const wanted = new Set<Level | null>(listOf(levels));
  return ({ claim }, by) => claim.likelihood !== null && wanted.has(levelOf(claim, by));
};

const CONFIDENCE_RANKS: Readonly<Record<ConfidenceLevel, number>> = { low: 1, moderate: 2, high: 3 };

export const confidenceAtLeast = (level: ConfidenceLevel): Condition => {
  checkChoice(level, CONFIDENCE_LEVELS, 'confidenceAtLeast');
  return ({ claim }) => claim.confidence !== null && CONFIDENCE_RANKS[claim.confidence.level] >= CONFIDENCE_RANKS[level];
};

export const confidence = (levels: OneOrMore<ConfidenceLevel>): Condition => {
  checkChoices(levels, CONFIDENCE_LEVELS, 'confidence');
  const wanted = listOf(levels);
  return ({ claim }) => claim.confidence !== null && wanted.includes(claim.confidence.level);
};

export const withCircumstance = (types: OneOrMore<CircumstanceType>): Condition => {
  checkChoices(types, CIRCUMSTANCE_TYPES, 'withCircumstance');
  const wanted = listOf(types);
  return ({ claim }) => claim.circumstances.some(({ type }) => wanted.includes(type));
};

export const relation = (types: OneOrMore): Condition => {
  const wanted = new Set(checkedNames(types, 'relation').map((type) => type.toUpperCase()));
  return ({ claim, scope }) => scope.relationsOf(claim).some(({ type, predicate }) => wanted.has(type ?? '') || wanted.has(predicate.toUpperCase()));
};

export const containing = (text: string): Condition => {
  if (typeof text !== 'string') throw errors.option('containing', 'a text');
  const wanted = text.toLowerCase();
  return ({ claim }) => claim.text.toLowerCase().includes(wanted);
};

export const within = (text: string): Condition => {
  const period = readPeriod(text, 'within');
  return ({ claim, scope }) => holds(period, scope.documentOf(claim)?.date ?? null);
};

export const during = (text: string): Condition => {
  const period = readPeriod(text, 'during');
  return ({ claim }) =>
    claim.circumstances.some(({ start, end }) => (start !== undefined || end !== undefined) && overlap(period, { from: start ?? null, to: end ?? null }));
};
