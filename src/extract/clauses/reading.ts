/** A sentence while its clauses are read: its verb groups, the stack of open clauses, and look-ups by token. */
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import type { Interned } from '../../lexicon/index.js';
import { makeClause, type Clause } from './clause.js';
import type { ClauseLexicon } from './lexicon.js';
import { findVerbGroups, isGroupAdverb, type VerbGroup } from './verbGroups.js';
import { COORDINATORS, DASHES, LOOKAHEAD, OPEN } from './words.js';

const CLOSING = new Set(OPEN.values());

export class Reading {
  readonly groups: (VerbGroup | undefined)[];
  readonly clauses: Clause[] = [];
  readonly stack: Clause[] = [];
  readonly end: number;
  /** 1 for tokens of expressions that stand like an adverb: `in all likelihood`. */
  readonly hedged: Uint8Array;

  constructor(
    readonly sentence: Sentence,
    readonly interned: Interned,
    readonly lexicon: ClauseLexicon,
  ) {
    this.groups = new Array<VerbGroup | undefined>(sentence.length);
    this.hedged = this.hedgedTokens();
    for (const group of findVerbGroups(sentence, this.hedged)) this.groups[group.start] = group;
    let end = sentence.length;
    while (end > 0 && sentence.pos[end - 1] === Pos.PUNCT && !CLOSING.has(sentence.words[end - 1])) end--;
    this.end = end;
  }

  private hedgedTokens(): Uint8Array {
    const mask = new Uint8Array(this.sentence.length);
    for (let i = 0; i < this.sentence.length; i++) {
      const found = this.lexicon.hedges.longest(this.interned, i);
      if (found === null) continue;
      mask.fill(1, found.start, found.end);
      i = found.end - 1;
    }
    return mask;
  }

  get top(): Clause {
    return this.stack[this.stack.length - 1];
  }

  open(fields: Partial<Clause> & Pick<Clause, 'type' | 'start' | 'parent'>): Clause {
    const clause = makeClause(fields);
    this.clauses.push(clause);
    this.stack.push(clause);
    return clause;
  }

  close(at: number): void {
    const clause = this.stack.pop();
    if (clause) clause.end = this.trim(clause.start, at);
  }

  closeAbove(clause: Clause | null, at: number): void {
    while (this.stack.length > 0 && this.top !== clause) this.close(at);
  }

  /** The innermost open clause that has no verb yet, below a finished one. */
  pending(): Clause | null {
    for (let k = this.stack.length - 2; k >= 0; k--) if (this.stack[k].verb === null) return this.stack[k];
    return null;
  }

  private trim(start: number, end: number): number {
    let to = end;
    while (to > start && (this.word(to - 1) === ',' || this.word(to - 1) === ';' || this.isJoining(to - 1) || this.word(to - 1) === ':' || DASHES.has(this.word(to - 1)))) to--;
    return to;
  }

  /** A coordinator; `should they do so` ends with what stands for a clause. */
  private isJoining(i: number): boolean {
    return COORDINATORS.has(this.word(i)) && !(this.word(i) === 'so' && this.sentence.verbForms[i - 1] !== VerbForm.None);
  }

  word(i: number): string {
    return this.sentence.words[i] ?? '';
  }

  isNominal(i: number): boolean {
    const pos = this.sentence.pos[i];
    return pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || pos === Pos.NUM || pos === Pos.SYM;
  }

  skipAdverbs(i: number): number {
    let k = i;
    while (k < this.end && isGroupAdverb(this.sentence, k) && this.groups[k] === undefined) k++;
    return k;
  }

  hasFiniteVerb(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.groups[i]?.finite === true) return true;
    return false;
  }

  nextComma(from: number): number {
    for (let i = from; i < Math.min(this.end, from + LOOKAHEAD); i++) {
      if (this.word(i) === ',') return i;
      if (this.word(i) === ';') return -1;
    }
    return -1;
  }

  isSurelyFinite(i: number): boolean {
    const group = this.groups[i];
    return group?.finite === true && !group.ambiguous;
  }

  behindBracket(i: number, closing: string): number {
    for (let k = i + 1; k < Math.min(this.sentence.length, i + LOOKAHEAD); k++) if (this.word(k) === closing) return k + 1;
    return i + 1;
  }

  isComplementVerb(i: number): boolean {
    if (i < 0) return false;
    return this.lexicon.complementVerbs.has(this.sentence.lemmas[i]) || this.hasParticle(i);
  }

  /** `point out`, `make it clear`. */
  hasParticle(verb: number): boolean {
    const particles = this.lexicon.complementParticles.get(this.sentence.lemmas[verb]);
    return particles?.some((particle) => this.word(verb + 1) === particle || this.word(verb + 2) === particle) === true;
  }

  isSaying(verb: number): boolean {
    return this.lexicon.sayingVerbs.has(this.sentence.lemmas[verb]) || this.hasParticle(verb);
  }

  /** `so long as`: a coordinator that begins a subordinator of several words. */
  opensSubordinate(i: number): boolean {
    const found = this.lexicon.subordinators.longest(this.interned, i);
    return found !== null && found.end > i + 1;
  }

  beforeAdverbs(i: number): number {
    let k = i - 1;
    while (k >= 0 && isGroupAdverb(this.sentence, k) && this.groups[k] === undefined) k--;
    return k;
  }

  lastComma(before: number, within: Clause): number {
    for (let i = before - 1; i > (within.verb?.end ?? within.start); i--) if (this.word(i) === ',') return i;
    return before;
  }

  isTimeWord(i: number): boolean {
    return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tomorrow|day|days|morning|evening|night|week|month|year|weeks|months|years|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|weekend|times)$/.test(this.word(i));
  }
}
