/** Pronouns: which actor `it`, `they`, `he`, `which` stand for. Unresolved beats wrong. */
import { Pos } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import { AFFECTING_PREPOSITIONS, TIME } from './classes.js';
import type { Candidate, Discourse } from './discourse.js';
import { isPleonastic, pronounOf, type Pronoun } from './pronouns.js';
import type { Registry } from './registry.js';
import { clauseAt, isOblique, isPossessive, verbBehind, type NounPhrase, type View } from './view.js';
import { AFFECTING, CALENDAR, MINDED } from './words.js';

export interface Resolution {
  readonly ids: readonly string[];
  readonly basis: string;
}

/** Who stands at a token of the sentence in hand, if an actor has been found there. */
type Owners = (token: number) => Candidate | undefined;

/** Words in front of *of which*. */
const PARTS = new Set(['one', 'most', 'some', 'many', 'all', 'both', 'none', 'each', 'either', 'neither', 'few', 'several', 'two', 'three']);

/** Clauses beside what a sentence says. */
const SIDE: ReadonlySet<string> = new Set(['adverbial', 'relative']);

const OWNING = new Set(['its', 'their', 'his', 'her']);
/** Never a subject. */
const OBJECTS = new Set(['him', 'them', 'whom', 'her']);


interface Subject {
  readonly ids: readonly string[];
  readonly plural: boolean;
  /** False for `we` and pronouns that stand for no one we know. */
  readonly noun: boolean;
  readonly human: boolean;
  readonly head: number;
  /** First token of the noun phrase. */
  readonly start: number;
}

const isPluralNoun = (view: View, phrase: NounPhrase): boolean => {
  const word = view.words[phrase.head];
  if (word === 'they' || word === 'these' || word === 'those') return true;
  return view.pos[phrase.head] === Pos.NOUN && word.endsWith('s') && view.analysed.tokens.lemmas[phrase.head] !== word;
};

/** The token behind a pronoun, past a quotation mark: `it "remains open"`. */
const behind = (view: View, at: number): number => (view.words[at + 1] === '"' ? at + 2 : at + 1);

export class Resolver {
  private readonly subjects = new Map<Clause, Subject>();

  constructor(
    private readonly view: View,
    private readonly owners: Owners,
    private readonly discourse: Discourse,
    private readonly registry: Registry,
    private readonly previous: Resolver | null,
    private readonly sentence: number,
  ) {}

  /** The subject of a clause as far as the sentence has been read. */
  subject(clause: Clause): Subject | null {
    const cached = this.subjects.get(clause);
    if (cached !== undefined) return cached;
    const found = this.findSubject(clause, 0);
    // A pronoun may still be waiting for its antecedent, so only what is settled is kept.
    if (found !== null && found.ids.length > 0) this.subjects.set(clause, found);
    return found;
  }

  private findSubject(clause: Clause, depth: number): Subject | null {
    if (clause.sharesSubject && clause.sibling !== null && depth < 8) return this.findSubject(clause.sibling, depth + 1);
    const verb = clause.verb;
    const inverted = verb?.inverted === true;
    const from = inverted && verb !== null ? verb.start + 1 : clause.start;
    const to = inverted && verb !== null ? verb.head : (verb?.start ?? clause.end);
    const phrases = this.view.phrases;
    for (let k = 0; k < phrases.length; k++) {
      const phrase = phrases[k];
      if (phrase.head < from) continue;
      if (phrase.head >= to) break;
      if (phrase.possessor || isOblique(this.view, phrase.start) || !this.standsIn(clause, phrase.head)) continue;
      const word = this.view.words[phrase.head];
      const owner = this.owners(phrase.head) ?? this.owners(phrase.start) ?? this.namedBehind(phrase);
      if (owner === undefined && (TIME.has(this.view.analysed.tokens.lemmas[phrase.head]) || CALENDAR.has(word))) continue;
      const ids = new Set(owner?.ids ?? []);
      let plural = owner?.plural ?? isPluralNoun(this.view, phrase);
      let last = phrase;
      for (let n = k + 1; n < phrases.length && phrases[n].head < to; n++) {
        const between = this.view.words.slice(last.end, phrases[n].start);
        if (!between.every((each) => each === ',' || each === 'and' || each === 'or' || each === 'nor') || !(between.includes('and') || between.includes('nor'))) break;
        const next = this.owners(phrases[n].head);
        if (next === undefined) break;
        for (const id of next.ids) ids.add(id);
        plural = true;
        last = phrases[n];
      }
      const author = word === 'we' || word === 'i' || word === 'you' || word === 'there';
      return { ids: [...ids], plural, noun: !author, human: owner?.human ?? false, head: phrase.head, start: phrase.start };
    }
    // What the tagger takes for another part of speech may be a name all the same.
    const stray = this.discourse.in(this.sentence).find(({ head, start, modifier, place }) => head >= from && head < to && !modifier && !place && !isOblique(this.view, start) && this.standsIn(clause, head));
    if (stray !== undefined) return { ids: stray.ids, plural: stray.plural, noun: true, human: stray.human, head: stray.head, start: stray.start };
    // "…, and offered him escorts": a clause without a subject goes on with the one before it.
    if (verb === null || inverted || clause.type !== 'main' || depth > 8) return null;
    const before = this.view.analysed.clauses.filter((other) => other.type === 'main' && other.start < clause.start).at(-1);
    return before === undefined ? null : this.findSubject(before, depth + 1);
  }

  /** `its rival, the Front, denies it`: who is named behind a description is who it is. */
  private namedBehind({ end }: NounPhrase): Candidate | undefined {
    const named = this.view.words[end] === ',' ? this.owners(end + 1) : undefined;
    const aside = named !== undefined && !named.modifier && named.form === 'name' && this.view.words[named.end] === ',' && this.view.words[named.end + 1] !== 'and';
    return aside ? named : undefined;
  }

  /** Whether a token is a clause's own and not of another clause inside it. */
  private standsIn(clause: Clause, token: number): boolean {
    const inner = clauseAt(this.view, token);
    return inner === null || inner === clause || inner.start < clause.start || inner.end - inner.start >= clause.end - clause.start;
  }

  resolve(at: number, pronoun: Pronoun): Resolution | null {
    if (pronoun.kind === 'relative') return this.relative(at);
    if (pronoun.reflexive) return this.reflexive(at, pronoun);
    if (pronoun.kind === 'he' || pronoun.kind === 'she') return this.person(at, pronoun);
    return pronoun.kind === 'it' ? this.thing(at, pronoun) : this.several(at, pronoun);
  }

  /** `…, which serves`: the noun phrase right in front. */
  private relative(at: number): Resolution | null {
    let i = at - 1;
    if (i >= 0 && this.view.pos[i] === Pos.ADP && this.view.words[at] !== 'who') i--;
    // "one of which", "most of whom"
    if (i >= 0 && this.view.words[at - 1] === 'of' && (PARTS.has(this.view.words[i]) || this.view.pos[i] === Pos.NUM)) i--;
    if (i >= 0 && this.view.words[i] === ',') i--;
    if (i >= 0 && (this.view.words[i] === ')' || this.view.words[i] === '"')) while (i > 0 && this.view.words[i] !== '(' && at - i < 6) i--;
    if (i >= 0 && this.view.words[i] === '(') i--;
    const owner = i >= 0 ? this.owners(i) : undefined;
    if (owner === undefined || owner.end !== i + 1 || owner.modifier) return null;
    const persons = owner.ids.every((id) => this.registry.typeOf(id) === 'person');
    if (this.view.words[at] === 'which' && persons) return null;
    if (owner.place && this.view.words[at] !== 'whose' && this.view.pos[at - 1] === Pos.ADP) return null;
    return { ids: owner.ids, basis: 'rule.actor.pronoun.relative' };
  }

  private reflexive(at: number, pronoun: Pronoun): Resolution | null {
    const clause = clauseAt(this.view, at);
    const subject = clause === null ? null : this.subject(clause);
    if (subject === null || subject.ids.length === 0 || !this.agrees(subject.ids, subject.plural, pronoun, subject.human)) return null;
    return { ids: subject.ids, basis: 'rule.actor.pronoun.subject' };
  }

  private agrees(ids: readonly string[], plural: boolean, pronoun: Pronoun, human: boolean): boolean {
    if (human) return pronoun.kind === 'he' || pronoun.kind === 'she';
    const person = ids.length === 1 && this.registry.typeOf(ids[0]) === 'person';
    if (pronoun.kind === 'he' || pronoun.kind === 'she') return person && this.genderFits(ids[0], pronoun);
    // A band or movement is *it* or *they*.
    if (pronoun.kind === 'they') return plural || ids.length > 1 || (ids.length === 1 && this.registry.typeOf(ids[0]) === 'group');
    return ids.length === 1 && !plural && !person;
  }

  private genderFits(id: string, pronoun: Pronoun): boolean {
    const gender = this.registry.get(id)?.gender ?? null;
    return gender === null || gender === pronoun.kind;
  }

  /** Clauses that start in front of a token, the innermost and nearest first; the token's own clause comes first. */
  private clausesBefore(at: number): Clause[] {
    const before = this.view.analysed.clauses.filter((clause) => clause.start <= at && clause.verb !== null && clause.type !== 'attribution');
    before.sort((a, b) => b.start - a.start);
    // "Ethiopia lost its coast when Eritrea became free, and it now …": a clause goes on with its like.
    const own = clauseAt(this.view, at);
    if (own === null || SIDE.has(own.type)) return before;
    return [...before.filter((clause) => !SIDE.has(clause.type)), ...before.filter((clause) => SIDE.has(clause.type))];
  }

  /** Whether the pronoun at `at` is the subject of the verb behind it. */
  private isSubject(at: number): boolean {
    if (OBJECTS.has(this.view.words[at])) return false;
    return verbBehind(this.view, behind(this.view, at)) >= 0 && !(at > 0 && this.view.pos[at - 1] === Pos.ADP);
  }

  /** The main clause's subject behind a fronted phrase that holds the pronoun: `Despite its friendship, Beijing …`. */
  private cataphora(at: number, pronoun: Pronoun): Resolution | null {
    const { words } = this.view;
    const own = clauseAt(this.view, at);
    const comma = words.indexOf(',', at);
    if (comma < 0 || comma > at + 25) return null;
    const fronted = this.view.analysed.clauses.some((clause) => clause.type === 'main' && clause.start <= at && (clause.verb === null || clause.verb.start > comma));
    if (!fronted && own?.type !== 'adverbial') return null;
    // "If it does, …" goes on from what has been said before.
    if (!pronoun.possessive && this.view.analysed.tokens.lemmas[at + 1] === 'do' && this.view.pos[at + 2] === Pos.PUNCT) return null;
    const start = words[0] === '"' ? 1 : 0;
    const opener = this.view.pos[start];
    if (opener !== Pos.ADP && opener !== Pos.SCONJ && own?.type !== 'adverbial') return null;
    if (own !== null && own.type === 'adverbial' && own.start > 2) return null;
    const main = this.view.analysed.clauses.find((clause) => clause.type === 'main' && clause.verb !== null && clause.verb.start > comma);
    const owner = main === undefined ? null : this.subject(main);
    if (owner === null || owner.start <= comma || owner.start > comma + 3 || owner.ids.length === 0 || !this.agrees(owner.ids, owner.plural, pronoun, owner.human)) return null;
    return { ids: owner.ids, basis: 'rule.actor.pronoun.cataphora' };
  }

  private thing(at: number, pronoun: Pronoun): Resolution | null {
    if (!pronoun.possessive && isPleonastic(this.view, at)) return null;
    const subject = !pronoun.possessive && this.isSubject(at);
    if (!pronoun.possessive && !subject && !this.takesActor(at)) return null;
    const fronted = this.cataphora(at, pronoun);
    if (fronted !== null) return fronted;
    const own = clauseAt(this.view, at);
    const direct = !pronoun.possessive && !subject && this.view.pos[at - 1] !== Pos.ADP;
    for (const clause of this.clausesBefore(at)) {
      if (clause.verb !== null && clause.verb.start > at && !clause.verb.inverted) {
        if (!pronoun.possessive || clause.start > at) continue;
      }
      if (clause === own && (subject || direct)) continue;
      if (own !== null && own.sharesSubject && own.sibling === clause && direct) continue;
      const found = this.subject(clause);
      if (found === null || !found.noun) continue;
      // The pronoun stands inside this subject: `Its access goes beyond …`.
      if (pronoun.possessive && (found.head > at || (clause === own && found.ids.length === 0 && clause.verb !== null && clause.verb.start > at))) continue;
      if (found.ids.length === 0) {
        if (found.plural || pronounOf(this.view.words[found.head])?.kind === 'he') continue;
        if (pronoun.possessive && clause !== own) continue;
        // "It is likely that it will wait": the first one is nobody.
        if (this.view.words[found.head] === 'it' && isPleonastic(this.view, found.head)) continue;
        return null;
      }
      if (this.agrees(found.ids, found.plural, pronoun, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    // Who does something to himself is not called *it*.
    const taken = direct && own !== null ? (this.subject(own)?.ids ?? []) : [];
    if (pronoun.possessive || direct) {
      for (const candidate of this.discourse.back(this.sentence, at, 0)) {
        if (candidate.ids.some((id) => taken.includes(id))) continue;
        if (!candidate.place && !candidate.modifier && this.agrees(candidate.ids, candidate.plural, pronoun, candidate.human)) {
          return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
        }
      }
      if (direct) return null;
    }
    const verb = subject ? verbBehind(this.view, behind(this.view, at)) : -1;
    const minded = verb >= 0 && MINDED.has(this.view.analysed.tokens.lemmas[verb]);
    const accept = (ids: readonly string[], plural: boolean, human: boolean): boolean => this.agrees(ids, plural, pronoun, human) && !ids.some((id) => taken.includes(id));
    return this.previous?.asAntecedent(accept, minded || pronoun.possessive) ?? this.previous?.objectFor(accept) ?? null;
  }

  /** The actors that this sentence names in one breath, where there are only they: `Relations between the two have worsened`. */
  together(): Resolution | null {
    const here = this.discourse.in(this.sentence).filter((candidate) => !candidate.place);
    const ids = [...new Set(here.flatMap((candidate) => candidate.ids))];
    const owned = here.every((candidate) => candidate.form !== 'pronoun');
    return ids.length === 2 && owned && ids.every((id) => this.registry.typeOf(id) !== 'person') ? { ids, basis: 'rule.actor.pronoun.distance' } : null;
  }

  /** The object that this sentence offers where its subject does not agree: `Kurdish parties distrust Baghdad`. */
  objectFor(accept: (ids: readonly string[], plural: boolean, human: boolean) => boolean): Resolution | null {
    const main = this.view.analysed.clauses.find((clause) => clause.type === 'main' && clause.verb !== null);
    const subject = main === undefined ? null : this.subject(main);
    if (subject === null || subject.ids.length === 0) return null;
    const object = this.discourse.in(this.sentence).find((candidate) => candidate.start >= (main?.verb?.end ?? 0) && !candidate.place && !candidate.modifier && !isOblique(this.view, candidate.start) && accept(candidate.ids, candidate.plural, candidate.human));
    return object === undefined ? null : { ids: object.ids, basis: 'rule.actor.pronoun.distance' };
  }

  /** Whether an *it* that is an object can be someone: `urged it`, `sanctions placed on it`. */
  private takesActor(at: number): boolean {
    const before = this.view.words[at - 1] ?? '';
    if (this.view.pos[at - 1] === Pos.ADP || before === 'to') return AFFECTING_PREPOSITIONS.has(before);
    return AFFECTING.has(this.view.analysed.tokens.lemmas[at - 1] ?? '');
  }

  /** The best antecedent that this sentence offers to the next one: the subject of its last main clause, then of the others. */
  asAntecedent(accept: (ids: readonly string[], plural: boolean, human: boolean) => boolean, lenient: boolean): Resolution | null {
    const clauses = this.view.analysed.clauses.filter((clause) => clause.type !== 'attribution' && clause.type !== 'relative');
    const mains = clauses.filter((clause) => clause.type === 'main' && clause.end > clause.start).reverse();
    const others = clauses.filter((clause) => clause.type === 'complement');
    for (const clause of [...mains, ...others]) {
      const found = this.subject(clause);
      if (found === null || !found.noun) continue;
      if (found.ids.length === 0) {
        const possessor = this.possessorOf(found);
        if (possessor !== undefined && accept(possessor.ids, possessor.plural, possessor.human)) return { ids: possessor.ids, basis: 'rule.actor.pronoun.distance' };
        if (found.plural || lenient) continue;
        return null;
      }
      if (accept(found.ids, found.plural, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    return null;
  }

  /** `Iran's response`: Iran. */
  private possessorOf({ head }: Subject): Candidate | undefined {
    const start = this.view.phraseAt[head]?.start ?? head;
    return isPossessive(this.view.words[start - 1]) ? this.owners(start - 2) : OWNING.has(this.view.words[start - 1]) ? this.owners(start - 1) : undefined;
  }

  private several(at: number, pronoun: Pronoun): Resolution | null {
    const subject = !pronoun.possessive && this.isSubject(at);
    const own = clauseAt(this.view, at);
    const direct = !pronoun.possessive && !subject && this.view.pos[at - 1] !== Pos.ADP;
    const fronted = pronoun.possessive ? this.cataphora(at, pronoun) : null;
    if (fronted !== null) return fronted;
    if (!subject && !pronoun.possessive) return this.pluralObject(at, own, direct);
    for (const clause of this.clausesBefore(at)) {
      if (clause.verb !== null && clause.verb.start > at && !clause.verb.inverted && clause === own) continue;
      if (clause === own && subject) continue;
      const found = this.subject(clause);
      if (found === null || !found.noun) continue;
      if (found.ids.length === 0) {
        if (found.plural) return null;
        continue;
      }
      if (this.agrees(found.ids, found.plural, pronoun, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    for (const candidate of this.discourse.back(this.sentence, at, 0)) {
      if (!candidate.place && candidate.plural) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    if (!subject && !pronoun.possessive) return null;
    const accept = (ids: readonly string[], plural: boolean, human: boolean): boolean => this.agrees(ids, plural, pronoun, human);
    return this.previous?.asAntecedent(accept, true) ?? (subject ? this.previous?.together() : null) ?? null;
  }

  /** `them`: the nearest plural noun in front, if it is an actor and not the clause's own subject. */
  private pluralObject(at: number, own: Clause | null, direct: boolean): Resolution | null {
    const subject = own === null ? null : this.subject(own);
    for (let k = this.view.phrases.length - 1; k >= 0; k--) {
      const phrase = this.view.phrases[k];
      if (phrase.end > at) continue;
      const owner = this.owners(phrase.head);
      if (owner === undefined) {
        if (isPluralNoun(this.view, phrase)) return null;
        continue;
      }
      if (!owner.plural || (direct && subject !== null && owner.ids.every((id) => subject.ids.includes(id)))) continue;
      return { ids: owner.ids, basis: 'rule.actor.pronoun.distance' };
    }
    return null;
  }

  private person(at: number, pronoun: Pronoun): Resolution | null {
    // "her" may be the object as well: what follows tells.
    const possessive = pronoun.possessive && (this.view.words[at] !== 'her' || this.view.phraseAt[at + 1] !== undefined);
    const subject = !possessive && this.isSubject(at);
    const own = clauseAt(this.view, at);
    const ownSubject = own === null ? null : this.subject(own);
    const direct = !possessive && !subject;
    const accept = (ids: readonly string[], human: boolean): boolean =>
      ids.length === 1 && (human || this.registry.typeOf(ids[0]) === 'person') && this.genderFits(ids[0], pronoun) && !(direct && ownSubject?.ids.includes(ids[0]) === true);
    const found = this.findPerson(at, own, subject || direct, possessive, accept);
    if (found !== null) {
      const draft = this.registry.get(found.ids[0]);
      if (draft?.type === 'person') draft.gender ??= pronoun.kind === 'she' ? 'she' : 'he';
    }
    return found;
  }

  /** Whether a possessive opens what explains the name that ends at `last`: `Franck Mballa, his eldest son`. */
  private apposed(last: number, at: number): boolean {
    return at === last + 2 && this.view.words[last + 1] === ',';
  }

  private findPerson(at: number, own: Clause | null, notOwn: boolean, possessive: boolean, accept: (ids: readonly string[], human: boolean) => boolean): Resolution | null {
    for (const clause of this.clausesBefore(at)) {
      if (clause === own && notOwn) continue;
      const found = this.subject(clause);
      // "His challenger, Dias, fled", "Dias, his challenger, fled": who is described is not the owner.
      if (possessive && found !== null && (found.head > at || this.apposed(found.head, at))) continue;
      if (found !== null && accept(found.ids, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    for (const candidate of this.discourse.back(this.sentence, at, 0)) {
      if (possessive && this.apposed(candidate.end - 1, at)) continue;
      if (accept(candidate.ids, candidate.human)) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    const before = this.previous?.asAntecedent((ids, _plural, human) => accept(ids, human), true) ?? null;
    if (before !== null) return before;
    for (const candidate of this.discourse.back(this.sentence, at, 2)) {
      if (candidate.sentence < this.sentence && accept(candidate.ids, candidate.human)) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    return null;
  }
}

