/** Descriptions between commas that only explain the name in front of them: `Gécamines, the state miner, has asked`. */
import { Pos, VerbForm } from '../../language/index.js';
import type { Candidate } from './discourse.js';
import type { NounHit } from './nominals.js';
import type { SentenceState } from './sentenceState.js';
import { isFiniteVerb, isPossessive } from './view.js';

/** Most tokens from the comma in front of a description to its noun, and from there to the comma behind. */
const FRONT = 8;
const BACK = 14;
const ENDS = new Set([',', '.', ';', ')', ':', '-', '\u2014', '\u2013']);
const RELATIVES = new Set(['that', 'which', 'who', 'whose', 'whom']);

/** The comma that opens a phrase, over determiners, adjectives, nouns and owners; -1 where something else opens it. */
const commaBefore = ({ view: { words, pos }, owner }: SentenceState, at: number): number => {
  for (let i = at - 1; i > 0 && i > at - FRONT; i--) {
    if (words[i] === ',') return i;
    if (words[i] === 'whose') return -1;
    const inside = pos[i] === Pos.DET || pos[i] === Pos.ADJ || pos[i] === Pos.NOUN || pos[i] === Pos.PROPN || pos[i] === Pos.NUM || pos[i] === Pos.PRON || words[i] === '-' || isPossessive(words[i]);
    if (!inside && owner[i] === undefined) return -1;
  }
  return -1;
};

/** Whether a comma or stop closes the aside before the verb of the sentence. */
const closes = ({ view }: SentenceState, end: number): boolean => {
  // `Moscow, the rebels and Paris`
  if (view.words[end] === 'and' || view.words[end] === 'or') return false;
  const relative = RELATIVES.has(view.words[end]);
  for (let i = end; i < view.length && i < end + BACK; i++) {
    if (ENDS.has(view.words[i])) return view.words[i] !== ',' || (view.words[i + 1] !== 'and' && view.words[i + 1] !== 'or');
    if (!relative && isFiniteVerb(view.analysed.tokens, i) && view.analysed.tokens.verbForms[i] !== VerbForm.Past) return false;
    if (!relative && view.pos[i] === Pos.AUX) return false;
  }
  return end >= view.length;
};

/**
 * Who is explained by a noun phrase that stands behind their name and a comma; null where it explains no one.
 * @param start a token of the phrase in front of its noun, or that noun
 */
export const explainedBy = (state: SentenceState, start: number, noun: NounHit | null, end: number): Candidate | null => {
  // `Saddam Haftar, the field marshal's son`
  if (isPossessive(state.view.words[end])) return null;
  const comma = commaBefore(state, start);
  const named = comma > 0 ? state.owner[comma - 1] : undefined;
  if (named === undefined || named.ids.length !== 1 || named.form !== 'name' || named.place) return null;
  const { registry } = state.context;
  const [id] = named.ids;
  const type = registry.typeOf(id);
  // `Shell, BP and the ministry`, `In Mali, the army`: a list, and a place where something happens.
  if (type === 'state' || state.view.words[named.start - 1] === ',' || state.view.words[named.start - 1] === 'and' || !closes(state, end)) return null;
  const { kind, class: nounClass } = noun?.sense.entry ?? { kind: null, class: null };
  const fits = type === 'person' ? kind !== 'organization' && nounClass !== 'armed' : nounClass !== 'leader';
  return fits ? named : null;
};

/** Whether the name of someone who is described stands between commas behind: `its Ecuadorian supplier, Los Tiburones,`. */
export const isNamedBehind = ({ view: { words }, named }: SentenceState, end: number): boolean => {
  const next = words[end] === ',' ? named.find(({ span }) => span.start === end + 1) : undefined;
  return next !== undefined && (words[next.span.end] === ',' || words[next.span.end] === '.');
};
