/** Numbers in claims: value, unit, direction. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();
const ARROWS = { up: ' up', down: ' down' };

/** Sentence, then each quantity as `text = value unit direction`. */
const TABLE: readonly (readonly [construction: string, cases: readonly (readonly [text: string, ...quantities: string[]])[]])[] = [
  ['amounts', [
    ['The army lost 40 tanks near the river.', '40 tanks = 40 tank down'],
    ['Three armed patrol boats shadowed the ferry.', 'Three armed patrol boats = 3 boat'],
    ['The fund holds $2.5 billion.', '$2.5 billion = 2500000000 $'],
    ['Kyiv needs twenty-five batteries.', 'twenty-five batteries = 25 battery'],
    ['The ministry bought two dozen drones.', 'two dozen drones = 24 drone'],
    ['Some 1,200 workers went on strike.', '1,200 workers = 1200 worker'],
    ['The bank spent £30bn on the currency.', '£30bn = 30000000000 £'],
  ]],
  ['shares', [
    ['Turnout reached 61%.', '61% = 61 percent'],
    ['Two-thirds of voters support the pact.', 'Two-thirds = 0.667'],
    ['A quarter of the fleet is in dock.', 'quarter = 0.25'],
    ['The party won 12 percent of the vote.', '12 percent = 12 percent'],
  ]],
  ['ranges', [
    ['There is a 60-70 percent chance of war.', '60 = 60 percent', '70 percent = 70 percent'],
    ['Between 4 and 6 million people fled.', '4 = 4000000 people', '6 million people = 6000000 people'],
  ]],
  ['directions', [
    ['Exports rose by 12 percent.', '12 percent = 12 percent up'],
    ['Exports rose 12 percent.', '12 percent = 12 percent up'],
    ['Output fell to 4 million barrels.', '4 million barrels = 4000000 barrel down'],
    ['Riyadh cut production in the north by 2 million barrels.', '2 million barrels = 2000000 barrel down'],
    ['Inflation climbed from 8% to 11%.', '8% = 8 percent up', '11% = 11 percent up'],
    ['The ministry forecast a 5 percent decline.', '5 percent = 5 percent down'],
    ['The bank expects a rise of 3 percent.', '3 percent = 3 percent up'],
    ['Arrivals are up 40 percent.', '40 percent = 40 percent up'],
    ['Prices were about 7 percent lower.', '7 percent = 7 percent down'],
    ['Ankara raised the tariff by nearly a tenth.', 'tenth = 0.1 up'],
    ['Output will rise to 3.2 million b/d in 2027.', '3.2 million b/d = 3200000 b/d up'],
    ['Oslo will lift its aid by up to 40 percent.', '40 percent = 40 percent up'],
    ['The lira lost 9 percent.', '9 percent = 9 percent down'],
  ]],
  ['no direction', [
    ['The court sentenced 12 men to prison.', '12 men = 12 man'],
    ['Tehran sent 12 more ships.', '12 more ships = 12 ship'],
    ['The talks lasted three days.', 'three days = 3 day'],
  ]],
  ['no quantities', [
    ['The treaty was signed on 4 May 2022.'],
    ['The army bought F-16 jets.'],
    ['Article 5 applies.'],
    ['One of the generals fled.'],
    ['Troops crossed the border in 2022.'],
  ]],
];

describe.each(TABLE)('%s', (_construction, cases) => {
  it.each(cases)('%s', (text, ...expected) => {
    const quantities = extractor.extract(`Rain fell. ${text}`).claims.slice(1).flatMap((claim) => claim.quantities);
    expect(quantities.map((one) => `${one.text} = ${one.value}${one.unit === null ? '' : ` ${one.unit}`}${one.direction === null ? '' : ARROWS[one.direction]}`)).toEqual(expected);
  });
});
