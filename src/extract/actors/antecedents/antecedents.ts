/** Who a description can mean: the actors that the brief has named, by what kind of actor is looked for. */
import type { SentenceState } from '../sentenceState.js';
import { Bodies } from './bodies.js';
import { Kinds } from './kinds.js';
import { Members } from './members.js';
import { Persons } from './persons.js';
import { Sets } from './sets.js';
import { States } from './states.js';

export class Antecedents {
  readonly persons: Persons;
  readonly states: States;
  readonly bodies: Bodies;
  readonly sets: Sets;
  readonly members: Members;
  readonly kinds: Kinds;

  constructor(state: SentenceState) {
    this.persons = new Persons(state);
    this.states = new States(state);
    this.kinds = new Kinds(state.context.registry, state.context.lexicon);
    this.bodies = new Bodies(state, this.kinds);
    this.sets = new Sets(state);
    this.members = new Members(state);
  }
}
