/** Colours of the levels, and when to use any. */
import pc from 'picocolors';
import type { Level } from '../../schema/index.js';
import type { Io, Output } from '../io.js';

export type Colors = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;

/** NO_COLOR (https://no-color.org) wins over FORCE_COLOR, which wins over what the stream is. */
export const wantsColor = (env: Io['env'], stream: Output): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
};

export const makeColors = (enabled: boolean): Colors => pc.createColors(enabled);

/**
 * Blue for what is expected to happen, yellow for what is not, brighter with certainty: the pair that all common
 * kinds of colour blindness keep apart. The words stand beside it in any case.
 */
export const paintLevel = (level: Level, colors: Colors): Paint => {
  const paints: Record<Level, Paint> = {
    'almost-certain': (text) => colors.bold(colors.blueBright(text)),
    'very-likely': colors.blueBright,
    likely: colors.cyan,
    'roughly-even-chance': colors.bold,
    unlikely: colors.yellow,
    'very-unlikely': colors.yellowBright,
    'almost-no-chance': (text) => colors.bold(colors.yellowBright(text)),
    possible: colors.italic,
  };
  return paints[level];
};
