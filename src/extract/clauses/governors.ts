/** What takes a *that*-clause: the verb, noun or adjective in front of it. */
import { Pos, VerbForm } from '../../language/index.js';
import type { Clause } from './clause.js';
import type { Reading } from './reading.js';
import type { VerbGroup } from './verbGroups.js';
import { FIRST_PERSON } from './words.js';

/** `rule out a clash that …`: no preposition, but part of the verb. */
const isParticle = (word: string): boolean => word === 'out' || word === 'off' || word === 'up';

/** `rule out a clash that …`: what stands between verb and *that* is the verb's object, so *that* is relative. */
export const isObject = (reading: Reading, verb: number, that: number): boolean => {
  if (reading.lexicon.addressingVerbs.has(reading.sentence.lemmas[verb])) return false;
  for (let k = verb + 1; k < that; k++) {
    if (reading.sentence.pos[k] === Pos.ADP && k > verb + 1) return false;
    if (reading.isTimeWord(k) || reading.sentence.pos[k] === Pos.PUNCT) return false;
  }
  return reading.sentence.pos[verb + 1] !== Pos.ADP || reading.word(verb + 1) === 'out';
};

/** The verb group that stands last in a clause so far. */
const lastGroup = (reading: Reading, { verb, inner }: Clause): VerbGroup | null => {
  const last = [...inner].reverse().find((group) => !isAttributive(reading, group)) ?? verb;
  return verb !== null && last !== null && last.start < verb.start ? verb : last;
};

/** `told parliament in written evidence that`: the noun belongs to how it was said. */
export const saysBy = (reading: Reading, noun: number): number => {
  const { pos } = reading.sentence;
  const verb = lastGroup(reading, reading.top);
  if (verb === null || verb.passive || !reading.isSaying(verb.head)) return -1;
  for (let k = noun - 1; k > verb.head; k--) {
    if (reading.word(k) === 'to' || ((pos[k] === Pos.ADP || reading.word(k) === 'on') && !isParticle(reading.word(k)))) return verb.head;
    if (pos[k] === Pos.PUNCT) return -1;
  }
  return -1;
};

/** Tokens from *it* to *that* in `judges it somewhat more likely than not that`. */
const RATING_REACH = 7;

/** `The ministry thinks it unlikely that X`: what somebody else than the author holds takes X itself. */
const judgingVerb = ({ top, sentence, lexicon }: Reading, that: number): number => {
  const { verb } = top;
  if (verb === null || verb.passive || sentence.words[verb.end] !== 'it' || that - verb.end > RATING_REACH || !lexicon.judgingVerbs.has(sentence.lemmas[verb.head])) return -1;
  return sentence.words.slice(top.start, verb.start).some((word) => FIRST_PERSON.has(word)) ? -1 : verb.head;
};

/** What takes the clause behind `i`: an adjective or noun right in front, else the last verb. */
export const governorOf = (reading: Reading, i: number): number => {
  const { pos, lemmas } = reading.sentence;
  const said = saysBy(reading, i - 1);
  if (said >= 0) return said;
  const judging = judgingVerb(reading, i);
  if (judging >= 0) return judging;
  // `made it clear that X`: the adjective belongs to the verb.
  const { top } = reading;
  const last = lastGroup(reading, top);
  if (last !== null && !last.passive && pos[i - 1] === Pos.ADJ && i - 1 > last.head && reading.hasParticle(last.head) && i - last.end <= 2) return last.head;
  const noun = pos[i - 1] === Pos.NOUN && reading.lexicon.complementNouns.has(lemmas[i - 1]);
  if (noun || pos[i - 1] === Pos.ADJ || reading.word(i - 1) === 'likely' || reading.word(i - 1) === 'unlikely') return i - 1;
  return (top.verb !== null && last !== null && !reading.isComplementVerb(last.head) && reading.isComplementVerb(top.verb.head) ? top.verb : last)?.head ?? i - 1;
};

/** `in written evidence`: a participle as an adjective. */
const isAttributive = (reading: Reading, { form, start, head }: VerbGroup): boolean => {
  const before = reading.sentence.pos[start - 1];
  if (start !== head || !reading.isNominal(head + 1)) return false;
  return form === VerbForm.Participle ? before === Pos.ADP || before === Pos.DET : form === VerbForm.Gerund && reading.word(start - 1) === 'to';
};
