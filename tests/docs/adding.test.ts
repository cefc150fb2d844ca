import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { entryForms } from '../../src/lexicon/index.js';
import { tokenize } from '../../src/syntax/index.js';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/adding.md'), 'utf8');
/** Rows of the table under the line that begins so. */
const rowsUnder = (heading: string): string[][] =>
  page
    .slice(page.indexOf(heading))
    .split('\n')
    .slice(2)
    .join('\n')
    .split('\n\n')[0]!
    .split('\n')
    .map((row) => row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));

describe('docs/adding.md', () => {
  const categories = rowsUnder('| category |');

  it('explains every category of cues', () => {
    expect(categories.map(([name]) => name!.replaceAll('`', ''))).toEqual(entryForms().lexicons.cues.shape.category.options);
  });

  it.each(categories)('gives examples of %s that hold', (_category, _is, fires, not) => {
    const levels = (text: string) => createExtractor().extract(text.replaceAll('**', '')).claims.flatMap(({ likelihood }) => likelihood?.cues.map((cue) => cue.text) ?? []);
    expect(levels(fires!)).toContain(/\*\*(.*)\*\*/.exec(fires!)![1]);
    expect(levels(not!)).toEqual([]);
  });

  it.each([
    ['(very|highly) likely', 'Rain is highly likely.'],
    ['(can|could) not (yet|entirely)? be? ruled out', 'Rain cannot be ruled out.'],
    ['(can|could) not (yet|entirely)? be? ruled out', 'Rain could not yet be ruled out.'],
    ['<hint> that', 'Paris hinted that rain will come.'],
  ])('finds %s in a sentence', (pattern, text) => {
    expect(page.includes(pattern.replaceAll('|', '\\|')) || page.includes(pattern) || pattern.startsWith('<')).toBe(true);
    const extractor = createExtractor({ lexicons: { cues: { mode: 'replace', entries: [{ id: 'my.cue', term: 'mine', level: 'very-likely', category: 'verdict', pattern }] } } });
    expect(extractor.extract(text).claims.map(({ likelihood }) => likelihood?.cues[0]?.term)).toContain('mine');
  });

  it.each([['cannot', 'can not'], ['50-50', '50 - 50'], ["won't", 'will not']])('says rightly that %s counts as %s', (word, tokens) => {
    expect(page).toContain(`*${word}* is \`${tokens}\``);
    expect(tokenize(word)).toHaveLength(tokens.split(' ').length);
  });
});
