/** Reporting and inference frames: who or what stands behind the content of a complement clause. */
import lexicon from '../../../lexicons/language/claims.json' with { type: 'json' };
import type { LexiconEntry, Lexicons } from '../../lexicon/index.js';
import { nounBeforeOf, type Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';

export type ReportingVerb = LexiconEntry<'reportingVerbs'>;
export type ReportingCategory = ReportingVerb['category'];

/** Reporting verbs by lemma; the first entry that takes a clause decides. */
export interface FrameLexicon {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  /** Verbs whose subject may be evidence instead of a person: `indicate`, `suggest`. */
  readonly inferring: ReadonlySet<string>;
  /** Verbs by which something may be thought, whatever else they say: `conclude`, `find`. */
  readonly thinking: ReadonlySet<string>;
  readonly nouns: ReadonlyMap<string, LexiconEntry<'reportingNouns'>>;
}

const CLAUSAL = new Set<string>(['that', 'addressee-that', 'quote', 'wh']);

/** Adjectives and participles of one who holds something to be so: `is convinced that X`. */
export const CONVICTIONS: ReadonlySet<string> = new Set(lexicon.convictions);

/** Nouns for what somebody holds to be so: `our best guess is that X`. */
export const OPINION_NOUNS: ReadonlySet<string> = new Set(lexicon.opinionNouns);

/** The noun for what somebody holds to be so that ends at a token, with those who hold it or without: `the view of the embassy here`; -1 without one. */
export const opinionNounAt = ({ tokens: { words, lemmas } }: AnalysedSentence, at: number): number => {
  if (OPINION_NOUNS.has(lemmas[at])) return at;
  const noun = nounBeforeOf(words, at);
  return noun >= 0 && OPINION_NOUNS.has(lemmas[noun]) ? noun : -1;
};

/** Modals under which a thought is nobody's yet. */
const HYPOTHETICAL = new Set(['would', 'will', 'may', 'might']);

/** `Brazil would conclude that X`: whether a verb tells what somebody may come to say or think. */
export const isHypothetical = ({ tokens }: AnalysedSentence, { verb }: Clause, governor: number): boolean =>
  verb !== null && verb.head === governor && verb.modal >= 0 && HYPOTHETICAL.has(tokens.lemmas[verb.modal]);

/** Of a verb's readings with a clause, doubting says most about it, and an act least. */
const RANK = (category: ReportingCategory): number => (category === 'doubting' ? 2 : ACT.has(category) ? 0 : 1);
const ACT = new Set<ReportingCategory>(['asking', 'intending', 'commitment', 'speech-act']);

export const compileFrames = (lexicons: Lexicons): FrameLexicon => {
  const verbs = new Map<string, ReportingVerb>();
  for (const entry of lexicons.reportingVerbs) {
    if (!entry.complement.some((complement) => CLAUSAL.has(complement))) continue;
    const known = verbs.get(entry.lemma);
    if (known === undefined || RANK(entry.category) > RANK(known.category)) verbs.set(entry.lemma, entry);
  }
  const lemmasOf = (...categories: readonly ReportingCategory[]) => new Set(lexicons.reportingVerbs.filter(({ category }) => categories.includes(category)).map(({ lemma }) => lemma));
  return { verbs, inferring: lemmasOf('inferring'), thinking: lemmasOf('believing', 'assessing'), nouns: new Map(lexicons.reportingNouns.map((entry) => [entry.lemma, entry])) };
};

/** `evidence`: the subject may be evidence, not a speaker. */
export type Frame =
  | { readonly kind: 'verb'; readonly entry: ReportingVerb; readonly governor: number; readonly evidence: boolean }
  | { readonly kind: 'word'; readonly governor: number };

/** A frame with the clause that it stands in. */
export type FrameAbove = Frame & { readonly clause: Clause };

/** The frame that a complement clause stands under. */
export const frameOf = (sentence: AnalysedSentence, clause: Clause, lexicon: FrameLexicon): Frame | null => {
  if (clause.type !== 'complement' || clause.governor < 0) return null;
  const entry = lexicon.verbs.get(sentence.tokens.lemmas[clause.governor]);
  const { parent } = clause;
  // `is not persuaded that X`: a state of mind, not an act.
  const isVerb = parent !== null && !CONVICTIONS.has(sentence.tokens.words[clause.governor]) && (parent.verb?.head === clause.governor || parent.inner.some((group) => group.head === clause.governor));
  return entry !== undefined && isVerb ? { kind: 'verb', entry, governor: clause.governor, evidence: lexicon.inferring.has(entry.lemma) } : { kind: 'word', governor: clause.governor };
};
