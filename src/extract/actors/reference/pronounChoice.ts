/** Which actor a pronoun means: what speaks for each of those named before, and what for none of them. */
import { Pos } from '../../../language/index.js';
import { AFFECTING_PREPOSITIONS } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { nounHitAt } from '../nominals.js';
import { isPleonastic, pronounOf, type Pronoun } from '../pronouns.js';
import type { SentenceState } from '../sentenceState.js';
import { SPEAKING } from '../unknown.js';
import { clauseAt, verbBehind } from '../view.js';
import { ACTING, AFFECTING, MINDED, POLICIES } from '../words.js';
import { agrees, type Agreeing } from './agreement.js';
import { cataphor } from './cataphora.js';
import { Evidence, type Features, type Option } from './choice.js';
import { keyOf, referentsBefore, type Referent } from './referents.js';
import { PARTS } from './relatives.js';
import { behind, isPluralNoun, type Subject } from './subjects.js';

/** How many sentences back the antecedent of a pronoun may stand. */
const REACH = 6;
/** Most clauses around a pronoun that are asked for their subjects. */
const DEPTH = 5;

/** How a pronoun stands in its clause. */
type Standing = 'subject' | 'possessive' | 'object' | 'governed';

export interface Antecedent extends Option {
  readonly human: boolean;
  readonly basis: string;
}

/** The subjects in front of a pronoun, as its own sentence offers them. */
interface Offers {
  /** By whom: how many actors and how many things come before. */
  readonly ranks: ReadonlyMap<string, { readonly actors: number; readonly things: number }>;
  /** Whether the first one is a thing. */
  readonly thing: boolean;
}

export class PronounChoice {
  constructor(
    private readonly state: SentenceState,
  ) {}

  /** The kind of a pronoun, by which its weights are found. */
  kindOf({ kind, possessive }: Pronoun, standing: Standing): string {
    const root = kind === 'she' ? 'he' : kind;
    return possessive && standing === 'possessive' ? `${root} possessive` : root;
  }

  standingOf(at: number, pronoun: Pronoun): Standing {
    const { view } = this.state;
    // "her" may be the object as well: what follows tells.
    if (pronoun.possessive && (view.words[at] !== 'her' || view.phraseAt[at + 1] !== undefined)) return 'possessive';
    if (this.state.subjects.isSubject(at)) return 'subject';
    return view.pos[at - 1] === Pos.ADP || view.words[at - 1] === 'to' ? 'governed' : 'object';
  }

  /** Who may be meant, and no one, with what speaks for each. */
  weigh(at: number, pronoun: Pronoun, standing: Standing, weights: Features): { options: Antecedent[]; none: Evidence } {
    const offers = this.offersBefore(at, pronoun, standing);
    const evidence = (): Evidence => new Evidence(weights, this.state.context.watch !== undefined);
    const none = evidence();
    this.ofNone(none, at, pronoun, standing, offers);
    return { options: this.options(at, pronoun, standing, offers, evidence), none };
  }

  private options(at: number, pronoun: Pronoun, standing: Standing, offers: Offers, evidence: () => Evidence): Antecedent[] {
    const { context, view, sentence, subjects } = this.state;
    const { registry, discourse } = context;
    const own = clauseAt(view, at);
    const ownSubject = own === null || standing === 'subject' ? null : subjects.of(own);
    const barred = standing === 'object' ? ownSubject?.ids ?? [] : [];
    const accepts = (candidate: Agreeing): boolean => agrees(registry, candidate, pronoun) && !candidate.ids.some((id) => barred.includes(id));
    const referents = referentsBefore(discourse, { sentence, at, sets: this.state.joined(at) }, Math.max(discourse.opening, sentence - REACH), (candidate) => accepts(candidate) && !this.isOwned(candidate, at, pronoun));
    const above = this.above(at);
    const ownKey = ownSubject === null || ownSubject.head > at ? null : keyOf(ownSubject.ids);
    const foremost = this.state.foremost(referents.map(({ ids }) => ids));
    const part = this.isPartOf(at);
    const found = referents.map((referent, place): Antecedent => {
      const { ids, key, nearest } = referent;
      const told = evidence();
      this.ofMention(told, referent, at, standing);
      this.ofKind(told, ids, nearest.plural, pronoun);
      if (part) told.add(ids.length > 1 ? 'part of several' : nearest.plural ? 'part of plural' : 'part of one', true);
      this.ofSubject(told, referent, offers, standing === 'subject' && at <= 1);
      told.add('foremost', foremost[place]);
      told.add('own', key === ownKey);
      told.add('above', above.has(key));
      return { ids, human: nearest.human, basis: nearest.part === 'subject' ? 'rule.actor.pronoun.subject' : 'rule.actor.pronoun.distance', evidence: told };
    });
    const behind = standing === 'object' || standing === 'governed' ? null : cataphor(this.state, at, pronoun);
    if (behind !== null && accepts(behind)) {
      const key = keyOf(behind.ids);
      const known = referents.findIndex((referent) => referent.key === key);
      const told = known < 0 ? evidence() : found.splice(known, 1)[0].evidence;
      if (known < 0) this.ofKind(told, behind.ids, behind.plural, pronoun);
      told.add('cataphora', true);
      found.push({ ids: behind.ids, human: behind.human, basis: 'rule.actor.pronoun.cataphora', evidence: told });
    }
    return found;
  }

  /** `Franck Mballa, his eldest son`: who is explained is not the owner. */
  private isOwned({ sentence, end }: Candidate, at: number, { kind }: Pronoun): boolean {
    return (kind === 'he' || kind === 'she') && sentence === this.state.sentence && end === at - 1 && this.state.view.words[end] === ',';
  }

  /** What speaks for a pronoun meaning no one whom the brief has named. */
  private ofNone(told: Evidence, at: number, pronoun: Pronoun, standing: Standing, offers: Offers): void {
    const { view } = this.state;
    const { lemmas } = view.analysed.tokens;
    const verb = standing === 'subject' ? verbBehind(view, behind(view, at)) : -1;
    const before = this.state.context.discourse.summaryOf(this.state.sentence - 1).subjects.at(0);
    const plural = pronoun.kind === 'they';
    let [things, lastIsThing] = [0, false];
    for (const phrase of view.phrases) {
      if (phrase.end > at || view.pos[phrase.head] !== Pos.NOUN || isPluralNoun(view, phrase) !== plural) continue;
      lastIsThing = this.state.owner[phrase.head] === undefined;
      if (lastIsThing) things++;
    }
    told.add('none bias', true);
    told.add(`none ${standing}`, true);
    told.add('none minded', verb >= 0 && MINDED.has(lemmas[verb]));
    told.add('none acting', verb >= 0 && ACTING.has(lemmas[verb]));
    told.add('none quoting', standing === 'subject' && this.quotes(at, verb));
    told.add('none copula', verb >= 0 && lemmas[verb] === 'be');
    told.add('none affected', standing === 'object' && AFFECTING.has(lemmas[at - 1] ?? ''));
    told.add('none towards', standing === 'governed' && AFFECTING_PREPOSITIONS.has(view.words[at - 1]));
    told.add('none policy', standing === 'possessive' && this.ownsPolicy(at));
    told.add('none thing', offers.thing);
    told.add('none ownThing', standing !== 'subject' && this.hasThing(at, pronoun));
    told.add('none things', Math.log1p(things));
    told.add('none thingLast', lastIsThing);
    told.add('none thingBefore', offers.ranks.size === 0 && !offers.thing && before?.ids.length === 0 && before.plural === plural);
    told.add('none part', this.isPartOf(at));
    told.add('none pleonastic', pronoun.kind === 'it' && !pronoun.possessive && isPleonastic(view, at));
  }

  /** `"The answer was no," she said`: whoever speaks has been named. */
  private quotes(at: number, verb: number): boolean {
    const { words, analysed: { tokens } } = this.state.view;
    return verb >= 0 && SPEAKING.has(tokens.lemmas[verb]) && (words[at - 1] === '"' || words[verb + 1] === '"' || words[verb + 2] === '"');
  }

  /** `several of them`, `any of them`. */
  private isPartOf(at: number): boolean {
    const { words, pos } = this.state.view;
    return words[at] === 'them' && words[at - 1] === 'of' && (PARTS.has(words[at - 2] ?? '') || pos[at - 2] === Pos.NUM);
  }

  /** `its intentions`, `its negotiators`: what only an actor has. */
  private ownsPolicy(at: number): boolean {
    const { view, context } = this.state;
    const head = view.phraseAt[at + 1]?.head ?? at + 1;
    return POLICIES.has(view.words[head]) || POLICIES.has(view.analysed.tokens.lemmas[head]) || nounHitAt(view, context.lexicon, head) !== null;
  }

  private ofMention(told: Evidence, { nearest, away, since, acted }: Referent, at: number, standing: Standing): void {
    const { view } = this.state;
    const here = away === 0;
    told.add('same', here);
    told.add('previous', away === 1);
    told.add('far', Math.log1p(away));
    told.add('gap', here ? Math.log1p(at - nearest.end) : 0);
    told.add('since', Math.log1p(since));
    told.add('latest', since === 0);
    // How the pronoun stands is told of subjects, and of nothing that stands alike.
    told.add(nearest.part, nearest.part !== standing || standing === 'subject');
    told.add(standing, nearest.part === 'subject' && standing !== 'subject');
    told.add('front', nearest.front && nearest.part === 'modifier');
    told.add('acted', acted <= 1);
    told.add('pronoun', nearest.form === 'pronoun');
    told.add('nominal', nearest.form === 'nominal');
    told.add('speaker', here && nearest.clause?.type === 'attribution');
    told.add('apposed', here && nearest.end === at - 1 && view.words[at - 1] === ',');
    told.add('paragraph', nearest.block === view.analysed.blockIndex);
    told.add('described', nearest.loose);
  }

  private ofKind(told: Evidence, ids: readonly string[], plural: boolean, { kind }: Pronoun): void {
    const { context } = this.state;
    const type = context.registry.typeOf(ids[0]);
    const one = ids.length === 1;
    told.add(type, true);
    told.add('plural', plural && one);
    told.add('several', !one);
    told.add('alone', kind === 'they' && one && !plural && type !== 'group');
    told.add('topic', one && context.discourse.topics.includes(ids[0]));
  }

  private ofSubject(told: Evidence, { key, away, ids }: Referent, { ranks, thing }: Offers, opens: boolean): void {
    const rank = ranks.get(key);
    const earlier = away === 1 ? this.state.context.discourse.summaryOf(this.state.sentence - 1).subjects : [];
    const offered = earlier.findIndex((subject) => keyOf(subject.ids) === key);
    told.add('first', rank?.actors === 0);
    told.add('later', rank !== undefined && rank.actors > 0);
    told.add('passed', rank !== undefined && rank.things > 0);
    told.add('beside', rank === undefined && ranks.size > 0 && away === 0);
    told.add('besideThing', rank === undefined && thing && away === 0);
    told.add('beyond', away > 0 && ranks.size > 0);
    told.add('beyondThing', away > 0 && thing);
    told.add('offered', offered === 0);
    told.add('offeredLater', offered > 0);
    told.add('offeredOpening', opens && offered === 0);
    told.add('offeredAlone', offered >= 0 && ranks.size === 0 && !thing);
    told.add('owner', ids.length > 0 && earlier.some((subject) => subject.ids.length === 0 && subject.owner.length > 0 && keyOf(subject.owner) === key));
  }

  /** Subjects of the clauses in front of a pronoun, the nearest first. */
  private offersBefore(at: number, pronoun: Pronoun, standing: Standing): Offers {
    const { subjects, view } = this.state;
    const own = clauseAt(view, at);
    const ranks = new Map<string, { actors: number; things: number }>();
    let things = 0;
    let thing = false;
    for (const clause of subjects.clausesBefore(at)) {
      if (clause.verb !== null && clause.verb.start > at && !clause.verb.inverted && (standing !== 'possessive' || clause.start > at)) continue;
      if (clause === own && standing === 'subject') continue;
      const found = subjects.of(clause);
      if (found === null || !found.noun || found.head >= at) continue;
      if (found.ids.length > 0) {
        const key = keyOf(found.ids);
        if (!ranks.has(key)) ranks.set(key, { actors: ranks.size, things });
      } else if (this.isThing(found, pronoun)) {
        if (ranks.size === 0 && things === 0) thing = true;
        things++;
      }
    }
    return { ranks, thing };
  }

  /** Whether a subject that is no actor could be meant, by its number. */
  private isThing({ head, plural }: Subject, { kind }: Pronoun): boolean {
    const { view } = this.state;
    const pronoun = pronounOf(view.words[head])?.kind;
    if (kind === 'he' || kind === 'she' || pronoun === 'he' || pronoun === 'she') return false;
    return plural === (kind === 'they') && !(view.words[head] === 'it' && isPleonastic(view, head));
  }

  /** Whether a thing is the subject of the clause that a pronoun stands in: `The tanker, Tehran said, had lost its rudder`. */
  private hasThing(at: number, pronoun: Pronoun): boolean {
    const { subjects, view } = this.state;
    const own = clauseAt(view, at);
    const subject = own === null ? null : subjects.of(own);
    return subject !== null && subject.noun && subject.head < at && subject.ids.length === 0 && this.isThing(subject, pronoun);
  }

  /** Subjects of the clauses that the pronoun's own stands in: `Ankara claims that it …`. */
  private above(at: number): ReadonlySet<string> {
    const found = new Set<string>();
    let clause = clauseAt(this.state.view, at)?.parent ?? null;
    for (let steps = 0; clause !== null && steps < DEPTH; steps++, clause = clause.parent) {
      const subject = this.state.subjects.of(clause);
      if (subject !== null && subject.ids.length > 0) found.add(keyOf(subject.ids));
    }
    return found;
  }
}
