import type { Level } from '../../schema/index.js';
import type { Scale } from '../../lexicon/index.js';

/** The level of the opposite event; `possible` and an even chance stay what they are. */
const OPPOSITE: Readonly<Record<Level, Level>> = {
  'almost-no-chance': 'almost-certain',
  'very-unlikely': 'very-likely',
  unlikely: 'likely',
  'roughly-even-chance': 'roughly-even-chance',
  likely: 'unlikely',
  'very-likely': 'very-unlikely',
  'almost-certain': 'almost-no-chance',
  possible: 'possible',
};

/** The level of the event without the negation: `likely` + not = `unlikely` (annotation guide, section 3). */
export const eventLevelOf = (level: Level, negated: boolean): Level => (negated ? OPPOSITE[level] : level);

/** A range of probabilities, both in [0, 1]. */
export interface Probability {
  readonly lower: number;
  readonly upper: number;
}

/** What a brief says of an event: its level, and the words for it. */
export interface Reading {
  readonly eventLevel: Level;
  readonly negated: boolean;
  /** The cues as they are written. */
  readonly wordings: readonly string[];
}

/** Scales list adjectives; briefs write adverbs as well. */
const asTerm = (wording: string): string =>
  wording.toLowerCase().replace(/^(?:an?|the) /, '').replace(/\bcertainly\b/, 'certain').replace(/\bprobably\b/, 'probable');

/**
 * What a scale says of the event, in [0, 1]. An expression that the scale lists takes the band it stands in, whatever its
 * level is elsewhere (`extremely unlikely` of the IPCC); every other one takes the band of its level. Null where the scale
 * has no such step or gives no numbers.
 */
export const probabilityOn = (scale: Scale, { eventLevel, negated, wordings }: Reading): Probability | null => {
  const terms = wordings.map(asTerm);
  const listed = negated ? undefined : scale.bands.find((band) => band.terms.some((term) => terms.includes(asTerm(term))));
  const band = listed ?? scale.bands.find((candidate) => candidate.level === eventLevel);
  return band === undefined || band.lower === null || band.upper === null ? null : { lower: band.lower, upper: band.upper };
};

/** Steps of ICD 203 by their upper ends; what lies below the first and above the last belongs to them. */
const STEPS: readonly (readonly [number, Level])[] = [
  [0.05, 'almost-no-chance'],
  [0.2, 'very-unlikely'],
  [0.45, 'unlikely'],
  [0.55, 'roughly-even-chance'],
  [0.8, 'likely'],
  [0.95, 'very-likely'],
];

/** The step of ICD 203 that holds a stated probability; a bound between two steps belongs to the upper one. */
export const levelOfNumber = (value: number): Level => STEPS.find(([upper]) => value < upper)?.[1] ?? 'almost-certain';
