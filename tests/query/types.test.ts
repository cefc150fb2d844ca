/** What the compiler knows about a query; checked by `npm run typecheck`. */
import { describe, expectTypeOf, it } from 'vitest';
import type { Likelihood, Span } from '../../src/index.js';
import { claims, judgments, statements, type ClaimRow, type RankedLevel } from '../../src/query/index.js';
import { first } from './graphs.js';

describe('types of queries', () => {
  it('know the kind', () => {
    expectTypeOf(judgments(first).toArray()[0]!.kind).toEqualTypeOf<'judgment'>();
    expectTypeOf(statements(first).first()!.kind).toEqualTypeOf<'statement'>();
    expectTypeOf(claims(first).first()!.kind).toEqualTypeOf<'judgment' | 'statement'>();
  });

  it('know that a level was asked for', () => {
    expectTypeOf(claims(first).first()!.likelihood).toEqualTypeOf<Likelihood | null>();
    for (const claim of judgments(first).atLeast('likely').about('CHN')) {
      expectTypeOf(claim.likelihood.level).toEqualTypeOf<Likelihood['level']>();
      expectTypeOf(claim.kind).toEqualTypeOf<'judgment'>();
    }
    expectTypeOf(claims(first).exactly('possible').toArray()).items.toHaveProperty('likelihood').toEqualTypeOf<Likelihood>();
  });

  it('know that confidence was asked for', () =>
    expectTypeOf(claims(first).confidence('high').limit(1).toArray()).items.toHaveProperty('confidence').not.toBeNullable());

  it('refuse what has no place in the order of likelihood', () => {
    expectTypeOf<'possible'>().not.toExtend<RankedLevel>();
    expectTypeOf(claims(first).atLeast).parameter(0).toEqualTypeOf<RankedLevel>();
  });

  it('follow a type guard', () => {
    const found = claims(first).where((claim): claim is typeof claim & { predicate: { lemma: string; span: Span; text: string } } => claim.predicate !== null);
    expectTypeOf(found.toArray()).items.toHaveProperty('predicate').not.toBeNullable();
  });

  it('give rows of plain values', () => expectTypeOf(claims(first).toJSON()).toEqualTypeOf<ClaimRow[]>());
});
