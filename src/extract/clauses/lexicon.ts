import type { PhraseTrie } from '../../lexicon/index.js';

/** What the reader has to know about words. */
export interface ClauseLexicon {
  /** Verb lemmas that take a *that*-clause, with or without *that*. */
  readonly complementVerbs: ReadonlySet<string>;
  /** Verbs that take one with a particle only: `point out that`; the first words of their particles. */
  readonly complementParticles: ReadonlyMap<string, readonly string[]>;
  /** Those with an addressee in between: `told reporters that`. */
  readonly addressingVerbs: ReadonlySet<string>;
  /** Those that credit words to a speaker and may follow them: `…, he said`. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** Those by which somebody binds himself: `as the ministry promised` is told of an act. */
  readonly committingVerbs: ReadonlySet<string>;
  /** Those that credit a judgement: `think it likely that`. */
  readonly judgingVerbs: ReadonlySet<string>;
  /** Those that credit a belief, and may follow it: `…, diplomats believe`. */
  readonly believingVerbs: ReadonlySet<string>;
  /** Verbs of doubting that take both a *that*-clause and one with *whether*. */
  readonly doubtingVerbs: ReadonlySet<string>;
  /** Verbs whose clause does not do without *that*. */
  readonly explicitThat: ReadonlySet<string>;
  /** Nouns that take a *that*-clause: `chance`, `evidence`. */
  readonly complementNouns: ReadonlySet<string>;
  /** Adjectives and participles behind a form of *be* that pass a level or plan on to an infinitive: `likely`, `set`. */
  readonly infinitiveFrames: ReadonlySet<string>;
  /** Expressions of several words that stand like an adverb: `in all likelihood`, `no doubt`. */
  readonly hedges: PhraseTrie<unknown>;
  /** Subordinators with a clause behind them. */
  readonly subordinators: PhraseTrie<{ readonly weak: boolean }>;
}
