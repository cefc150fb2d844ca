/** The marked sentences of the tests as gold briefs: whoever is marked takes part, nobody else does. */
import type { GoldBrief } from '../gold/briefs.js';
import { ROWS } from '../references/rows.js';

export const readRows = (): GoldBrief[] =>
  ROWS.rows.map(({ text, marks }, at) => {
    const names = new Map<string, string[]>();
    for (const { wording, actors } of marks) for (const actor of actors) names.set(actor, [...(names.get(actor) ?? []), wording]);
    const actors = Object.fromEntries([...names].map(([id, wordings]) => [id, { type: 'group', names: wordings }]));
    const mentions = marks.flatMap((mark) => mark.actors.map((actor) => ({ actor, text: mark.wording, role: 'other', form: 'nominal' as const })));
    return { name: `row ${at}`, text, date: null, actors, claims: [{ start: ROWS.from, end: text.length, actors: mentions, relations: [] }] };
  });
