import { isCapitals, isTitleCase } from './lineKinds.js';
import type { PageVocabulary } from './vocabulary.js';

/** A label in front of a paragraph: `Summary: `, `Fear of Sanctions: `, `SummaryThe`, `PERU - `, `Vijesti (p. 3): `. */
export interface Label {
  readonly title: string;
  /** Code units of the label with its sign and the blanks behind. */
  readonly length: number;
}

const RUN_IN = /^["*_]{0,2}([\p{Lu}\d][^:.!?;"()\n]{1,70}?|[AQ](?= ?[(:]))[*_]{0,2}(?: \([^()\n]{1,40}\))?[*_]{0,2} ?:[*_]{0,2} +(?=["'(*]?[\p{Lu}\d])/u;
/** `Q. Will he?`, `A. He will.`: who asks and who answers, on a page that asks so. */
const TURN = /^([AQ])\. +(?=["'(*]?[\p{Lu}\d])/u;
const ASKS = /^Q\. +\S.*\?\s*$/m;
const STOPPED = /^\*\*([^*\n]{2,70}?)[.:]\*\* +/;
/** `HAITI. `, `PERU - `, `(U) OUTLOOK. `: capitals set off by a dash or a stop. */
const CAPITALS = /^(\p{Lu}[\p{Lu}\d'/&, ()-]{2,50}?)(?: [-\u2013\u2014] |\. |\u2014|: )(?=\S)/u;
const DASHED = /^(\p{Lu}[\p{L} ]{2,40}?) ?[\u2013\u2014] ?(?=\p{Lu})/u;
const MAX_WORDS = 7;
const PERCENTAGE = /\d ?(?:%|per ?cent)/i;

/** Whether a page marks its questions with `Q.`, so that `A.` is no initial. */
export const takesTurns = (text: string): boolean => ASKS.test(text);

/**
 * Finds the label in front of a paragraph whose typography has been made plain.
 * @param turns whether `Q.` and `A.` are labels
 */
export const findLabel = (plain: string, vocabulary: PageVocabulary, turns: boolean): Label | null => {
  const stopped = STOPPED.exec(plain) ?? (turns ? TURN.exec(plain) : null);
  if (stopped) return { title: stopped[1], length: stopped[0].length };
  const runIn = RUN_IN.exec(plain);
  if (runIn) {
    const known = vocabulary.labels.has(runIn[1].toLowerCase());
    const short = runIn[1].split(' ').length <= MAX_WORDS;
    // `Upside (25%): …`: the chance is part of what is stated.
    if (PERCENTAGE.test(runIn[0])) return null;
    if (known || (short && (isTitleCase(runIn[1]) || isCapitals(runIn[1])))) return { title: runIn[1], length: runIn[0].length };
  }
  const capitals = CAPITALS.exec(plain);
  const stopOnly = capitals !== null && capitals[0].endsWith('. ');
  if (capitals && (!stopOnly || capitals[1].length > 4 || vocabulary.labels.has(capitals[1].toLowerCase()))) {
    return { title: capitals[1], length: capitals[0].length };
  }
  const dashed = DASHED.exec(plain);
  if (dashed && vocabulary.labels.has(dashed[1].toLowerCase())) return { title: dashed[1], length: dashed[0].length };
  const glued = vocabulary.gluedLabels.find(
    (label) => plain.startsWith(label) && /^(?:\p{Lu}\p{Ll}|A )/u.test(plain.slice(label.length, label.length + 2)),
  );
  return glued ? { title: glued, length: glued.length } : null;
};
