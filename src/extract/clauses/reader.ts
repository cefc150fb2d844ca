/**
 * Finds the clauses of a sentence: one pass from left to right with a stack of open clauses. Markers open a clause, a
 * finite verb fills the innermost one that still waits for its verb, commas and coordinators close what is complete.
 */
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import type { Interned, PhraseTrie } from '../../lexicon/index.js';
import { makeClause, type Clause } from './clause.js';
import { findVerbGroups, isGroupAdverb, type VerbGroup } from './verbGroups.js';

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
  /** Those that credit a belief, and may follow it: `…, diplomats believe`. */
  readonly believingVerbs: ReadonlySet<string>;
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

const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);
const NOMINALS = new Set(['whether', 'how', 'why', 'what', 'whatever', 'whoever', 'where', 'when']);
/** Words that open a clause inside a noun phrase: what stands behind them is no verb of the phrase. */
const EMBEDDING = new Set(['what', 'whatever', 'whether', 'how', 'why']);
const FIRST_PERSON = new Set(['we', 'i']);
const SUBJECT_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we', 'i']);
const COORDINATORS = new Set(['and', 'but', 'or', 'nor', 'yet', 'so', '&']);
/** Words that stand for a clause behind *if*. */
const PRO_CLAUSES = new Set(['so', 'not', 'necessary', 'possible', 'needed']);
const OPEN = new Map([['(', ')'], ['[', ']'], ['{', '}']]);
const CLOSING = new Set(OPEN.values());
const DASHES = new Set(['\u2013', '\u2014', '--', '-']);
const QUOTES = new Set(['"', '\'']);
/** A fragment of so many tokens in front of `…, officials say` is what they say, verb or no verb. */
const SHORTEST_FRAGMENT = 4;
/** Tokens of a description between commas behind a speaker's name. */
const LONGEST_APPOSITION = 12;
/** Tokens of `at least two of` in front of a relative pronoun. */
const LONGEST_PARTITIVE = 5;
/** How far a subject or a bracket may reach; keeps reading linear in the length of the sentence. */
const LOOKAHEAD = 80;

/** `inside`, `there`, `abroad`: what stands for a clause behind *once* or *while*. */
const isPlaceWord = ({ pos }: Sentence, at: number): boolean => pos[at] === Pos.ADV || pos[at] === Pos.ADP;

/** `rule out a clash that …`: no preposition, but part of the verb. */
const isParticle = (word: string): boolean => word === 'out' || word === 'off' || word === 'up';

class ClauseReader {
  private readonly groups: (VerbGroup | undefined)[];
  private readonly clauses: Clause[] = [];
  private readonly stack: Clause[] = [];
  private readonly end: number;
  /** 1 for tokens of expressions that stand like an adverb: `in all likelihood`. */
  private readonly hedged: Uint8Array;

  constructor(
    private readonly sentence: Sentence,
    private readonly interned: Interned,
    private readonly lexicon: ClauseLexicon,
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

  read(): Clause[] {
    this.open({ type: 'main', start: 0, parent: null });
    for (let i = 0; i < this.end; i = this.step(i));
    while (this.stack.length > 0) this.close(this.end);
    return this.clauses.filter((clause) => clause.end > clause.start).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Handles the token at `i`; returns the next one to look at. */
  private step(i: number): number {
    const word = this.word(i);
    const closing = OPEN.get(word);
    if (closing !== undefined) return this.behindBracket(i, closing);
    if (word === ';') return this.breakAt(i);
    if (word === ':') return this.colon(i);
    if (DASHES.has(word) && this.sentence.spaced[i] === 1) return this.dash(i);
    if (word === ',' || QUOTES.has(word)) {
      const behind = this.attribution(i);
      if (behind > i) return behind;
      if (word === ',' && this.endsStatement(i)) return this.breakAt(i);
      if (word === ',') this.comma(i);
      return i + 1;
    }
    if (COORDINATORS.has(word) && i > 0 && !this.opensSubordinate(i) && !this.isProForm(i)) return this.coordinate(i);
    if (word === 'that') {
      const behind = this.that(i);
      if (behind > i) return behind;
    }
    if (RELATIVES.has(word) && i > 0 && this.relative(i)) return i + 1;
    if (NOMINALS.has(word) && this.nominal(i)) return i + 1;
    const behind = this.subordinator(i);
    if (behind > i) return behind;
    const group = this.groups[i];
    if (group === undefined) return i + 1;
    if (group.inverted && this.inversion(group)) return group.end;
    this.verb(group);
    return group.end;
  }

  /** `to do so`, `think so`: *so* stands for a clause instead of joining one. */
  private isProForm(i: number): boolean {
    return this.word(i) === 'so' && this.sentence.verbForms[i - 1] !== VerbForm.None;
  }

  // -- the stack ----------------------------------------------------------------------------------------------------

  private get top(): Clause {
    return this.stack[this.stack.length - 1];
  }

  private open(fields: Partial<Clause> & Pick<Clause, 'type' | 'start' | 'parent'>): Clause {
    const clause = makeClause(fields);
    this.clauses.push(clause);
    this.stack.push(clause);
    return clause;
  }

  private close(at: number): void {
    const clause = this.stack.pop();
    if (clause) clause.end = this.trim(clause.start, at);
  }

  private closeAbove(clause: Clause | null, at: number): void {
    while (this.stack.length > 0 && this.top !== clause) this.close(at);
  }

  /** The innermost open clause that has no verb yet, below a finished one. */
  private pending(): Clause | null {
    for (let k = this.stack.length - 2; k >= 0; k--) if (this.stack[k].verb === null) return this.stack[k];
    return null;
  }

  private trim(start: number, end: number): number {
    let to = end;
    while (to > start && (this.word(to - 1) === ',' || this.word(to - 1) === ';' || COORDINATORS.has(this.word(to - 1)) || this.word(to - 1) === ':' || DASHES.has(this.word(to - 1)))) to--;
    return to;
  }

  private word(i: number): string {
    return this.sentence.words[i] ?? '';
  }

  private isNominal(i: number): boolean {
    const pos = this.sentence.pos[i];
    return pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || pos === Pos.NUM || pos === Pos.SYM;
  }

  private skipAdverbs(i: number): number {
    let k = i;
    while (k < this.end && isGroupAdverb(this.sentence, k) && this.groups[k] === undefined) k++;
    return k;
  }

  /**
   * Looks ahead for a subject and its finite verb. Returns the token where the verb group starts, -1 if something that
   * cannot stand inside a subject comes first.
   * @param coordinated whether *and* may stand inside the subject
   */
  private subjectThenVerb(from: number, coordinated = false): number {
    let nominal = false;
    let needed = 1;
    const limit = Math.min(this.end, from + LOOKAHEAD);
    for (let i = from; i < limit; i++) {
      const word = this.word(i);
      const group = this.groups[i];
      if (group !== undefined) {
        if (group.finite && (!group.ambiguous || !this.readsAsParticiple(group))) {
          if (!nominal && !this.standsForNoun(from, i)) return -1;
          if (--needed === 0) return i;
        } else if (group.form === VerbForm.Gerund) nominal = true;
        i = group.end - 1;
        continue;
      }
      if (OPEN.has(word)) {
        i = this.behindBracket(i, OPEN.get(word) ?? '') - 1;
      } else if (i > from && this.lexicon.subordinators.longest(this.interned, i, (entry) => !entry.weak) !== null) {
        return -1;
      } else if (word === ',') {
        const next = this.nextComma(i + 1);
        // `Once inside, they …`
        if (!nominal && i > from && (i - from > 4 || isPlaceWord(this.sentence, i - 1))) return -1;
        if (next < 0) {
          if (nominal || i - from > 4) return -1;
        } else if (nominal && RELATIVES.has(this.word(i + 1))) i = next;
        else if (next - i > 12) return -1;
        else if (nominal) {
          if (this.hasFiniteVerb(i, next)) return -1;
          i = next;
        }
      } else if (COORDINATORS.has(word)) {
        if (!nominal && i > from && this.sentence.pos[i - 1] !== Pos.ADJ) return -1;
        if (!coordinated && !this.joinsNouns(i)) return -1;
        if (this.groups[this.skipAdverbs(i + 1)]?.finite === true) return -1;
      } else if (word === 'that' || RELATIVES.has(word)) {
        if (nominal && this.sentence.pos[i] !== Pos.DET) needed++;
        // `since that would help`
        else if (i === from && this.sentence.pos[i] === Pos.PRON && word === 'that') nominal = true;
      } else if (word === ';' || word === ':' || word === '.' || (i > from && EMBEDDING.has(word))) return -1;
      else if (this.isNominal(i) || (this.sentence.pos[i] === Pos.DET && !nominal)) nominal ||= this.isNominal(i) || this.groups[i + 1] !== undefined || isGroupAdverb(this.sentence, i + 1);
    }
    return -1;
  }

  /** `the above understates it`, `a third had switched`: an adjective behind an article is a subject by itself. */
  private standsForNoun(from: number, verb: number): boolean {
    const { pos } = this.sentence;
    let k = this.beforeAdverbs(verb);
    const last = k;
    while (k > from && pos[k] === Pos.ADJ) k--;
    return k < last && k >= from && pos[k] === Pos.DET;
  }

  /** `Moscow and Beijing`: a coordinator between two short noun phrases. */
  private joinsNouns(i: number): boolean {
    return this.isNominal(i - 1) && this.sentence.pos[i + 1] !== Pos.VERB && this.sentence.pos[i + 1] !== Pos.AUX;
  }

  private hasFiniteVerb(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.groups[i]?.finite === true) return true;
    return false;
  }

  private nextComma(from: number): number {
    for (let i = from; i < Math.min(this.end, from + LOOKAHEAD); i++) {
      if (this.word(i) === ',') return i;
      if (this.word(i) === ';') return -1;
    }
    return -1;
  }

  /** A form in *-ed* behind a noun is a bare participle when the clause's own verb comes later. */
  private readsAsParticiple(group: VerbGroup): boolean {
    const { pos } = this.sentence;
    const next = pos[group.end];
    if (group.end >= this.end || next === Pos.ADP || next === Pos.PUNCT || next === Pos.ADV || this.word(group.end) === 'to') {
      for (let i = group.end; i < Math.min(this.end, group.end + LOOKAHEAD); i++) {
        const word = this.word(i);
        // `The offer, renewed in June, has failed`
        if (word === ',' && this.word(group.start - 1) === ',') return this.isSurelyFinite(this.skipAdverbs(i + 1));
        if (word === ',' || word === ';' || COORDINATORS.has(word) || RELATIVES.has(word) || word === 'that') return false;
        if (this.isSurelyFinite(i)) return true;
      }
    }
    return false;
  }

  private isSurelyFinite(i: number): boolean {
    const group = this.groups[i];
    return group?.finite === true && !group.ambiguous;
  }

  // -- events -------------------------------------------------------------------------------------------------------

  private behindBracket(i: number, closing: string): number {
    for (let k = i + 1; k < Math.min(this.sentence.length, i + LOOKAHEAD); k++) if (this.word(k) === closing) return k + 1;
    return i + 1;
  }

  private breakAt(i: number): number {
    this.closeAbove(null, i);
    this.open({ type: 'main', start: i + 1, parent: null });
    return i + 1;
  }

  private colon(i: number): number {
    const governor = this.top.verb;
    if (QUOTES.has(this.word(i + 1)) && governor !== null && this.lexicon.complementVerbs.has(this.sentence.lemmas[governor.head])) {
      this.open({ type: 'complement', start: i + 1, parent: this.top, governor: governor.head });
      return i + 1;
    }
    return this.subjectThenVerb(i + 1, true) >= 0 ? this.breakAt(i) : i + 1;
  }

  private dash(i: number): number {
    if (i === 0) return 1;
    for (let k = i + 1; k < this.end; k++) {
      if (DASHES.has(this.word(k)) && this.sentence.spaced[k] === 1) return this.top.verb === null || !this.hasFiniteVerb(i, k) ? k + 1 : i + 1;
    }
    return this.top.verb !== null && this.subjectThenVerb(i + 1, true) >= 0 ? this.breakAt(i) : i + 1;
  }

  /** `Boarding in Lagos, Further Attacks Likely`: a headline of two statements. */
  private endsStatement(i: number): boolean {
    const { top } = this;
    if (!this.sentence.titleCase || top.type !== 'main') return false;
    const stated = top.verb !== null || top.inner.some((group) => group.infinitive) || this.hasVerbless(top, i) || this.hasPreposition(top.start, i);
    if (!stated || COORDINATORS.has(this.word(i + 1)) || !this.opensPhrase(i + 1)) return false;
    for (let k = i + 2; k < this.end && this.word(k) !== ','; k++) {
      const planned = this.word(k) === 'to' && this.groups[k]?.infinitive === true;
      if (planned || this.lexicon.infinitiveFrames.has(this.word(k))) return true;
    }
    return false;
  }

  private hasPreposition(from: number, to: number): boolean {
    for (let k = from + 1; k < to; k++) if (this.sentence.pos[k] === Pos.ADP) return true;
    return false;
  }

  private opensPhrase(i: number): boolean {
    const pos = this.sentence.pos[i];
    return (this.isNominal(i) || pos === Pos.ADJ || pos === Pos.DET) && !this.lexicon.infinitiveFrames.has(this.word(i)) && this.hedged[i] === 0;
  }

  private comma(i: number): void {
    const next = this.word(i + 1);
    while (this.stack.length > 1) {
      const { top } = this;
      const passing = (top.type === 'relative' && !top.restrictive) || top.type === 'adverbial' || top.type === 'nominal' || top.type === 'relative';
      if (!passing || top.verb === null || this.pending() === null) return;
      // `which are cheap, deniable and easily reversed`
      if (top.verb.copula && this.sentence.pos[i - 1] === Pos.ADJ && this.sentence.pos[i + 1] === Pos.ADJ) return;
      if (COORDINATORS.has(next) && this.subjectThenVerb(i + 2) < 0 && this.groups[this.skipAdverbs(i + 2)] !== undefined && top.type === 'adverbial') return;
      this.close(i);
      if (this.top.verb === null) return;
    }
  }

  private relative(i: number): boolean {
    const afterComma = this.word(i - 1) === ',' || (this.sentence.pos[i - 1] === Pos.ADP && (this.word(i - 2) === ',' || this.word(i - 3) === ',' || this.partitiveStart(i) < i));
    const prepositional = this.sentence.pos[i - 1] === Pos.ADP;
    const anchored = afterComma || prepositional || this.isNominal(i - 1) || QUOTES.has(this.word(i - 1)) || this.word(i - 1) === ')';
    if (!anchored && !COORDINATORS.has(this.word(i - 1))) return false;
    this.open({
      type: 'relative',
      start: afterComma ? this.partitiveStart(i) : i,
      parent: this.top,
      restrictive: !afterComma,
      marker: { start: i, end: i + 1 },
    });
    return true;
  }

  /** `…, one of whom said so`: the relative clause begins with the part that it is about. */
  private partitiveStart(relative: number): number {
    if (this.word(relative - 1) !== 'of') return relative;
    let start = relative - 1;
    while (start > 0 && relative - start < LONGEST_PARTITIVE && this.word(start - 1) !== ',') start--;
    return this.word(start - 1) === ',' ? start : relative;
  }

  private nominal(i: number): boolean {
    const word = this.word(i);
    if (i === 0 || (word === 'how' && this.sentence.pos[i + 1] === Pos.ADJ)) return false;
    if (word === 'when' || word === 'where') {
      if (this.word(i - 1) === ',' && word === 'where' && this.subjectThenVerb(i + 1, true) >= 0) {
        this.open({ type: 'relative', start: i, parent: this.top, restrictive: false, marker: { start: i, end: i + 1 } });
        return true;
      }
      if (word === 'when' || !this.isNominal(i - 1)) return false;
    }
    const verb = this.subjectThenVerb(i + 1, true);
    const direct = this.groups[this.skipAdverbs(i + 1)]?.finite === true;
    if (verb < 0 && !direct) return false;
    this.open({ type: 'nominal', start: i, parent: this.top, restrictive: true, marker: { start: i, end: i + 1 } });
    return true;
  }

  /** `That X will fall seems clear`: a clause as subject, with the verb of the sentence behind its own. */
  private subjectClause(): number {
    const verb = this.subjectThenVerb(1, true);
    if (verb < 0) return 0;
    for (let i = this.groups[verb]?.end ?? this.end; i < this.end; i++) {
      const word = this.word(i);
      if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word)) return 0;
      const group = this.groups[i];
      if (group?.finite !== true || group.ambiguous) continue;
      this.open({ type: 'nominal', start: 0, parent: this.top, restrictive: true, marker: { start: 0, end: 1 } });
      return 1;
    }
    return 0;
  }

  /** *that*: complement, relative, or neither (0). */
  private that(i: number): number {
    if (i === 0) return this.subjectClause();
    const before = this.word(i - 1);
    const verb = this.subjectThenVerb(i + 1, true);
    const direct = this.groups[this.skipAdverbs(i + 1)]?.finite === true;
    if (verb < 0 && !direct) return 0;
    const nounBefore = this.sentence.pos[i - 1] === Pos.NOUN || this.sentence.pos[i - 1] === Pos.PROPN || before === ')' || before === '"';
    const governor = this.governorOf(i);
    if (COORDINATORS.has(before)) {
      const sibling = [...this.stack].reverse().find((clause) => clause.type === 'complement');
      if (sibling) {
        this.closeAbove(sibling, i);
        this.close(i - 1);
        this.open({ type: 'complement', start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, marker: { start: i, end: i + 1 } });
        return i + 1;
      }
    }
    if (nounBefore && governor !== i - 1 && this.saysBy(i - 1) < 0 && (direct || !this.isComplementVerb(governor) || this.isObject(governor, i) || this.lexicon.complementNouns.has(this.sentence.lemmas[i - 1]))) {
      const complement = !direct && this.lexicon.complementNouns.has(this.sentence.lemmas[i - 1]);
      if (complement) this.open({ type: 'complement', start: i + 1, parent: this.top, governor: i - 1, marker: { start: i, end: i + 1 } });
      else this.open({ type: 'relative', start: i, parent: this.top, restrictive: true, marker: { start: i, end: i + 1 } });
      return i + 1;
    }
    if (direct && verb < 0) {
      if (this.sentence.pos[i - 1] !== Pos.PRON && this.sentence.pos[i - 1] !== Pos.NUM && before !== ')') return 0;
      this.open({ type: 'relative', start: i, parent: this.top, restrictive: true, marker: { start: i, end: i + 1 } });
      return i + 1;
    }
    this.open({ type: 'complement', start: i + 1, parent: this.top, governor, marker: { start: i, end: i + 1 } });
    return i + 1;
  }

  /** `rule out a clash that …`: what stands between verb and *that* is the verb's object, so *that* is relative. */
  private isObject(verb: number, that: number): boolean {
    if (this.lexicon.addressingVerbs.has(this.sentence.lemmas[verb])) return false;
    for (let k = verb + 1; k < that; k++) {
      if (this.sentence.pos[k] === Pos.ADP && k > verb + 1) return false;
      if (this.isTimeWord(k) || this.sentence.pos[k] === Pos.PUNCT) return false;
    }
    return this.sentence.pos[verb + 1] !== Pos.ADP || this.word(verb + 1) === 'out';
  }

  private isComplementVerb(i: number): boolean {
    if (i < 0) return false;
    return this.lexicon.complementVerbs.has(this.sentence.lemmas[i]) || this.hasParticle(i);
  }

  /** `point out`, `make it clear`. */
  private hasParticle(verb: number): boolean {
    const particles = this.lexicon.complementParticles.get(this.sentence.lemmas[verb]);
    return particles?.some((particle) => this.word(verb + 1) === particle || this.word(verb + 2) === particle) === true;
  }

  private isSaying(verb: number): boolean {
    return this.lexicon.sayingVerbs.has(this.sentence.lemmas[verb]) || this.hasParticle(verb);
  }

  /** The verb group that stands last in a clause so far. */
  private lastGroup({ verb, inner }: Clause): VerbGroup | null {
    const last = [...inner].reverse().find((group) => !this.isAttributive(group)) ?? verb;
    return verb !== null && last !== null && last.start < verb.start ? verb : last;
  }

  /** `told parliament in written evidence that`: the noun belongs to how it was said. */
  private saysBy(noun: number): number {
    const { pos } = this.sentence;
    const verb = this.lastGroup(this.top);
    if (verb === null || verb.passive || !this.isSaying(verb.head)) return -1;
    for (let k = noun - 1; k > verb.head; k--) {
      if (this.word(k) === 'to' || (pos[k] === Pos.ADP && !isParticle(this.word(k)))) return verb.head;
      if (pos[k] === Pos.PUNCT) return -1;
    }
    return -1;
  }

  /** What takes the clause behind `i`: an adjective or noun right in front, else the last verb. */
  private governorOf(i: number): number {
    const { pos, lemmas } = this.sentence;
    const said = this.saysBy(i - 1);
    if (said >= 0) return said;
    const noun = pos[i - 1] === Pos.NOUN && this.lexicon.complementNouns.has(lemmas[i - 1]);
    if (noun || pos[i - 1] === Pos.ADJ || this.word(i - 1) === 'likely' || this.word(i - 1) === 'unlikely') return i - 1;
    const { top } = this;
    const last = this.lastGroup(top);
    return (top.verb !== null && last !== undefined && last !== null && !this.isComplementVerb(last.head) && this.isComplementVerb(top.verb.head) ? top.verb : last)?.head ?? i - 1;
  }

  /** `in written evidence`: a participle as an adjective. */
  private isAttributive({ form, start, head }: VerbGroup): boolean {
    const before = this.sentence.pos[start - 1];
    if (start !== head || !this.isNominal(head + 1)) return false;
    return form === VerbForm.Participle ? before === Pos.ADP || before === Pos.DET : form === VerbForm.Gerund && this.word(start - 1) === 'to';
  }

  /** `so long as`: a coordinator that begins a subordinator of several words. */
  private opensSubordinate(i: number): boolean {
    const found = this.lexicon.subordinators.longest(this.interned, i);
    return found !== null && found.end > i + 1;
  }

  private subordinator(i: number): number {
    if (this.hedged[i] === 1) return i;
    const found = this.lexicon.subordinators.longest(this.interned, i);
    if (found === null) return i;
    // `If so, …`
    if (PRO_CLAUSES.has(this.word(found.end)) && this.word(found.end + 1) === ',') return i;
    const direct = this.groups[this.skipAdverbs(found.end)];
    if (direct?.finite === true && !direct.inverted) return i;
    // `was quoted as saying the line was open`
    if (direct?.form === VerbForm.Gerund && this.word(i) === 'as') return i;
    // *after*, *as*, *since* … open a clause only where a clause follows.
    const verb = this.subjectThenVerb(found.end, true);
    if (verb < 0 || (this.sentence.pos[i] === Pos.ADP && this.servesSubject(i, verb))) return i;
    this.open({ type: 'adverbial', start: i, parent: this.top, marker: { start: i, end: found.end } });
    return found.end;
  }

  /**
   * `A return of fighting before the end of the season is likely`: between a subject that waits for its verb and the only verb of
   * the clause, the word is a preposition.
   */
  private servesSubject(i: number, verb: number): boolean {
    const { top } = this;
    if (top.type !== 'main' || top.verb !== null || i === top.start || this.word(i - 1) === ',' || this.hasVerbless(top, i)) return false;
    for (let k = (this.groups[verb]?.end ?? verb) ; k < this.end; k++) {
      const word = this.word(k);
      if (word === ',' || word === ';' || COORDINATORS.has(word)) return true;
      if (this.isSurelyFinite(k)) return false;
    }
    return true;
  }

  /** `Should Moscow attack, …`, `were it to …`: a condition without *if*. */
  private inversion(group: VerbGroup): boolean {
    const word = this.word(group.start);
    if (word !== 'should' && word !== 'were' && word !== 'had') return false;
    const opens = group.start === 0 || this.word(group.start - 1) === ',' || COORDINATORS.has(this.word(group.start - 1));
    if (!opens && (word === 'had' || this.top.verb === null)) return false;
    const clause = this.open({ type: 'adverbial', start: group.start, parent: this.top, marker: { start: group.start, end: group.start + 1 } });
    clause.verb = group;
    return true;
  }

  private verb(group: VerbGroup): void {
    if (!group.finite || (group.ambiguous && this.isReduced(group))) {
      this.top.inner.push(group);
      this.zeroThat(group);
      return;
    }
    if (this.top.verb === null && this.runsOn(group)) {
      const { top } = this;
      this.close(this.lastComma(group.start, top));
      this.open({ type: top.type, start: this.lastComma(group.start, top) + 1, parent: top.parent, sibling: top }).verb = group;
    } else if (this.top.verb === null) {
      if (this.isBareRelative(group)) this.open({ type: 'relative', start: group.start - 1, parent: this.top, restrictive: true }).verb = group;
      else this.top.verb = group;
    } else {
      const pending = this.pending();
      const before = this.beforeAdverbs(group.start);
      if (pending !== null) {
        this.closeAbove(pending, this.lastComma(group.start, this.top));
        pending.verb = group;
      } else if (this.word(before) === ',') {
        this.conjunct(before, group, true);
      } else if (!this.looseVerb(group)) {
        this.top.inner.push(group);
      }
    }
    this.zeroThat(group);
  }

  /** `Reuters, citing papers it has seen, reported`, `The plan they drew up failed`: a pronoun behind a noun, and the verb of the clause later. */
  private isBareRelative(group: VerbGroup): boolean {
    const subject = group.start - 1;
    if (subject <= this.top.start || !SUBJECT_PRONOUNS.has(this.word(subject)) || this.sentence.pos[subject - 1] !== Pos.NOUN) return false;
    const next = this.skipAdverbs(group.end);
    return this.groups[this.word(next) === ',' ? this.skipAdverbs(next + 1) : next]?.finite === true;
  }

  /** `Army unlikely to hold the north, rebels could advance`: what stands in front of the comma has its predicate. */
  private runsOn(group: VerbGroup): boolean {
    const { top } = this;
    const comma = this.lastComma(group.start, top);
    return comma < group.start && top.inner.some((inner) => inner.infinitive && inner.end < comma) && this.hasVerbless(top, comma);
  }

  /** Whether a possible participle is one: the clause has its verb already, or gets it later. */
  private isReduced(group: VerbGroup): boolean {
    const { top } = this;
    if (top.verb === null) return this.readsAsParticiple(group) || this.beforeAdverbs(group.start) < top.start;
    if (this.word(group.start - 1) === ',' && (this.pending() !== null || this.listsVerbs(group))) return false;
    // `A guard who worked at the plant told investigators that …`
    if (this.pending() !== null && this.takesObject(group) && !this.hasVerbAhead(group.end)) return false;
    return this.isNominal(group.start - 1) || this.word(group.start - 1) === ',' || this.sentence.pos[group.start - 1] === Pos.VERB || this.sentence.pos[group.start - 1] === Pos.DET || this.sentence.pos[group.start - 1] === Pos.ADP;
  }

  /** `closed the port, banned exports(,) and raised taxes`: one of several verbs with the same subject. */
  private listsVerbs(group: VerbGroup): boolean {
    const { top } = this;
    const object = this.sentence.pos[group.end];
    if (top.verb?.form !== VerbForm.Past || !(this.isNominal(group.end) || object === Pos.DET || object === Pos.ADJ)) return false;
    for (let i = group.end; i < Math.min(this.end, group.end + LOOKAHEAD); i++) {
      if (this.word(i) === ';' || this.isSurelyFinite(i)) return false;
      const next = COORDINATORS.has(this.word(i)) ? this.groups[this.skipAdverbs(i + 1)] : undefined;
      if (next !== undefined) return next.finite || next.form === VerbForm.Participle;
    }
    return false;
  }

  /** Whether an object or a clause stands right behind a verb. */
  private takesObject({ end }: VerbGroup): boolean {
    const pos = this.sentence.pos[end];
    return end < this.end && (this.isNominal(end) || pos === Pos.DET || this.word(end) === 'that');
  }

  /** Whether the clause goes on to a finite verb. */
  private hasVerbAhead(from: number, surely = true): boolean {
    for (let i = from; i < Math.min(this.end, from + LOOKAHEAD); i++) {
      const word = this.word(i);
      if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word)) return false;
      if (surely ? this.isSurelyFinite(i) : this.groups[i]?.finite === true) return true;
    }
    return false;
  }

  private beforeAdverbs(i: number): number {
    let k = i - 1;
    while (k >= 0 && isGroupAdverb(this.sentence, k) && this.groups[k] === undefined) k--;
    return k;
  }

  private lastComma(before: number, within: Clause): number {
    for (let i = before - 1; i > (within.verb?.end ?? within.start); i--) if (this.word(i) === ',') return i;
    return before;
  }

  /** A second finite verb without a marker: a relative clause without pronoun, or a sentence run on. */
  private looseVerb(group: VerbGroup): boolean {
    const from = this.top.verb?.end ?? this.top.start;
    for (let i = group.start - 1; i > from; i--) {
      const word = this.word(i);
      if (word === ',') {
        const sibling = this.top;
        this.close(i);
        this.open({ type: sibling.type, start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, restrictive: sibling.restrictive }).verb = group;
        return true;
      }
      const starts = this.sentence.pos[i] === Pos.PRON || this.sentence.pos[i] === Pos.DET || this.sentence.pos[i] === Pos.PROPN;
      if (starts && this.isNominal(i - 1) && this.sentence.pos[i - 1] === Pos.NOUN) {
        this.open({ type: 'relative', start: i, parent: this.top, restrictive: true }).verb = group;
        return true;
      }
    }
    return false;
  }

  /** `said X will …`: opens the complement at once, so that *and* inside X is not taken for a new clause. */
  private zeroThat(group: VerbGroup): void {
    // `Ruling party will …`: a gerund at the head of a clause is an adjective or a subject.
    if (group.form === VerbForm.Participle && this.sentence.pos[group.start - 1] === Pos.DET) return;
    // `The decision to accept the offer surprised many`: the finite verb is the clause's own.
    if (group.infinitive && this.top.verb === null) return;
    if (!this.isComplementVerb(group.head) || this.lexicon.explicitThat.has(this.sentence.lemmas[group.head]) || group.passive || (group.form === VerbForm.Gerund && group.start === this.top.start)) return;
    if (NOMINALS.has(this.word(group.end))) return;
    let from = this.skipAdverbs(group.end);
    if (this.word(from) === 'that' || this.word(from) === ',' || from >= this.end || this.groups[from] !== undefined) return;
    if (this.sentence.pos[from] === Pos.ADP || this.sentence.pos[from] === Pos.SCONJ || RELATIVES.has(this.word(from)) || NOMINALS.has(this.word(from))) return;
    if (QUOTES.has(this.word(from))) from++;
    from = this.behindAddressee(group, from);
    const verb = this.subjectThenVerb(from, true);
    if (verb < 0 || this.crossesThat(from, verb)) return;
    this.open({ type: 'complement', start: from, parent: this.top, governor: group.head });
  }

  /** `told Al Jazeera they were ready`: what was said begins behind whom it was told. */
  private behindAddressee({ head }: VerbGroup, from: number): number {
    if (!this.lexicon.addressingVerbs.has(this.sentence.lemmas[head])) return from;
    const { pos } = this.sentence;
    let k = pos[from] === Pos.DET ? from + 1 : from;
    while (k < this.end && (pos[k] === Pos.PROPN || pos[k] === Pos.NOUN || pos[k] === Pos.ADJ) && this.groups[k] === undefined) k++;
    return k > from && (pos[k] === Pos.PRON || pos[k] === Pos.DET) && !RELATIVES.has(this.word(k)) && this.word(k) !== 'that' ? k : from;
  }

  private crossesThat(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const word = this.word(i);
      if (word === 'that' || word === ',' || RELATIVES.has(word)) return true;
      if (i > from && this.lexicon.subordinators.longest(this.interned, i) !== null && this.subjectThenVerb(i + 1) >= 0) return true;
    }
    return false;
  }

  // -- coordination -------------------------------------------------------------------------------------------------

  private coordinate(i: number): number {
    if (this.resumesMatrix(i)) return i + 1;
    let next = this.skipAdverbs(i + 1);
    if (this.word(next) === 'that') return i + 1;
    if (this.word(next) === ',') {
      const closing = this.nextComma(next + 1);
      if (closing > 0 && closing - next < 12) next = this.skipAdverbs(closing + 1);
    }
    const group = this.groups[next];
    if (group !== undefined && !group.infinitive && group.form !== VerbForm.Gerund) {
      if (group.inverted || (this.word(i) === 'nor' && group.start === i + 1 && this.sentence.pos[group.end] === Pos.PRON)) {
        this.separate(i, group);
        return group.end;
      }
      if (this.conjunct(i, group, false)) {
        this.zeroThat(group);
        return group.end;
      }
      if (group.finite && this.top.verb !== null) {
        this.top.inner.push(group);
        this.zeroThat(group);
        return group.end;
      }
      return i + 1;
    }
    if (group?.infinitive === true && this.goesOnWithPlan(i, group)) return group.end;
    const { top } = this;
    if (top.verb === null && top.type !== 'main') return i + 1;
    const verb = this.subjectThenVerb(i + 1);
    if (verb >= 0 && (top.verb !== null || this.hasVerbless(top, i))) {
      if (this.joinsSubject(i, verb)) return i + 1;
      this.separate(i, null);
      return i + 1;
    }
    if (verb < 0 && this.isVerblessConjunct(i)) this.separate(i, null);
    return i + 1;
  }

  /** `certain that X and likely that Y`: the second predicate belongs to the clause that the first one does. */
  private resumesMatrix(i: number): boolean {
    const complement = [...this.stack].reverse().find((clause) => clause.type === 'complement' && clause.verb !== null);
    if (complement === undefined || complement.governor < 0) return false;
    let k = i + 1;
    while (k < this.end && k - i <= 3 && (this.sentence.pos[k] === Pos.ADJ || this.sentence.pos[k] === Pos.NOUN || this.sentence.pos[k] === Pos.ADV)) k++;
    if (k === i + 1 || this.word(k) !== 'that') return false;
    const head = this.sentence.lemmas[k - 1];
    if (!this.lexicon.complementNouns.has(head) && !this.lexicon.infinitiveFrames.has(this.word(k - 1))) return false;
    this.closeAbove(complement, i);
    this.close(i);
    return true;
  }

  /** `X likely and Y possible`: telegraphese has clauses without a verb. */
  private hasVerbless(clause: Clause, at: number): boolean {
    for (let k = clause.start; k < at; k++) if (this.lexicon.infinitiveFrames.has(this.word(k))) return true;
    return false;
  }

  /** `…, but an agreement unlikely`: no verb on the right, a predicate word on both sides. */
  private isVerblessConjunct(i: number): boolean {
    if (this.word(i) !== 'but' && this.word(i - 1) !== ',') return false;
    for (let k = i + 1; k < this.end; k++) {
      if (this.groups[k]?.finite === true || this.word(k) === ',') return false;
      if (this.lexicon.infinitiveFrames.has(this.word(k)) && this.isNominal(this.beforeAdverbs(k))) return true;
    }
    return false;
  }

  /** Whether the words behind *and* only lengthen an object before a verb that belongs further out. */
  private joinsSubject(i: number, verb: number): boolean {
    return this.pending() !== null && this.isNominal(i - 1) && !this.nextCommaBefore(i, verb) && this.word(i - 1) !== ',';
  }

  private nextCommaBefore(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.word(k) === ',') return true;
    return false;
  }

  /** `It is likely that X`, `a chance that X` */
  private isEstimated(clause: Clause): boolean {
    if (clause.type !== 'complement' || clause.governor < 0) return false;
    const predicate = this.sentence.pos[clause.governor] === Pos.ADJ && clause.parent !== null && this.word(clause.parent.start) === 'it';
    return predicate || this.lexicon.infinitiveFrames.has(this.word(clause.governor)) || this.lexicon.complementNouns.has(this.sentence.lemmas[clause.governor]);
  }

  /** `It is likely that X, but Y`, `… and it is doubtful that Y`: Y is no part of the estimate of X. */
  private leavesEstimate(i: number): boolean {
    if (this.word(i) === 'but' && this.word(i - 1) === ',') return true;
    const group = this.groups[this.skipAdverbs(i + 2)];
    return (this.word(i + 1) === 'it' || this.word(i + 1) === 'there') && group?.copula === true;
  }

  /** `is likely to accept talks and to seek a pause`: both infinitives are what is likely. */
  private goesOnWithPlan(i: number, group: VerbGroup): boolean {
    const { top } = this;
    const first = top.inner.find((inner) => inner.infinitive);
    if (top.verb === null || first === undefined || !this.isFramed(top.verb, first)) return false;
    if (!this.hasComplement(first.end, i) || !this.hasComplement(group.end, this.end)) return false;
    this.close(i);
    this.open({ type: top.type, start: this.skipCoordinator(i), parent: top.parent, sibling: top, sharesSubject: true, governor: top.governor, restrictive: top.restrictive }).verb = group;
    return true;
  }

  /** Opens a coordinated clause with a subject of its own. */
  private separate(i: number, group: VerbGroup | null): void {
    const pendingOuter = this.pending() !== null;
    while (!pendingOuter && this.stack.length > 1 && (this.top.type === 'relative' || this.top.type === 'adverbial' || this.top.type === 'nominal')) this.close(i);
    if (this.top.parent !== null && this.isEstimated(this.top) && this.leavesEstimate(i)) this.close(i);
    const sibling = this.top;
    this.close(i);
    const clause = this.open({ type: sibling.type, start: i + 1, parent: sibling.parent, sibling, governor: sibling.governor, restrictive: sibling.restrictive, marker: null });
    clause.verb = group;
  }

  /** Opens a clause for a coordinated verb phrase, if it has a complement of its own and fits a clause on the stack. */
  private conjunct(i: number, group: VerbGroup, afterComma: boolean): boolean {
    const target = this.coordinationTarget(group, QUOTES.has(this.word(i - 1)));
    if (target === null || target.verb === null) return false;
    const last = target.inner.reduce((end, inner) => (inner.infinitive ? Math.max(end, inner.end) : end), target.verb.end);
    const ownAuxiliary = group.start !== group.head;
    if ((!ownAuxiliary && !this.hasComplement(last, i)) || (!afterComma && !ownAuxiliary && !this.hasComplement(group.end, this.end))) return false;
    this.closeAbove(target, i);
    this.close(i);
    const clause = this.open({
      type: target.type,
      start: this.skipCoordinator(i),
      parent: target.parent,
      sibling: target,
      sharesSubject: true,
      governor: target.governor,
      restrictive: target.restrictive,
    });
    clause.verb = group;
    return true;
  }

  private skipCoordinator(i: number): number {
    let k = i + 1;
    if (COORDINATORS.has(this.word(k))) k++;
    if (this.word(k) === ',') k++;
    return k;
  }

  private hasComplement(from: number, to: number): boolean {
    let k = from;
    // `acknowledged, however, that`
    if (this.word(k) === ',' && this.sentence.pos[k + 1] === Pos.ADV && this.word(k + 2) === ',') k += 3;
    for (; k < to; k++) {
      const pos = this.sentence.pos[k];
      if (QUOTES.has(this.word(k))) continue;
      if (pos === Pos.PUNCT) return k > from;
      if (pos !== Pos.ADV && pos !== Pos.CCONJ) return true;
    }
    return false;
  }

  /** The open clause whose verb a coordinated verb runs parallel to; a closing quotation mark ends what was said. */
  private coordinationTarget(group: VerbGroup, unquoted: boolean): Clause | null {
    const bare = group.form === VerbForm.Base || (group.form === VerbForm.Present && group.start === group.head && !group.copula && this.word(group.head) !== 'have');
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const clause = this.stack[k];
      if (clause.type === 'complement' && (this.speaksOn(clause, group) || this.resumesJudgment(clause, group))) continue;
      if (clause.verb === null || (unquoted && clause.type === 'complement' && this.word(clause.verb.start) !== this.word(group.start))) continue;
      if (bare) {
        const infinitive = [...clause.inner].reverse().find((inner) => inner.infinitive);
        if (infinitive) {
          if (this.isFramed(clause.verb, infinitive)) return clause;
          if (clause.verb.modal < 0 && clause.verb.form !== VerbForm.Present) return null;
          if (clause.verb.modal >= 0 || infinitive.start > clause.verb.end + 4) return clause.verb.modal >= 0 && infinitive.start > clause.verb.end + 3 ? clause : null;
          return null;
        }
        // A bare verb behind a defining relative more often goes on with the modal further out.
        if (clause.type === 'relative' && clause.restrictive && clause.verb.modal < 0 && this.stack.some((outer) => outer !== clause && outer.verb !== null && outer.verb.modal >= 0)) continue;
        if (clause.verb.modal >= 0 || clause.verb.form === VerbForm.Present || clause.verb.form === VerbForm.Base) return clause;
        const auxiliary = this.word(clause.verb.start);
        if (auxiliary === 'does' || auxiliary === 'do' || auxiliary === 'did') return clause;
        continue;
      }
      if (this.parallel(clause.verb, group)) return clause;
    }
    if (bare) return null;
    return [...this.stack].reverse().find((clause) => clause.verb !== null && clause.type !== 'relative' && clause.type !== 'adverbial') ?? null;
  }

  /** `stated that X and claimed that Y`: the second verb of saying goes with the first, not with what it introduces. */
  private speaksOn({ parent, verb }: Clause, group: VerbGroup): boolean {
    const speaks = (other: VerbGroup | null | undefined) => other != null && this.isSaying(other.head);
    return speaks(group) && speaks(parent?.verb) && !speaks(verb) && parent?.verb?.form === group.form && this.hasComplement(group.end, this.end);
  }

  /** `We think that X, and see no chance that Y`: a second verb of judging goes on with the first, not with what X does. */
  private resumesJudgment(clause: Clause, group: VerbGroup): boolean {
    const { parent } = clause;
    if (clause.type !== 'complement' || parent === null || parent.verb === null || !FIRST_PERSON.has(this.word(parent.start))) return false;
    return group.start === group.head && this.isComplementVerb(group.head) && this.isComplementVerb(parent.verb.head);
  }

  /** `is (un)likely to …`, `is set to …`: the infinitive is the clause's real predicate. */
  private isFramed(verb: VerbGroup, infinitive: VerbGroup): boolean {
    if (infinitive.start - verb.end > 3) return false;
    for (let k = verb.start; k < infinitive.start; k++) if (this.lexicon.infinitiveFrames.has(this.word(k))) return true;
    return false;
  }

  private parallel(first: VerbGroup, second: VerbGroup): boolean {
    const perfect = (group: VerbGroup) => group.start !== group.head && !group.passive && (group.form === VerbForm.Present3 || group.form === VerbForm.Present || group.form === VerbForm.Past);
    const past = (group: VerbGroup) => group.form === VerbForm.Past || group.form === VerbForm.Participle;
    if (second.modal >= 0) return first.modal >= 0;
    if (past(second)) return past(first) || perfect(first) || (first.passive && second.start === second.head && !this.takesObject(second));
    return first.modal < 0 && !past(first);
  }

  // -- attribution --------------------------------------------------------------------------------------------------

  /** `…, Lavrov said on Monday`, `…," said Lavrov`: returns the token behind it, or `i`. */
  private attribution(i: number): number {
    let from = i + 1;
    while (QUOTES.has(this.word(from)) || this.word(from) === ',') from++;
    const hasClause = this.stack.some((clause) => clause.verb !== null) || this.hasVerbless(this.stack[0], i);
    const found = this.sayingVerb(from);
    if (found === null) return i;
    const inserted = found.start === from && this.isInserted(found);
    // A sentence whose verb was not seen is what somebody says all the same.
    if (!hasClause && found.start === from && !inserted && (i < SHORTEST_FRAGMENT || this.sentence.pos[from + 1] !== Pos.PROPN)) return i;
    // What still waits for its verb gets it from here: `the group, which …, has threatened to …` is no aside.
    const waiting = (this.top.verb === null && !this.hasVerbless(this.top, i)) || this.pending() !== null;
    if (waiting && hasClause && found.start === from && !inserted) return i;
    // `According to the ministry, rebels threatened to leave`: a fronted phrase is nothing that anybody says.
    if (!hasClause && this.sentence.pos[0] === Pos.ADP && !inserted) return i;
    let end = found.end;
    const inverted = found.start === from;
    if (inverted && (found.start !== found.head || !(this.isNominal(end) || this.sentence.pos[end] === Pos.DET || this.sentence.pos[end] === Pos.ADJ))) return i;
    if (inverted && !QUOTES.has(this.word(i)) && this.listsVerbs(found)) return i;
    let nominal = false;
    for (; end < this.end; end++) {
      const word = this.word(end);
      if (word === ',' || word === ';' || QUOTES.has(word) || DASHES.has(word) || COORDINATORS.has(word)) break;
      if (word === 'that' || word === ':' || this.groups[end]?.finite === true) return i;
      const addressed = this.lexicon.addressingVerbs.has(this.sentence.lemmas[found.head]);
      if (!inverted && !addressed && !nominal && this.isNominal(end) && this.sentence.pos[end - 1] !== Pos.ADP && !this.isTimeWord(end) && end === found.end) return i;
      if (this.isNominal(end)) nominal = true;
    }
    if (inverted && !nominal) return i;
    // `Hezbollah, officials said, had moved`: an aside in front of the verb has a comma on both sides.
    const enclosed = inserted || (this.word(end) === ',' && this.groups[this.behindQuote(end + 1)]?.finite === true);
    if (inverted && !inserted) end = this.behindDescription(end);
    if (waiting && !enclosed && (hasClause || end < this.end || i < SHORTEST_FRAGMENT || this.opensAdjunct())) return i;
    const outer = this.stack[0];
    const clause = makeClause({ type: 'attribution', start: from, parent: outer });
    clause.verb = found;
    clause.end = end;
    this.clauses.push(clause);
    if (end >= this.end) {
      while (this.stack.length > 0) this.close(i);
      this.open({ type: 'main', start: this.end, parent: null });
    }
    return end;
  }

  private behindQuote(i: number): number {
    return this.skipAdverbs(QUOTES.has(this.word(i)) ? i + 1 : i);
  }

  /** `The strike, said a union official, is over`: the verb that the aside interrupts follows its closing comma. */
  private isInserted(saying: VerbGroup): boolean {
    const comma = this.nextComma(saying.end);
    return comma > saying.end && !this.hasFiniteVerb(saying.end, comma) && this.groups[this.behindQuote(comma + 1)]?.finite === true && this.isNominal(comma - 1);
  }

  /** `…, said X, an economist at the university`, `…, said X, who lost his seat in May`: all that is told of the speaker. */
  private behindDescription(comma: number): number {
    const { pos } = this.sentence;
    if (this.word(comma) !== ',') return comma;
    const next = comma + 1;
    const described = pos[next] === Pos.DET || pos[next] === Pos.NOUN || pos[next] === Pos.ADJ || pos[next] === Pos.PROPN || pos[next] === Pos.ADP || RELATIVES.has(this.word(next));
    if (!described) return comma;
    let relative = false;
    for (let k = next; k < this.end; k++) {
      const word = this.word(k);
      if (QUOTES.has(word)) return k;
      if (word === ';' || DASHES.has(word) || (word === ',' && relative)) return comma;
      relative ||= RELATIVES.has(word);
      if (!relative && this.groups[k]?.finite === true && !this.groups[k]?.ambiguous) return comma;
    }
    return this.end;
  }

  /** `Thanks to new wells, the harvest held`: what opens the sentence only modifies what follows. */
  private opensAdjunct(): boolean {
    const { pos } = this.sentence;
    return pos[0] === Pos.ADP || (this.word(1) === 'to' && pos[1] === Pos.ADP);
  }

  private isTimeWord(i: number): boolean {
    return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tomorrow|week|month|year|weeks|months|years|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(this.word(i));
  }

  /** `Pekka Salonen, the governor of Lapland, said`: the comma that closes what describes a speaker; -1 without one. */
  private behindApposition(comma: number): number {
    const closing = this.nextComma(comma + 1);
    if (closing < 0 || closing - comma > LONGEST_APPOSITION || this.hasFiniteVerb(comma, closing)) return -1;
    const { pos } = this.sentence;
    const opens = pos[comma + 1] === Pos.DET || pos[comma + 1] === Pos.PROPN || pos[comma + 1] === Pos.NOUN || pos[comma + 1] === Pos.ADJ;
    const group = this.groups[this.skipAdverbs(closing + 1)];
    return opens && group?.finite === true && this.isSaying(group.head) ? closing : -1;
  }

  private sayingVerb(from: number): VerbGroup | null {
    if (this.word(from) !== 'as' && this.lexicon.subordinators.longest(this.interned, from) !== null) return null;
    let nominal = false;
    for (let i = from; i < this.end && i < from + 14; i++) {
      const group = this.groups[i];
      if (group !== undefined) {
        const told = group.finite || (group.form === VerbForm.Participle && nominal && this.word(group.end) !== 'by');
        const { head } = group;
        // `a person briefed on the matter said`
        const described = group.form === VerbForm.Participle || (group.ambiguous && this.readsAsParticiple(group));
        if (nominal && this.isNominal(i - 1) && described && (!this.isSaying(head) || this.hasVerbAhead(group.end, false))) {
          i = group.end - 1;
          continue;
        }
        if (!told || !(this.isSaying(head) || (i > from && this.lexicon.believingVerbs.has(this.sentence.lemmas[head])))) return null;
        return nominal || i === from || this.standsForNoun(from, i) ? group : null;
      }
      const word = this.word(i);
      const apposed = word === ',' && nominal ? this.behindApposition(i) : -1;
      if (apposed > i) {
        i = apposed;
        continue;
      }
      if (word === ',' || word === ';' || word === 'that' || COORDINATORS.has(word) || RELATIVES.has(word) || OPEN.has(word)) return null;
      // `…, possibly because the Kremlin promised it`: a clause of its own, nobody's words.
      if (!nominal && i > from && this.lexicon.subordinators.longest(this.interned, i) !== null && this.subjectThenVerb(i + 1, true) >= 0) return null;
      if (this.isNominal(i)) nominal = true;
    }
    return null;
  }
}

/** The clauses of a sentence, in order of their first token. */
export const readClauses = (sentence: Sentence, interned: Interned, lexicon: ClauseLexicon): Clause[] =>
  new ClauseReader(sentence, interned, lexicon).read();

