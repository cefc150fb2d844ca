/** Generated briefs: sentences of our own templates among sentences of the corpus, in another order each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { COUNTRIES, mentionsCountry, type Country } from './countries.js';
import { mutations } from './mutation.js';

export interface Brief {
  readonly text: string;
  /** A country that the brief speaks of, and one that it does not. */
  readonly inside: Country;
  readonly outside: Country;
  /** The text with a stretch of it torn out, doubled or replaced. */
  readonly damaged: string;
}

const ACTIONS = [
  'reopen the border', 'send troops to the region', 'raise tariffs on steel', 'withdraw from the treaty', 'hold elections',
  'support the new plan', 'sanction the port operator', 'resume the talks', 'close the consulate', 'cut gas deliveries',
];
const TIMES = ['before May', 'by the end of 2026', 'this year', 'in the coming weeks', 'within six months'];
const REASONS = ['the budget is exhausted', 'two requests for talks were ignored', 'public support has fallen', 'the harvest failed'];
const SOURCES = ['Reuters', 'the BBC', 'local media', 'a senior diplomat', 'the central bank', 'two officials'];
const HEDGES = ['likely', 'probably', 'very likely', 'almost certainly', 'possibly'];
const DEGREES = ['likely', 'very likely', 'highly likely', 'unlikely', 'almost certain'];

interface Slots {
  readonly a: Country;
  readonly b: Country;
  readonly action: string;
  readonly time: string;
  readonly reason: string;
  readonly source: string;
  readonly hedge: string;
  readonly degree: string;
}

const TEMPLATES: readonly ((slots: Slots) => string)[] = [
  ({ a, hedge, action, time }) => `${a.name} will ${hedge} ${action} ${time}.`,
  ({ a, degree, action, reason }) => `${a.capital} is ${degree} to ${action}, because ${reason}.`,
  ({ a, b, action }) => `${a.demonym} officials said on Tuesday that ${b.name} may ${action}.`,
  ({ a, source, reason }) => `According to ${source}, ${a.capital} has closed the port because ${reason}.`,
  ({ a, b }) => `${a.name} and ${b.name} signed a trade agreement in March.`,
  ({ a, b }) => `The ${a.demonym} government condemned the strike, while ${b.capital} stayed silent.`,
  ({ a, b, action }) => `${a.name} probably will not ${action}, and ${b.name} is not likely to follow.`,
  ({ a, action, time }) => `We judge with moderate confidence that ${a.capital} will ${action} ${time}.`,
  ({ a, b }) => `${b.demonym} troops crossed the border into ${a.name} on Monday.`,
  ({ a, b, action }) => `If ${b.name} closes the strait, ${a.name} will likely ${action}.`,
  ({ a, action }) => `There is a 60 percent chance that ${a.name} will ${action}.`,
  ({ a, b, source }) => `${a.capital}'s envoy met ${b.demonym} diplomats, ${source} reported.`,
  ({ a, b }) => `${a.name} recalled its ambassador. It has accused ${b.name} of backing the rebels.`,
  ({ a, b, action }) => `Despite pressure from ${b.capital}, ${a.name} might ${action}.`,
  ({ a, b, source }) => `${source[0]!.toUpperCase()}${source.slice(1)} reported that ${a.demonym} banks stopped payments to ${b.name} in April.`,
  ({ a, b }) => `A ceasefire between ${a.name} and ${b.name} is unlikely before the summer.`,
  ({ a, b }) => `${a.name} offered ${b.name} a loan of $200 million in order to keep the port open.`,
  ({ a, b, source }) => `"${a.name} does not need ${b.capital}'s money," ${source} said.`,
];

/** One of these stands in every brief, so that there is a *likely* to swap. */
const ESTIMATES: readonly ((slots: Slots) => string)[] = [
  ({ a, action, time }) => `${a.name} is likely to ${action} ${time}.`,
  ({ a, action }) => `It is likely that ${a.capital} will ${action}.`,
  ({ a, b, action }) => `${a.demonym} leaders are not likely to ${action}, although ${b.name} has urged it.`,
  ({ a, action, source }) => `${a.name} is very likely to ${action}, according to ${source}.`,
  ({ a, b }) => `A summit between ${a.name} and ${b.name} is likely.`,
];

const CORPUS = resolve('test-corpus/tune');
const isSentence = (line: string): boolean => /^[A-Z“"].*[.”"]$/.test(line) && line.length < 320;
const corpusSentences: readonly string[] = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(CORPUS, file), 'utf8').split(/\n+|(?<=[a-z]{3}\.) (?=[A-Z])/))
  .map((line) => line.trim())
  .filter(isSentence);

const slots = (a: Country, b: Country): fc.Arbitrary<Slots> =>
  fc.record({
    a: fc.constant(a),
    b: fc.constant(b),
    action: fc.constantFrom(...ACTIONS),
    time: fc.constantFrom(...TIMES),
    reason: fc.constantFrom(...REASONS),
    source: fc.constantFrom(...SOURCES),
    hedge: fc.constantFrom(...HEDGES),
    degree: fc.constantFrom(...DEGREES),
  });

const filled = (a: Country, b: Country, templates: readonly ((given: Slots) => string)[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...templates), slots(a, b)).map(([template, given]) => template(given));

const layOut = (headline: string | null, sentences: readonly string[], breaks: readonly string[]): string =>
  `${headline === null ? '' : `${headline}\n\n`}${sentences.map((sentence, index) => sentence + (breaks[index] ?? ' ')).join('').trim()}\n`;

/** Briefs of three to six sentences, with or without a headline and bullets. */
const whole: fc.Arbitrary<Omit<Brief, 'damaged'>> = fc
  .shuffledSubarray([...COUNTRIES], { minLength: 3, maxLength: 3 })
  .chain(([a, b, outside]) => {
    const bystanders = corpusSentences.filter((sentence) => ![a!, b!, outside!].some((country) => mentionsCountry(sentence, country)));
    return fc
      .record({
        headline: fc.option(fc.constantFrom(`${a!.name.toUpperCase()}: Talks Likely To Resume`, `${a!.name} Unlikely To Reopen Border`, 'Regional Outlook'), { nil: null }),
        estimate: filled(a!, b!, ESTIMATES),
        own: fc.array(fc.oneof(filled(a!, b!, TEMPLATES), filled(b!, a!, TEMPLATES)), { minLength: 1, maxLength: 3 }),
        bystanders: fc.array(fc.constantFrom(...bystanders), { minLength: 0, maxLength: 2 }),
        breaks: fc.array(fc.constantFrom(' ', ' ', '\n\n', '\n\n- '), { minLength: 6, maxLength: 6 }),
        order: fc.integer(),
      })
      .map(({ headline, estimate, own, bystanders: others, breaks, order }) => {
        const sentences = [...own, ...others];
        sentences.splice(Math.abs(order) % (sentences.length + 1), 0, estimate);
        return { text: layOut(headline, sentences, breaks.slice(0, sentences.length - 1)), inside: a!, outside: outside! };
      });
  });

export const briefs: fc.Arbitrary<Brief> = fc.tuple(whole, mutations).map(([brief, damage]) => ({ ...brief, damaged: damage(brief.text) }));
