/** Re-reads a graph on another scale: what was read stays, the probabilities change. */
import { LIKELIHOOD_RULES, probabilityOf } from '../extract/index.js';
import { findScale } from '../lexicon/index.js';
import type { Claim, JudgmentGraph } from '../schema/index.js';

/** A chance stated as a number means the same on every scale. */
const isStated = ({ likelihood }: Claim): boolean => likelihood?.cues.some((cue) => Object.hasOwn(LIKELIHOOD_RULES, cue.basis)) ?? false;

/**
 * Gives the graph with the probabilities of another scale. Levels, cues and event levels are what the brief says and
 * stay; `probability` (in [0, 1], of the event) becomes the band of the event level on that scale, or null where the scale
 * has no such step or gives no numbers. The graph handed in is not changed.
 * @throws BriefgraphError `scale-unknown`
 */
export const convert = (graph: JudgmentGraph, scale: string): JudgmentGraph => {
  const target = findScale(scale);
  return {
    ...graph,
    generator: { ...graph.generator, scale: target.id },
    claims: graph.claims.map((claim) =>
      claim.likelihood === null || isStated(claim)
        ? claim
        : { ...claim, likelihood: { ...claim.likelihood, probability: probabilityOf(claim.likelihood.eventLevel, target) } },
    ),
  };
};
