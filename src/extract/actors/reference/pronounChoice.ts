/** Which actor a pronoun means: what speaks for each of those named before, and what for none of them. */
import { Pos } from '../../../language/index.js';
import { AFFECTING_PREPOSITIONS } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { nounHitAt } from '../nominals.js';
import { isPleonastic, pronounOf, type Pronoun } from '../pronouns.js';
import type { SentenceState } from '../sentenceState.js';
import { clauseAt, verbBehind } from '../view.js';
import { ACTING, AFFECTING, MINDED, POLICIES } from '../words.js';
import { agrees, type Agreeing } from './agreement.js';
import { cataphor } from './cataphora.js';
import type { Features, Option } from './choice.js';
import { keyOf, referentsBefore, type Referent } from './referents.js';
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

  options(at: number, pronoun: Pronoun, standing: Standing): Antecedent[] {
    const { context, view, sentence, subjects } = this.state;
    const { registry, discourse } = context;
    const own = clauseAt(view, at);
    const ownSubject = own === null || standing === 'subject' ? null : subjects.of(own);
    const barred = new Set(standing === 'object' ? ownSubject?.ids : []);
    const accepts = (candidate: Agreeing): boolean => agrees(registry, candidate, pronoun) && !candidate.ids.some((id) => barred.has(id));
    const referents = referentsBefore(discourse, { sentence, at, sets: this.state.joined(at) }, Math.max(discourse.opening, sentence - REACH), (candidate) => accepts(candidate) && !this.isOwned(candidate, at, pronoun));
    const offers = this.offersBefore(at, pronoun, standing);
    const above = this.above(at);
    const ownKey = ownSubject === null || ownSubject.head > at ? null : keyOf(ownSubject.ids);
    const foremost = this.state.foremost(referents.map(({ ids }) => ids));
    const found = referents.map((referent, place): Antecedent => ({
      ids: referent.ids,
      human: referent.nearest.human,
      basis: referent.nearest.part === 'subject' ? 'rule.actor.pronoun.subject' : 'rule.actor.pronoun.distance',
      features: {
        ...this.ofMention(referent, at),
        ...this.ofKind(referent.ids, referent.nearest.plural, pronoun),
        ...this.ofSubject(referent, offers, standing === 'subject' && at <= 1),
        foremost: foremost[place],
        own: referent.key === ownKey ? 1 : 0,
        above: above.has(referent.key) ? 1 : 0,
        [standing]: referent.nearest.part === 'subject' ? 1 : 0,
      },
    }));
    const behind = standing === 'object' || standing === 'governed' ? null : cataphor(this.state, at, pronoun);
    if (behind !== null && accepts(behind)) {
      const key = keyOf(behind.ids);
      const known = found.findIndex(({ ids }) => keyOf(ids) === key);
      const before = known < 0 ? {} : found.splice(known, 1)[0].features;
      found.push({ ids: behind.ids, human: behind.human, basis: 'rule.actor.pronoun.cataphora', features: { ...before, ...this.ofKind(behind.ids, behind.plural, pronoun), cataphora: 1 } });
    }
    return found;
  }

  /** `Franck Mballa, his eldest son`: who is explained is not the owner. */
  private isOwned({ sentence, end }: Candidate, at: number, { kind }: Pronoun): boolean {
    return (kind === 'he' || kind === 'she') && sentence === this.state.sentence && end === at - 1 && this.state.view.words[end] === ',';
  }

  /** What speaks for a pronoun meaning no one whom the brief has named. */
  none(at: number, pronoun: Pronoun, standing: Standing): Features {
    const { view } = this.state;
    const { lemmas } = view.analysed.tokens;
    const verb = standing === 'subject' ? verbBehind(view, behind(view, at)) : -1;
    const offers = this.offersBefore(at, pronoun, standing);
    const before = this.state.context.discourse.summaryOf(this.state.sentence - 1).subjects.at(0);
    const plural = pronoun.kind === 'they';
    const agreeing = view.phrases.filter((phrase) => phrase.end <= at && view.pos[phrase.head] === Pos.NOUN && isPluralNoun(view, phrase) === plural);
    const things = agreeing.filter(({ head }) => this.state.owner[head] === undefined);
    const last = agreeing.at(-1);
    return {
      'none bias': 1,
      [`none ${standing}`]: 1,
      'none minded': verb >= 0 && MINDED.has(lemmas[verb]) ? 1 : 0,
      'none acting': verb >= 0 && ACTING.has(lemmas[verb]) ? 1 : 0,
      'none copula': verb >= 0 && lemmas[verb] === 'be' ? 1 : 0,
      'none affected': standing === 'object' && AFFECTING.has(lemmas[at - 1] ?? '') ? 1 : 0,
      'none towards': standing === 'governed' && AFFECTING_PREPOSITIONS.has(view.words[at - 1]) ? 1 : 0,
      'none policy': standing === 'possessive' && this.ownsPolicy(at) ? 1 : 0,
      'none thing': offers.thing ? 1 : 0,
      'none ownThing': standing !== 'subject' && this.hasThing(at, pronoun) ? 1 : 0,
      'none things': Math.log1p(things.length),
      'none thingLast': last !== undefined && last === things.at(-1) ? 1 : 0,
      'none thingBefore': offers.ranks.size === 0 && !offers.thing && before?.ids.length === 0 && before.plural === plural ? 1 : 0,
      'none pleonastic': pronoun.kind === 'it' && !pronoun.possessive && isPleonastic(view, at) ? 1 : 0,
    };
  }

  /** `its intentions`, `its negotiators`: what only an actor has. */
  private ownsPolicy(at: number): boolean {
    const { view, context } = this.state;
    const head = view.phraseAt[at + 1]?.head ?? at + 1;
    return POLICIES.has(view.words[head]) || POLICIES.has(view.analysed.tokens.lemmas[head]) || nounHitAt(view, context.lexicon, head) !== null;
  }

  private ofMention({ nearest, away, since, acted }: Referent, at: number): Features {
    const { view } = this.state;
    const gap = away === 0 ? at - nearest.end : 0;
    return {
      same: away === 0 ? 1 : 0,
      previous: away === 1 ? 1 : 0,
      far: Math.log1p(away),
      gap: Math.log1p(gap),
      since: Math.log1p(since),
      latest: since === 0 ? 1 : 0,
      [nearest.part]: 1,
      front: nearest.front && nearest.part === 'modifier' ? 1 : 0,
      acted: acted <= 1 ? 1 : 0,
      pronoun: nearest.form === 'pronoun' ? 1 : 0,
      nominal: nearest.form === 'nominal' ? 1 : 0,
      speaker: away === 0 && nearest.clause?.type === 'attribution' ? 1 : 0,
      apposed: away === 0 && nearest.end === at - 1 && view.words[at - 1] === ',' ? 1 : 0,
      paragraph: nearest.block === view.analysed.blockIndex ? 1 : 0,
      described: nearest.loose ? 1 : 0,
    };
  }

  private ofKind(ids: readonly string[], plural: boolean, { kind }: Pronoun): Features {
    const { context } = this.state;
    const type = context.registry.typeOf(ids[0]);
    return {
      [type]: 1,
      plural: plural && ids.length === 1 ? 1 : 0,
      several: ids.length > 1 ? 1 : 0,
      alone: kind === 'they' && ids.length === 1 && !plural && type !== 'group' ? 1 : 0,
      topic: ids.length === 1 && context.discourse.topics.includes(ids[0]) ? 1 : 0,
    };
  }

  private ofSubject({ key, away, ids }: Referent, { ranks, thing }: Offers, opens: boolean): Features {
    const rank = ranks.get(key);
    const earlier = away === 1 ? this.state.context.discourse.summaryOf(this.state.sentence - 1).subjects : [];
    const offered = earlier.findIndex((subject) => keyOf(subject.ids) === key);
    const owner = earlier.some((subject) => subject.ids.length === 0 && subject.owner.length > 0 && keyOf(subject.owner) === key);
    return {
      first: rank?.actors === 0 ? 1 : 0,
      later: rank !== undefined && rank.actors > 0 ? 1 : 0,
      passed: rank !== undefined && rank.things > 0 ? 1 : 0,
      beside: rank === undefined && ranks.size > 0 && away === 0 ? 1 : 0,
      besideThing: rank === undefined && thing && away === 0 ? 1 : 0,
      beyond: away > 0 && ranks.size > 0 ? 1 : 0,
      beyondThing: away > 0 && thing ? 1 : 0,
      offered: offered === 0 ? 1 : 0,
      offeredLater: offered > 0 ? 1 : 0,
      offeredOpening: opens && offered === 0 ? 1 : 0,
      offeredAlone: offered >= 0 && ranks.size === 0 && !thing ? 1 : 0,
      owner: owner && ids.length > 0 ? 1 : 0,
    };
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
