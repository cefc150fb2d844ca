/** Institutions of a state that are named without it: `Parliament passed`. */
import type { TokenSpan } from '../document.js';
import { ActorReader } from './actorReader.js';
import { BARE_INSTITUTIONS, GENERIC_INSTITUTIONS, VAGUE } from './classes.js';
import { isModifierAt, type NounHit } from './nominals.js';
import { slug } from './registry.js';
import { isPossessive } from './view.js';

export class Institutions extends ActorReader {
  isBareInstitution(text: string, noun: NounHit, plural: boolean): boolean {
    if (isModifierAt(this.view, noun.end) && !isPossessive(this.view.words[noun.end])) return false;
    if (this.view.words[noun.end] === 'of') return false;
    if (BARE_INSTITUTIONS.has(text)) return true;
    return noun.sense.entry.class === 'institution' && noun.sense.entry.kind === 'organization' && !plural && !GENERIC_INSTITUTIONS.has(text);
  }

  /** @param span `from` is where the adjectives that tell it apart begin: `municipal police` */
  institution(bare: string, span: TokenSpan & { head: number; from: number }, noun: NounHit): void {
    const { registry } = this.context;
    const told = span.from < noun.start && !VAGUE.has(this.view.words[noun.start - 1]);
    const text = told ? this.view.words.slice(span.from, noun.end).join(' ') : bare;
    const possessor = this.state.possessorOf(span.start);
    const owner = possessor?.ids.length === 1 ? registry.stateOf(possessor.ids[0]) : null;
    const ofOwner = (id: string): boolean => owner === null || registry.stateOf(id) === owner;
    const known = [this.antecedents.bodies.repeated(text), this.antecedents.bodies.bodyNamed(text, span.start)].find((id) => id !== null && ofOwner(id));
    if (known !== undefined && known !== null) {
      this.state.describe([known], span, false, 'rule.actor.institution');
      return;
    }
    const state = owner ?? this.locatedIn(noun.end) ?? this.antecedents.states.governed(span.start);
    const wording = this.state.textOf(told ? span.from : noun.start, noun.end);
    const id = registry.addUnknown(wording, 'organization', state, state === null ? slug(text) : slug(`${text} ${state}`));
    registry.addAlias(id, wording);
    if (possessor !== undefined) registry.addAlias(id, this.state.textOf(possessor.start, noun.end));
    registry.get(id)?.heads.add(text).add(bare);
    this.state.describe([id], span, noun.sense.plural, 'rule.actor.institution');
  }

  /** `the defence ministry in Moscow`: the state of the place behind it. */
  private locatedIn(end: number): string | null {
    const word = this.view.words[end];
    const place = word === 'in' || word === 'of' ? this.state.owner[end + 1] : undefined;
    return place?.ids.length === 1 ? this.context.registry.stateOf(place.ids[0]) : null;
  }
}
