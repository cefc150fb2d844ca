/** How a mention hangs on a verb: as its object or by a preposition, told by the words between or by the tree. */
import { Pos, VerbForm } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { VerbGroup } from '../clauses/index.js';
import { treeOf } from '../trees.js';
import { senseOf } from './compile.js';
import type { Scope } from './scope.js';
import { siteByTree, type Site } from './treeArguments.js';

/** Prepositions that lead to a second actor of the event; others (`in`, `of`, `during`) do so only where a sense says so. */
const LINKS = new Set('to with on against from for at toward towards into over upon by around among between after about'.split(' '));
/** Lead to a manner, a place or a time, whatever the sense. */
const CIRCUMSTANTIAL = new Set(['in', 'as']);

/** To act on behalf of somebody is to act for them. */
const BEHALF = 'behalf';

/** Lead to the recipient of what is given. */
const HANDS_OVER = new Set(['to', 'for', 'with']);

/** The words of a predicate without those of its argument. */
export interface Predicate {
  readonly group: VerbGroup;
  readonly lemma: string;
  readonly particle: string | null;
  readonly noun: string | null;
}

export class Sites {
  constructor(private readonly scope: Scope) {}

  /** Null where the mention does not hang on the verb. */
  of(mention: ActorMention, predicate: Predicate): Site | null {
    const { sentence } = this.scope;
    // `regards them as proxies`
    if (sentence.tokens.words[mention.start - 1] === 'as' || this.isSaid(mention, predicate) || this.isGapped(mention, predicate)) return null;
    if (this.isRecipient(mention, predicate)) return { prep: null, deep: false };
    const site = this.byWords(mention, predicate) ?? (mention.modifier ? null : siteByTree(sentence, treeOf(sentence), mention, predicate.group.head, LINKS));
    return site === null || site.deep || !(this.isCompared(mention, predicate) || this.isOfObject(mention, predicate, site)) ? site : { ...site, deep: true };
  }

  /** `trusts Iran more than it trusts Iraq`, `watches Oman rather than Qatar`: what an actor is measured by. */
  private isCompared({ start }: ActorMention, { group }: Predicate): boolean {
    return this.scope.sentence.tokens.words.slice(group.end, start).includes('than');
  }

  /** `enlarge its footprint on Y`, `consider a levy on Y`: behind an object the preposition is that noun's, and `flew to Y` a journey, unless the verb is known with it or hands something over. */
  private isOfObject({ start }: ActorMention, predicate: Predicate, { prep }: Site): boolean {
    if (prep === null || prep === 'by' || (HANDS_OVER.has(prep) && this.gives(predicate))) return false;
    return (prep === 'to' || this.hasObject(predicate, start, prep)) && senseOf(predicate, prep, this.scope.lexicon)?.prep !== prep;
  }

  /** Whether a noun that is no actor stands between a verb and a preposition in front of `to`. */
  private hasObject({ group }: Predicate, to: number, prep: string): boolean {
    const { words, pos } = this.scope.sentence.tokens;
    for (let i = group.end; i < to && words[i] !== prep; i++) if (pos[i] === Pos.NOUN && words[i] !== BEHALF && !this.scope.isMentioned(i)) return true;
    return false;
  }

  /** `recommends that X list Y`: whether another sentence begins between verb and mention. */
  private isSaid({ start }: ActorMention, { group }: Predicate): boolean {
    const { words, pos } = this.scope.sentence.tokens;
    for (let i = group.end; i < start; i++) if (words[i] === 'that' && pos[i] === Pos.SCONJ) return true;
    return false;
  }

  /** `stands at 51 percent and Y at 39`: the verb is left out behind the next subject. */
  private isGapped({ start, end }: ActorMention, { group }: Predicate): boolean {
    const { words, pos } = this.scope.sentence.tokens;
    const joined = words[start - 1] === ',' || pos[start - 1] === Pos.CCONJ;
    // `backs him, Paris silent`
    const verbless = words[start - 1] === ',' && pos[end] === Pos.ADJ && (end + 1 >= words.length || pos[end + 1] === Pos.PUNCT);
    return verbless || (joined && pos[end] === Pos.ADP && words.slice(group.end, start).includes(words[end]));
  }

  /** Whether a preposition behind this predicate leads to a second actor. */
  leads(prep: string, predicate: Predicate): boolean {
    if (LINKS.has(prep)) return true;
    return !CIRCUMSTANTIAL.has(prep) && senseOf(predicate, prep, this.scope.lexicon)?.prep === prep;
  }

  /** `promised Lebanon fuel`: a name between a verb of giving and its object. */
  isRecipient({ start, end }: ActorMention, predicate: Predicate): boolean {
    const { pos, words, verbForms } = this.scope.sentence.tokens;
    const article = pos[predicate.group.end] === Pos.DET ? 1 : 0;
    const opens = pos[end] === Pos.NOUN || pos[end] === Pos.ADJ || pos[end] === Pos.NUM || (pos[end] === Pos.DET && words[end] !== 'that') || verbForms[end] === VerbForm.Gerund;
    return start === predicate.group.end + article && opens && this.gives(predicate);
  }

  /** Whether the verb has a recipient beside what it gives. */
  gives({ lemma }: Predicate): boolean {
    return this.scope.lexicon.verbs.of(lemma).some((sense) => sense.role?.to === 'recipient');
  }

  private byWords(mention: ActorMention, predicate: Predicate): Site | null {
    const { words, pos } = this.scope.sentence.tokens;
    if (mention.modifier && !this.scope.isForItsPeople(mention)) return null;
    const from = predicate.group.end + (predicate.particle === null ? 0 : 1);
    let prep: string | null = null;
    let nouns = 0;
    // `join Y in an attack on Z`, `veto Y's loan to Z`: the noun has what follows.
    let nominal = false;
    for (let i = from; i < mention.start; i++) {
      if (words[i] === 'of' && words[i - 1] === BEHALF) {
        prep = 'for';
        nouns = 0;
      } else if ((pos[i] === Pos.ADP && !this.scope.isTransparent(i)) || words[i] === 'to') {
        if (prep !== null && nouns > 0) nominal = senseOf(predicate, words[i], this.scope.lexicon)?.prep !== words[i];
        prep = words[i];
      } else if (prep === null && words[i] === '\'s') nominal = true;
      else if ((pos[i] === Pos.NOUN || pos[i] === Pos.PROPN) && prep !== null && !this.scope.isMentioned(i)) nouns++;
      else if (words[i] === ';' || words[i] === '\u2014' || words[i] === ':') return null;
    }
    // `stands at 38%, Y at 21%`, `will receive 31,200 and Y 22,800`
    const before = words[mention.start - 1];
    if ((before === ',' || (before === 'and' && pos[mention.end] === Pos.NUM)) && (pos[mention.start - 2] === Pos.NUM || pos[mention.start - 2] === Pos.SYM)) return null;
    if (prep === null) return nouns > 0 ? null : { prep, deep: false };
    return this.leads(prep, predicate) ? { prep, deep: nouns > 1 || nominal || this.isThoughtOf(predicate) } : null;
  }

  /** `ruled out talks with Y`: a deed that is only considered, as its gerund would be. */
  private isThoughtOf({ lemma, particle, noun }: Predicate): boolean {
    const { frames, nouns } = this.scope.lexicon;
    const frame = frames.get(particle === null ? lemma : `${lemma} ${particle}`);
    return noun !== null && nouns.has(noun) && frame !== undefined && frame.complement.includes('gerund') && frame.subject === 'subject' && !frame.asserted;
  }
}
