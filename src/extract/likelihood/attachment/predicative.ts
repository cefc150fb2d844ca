/** Cues behind a linking verb. */
import { Pos } from '../../../language/index.js';
import { JUDGING, LINKING, type CueSite } from './site.js';

const ENABLING = new Set(['make', 'render']);
const DEMONSTRATIVES = new Set(['this', 'that', 'these', 'those']);

/** Behind a linking verb: `is likely`, `remains possible`, `is considered unlikely`, `makes a strike likely`. */
export const isPredicative = (at: CueSite, verbEnd: number): boolean => {
  const { cue } = at;
  // `made possible by Oman`, `makes it possible to trade`: not an estimate, but what enables.
  if (cue.start < verbEnd || (at.text === 'possible' && at.clause.verb !== null && ENABLING.has(at.sentence.tokens.lemmas[at.clause.verb.head]))) return false;
  const next = at.pos[cue.end];
  if (isEventNoun(at, verbEnd)) return true;
  if (at.isAttributive() || (!at.adverbial && next === Pos.NOUN && at.words[cue.end] !== 'that')) return false;
  const gapEnd = cue.start;
  let k = verbEnd;
  while (k < gapEnd && (at.pos[k] === Pos.ADV || at.words[k] === 'not' || at.words[k] === 'n\'t' || at.words[k] === 'it' || at.words[k] === 'to' || at.words[k] === 'us' || at.words[k] === 'me' || at.words[k] === 'be' || at.words[k] === 'both')) k++;
  const linking = at.verbIs(LINKING) || (at.clause.verb?.passive === true && at.verbIs(JUDGING));
  // `as likely as not` is both: `will as likely as not hold`, `we consider a pause as likely as not`.
  const adverbial = at.adverbial && !at.text.endsWith('as not');
  if (k === gapEnd) return linking || (at.verbIs(JUDGING) && !adverbial);
  if (linking && at.pos[gapEnd - 1] === Pos.CCONJ) return true;
  return at.verbIs(JUDGING) && !adverbial && (at.pos[gapEnd - 1] !== Pos.DET || DEMONSTRATIVES.has(at.words[gapEnd - 1])) && next !== Pos.NOUN && next !== Pos.ADJ && at.words[gapEnd - 1] !== 'as' && gapEnd - verbEnd <= 10;
};

/** `X is an unlikely outcome`, `X is the most probable result`, `X looks the probable outcome`: as much as `X is unlikely`. */
const isEventNoun = (at: CueSite, verbEnd: number): boolean => {
  const { cue, clause } = at;
  if (!at.verbIs(LINKING) || clause.verb === null || !at.isBeforeEvent()) return false;
  if (at.words[cue.start] === 'the') return cue.start <= verbEnd + 1;
  const article = at.words[cue.start - 1];
  const singled = article === 'the' && (at.superlative || cue.end + 1 >= clause.end);
  return (article === 'a' || article === 'an' || singled) && cue.start - 1 <= verbEnd + 1;
};

/** `The most likely outcome is a hung parliament`: what is said of the outcome is the claim. */
export const isEventSubject = (at: CueSite): boolean => {
  const { verb, start } = at.clause;
  return verb !== null && verb.copula && verb.modal < 0 && at.superlative && at.isBeforeEvent() && (at.cue.start === start ? at.words[start] === 'the' : at.cue.start === start + 1) && at.pos[start] === Pos.DET;
};

/** What may stand between a linking verb and an idiom: `looks like a long shot`, `is still very much on the cards`. */
const BETWEEN = new Set(['not', "n't", 'like', 'to', 'be', 'as', 'a']);

/** `is on the cards`, `Rate cut on the cards`. */
export const isIdiom = (at: CueSite): boolean => {
  const { cue, clause } = at;
  const next = at.pos[cue.end];
  if (next === Pos.NOUN || next === Pos.PROPN || at.words[cue.end] === 'of') return false;
  if (clause.verb === null) return cue.start > clause.start && cue.end === clause.end;
  if (!at.verbIs(LINKING) || cue.start < clause.verb.end) return false;
  for (let i = clause.verb.end; i < cue.start; i++) if (at.pos[i] !== Pos.ADV && !BETWEEN.has(at.words[i])) return false;
  return true;
};
