/** Whether a description is someone: what speaks for it, weighed. */
import data from '../../../../lexicons/actors/described.json' with { type: 'json' };
import type { Traits } from './traits.js';

/** A description that has been found, and where: code units of the text. */
export interface Described {
  readonly traits: Traits;
  /** What it would be called. */
  readonly wordings: readonly string[];
  readonly start: number;
  readonly end: number;
}

export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Traits that are weighed together: a table for each, by their names. */
export const TABLES: readonly (readonly (keyof Traits)[])[] = [
  ['noun', 'number'], ['class', 'number'], ['number', 'introduction'], ['sort', 'number'], ['owner', 'class', 'number'],
  ['told'], ['told', 'number', 'introduction'], ['role', 'deed'], ['role', 'number'], ['role', 'introduction'],
  ['role', 'class'], ['behind'], ['behind', 'class'], ['behind', 'introduction'], ['often', 'introduction'],
  ['taken', 'class'], ['taken', 'introduction'], ['known', 'introduction'], ['resumed', 'class'], ['resumed', 'number'], ['resumed', 'role'], ['clause'], ['line', 'number'], ['front'], ['length', 'role'],
];

export const nameOf = (traits: readonly string[]): string => traits.join(' ');

export class Choice {
  private readonly tables: readonly { readonly traits: readonly (keyof Traits)[]; readonly weights: ReadonlyMap<string, number> }[];

  /** @param least what must speak for a description beside its weights */
  constructor(
    weights: Weights = data.weights,
    private readonly least: number = data.least,
  ) {
    this.tables = TABLES.flatMap((traits) => {
      const table = weights[nameOf(traits)];
      return table === undefined ? [] : [{ traits, weights: new Map(Object.entries(table)) }];
    });
  }

  /** The logarithm of the odds that a description is someone. */
  weigh(traits: Traits): number {
    let sum = 0;
    for (const table of this.tables) sum += table.weights.get(nameOf(table.traits.map((trait) => traits[trait]))) ?? 0;
    return sum;
  }

  accepts({ traits }: Described): boolean {
    return this.weigh(traits) > this.least;
  }
}
