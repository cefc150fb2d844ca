/** Gold briefs, read once up to their clauses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Tools } from '../../src/extract/extraction.js';
import type { AnalysedDocument } from '../../src/extract/document.js';
import { compileResources } from '../../src/extract/resources.js';
import { compileVerbs, createTreebankAnalyser } from '../../src/language/index.js';
import { loadLexicons, pageVocabulary, verbsOf } from '../../src/lexicon/index.js';

export interface GoldMention {
  readonly actor: string;
  readonly text: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
}
export interface GoldClaim {
  /** Code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly actors: readonly GoldMention[];
}
export interface Brief {
  readonly name: string;
  readonly document: AnalysedDocument;
  readonly claims: readonly GoldClaim[];
  /** Gold ids by folded name. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Gold {
  readonly date: string | null;
  readonly actors: Readonly<Record<string, { readonly names: readonly string[] }>>;
  readonly claims: readonly { readonly text: string; readonly nth?: number; readonly actors?: readonly GoldMention[] }[];
}

const GOLD = '.gold.json';

/** A name without case, article, possessive and punctuation. */
export const fold = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/^(?:the|an?)\s+/, '').replace(/[’']s$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Equal texts are told apart by `nth` or by reading order. */
const locate = (claims: Gold['claims'], text: string): GoldClaim[] => {
  let reached = 0;
  return claims.flatMap((claim) => {
    let start = -1;
    if (claim.nth) for (let k = 0; k <= claim.nth; k++) start = text.indexOf(claim.text, start + 1);
    else start = text.indexOf(claim.text, reached);
    if (start < 0) start = text.indexOf(claim.text);
    reached = Math.max(reached, start);
    return start < 0 ? [] : [{ start, end: start + claim.text.length, actors: claim.actors ?? [] }];
  });
};

export const makeTools = (): Tools => {
  const lexicons = loadLexicons();
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  return { analyser, page: pageVocabulary(), resources: compileResources(lexicons, analyser) };
};

export const readBriefs = (directory: string, tools: Tools): Brief[] =>
  readdirSync(directory).filter((name) => name.endsWith(GOLD)).sort().map((file): Brief => {
    const name = file.slice(0, -GOLD.length);
    const gold = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Gold;
    const text = readFileSync(join(directory, `${name}.txt`), 'utf8');
    const ids = new Map(Object.entries(gold.actors).flatMap(([id, { names }]) => [id, ...names].map((one): [string, string] => [fold(one), id])));
    return { name, document: analyse(text, gold.date, tools), claims: locate(gold.claims, text), ids };
  });
