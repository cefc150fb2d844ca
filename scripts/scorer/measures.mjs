/**
 * What is measured, one entry a line of the table. `score` goes over one aligned brief, counts into `tally` and names
 * each error to `note`: `+` for what is too much, `-` for what is missing.
 */
import { occurrence, overlap, plainName, wordsWithin } from './text.mjs';
import { Correct, Found } from './tally.mjs';

/** The likelihood of the un-negated event, from that of a negated claim. */
const REVERSED = {
  'almost-no-chance': 'almost-certain',
  'very-unlikely': 'very-likely',
  unlikely: 'likely',
  'roughly-even-chance': 'roughly-even-chance',
  likely: 'unlikely',
  'very-likely': 'very-unlikely',
  'almost-certain': 'almost-no-chance',
  possible: 'possible',
};

const goldLevel = ({ gold }) => gold.level ?? null;
const foundLevel = ({ found }) => found?.likelihood?.level ?? null;
const accepts = ({ gold }, level) => (gold.accept ?? []).includes(level);
const levelIsRight = (pair) => foundLevel(pair) === goldLevel(pair) || accepts(pair, foundLevel(pair));
const matchedOnly = ({ pairs }) => pairs.filter(({ found }) => found);

/** Counts one set against another; `tolerated` members may be there or not. */
const compareSets = (wanted, found, tally, note, { tolerated = new Set(), where }) => {
  for (const member of found) {
    if (wanted.has(member)) tally.right();
    else if (!tolerated.has(member)) {
      tally.extra();
      note(`+ ${member} in «${where}»`);
    }
  }
  for (const member of wanted) {
    if (found.has(member)) continue;
    tally.missed();
    note(`- ${member} in «${where}»`);
  }
};

const claims = {
  name: 'claims',
  Tally: Found,
  score({ pairs, extras }, tally, note) {
    for (const { gold, found } of pairs) {
      if (found) tally.right();
      else {
        tally.missed();
        note(`- «${gold.text}»`);
      }
    }
    for (const extra of extras) {
      tally.extra();
      note(`+ «${extra.text}»`);
    }
  },
};

const estimative = {
  name: 'estimative',
  Tally: Found,
  score({ pairs, extras }, tally, note) {
    for (const pair of pairs) {
      const wanted = goldLevel(pair);
      const got = foundLevel(pair);
      const right = pair.found && levelIsRight(pair);
      if (wanted && right) tally.right();
      if (wanted && !right) tally.missed();
      if (got && !right) tally.extra();
      if (!right && (wanted || got)) note(`${got ?? 'none'} for ${wanted ?? 'none'} «${pair.gold.text}»`);
    }
    for (const { likelihood } of extras) if (likelihood) tally.extra();
  },
};

/** A cue is right when it holds the gold cue or lies within it. */
const cues = {
  name: 'cues',
  Tally: Found,
  score({ pairs, extras }, tally) {
    for (const pair of pairs) {
      if (goldLevel(pair)) {
        const wanted = plainName(pair.gold.cue);
        const got = (pair.found?.likelihood?.cues ?? []).map(({ text }) => plainName(text));
        if (got.some((cue) => cue.includes(wanted) || wanted.includes(cue))) tally.right();
        else tally.missed();
      } else if (pair.found?.likelihood) tally.extra();
    }
    for (const { likelihood } of extras) if (likelihood) tally.extra();
  },
};

const confidence = {
  name: 'confidence',
  Tally: Found,
  score({ pairs }, tally, note) {
    for (const { gold, found } of pairs) {
      const wanted = gold.confidence ?? null;
      const got = found?.confidence?.level ?? null;
      if (wanted === got) {
        if (wanted) tally.right();
        continue;
      }
      if (wanted) tally.missed();
      if (got) tally.extra();
      note(`${got ?? 'none'} for ${wanted ?? 'none'} «${gold.text}»`);
    }
  },
};

/** Places are tolerated, not wanted; an actor that was taken for a place is still found. */
const actors = {
  name: 'actors',
  Tally: Found,
  score({ pairs, actorIds }, tally, note) {
    for (const { gold, found } of pairs) {
      const isPlace = ({ role }) => role === 'place';
      const goldMentions = gold.actors ?? [];
      const wanted = new Set(goldMentions.filter((mention) => !isPlace(mention)).map(({ actor }) => actor));
      const tolerated = new Set(goldMentions.filter(isPlace).map(({ actor }) => actor));
      const got = new Set();
      for (const mention of found?.mentions ?? []) {
        const id = actorIds.get(mention.actorId) ?? `undeclared: ${mention.actorId}`;
        if (!isPlace(mention) || wanted.has(id)) got.add(id);
      }
      compareSets(wanted, got, tally, note, { tolerated, where: gold.text });
    }
  },
};

const sources = {
  name: 'sources',
  Tally: Found,
  score({ pairs, sourceIds }, tally, note) {
    for (const { gold, found } of pairs) {
      const got = (found?.attributions ?? []).map(({ sourceId }) => sourceIds.get(sourceId) ?? `undeclared: ${sourceId}`);
      compareSets(new Set(gold.sources ?? []), new Set(got), tally, note, { where: gold.text });
    }
  },
};

const joinsSameActors = (found, wanted) =>
  (found.from === wanted.from && found.to === wanted.to) ||
  ((found.symmetric || wanted.symmetric) && found.from === wanted.to && found.to === wanted.from);

const sharesLemma = (predicate, accepted) => {
  const lemmas = new Set(plainName(predicate).split(' '));
  return accepted.some((other) => plainName(other).split(' ').some((lemma) => lemmas.has(lemma)));
};

/**
 * Finds a claim's relations: first by the actors joined, then among those by predicate and polarity.
 * @returns for each wanted relation that is not optional what was found, and the asserted relations left over
 */
const matchRelations = ({ gold, found }, { relations, actorIds }) => {
  const translate = (id) => actorIds.get(id) ?? id;
  let left = relations
    .filter(({ claimId }) => found && claimId === found.id)
    .map((relation) => ({ ...relation, from: translate(relation.from), to: translate(relation.to) }));
  const answers = [];
  for (const wanted of gold.relations ?? []) {
    const candidates = left.filter((relation) => joinsSameActors(relation, wanted));
    const isExact = ({ negated = false, predicate }) =>
      negated === (wanted.negated ?? false) && sharesLemma(predicate, wanted.predicate);
    const exact = candidates.find(isExact);
    const answer = exact ?? candidates[0];
    // Further relations between the same two, in the same direction, go with the one that was chosen.
    if (answer) left = left.filter(({ from, to }) => from !== answer.from || to !== answer.to);
    if (!wanted.optional) answers.push({ wanted, answer, exact: exact !== undefined });
  }
  return { answers, left: left.filter(({ asserted }) => asserted !== false) };
};

const relationMeasure = (name, isRight) => ({
  name,
  Tally: Found,
  score(brief, tally, note) {
    for (const pair of brief.pairs) {
      const { answers, left } = matchRelations(pair, brief);
      for (const answer of answers) {
        if (isRight(answer)) tally.right();
        else {
          tally.missed();
          note(`- ${answer.wanted.from} ${answer.wanted.predicate[0]} ${answer.wanted.to} «${pair.gold.text}»`);
        }
      }
      for (const { from, predicate, to } of left) {
        tally.extra();
        note(`+ ${from} ${predicate} ${to} «${pair.gold.text}»`);
      }
    }
  },
});

const circumstances = {
  name: 'circumstances',
  Tally: Found,
  score({ pairs, text }, tally, note) {
    for (const { gold, found } of pairs) {
      const left = [...(found?.circumstances ?? [])];
      for (const wanted of gold.circumstances ?? []) {
        const start = occurrence(text, wanted.text, 0, Math.max(gold.span.start, 0));
        const words = wordsWithin(text, { start, end: start + wanted.text.length });
        const at = left.findIndex(({ type, span }) => type === wanted.type && overlap(words, wordsWithin(text, span)) >= 0.5);
        if (at >= 0) {
          left.splice(at, 1);
          tally.right();
        } else {
          tally.missed();
          note(`- ${wanted.type} «${wanted.text}»`);
        }
      }
      for (const { type, text: quoted } of left) {
        tally.extra();
        note(`+ ${type} «${quoted}»`);
      }
    }
  },
};

/** Links between claims that both match gold claims; the order of the two does not matter. */
const restates = {
  name: 'restates',
  Tally: Found,
  score({ gold, pairs, links }, tally, note) {
    const key = (a, b) => `${Math.min(a, b)} and ${Math.max(a, b)}`;
    const positions = new Map(matchedOnly({ pairs }).map((pair) => [pair.found.id, pair.gold.position]));
    const got = links
      .filter(({ type, from, to }) => type === 'restates' && positions.has(from) && positions.has(to))
      .map(({ from, to }) => key(positions.get(from), positions.get(to)));
    const wanted = (gold.restates ?? []).map(([a, b]) => key(a, b));
    compareSets(new Set(wanted), new Set(got), tally, note, { where: 'claims by position' });
  },
};

/** A measure of how often one property of a matched claim is right; `of` gives null where it does not apply. */
const accuracyMeasure = (name, of) => ({
  name,
  Tally: Correct,
  score(brief, tally, note) {
    for (const pair of matchedOnly(brief)) {
      const answer = of(pair);
      if (answer !== null && !tally.add(answer.right)) note(`${answer.got} «${pair.gold.text}»`);
    }
  },
});

const bothEstimate = (pair) => goldLevel(pair) && foundLevel(pair);

const kind = accuracyMeasure('kind', ({ gold, found }) => ({ right: found.kind === gold.kind, got: found.kind }));

const level = accuracyMeasure('level', (pair) =>
  goldLevel(pair) || foundLevel(pair) ? { right: levelIsRight(pair), got: foundLevel(pair) } : null,
);

const negated = accuracyMeasure('negated', (pair) =>
  bothEstimate(pair) ? { right: pair.found.negated === pair.gold.negated, got: pair.found.negated } : null,
);

const eventLevel = accuracyMeasure('eventLevel', (pair) => {
  if (!bothEstimate(pair)) return null;
  const got = pair.found.likelihood.eventLevel;
  const wanted = pair.gold.negated ? REVERSED[goldLevel(pair)] : goldLevel(pair);
  return { right: got === wanted || accepts(pair, got), got };
});

/** Only whether the author or a source holds the claim; which source is measured under sources. */
const holder = accuracyMeasure('holder', ({ gold, found }) => {
  const got = found.holder?.type ?? 'author';
  return { right: got === (gold.holder === 'author' ? 'author' : 'source'), got };
});

export const MEASURES = [
  claims,
  estimative,
  cues,
  confidence,
  actors,
  relationMeasure('relationPairs', ({ answer }) => answer !== undefined),
  relationMeasure('relations', ({ exact }) => exact),
  sources,
  circumstances,
  restates,
  kind,
  level,
  negated,
  eventLevel,
  holder,
];
