/** Questions to graphs: each step gives a new query, and nothing is read before a result is asked for. */
import { checkChoice } from '../checks.js';
import { errors } from '../errors.js';
import type { BriefDocument, CircumstanceType, Claim, ConfidenceLevel, JudgmentGraph, Level, Likelihood, Relation } from '../schema/index.js';
import * as conditions from './conditions.js';
import { LEVELS_OF, type ActorOptions, type Condition, type LevelOf, type OneOrMore } from './conditions.js';
import { GROUP_KEYS, grouped, Groups, type GroupKey } from './groups.js';
import type { RankedLevel } from '../schema/levels.js';
import { comparing, DIRECTIONS, SORT_KEYS, type Direction, type Order, type SortKey } from './order.js';
import { rowOf, type ClaimRow } from './rows.js';
import { readGraphs, type Found } from './scope.js';

/** A claim that is put forward as a judgment. */
export type Judgment = Claim & { kind: 'judgment' };
/** A claim that reports what is or was. */
export type Statement = Claim & { kind: 'statement' };
/** A claim that has a level. */
export type WithLevel<C extends Claim> = C & { likelihood: Likelihood };
/** A claim that has a statement of analytic confidence. */
export type WithConfidence<C extends Claim> = C & { confidence: NonNullable<Claim['confidence']> };

interface Plan {
  readonly conditions: readonly Condition[];
  readonly orders: readonly Order[];
  readonly by: LevelOf;
  readonly limit: number;
}

const CLAIM_KINDS = ['judgment', 'statement'] as const satisfies readonly Claim['kind'][];

const OPEN_PLAN: Plan = { conditions: [], orders: [], by: 'claim', limit: Infinity };

/**
 * A question to the claims of one graph or many. It does not change: every method gives a new query, so a question can be kept and
 * narrowed in several ways. Steps that narrow are joined by *and*; a list of names or levels means any of them. Names that nothing goes by
 * find nothing; a word outside a closed list (a level, a role, a kind) is refused with `option-invalid`. Iterate it, or ask for `count`,
 * `toArray`, `toJSON`, `groupBy`.
 */
export class Query<C extends Claim = Claim> implements Iterable<C> {
  private constructor(
    private readonly all: readonly Found[],
    private readonly plan: Plan,
  ) {}

  /** The claims of graphs, in their order. @throws BriefgraphError `graph-invalid` */
  static over(graphs: JudgmentGraph | Iterable<JudgmentGraph>): Query {
    return new Query(readGraphs(graphs), OPEN_PLAN);
  }

  private change<D extends Claim = C>(change: Partial<Plan>): Query<D> {
    return new Query<D>(this.all, { ...this.plan, ...change });
  }

  /** What was asked before a limit is settled by it: the next step narrows or orders those results. */
  private settled(): Query<C> {
    return this.plan.limit < Infinity ? new Query(this.found(), { ...OPEN_PLAN, by: this.plan.by }) : this;
  }

  private narrowed<D extends Claim = C>(condition: Condition): Query<D> {
    const before = this.settled();
    return before.change<D>({ conditions: [...before.plan.conditions, condition] });
  }

  private found(): Found<C>[] {
    const { conditions: asked, orders, by, limit } = this.plan;
    // The conditions hold, so the claims are what the type says.
    const found = this.all.filter((each) => asked.every((condition) => condition(each, by))) as Found<C>[];
    if (orders.length > 0) found.sort(comparing(orders, by));
    return limit < Infinity ? found.slice(0, limit) : found;
  }

  /** Only claims that are judgments, or only statements. */
  kind(kind: 'judgment'): Query<C & Judgment>;
  kind(kind: 'statement'): Query<C & Statement>;
  kind(kind: Claim['kind']): Query<C> {
    checkChoice(kind, CLAIM_KINDS, 'kind');
    return this.narrowed(({ claim }) => claim.kind === kind);
  }

  /**
   * Claims that mention an actor, under whatever name: `CHN`, `China`, `Beijing`, `Chinese` are one.
   * @param actor id or any name; in a list, one of them is enough
   */
  about(actor: OneOrMore, options: ActorOptions = {}): Query<C> {
    return this.narrowed(conditions.about(actor, options));
  }

  /** Claims in which an actor acts: as subject, or as the side that a relation starts from. */
  by(actor: OneOrMore, options: Omit<ActorOptions, 'role'> = {}): Query<C> {
    return this.narrowed(conditions.by(actor, options));
  }

  /** Claims in which something is done to or for an actor: as object or recipient, or as the side that a relation leads to. */
  toward(actor: OneOrMore, options: Omit<ActorOptions, 'role'> = {}): Query<C> {
    return this.narrowed(conditions.toward(actor, options));
  }

  /** Claims of briefs that name an actor in front of their headline. */
  topic(actor: OneOrMore): Query<C> {
    return this.narrowed(conditions.topic(actor));
  }

  /** Claims with a relation of a PLOVER type (`THREATEN`) or with this verb (`threaten`). */
  relation(type: OneOrMore): Query<C> {
    return this.narrowed(conditions.relation(type));
  }

  /** Claims at this level or a likelier one. Never `possible`, which gives no probability. @throws BriefgraphError `option-invalid` */
  atLeast(level: RankedLevel): Query<WithLevel<C>> {
    return this.narrowed(conditions.atLeast(level));
  }

  /** Claims at this level or a less likely one. Never `possible`, which gives no probability. @throws BriefgraphError `option-invalid` */
  atMost(level: RankedLevel): Query<WithLevel<C>> {
    return this.narrowed(conditions.atMost(level));
  }

  /** Claims at this level, or at one of these; `possible` may be among them. */
  exactly(level: OneOrMore<Level>): Query<WithLevel<C>> {
    return this.narrowed(conditions.exactly(level));
  }

  /** Claims that have a level, whichever. */
  estimated(): Query<WithLevel<C>> {
    return this.narrowed(({ claim }) => claim.likelihood !== null);
  }

  /**
   * Which level the query compares, sorts and groups by, wherever in the chain it stands: of the claim as it is worded (by default), or of
   * the event without the negation. "Will likely not" is `likely` as a claim, `unlikely` as an event.
   */
  on(level: LevelOf): Query<C> {
    checkChoice(level, LEVELS_OF, 'on');
    return this.change({ by: level });
  }

  /** Claims whose predicate is negated, or only those whose predicate is not. */
  negated(negated = true): Query<C> {
    if (typeof negated !== 'boolean') throw errors.option('negated', 'true or false');
    return this.narrowed(({ claim }) => claim.negated === negated);
  }

  /** Claims with this analytic confidence, or one of these. */
  confidence(level: OneOrMore<ConfidenceLevel>): Query<WithConfidence<C>> {
    return this.narrowed(conditions.confidence(level));
  }

  /** Claims with at least this analytic confidence. */
  confidenceAtLeast(level: ConfidenceLevel): Query<WithConfidence<C>> {
    return this.narrowed(conditions.confidenceAtLeast(level));
  }

  /** Claims that rest on a source: attributed to it or held by it. Any of its names will do. */
  citing(source: OneOrMore): Query<C> {
    return this.narrowed(conditions.citing(source));
  }

  /** Claims that `author` holds, or a source of this name. */
  heldBy(holder: OneOrMore): Query<C> {
    return this.narrowed(conditions.heldBy(holder));
  }

  /** Claims with a circumstance of this type: `cause`, `condition`, `concession`, `purpose`, `time`, `contrast`. */
  withCircumstance(type: OneOrMore<CircumstanceType>): Query<C> {
    return this.narrowed(conditions.withCircumstance(type));
  }

  /** Claims whose text holds a text, in upper or lower case. */
  containing(text: string): Query<C> {
    return this.narrowed(conditions.containing(text));
  }

  /**
   * Claims of documents dated in a period: `2026`, `2026-03`, `2026-03-31`, `2026-03/2026-05`, `2026-03/..`. Undated documents lie in none.
   * @throws BriefgraphError `option-invalid`
   */
  within(period: string): Query<C> {
    return this.narrowed(conditions.within(period));
  }

  /** Claims about a time that has a day in a period, written as for `within`. @throws BriefgraphError `option-invalid` */
  during(period: string): Query<C> {
    return this.narrowed(conditions.during(period));
  }

  /** Claims of one document. */
  inDocument(documentId: string): Query<C> {
    if (typeof documentId !== 'string') throw errors.option('inDocument', 'the id of a document');
    return this.narrowed(({ claim }) => claim.documentId === documentId);
  }

  /** Claims for which a test of your own holds; a type guard narrows the type. */
  where<D extends C>(test: (claim: C) => claim is D): Query<D>;
  where(test: (claim: C) => boolean): Query<C>;
  where(test: (claim: C) => boolean): Query<C> {
    if (typeof test !== 'function') throw errors.option('where', 'a function of a claim');
    return this.narrowed(({ claim }) => test(claim as C));
  }

  /**
   * Sorts by level (least likely first), by the document's date or by the position in the document. A further call orders what the calls before it
   * leave equal. Claims without a level or date stand last in either direction, those at `possible` before those without a level.
   */
  sortBy(key: SortKey, direction: Direction = 'ascending'): Query<C> {
    checkChoice(key, SORT_KEYS, 'sortBy');
    checkChoice(direction, DIRECTIONS, 'direction');
    const before = this.settled();
    return before.change({ orders: [...before.plan.orders, { key, direction }] });
  }

  /** No more than the first `count` claims. @throws BriefgraphError `option-invalid` */
  limit(count: number): Query<C> {
    if (!Number.isSafeInteger(count) || count < 0) throw errors.option('limit', 'a whole number, 0 or more');
    return this.change({ limit: Math.min(count, this.plan.limit) });
  }

  [Symbol.iterator](): Iterator<C> {
    return this.toArray()[Symbol.iterator]();
  }

  /** The claims as they stand in their graphs. */
  toArray(): C[] {
    return this.found().map(({ claim }) => claim);
  }

  /** The first claim, if there is one. */
  first(): C | undefined {
    return this.found()[0]?.claim;
  }

  /** Number of claims. */
  count(): number {
    return this.found().length;
  }

  /** Claims put together by actor, level, source or month of the document. */
  groupBy(key: GroupKey): Groups<C> {
    checkChoice(key, GROUP_KEYS, 'groupBy');
    return new Groups(
      grouped(this.found(), key, this.plan.by).map(([label, found]) => ({
        ...label,
        count: found.length,
        query: new Query<C>(found, { ...OPEN_PLAN, by: this.plan.by }),
      })),
    );
  }

  /** The relations that the claims are evidence for. */
  relations(): Relation[] {
    return this.found().flatMap(({ claim, scope }) => scope.relationsOf(claim));
  }

  /** The documents that the claims stand in, each once. */
  documents(): BriefDocument[] {
    return [...new Set(this.found().flatMap(({ claim, scope }) => scope.documentOf(claim) ?? []))];
  }

  /** The claims as rows of plain values, with names beside ids; what `JSON.stringify` writes. */
  toJSON(): ClaimRow[] {
    return this.found().map(rowOf);
  }
}

/** All claims of a graph or of many, judgments and statements. @throws BriefgraphError `graph-invalid` */
export const claims = (graphs: JudgmentGraph | Iterable<JudgmentGraph>): Query => Query.over(graphs);

/** The judgments of a graph or of many. @throws BriefgraphError `graph-invalid` */
export const judgments = (graphs: JudgmentGraph | Iterable<JudgmentGraph>): Query<Judgment> => Query.over(graphs).kind('judgment');

/** The statements of a graph or of many. @throws BriefgraphError `graph-invalid` */
export const statements = (graphs: JudgmentGraph | Iterable<JudgmentGraph>): Query<Statement> => Query.over(graphs).kind('statement');
