/** Nouns of chance, and what is said of them. */
import numbers from '../../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos } from '../../../language/index.js';
import { JUDGING, LINKING, type CueSite } from './site.js';

const CHANCE_NOUNS = new Set(sites.chanceNouns);
const EXISTENTIAL = new Set(sites.existential);
/** Verbs of a chance that becomes another. */
const CHANGING = new Set(numbers.changing);
const PERSISTING = new Set(sites.persisting);

/** What makes a comparative of an adjective. */
const COMPARATIVES = new Set(['more', 'less']);
const ARTICLES = new Set(['a', 'an', 'the', 'some', 'still']);

/** `was given a chance to speak`, `had no chance to speak`: an occasion in the past. */
const isOpportunity = ({ clause: { verb }, sentence: { tokens } }: CueSite): boolean => {
  if (verb === null || verb.modal >= 0) return false;
  const lemma = tokens.lemmas[verb.head];
  return (lemma === 'give' && verb.passive) || (lemma === 'have' && tokens.words[verb.head] === 'had');
};

export const isChance = (at: CueSite): boolean => {
  const { verb } = at.clause;
  const next = at.words[at.cue.end];
  // `a more realistic prospect`: compared, not rated.
  if (COMPARATIVES.has(at.words[at.cue.start - 1])) return false;
  // `sees the pause as a chance to rearm`: an opportunity.
  if (next === 'to' && at.words[at.cue.start - 1] === 'as') return false;
  if (next === 'to' && isOpportunity(at)) return false;
  // `Even chance cuts spread west`: telegraphese leaves out *there is* and *that*.
  if (verb !== null && !verb.passive && at.cue.start === at.clause.start && at.text.includes(' ') && !ARTICLES.has(at.words[at.cue.start]) && at.cue.end < verb.start && at.isNounLike(at.cue.end) && at.pos[verb.start - 1] !== Pos.ADP) return true;
  if (verb !== null && at.cue.start < verb.start && next === at.words[verb.start] && at.verbIs(PERSISTING)) return true;
  if (/than (?:even|50|fifty)/.test(at.text.replaceAll(' - ', ' '))) return true;
  // `there is a high chance prices will rise`: *that* is left out.
  const bare = verb !== null && at.words[verb.start - 1] === 'there' && at.isNounLike(at.cue.end);
  const adjunct = at.pos[at.cue.end] === Pos.ADP || at.pos[at.cue.end] === Pos.ADV;
  // `becomes a realistic possibility in two districts`, `remains a distinct possibility further west`
  if (verb !== null && at.verbIs(LINKING) && at.cue.start === verb.end && adjunct) return true;
  // `rates a default as a remote possibility this year`
  if (verb !== null && at.verbIs(JUDGING) && at.words[at.cue.start - 1] === 'as' && at.cue.start > verb.end && /(?:possibility|prospect)$/.test(at.text)) return true;
  // `is a remote prospect as long as the truce holds`
  const endsPhrase = at.pos[at.cue.end] === Pos.PUNCT || at.sentence.clauses.some(({ type, start }) => type === 'adverbial' && start === at.cue.end);
  if (next !== 'that' && next !== 'of' && next !== 'for' && next !== 'to' && next !== undefined && !bare && !endsPhrase) return false;
  if (verb === null) return at.cue.start === at.clause.start || at.pos[at.cue.start - 1] !== Pos.ADP;
  if (at.cue.start < verb.start) return at.verbIs(LINKING) && next === 'of';
  return (at.verbIs(EXISTENTIAL) || (verb.passive && at.verbIs(JUDGING))) && at.cue.start - verb.end <= 12;
};

export const isChancePredicate = (at: CueSite): boolean => {
  const { verb } = at.clause;
  // `Chances of a clash remote`
  if (verb === null) return CHANCE_NOUNS.has(at.words[at.clause.start]) && at.cue.start > at.clause.start && at.cue.end === at.clause.end;
  // `assess the probability of X as low`
  // `put the odds of X at about even`
  const placed = at.words[at.cue.start - 1] === 'as' || at.words[at.cue.start] === 'at';
  if (placed && at.cue.start > verb.end && at.cue.end === at.clause.end) {
    return at.words.slice(verb.end, at.cue.start).some((word) => CHANCE_NOUNS.has(word));
  }
  // `The risk has fallen to about even`
  const changed = CHANGING.has(at.sentence.tokens.lemmas[verb.head]) && at.words[at.cue.start - 1] === 'to';
  // `The chances are better than last year`: compared, not rated.
  if (!(changed || at.verbIs(LINKING)) || at.cue.start < verb.end || at.cue.start - verb.end > 3 || at.words[at.cue.end] === 'than') return false;
  if (at.pos[at.cue.end] === Pos.NOUN) return false;
  for (let i = at.clause.start; i < verb.start; i++) if (CHANCE_NOUNS.has(at.words[i])) return true;
  return false;
};
