/** Changes of a brief and what they must leave as it is. A check gives back what else changed, or null. */
import type { Claim, JudgmentGraph, Level } from '../../src/schema/index.js';
import type { Brief } from './briefs.js';
import { swapCountry } from './countries.js';
import { firstDifference, project } from './projection.js';
import type { Reader } from './property.js';

const UNRELATED = [
  'The museum opened a new wing for ceramics, and visitors praised the light.',
  'Rain fell on the orchards for a week. The apples ripened late.',
  'The orchestra played two symphonies and took three bows.',
];

export const appendParagraph = (brief: Brief, read: Reader): string | null => {
  const before = read(brief.text);
  const unrelated = UNRELATED[brief.text.length % UNRELATED.length]!;
  const after = read(`${brief.text}\n${unrelated}\n`);
  const levels = (graph: JudgmentGraph) =>
    graph.claims.filter(({ span }) => span.end <= brief.text.length).map(({ text, likelihood }) => ({ text, level: likelihood?.level ?? null, eventLevel: likelihood?.eventLevel ?? null }));
  return firstDifference(levels(before), levels(after));
};

export const otherCountry = (brief: Brief, read: Reader): string | null => {
  const swap = (text: string): string => swapCountry(text, brief.inside, brief.outside);
  return firstDifference(project(read(brief.text), swap), project(read(swap(brief.text))));
};

const MIRROR: Record<Level, Level> = {
  'almost-no-chance': 'almost-certain',
  'very-unlikely': 'very-likely',
  unlikely: 'likely',
  'roughly-even-chance': 'roughly-even-chance',
  likely: 'unlikely',
  'very-likely': 'very-unlikely',
  'almost-certain': 'almost-no-chance',
  possible: 'possible',
};
const mirror = <L extends Level | null>(level: L): Level | null => (level === null ? null : MIRROR[level]);

/** *likely* as said of a predicate: neither compared (*more likely than*) nor in front of a noun (*the likely candidate*). */
const PREDICATED = /(?<=\b(?:is|are|will|be|remains|seems) (?:not |very |highly )?)likely\b(?! than| as)/;

export const likelyToUnlikely = (brief: Brief, read: Reader): string | null => {
  const at = brief.text.search(PREDICATED);
  const before = read(brief.text);
  const after = read(`${brief.text.slice(0, at)}un${brief.text.slice(at)}`);
  const flipped = (claim: Claim): boolean => claim.likelihood?.cues.some(({ span }) => span.start <= at && span.end > at) ?? false;
  const flips = new Set(before.claims.flatMap((claim, index) => (flipped(claim) ? [index] : [])));
  const expected = project(before);
  for (const index of flips) {
    const claim = expected.claims[index]!;
    claim.level = mirror(claim.level);
    claim.eventLevel = mirror(claim.eventLevel);
  }
  for (const relation of expected.relations) if (flips.has(relation.claim ?? -1)) relation.level = mirror(relation.level);
  const said = (text: string): string => text.replaceAll('unlikely', 'likely');
  const words = ({ claims, ...rest }: ReturnType<typeof project>) => ({
    ...rest,
    relations: rest.relations.map((relation) => JSON.stringify(relation)).sort(),
    // Restatements weigh levels, so another level may make or unmake one.
    links: rest.links.filter((link) => !link.includes(' restates ')),
    claims: claims.map((claim) => ({ ...claim, text: said(claim.text), predicate: said(claim.predicate ?? ''), cues: claim.cues.map(said), circumstances: claim.circumstances.map(said) })),
  });
  return firstDifference(words(expected), words(project(after)));
};

const plainText = (text: string): string => text.replace(/\\r\\n/g, '\\n').replace(/\u00A0/g, ' ').replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]|\\"/g, '\\"');

const curly = (text: string): string => text.replace(/\b'/g, '\u2019').replace(/(?<=^|\s)"/gm, '\u201C').replace(/"/g, '\u201D');

const TYPOGRAPHY: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/ /g, '\u00A0'),
  curly,
  (text) => curly(text).replace(/\n/g, '\r\n').replace(/ /g, '\u00A0'),
];

export const otherTypography = (brief: Brief, read: Reader): string | null => {
  const before = project(read(brief.text), plainText);
  for (const vary of TYPOGRAPHY) {
    const difference = firstDifference(before, project(read(vary(brief.text)), plainText));
    if (difference !== null) return difference;
  }
  return null;
};
