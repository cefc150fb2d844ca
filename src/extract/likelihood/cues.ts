/** Finds cues of likelihood and decides what each of them qualifies. */
import permissions from '../../../lexicons/likelihood/permissions.json' with { type: 'json' };
import sites from '../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { CueEntry, LikelihoodLexicon } from './compile.js';
import { quotedNames } from './quoted.js';
import { findNumericChances } from './numbers.js';
import { levelOfNumber, type Probability } from './scale.js';
import type { Level } from '../../schema/index.js';

/** A cue as it stands in a sentence. */
export interface Cue extends TokenSpan {
  readonly level: Level;
  readonly term: string;
  readonly category: CueEntry['category'] | 'number';
  readonly basis: string;
  /** Stated as a number, in [0, 1]. */
  readonly probability: Probability | null;
}

const PERMITTED = new Set(permissions.verbs);
/** `Under the charter, members may …` */
const RULEBOOK = /^(?:under|by|in line with) \w+ (?:charter|constitution|law|rules|treaty|statute|regulations|agreement|act|code|convention|terms|decree|contract)/;
const NUMBER_RULE = 'rule.likelihood.number';
const CHANCE_NOUNS = new Set(sites.chanceNouns);
const MONTH_CONTEXT = new Set(sites.monthContext);

/** *May* the month. */
const isMonth = (sentence: AnalysedSentence, at: number): boolean => {
  const { words, forms, pos } = sentence.tokens;
  if (words[at] !== 'may' || !/^(?:May|MAY)$/.test(forms[at])) return false;
  if (pos[at - 1] === Pos.NUM || pos[at + 1] === Pos.NUM || words[at - 1] === '-') return true;
  return at > 0 && MONTH_CONTEXT.has(words[at - 1]) && sentence.tokens.verbForms[at] !== VerbForm.Modal;
};

/** All cues of a sentence, the longest at each place, in order. */
export const findCues = (sentence: AnalysedSentence, lexicon: LikelihoodLexicon): Cue[] => {
  const cues: Cue[] = [];
  const numbers = findNumericChances(sentence.tokens);
  let n = 0;
  const quoted = quotedNames(sentence);
  for (let i = 0; i < sentence.tokens.length; ) {
    if (quoted[i] === 1) {
      i++;
      continue;
    }
    if (n < numbers.length && numbers[n].start <= i) {
      const { start, end, probability, point } = numbers[n++];
      const level = levelOfNumber(point);
      cues.push({ start, end, level, term: 'numeric probability', category: 'number', basis: NUMBER_RULE, probability });
      i = Math.max(end, i + 1);
      continue;
    }
    const found = lexicon.cues.longest(sentence.interned, i);
    if (found === null || isMonth(sentence, i)) {
      i++;
      continue;
    }
    const { value, start, end } = found;
    cues.push({ start, end, level: value.level, term: value.term, category: value.category, basis: value.id, probability: null });
    i = end;
  }
  return cues;
};

/** Adverbs of likelihood can stand anywhere in their clause; adjectives need a place as predicate. */
const ADVERBIAL = /(?:probably|certainly|possibly|perhaps|maybe|likelihood|probability|doubt|undoubtedly|conceivably|surely|definitely|as not|inevitably|assuredly|doubtlessly|unquestionably|improbably)$/;
const LINKING = new Set(sites.linking);
const JUDGING = new Set(sites.judging);
/** What can be called likely as an event: `an unlikely outcome`. */
const EVENTS = new Set(sites.events);
const COMPARING = new Set(sites.comparing);
const EXISTENTIAL = new Set(sites.existential);

const PERSISTING = new Set(sites.persisting);
const REASONS = sites.reasons.map((reason) => reason.split(' '));

export type Attachment = 'predicate' | 'participle' | 'conjunct' | null;

/** What one cue does in its clause: qualify the predicate, a participle, a verbless conjunct, or only a phrase (null). */
export const attachCue = (sentence: AnalysedSentence, clause: Clause, cue: Cue): Attachment => {
  const at = new CueSite(sentence, clause, cue);
  switch (cue.category) {
    case 'number':
    case 'verdict':
      return 'predicate';
    case 'doubt':
      return null;
    case 'modal':
      return at.isModal() ? 'predicate' : null;
    case 'chance':
      return at.isChance() ? 'predicate' : null;
    case 'chance-predicate':
      return at.isChancePredicate() ? 'predicate' : null;
    case 'hedge':
      return at.hedge();
  }
};

class CueSite {
  private readonly words: readonly string[];
  private readonly pos: Uint8Array;
  private readonly text: string;

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly clause: Clause,
    private readonly cue: Cue,
  ) {
    this.words = sentence.tokens.words;
    this.pos = sentence.tokens.pos;
    this.text = this.words.slice(cue.start, cue.end).join(' ');
  }

  /** A modal of possibility, not of ability or permission. */
  isModal(): boolean {
    const { verb } = this.clause;
    if (verb === null || verb.modal !== this.cue.start) return false;
    const word = this.words[this.cue.start];
    // *military might alone*: no verb behind it, no modal.
    if (verb.head === verb.modal) return false;
    const negated = this.words.slice(this.cue.start + 1, verb.head).some((next) => next === 'not' || next === 'n\'t' || next === 'only');
    // *could not reach the town* tells of ability in the past; *may not enter* forbids.
    if (word === 'may' && RULEBOOK.test(this.words.slice(this.clause.start, this.clause.start + 4).join(' '))) return false;
    return !negated || (word !== 'could' && !(word === 'may' && PERMITTED.has(this.sentence.tokens.lemmas[verb.head])));
  }

  isChance(): boolean {
    const { verb } = this.clause;
    const next = this.words[this.cue.end];
    // `sees the pause as a chance to rearm`: an opportunity.
    if (next === 'to' && this.words[this.cue.start - 1] === 'as') return false;
    // `Even chance cuts spread west`: telegraphese leaves out *there is* and *that*.
    if (verb !== null && this.cue.start === this.clause.start && this.cue.end < verb.start && this.isNounLike(this.cue.end) && this.pos[verb.start - 1] !== Pos.ADP) return true;
    if (verb !== null && this.cue.start < verb.start && next === this.words[verb.start] && this.verbIs(PERSISTING)) return true;
    if (/than (?:even|50|fifty)/.test(this.text.replaceAll(' - ', ' '))) return true;
    // `there is a high chance prices will rise`: *that* is left out.
    const bare = verb !== null && this.words[verb.start - 1] === 'there' && this.isNounLike(this.cue.end);
    if (next !== 'that' && next !== 'of' && next !== 'for' && next !== 'to' && next !== undefined && !bare && this.pos[this.cue.end] !== Pos.PUNCT) return false;
    if (verb === null) return this.cue.start === this.clause.start || this.pos[this.cue.start - 1] !== Pos.ADP;
    if (this.cue.start < verb.start) return this.verbIs(LINKING) && next === 'of';
    return this.verbIs(EXISTENTIAL) && this.cue.start - verb.end <= 12;
  }

  isChancePredicate(): boolean {
    const { verb } = this.clause;
    // `Chances of a clash remote`
    if (verb === null) return CHANCE_NOUNS.has(this.words[this.clause.start]) && this.cue.start > this.clause.start && this.cue.end === this.clause.end;
    // `assess the probability of X as low`
    if (this.words[this.cue.start - 1] === 'as' && this.cue.start > verb.end && this.cue.end === this.clause.end) {
      return this.words.slice(verb.end, this.cue.start).some((word) => CHANCE_NOUNS.has(word));
    }
    if (!this.verbIs(LINKING) || this.cue.start < verb.end || this.cue.start - verb.end > 3) return false;
    if (this.pos[this.cue.end] === Pos.NOUN) return false;
    for (let i = this.clause.start; i < verb.start; i++) if (CHANCE_NOUNS.has(this.words[i])) return true;
    return false;
  }

  hedge(): Attachment {
    const { cue, clause } = this;
    const { verb } = clause;
    const before = this.words[cue.start - 1] ?? '';
    const rated = before === 'as' && this.verbIs(JUDGING) && verb !== null && cue.start > verb.head;
    if (cue.start > 0 && COMPARING.has(before) && !rated && !this.isFrontedComparison() && !ADVERBIAL.test(this.text) && !/than|as not/.test(this.text)) return null;
    // `far from certain` says that it is not so, and no more.
    if (this.isAbility() || before === 'from' || this.isOpen()) return null;
    if (this.text === 'certain' && !this.isImpersonal()) return null;
    const next = this.skipAdverbs(cue.end);
    if (verb !== null) {
      if (cue.start >= verb.start && cue.end <= verb.head) return 'predicate';
      if (cue.start >= verb.start && cue.start <= verb.head) return 'predicate';
      if (next === verb.start && cue.start >= clause.start) return this.isAttributive() ? null : 'predicate';
      if (this.isCoordinatedPredicate(next)) return 'conjunct';
      if (this.isPredicative(verb.end) || (rated && this.pos[cue.end] !== Pos.NOUN && this.pos[cue.end] !== Pos.ADJ)) return 'predicate';
    }
    if (this.isParticiple(next) || this.isReason()) return 'participle';
    if (this.isVerblessConjunct(next)) return 'conjunct';
    if (verb === null) return this.isVerblessPredicate() ? 'predicate' : null;
    if (this.isFronted() || this.isSetOff()) return 'predicate';
    return null;
  }

  private verbIs(lemmas: ReadonlySet<string>): boolean {
    const { verb } = this.clause;
    return verb !== null && (verb.copula || lemmas.has(this.sentence.tokens.lemmas[verb.head]));
  }

  private skipAdverbs(i: number): number {
    let k = i;
    while (k < this.clause.end && (this.pos[k] === Pos.ADV || this.words[k] === 'not') && this.sentence.tokens.verbForms[k] === VerbForm.None) k++;
    return k;
  }

  /** `it is possible to see the port`: what can be done, not what may happen. */
  private isAbility(): boolean {
    if (!this.text.endsWith('possible') && this.text !== 'impossible') return false;
    return this.words[this.cue.end] === 'to';
  }

  /** `by no means certain`: it may be so or not. */
  private isOpen(): boolean {
    const { start } = this.cue;
    return this.words[start - 1] === 'means' && this.words[start - 2] === 'no' && /certain$|sure$/.test(this.text);
  }

  private isImpersonal(): boolean {
    const { verb, start } = this.clause;
    return verb !== null && (this.words[start] === 'it' || this.words[verb.start - 1] === 'it');
  }

  /** `the likely candidate`: an adjective in front of its noun. */
  private isAttributive(): boolean {
    const before = this.pos[this.cue.start - 1];
    const determined = before === Pos.DET || before === Pos.ADJ || this.words[this.cue.start - 1] === '\'s' || before === Pos.PRON && /^(?:its|his|her|their|our|my|your)$/.test(this.words[this.cue.start - 1]);
    const next = this.pos[this.cue.end];
    return determined && (next === Pos.NOUN || next === Pos.ADJ || next === Pos.PROPN || (next !== Pos.DET && this.isNounBefore()));
  }

  private isNounLike(at: number): boolean {
    return this.pos[at] === Pos.NOUN || this.pos[at] === Pos.PROPN || this.pos[at] === Pos.DET || this.pos[at] === Pos.ADJ;
  }

  private isNounBefore(): boolean {
    return this.pos[this.cue.end + 1] === Pos.NOUN;
  }

  /** Behind a linking verb: `is likely`, `remains possible`, `is considered unlikely`, `makes a strike likely`. */
  private isPredicative(verbEnd: number): boolean {
    const { cue } = this;
    if (cue.start < verbEnd) return false;
    const next = this.pos[cue.end];
    if (this.isEventNoun(verbEnd)) return true;
    if (this.isAttributive() || (!ADVERBIAL.test(this.text) && next === Pos.NOUN && this.words[cue.end] !== 'that')) return false;
    const gapEnd = cue.start;
    let k = verbEnd;
    while (k < gapEnd && (this.pos[k] === Pos.ADV || this.words[k] === 'not' || this.words[k] === 'n\'t' || this.words[k] === 'it' || this.words[k] === 'to' || this.words[k] === 'us' || this.words[k] === 'me' || this.words[k] === 'be' || this.words[k] === 'both')) k++;
    const linking = this.verbIs(LINKING) || (this.clause.verb?.passive === true && this.verbIs(JUDGING));
    if (k === gapEnd) return linking || (this.verbIs(JUDGING) && !ADVERBIAL.test(this.text));
    if (linking && this.pos[gapEnd - 1] === Pos.CCONJ) return true;
    return this.verbIs(JUDGING) && !ADVERBIAL.test(this.text) && this.pos[gapEnd - 1] !== Pos.DET && next !== Pos.NOUN && next !== Pos.ADJ && this.words[gapEnd - 1] !== 'as' && gapEnd - verbEnd <= 10;
  }

  /** `X is an unlikely outcome` says as much as `X is unlikely`. */
  private isEventNoun(verbEnd: number): boolean {
    const { cue, clause } = this;
    if (!this.verbIs(LINKING) || clause.verb === null || !EVENTS.has(this.sentence.tokens.lemmas[cue.end] ?? '')) return false;
    const article = this.words[cue.start - 1];
    return (article === 'a' || article === 'an') && cue.start - 1 <= verbEnd + 1;
  }

  private isFronted(): boolean {
    const opener = this.clause.start + 1;
    const first = this.cue.start === this.clause.start || (this.cue.start === opener && this.pos[this.clause.start] === Pos.CCONJ) || this.isFrontedComparison();
    return first && (ADVERBIAL.test(this.text) || this.words[this.cue.end] === ',' || this.text.startsWith('most '));
  }

  /** `More likely, it has moved`: compared with what was said before. */
  private isFrontedComparison(): boolean {
    return this.cue.start === this.clause.start + 1 && this.words[this.clause.start] === 'more' && this.words[this.cue.end] === ',';
  }

  private isSetOff(): boolean {
    if (this.words[this.cue.start - 1] !== ',') return false;
    // `…, most likely within weeks`
    if (this.text === 'most likely') return this.pos[this.cue.end] === Pos.ADP;
    return ADVERBIAL.test(this.text) && (this.words[this.cue.end] === ',' || this.cue.end >= this.clause.end);
  }

  /** `…, likely resulting in losses`. */
  private isParticiple(next: number): boolean {
    const form = this.sentence.tokens.verbForms[next];
    if (next >= this.clause.end || (form !== VerbForm.Gerund && form !== VerbForm.Participle && form !== VerbForm.Past)) return false;
    const before = this.words[this.cue.start - 1];
    return before === ',' || before === '\u2014' || before === '\u2013';
  }

  /** `…, likely due to a strike`, `…, probably to deter Moscow`. */
  private isReason(): boolean {
    if (this.words[this.cue.start - 1] !== ',' || this.cue.end >= this.clause.end) return false;
    const { end } = this.cue;
    if (this.words[end] === 'to') return this.sentence.tokens.verbForms[end + 1] === VerbForm.Base && this.clause.verb !== null && !this.clause.verb.copula;
    return REASONS.some((reason) => reason.every((word, k) => this.words[end + k] === word));
  }

  /** `unlikely to leave but likely to wait`, `certain that X and likely that Y` */
  private isCoordinatedPredicate(next: number): boolean {
    const before = this.pos[this.cue.start - 1];
    // `Kim Reopens Hotline, Unlikely to Make Concessions`
    if (this.words[this.cue.start - 1] === ',' && this.sentence.tokens.titleCase && this.clause.verb !== null && this.cue.start > this.clause.verb.end) return this.words[next] === 'to';
    const opens = (this.words[next] === 'to' && this.text.endsWith('likely')) || (this.words[next] === 'that' && !ADVERBIAL.test(this.text));
    return before === Pos.CCONJ && opens;
  }

  /** `… but possibly not in the Senate`. */
  private isVerblessConjunct(next: number): boolean {
    const before = this.words[this.cue.start - 1];
    if (before !== 'but' && before !== 'though' && before !== 'although' && before !== 'if') return false;
    return this.sentence.tokens.verbForms[next] === VerbForm.None;
  }

  /** Headlines and telegraphese: `New elections unlikely before autumn`, `Beijing Unlikely to Contribute`. */
  private isVerblessPredicate(): boolean {
    const { cue } = this;
    if (cue.start === this.clause.start) return ADVERBIAL.test(this.text);
    const before = this.pos[cue.start - 1];
    const anchored = before === Pos.NOUN || before === Pos.PROPN || before === Pos.NUM || before === Pos.ADV || before === Pos.PUNCT || before === Pos.PRON || before === Pos.ADJ || before === Pos.VERB || before === Pos.X || before === Pos.PART || before === Pos.CCONJ;
    const next = this.pos[cue.end];
    const phraseFollows = next !== Pos.NOUN && next !== Pos.PROPN && next !== Pos.ADJ;
    return anchored && (phraseFollows || ADVERBIAL.test(this.text) || this.sentence.tokens.verbForms[cue.end] !== VerbForm.None);
  }
}
