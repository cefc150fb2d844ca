/** Who does what to whom: relations between the actors of one claim (annotation guide, section 5). */
import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import { subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { Clause, VerbGroup } from '../clauses/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import { treeOf } from '../trees.js';
import { senseOf, type RelationLexicon, type RelationSense } from './compile.js';
import { isCoordinated, linkBetween, sharesObject, sharesPassive } from './control.js';
import { nominalRelations } from './nominals.js';
import { isAttributive, isBareParticiple, participleRelations } from './participles.js';
import { predicativeOf } from './predicatives.js';
import type { FoundRelation } from './relation.js';
import { gapOf } from './relativeGap.js';
import { Scope } from './scope.js';
import { Sites, type Predicate } from './sites.js';
import { mutualRelations } from './together.js';
import { agentsByTree, type Site } from './treeArguments.js';

const PARTICLES = new Set('up down out off back away apart aside'.split(' '));
/** Particles of some verbs, prepositions behind others: `took over Y`, `flew over Y`. */
const PARTICLES_OF_SOME = new Set('over on in through along closer'.split(' '));
/** `has armed neither A nor B` */
const DENYING = new Set(['neither', 'nor']);

/** An actor as an argument of a verb. */
interface Argument {
  readonly mention: ActorMention;
  readonly site: Site;
}

/** How a verb stands in its claim. */
interface Standing {
  readonly agents: readonly ActorMention[];
  readonly asserted: boolean;
  readonly negated: boolean;
  /** By which verb it is refused, stopped or denied: *refuse to*. */
  readonly refusal: string | null;
}

/** Bases of mentions that are known by a description alone: `its special envoy`, `further guerrilla parties`. */
const DESCRIBED = 'rule.actor.described';
const COLLECTIVE = 'rule.actor.collective';
const DIRECT: Site = { prep: null, deep: false };

/** `A and B blamed it`, `A and B urged both governments`: unless by name, none of several who act together is whom they do it to. */
const isOneOf = (actors: readonly ActorMention[], { actorId, form }: ActorMention): boolean => actors.length > 1 && form !== 'name' && actors.some((actor) => actor.actorId === actorId);

class ClaimRelations {
  private readonly relations: FoundRelation[] = [];
  private readonly sites: Sites;
  private readonly clause: Clause;
  private readonly subject: TokenSpan;
  /** The verb groups of the claim, in order. */
  private readonly groups: readonly VerbGroup[];
  /** The one among them that is the claim's own. */
  private readonly verb: VerbGroup | null;

  constructor(private readonly scope: Scope) {
    const { draft, span } = scope;
    this.sites = new Sites(scope);
    this.clause = draft.core;
    this.subject = subjectOf(scope.sentence, draft.core);
    const { verb, inner, sibling } = draft.core;
    const groups = [...(verb === null ? [] : [verb]), ...inner]
      .filter((group) => group.start >= span.start - 1 && group.start < span.end && (verb === null || group.start >= verb.start) && !isAttributive(scope, group))
      .sort((a, b) => a.start - b.start);
    this.groups = groups.map((group, i) => (sharesPassive(scope, groups[i - 1] ?? sibling?.verb ?? null, group) ? { ...group, passive: true } : group));
    this.verb = this.groups.find(({ start }) => start === verb?.start) ?? null;
  }

  read(): FoundRelation[] {
    const { scope, clause } = this;
    const { draft, span } = scope;
    const subject = scope.agentsIn(this.subject);
    const gap = gapOf(scope, clause);
    const first = this.agents(subject);
    let standing: Standing = { agents: first, asserted: true, negated: draft.negated, refusal: null };
    let previous: VerbGroup | null = null;
    /** Whom the last verb had for its object by a relative pronoun: `whom it accused of arming Y`. */
    let pulled: readonly ActorMention[] = [];
    let filled: readonly Argument[] = (gap?.fillers ?? []).map((mention) => ({ mention, site: { prep: gap?.prep ?? null, deep: false } }));
    const shared: { group: VerbGroup; standing: Standing }[] = [];
    this.groups.forEach((group, i) => {
      if (previous !== null) {
        const { asserted, negative, refusal, controlled, agents: handed } = linkBetween(scope, previous, group);
        const agents = handed?.length === 0 ? pulled : handed;
        standing = {
          agents: agents ?? standing.agents,
          asserted: standing.asserted && asserted && (controlled || agents !== null),
          negated: (controlled && standing.negated) !== (negative || this.isDeniedInfinitive(group)),
          refusal: refusal ?? (controlled ? standing.refusal : null),
        };
      }
      const loose = previous !== null && isBareParticiple(scope, group) && !isCoordinated(scope, previous, group);
      previous = group;
      if (loose) return;
      if (this.relatePredicative(group, standing)) return;
      const next: VerbGroup | undefined = this.groups[i + 1];
      if (next !== undefined && sharesObject(scope, group, next)) {
        shared.push({ group, standing });
        return;
      }
      // The gap belongs to the last verb of a chain: `which Russia tried to invade`.
      const reaches = filled.length > 0 && (next === undefined || !this.passesOn(group, next));
      const end = Math.min(span.end, next?.start ?? span.end);
      const found = this.arguments(this.predicateOf(group, end), end);
      const all = reaches ? [...filled, ...found] : found;
      pulled = reaches ? filled.map(({ mention }) => mention) : [];
      if (reaches) filled = [];
      for (const one of [...shared, { group, standing }]) this.relate(this.predicateOf(one.group, end), all, one.standing);
      shared.length = 0;
      const own = group === this.verb || (this.verb !== null && group.infinitive);
      if (own && standing.agents === first && standing.refusal === null) this.relations.push(...mutualRelations(scope, subject, group, standing, found.length > 0));
    });
    this.relations.push(...participleRelations(scope, subject), ...nominalRelations(scope));
    return this.unique();
  }

  /** `warned Y not to arm Z` */
  private isDeniedInfinitive({ infinitive, start }: VerbGroup): boolean {
    return infinitive && this.scope.sentence.tokens.words[start - 1] === 'not';
  }

  /** Whether what one verb lacks may be lacking behind the next: `tried to invade`, but not `accused of arming Y`, whose object acts. */
  private passesOn(group: VerbGroup, next: VerbGroup): boolean {
    const { controlled, agents } = linkBetween(this.scope, group, next);
    return controlled && (agents === null || agents.length > 0);
  }

  /** The subject by its words, else by the tree. */
  private agents(subject: readonly ActorMention[]): readonly ActorMention[] {
    const { mentions, sentence } = this.scope;
    const { verb } = this.clause;
    if (subject.length > 0 || verb === null || mentions.every(({ actorId }) => actorId === mentions[0].actorId)) return subject;
    const found = this.scope.headedBy(agentsByTree(sentence, treeOf(sentence), verb.head));
    // `violence between A and B may spread`: neither is what spreads.
    return found.filter(({ start, end }) => start < this.subject.start || end > this.subject.end);
  }

  private predicateOf(group: VerbGroup, end: number): Predicate {
    const { lemmas } = this.scope.sentence.tokens;
    const particle = this.particleOf(group);
    const { start, end: behind } = group.passive && group === this.verb ? this.subject : { start: group.end, end };
    return { group, lemma: lemmas[group.head], particle, noun: this.scope.objectNoun(start, behind) };
  }

  private particleOf({ head, end }: VerbGroup): string | null {
    const { words, lemmas, pos } = this.scope.sentence.tokens;
    const word = words[end];
    if (PARTICLES.has(word)) return pos[end] === Pos.DET ? null : word;
    return PARTICLES_OF_SOME.has(word) && this.scope.lexicon.verbs.of(lemmas[head]).some(({ particle }) => particle === word) ? word : null;
  }

  /** The actors between a verb and the next one that hang on it. */
  private arguments(predicate: Predicate, end: number): Argument[] {
    const { group } = predicate;
    if (group.copula) return [];
    const found: Argument[] = [];
    for (const mention of this.scope.mentions) {
      if (mention.start < group.end || mention.start >= end || this.scope.foreign[mention.start] === 1 || this.isNested(mention.start, group.head)) continue;
      const site = this.sites.of(mention, predicate);
      if (site !== null && (!mention.place || this.sites.isRecipient(mention, predicate) || this.takesPlace(predicate, site))) found.push({ mention, site });
    }
    return group.passive && group === this.verb ? [...found, ...this.withinSubject(predicate)] : found;
  }

  /** `Sanctions on Iran were imposed by Japan`: the noun of a light verb has its own argument. */
  private withinSubject(predicate: Predicate): Argument[] {
    const { words, pos } = this.scope.sentence.tokens;
    return this.scope.mentions.flatMap((mention) => {
      if (mention.start <= this.subject.start || mention.end > this.subject.end || mention.modifier || pos[mention.start - 1] !== Pos.ADP) return [];
      const prep = words[mention.start - 1];
      const sense = senseOf(predicate, prep, this.scope.lexicon);
      return sense?.noun !== undefined && sense.prep === prep ? [{ mention, site: { prep, deep: false } }] : [];
    });
  }

  private relate(predicate: Predicate, found: readonly Argument[], { agents, asserted, negated, refusal }: Standing): void {
    const { group, lemma, particle } = predicate;
    const { words } = this.scope.sentence.tokens;
    if (group.copula) return;
    const actors = group.passive ? found.filter(({ site }) => site.prep === 'by').map(({ mention }) => mention) : agents;
    const targets = group.passive ? [...agents.map((mention) => ({ mention, site: DIRECT })), ...found.filter((argument) => this.isTaken(predicate, argument))] : found;
    for (const { mention: target, site } of targets) {
      const sense = senseOf(predicate, site.prep, this.scope.lexicon);
      if ((lemma === 'have' && sense === null) || this.isNoParty(target, site, sense) || isOneOf(actors, target)) continue;
      const verb = refusal === null || refusal.endsWith(' to') ? lemma : words[group.head];
      const name = [refusal, verb, sense?.noun ?? particle].filter((part) => part !== null).join(' ');
      for (const actor of actors) {
        if (actor.actorId === target.actorId) continue;
        this.relations.push({
          from: actor.actorId,
          to: target.actorId,
          predicate: name,
          type: refusal === null ? (sense?.type ?? null) : null,
          negated: negated !== this.isDenied(predicate, target),
          symmetric: sense?.symmetric ?? false,
          asserted: asserted && !site.deep,
          basis: sense?.id ?? 'rule.relation.object',
        });
      }
    }
  }

  /** `is at odds with Y`: whether a verb has a predicative that relates its subject to somebody. */
  private relatePredicative(group: VerbGroup, { agents, asserted, negated }: Standing): boolean {
    const predicative = predicativeOf(this.scope, group);
    if (predicative === null) return false;
    const { sense, name, targets } = predicative;
    for (const { actorId: from } of agents) {
      for (const { actorId: to, start } of targets) {
        if (from === to || this.scope.foreign[start] === 1) continue;
        this.relations.push({ from, to, predicate: name, type: sense.type, negated, symmetric: sense.symmetric ?? false, asserted, basis: sense.id });
      }
    }
    return true;
  }

  /** `trusts neither X nor the Y`, `gave Y no guarantee`. */
  private isDenied({ group }: Predicate, { start, end }: ActorMention): boolean {
    const { words, pos } = this.scope.sentence.tokens;
    const before = pos[start - 1] === Pos.DET ? start - 2 : start - 1;
    return DENYING.has(words[before]) || (start === group.end && words[end] === 'no');
  }

  /** Who is only described takes part where the dictionary knows the deed, and is no other actor where forces are moved: `deployed its reserve`. */
  private isNoParty(target: ActorMention, { prep }: Site, sense: RelationSense | null): boolean {
    if (target.basis === COLLECTIVE) return sense === null && prep === null;
    return target.basis === DESCRIBED && (sense === null || (prep === null && sense.type === 'MOBILIZE'));
  }

  /** `Tanks were sent to Ukraine by Spain`: beside its subject, a passive is done to whom it leads to. */
  private isTaken(predicate: Predicate, { site: { prep } }: Argument): boolean {
    if (prep === null || prep === 'by') return false;
    return prep === 'to' || senseOf(predicate, prep, this.scope.lexicon)?.prep === prep;
  }

  /** A place takes part where the sense asks for it: `cut off Venezuela`, `lashed out at Israel`, but not `arrived in Israel`. */
  private takesPlace(predicate: Predicate, { prep }: Site): boolean {
    const { particle, noun } = predicate;
    const sense = senseOf(predicate, prep, this.scope.lexicon);
    // `cut deliveries to Serbia`
    if (prep === 'to' && noun !== null && this.scope.lexicon.nouns.get(noun)?.patterns.some((pattern) => pattern.endsWith(`N ${prep} B`)) === true) return true;
    if (sense === null || prep === 'in') return false;
    const phrasal = particle !== null && sense.particle === particle;
    if (prep === null) return phrasal && sense.type !== null;
    // `bought grain from Zambia`, `moved closer to Russia`: no type, and no motion either.
    return (sense.type !== null || phrasal || prep === 'from') && (sense.prep === prep || sense.noun !== undefined);
  }

  /** Whether a token stands in a clause inside this one that is no place for the arguments of `verb`. */
  private isNested(token: number, verb: number): boolean {
    const { clause } = this;
    return this.scope.sentence.clauses.some((other) => other !== clause && other.start > clause.start && other.start <= token && token < other.end && other.end <= clause.end && (other.type !== 'complement' || other.start > verb));
  }

  private unique(): FoundRelation[] {
    const seen = new Set<string>();
    return this.relations.filter(({ from, to, predicate, symmetric }) => {
      const key = `${symmetric && from > to ? `${to} ${from}` : `${from} ${to}`} ${predicate}`;
      return !seen.has(key) && seen.add(key);
    });
  }
}

export const findRelations = (
  sentence: AnalysedSentence,
  draft: Draft,
  span: TokenSpan,
  mentions: readonly ActorMention[],
  foreign: Uint8Array,
  lexicon: RelationLexicon,
): FoundRelation[] => new ClaimRelations(new Scope(sentence, draft, span, mentions, lexicon, foreign)).read();
