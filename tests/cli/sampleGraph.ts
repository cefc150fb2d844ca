/** A small graph made by hand; its text is hostile where a test needs it to be. */
import { FORMAT, graphSchema, type JudgmentGraph } from '../../src/schema/index.js';

export const SAMPLE_TEXT =
  'Ankara will likely not send warships. NPR reported that talks collapsed. We cannot rule out a strike with low confidence.';

const quote = (text: string) => {
  const start = SAMPLE_TEXT.indexOf(text);
  return { span: { start, end: start + text.length }, text };
};

const claim = (id: string, sentence: number, text: string) => ({
  id,
  documentId: 'sample',
  sectionId: null,
  sentence,
  ...quote(text),
  kind: 'judgment' as const,
  predicate: null,
  negated: false,
  likelihood: null,
  confidence: null,
  holder: { type: 'author' as const },
  mentions: [],
  attributions: [],
  circumstances: [],
  quantities: [],
  basis: 'test',
});

export const sampleGraph = (): JudgmentGraph =>
  graphSchema.parse({
    format: FORMAT,
    generator: { name: 'briefgraph', version: '0.0.0', scale: 'icd203' },
    documents: [
      {
        id: 'sample',
        title: 'TÜRKIYE: Warships',
        topics: ['TUR'],
        date: '2025-05-12',
        bylines: [],
        sections: [],
        sentenceCount: 3,
        path: 'in/sample.txt',
      },
    ],
    claims: [
      {
        ...claim('c-first', 0, 'Ankara will likely not send warships'),
        negated: true,
        likelihood: {
          level: 'likely',
          eventLevel: 'unlikely',
          probability: { lower: 0.2, upper: 0.45 },
          cues: [{ ...quote('likely'), term: 'likely', basis: 'test' }],
        },
        mentions: [
          { actorId: 'TUR', ...quote('Ankara'), role: 'subject', form: 'name', basis: 'test' },
          { actorId: 'TUR', ...quote('Ankara'), role: 'other', form: 'name', basis: 'test' },
        ],
      },
      {
        ...claim('c-second', 1, 'talks collapsed'),
        kind: 'statement',
        holder: { type: 'source', sourceId: 'npr' },
        attributions: [{ sourceId: 'npr', ...quote('NPR'), cue: quote('reported'), basis: 'test' }],
      },
      {
        ...claim('c-third', 2, 'We cannot rule out a strike'),
        likelihood: {
          level: 'possible',
          eventLevel: 'possible',
          probability: null,
          cues: [{ ...quote('cannot rule out'), term: 'cannot rule out', basis: 'test' }],
        },
        confidence: { level: 'low', cue: quote('low confidence'), basis: 'test' },
      },
    ],
    actors: [{ id: 'TUR', name: 'Türkiye', type: 'state', state: 'TUR', aliases: [], known: true }],
    sources: [{ id: 'npr', name: 'NPR', type: 'outlet', aliases: [] }],
    relations: [],
    links: [],
  });
