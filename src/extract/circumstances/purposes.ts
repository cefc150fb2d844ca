/** Infinitives that say what something is done for, told from those that a noun or verb takes as its complement. */
import { Pos, VerbForm } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { ClaimSpan } from './claimSpan.js';
import type { CircumstanceLexicon } from './compile.js';
import { hedgedStart } from './hedged.js';

/** Nouns and verbs whose infinitive is a complement, not a purpose. */
const TAKES_INFINITIVE = /^(?:ability|agreement|attempt|authority|bid|capability|capacity|chance|choice|decision|desire|determination|effort|evidence|failure|incentive|inability|intent|intention|invitation|mandate|means|motivation|move|need|obligation|offer|opportunity|order|permission|plan|pledge|power|pressure|promise|proposal|readiness|reason|refusal|reluctance|request|right|time|threat|vow|way|willingness|will|wish|able|set|likely|unlikely|ready|due|expected|bound|poised|reluctant|willing|unable|unwilling|prepared|eager|keen|free|slow|quick|first|last|only)$/;

export class PurposeReader {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
  ) {}

  /** Whether an infinitive says what for, in front of its clause or behind it. */
  is(group: TokenSpan): boolean {
    // `lets the truce lapse`: the bare form is what is let happen.
    if (this.sentence.tokens.words[group.start] !== 'to') return false;
    return this.isPurpose(group.start) || this.isFronted(group);
  }

  /** `To avoid a default, …`. */
  private isFronted({ start, end }: TokenSpan): boolean {
    const { verb } = this.claim.clause;
    return start === this.claim.start && verb !== null && verb.start > end && this.sentence.tokens.words.slice(end, verb.start).includes(',');
  }

  /** An infinitive behind a finished object says what for. */
  private isPurpose(at: number): boolean {
    const { words, lemmas, pos } = this.sentence.tokens;
    const { verb, inner } = this.claim.clause;
    const before = pos[at - 1];
    if (verb === null || at <= verb.end) return false;
    // `is, on balance, likely to fall`: the predicate behind an aside.
    if (hedgedStart(words, at) < at) return !(verb.copula && words[at - 1] === 'likely');
    if (before !== Pos.NOUN && before !== Pos.PROPN && before !== Pos.NUM && words[at - 1] !== ',') return false;
    if (TAKES_INFINITIVE.test(lemmas[at - 1]) || TAKES_INFINITIVE.test(words[at - 1])) return false;
    // `plans … to`, `the right of return to`: a noun or verb further left may still take it.
    for (let i = at - 1; i > Math.max(verb.head, at - 8); i--) if (pos[i] === Pos.NOUN && TAKES_INFINITIVE.test(lemmas[i])) return false;
    const last = [...inner].reverse().find((group) => group.head < at && group.form !== VerbForm.Participle && !group.ambiguous) ?? verb;
    const governor = last.start < at && last.head < at ? last : verb;
    const takes = (lemma: string) => this.lexicon.takesInfinitive.has(lemma);
    return !governor.copula && !(takes(lemmas[governor.head]) && governor !== verb) && !(takes(lemmas[verb.head]) && governor === verb);
  }
}
