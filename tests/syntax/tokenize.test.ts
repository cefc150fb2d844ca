import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/syntax/tokenize.js';

const cut = (text: string): string => tokenize(text).map(({ start, end }) => text.slice(start, end)).join(' | ');

describe('tokenize', () => {
  it.each([
    ['They don\'t know.', "They | do | n't | know | ."],
    ['They don’t know.', 'They | do | n’t | know | .'],
    ['We cannot say.', 'We | can | not | say | .'],
    ["Beijing's envoy", "Beijing | 's | envoy"],
    ["the envoys' cars", "the | envoys | ' | cars"],
    ["It'll rain; he'd go", "It | 'll | rain | ; | he | 'd | go"],
    ["O'Brien and the Shi'ite bloc", "O'Brien | and | the | Shi'ite | bloc"],
    ['a long-term, low-cost plan', 'a | long | - | term | , | low | - | cost | plan'],
    ['non-aligned e-mail', 'non-aligned | e-mail'],
    ['the U.S. and U.S.-led talks', 'the | U.S. | and | U.S. | - | led | talks'],
    ['60-70 per cent', '60 | - | 70 | per | cent'],
    ['$5 or 3.5%', '$ | 5 | or | 3.5 | %'],
    ['1,200.50 on 9/30/01 at 10:30', '1,200.50 | on | 9/30/01 | at | 10:30'],
    ['in the 1990s, 5th', 'in | the | 1990s | , | 5th'],
    ['at 5pm', 'at | 5 | pm'],
    ['Mr. Smith of Acme Inc. spoke.', 'Mr. | Smith | of | Acme | Inc. | spoke | .'],
    ['on Jan. 5', 'on | Jan. | 5'],
    ['We said no.', 'We | said | no | .'],
    ['John F. Kennedy', 'John | F. | Kennedy'],
    ['(see below) [sic] "so"', '( | see | below | ) | [ | sic | ] | " | so | "'],
    ['Well... no', 'Well | ... | no'],
    ['and/or', 'and | / | or'],
    ['See https://example.org/a?b=c. Then', 'See | https://example.org/a?b=c | . | Then'],
    ['mail jane.doe@example.org, please', 'mail | jane.doe@example.org | , | please'],
    ['What?!', 'What | ?!'],
    ['war — and peace', 'war | — | and | peace'],
    ['AT&T grew', 'AT&T | grew'],
    ['gonna', 'gon | na'],
    ['😀 ok', '😀 | ok'],
    ['', ''],
    [' \n\t ', ''],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('gives offsets in the whole text for a part of it', () => {
    expect(tokenize('One two. Three four.', 9, 20)).toEqual([
      { start: 9, end: 14 },
      { start: 15, end: 19 },
      { start: 19, end: 20 },
    ]);
  });

  it('never reaches beyond the part', () => {
    const text = 'https://example.org/abc';
    expect(tokenize(text, 0, 10).every(({ end }) => end <= 10)).toBe(true);
  });

  it.each([
    ['brackets', '('.repeat(5000)],
    ['emoji', '😀'.repeat(3000)],
    ['apostrophes', "'".repeat(5000)],
    ['stops', '. '.repeat(5000)],
    ['hyphens', 'a-'.repeat(5000)],
    ['at signs', 'a.'.repeat(4000) + '@'],
    ['digits', '1.'.repeat(5000)],
    ['a lone surrogate', 'x\ud800y'],
  ])('covers all of the text of %s in order', (_, text) => {
    const spans = tokenize(text);
    let at = 0;
    for (const { start, end } of spans) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  });
});
