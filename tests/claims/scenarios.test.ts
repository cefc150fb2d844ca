/** Scenarios whose chance stands in their heading. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const levelsOf = (text: string): string[] => extract(text).claims.map(({ kind, likelihood, text: words }) => `${likelihood?.level ?? kind}: ${words}`);

describe('a chance in the heading of a scenario', () => {
  it.each([
    ['run into the paragraph, adding up to one', 'Renewal (65%). The state keeps the mine and pays a royalty.\n\nDrift (25%). Congress waits.\n\nRupture (10%). Lima sells the mine.', ['likely: The state keeps the mine', 'likely: pays a royalty', 'unlikely: Congress waits', 'very-unlikely: Lima sells the mine']],
    ['in front of a colon', 'Base case (60% probability): the guild keeps the mine. It pays more.', ['likely: the guild keeps the mine', 'likely: It pays more']],
    ['behind a dash', 'Worst case - 15 percent. The state takes the mine.', ['very-unlikely: The state takes the mine']],
    ['over paragraphs of its own', 'Rain fell.\n\nScenario 2: Collapse (one in ten)\n\nThe state falls. Nobody pays.\n\nNext steps\n\nThe bank meets on Monday.', ['statement: Rain fell', 'very-unlikely: The state falls', 'very-unlikely: Nobody pays', 'statement: The bank meets on Monday']],
    ['with estimates of their own under it', 'Base case (60%). The guild keeps the mine. A strike is very unlikely. Lima says that the law will pass.', ['likely: The guild keeps the mine', 'very-unlikely: A strike is very unlikely', 'judgment: the law will pass']],
  ])('%s', (_, text, levels) => {
    expect(levelsOf(text)).toEqual(levels);
  });

  it('is named as the cue, where it stands', () => {
    const text = 'Base case (60% probability): the guild keeps the mine.';
    const [cue] = extract(text).claims[0].likelihood!.cues;
    expect(text.slice(cue.span.start, cue.span.end)).toBe(cue.text);
    expect(cue.text).toMatch(/^60\s?%$/);
  });

  it.each([
    ['a number that is no chance', 'Inflation (4%). Prices rose in May.'],
    ['numbers that do not add up', 'Inflation (4%). Prices rose in May.\n\nUnemployment (7%). Firms hired in May.'],
    ['a sentence with a verb', 'Turnout fell (65%). Prices rose in May.'],
  ])('is not %s', (_, text) => {
    for (const { likelihood } of extract(text).claims) expect(likelihood).toBeNull();
  });
});
