/** Puts into words why a claim got its level, actors and sources: rule or lexicon entry, and where in the text. */
import { LINK_RULES } from '../assemble/rules.js';
import { errors } from '../errors.js';
import { ACTOR_RULES, ATTRIBUTION_RULES, CIRCUMSTANCE_RULES, CLAIM_RULES, LIKELIHOOD_RULES, RELATION_RULES } from '../extract/rules.js';
import { checkGraph } from '../schema/checkGraph.js';
import type { Claim, JudgmentGraph, Span } from '../schema/index.js';

const RULES: ReadonlyMap<string, string> = new Map(
  [ACTOR_RULES, ATTRIBUTION_RULES, CIRCUMSTANCE_RULES, CLAIM_RULES, LIKELIHOOD_RULES, LINK_RULES, RELATION_RULES].flatMap((rules) => Object.entries(rules)),
);

const at = ({ start, end }: Span): string => `${start}\u2013${end}`;
const quoted = (text: string): string => `\u201C${text.replace(/\s+/g, ' ')}\u201D`;
const because = (basis: string): string => {
  const meaning = RULES.get(basis);
  return meaning === undefined ? `lexicon entry ${basis}` : `${basis}: ${meaning}`;
};
const percent = (value: number): string => `${Math.round(value * 100)} %`;

const likelihoodLines = (claim: Claim, graph: JudgmentGraph): string[] => {
  const { likelihood } = claim;
  if (likelihood === null) return [`Level: none. No word of estimative probability qualifies ${claim.predicate === null ? 'the claim' : quoted(claim.predicate.text)}.`];
  const cues = likelihood.cues.map((cue) => `${quoted(cue.text)} at ${at(cue.span)} (${because(cue.basis)})`);
  const band =
    likelihood.probability === null
      ? `the scale ${graph.generator.scale} gives no probability`
      : `${percent(likelihood.probability.lower)} to ${percent(likelihood.probability.upper)} for the event`;
  const polarity = claim.negated ? `The predicate is negated, so the event itself is ${likelihood.eventLevel}` : `The predicate is not negated, so the event is ${likelihood.eventLevel} too`;
  return [`Level: ${likelihood.level}, from ${cues.join(', ')}.`, `  ${polarity}; ${band}.`];
};

const claimLines = (graph: JudgmentGraph, claim: Claim): string[] => {
  const actors = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  const lines = [`${quoted(claim.text)} at ${at(claim.span)}`, `Claim: a ${claim.kind} (${because(claim.basis)}).`, ...likelihoodLines(claim, graph)];
  if (claim.confidence !== null) {
    lines.push(`Confidence: ${claim.confidence.level}, from ${quoted(claim.confidence.cue.text)} at ${at(claim.confidence.cue.span)} (${because(claim.confidence.basis)}).`);
  }
  for (const mention of claim.mentions) {
    const actor = actors.get(mention.actorId);
    lines.push(`Actor: ${actor?.name ?? mention.actorId} [${mention.actorId}] as ${mention.role}, from ${quoted(mention.text)} at ${at(mention.span)} (${because(mention.basis)}).`);
  }
  for (const attribution of claim.attributions) {
    const cue = attribution.cue === null ? '' : `, cue ${quoted(attribution.cue.text)} at ${at(attribution.cue.span)}`;
    lines.push(`Source: ${sources.get(attribution.sourceId)?.name ?? attribution.sourceId} at ${at(attribution.span)}${cue} (${because(attribution.basis)}).`);
  }
  lines.push(claim.holder.type === 'author' ? 'Held by: the author.' : `Held by: ${sources.get(claim.holder.sourceId)?.name ?? claim.holder.sourceId}.`);
  for (const circumstance of claim.circumstances) {
    lines.push(`Circumstance: ${circumstance.type}, ${quoted(circumstance.text)} at ${at(circumstance.span)} (${because(circumstance.basis)}).`);
  }
  for (const relation of graph.relations.filter(({ claimId }) => claimId === claim.id)) {
    const name = (id: string) => actors.get(id)?.name ?? id;
    const type = relation.type === null ? '' : `, type ${relation.type}`;
    const negated = relation.negated ? 'not ' : '';
    lines.push(`Relation: ${name(relation.from)} \u2192 ${negated}${relation.predicate} \u2192 ${name(relation.to)}${type}${relation.asserted ? '' : ', not asserted'} (${because(relation.basis)}).`);
  }
  for (const link of graph.links.filter(({ from, to }) => from === claim.id || to === claim.id)) {
    const other = graph.claims.find(({ id }) => id === (link.from === claim.id ? link.to : link.from));
    lines.push(`Link: ${link.type} ${link.from === claim.id ? 'to' : 'from'} ${quoted(other?.text ?? link.to)}${link.shift === undefined ? '' : `, where the later one is ${link.shift.replace('-', ' ')}`} (${because(link.basis)}).`);
  }
  return lines;
};

/**
 * Says in words why a claim got its level, actors and sources. Offsets are UTF-16 code units of the brief.
 * @throws BriefgraphError `graph-invalid`, `claim-unknown` if the graph has no such claim
 */
export const explain = (graph: JudgmentGraph, claimId: string): string => {
  checkGraph(graph);
  const claim = graph.claims.find(({ id }) => id === claimId);
  if (claim === undefined) throw errors.unknownClaim(claimId);
  return claimLines(graph, claim).join('\n');
};
