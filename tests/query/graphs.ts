/** Two small archives for questions: one read from text, one made by hand so that every answer is known. */
import { FORMAT, graphSchema, type Claim, type JudgmentGraph, type Level } from '../../src/schema/index.js';

const span = { start: 0, end: 1 };
const quote = (text: string) => ({ span, text });

interface Made {
  readonly text: string;
  readonly kind?: Claim['kind'];
  readonly level?: Level;
  readonly event?: Level;
  readonly negated?: boolean;
  readonly confidence?: 'low' | 'moderate' | 'high';
  /** `actor:role` */
  readonly mentions?: readonly string[];
  readonly source?: string;
  readonly holder?: string;
  readonly circumstance?: Claim['circumstances'][number];
}

const claim = (documentId: string, at: number, made: Made) => ({
  id: `${documentId}-${at}`,
  documentId,
  sectionId: null,
  sentence: at,
  span: { start: at * 100, end: at * 100 + made.text.length },
  text: made.text,
  kind: made.kind ?? 'judgment',
  predicate: null,
  negated: made.negated ?? false,
  likelihood: made.level === undefined ? null : { level: made.level, eventLevel: made.event ?? made.level, probability: null, cues: [] },
  confidence: made.confidence === undefined ? null : { level: made.confidence, cue: quote('with confidence'), basis: 'test' },
  holder: made.holder === undefined ? { type: 'author' } : { type: 'source', sourceId: made.holder },
  mentions: (made.mentions ?? []).map((mention) => {
    const [actorId, role] = mention.split(':');
    return { actorId, ...quote('x'), role, form: 'name', basis: 'test' };
  }),
  attributions: made.source === undefined ? [] : [{ sourceId: made.source, ...quote('x'), cue: null, basis: 'test' }],
  circumstances: made.circumstance === undefined ? [] : [made.circumstance],
  quantities: [],
  basis: 'test',
});

const state = (id: string, name: string, aliases: string[] = []) => ({ id, name, type: 'state', state: null, aliases, known: true });

const graph = (id: string, date: string | null, topics: string[], made: readonly Made[], relations: object[] = []): JudgmentGraph =>
  graphSchema.parse({
    format: FORMAT,
    generator: { name: 'briefgraph', version: '0.0.0', scale: 'icd203' },
    documents: [{ id, title: `Brief ${id}`, topics, date, bylines: [], sections: [], sentenceCount: made.length, path: `${id}.txt` }],
    claims: made.map((each, at) => claim(id, at, each)),
    actors: [
      state('CHN', 'China', ['Beijing']),
      state('RUS', 'Russia', ['Moscow']),
      state('UKR', 'Ukraine'),
      { id: 'vladimir-putin', name: 'Vladimir Putin', type: 'person', state: 'RUS', aliases: ['Putin'], known: true },
      { id: 'river-front', name: 'River Front', type: 'group', state: null, aliases: ['the Front'], known: false },
    ],
    sources: [
      { id: 'npr', name: 'NPR', type: 'outlet', aliases: ['National Public Radio'] },
      { id: 'jane-doe', name: 'Jane Doe', type: 'person', aliases: ['Doe'] },
    ],
    relations,
    links: [],
  });

export const first = graph('a', '2026-03-14', ['CHN'], [
  { text: 'China will likely not send aid to Russia', level: 'likely', event: 'unlikely', negated: true, mentions: ['CHN:subject', 'RUS:recipient'] },
  { text: 'China will almost certainly trade with Russia', level: 'almost-certain', confidence: 'high', mentions: ['CHN:subject', 'RUS:other'], source: 'npr' },
  { text: 'China may help', level: 'possible', confidence: 'low', mentions: ['CHN:subject'] },
  { text: 'Putin visited China', kind: 'statement', mentions: ['vladimir-putin:subject', 'CHN:object'], source: 'npr', holder: 'npr' },
], [{ id: 'r1', from: 'CHN', to: 'RUS', claimId: 'a-1', predicate: 'trade', type: 'COOPERATE', negated: false, symmetric: true, asserted: true, level: 'almost-certain', basis: 'test' }]);

export const second = graph('b', '2025-12-01', ['RUS'], [
  {
    text: 'Russia will very likely attack Ukraine before June 2026',
    level: 'very-likely',
    mentions: ['RUS:subject', 'UKR:object'],
    circumstance: { type: 'time', ...quote('before June 2026'), end: '2026-06-01', basis: 'test' },
  },
  { text: 'the Front is unlikely to disband', level: 'unlikely', confidence: 'moderate', mentions: ['river-front:subject'], holder: 'jane-doe' },
  { text: 'Russia would stop', mentions: ['RUS:subject'], circumstance: { type: 'condition', ...quote('if'), basis: 'test' } },
]);

export const undated = graph('c', null, [], [{ text: 'There is a roughly even chance of rain', level: 'roughly-even-chance' }]);
