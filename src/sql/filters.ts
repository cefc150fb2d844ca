/** Filters as SQL: every value that comes from outside is a bound parameter, never part of the text. */
import type { CircumstanceType, Claim, ConfidenceLevel, Level } from '../schema/index.js';
import { rankOf, readPeriod, type LevelOf, type RankedLevel } from '../query/index.js';
import type { Engine, Parameter } from './engine.js';
import { actorIds, sourceIds } from './names.js';

/** The same questions as `briefgraph/query` asks; what is named several times must hold for each. */
export interface Filters {
  readonly actor?: readonly string[];
  readonly by?: readonly string[];
  readonly toward?: readonly string[];
  readonly topic?: readonly string[];
  readonly citing?: readonly string[];
  readonly heldBy?: readonly string[];
  readonly kind?: Claim['kind'];
  /** Any of these. */
  readonly level?: readonly Level[];
  readonly atLeast?: RankedLevel;
  readonly atMost?: RankedLevel;
  readonly on?: LevelOf;
  readonly negated?: boolean;
  /** Any of these. */
  readonly confidence?: readonly ConfidenceLevel[];
  readonly within?: string;
  readonly during?: string;
  readonly contains?: readonly string[];
  readonly circumstance?: readonly CircumstanceType[];
  readonly relation?: readonly string[];
}

export interface Conditions {
  /** Goes behind WHERE, over the table `claims` as it is in the store. */
  readonly where: string;
  readonly parameters: readonly Parameter[];
  /** Names in the filters by which neither the store nor the lexicon knows an actor or source: nothing is found by them. */
  readonly unknown: readonly string[];
}

/** Ids by any name. */
type Look = (name: string) => Promise<readonly string[]>;

type Condition = readonly [sql: string, ...parameters: Parameter[]];

const WITH_ACTOR = 'claim_id IN (SELECT claim_id FROM raw.mentions WHERE list_contains(?, actor_id))';
const IN_ROLES = 'claim_id IN (SELECT claim_id FROM raw.mentions WHERE list_contains(?, actor_id) AND list_contains(?, role))';
const RELATED = {
  from: 'claim_id IN (SELECT claim_id FROM raw.relations WHERE list_contains(?, from_id) OR ("symmetric" AND list_contains(?, to_id)))',
  to: 'claim_id IN (SELECT claim_id FROM raw.relations WHERE list_contains(?, to_id) OR ("symmetric" AND list_contains(?, from_id)))',
} as const;

const actorConditions = async (idsOf: Look, { actor = [], by = [], toward = [], topic = [] }: Filters): Promise<Condition[]> => {
  const conditions: Condition[] = [];
  for (const name of actor) conditions.push([WITH_ACTOR, await idsOf(name)]);
  for (const name of by) {
    const ids = await idsOf(name);
    conditions.push([`(${IN_ROLES} OR ${RELATED.from})`, ids, ['subject'], ids, ids]);
  }
  for (const name of toward) {
    const ids = await idsOf(name);
    conditions.push([`(${IN_ROLES} OR ${RELATED.to})`, ids, ['object', 'recipient'], ids, ids]);
  }
  for (const name of topic) {
    conditions.push([`document_id IN (SELECT document_id FROM raw.documents WHERE list_has_any(from_json(topics, '["VARCHAR"]'), ?))`, await idsOf(name)]);
  }
  return conditions;
};

const sourceConditions = async (idsOf: Look, { citing = [], heldBy = [] }: Filters): Promise<Condition[]> => {
  const conditions: Condition[] = [];
  for (const name of citing) {
    const ids = await idsOf(name);
    conditions.push(['(list_contains(?, holder_source_id) OR claim_id IN (SELECT claim_id FROM raw.attributions WHERE list_contains(?, source_id)))', ids, ids]);
  }
  for (const name of heldBy) {
    if (name === 'author') conditions.push([`holder = 'author'`]);
    else conditions.push(['list_contains(?, holder_source_id)', await idsOf(name)]);
  }
  return conditions;
};

/** Steps without a place in the order of likelihood, such as `possible`, have no rank and are never found by one. */
const levelConditions = ({ level, atLeast, atMost, on = 'claim' }: Filters): Condition[] => {
  const [column, rank] = on === 'event' ? ['event_level', 'event_level_rank'] : ['level', 'level_rank'];
  const conditions: Condition[] = [];
  if (level !== undefined) conditions.push([`list_contains(?, ${column})`, level]);
  if (atLeast !== undefined) conditions.push([`${rank} >= ?`, rankOf(atLeast) ?? 0]);
  if (atMost !== undefined) conditions.push([`${rank} <= ?`, rankOf(atMost) ?? 0]);
  return conditions;
};

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** Dates are ISO 8601 in text, which stands in the order of time. */
const timeConditions = ({ within, during }: Filters): Condition[] => {
  const conditions: Condition[] = [];
  if (within !== undefined) {
    const { from, to } = readPeriod(within, 'within');
    conditions.push(['document_id IN (SELECT document_id FROM raw.documents WHERE date BETWEEN ? AND ?)', from ?? FIRST_DAY, to ?? LAST_DAY]);
  }
  if (during !== undefined) {
    const { from, to } = readPeriod(during, 'during');
    conditions.push([
      `claim_id IN (SELECT claim_id FROM raw.circumstances WHERE (start_date IS NOT NULL OR end_date IS NOT NULL)
        AND coalesce(start_date, '${FIRST_DAY}') <= ? AND coalesce(end_date, '${LAST_DAY}') >= ?)`,
      to ?? LAST_DAY,
      from ?? FIRST_DAY,
    ]);
  }
  return conditions;
};

const otherConditions = ({ kind, negated, confidence, contains = [], circumstance, relation }: Filters): Condition[] => {
  const conditions: Condition[] = contains.map((text) => ['contains(lower(text), lower(?))', text]);
  if (kind !== undefined) conditions.push(['kind = ?', kind]);
  if (negated !== undefined) conditions.push(['negated = ?', negated]);
  if (confidence !== undefined) conditions.push(['list_contains(?, confidence)', confidence]);
  if (circumstance !== undefined) conditions.push(['claim_id IN (SELECT claim_id FROM raw.circumstances WHERE list_contains(?, type))', circumstance]);
  if (relation !== undefined) {
    const wanted = relation.map((type) => type.toUpperCase());
    conditions.push(['claim_id IN (SELECT claim_id FROM raw.relations WHERE list_contains(?, type) OR list_contains(?, upper(predicate)))', wanted, wanted]);
  }
  return conditions;
};

/** @throws BriefgraphError `option-invalid` for a period that is none */
export const conditionsOf = async (engine: Engine, filters: Filters): Promise<Conditions> => {
  const unknown = new Set<string>();
  const noting = (idsOf: (engine: Engine, name: string) => Promise<readonly string[]>): Look => async (name) => {
    const ids = await idsOf(engine, name);
    if (ids.length === 0) unknown.add(name);
    return ids;
  };
  const all = [
    ...otherConditions(filters),
    ...levelConditions(filters),
    ...timeConditions(filters),
    ...(await actorConditions(noting(actorIds), filters)),
    ...(await sourceConditions(noting(sourceIds), filters)),
  ];
  return { where: all.length === 0 ? 'true' : all.map(([sql]) => sql).join('\n  AND '), parameters: all.flatMap(([, ...parameters]) => parameters), unknown: [...unknown] };
};
