/** Who is meant by what someone has: `his country`, `her government`, `his party`, `its smaller neighbour`. */
import { Pos } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import { COUNTRIES, GOVERNMENTS, OTHERS, OWN } from './classes.js';
import type { Candidate } from './discourse.js';
import { isModifierAt, nounHitAt } from './nominals.js';
import { readPlace } from './place.js';
import { isPossessive } from './view.js';

/** Bodies and bands that one person belongs to. */
const BELONGING = new Set(['party', 'movement', 'militia', 'bloc', 'front', 'faction', 'camp', 'clan', 'organization', 'organisation', 'company', 'firm', 'group']);

/** Those who fight for someone. */
const FOLLOWERS = new Set(['men', 'gunmen', 'fighters', 'militiamen']);

export class OwnedReader extends ActorReader {
  /** Reads behind a possessive; returns the next token to look at, or the same where nothing is found. */
  read(i: number): number {
    const { words } = this.view;
    const owner = this.state.possessorOf(i);
    if (owner === undefined) return i;
    if (FOLLOWERS.has(words[i])) return this.readFollowers(i, owner);
    if (!OWN.has(words[i - 1])) return i;
    const head = this.view.pos[i] === Pos.ADJ ? i + 1 : i;
    const noun = this.view.analysed.tokens.lemmas[head];
    const modifies = isModifierAt(this.view, head + 1) && !isPossessive(words[head + 1]);
    if (words[head] !== noun || modifies || this.state.crossesName(i, head + 1)) return i;
    const ids = this.meant(owner, noun, head, head > i);
    if (ids.length === 0) return i;
    const reading = readPlace(this.view, i - 1, head + 1, false);
    this.state.emit(ids, { start: i, end: head + 1, head, form: 'nominal', place: reading.place, basis: 'rule.actor.description' }, ids.length > 1);
    return head + 1;
  }

  /** `his men`, `Dovran's fighters`: the band that a person leads, where the brief names it. */
  private readFollowers(i: number, owner: Candidate): number {
    const { registry, lexicon } = this.context;
    const noun = nounHitAt(this.view, lexicon, i);
    if (noun === null || noun.end > i + 1 || owner.ids.length !== 1 || registry.typeOf(owner.ids[0]) !== 'person' || isModifierAt(this.view, i + 1)) return i;
    const body = this.antecedents.bodies.band(owner.ids[0], noun, i);
    return body === null ? i : this.state.describe([body], { start: i, end: i + 1, head: i }, true, 'rule.actor.description');
  }

  private meant(owner: Candidate, noun: string, head: number, told: boolean): readonly string[] {
    const { registry } = this.context;
    const states = owner.ids.flatMap((id) => registry.stateOf(id) ?? []);
    // A person's rival is hardly a state.
    const other = OTHERS.has(noun) && states.length > 0 && owner.ids.every((id) => registry.typeOf(id) !== 'person') ? this.antecedents.states.stateBeside(states, head) : null;
    if (other !== null) return [registry.addState(other)];
    if (told) return [];
    if (COUNTRIES.has(noun)) return states.map((id) => registry.addState(id));
    const person = owner.ids.length === 1 && registry.typeOf(owner.ids[0]) === 'person' ? owner.ids[0] : null;
    if (person === null) return [];
    if (GOVERNMENTS.has(noun)) {
      const state = states[0] ?? this.antecedents.states.governed(head);
      return state === null ? [] : [registry.addState(state)];
    }
    const hit = BELONGING.has(noun) ? nounHitAt(this.view, this.context.lexicon, head) : null;
    const body = hit === null ? null : this.antecedents.bodies.affiliation(person, hit, head);
    return body === null ? [] : [body];
  }
}
