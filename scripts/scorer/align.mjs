/** Puts a brief's gold and its graph side by side: claims to claims, names to names. */
import { occurrence, overlap, plainName, wordsWithin } from './text.mjs';

const LEAST_OVERLAP = 0.5;

/** Gold claims give their text only; equal texts are told apart by `nth` or by reading order. */
const locateGold = (claims, text) => {
  let reached = 0;
  return claims.map((claim, position) => {
    let start = claim.nth ? occurrence(text, claim.text, claim.nth) : text.indexOf(claim.text, reached);
    if (start < 0) start = text.indexOf(claim.text);
    reached = Math.max(reached, start);
    const span = { start, end: start + claim.text.length };
    return { ...claim, position, span, words: wordsWithin(text, span) };
  });
};

/** One-to-one, best overlap first; ties go to the earlier gold claim, then to the earlier found one. */
const matchClaims = (gold, found) => {
  const candidates = gold.flatMap((goldClaim, g) =>
    found.map((foundClaim, f) => ({ g, f, share: overlap(goldClaim.words, foundClaim.words) })),
  );
  const close = candidates.filter(({ share }) => share >= LEAST_OVERLAP);
  close.sort((a, b) => b.share - a.share || a.g - b.g || a.f - b.f);
  const matches = new Map();
  const taken = new Set();
  for (const { g, f } of close) {
    if (matches.has(g) || taken.has(f)) continue;
    matches.set(g, f);
    taken.add(f);
  }
  return { matches, taken };
};

/** Maps the graph's ids to gold ids by any name in common; ids without one are kept apart from all gold ids. */
const translateIds = (goldTable, entries, namesOf) => {
  const goldIds = new Map();
  for (const [id, { names }] of Object.entries(goldTable)) {
    for (const name of [id, ...names]) goldIds.set(plainName(name), id);
  }
  const translated = new Map();
  for (const entry of entries) {
    const known = namesOf(entry).find((name) => goldIds.has(plainName(name)));
    translated.set(entry.id, known === undefined ? `not in gold: ${entry.id}` : goldIds.get(plainName(known)));
  }
  return translated;
};

/**
 * @param graph a graph, or null for one that is missing
 * @returns `pairs` of gold claims with the found claim or null, without optional ones that were not found; `extras`,
 *   found claims that no gold claim has; the translations of ids; and the count of invalid spans
 */
export const alignBrief = ({ gold, text, graph }) => {
  const { claims = [], actors = [], sources = [], relations = [], links = [] } = graph ?? {};
  const goldClaims = locateGold(gold.claims, text);
  const found = claims.map((claim) => ({ ...claim, words: wordsWithin(text, claim.span) }));
  const { matches, taken } = matchClaims(goldClaims, found);
  const pairs = goldClaims
    .map((goldClaim, g) => ({ gold: goldClaim, found: matches.has(g) ? found[matches.get(g)] : null }))
    .filter((pair) => pair.found || !pair.gold.optional);
  return {
    gold,
    text,
    links,
    relations,
    pairs,
    extras: found.filter((_, f) => !taken.has(f)),
    actorIds: translateIds(gold.actors, actors, ({ id, name, aliases = [] }) => [id, name, ...aliases]),
    sourceIds: translateIds(gold.sources, sources, ({ name, aliases = [] }) => [name, ...aliases]),
    invalidSpans: claims.filter(({ span, text: quoted }) => text.slice(span.start, span.end) !== quoted).length,
  };
};
