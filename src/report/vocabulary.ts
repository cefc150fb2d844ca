/** The graph's terms as people read them. */
import type { Circumstance, Level, Link, Mention } from '../schema/index.js';

export const levelWords = (level: Level): string => level.replaceAll('-', ' ');

export const percent = (share: number): number => Math.round(share * 100);

/** A range of probabilities in [0, 1] as percentages. */
export const band = (range: { readonly lower: number; readonly upper: number } | null): string | null => {
  if (range === null) return null;
  const [lower, upper] = [percent(range.lower), percent(range.upper)];
  return lower === upper ? `${lower} %` : `${lower}–${upper} %`;
};

export const ROLE_WORDS: Readonly<Record<Mention['role'], string>> = {
  subject: 'acts',
  object: 'acted upon',
  recipient: 'receives',
  other: 'mentioned',
  place: 'place',
};

/** Nouns, as the text of a circumstance begins with its own `because` or `despite`. */
export const CIRCUMSTANCE_WORDS: Readonly<Record<Circumstance['type'], string>> = {
  cause: 'Cause',
  condition: 'Condition',
  concession: 'Conceded',
  purpose: 'Purpose',
  time: 'Time',
  contrast: 'Contrast',
};

export const LINK_WORDS: Readonly<Record<Link['type'], readonly [forward: string, backward: string]>> = {
  restates: ['restates', 'restated by'],
  because: ['because of', 'a reason for'],
  if: ['on condition of', 'a condition of'],
  despite: ['despite', 'conceded by'],
  contrasts: ['contrasts with', 'contrasts with'],
};

export const plural = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
