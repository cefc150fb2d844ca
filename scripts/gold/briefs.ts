/** Gold briefs: their claims where they stand in the text, with the actors of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldMention {
  readonly actor: string;
  readonly text: string;
  readonly role: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
}

export interface GoldRelation {
  readonly from: string;
  readonly to: string;
  readonly optional?: boolean;
}

interface GoldClaim {
  readonly text: string;
  readonly nth?: number;
  readonly actors?: readonly GoldMention[];
  readonly relations?: readonly GoldRelation[];
}

/** A claim and where it stands: code units of the text, end exclusive. */
export interface LocatedClaim {
  readonly start: number;
  readonly end: number;
  readonly actors: readonly GoldMention[];
  readonly relations: readonly GoldRelation[];
}

export interface GoldBrief {
  readonly name: string;
  readonly text: string;
  readonly date: string | null;
  readonly actors: Readonly<Record<string, { readonly type: string; readonly names: readonly string[] }>>;
  readonly claims: readonly LocatedClaim[];
}

const GOLD = '.gold.json';

const occurrence = (text: string, part: string, nth: number): number => {
  let at = -1;
  for (let k = 0; k <= nth; k++) at = text.indexOf(part, at + 1);
  return at;
};

/** Equal texts are told apart by `nth` or by reading order, as the scorer does. */
const locate = (text: string, claims: readonly GoldClaim[]): LocatedClaim[] => {
  let reached = 0;
  return claims.map((claim) => {
    let start = claim.nth ? occurrence(text, claim.text, claim.nth) : text.indexOf(claim.text, reached);
    if (start < 0) start = text.indexOf(claim.text);
    reached = Math.max(reached, start);
    return { start, end: start + claim.text.length, actors: claim.actors ?? [], relations: claim.relations ?? [] };
  });
};

export const readGold = (folder: string): GoldBrief[] =>
  readdirSync(folder).filter((file) => file.endsWith(GOLD)).sort().map((file) => {
    const name = file.slice(0, -GOLD.length);
    const { date, actors, claims } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Pick<GoldBrief, 'date' | 'actors'> & { claims: GoldClaim[] };
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    return { name, text, date: date ?? null, actors, claims: locate(text, claims) };
  });

/** A name as it is compared: without case, article, possessive and punctuation. */
export const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/^(?:the|an?)\s+/, '').replace(/['\u2019]s$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
