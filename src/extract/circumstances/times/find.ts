/** Dates and horizons as they are written: `on 4 February`, `by the end of 2026`, `over the next six months`. */
import calendar from '../../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import { PhraseTrie, type Vocabulary } from '../../../lexicon/index.js';
import { dateEnd, isDay, isMid, isPartOfYear, isYear, MONTHS, Pos, SEASONS, UNITS, WEEKDAYS } from '../../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../../document.js';

const BARE = new Set(calendar.bare);
/** Words that name a day by themselves. */
const DAYS = new Set(calendar.days);

export interface TimeLexicon {
  readonly openers: PhraseTrie<string>;
  readonly phrases: PhraseTrie<string>;
}

export const compileTimes = (vocabulary: Vocabulary): TimeLexicon => {
  const openers = new PhraseTrie<string>(vocabulary);
  for (const opener of calendar.openers) openers.addPattern(opener, opener);
  const phrases = new PhraseTrie<string>(vocabulary);
  for (const phrase of calendar.phrases) phrases.addPattern(phrase, phrase);
  return { openers, phrases };
};

/** Durations (`for two days`) say how long, not when. */
const DURATION = /^(?:for|at)$/;
/** A unit alone behind these is no date: `in hours`, `on nights` are; `on the day` is. */
const NEEDS_MORE = new Set(['at', 'on', 'from', 'between', 'over', 'under', 'inside', 'in', 'to', 'up to', 'around', 'toward', 'towards', 'into', 'beyond', 'past']);
/** `two days later`, `a year ago` */
const SHIFTS = new Set(['later', 'earlier', 'ago']);

/** What a date is at the outside: `by June at the latest`. */
const LIMITS = new Set(['latest', 'earliest']);

/** Verbs that give something a new date, and the most tokens from them to it. */
const MOVING = new Set(calendar.moving);
const MOVED = 6;

const COUNTING = new Set(['up to', 'past']);

const isDated = (words: readonly string[], i: number): boolean => WEEKDAYS.has(words[i]) || (isDay(words[i] ?? '') && MONTHS.has(words[i + 1] ?? '')) || (MONTHS.has(words[i] ?? '') && isDay(words[i + 1] ?? ''));

const onlyUnit = (sentence: AnalysedSentence, start: number, end: number): boolean => {
  const { words, pos } = sentence.tokens;
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (MONTHS.has(word) || WEEKDAYS.has(word) || isYear(word) || isMid(word) || isPartOfYear(words, i) || pos[i] === Pos.NUM) return false;
    if (/^(?:-|next|last|this|that|coming|past|following|previous|early|late|mid|end|start|beginning|recent|first|second|third|fourth|near|foreseeable|final)$/.test(word)) return false;
    // `beyond the rainy season`
    const named = word === 'season' && i > start && pos[i - 1] !== Pos.DET;
    if (named || (SEASONS.has(word) && word !== 'season' && word !== 'fall')) return false;
  }
  return true;
};

/** All times of a sentence between two tokens, in order, not overlapping. */
export const findTimes = (sentence: AnalysedSentence, from: number, to: number, lexicon: TimeLexicon): TokenSpan[] => {
  const { words, lemmas, pos } = sentence.tokens;
  const found: TokenSpan[] = [];
  for (let i = from; i < to; ) {
    const phrase = lexicon.phrases.longest(sentence.interned, i);
    const opener = lexicon.openers.longest(sentence.interned, i);
    let end = phrase?.end ?? i;
    if (opener !== null && !DURATION.test(words[i])) {
      const date = dateEnd(sentence.tokens, opener.end, to);
      const vague = NEEDS_MORE.has(opener.value) && onlyUnit(sentence, opener.end, date);
      // `up to six weeks`, `past seven years`: how long, not when
      const counted = COUNTING.has(opener.value) && UNITS.has(words[date - 1]);
      if (date > Math.max(end, opener.end) && !vague && !counted) end = opener.value === 'within' && words[date] === 'of' ? phraseEnd(sentence, date + 1, to) : date;
    }
    if (end === i && BARE.has(words[i])) {
      const date = dateEnd(sentence.tokens, i, to);
      const next = words[i + 1] ?? '';
      if (date > i + 1 && (UNITS.has(next) || SEASONS.has(next) || SEASONS.has(words[date - 1]) || MONTHS.has(next) || WEEKDAYS.has(next) || BARE.has(next) || isYear(words[date - 1]))) end = date;
    }
    if (end === i && SHIFTS.has(words[i + 2]) && UNITS.has(words[i + 1]) && (pos[i] === Pos.NUM || pos[i] === Pos.DET)) end = i + 3;
    // `has called a strike for 15 January`
    if (end === i && words[i] === 'for' && isDated(words, i + 1)) end = dateEnd(sentence.tokens, i + 1, to);
    // `was put off to September`, `extended the truce to 2030`
    if (end === i && words[i] === 'to' && (MONTHS.has(words[i + 1] ?? '') || isYear(words[i + 1] ?? '')) && lemmas.slice(Math.max(from, i - MOVED), i).some((lemma) => MOVING.has(lemma))) end = dateEnd(sentence.tokens, i + 1, to);
    // `Six months on, …`
    if (end === i && i === from && words[i + 2] === 'on' && words[i + 3] === ',' && UNITS.has(words[i + 1]) && pos[i] === Pos.NUM) end = i + 3;
    // `at the August summit`
    if (end === i && words[i] === 'at' && words[i + 1] === 'the' && MONTHS.has(words[i + 2] ?? '') && pos[i + 3] === Pos.NOUN) end = nounEnd(sentence, i + 3, to);
    // `last autumn's arson`: whose, not when.
    if (end > i && words[end] === "'s" && words[end + 1] !== 'end') end = i;
    // `abducted him 14 August`, `left yesterday`: a date without a preposition.
    const bare = DAYS.has(words[i]) || isDated(words, i);
    if (end === i && bare && pos[i - 1] !== Pos.ADP && pos[i - 1] !== Pos.DET) end = Math.max(dateEnd(sentence.tokens, i, to), DAYS.has(words[i]) ? i + 1 : i);
    // `between now and the end of the rains`
    if (end === i && words[i] === 'between' && words[i + 1] === 'now' && words[i + 2] === 'and') {
      end = Math.max(dateEnd(sentence.tokens, i + 3, to), phraseEnd(sentence, i + 3, to));
      if (words[end] === 'of') end = phraseEnd(sentence, end + 1, to);
    }
    // `in June at the latest`
    if (end > i && words[end] === 'at' && words[end + 1] === 'the' && LIMITS.has(words[end + 2])) end += 3;
    if (end > to) end = to;
    if (end > i && pos[end] !== Pos.NOUN) {
      found.push({ start: i, end });
      i = end;
    } else if (end > i && pos[end] === Pos.NOUN && opener !== null && /^(?:before|after|during|since|until|ahead of|through)$/.test(opener.value)) {
      found.push({ start: i, end: nounEnd(sentence, end, to) });
      i = found[found.length - 1].end;
    } else i++;
  }
  return found;
};

/** `within days of an incident`: the noun phrase behind. */
const phraseEnd = ({ tokens: { pos } }: AnalysedSentence, from: number, to: number): number => {
  let end = from;
  while (end < to && (pos[end] === Pos.DET || pos[end] === Pos.ADJ || pos[end] === Pos.NOUN || pos[end] === Pos.PROPN)) end++;
  return end;
};

/** `before the September elections`: the noun that the date stands in front of. */
const nounEnd = (sentence: AnalysedSentence, from: number, to: number): number => {
  let end = from;
  while (end < to && (sentence.tokens.pos[end] === Pos.NOUN || sentence.tokens.pos[end] === Pos.PROPN)) end++;
  return end;
};
