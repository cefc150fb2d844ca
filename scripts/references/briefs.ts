/** Gold briefs, read once up to their clauses. */
import type { AnalysedDocument } from '../../src/extract/document.js';
import { analyse, type Tools } from '../../src/extract/extraction.js';
import { fold, readGold, type GoldMention } from '../gold/briefs.js';

/** A stretch of a brief for which gold tells the actors: code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly actors: readonly Pick<GoldMention, 'actor' | 'text' | 'form'>[];
}

export interface Brief {
  readonly name: string;
  readonly document: AnalysedDocument;
  readonly claims: readonly Stretch[];
  /** Gold ids by folded name. */
  readonly ids: ReadonlyMap<string, string>;
}

export const readBriefs = (directory: string, tools: Tools): Brief[] =>
  readGold(directory).map(({ name, text, date, actors, claims }) => {
    const ids = new Map(Object.entries(actors).flatMap(([id, { names }]) => [id, ...names].map((one): [string, string] => [fold(one), id])));
    return { name, document: analyse(text, date, tools), claims: claims.filter(({ start }) => start >= 0), ids };
  });
