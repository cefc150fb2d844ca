import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { claims, judgments, statements, type Query } from '../../src/query/index.js';
import { first, second, undated } from './graphs.js';

const ALL = [first, second, undated];
const ids = (query: Query): string[] => query.toArray().map(({ id }) => id);

describe('a question finds the claims that it names', () => {
  const table: readonly (readonly [string, (query: Query) => Query, readonly string[]])[] = [
    ['an actor by id', (q) => q.about('CHN'), ['a-0', 'a-1', 'a-2', 'a-3']],
    ['an actor by its capital', (q) => q.about('Beijing'), ['a-0', 'a-1', 'a-2', 'a-3']],
    ['an actor by an adjective that the graph does not hold', (q) => q.about('chinese'), ['a-0', 'a-1', 'a-2', 'a-3']],
    ['an actor by a former name', (q) => q.about('Ukrainian SSR'), ['b-0']],
    ['an actor by its official name', (q) => q.about('Russian Federation'), ['a-0', 'a-1', 'b-0', 'b-2']],
    ['an actor that only the graph knows', (q) => q.about('the river front'), ['b-1']],
    ['an actor with its people', (q) => q.about('Moscow', { withMembers: true }), ['a-0', 'a-1', 'a-3', 'b-0', 'b-2']],
    ['an actor in a role', (q) => q.about('CHN', { role: 'object' }), ['a-3']],
    ['one of several actors', (q) => q.about(['UKR', 'river-front']), ['b-0', 'b-1']],
    ['a name that nothing goes by', (q) => q.about('Atlantis'), []],
    ['two actors together', (q) => q.about('CHN').about('RUS'), ['a-0', 'a-1']],
    ['who acts', (q) => q.by('RUS'), ['a-1', 'b-0', 'b-2']],
    ['who is acted upon, mutual relations counted', (q) => q.toward('CHN'), ['a-1', 'a-3']],
    ['who is acted upon', (q) => q.toward('RUS'), ['a-0', 'a-1']],
    ['the topic of the brief', (q) => q.topic('Russia'), ['b-0', 'b-1', 'b-2']],
    ['a relation by type', (q) => q.relation('cooperate'), ['a-1']],
    ['a relation by verb', (q) => q.relation('trade'), ['a-1']],
    ['a level or a likelier one', (q) => q.atLeast('very-likely'), ['a-1', 'b-0']],
    ['a level or a less likely one', (q) => q.atMost('roughly-even-chance'), ['b-1', 'c-0']],
    ['levels of the event', (q) => q.on('event').atMost('unlikely'), ['a-0', 'b-1']],
    ['levels of the event, asked for afterwards', (q) => q.atLeast('likely').on('event'), ['a-1', 'b-0']],
    ['one level', (q) => q.exactly('likely'), ['a-0']],
    ['possible, which no ladder holds', (q) => q.exactly('possible'), ['a-2']],
    ['several levels', (q) => q.exactly(['possible', 'unlikely']), ['a-2', 'b-1']],
    ['any level', (q) => q.estimated(), ['a-0', 'a-1', 'a-2', 'b-0', 'b-1', 'c-0']],
    ['negated claims', (q) => q.negated(), ['a-0']],
    ['claims not negated', (q) => q.atLeast('likely').negated(false), ['a-1', 'b-0']],
    ['confidence', (q) => q.confidence(['low', 'high']), ['a-1', 'a-2']],
    ['confidence or more', (q) => q.confidenceAtLeast('moderate'), ['a-1', 'b-1']],
    ['a source', (q) => q.citing('npr'), ['a-1', 'a-3']],
    ['a source by another name', (q) => q.citing('national public radio'), ['a-1', 'a-3']],
    ['a source that holds the claim', (q) => q.citing('Doe'), ['b-1']],
    ['the holder', (q) => q.heldBy('Jane Doe'), ['b-1']],
    ['the author as holder', (q) => q.heldBy('author').within('2025'), ['b-0', 'b-2']],
    ['a circumstance', (q) => q.withCircumstance('condition'), ['b-2']],
    ['words of the claim', (q) => q.containing('AID to'), ['a-0']],
    ['a year', (q) => q.within('2026'), ['a-0', 'a-1', 'a-2', 'a-3']],
    ['a month', (q) => q.within('2025-12'), ['b-0', 'b-1', 'b-2']],
    ['a day', (q) => q.within('2026-03-15'), []],
    ['from and to', (q) => q.within('2025-12/2026-01'), ['b-0', 'b-1', 'b-2']],
    ['an open end', (q) => q.within('2026-01/..').kind('statement'), ['a-3']],
    ['the time that is spoken of', (q) => q.during('2026-05'), ['b-0']],
    ['the time that is spoken of, too late', (q) => q.during('2026-07/..'), []],
    ['a document', (q) => q.inDocument('c'), ['c-0']],
    ['a test of one\'s own', (q) => q.where(({ sentence }) => sentence === 2), ['a-2', 'b-2']],
    ['all of it together', (q) => q.about('CHN').toward('RUS').atLeast('likely').on('event').negated(false).citing('NPR').within('2026'), ['a-1']],
  ];
  it.each(table)('%s', (_name, ask, expected) => expect(ids(ask(claims(ALL)))).toEqual(expected));
});

describe('kinds', () => {
  it('judgments', () => expect(judgments(first).count()).toBe(3));
  it('statements', () => expect(ids(statements(ALL))).toEqual(['a-3']));
  it('both', () => expect(claims(new Set(ALL)).count()).toBe(8));
  it('nothing', () => expect(claims([]).toJSON()).toEqual([]));
});

describe('order', () => {
  const table: readonly (readonly [string, (query: Query) => Query, string])[] = [
    ['least likely first; possible, then no level, last', (q) => q.sortBy('level'), 'b-1 c-0 a-0 b-0 a-1 a-2 a-3 b-2'],
    ['likeliest first; the same ones last', (q) => q.sortBy('level', 'descending'), 'a-1 b-0 a-0 c-0 b-1 a-2 a-3 b-2'],
    ['by the event', (q) => q.sortBy('level').on('event').estimated(), 'a-0 b-1 c-0 b-0 a-1 a-2'],
    ['by date, undated last', (q) => q.sortBy('date'), 'b-0 b-1 b-2 a-0 a-1 a-2 a-3 c-0'],
    ['by date, then position from behind', (q) => q.sortBy('date').sortBy('position', 'descending'), 'b-2 b-1 b-0 a-3 a-2 a-1 a-0 c-0'],
    ['no more than two', (q) => q.sortBy('level').limit(2), 'b-1 c-0'],
    ['narrowed after the limit', (q) => q.sortBy('level').limit(3).about('CHN'), 'a-0'],
    ['ordered after the limit', (q) => q.limit(2).sortBy('level', 'descending'), 'a-1 a-0'],
    ['the smaller limit', (q) => q.limit(1).limit(5), 'a-0'],
  ];
  it.each(table)('%s', (_name, ask, expected) => expect(ids(ask(claims(ALL))).join(' ')).toBe(expected));
});

describe('groups', () => {
  const table: readonly (readonly [string, Parameters<Query['groupBy']>[0], string])[] = [
    ['actors, most claims first', 'actor', 'China 4, Russia 4, Ukraine 1, River Front 1, Vladimir Putin 1, no actor 1'],
    ['levels in their order', 'level', 'unlikely 1, roughly-even-chance 1, likely 1, very-likely 1, almost-certain 1, possible 1, no level 2'],
    ['sources', 'source', 'NPR 2, Jane Doe 1, no source 5'],
    ['months', 'month', '2025-12 3, 2026-03 4, no date 1'],
  ];
  it.each(table)('%s', (_name, key, expected) =>
    expect(claims(ALL).groupBy(key).toJSON().map(({ label, count }) => `${label} ${count}`).join(', ')).toBe(expected));

  it('can be asked further', () => {
    const groups = judgments(ALL).groupBy('actor');
    expect(groups.size).toBe(5);
    expect(ids(groups.get('RUS')!.query.atLeast('very-likely'))).toEqual(['a-1', 'b-0']);
    expect([...groups].map(({ key, count, query }) => [key, count === query.count()])).toContainEqual(['CHN', true]);
  });

  it('follow the level that the query is about', () => expect(claims(first).on('event').groupBy('level').toJSON()[0]).toMatchObject({ key: 'unlikely', count: 1 }));
});

describe('results', () => {
  it('a query is not changed by what is asked of it', () => {
    const all = claims(ALL);
    all.about('CHN').atLeast('likely').sortBy('level').limit(1);
    expect(all.count()).toBe(8);
  });

  it('iterates over the claims of the graphs themselves', () => expect([...judgments(first)][0]).toBe(first.claims[0]));
  it('gives the first', () => expect(claims(first).about('Atlantis').first()).toBeUndefined());
  it('gives relations and documents', () => {
    expect(claims(ALL).toward('CHN').relations().map(({ id }) => id)).toEqual(['r1']);
    expect(claims(ALL).about('RUS').documents().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is JSON with names', () =>
    expect(JSON.parse(JSON.stringify(claims(ALL).containing('Putin')))).toEqual([
      {
        id: 'a-3',
        document: { id: 'a', title: 'Brief a', date: '2026-03-14', path: 'a.txt' },
        span: { start: 300, end: 319 },
        text: 'Putin visited China',
        kind: 'statement',
        negated: false,
        level: null,
        eventLevel: null,
        probability: null,
        confidence: null,
        holder: 'NPR',
        actors: [
          { id: 'vladimir-putin', name: 'Vladimir Putin', type: 'person', role: 'subject' },
          { id: 'CHN', name: 'China', type: 'state', role: 'object' },
        ],
        sources: [{ id: 'npr', name: 'NPR' }],
        circumstances: [],
      },
    ]));

  it('reads graphs that the library made', () => {
    const graph = extract('Beijing will likely not send arms to Moscow, according to NPR.', { date: '2026-01-05' });
    expect(judgments(graph).about('CHN').toward('Russia').atMost('unlikely').on('event').citing('NPR').within('2026').count()).toBe(1);
  });
});

describe('wrong questions are refused by name', () => {
  const table: readonly (readonly [string, () => unknown])[] = [
    ['within', () => claims(first).within('last year')],
    ['within', () => claims(first).within('2026-13')],
    ['within', () => claims(first).within('2026/2025')],
    ['during', () => claims(first).during('2026/2027/2028')],
    ['atLeast', () => claims(first).atLeast('possible' as 'likely')],
    ['atMost', () => claims(first).atMost('probable' as 'likely')],
    ['on', () => claims(first).on('both' as 'event')],
    ['about', () => claims(first).about('')],
    ['about', () => claims(first).about(3 as unknown as string)],
    ['citing', () => claims(first).citing(undefined as unknown as string)],
    ['sortBy', () => claims(first).sortBy('size' as 'level')],
    ['direction', () => claims(first).sortBy('level', 'down' as 'descending')],
    ['exactly', () => claims(first).exactly('probable' as 'likely')],
    ['exactly', () => claims(first).exactly(['likely', 'probable'] as 'likely'[])],
    ['kind', () => claims(first).kind('fact' as 'judgment')],
    ['confidence', () => claims(first).confidence('medium' as 'low')],
    ['confidence', () => claims(first).confidence(null as unknown as 'low')],
    ['withCircumstance', () => claims(first).withCircumstance('reason' as 'cause')],
    ['role', () => claims(first).about('FRA', { role: 'agent' as 'subject' })],
    ['roles', () => claims(first).about('FRA', { roles: 'subject' } as object)],
    ['role', () => claims(first).by('FRA', { role: 'subject' } as object)],
    ['role', () => claims(first).toward('FRA', { role: 'subject' } as object)],
    ['options', () => claims(first).about('FRA', null as unknown as object)],
    ['negated', () => claims(first).negated('no' as unknown as boolean)],
    ['inDocument', () => claims(first).inDocument(1 as unknown as string)],
    ['where', () => claims(first).where('likely' as unknown as () => boolean)],
    ['groupBy', () => claims(first).groupBy('size' as 'level')],
    ['limit', () => claims(first).limit(-1)],
    ['confidenceAtLeast', () => claims(first).confidenceAtLeast('toString' as 'low')],
  ];
  it.each(table)('%s', (field, ask) => expect(ask).toThrow(expect.objectContaining({ code: 'option-invalid', field })));

  it('says what was probably meant, else what there is', () => {
    expect(() => claims(first).on('evnt' as 'event')).toThrow('Option "on" cannot be "evnt"; did you mean "event"?');
    expect(() => claims(first).kind('fact' as 'judgment')).toThrow('Option "kind" cannot be "fact"; known are judgment, statement.');
  });

  it.each([['null', null], ['a text', 'graph'], ['an empty object', {}], ['a list with a gap', [first, null]], ['a graph without lists', { ...first, claims: undefined }]])(
    'no graph: %s',
    (_name, graph) => expect(() => judgments(graph as never).count()).toThrow(expect.objectContaining({ code: 'graph-invalid' })),
  );
});
