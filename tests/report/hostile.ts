/** A brief whose every part tries to become markup or script. */
import { graphSchema, type JudgmentGraph } from '../../src/schema/index.js';
import { sampleGraph, SAMPLE_TEXT } from '../cli/sampleGraph.js';

export const ATTACKS = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '"><img src=x onerror=alert(3)>',
  "' onmouseover='alert(4)",
  '<!-- <script>',
  '</style><svg onload=alert(5)>',
  'javascript:alert(6)',
  '\u202Egnp.exe',
];
const ATTACK = ATTACKS.join(' ');

export const hostileText = `${SAMPLE_TEXT} ${ATTACK}`;

/** The sample's graph with attacks in every text that comes from outside. */
export const hostileGraph = (): JudgmentGraph => {
  const graph = sampleGraph();
  const [document] = graph.documents;
  return graphSchema.parse({
    ...graph,
    generator: { name: ATTACK, version: ATTACK, scale: ATTACK },
    documents: [{ ...document, title: ATTACK, path: ATTACK, bylines: [ATTACK] }],
    claims: graph.claims.map((claim) => ({ ...claim, id: `${claim.id} ${ATTACK}`, circumstances: [{ type: 'cause', span: claim.span, text: ATTACK, basis: ATTACK }], basis: ATTACK })),
    actors: [
      ...graph.actors.map((actor) => ({ ...actor, name: ATTACK, aliases: [ATTACK] })),
      { id: ATTACK, name: ATTACK, type: 'person', state: ATTACK, aliases: [], known: false },
    ],
    sources: graph.sources.map((source) => ({ ...source, name: ATTACK })),
    relations: [{ id: 'r', from: 'TUR', to: ATTACK, claimId: `${graph.claims[0]!.id} ${ATTACK}`, predicate: ATTACK, type: ATTACK, negated: false, symmetric: false, asserted: true, level: null, basis: ATTACK }],
    links: [],
  });
};
