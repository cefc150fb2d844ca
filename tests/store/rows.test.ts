import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { LEVELS, rankOf } from '../../src/schema/index.js';
import { rowsOf, TABLES, type GraphRows, type TableName } from '../../src/store/index.js';

const TEXT = `Summary: Tallinn will likely not reopen the Narva crossing before May, because Moscow has ignored two requests for talks.
We have moderate confidence in this judgment. Riga may follow, according to Reuters. Moscow will probably threaten Tallinn.

Moscow will probably threaten Tallinn.`;

const graph = extract(TEXT, { date: '2026-03-31', path: 'narva.txt' });
const rows = rowsOf(graph, { text: TEXT, contentHash: 'hash', recordId: '7' });
const names = Object.keys(rows) as (keyof GraphRows)[];

describe('rowsOf', () => {
  it('fills every table but the failures', () => {
    expect([...names, 'failures'].sort()).toEqual((Object.keys(TABLES) as TableName[]).sort());
  });

  it.each(names)('gives rows of %s the columns of the table, null only where a column allows it', (name) => {
    expect(rows[name].length).toBeGreaterThan(0);
    for (const row of rows[name]) {
      expect(Object.keys(row).sort()).toEqual(Object.keys(TABLES[name]).sort());
      for (const [column, { nullable }] of Object.entries(TABLES[name])) {
        if (!nullable) expect(row[column as keyof typeof row], `${name}.${column}`).not.toBeNull();
      }
    }
  });

  it('keeps what the graph says', () => {
    const [claim] = graph.claims;
    expect(rows.claims[0]).toMatchObject({
      claim_id: claim.id,
      text: claim.text,
      level: 'likely',
      level_rank: 5,
      event_level: 'unlikely',
      event_level_rank: 3,
      probability_lower: claim.likelihood?.probability?.lower,
    });
    expect(rows.claims.map(({ span_start, span_end, text }) => TEXT.slice(span_start, span_end) === text)).not.toContain(false);
    expect(rows.documents[0]).toMatchObject({ path: 'narva.txt', date: '2026-03-31', content_hash: 'hash', record_id: '7', text: TEXT, claim_count: graph.claims.length });
    expect(rows.attributions.map((row) => row.claim_id)).toEqual(
      graph.claims.flatMap(({ id, attributions }) => attributions.map(() => id)),
    );
  });
});

describe('rankOf', () => {
  it('orders the levels of likelihood and leaves possible out', () => {
    expect(LEVELS.map(rankOf)).toEqual([1, 2, 3, 4, 5, 6, 7, null]);
  });
});
