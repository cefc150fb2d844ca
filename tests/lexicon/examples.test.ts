/** Every entry that says what it fires on is held to it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

interface Example {
  readonly id: string;
  readonly pattern: string;
  readonly fires: string;
  readonly not: string;
  readonly level?: string;
  readonly kind?: string;
}

const entries = (path: string): Example[] => (JSON.parse(readFileSync(resolve(import.meta.dirname, '../../lexicons', path), 'utf8')) as { entries: Example[] }).entries;

describe('cues of likelihood', () => {
  for (const { id, fires, not, level } of entries('likelihood/cues.json')) {
    it(`${id} fires in «${fires}» and not in «${not}»`, () => {
      const levels = extract(fires).claims.map((claim) => claim.likelihood?.level ?? null);
      expect(levels).toContain(level);
      const others = extract(not).claims.flatMap((claim) => claim.likelihood?.cues.map((cue) => cue.basis) ?? []);
      expect(others).not.toContain(id);
    });
  }
});

describe('statements of confidence', () => {
  for (const { id, fires, not, level } of entries('likelihood/confidence.json')) {
    it(`${id} fires in «${fires}» and not in «${not}»`, () => {
      const brief = `Rebels will hold the pass. ${fires}`;
      expect(extract(brief).claims.map((claim) => claim.confidence?.level ?? null)).toContain(level);
      expect(extract(not).claims.map((claim) => claim.confidence)).not.toContainEqual(expect.anything());
    });
  }
});

describe('furniture of a page', () => {
  for (const { id, pattern, fires, not } of entries('text/furniture.json')) {
    it(`${id} knows «${fires}»`, () => {
      const expression = new RegExp(pattern, 'iu');
      expect(expression.test(fires)).toBe(true);
      expect(expression.test(not)).toBe(false);
    });
  }
});
