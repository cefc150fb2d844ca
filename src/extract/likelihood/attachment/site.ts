import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../../language/index.js';
import type { Clause, VerbGroup } from '../../clauses/index.js';
import type { AnalysedSentence } from '../../document.js';
import type { Cue } from '../cues.js';

/** Adverbs of likelihood can stand anywhere in their clause; adjectives need a place as predicate. */
const ADVERBIAL = /(?:probably|certainly|possibly|perhaps|maybe|likelihood|probability|probabilities|scenario|case|event|outcome|doubt|undoubtedly|conceivably|surely|definitely|as not|inevitably|assuredly|doubtless|doubtlessly|unquestionably|improbably)$/;
/** `the likelier outcome` sets one above the others as `the likeliest` does. */
const SUPERLATIVE = /^(?:most|least|the more|the less) |est$|^the likelier$/;
/** What can be called likely as an event: `an unlikely outcome`. */
export const EVENTS: ReadonlySet<string> = new Set(sites.events);
export const LINKING: ReadonlySet<string> = new Set(sites.linking);
export const JUDGING: ReadonlySet<string> = new Set(sites.judging);

/** Verbs that only say how long another one goes on: `continue to regard`. */
const CONTINUING = new Set(['continue', 'tend', 'come']);

/** The verb group that a predicate belongs to. */
const leading = ({ tokens: { lemmas } }: AnalysedSentence, { verb, inner }: Clause): VerbGroup | null =>
  (verb !== null && CONTINUING.has(lemmas[verb.head]) ? inner.find(({ infinitive, start }) => infinitive && start === verb.end) : undefined) ?? verb;

/** What a cue does: qualify the predicate of its clause, a participle, a verbless conjunct, or only a phrase (null). */
export type Attachment = 'predicate' | 'participle' | 'conjunct' | null;

/** A cue in its clause, with what stands around it. */
export class CueSite {
  readonly words: readonly string[];
  readonly pos: Uint8Array;
  /** The cue in lower case, its tokens parted by blanks. */
  readonly text: string;
  readonly adverbial: boolean;
  readonly superlative: boolean;
  /** The verb of the clause, or the one that it only lets go on. */
  readonly verb: VerbGroup | null;

  constructor(
    readonly sentence: AnalysedSentence,
    readonly clause: Clause,
    readonly cue: Cue,
  ) {
    this.words = sentence.tokens.words;
    this.pos = sentence.tokens.pos;
    this.text = this.words.slice(cue.start, cue.end).join(' ');
    this.adverbial = ADVERBIAL.test(this.text);
    this.superlative = SUPERLATIVE.test(this.text);
    this.verb = leading(sentence, clause);
  }

  isBeforeEvent(): boolean {
    return EVENTS.has(this.sentence.tokens.lemmas[this.cue.end] ?? '');
  }

  verbIs(lemmas: ReadonlySet<string>): boolean {
    const { verb } = this;
    return verb !== null && (verb.copula || lemmas.has(this.sentence.tokens.lemmas[verb.head]));
  }

  skipAdverbs(i: number): number {
    let k = i;
    while (k < this.clause.end && (this.pos[k] === Pos.ADV || this.words[k] === 'not') && this.sentence.tokens.verbForms[k] === VerbForm.None) k++;
    return k;
  }

  /** `the likely candidate`: an adjective in front of its noun. */
  isAttributive(): boolean {
    const before = this.pos[this.cue.start - 1];
    const determined = before === Pos.DET || before === Pos.ADJ || this.words[this.cue.start - 1] === '\'s' || before === Pos.PRON && /^(?:its|his|her|their|our|my|your)$/.test(this.words[this.cue.start - 1]);
    const next = this.pos[this.cue.end];
    return determined && (next === Pos.NOUN || next === Pos.ADJ || next === Pos.PROPN || (next !== Pos.DET && this.isNounBefore()));
  }

  isNounLike(at: number): boolean {
    return this.pos[at] === Pos.NOUN || this.pos[at] === Pos.PROPN || this.pos[at] === Pos.DET || this.pos[at] === Pos.ADJ;
  }

  private isNounBefore(): boolean {
    return this.pos[this.cue.end + 1] === Pos.NOUN;
  }
}
