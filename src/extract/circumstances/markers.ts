/** Which marker stands at a token of a claim, if what follows lets it be one: `despite the ban`, `while not encouraging`. */
import { HAVE, Pos, VerbForm } from '../../language/index.js';
import type { AnalysedSentence } from '../document.js';
import calendar from '../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import type { ClaimSpan } from './claimSpan.js';
import type { CircumstanceLexicon, Marker } from './compile.js';

/** Bodies that one stands before. */
const FORUMS = new Set(calendar.forums);
/** Weak markers that phrases in front or set off by a comma make sure. */
const EDGE_MARKERS = new Set(['given', 'following', 'absent', 'failing', 'ahead of', 'pending', 'at the (start|beginning|end|height|outset|time|turn) of']);
/** Subordinators that may stand without subject and finite verb. */
const REDUCIBLE = new Set(['while', 'whilst', 'if', 'unless', 'although', 'though', 'when', 'once', 'until']);
/** Behind these `given` is a participle or an adjective. */
const BEFORE_GIVEN = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'a', 'any', 'the']);
/** Prepositions that say where something stands: `with prices at 90`; not `with help from Lima`. */
const STATING = new Set(['at', 'on', 'in', 'under', 'behind', 'out', 'near', 'above', 'below']);
const HYPOTHETICAL = new Set(['would', 'will', 'could', 'may', 'might', 'can', 'cannot', '\'d', '\'ll', 'wo']);
const UNLIKELY = new Set(['unlikely', 'improbable', 'doubtful']);

const NEGATIONS = new Set(['not', 'n\'t', 'cannot', 'never', 'nothing', 'nobody', 'neither']);
const NEGATIVE_SUBJECTS = new Set(['neither', 'nobody', 'none', 'nothing', 'few', 'no']);

/** Verbs that *after* is a part of. */
const PURSUING = new Set(['go', 'come', 'look', 'run', 'chase', 'name']);

/** A marker with the first token behind it. */
export interface MarkerHit {
  readonly entry: Marker;
  readonly end: number;
}

export class MarkerReader {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly claim: ClaimSpan,
    private readonly lexicon: CircumstanceLexicon,
  ) {}

  at(i: number): MarkerHit | null {
    const { words, lemmas, pos, verbForms } = this.sentence.tokens;
    let best: MarkerHit | null = null;
    const reduced = this.reducedAt(i);
    if (reduced !== null) return reduced;
    this.lexicon.markers.at(this.sentence.interned, i, (entry, end) => {
      if (best !== null && end <= best.end) return;
      const next = end < words.length ? verbForms[end] : VerbForm.None;
      // `owing to competing crises`: in front of a noun, the gerund describes it.
      const describes = next === VerbForm.Participle || (next === VerbForm.Gerund && pos[end + 1] === Pos.NOUN);
      const nounPhrase = entry.follows.includes('noun-phrase') && (next === VerbForm.None || describes) && pos[end] !== Pos.PUNCT && pos[end] !== Pos.SCONJ;
      const gerund = entry.follows.includes('gerund') && next === VerbForm.Gerund;
      const infinitive = entry.follows.includes('infinitive') && entry.pattern !== 'to' && (next === VerbForm.Base || next === VerbForm.Present);
      // A subordinator that can be nothing else counts even where the clause behind it was not made out.
      const clause = entry.follows.includes('clause') && !entry.weak && end < this.claim.end && pos[end] !== Pos.PUNCT;
      const whole = entry.follows.length === 0;
      if (!whole && !nounPhrase && !gerund && !infinitive && !clause) return;
      if (entry.weak && !this.isSure(entry, i)) return;
      if (entry.type === 'condition' && words[i] === 'without' && !this.isPrecondition(i)) return;
      // `a real, if uneven, threat`
      if (words[i] === 'if' && words[i - 1] === ',' && words[end + 1] === ',') return;
      // `go after the miners`
      if (words[i] === 'after' && PURSUING.has(lemmas[i - 1])) return;
      // `once backed him`, `…, once the transit state`: in the past
      if (words[i] === 'once' && (next !== VerbForm.None || words[i - 1] === ',')) return;
      // `has since lost orders`
      if (words[i] === 'since' && next !== VerbForm.None) return;
      // `it is doubtful, though, that …`
      if (words[end] === ',' && words[i - 1] === ',') return;
      if (entry.type === 'time' && gerund && !nounPhrase && entry.weak) return;
      if (entry.type === 'time' && this.isForum(end)) return;
      best = { entry, end };
    });
    return best;
  }

  /** `has since fallen`: an adverb between auxiliary and verb; `has given`: the verb itself. */
  isInVerb(i: number): boolean {
    const { verb, inner } = this.claim.clause;
    const { words } = this.sentence.tokens;
    if (words[i] === 'since' && verb !== null && i > verb.start && i < verb.head) return true;
    const groups = verb === null ? inner : [...inner, verb];
    return groups.some(({ start, head }) => head === i && words.slice(start, head).some((word) => HAVE.has(word)));
  }

  /** `before the Security Council`: who hears a case, no time. */
  private isForum(from: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = from; i < this.claim.end && (pos[i] === Pos.DET || pos[i] === Pos.ADJ || pos[i] === Pos.NOUN || pos[i] === Pos.PROPN); i++) if (FORUMS.has(words[i])) return pos[i + 1] !== Pos.NOUN;
    return false;
  }

  /** A clause without subject and finite verb behind its marker: `while not encouraging Moscow`, `if confirmed`. */
  private reducedAt(i: number): MarkerHit | null {
    const { words, pos, verbForms } = this.sentence.tokens;
    let found: MarkerHit | null = null;
    this.lexicon.markers.at(this.sentence.interned, i, (entry, end) => {
      if (!entry.follows.includes('clause') || !REDUCIBLE.has(words[i])) return;
      let verb = end;
      while (verb < this.claim.end && (pos[verb] === Pos.ADV || words[verb] === 'not')) verb++;
      const form = verbForms[verb];
      if (form !== VerbForm.Gerund && form !== VerbForm.Participle) return;
      // `had once sworn`
      if (words[i] === 'once' && i > this.claim.start && words[i - 1] !== ',') return;
      const contrasting = entry.type === 'contrast' || (words[i] !== 'while' && words[i] !== 'whilst');
      if (found === null || contrasting) found = { entry, end };
    });
    return found;
  }

  private isSure(entry: Marker, at: number): boolean {
    if (entry.pattern === 'with') return this.isAbsolute(at);
    if (!EDGE_MARKERS.has(entry.pattern)) return false;
    const { words } = this.sentence.tokens;
    if (entry.pattern === 'given') return !BEFORE_GIVEN.has(words[at - 1]);
    if (entry.pattern === 'following') return this.sentence.tokens.pos[at - 1] !== Pos.DET;
    return true;
  }

  /** `With stocks so low, …`, `With a vote due in July, …`: a phrase in front that says of something how or where it is. */
  private isAbsolute(at: number): boolean {
    const { verb, start } = this.claim.clause;
    const { words, pos, verbForms } = this.sentence.tokens;
    if ((at !== this.claim.start && at !== start) || verb === null) return false;
    let named = false;
    for (let i = at + 1; i < verb.start && words[i] !== ','; i++) {
      const noun = pos[i] === Pos.NOUN || pos[i] === Pos.PROPN;
      const form = verbForms[i];
      const told = form === VerbForm.Gerund || form === VerbForm.Participle || pos[i] === Pos.ADJ || pos[i] === Pos.ADV || STATING.has(words[i]);
      if (named && !noun && words[i] !== "'s" && words[i] !== '-') return told && words.slice(i, verb.start).includes(',');
      named ||= noun;
    }
    return false;
  }

  /** `Without aid, the town will starve`, `cannot hold it without aid`: in front, or behind a denial of what may come. */
  private isPrecondition(at: number): boolean {
    const { verb } = this.claim.clause;
    if (at === this.claim.start) return true;
    if (verb === null) return false;
    const { words } = this.sentence.tokens;
    const front = words.slice(verb.start, Math.min(verb.end + 2, at));
    if (front.some((word) => UNLIKELY.has(word))) return true;
    // `Neither can govern without allies`, `can do nothing without them`
    return HYPOTHETICAL.has(front[0]) && (NEGATIVE_SUBJECTS.has(words[this.claim.start]) || words.slice(verb.start, at).some((word) => NEGATIONS.has(word)));
  }
}
