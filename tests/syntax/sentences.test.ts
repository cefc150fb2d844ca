import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/syntax/sentences.js';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Talks failed. Envoys left.', ['Talks failed.', 'Envoys left.']],
    ['Mr. Lee met Gen. Park. They agreed.', ['Mr. Lee met Gen. Park.', 'They agreed.']],
    ['The U.S. Government in Virginia objects.', ['The U.S. Government in Virginia objects.']],
    ['He lives in the U.S. How about you?', ['He lives in the U.S.', 'How about you?']],
    ['It cost $100.00. It fell by 3.5 per cent.', ['It cost $100.00.', 'It fell by 3.5 per cent.']],
    ['See p. 55 and Fig. 3. No. 4 is missing.', ['See p. 55 and Fig. 3.', 'No. 4 is missing.']],
    ['We said no. They insisted.', ['We said no.', 'They insisted.']],
    ['No. President Lee will wait.', ['No.', 'President Lee will wait.']],
    ['The answer was no. Turkey objected.', ['The answer was no.', 'Turkey objected.']],
    ['Talks begin\nMinisters of\nFrance met.', ['Talks begin', 'Ministers of\nFrance met.']],
    ['"We will act." He left.', ['"We will act."', 'He left.']],
    ['She asked, “Why?” and left.', ['She asked, “Why?” and left.']],
    ['Will they act? Probably not! Wait.', ['Will they act?', 'Probably not!', 'Wait.']],
    ['He spoke (They had met before.) at length.', ['He spoke (They had met before.) at length.']],
    ['Mail jane.doe@example.org. Then wait.', ['Mail jane.doe@example.org.', 'Then wait.']],
    ['Key points\n\nTalks failed.', ['Key points', 'Talks failed.']],
    ['Talks that began\nin May failed.', ['Talks that began\nin May failed.']],
    ['• Talks failed\n• Envoys left', ['• Talks failed', '• Envoys left']],
    ['1. Talks failed. 2. Envoys left.', ['1. Talks failed.', '2. Envoys left.']],
    ['a. One thing b. Another thing', ['a. One thing', 'b. Another thing']],
    ['He waited.... She left.', ['He waited....', 'She left.']],
    ['John F. Kennedy spoke at 5 p.m. on Friday.', ['John F. Kennedy spoke at 5 p.m. on Friday.']],
    ['At 5 a.m. Mr. Ito left. He was back by 6 p.m. Mr. Lee waited.', ['At 5 a.m. Mr. Ito left.', 'He was back by 6 p.m.', 'Mr. Lee waited.']],
    ['Exports rose 5 per cent in Jan. 2020. Imports fell.', ['Exports rose 5 per cent in Jan. 2020.', 'Imports fell.']],
    ['It makes oil, gas, etc. Prices rose.', ['It makes oil, gas, etc.', 'Prices rose.']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([
    ['stops', '. '.repeat(20_000)],
    ['line breaks', 'a\n'.repeat(20_000)],
    ['blank lines', ' \n'.repeat(20_000)],
    ['marks', '1. '.repeat(20_000)],
    ['quotes', '.”'.repeat(20_000)],
  ])('does not blow up on %s', (_, text) => {
    const spans = splitSentences(text);
    spans.forEach(({ start, end }, s) => expect(start >= (spans[s - 1]?.end ?? 0) && end > start).toBe(true));
  });
});
