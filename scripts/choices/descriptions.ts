/** Which descriptions of the gold briefs are someone, with all that is weighed of each. */
import { nameOf, TABLES, type Described } from '../../src/extract/actors/described/choice.js';
import { extractFindings } from '../../src/extract/index.js';
import { fold, type GoldBrief, type LocatedClaim } from '../gold/briefs.js';
import { makeTools } from '../gold/tools.js';
import type { Example } from './regression.js';

/** Tables and what stands in them, as one name. */
export const BETWEEN = ' = ';

export const featuresOf = ({ traits }: Described): string[] => TABLES.map((table) => `${nameOf(table)}${BETWEEN}${nameOf(table.map((trait) => traits[trait]))}`);

/** Reads briefs as ever, and keeps every description that it comes upon. */
const makeRecorder = (): ((brief: GoldBrief) => Described[]) => {
  const { resources, ...others } = makeTools();
  const { described } = resources.actors;
  let found: Described[] = [];
  const accepts = (one: Described): boolean => {
    found.push(one);
    return described.accepts(one);
  };
  const tools = { ...others, resources: { ...resources, actors: { ...resources.actors, described: { accepts } } } };
  return ({ text, date }) => {
    found = [];
    extractFindings(text, date, tools);
    return found;
  };
};

/** What a relation with someone counts beside the mention. */
const RELATION = 2;

/**
 * What a claim says of whoever is described: how much for it, in the first place, or 0 that it is no actor of the claim. Null where that
 * says nothing, as who has a name is described to refer back.
 */
const verdictOf = ({ actors, relations }: LocatedClaim, wordings: ReadonlySet<string>, brief: GoldBrief, named: ReadonlySet<string>): number | null => {
  const meant = actors.filter(({ actor }) => (brief.actors[actor]?.names ?? []).some((name) => wordings.has(fold(name))));
  if (meant.length === 0) return 0;
  const own = meant.filter(({ actor, role }) => !named.has(actor) && role !== 'place');
  if (own.length === 0) return null;
  return 1 + (relations.some(({ from, to, optional }) => optional !== true && own.some(({ actor }) => actor === from || actor === to)) ? RELATION : 0);
};

export interface Case extends Example {
  readonly described: Described;
}

/** Every description inside of a claim. */
export const casesOf = (briefs: readonly GoldBrief[]): Case[] => {
  const record = makeRecorder();
  return briefs.flatMap((brief) => {
    const named = new Set(brief.claims.flatMap(({ actors }) => actors.filter(({ form }) => form === 'name').map(({ actor }) => actor)));
    return record(brief).flatMap((described): Case[] => {
      const wordings = new Set(described.wordings.map(fold));
      const verdicts = brief.claims.filter(({ start, end }) => start <= described.start && described.end <= end).flatMap((claim) => verdictOf(claim, wordings, brief, named) ?? []);
      const sum = verdicts.reduce((total, verdict) => total + verdict, 0);
      const counted = [{ right: true, weight: sum }, { right: false, weight: verdicts.filter((verdict) => verdict === 0).length }];
      return counted.filter(({ weight }) => weight > 0).map(({ right, weight }) => ({ features: featuresOf(described), right, weight, group: brief.name, described }));
    });
  });
};
