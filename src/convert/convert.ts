/** Re-reads a graph on another scale: what was read stays, the probabilities change. */
import { probabilityOn } from '../extract/likelihood/scale.js';
import { LIKELIHOOD_RULES } from '../extract/rules.js';
import { findScale } from '../lexicon/scales.js';
import type { ScaleInput } from '../lexicon/schemas.js';
import { checkGraph } from '../schema/checkGraph.js';
import type { Claim, JudgmentGraph, Level, Likelihood } from '../schema/index.js';
import { LEVELS } from '../schema/vocabulary.js';

/** A chance stated as a number means the same on every scale. */
const isStated = ({ likelihood }: Claim): boolean => likelihood?.cues.some((cue) => Object.hasOwn(LIKELIHOOD_RULES, cue.basis)) ?? false;

/**
 * Gives the graph with the probabilities of another scale. Levels, cues and event levels are what the brief says and
 * stay; `probability` (in [0, 1], of the event) becomes what that scale says of the expression or of the event level, or
 * null where the scale has no such step or gives no numbers. The graph handed in is not changed.
 * @param scale id of a scale, or a scale of your own
 * @throws BriefgraphError `graph-invalid`, `scale-unknown`, `scale-invalid`
 */
export const convert = (graph: JudgmentGraph, scale: string | ScaleInput): JudgmentGraph => {
  checkGraph(graph);
  const target = findScale(scale);
  return {
    ...graph,
    generator: { ...graph.generator, scale: target.id },
    claims: graph.claims.map((claim) => {
      const { likelihood, negated } = claim;
      if (likelihood === null || isStated(claim)) return claim;
      const probability = probabilityOn(target, { eventLevel: likelihood.eventLevel, negated, wordings: likelihood.cues.map(({ text }) => text) });
      return { ...claim, likelihood: { ...likelihood, probability } };
    }),
  };
};

/**
 * What a scale says of each level: a range of probabilities, both in [0, 1], or null where it has no such step or gives no numbers.
 * @param scale id of a scale, or a scale of your own
 * @throws BriefgraphError `scale-unknown`, `scale-invalid`
 */
export const scaleBands = (scale: string | ScaleInput): Readonly<Record<Level, Likelihood['probability']>> => {
  const target = findScale(scale);
  const bandOf = (level: Level) => probabilityOn(target, { eventLevel: level, negated: false, wordings: [] });
  return Object.fromEntries(LEVELS.map((level) => [level, bandOf(level)])) as Record<Level, Likelihood['probability']>;
};
