/** One graph made ready for questions: its entries by id, and ids by any name. */
import { actorsNamed, foldName } from '../lexicon/actorNames.js';
import { checkGraph } from '../schema/checkGraph.js';
import type { Actor, BriefDocument, Claim, JudgmentGraph, Relation, Source } from '../schema/index.js';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Ids by folded name: of the graph's own entries, and of those that the lexicon knows under another name. */
class Names {
  private readonly byName = new Map<string, Set<string>>();
  private readonly ids: ReadonlySet<string>;
  private readonly lexicon = new Map<string, Set<string>>();

  constructor(entries: readonly Named[]) {
    this.ids = new Set(entries.map(({ id }) => id));
    for (const { id, name, aliases } of entries) {
      for (const text of [id, name, ...aliases]) add(this.byName, foldName(text), id);
      for (const known of [id, ...actorsNamed(name)]) add(this.lexicon, known, id);
    }
  }

  /** An id stands for itself alone; any other name for every entry that goes by it. */
  resolve(name: string): ReadonlySet<string> {
    if (this.ids.has(name)) return new Set([name]);
    const own = this.byName.get(foldName(name)) ?? [];
    const known = actorsNamed(name).flatMap((id) => [...(this.lexicon.get(id) ?? [])]);
    return new Set([...own, ...known]);
  }
}

const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
};

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.id, entry]));

export class Scope {
  readonly documents: ReadonlyMap<string, BriefDocument>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  private readonly relations = new Map<string, Relation[]>();
  private actorNames: Names | undefined;
  private sourceNames: Names | undefined;

  constructor(private readonly graph: JudgmentGraph) {
    this.documents = byId(graph.documents);
    this.actors = byId(graph.actors);
    this.sources = byId(graph.sources);
    for (const relation of graph.relations) {
      const of = this.relations.get(relation.claimId);
      if (of === undefined) this.relations.set(relation.claimId, [relation]);
      else of.push(relation);
    }
  }

  relationsOf(claim: Claim): readonly Relation[] {
    return this.relations.get(claim.id) ?? [];
  }

  documentOf(claim: Claim): BriefDocument | undefined {
    return this.documents.get(claim.documentId);
  }

  actorsNamed(name: string): ReadonlySet<string> {
    return (this.actorNames ??= new Names(this.graph.actors)).resolve(name);
  }

  sourcesNamed(name: string): ReadonlySet<string> {
    return (this.sourceNames ??= new Names(this.graph.sources)).resolve(name);
  }

  /** Actors that belong to one of the states: their people, ministries, forces. */
  belongingTo(states: ReadonlySet<string>): ReadonlySet<string> {
    return new Set(this.graph.actors.filter(({ state }) => state !== null && states.has(state)).map(({ id }) => id));
  }

  /** Every source that a claim rests on: those it is attributed to and the one that holds it. */
  sourcesOf({ attributions, holder }: Claim): ReadonlySet<string> {
    const ids = new Set(attributions.map(({ sourceId }) => sourceId));
    if (holder.type === 'source') ids.add(holder.sourceId);
    return ids;
  }
}

/** A claim and the graph that it stands in. */
export interface Found<C extends Claim = Claim> {
  readonly claim: C;
  readonly scope: Scope;
}

const isIterable = (graphs: object): graphs is Iterable<JudgmentGraph> => Symbol.iterator in graphs;

/**
 * The claims of graphs in their order, each with its graph.
 * @throws BriefgraphError `graph-invalid`
 */
export const readGraphs = (graphs: JudgmentGraph | Iterable<JudgmentGraph>): Found[] => {
  const all = typeof graphs === 'object' && graphs !== null && isIterable(graphs) ? [...graphs] : [graphs as JudgmentGraph];
  return all.flatMap((graph) => {
    checkGraph(graph);
    const scope = new Scope(graph);
    return graph.claims.map((claim) => ({ claim, scope }));
  });
};
