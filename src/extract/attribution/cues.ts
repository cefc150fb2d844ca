/** Verbs that credit a content to their subject, with the words around them that belong to the expression. */
import { Pos, VerbForm } from '../../language/index.js';
import type { LexiconEntry } from '../../lexicon/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Tree } from '../trees.js';

export type ReportingVerb = LexiconEntry<'reportingVerbs'>;

/** Reporting verbs by lemma; a lemma has an entry for each category and particle. */
export type ReportingVerbs = ReadonlyMap<string, readonly ReportingVerb[]>;

export interface VerbCue extends TokenSpan {
  readonly verb: number;
  /** Readings whose particle, if they have one, is there. */
  readonly entries: readonly ReportingVerb[];
  /** Behind verb and particle. */
  readonly behind: number;
}

/** Tokens that may stand between a verb and its particle: `ruled the option out`. */
const PARTICLE_REACH = 4;

const NO_VERB = new Set(['aux', 'aux:pass', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed']);

const particleAt = ({ tokens }: AnalysedSentence, particle: string, from: number): number => {
  const words = particle.split(' ');
  for (let at = from; at <= from + PARTICLE_REACH && at < tokens.length; at++) {
    if (words.every((word, k) => tokens.words[at + k] === word)) return at;
    if (tokens.pos[at] === Pos.PUNCT || tokens.verbForms[at] !== VerbForm.None) return -1;
  }
  return -1;
};

/** The reporting verb at a token, if there is one. */
export const verbCueAt = (sentence: AnalysedSentence, tree: Tree, verbs: ReportingVerbs, verb: number): VerbCue | null => {
  const { lemmas, verbForms } = sentence.tokens;
  if (verbForms[verb] === VerbForm.None || NO_VERB.has(tree.labels[verb])) return null;
  const all = verbs.get(lemmas[verb]);
  if (all === undefined) return null;
  let behind = verb + 1;
  const phrasal = all.filter((entry) => {
    if (entry.particle === null) return false;
    const at = particleAt(sentence, entry.particle, verb + 1);
    if (at === verb + 1) behind = Math.max(behind, at + entry.particle.split(' ').length);
    return at >= 0;
  });
  const entries = phrasal.length > 0 ? phrasal : all.filter((entry) => entry.particle === null);
  if (entries.length === 0) return null;
  return { verb, entries, behind, start: groupStart(sentence, tree, verb), end: behind };
};

/** Auxiliaries, negation and adverbs in front of a verb belong to its expression. */
const groupStart = ({ tokens }: AnalysedSentence, tree: Tree, verb: number): number => {
  const { pos, words } = tokens;
  let start = verb;
  while (start > 0) {
    const before = start - 1;
    const joined = pos[before] === Pos.AUX || words[before] === 'not' || words[before] === 'n\'t' || (pos[before] === Pos.ADV && tree.heads[before] === verb) || (pos[before] === Pos.PART && words[before] === 'to');
    if (!joined) break;
    start = before;
  }
  return start;
};
