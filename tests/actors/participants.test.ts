import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

/** Who takes part in the claims of a sentence that says who holds them. */
const ROWS: readonly [text: string, ...actors: string[]][] = [
  // Whoever estimates is the subject of the claim itself.
  ['Kenya lost a convoy. The Office of Maritime Risk puts the chance of another raid at 30 percent.', 'KEN', 'office-of-maritime-risk'],
  ['Kenya lost a convoy. It considers another raid improbable.', 'KEN', 'KEN'],
  // Who only says it, in its midst, takes no part in it.
  ['The tanker, Tehran said, had lost a rudder.'],
];

describe('who holds a claim and who takes part in it', () => {
  it.each(ROWS)('%s', (text, ...actors) => {
    expect(extract(`${text}\n`).claims.flatMap(({ mentions }) => mentions.map(({ actorId }) => actorId))).toEqual(actors);
  });
});
