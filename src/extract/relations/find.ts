/** Who does what to whom: relations between the actors of one claim (annotation guide, section 5). */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import { followsBy, subjectOf } from '../arguments.js';
import type { Draft } from '../claims/index.js';
import type { Clause, VerbGroup } from '../clauses/index.js';
import type { AnalysedSentence } from '../document.js';
import { treeOf, type Tree } from '../trees.js';
import { senseOf, type RelationLexicon } from './compile.js';
import { nominalRelations } from './nominals.js';
import type { FoundRelation } from './relation.js';
import { agentsByTree, siteByTree, type Site } from './treeArguments.js';

const PARTICLES = new Set('up down out off over back away on in through along apart aside'.split(' '));
/** Prepositions that lead to a second actor of the event; others (`in`, `of`, `during`) do not. */
const LINKS = new Set('to with on against from for at toward towards into over upon by around among between after about'.split(' '));
const RAISING = /^(?:likely|unlikely|set|expected|due|poised|bound|certain|sure|able|ready|willing|prepared|reluctant)$/;

class ClaimRelations {
  private readonly relations: FoundRelation[] = [];

  constructor(
    private readonly sentence: AnalysedSentence,
    private readonly draft: Draft,
    private readonly span: { readonly start: number; readonly end: number },
    /** Mentions of the claim's sentence, places left out. */
    private readonly mentions: readonly ActorMention[],
    private readonly lexicon: RelationLexicon,
    /** 1 for tokens that belong to other claims, and to causes, conditions and concessions of this one. */
    private readonly foreign: Uint8Array,
  ) {}

  read(): FoundRelation[] {
    const clause = this.draft.core;
    const main = clause.verb;
    const subject = this.actorsIn(subjectOf(this.sentence, clause));
    const groups = [...(main === null ? [] : [main]), ...clause.inner].sort((a, b) => a.start - b.start);
    const alone = this.mentions.every(({ actorId }) => actorId === this.mentions[0].actorId);
    let agents = subject.length > 0 || main === null || alone ? subject : this.actorsAmong(agentsByTree(this.sentence, this.tree(), main.head));
    let asserted = true;
    let negative = false;
    let previous: VerbGroup | null = null;
    for (const group of groups) {
      if (group.start < this.span.start - 1 || group.start >= this.span.end || (main !== null && group.start < main.start)) continue;
      if (previous !== null) {
        const link = this.link(previous, group);
        asserted = asserted && link.asserted;
        negative = link.negative !== negative;
        if (link.agents !== null) {
          agents = link.agents;
        } else if (!link.controlled) {
          asserted = false;
        }
      }
      this.predicate(group, agents, clause, asserted, this.draft.negated !== negative, groups);
      previous = group;
    }
    this.together(subject, main);
    this.relations.push(...nominalRelations(this.sentence, this.span, this.mentions, this.lexicon));
    return this.unique();
  }

  /** How a verb hands its subject down to the next one. */
  private link(previous: VerbGroup, next: VerbGroup): { asserted: boolean; negative: boolean; controlled: boolean; agents: ActorMention[] | null } {
    const { lemmas, words } = this.sentence.tokens;
    const plain = { asserted: false, negative: false, controlled: false, agents: null };
    if (previous.copula) {
      for (let i = previous.end; i < next.start; i++) if (RAISING.test(words[i])) return { asserted: true, negative: false, controlled: true, agents: null };
      return plain;
    }
    // `is expected to`, `was urged to`: the passive hands its subject on.
    if (previous.passive && next.start - previous.end <= 1) {
      const raised = this.lexicon.frames.get(`be ${words[previous.head]}`) ?? this.lexicon.frames.get(lemmas[previous.head]);
      if (raised !== undefined) return { asserted: true, negative: raised.polarity === 'negative', controlled: true, agents: null };
    }
    const frame = this.lexicon.frames.get(lemmas[previous.head]);
    const objects = this.mentions.filter((mention) => mention.start >= previous.end && mention.end <= next.start && !mention.modifier);
    if (frame === undefined) return plain;
    const direct = next.start - previous.end <= 1;
    if (frame.subject === 'object' || (!direct && objects.length > 0)) {
      return { asserted: false, negative: frame.polarity === 'negative', controlled: true, agents: objects.length > 0 ? objects : [] };
    }
    if (!direct) return plain;
    return { asserted: frame.asserted || frame.polarity === 'negative', negative: frame.polarity === 'negative', controlled: true, agents: null };
  }

  private tree(): Tree {
    return treeOf(this.sentence);
  }

  /** The mentions with one of these tokens as their head. */
  private actorsAmong(heads: readonly number[]): ActorMention[] {
    return this.mentions.filter((mention) => !mention.modifier && !mention.place && heads.includes(mention.head));
  }

  /** The actors that a noun phrase speaks of: its heads, not what modifies them. */
  private actorsIn(span: { start: number; end: number }): ActorMention[] {
    const inside = this.mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end && !mention.place);
    return inside.filter((mention) => !mention.modifier && !this.isInsidePhrase(mention, span.start) && !this.isInRelative(mention.start, span.start));
  }

  /** `the war between A and B`, `leaders of A`: behind a preposition inside the phrase. */
  private isInsidePhrase(mention: ActorMention, from: number): boolean {
    const { pos, words } = this.sentence.tokens;
    for (let i = from; i < mention.start; i++) if (pos[i] === Pos.ADP && words[i] !== 'with') return true;
    return false;
  }

  /** `Algeria, which has armed Mali, …`: what describes the subject is no part of it. */
  private isInRelative(token: number, from: number): boolean {
    return this.sentence.clauses.some((clause) => clause.type === 'relative' && clause.start > from && clause.start <= token && token < clause.end);
  }

  private predicate(group: VerbGroup, agents: readonly ActorMention[], clause: Clause, asserted: boolean, negated: boolean, groups: readonly VerbGroup[]): void {
    // Without an agent there is no relation, and the tree need not be drawn.
    if (agents.length === 0 || group.copula) return;
    const { words, lemmas, pos } = this.sentence.tokens;
    const next = groups.find((other) => other.start > group.start);
    const end = Math.min(this.span.end, next?.start ?? this.span.end);
    const particle = PARTICLES.has(words[group.end]) && pos[group.end] !== Pos.DET ? words[group.end] : null;
    const noun = this.objectNoun(group.end, end);
    for (const mention of this.mentions) {
      if (mention.start < group.end || mention.start >= end || this.foreign[mention.start] === 1 || this.isNested(mention.start, clause, group.head)) continue;
      if (agents.every(({ actorId }) => actorId === mention.actorId)) continue;
      const lemma = lemmas[group.head];
      const site = this.siteOf(mention, group, particle !== null);
      if (site === null || (mention.place && !this.takesPlace(lemma, particle, noun, site))) continue;
      const byAgent = group.passive && site.prep === 'by';
      const from = byAgent ? [mention] : group.passive ? [] : agents;
      const to = byAgent ? agents : [mention];
      const sense = senseOf({ lemma, particle, noun, prep: site.prep }, this.lexicon);
      if (lemma === 'have' && sense === null) continue;
      const predicate = sense?.noun !== undefined ? `${lemma} ${sense.noun}` : particle !== null ? `${lemma} ${particle}` : lemma;
      for (const a of from) {
        for (const b of to) {
          if (a.actorId === b.actorId) continue;
          this.relations.push({
            from: a.actorId,
            to: b.actorId,
            predicate,
            type: sense?.type ?? null,
            negated,
            symmetric: sense?.symmetric ?? false,
            asserted: asserted && !site.deep,
            basis: sense?.id ?? 'rule.relation.object',
          });
        }
      }
    }
  }

  /** The noun of a light verb: head of the first noun phrase behind it. */
  private objectNoun(from: number, end: number): string | null {
    const { pos, lemmas } = this.sentence.tokens;
    let noun: string | null = null;
    for (let i = from; i < end; i++) {
      if (pos[i] === Pos.NOUN) noun = lemmas[i];
      else if (pos[i] === Pos.ADP || pos[i] === Pos.PUNCT || pos[i] === Pos.CCONJ) {
        if (noun !== null) break;
      }
    }
    return noun;
  }

  /** How a mention hangs on the verb, by the words between or by the tree; null where it does not. */
  private siteOf(mention: ActorMention, group: VerbGroup, behindParticle: boolean): Site | null {
    if (this.isRecipient(mention, group)) return { prep: null, deep: false };
    const site = this.site(mention, behindParticle ? group.end + 1 : group.end);
    return site !== null || mention.modifier ? site : siteByTree(this.sentence, this.tree(), mention, group.head, LINKS);
  }

  /** `promised Lebanon fuel`: a name between a verb of giving and its object. */
  private isRecipient({ start, end }: ActorMention, group: VerbGroup): boolean {
    const { lemmas, pos } = this.sentence.tokens;
    if (start !== group.end || (pos[end] !== Pos.NOUN && pos[end] !== Pos.ADJ && pos[end] !== Pos.NUM)) return false;
    return this.lexicon.verbs.get(lemmas[group.head])?.some((sense) => sense.role?.to === 'recipient') === true;
  }

  /** A place takes part where the sense asks for it: `cut off Venezuela`, `lashed out at Israel`, but not `arrived in Israel`. */
  private takesPlace(lemma: string, particle: string | null, noun: string | null, { prep }: Site): boolean {
    const sense = senseOf({ lemma, particle, noun, prep }, this.lexicon);
    if (sense === null || sense.type === null || prep === 'in') return false;
    return prep === null ? sense.particle === particle && particle !== null : sense.prep === prep || sense.noun !== undefined;
  }

  /** How a mention hangs on the verb by the words in between: as object, or by a preposition. */
  private site(mention: ActorMention, from: number): Site | null {
    if (mention.modifier && !this.lexicon.personnel.has(this.sentence.tokens.words[mention.end])) return null;
    const { words, pos } = this.sentence.tokens;
    let prep: string | null = null;
    let nouns = 0;
    for (let i = from; i < mention.start; i++) {
      if (pos[i] === Pos.ADP || words[i] === 'to') prep = words[i];
      else if ((pos[i] === Pos.NOUN || pos[i] === Pos.PROPN) && prep !== null && !this.isMentioned(i)) nouns++;
      else if (words[i] === ';' || words[i] === '\u2014' || words[i] === ':') return null;
    }
    if (prep === null) return nouns > 0 ? null : { prep, deep: false };
    if (!LINKS.has(prep)) return null;
    return { prep, deep: nouns > 1 };
  }

  private isMentioned(token: number): boolean {
    return this.mentions.some((mention) => mention.start <= token && token < mention.end);
  }

  /** Whether a token stands in a clause inside `clause` that is no place for the arguments of `verb`. */
  private isNested(token: number, clause: Clause, verb: number): boolean {
    return this.sentence.clauses.some((other) => other !== clause && other.start > clause.start && other.start <= token && token < other.end && other.end <= clause.end && (other.type !== 'complement' || other.start > verb));
  }

  /** `A and B met`, `both sides agreed`. */
  private together(subject: readonly ActorMention[], main: VerbGroup | null): void {
    if (main === null || subject.length < 2) return;
    const { lemmas, words } = this.sentence.tokens;
    const noun = this.objectNoun(main.end, this.span.end);
    const own = senseOf({ lemma: lemmas[main.head], particle: null, noun, prep: null }, this.lexicon);
    // `exchanged fire`, `held talks`: the dictionary has them with *with*.
    const sense = own?.symmetric === true ? own : senseOf({ lemma: lemmas[main.head], particle: null, noun, prep: 'with' }, this.lexicon);
    const mutual = words.slice(main.end, Math.min(main.end + 4, this.span.end)).join(' ').includes('each other');
    if (!mutual && sense?.symmetric !== true) return;
    for (let i = 0; i < subject.length; i++) {
      for (let j = i + 1; j < subject.length; j++) {
        if (subject[i].actorId === subject[j].actorId) continue;
        this.relations.push({
          from: subject[i].actorId,
          to: subject[j].actorId,
          predicate: sense?.noun === undefined ? lemmas[main.head] : `${lemmas[main.head]} ${sense.noun}`,
          type: sense?.type ?? null,
          negated: this.draft.negated,
          symmetric: true,
          asserted: true,
          basis: sense?.id ?? 'rule.relation.together',
        });
      }
    }
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
  span: { readonly start: number; readonly end: number },
  mentions: readonly ActorMention[],
  foreign: Uint8Array,
  lexicon: RelationLexicon,
): FoundRelation[] => new ClaimRelations(sentence, draft, span, mentions, lexicon, foreign).read();

/** The grammatical role of a mention in its claim. */
export const roleOf = (sentence: AnalysedSentence, draft: Draft, mention: ActorMention): 'subject' | 'object' | 'recipient' | 'other' | 'place' => {
  if (mention.place) return 'place';
  const clause = draft.core;
  const subject = subjectOf(sentence, clause);
  if (mention.start >= subject.start && mention.end <= subject.end && !mention.modifier) return clause.verb?.passive === true && !clause.inner.some((group) => group.infinitive && group.start - (clause.verb?.end ?? 0) <= 1 && group.start >= (clause.verb?.end ?? 0)) ? 'object' : 'subject';
  if (mention.modifier || clause.verb === null) return 'other';
  const { pos, words, verbForms } = sentence.tokens;
  if (followsBy(sentence, mention.start) && clause.verb.passive) return 'subject';
  let start = mention.start;
  while (start > 0 && (pos[start - 1] === Pos.DET || pos[start - 1] === Pos.ADJ || pos[start - 1] === Pos.NUM)) start--;
  if (verbForms[start - 1] !== undefined && verbForms[start - 1] !== VerbForm.None) {
    const behind = pos[mention.end];
    return behind === Pos.DET || behind === Pos.ADJ || behind === Pos.NOUN || behind === Pos.NUM ? 'recipient' : 'object';
  }
  return words[start - 1] === 'to' ? 'recipient' : 'other';
};
