import { describe, expect, it } from 'vitest';
import { pageVocabulary } from '../../src/lexicon/index.js';
import { originOf, readStructure } from '../../src/text/index.js';

const read = (text: string) => {
  const structure = readStructure(text, pageVocabulary());
  return {
    title: structure.title === null ? null : text.slice(structure.title.start, structure.title.end),
    topics: structure.topics.map(({ start, end }) => text.slice(start, end)),
    date: structure.date,
    bylines: structure.bylines,
    blocks: structure.blocks.map((block) => `${block.kind} [${structure.sections[block.section].title ?? ''}] ${block.reading.text}`),
    references: structure.references.map(({ label, text: words }) => `${label}: ${words}`),
    marks: structure.blocks.flatMap((block) => block.marks.flatMap((mark) => mark.labels)),
  };
};

const cases: [string, string, Partial<ReturnType<typeof read>>][] = [
  ['a topic in front of the headline', 'PERU: Strike Likely to Spread\n\nMiners walked out.', {
    title: 'Strike Likely to Spread',
    topics: ['PERU'],
    blocks: ['headline [] Strike Likely to Spread', 'paragraph [] Miners walked out.'],
  }],
  ['a read-time line', 'Read Time:3 Minutes\n\nMiners walked out.', { blocks: ['paragraph [] Miners walked out.'] }],
  ['a label in front of a paragraph', 'Summary: Miners walked out.', { blocks: ['paragraph [Summary] Miners walked out.'] }],
  ['a label of several words', 'Fear of Losses: Miners walked out.', { blocks: ['paragraph [Fear of Losses] Miners walked out.'] }],
  ['a label glued to its text', 'SummaryThe miners walked out.', { blocks: ['paragraph [Summary] The miners walked out.'] }],
  ['a country in capitals and a dash', 'MALI - Miners walked out.', { blocks: ['paragraph [MALI] Miners walked out.'] }],
  ['a list behind a colon is no label', 'Two things matter: pay and safety.', { blocks: ['paragraph [] Two things matter: pay and safety.'] }],
  ['a heading on its own line', 'Miners walked out of the pits.\n\nOutlook\n\nThe strike will spread.', {
    blocks: ['paragraph [] Miners walked out of the pits.', 'paragraph [Outlook] The strike will spread.'],
  }],
  ['Markdown', '# PERU: Strike\n\n* **Pay.** Miners walked out.', {
    topics: ['PERU'],
    blocks: ['headline [] Strike', 'bullet [Pay] Miners walked out.'],
  }],
  ['numbered judgments', '1. Miners walked out.\n2) Police waited.', { blocks: ['bullet [] Miners walked out.', 'bullet [] Police waited.'] }],
  ['bylines', '[Ana Lima]\nBy Jon Berg', { bylines: ['Ana Lima', 'Jon Berg'], blocks: [] }],
  ['a date line', 'Date: 12 March 2026\n\nMiners walked out.', { date: '12 March 2026', blocks: ['paragraph [] Miners walked out.'] }],
  ['a masthead', 'No. 31 | 4-10 August | compiled by Ama Horzu\n\nMiners walked out.', { date: null, blocks: ['paragraph [] Miners walked out.'] }],
  ['a date among the fields of a line', 'Election Desk | Updated 20 April 2026 | Lima\n\nMiners walked out.', { date: '20 April 2026', blocks: ['paragraph [] Miners walked out.'] }],
  ['links to other posts', 'Miners walked out.\n\nPrevious post CHAD: Talks Likely to Fail\nNext post PERU: Strike Will Likely Spread', {
    blocks: ['paragraph [] Miners walked out.'],
  }],
  ['footnote marks and their list', 'Miners walked out.[1] Police waited.²\n\nReferences\n[1] Reuters, 3 May.\n[2] Andina, 4 May.', {
    blocks: ['paragraph [] Miners walked out. Police waited.'],
    references: ['1: Reuters, 3 May.', '2: Andina, 4 May.'],
    marks: ['1', '2'],
  }],
  ['glued footnote digits, only when the list has them', 'Miners walked out.1 The G7 met.\n\nSources\n1. Reuters, 3 May.', {
    blocks: ['paragraph [] Miners walked out. The G7 met.'],
    marks: ['1'],
  }],
  ['a reference list without a heading, when all its numbers are marks', 'Miners walked out “for good.”1 The G7 met.2\n\n1. Reuters, 3 May.\n2. Andina, 4 May.', {
    blocks: ['paragraph [] Miners walked out "for good." The G7 met.'],
    references: ['1: Reuters, 3 May.', '2: Andina, 4 May.'],
    marks: ['1', '2'],
  }],
  ['notes of a part of a longer report, under numbered paragraphs', '9. Miners walked out in 2025.57 The G7 met.58\n\n10. Police waited.\n\n57 Reuters, 3 May.\n58 Andina, 4 May.', {
    blocks: ['bullet [] Miners walked out in 2025. The G7 met.', 'bullet [] Police waited.'],
    references: ['57: Reuters, 3 May.', '58: Andina, 4 May.'],
    marks: ['57', '58'],
  }],
  ['a mark behind a closing quote and its stop', 'Miners walked out “for good”.1 The G7 met.2\n\n1. Reuters, 3 May.\n2. Andina, 4 May.', {
    blocks: ['paragraph [] Miners walked out "for good". The G7 met.'],
    marks: ['1', '2'],
  }],
  ['several notes in one line', 'Miners walked out.[1] The G7 met.[2]\n\nSources\n[1] Reuters, 3 May. [2] Andina, 4 May; see also [3].', {
    blocks: ['paragraph [] Miners walked out. The G7 met.'],
    references: ['1: Reuters, 3 May.', '2: Andina, 4 May; see also [3].'],
  }],
  ['paragraphs counted by chapters', '2.1 Miners walked out.\n\n2.2 Police waited.\n\n2.5 million people stayed.', {
    blocks: ['bullet [] Miners walked out.', 'bullet [] Police waited.', 'paragraph [] 2.5 million people stayed.'],
  }],
  ['paragraphs counted by letters', 'A. Miners walked out.\n\nB. Police waited.', { blocks: ['paragraph [] Miners walked out.', 'paragraph [] Police waited.'] }],
  ['an initial counts nothing', 'A. Lima spoke to miners.', { blocks: ['paragraph [] A. Lima spoke to miners.'] }],
  ['a numbered list at the end that no mark points to', 'Miners walked out.1 Two things count.\n\n1. Pay is low.\n2. Pits are old.', {
    blocks: ['paragraph [] Miners walked out.1 Two things count.', 'bullet [] Pay is low.', 'bullet [] Pits are old.'],
    references: [],
  }],
  ['hard line breaks and a word broken at the line end', 'Miners in the south of the country have walked out of the govern-\nment pits and blocked the road.', {
    blocks: ['paragraph [] Miners in the south of the country have walked out of the government pits and blocked the road.'],
  }],
  ['no-break spaces and curly quotes are made plain', 'Miners\u00A0left \u201Cfor good\u201D.', { blocks: ['paragraph [] Miners left "for good".'] }],
];

describe('the structure of a page', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
    expect(read(text.replace(/\n/g, '\r\n'))).toMatchObject(expected);
  });

  it('a reading leads back to the original', () => {
    const text = 'Rebels will like-\r\nly \u201Cwin\u201D.';
    const [block] = readStructure(text, pageVocabulary()).blocks;
    const at = block.reading.text.indexOf('likely');
    const origin = originOf(block.reading, at, at + 'likely'.length);
    expect(text.slice(origin.start, origin.end)).toBe('like-\r\nly');
  });
});
