import { describe, expect, it } from 'vitest';
import { labelId } from '../../src/syntax/engine/names.js';
import { LEFT, ParserState, RIGHT } from '../../src/syntax/engine/parserState.js';
import { SLOTS } from '../../src/syntax/engine/slots.js';
import { parse } from '../../src/syntax/index.js';

describe('what a head has but one of', () => {
  it('is a place that labels share, and no place of labels that come more than once', () => {
    expect(SLOTS[labelId('nsubj')]).toBe(SLOTS[labelId('csubj')]);
    expect(SLOTS[labelId('obj')]).not.toBe(SLOTS[labelId('nsubj')]);
    for (const label of ['conj', 'obl', 'mark', 'advmod', 'root'] as const) expect(SLOTS[labelId(label)]).toBe(0);
  });

  it('is told by the state, which frees a place when a dependent gets another label', () => {
    const state = new ParserState();
    state.reset(3);
    state.shift();
    state.shift();
    expect(state.takes(0, labelId('obj'))).toBe(true);
    state.attachRight(labelId('obj'));
    expect([LEFT, RIGHT].every((move) => (state.allowed & (1 << move)) !== 0)).toBe(false);
    expect(state.takes(0, labelId('ccomp'))).toBe(false);
    expect(state.takes(0, labelId('iobj'))).toBe(true);
    expect(state.holder(0, labelId('ccomp'))).toBe(1);
    expect(state.holder(0, labelId('iobj'))).toBe(state.none);
    state.relabel(1, labelId('iobj'));
    expect([labelId('obj'), labelId('iobj')].map((label) => state.takes(0, label))).toEqual([true, false]);
    state.reset(3);
    expect(state.takes(0, labelId('iobj'))).toBe(true);
  });

  it.each([
    'The ministry handed the reporters copies of the map and the harbour office a list of berths.',
    'Bring the villagers grain, bring the garrison boots, and show both the new road.',
    'Call that bridge a target and the ferry what it is, a lifeline, our clerks the judges told.',
    'The pilot the tower the crew trusted guided said nothing the press the next day printed.',
  ])('is found but once: %s', (text) => {
    for (const { tokens } of parse(text)) {
      const seen = tokens.filter(({ label }) => SLOTS[labelId(label)] !== 0).map(({ label, head }) => `${head} ${SLOTS[labelId(label)]!}`);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});
