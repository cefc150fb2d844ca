/** Lines that end with how likely is what they say. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const levelsOf = (text: string): string[] => extract(text).claims.map(({ kind, likelihood, text: words }) => `${likelihood?.level ?? kind}: ${words}`);

describe('a rating at the end of a line', () => {
  it.each([
    ['as a number under a heading of forecasts', 'Rain fell.\n\nForecasts\n\nF1. Lima joins the pact: 8% (high confidence).\nF2. The guild sells a mine: 55-60%', ['statement: Rain fell', 'very-unlikely: Lima joins the pact: 8%', 'likely: The guild sells a mine: 55-60%']],
    ['as a number behind words that call it a probability', 'We assign these probabilities:\n- Lima joins the pact: 3%\n- A truce: one in five', ['statement: We assign these probabilities', 'almost-no-chance: Lima joins the pact: 3%', 'unlikely: A truce: one in five']],
    ['as numbers that add up to one', 'Rain fell.\n\nNext year\n\nGuild coalition: 63 percent\nMine coalition: 30 percent\nNew vote: 7 percent', ['statement: Rain fell', 'likely: Guild coalition: 63 percent', 'unlikely: Mine coalition: 30 percent', 'very-unlikely: New vote: 7 percent']],
    ['as a number in a table', 'Rain fell.\n\nPROBABILITIES (last week in brackets)\n\nLima joins the pact – 30% (25%)\nThe guild defaults – 50% (45%)', ['statement: Rain fell', 'unlikely: Lima joins the pact – 30%', 'roughly-even-chance: The guild defaults – 50%']],
    ['of a chance that is named first', 'Rain fell. Odds of a recount in Lima: one in four. Snow fell.', ['statement: Rain fell', 'unlikely: Odds of a recount in Lima: one in four', 'statement: Snow fell']],
    ['right under a headline of forecasts', 'Forecasts\n\nLima joins the pact: 3%\nThe guild resumes mining: 15%', ['almost-no-chance: Lima joins the pact: 3%', 'very-unlikely: The guild resumes mining: 15%']],
    ['in words behind a colon', 'Rain fell.\n\n- Lima reopens the mine: unlikely.', ['statement: Rain fell', 'unlikely: Lima reopens the mine: unlikely']],
    ['in words behind a dash', 'Rain fell.\n\n- The truce holds - very likely', ['statement: Rain fell', 'very-likely: The truce holds - very likely']],
    ['in brackets', 'Rain fell.\n\n- Lima reopens the mine (almost certain)', ['statement: Rain fell', 'almost-certain: Lima reopens the mine (almost certain)']],
  ])('is read %s', (_, text, levels) => {
    expect(levelsOf(text)).toEqual(levels);
  });

  it('is the cue, where it stands', () => {
    const text = 'Rain fell.\n\n- Lima reopens the mine: very likely.';
    const [cue] = extract(text).claims[1].likelihood!.cues;
    expect(text.slice(cue.span.start, cue.span.end)).toBe('very likely');
  });

  it.each([
    ['a number that is no chance', 'Rain fell.\n\nPolls\n\n- The guild leads in Lima: 34%\n- Turnout rose: 71 percent'],
    ['a figure without a verb under a heading of forecasts', 'Rain fell.\n\nForecast\n\n- Growth: 3 percent'],
    ['a number in running text', 'Rain fell.\n\nForecasts\n\nTurnout fell: 34%. The guild lost.'],
  ])('is not %s', (_, text) => {
    for (const { likelihood } of extract(text).claims) expect(likelihood).toBeNull();
  });
});
