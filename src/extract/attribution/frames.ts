/** Sources of what a verb or noun frames: `Lavrov said that X`, `the ministry's claim that X`, `The office puts the chance at 30 percent`. */
import stands from '../../../lexicons/reporting/stands.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import { isNobody, subjectOf } from '../arguments.js';
import { CONVICTIONS, isHypothetical, opinionNounAt, type Draft } from '../claims/index.js';
import { SEEMING, type Clause, type VerbGroup } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { AttributionLexicon } from './compile.js';
import type { NamedSource } from './namedSource.js';
import type { SourceNamer } from './naming.js';
import { nounPhraseBefore, POSSESSIVES, SUBJECT_RELATIVES } from './nounPhrases.js';
import { creditOf, type Credit } from './source.js';
import { isSame, QUOTING, SPEAKING } from './voices.js';

/** Categories of reporting verbs whose subject is no source: what they do is an act. */
const ACTS = new Set(['commitment', 'intending', 'asking', 'speech-act']);
const FORECASTING = new Set(['expect', 'forecast', 'project', 'predict', 'anticipate', 'foresee', 'consider', 'deem', 'reckon', 'rate', 'regard']);
/** Verbs of judging whose object is rated: `considers a mutiny unlikely`. */
const RATING = new Set(['consider', 'deem', 'reckon', 'rate', 'regard', 'judge']);
const VOICING = new Set(['express', 'voice', 'make', 'hold', 'raise', 'repeat', 'reiterate', 'share', 'issue']);
const JUDGING = new Set(['think', 'find', 'believe', 'judge', 'consider', 'deem', 'hold']);
const ADDING = new Set(['add', 'continue', 'conclude']);
const ESTIMATING = new Set(['put', 'place', 'peg', 'estimate', 'set', 'give', 'assess', 'rate']);
/** `set the quota at 4 million tonnes`: an act, unless a chance is set. */
const FIXING = new Set(['set', 'peg']);
const PRONOUNS = new Set(['he', 'she', 'it', 'they']);
/** Evidence that the author has weighed and that is nobody's in particular. */
const GROUNDS = new Set(['data', 'evidence', 'note']);
/** Verbs by which evidence stops short of saying that it is so. */
const HINTING = new Set(['suggest', 'indicate', 'imply']);
const THINKING = new Set(['believing', 'assessing']);
/** Verbs of weighing a plan as well as of rating: `is considering a levy`. */
const WEIGHING = new Set(['consider', 'regard', 'rate']);

/** Verbs that answer somebody, and adjectives of one who has spoken: `disagreed: X`, `was blunt: X`. */
const ANSWERING = new Set(stands.answering);
const STANDS = new Set(stands.adjectives);

const isPronoun = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan): boolean => end - start === 1 && PRONOUNS.has(tokens.words[start]);

export class FrameReader {
  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly namer: SourceNamer,
    private readonly lexicon: AttributionLexicon,
    /** Whether a footnote says whose the evidence of the sentence is. */
    private readonly noted: boolean,
  ) {}

  fromFrames(draft: Draft): Credit[] {
    const credits: Credit[] = [];
    for (const frame of draft.frames) {
      if (frame.kind === 'word') {
        credits.push(...this.fromNounFrame(draft, frame.governor));
        continue;
      }
      if (ACTS.has(frame.entry.category) || SEEMING.has(frame.entry.lemma) || this.isAnswered(draft, frame.clause)) continue;
      const { verb } = frame.clause;
      const passive = verb !== null && verb.passive && verb.head === frame.governor;
      if (this.isThought(frame.governor) && isHypothetical(this.sentence, frame.clause, frame.governor)) continue;
      const subject = passive ? this.agentOf(verb.end, draft.start) : this.speakerOf(frame.clause, frame.governor);
      if (subject.start === subject.end) continue;
      const evidence = frame.entry.category === 'inferring';
      const phrase = this.namer.phrases.cut(this.sentence, subject.start, subject.end);
      if (frame.evidence && this.isGround(phrase, frame.entry.lemma)) continue;
      const cue = { start: frame.governor, end: frame.governor + 1 };
      const speaking = !frame.evidence && SPEAKING.has(frame.entry.category);
      // `deem it probable that`: only people do.
      const anyone = speaking || isPronoun(this.sentence, phrase) || this.sentence.tokens.words[frame.governor + 1] === 'it';
      const named = this.namer.name(this.sentence, phrase, evidence, anyone);
      for (const source of named) credits.push(creditOf(this.sentence, this.namer.alsoAs(this.sentence, source, this.namer.phrases.whole(this.sentence, subject)), cue, frame.entry.id, !evidence));
      credits.push(...this.quoted(frame.clause, frame.governor));
      credits.push(...this.through(frame.clause.start, draft.start, named, phrase, frame.governor));
    }
    return credits;
  }

  /** `The data suggest that X`: what the author reasons from, no source that speaks; nor does a document where a note says whose it is. */
  private isGround(phrase: TokenSpan, verb: string): boolean {
    const noun = this.sentence.tokens.lemmas[phrase.end - 1];
    return (GROUNDS.has(noun) && HINTING.has(verb)) || (this.noted && this.lexicon.nouns.get(noun)?.sourceType === 'document');
  }

  private isThought(governor: number): boolean {
    return this.lexicon.verbs.get(this.sentence.tokens.lemmas[governor])?.some(({ category }) => THINKING.has(category)) === true;
  }

  /** Whose words a verb introduces: its clause's subject, or the speaker of the aside in front of `…, adding that`. */
  private speakerOf(clause: Clause, governor: number): TokenSpan {
    const aside = clause.verb?.head === governor ? undefined : this.sentence.clauses.find((other) => other.type === 'attribution' && other.end <= governor);
    const subject = subjectOf(this.sentence, aside ?? clause);
    const first = this.sentence.tokens.words[subject.start];
    // `…, whose envoy said that X`, `…, which says that X`
    if (first === 'whose') return { ...subject, start: subject.start + 1 };
    return subject.end - subject.start === 1 && SUBJECT_RELATIVES.has(first) ? nounPhraseBefore(this.sentence, subject.start) : subject;
  }

  /**
   * A clause that answers what is said or goes on from it in the author's tense: `Kyiv says the bridge was hit, but the damage is slight`,
   * `She said the cabinet would resign, and parliament has already voted`, `He said "the deal is dead", and traders sold wheat`.
   */
  private isAnswered({ clause }: Draft, { verb }: Clause): boolean {
    const { words, verbForms } = this.sentence.tokens;
    const { sibling } = clause;
    if (clause.type !== 'complement' || sibling === null || clause.sharesSubject || clause.marker !== null || clause.verb === null || verb === null) return false;
    const joined = words[clause.start] === 'but' || words[clause.start] === 'and' ? clause.start : clause.start - 1;
    const set = words[joined - 1] === ',' || (words[joined - 1] === '"' && words[joined - 2] === ',');
    if (!set || words.slice(0, joined).filter((word) => word === '"').length % 2 === 1) return false;
    // What somebody said goes on in the past; after `says` any tense may be the author's.
    const past = (token: number) => verbForms[token] === VerbForm.Past || /^(?:would|could|might|had|was|were)$/.test(words[token]);
    if (words[joined] === 'but') return !past(verb.start) || !past(clause.verb.start);
    if (words[joined] !== 'and') return false;
    const told = past(verb.start) || words[verb.start] === 'has' || words[verb.start] === 'have';
    const shifts = told && sibling.verb !== null && past(sibling.verb.start) && !past(clause.verb.start);
    return shifts || (words[sibling.marker?.end ?? sibling.start] === '"' && words.slice(joined - 2, joined).includes('"'));
  }

  /** `was told by farmers that`: the agent of a passive, from its verb to what was said; empty without one. */
  private agentOf(from: number, to: number): TokenSpan {
    const { words } = this.sentence.tokens;
    for (let i = from; i < to; i++) if (words[i] === 'by') return { start: i + 1, end: to };
    return { start: from, end: from };
  }

  /** `Reuters quoted two officials as saying that`: those who are quoted hold what they say. */
  private quoted({ verb }: Clause, governor: number): Credit[] {
    if (verb === null || verb.passive || verb.head === governor || !QUOTING.has(this.sentence.tokens.lemmas[verb.head])) return [];
    const phrase = this.namer.phrases.cut(this.sentence, verb.end, governor);
    const { words } = this.sentence.tokens;
    const end = words[phrase.end - 1] === 'as' ? phrase.end - 1 : phrase.end;
    return this.namer.name(this.sentence, { start: phrase.start, end }, false, true).map((source) => creditOf(this.sentence, source, { start: governor, end: governor + 1 }, 'rule.source.quoted', true));
  }

  /**
   * `told the Financial Times that`, `On TRT World, …`: outlets beside the verb of saying pass the words on. Who goes on
   * speaking (`he added`) goes on speaking through the same ones.
   */
  through(from: number, to: number, speakers: readonly NamedSource[], phrase: TokenSpan, cue: number): Credit[] {
    const { sentence, namer } = this;
    const own = namer.outlets.in(sentence, from, to);
    const persons = speakers.filter(({ type }) => type !== 'outlet');
    const before = own.length > 0 || persons.length === 0 ? null : namer.speakerBefore(sentence);
    const goesOn = before !== null && (isPronoun(sentence, phrase) || ADDING.has(sentence.tokens.lemmas[cue])) && before.speakers.some((speaker) => isSame(speaker, persons[0]));
    const outlets = goesOn ? before.outlets : own.filter((outlet) => outlet.start >= phrase.end || outlet.end <= phrase.start);
    namer.memory.hear(sentence, persons, outlets);
    return outlets.map((source) => (goesOn ? creditOf(sentence, { ...source, start: phrase.start, end: phrase.end }, null, 'rule.source.goes-on', false) : creditOf(sentence, source, null, 'rule.source.addressee', false)));
  }

  /** `The office puts the likelihood at 30 percent`: whoever does is the source of the number. */
  fromEstimate(draft: Draft): Credit[] {
    const { verb } = draft.clause;
    // `probably expects a ban`: with a cue on the verb, the author estimates the estimate.
    if (verb === null || verb.passive || (verb.modal >= 0 && !this.excludes(verb)) || (draft.cue !== null && draft.cue.end <= verb.head)) return [];
    const subject = subjectOf(this.sentence, draft.clause);
    if (subject.start === subject.end || isNobody(this.sentence, subject)) return [];
    const lemma = this.sentence.tokens.lemmas[verb.head];
    const sees = lemma === 'see' && draft.cue !== null && draft.cue.start >= verb.end && (draft.cue.category === 'number' || draft.cue.category === 'chance');
    const counts = sees || (ESTIMATING.has(lemma) && (draft.cue?.category === 'number' || (!FIXING.has(lemma) && this.putsNumber(verb.end, draft.end))));
    const judges = this.judges(draft, verb) || this.excludes(verb);
    if (!counts && !judges && !this.forecasts(draft, verb)) return [];
    const phrase = this.namer.phrases.cut(this.sentence, subject.start, subject.end);
    if ((sees || !counts) && this.namer.acting.isState(this.sentence, phrase)) return [];
    const cue = { start: verb.head, end: verb.head + 1 };
    // `He thought it likely that X`, of somebody who was heard: what goes on are his words.
    const heard = (judges || draft.level !== null) && isPronoun(this.sentence, phrase) && this.namer.speakerBefore(this.sentence) !== null;
    return this.namer.name(this.sentence, phrase, false, judges).filter(({ type }) => counts || judges || heard || type !== 'person').map((source) => creditOf(this.sentence, source, cue, 'rule.source.estimate', true));
  }

  /** `thought it very likely that X`, `finds it hard to believe that X`, `considers X unlikely`. */
  private judges({ cue, level }: Draft, { head, end }: VerbGroup): boolean {
    const { words, lemmas } = this.sentence.tokens;
    if (level === null || cue === null || cue.start < end) return false;
    // `thinks default unlikely`: no clause stands behind the verb.
    const bare = () => !this.sentence.clauses.some((clause) => clause.type === 'complement' && clause.governor === head);
    return RATING.has(lemmas[head]) || (JUDGING.has(lemmas[head]) && (words[end] === 'it' || bare()));
  }

  /** `expects a decline`; not what is weighed (`is considering a levy`) or planned (`expects to fly in doses`). */
  private forecasts({ level }: Draft, { head, end }: VerbGroup): boolean {
    const { words, lemmas, verbForms } = this.sentence.tokens;
    if (!FORECASTING.has(lemmas[head]) || words[end] === 'to') return false;
    return level !== null || verbForms[head] !== VerbForm.Gerund || !WEIGHING.has(lemmas[head]);
  }

  /** `could not rule out that X` */
  private excludes({ head, end, modal }: VerbGroup): boolean {
    const { words, lemmas } = this.sentence.tokens;
    return modal >= 0 && ((lemmas[head] === 'rule' && words[end] === 'out') || lemmas[head] === 'exclude');
  }

  /** `puts it at 40 percent`, `estimates losses at some two million`. */
  private putsNumber(from: number, to: number): boolean {
    const { words, pos } = this.sentence.tokens;
    for (let i = from; i + 1 < to; i++) {
      if (words[i] === ';') return false;
      if (words[i] !== 'at' && words[i] !== 'between') continue;
      for (let k = i + 1; k < to && k <= i + 3; k++) if (pos[k] === Pos.NUM || pos[k] === Pos.SYM) return true;
    }
    return false;
  }

  /** `There are unconfirmed reports that X`, `the ministry's claim that X`. */
  private fromNounFrame(draft: Draft, governor: number): Credit[] {
    const voiced = [...this.voicedBy(draft, governor), ...this.viewOf(draft, governor)];
    if (voiced.length > 0) return voiced;
    const noun = this.lexicon.nouns.get(this.sentence.tokens.lemmas[governor]);
    if (noun === undefined || noun.sourceType !== 'document' || draft.clause.governor !== governor) return [];
    if (!/^(?:report|rumou?r|claim|allegation|statement|testimony)$/.test(noun.lemma)) return [];
    let start = governor;
    while (start > 0 && this.sentence.tokens.pos[start - 1] === Pos.ADJ) start--;
    return this.namer.name(this.sentence, { start, end: governor + 1 }).map((source) => creditOf(this.sentence, source, null, noun.id, false));
  }

  /** `Mr Gomez disagreed: X`, `The observer was less gloomy: X`: what somebody's stand is, whose clause a colon ends. */
  fromStand(colon: number): Credit[] {
    const { lemmas, pos, verbForms } = this.sentence.tokens;
    const clause = this.sentence.clauses.find(({ type, end }) => type === 'main' && end === colon);
    if (clause === undefined) return [];
    let last = colon - 1;
    while (last > clause.start && pos[last] === Pos.ADV) last--;
    const { verb } = clause;
    const plain = verb === null ? verbForms[last] !== VerbForm.None : verb.modal < 0 && verb.head === last;
    if (!(plain && ANSWERING.has(lemmas[last])) && !(verb?.copula === true && verb.modal < 0 && STANDS.has(lemmas[last]))) return [];
    // `Mr Gomez agreed:` may be read as a participle, without a verb.
    const subject = verb === null ? { start: clause.start, end: last } : subjectOf(this.sentence, clause);
    return this.ofSubject(subject, { start: last, end: last + 1 }, 'rule.source.stand');
  }

  /** `Ankara's view is that X`, `It is the view of the embassy that X`: whose view it is. */
  private viewOf({ clause }: Draft, governor: number): Credit[] {
    const { words } = this.sentence.tokens;
    const { parent } = clause;
    if (parent?.verb?.copula !== true) return [];
    const subject = subjectOf(this.sentence, parent);
    const told = parent.verb.head === governor ? subject : { start: parent.verb.end, end: governor + 1 };
    if (told !== subject && words[subject.start] !== 'it') return [];
    const noun = opinionNounAt(this.sentence, told.end - 1);
    if (noun < told.start) return [];
    const cue = { start: noun, end: noun + 1 };
    if (noun + 2 < told.end) return this.ofSubject({ start: noun + 2, end: told.end }, cue, 'rule.source.view');
    const mark = words.indexOf("'s", told.start);
    const owned = mark >= told.start && mark < noun ? mark : POSSESSIVES.has(words[told.start]) ? told.start + 1 : -1;
    return owned < 0 ? [] : this.ofSubject({ start: told.start, end: owned }, cue, 'rule.source.view');
  }

  /** `expressed confidence that X`, `made the case that X`, `is convinced that X`: whoever does. */
  private voicedBy({ clause }: Draft, governor: number): Credit[] {
    const { lemmas, words } = this.sentence.tokens;
    const verb = clause.parent?.verb ?? null;
    if (clause.parent === null || verb === null || governor - verb.end > 3) return [];
    const convinced = CONVICTIONS.has(words[governor]) && (verb.copula || verb.head === governor);
    if (!convinced && (verb.passive || !VOICING.has(lemmas[verb.head]) || governor <= verb.head)) return [];
    const subject = subjectOf(this.sentence, clause.parent);
    return this.ofSubject(subject, { start: verb.head, end: governor + 1 }, 'rule.source.voiced');
  }

  /** Credits to whomever a subject names, by what they do at the cue. */
  private ofSubject({ start, end }: TokenSpan, cue: TokenSpan, basis: string): Credit[] {
    return this.namer.name(this.sentence, this.namer.phrases.cut(this.sentence, start, end), false, true).map((source) => creditOf(this.sentence, source, cue, basis, true));
  }
}
