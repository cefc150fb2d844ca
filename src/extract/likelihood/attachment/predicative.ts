/** Cues behind a linking verb. */
import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos } from '../../../language/index.js';
import { JUDGING, LINKING, type CueSite } from './site.js';

/** What can be called likely as an event: `an unlikely outcome`. */
const EVENTS = new Set(sites.events);

/** Behind a linking verb: `is likely`, `remains possible`, `is considered unlikely`, `makes a strike likely`. */
export const isPredicative = (at: CueSite, verbEnd: number): boolean => {
  const { cue } = at;
  if (cue.start < verbEnd) return false;
  const next = at.pos[cue.end];
  if (isEventNoun(at, verbEnd)) return true;
  if (at.isAttributive() || (!at.adverbial && next === Pos.NOUN && at.words[cue.end] !== 'that')) return false;
  const gapEnd = cue.start;
  let k = verbEnd;
  while (k < gapEnd && (at.pos[k] === Pos.ADV || at.words[k] === 'not' || at.words[k] === 'n\'t' || at.words[k] === 'it' || at.words[k] === 'to' || at.words[k] === 'us' || at.words[k] === 'me' || at.words[k] === 'be' || at.words[k] === 'both')) k++;
  const linking = at.verbIs(LINKING) || (at.clause.verb?.passive === true && at.verbIs(JUDGING));
  if (k === gapEnd) return linking || (at.verbIs(JUDGING) && !at.adverbial);
  if (linking && at.pos[gapEnd - 1] === Pos.CCONJ) return true;
  return at.verbIs(JUDGING) && !at.adverbial && at.pos[gapEnd - 1] !== Pos.DET && next !== Pos.NOUN && next !== Pos.ADJ && at.words[gapEnd - 1] !== 'as' && gapEnd - verbEnd <= 10;
};

/** `X is an unlikely outcome` says as much as `X is unlikely`. */
const isEventNoun = (at: CueSite, verbEnd: number): boolean => {
  const { cue, clause } = at;
  if (!at.verbIs(LINKING) || clause.verb === null || !EVENTS.has(at.sentence.tokens.lemmas[cue.end] ?? '')) return false;
  const article = at.words[cue.start - 1];
  return (article === 'a' || article === 'an') && cue.start - 1 <= verbEnd + 1;
};
