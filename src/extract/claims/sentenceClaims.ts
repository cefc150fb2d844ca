import { Pos } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';
import { attachCue, CHANCE, EVENTS, findCues, type Cue, type LikelihoodLexicon } from '../likelihood/index.js';
import type { FrameLexicon } from './frames.js';
import type { ClaimRule } from './rules.js';

export interface DraftLexicon {
  readonly likelihood: LikelihoodLexicon;
  readonly frames: FrameLexicon;
}

export type Verdict = { readonly rule: ClaimRule } | null;

/** `X is where Y may happen`: a clause that is the predicate of another one. */
const isPredicate = (clause: Clause): clause is Clause & { readonly parent: Clause } =>
  clause.type === 'nominal' && clause.parent?.verb?.copula === true && clause.parent.verb.end === clause.start;

/** A sentence while its claims are drafted: which cue speaks of which clause, and which clauses each one takes. */
export class SentenceClaims {
  readonly cuesOf = new Map<Clause, Cue[]>();
  readonly participles: { clause: Clause; cue: Cue; conjunct: boolean }[] = [];
  readonly verdicts = new Map<Clause, Verdict>();
  readonly cues: Cue[];
  private readonly complementsOf = new Map<Clause, Clause[]>();

  constructor(
    readonly sentence: AnalysedSentence,
    readonly lexicon: DraftLexicon,
  ) {
    this.cues = findCues(sentence, lexicon.likelihood);
    for (const cue of this.cues) {
      const headed = this.headedClause(cue);
      if (headed !== undefined) {
        this.cuesOf.set(headed, [cue]);
        continue;
      }
      const clause = this.ratedClause(cue);
      if (clause === null) continue;
      const attachment = attachCue(sentence, clause, cue);
      const led = attachment === null || sentence.tokens.words[cue.start - 1] === ',' ? this.ledClause(cue) : undefined;
      if (led !== undefined) this.addCue(led, cue);
      else if (attachment === 'predicate') this.addCue(isPredicate(clause) ? clause.parent : clause, cue);
      else if (attachment !== null) this.participles.push({ clause, cue, conjunct: attachment === 'conjunct' });
    }
    for (const clause of sentence.clauses) {
      if (clause.type === 'complement' && clause.parent) {
        this.complementsOf.set(clause.parent, [...(this.complementsOf.get(clause.parent) ?? []), clause]);
      }
    }
  }

  private addCue(clause: Clause, cue: Cue): void {
    this.cuesOf.set(clause, [...(this.cuesOf.get(clause) ?? []), cue]);
  }

  private innermost(token: number): Clause | null {
    let best: Clause | null = null;
    for (const clause of this.sentence.clauses) {
      if (clause.start <= token && token < clause.end && (best === null || clause.end - clause.start <= best.end - best.start)) best = clause;
    }
    return best;
  }

  /** The clause that a cue stands in. `put the chance that X at 20 percent`: inside the clause of a chance, a number at its end rates that chance. */
  private ratedClause(cue: Cue): Clause | null {
    const clause = this.innermost(cue.start);
    const { words, lemmas } = this.sentence.tokens;
    // `assess it as likely that X`: *as* opens no clause of its own.
    if (clause?.type === 'adverbial' && clause.verb === null && words[clause.start] === 'as' && cue.start === clause.start + 1) return clause.parent;
    const rated = cue.category === 'number' && clause?.type === 'complement' && clause.governor >= 0 && words[cue.start - 1] === 'at' && CHANCE.has(lemmas[clause.governor]);
    return rated ? (clause.parent ?? clause) : clause;
  }

  /** `Most likely: X`, `Likeliest outcome: X`: the clause behind the colon is what is estimated. */
  private headedClause({ start, end, category }: Cue): Clause | undefined {
    const { words, lemmas, pos } = this.sentence.tokens;
    if (category !== 'hedge' || start > 1 || (start === 1 && pos[0] !== Pos.DET)) return undefined;
    const colon = EVENTS.has(lemmas[end]) ? end + 1 : end;
    return words[colon] === ':' ? this.sentence.clauses.find((clause) => clause.type === 'main' && clause.start === colon + 1 && clause.verb !== null) : undefined;
  }

  /** `…, possibly because X`: the clause behind the cue is what is estimated. */
  private ledClause(cue: Cue): Clause | undefined {
    if (cue.category !== 'hedge') return undefined;
    return this.sentence.clauses.find((clause) => clause.type === 'adverbial' && clause.start === cue.end && clause.verb !== null && !clause.verb.inverted);
  }

  ownCue(clause: Clause): Cue | null {
    return this.cuesOf.get(clause)?.[0] ?? null;
  }

  complements(clause: Clause): readonly Clause[] {
    return this.complementsOf.get(clause) ?? [];
  }
}
