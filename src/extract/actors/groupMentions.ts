/** Groups and bodies beside the actor that is named in front of them: `Chinese refiners`, `Iran's parliament`, `Iran-backed militias`. */
import { Pos } from '../../language/index.js';
import type { ActorType } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';
import { ActorReader } from './actorReader.js';
import { LEADING, MILITARY, QUANTITY } from './classes.js';
import type { Anchor, Phrase } from './nominals.js';

export class GroupMentions extends ActorReader {
  emit(group: readonly Anchor[], phrase: Phrase, basis: string, state: string | null = null, type: ActorType | null = null): void {
    const { registry } = this.context;
    const core = this.state.textOf(group[0].start, phrase.end);
    let start = group[0].start;
    for (let steps = 0; start > 0 && steps < 3; steps++, start--) {
      const word = this.view.words[start - 1];
      const adjective = this.view.pos[start - 1] === Pos.ADJ || LEADING.has(word);
      if (!adjective || QUANTITY.has(word) || this.state.taken[start - 1] === 1) break;
    }
    const bracket = this.state.bracketedName(phrase.end);
    const full = this.state.textOf(start, phrase.end);
    const id = bracket ?? registry.named(core) ?? registry.addUnknown(core, type ?? (phrase.noun?.sense.entry.kind === 'organization' && !phrase.plural ? 'organization' : 'group'), state === null ? null : registry.stateOf(state));
    registry.addAlias(id, full);
    if (start > 0 && this.view.words[start - 1] === 'other') registry.addAlias(id, this.state.textOf(start - 1, phrase.end));
    this.state.describeGroup(id, phrase);
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis }, phrase.plural);
  }

  /**
   * `China's state oil companies`: a group of its own, named with the adjective.
   * @param owner first token of the state's name
   */
  emitOwned(state: string, phrase: Phrase, owner: number): void {
    const { registry, lexicon } = this.context;
    const start = this.view.phraseAt[phrase.head]?.start ?? phrase.head;
    const text = this.state.textOf(start, phrase.end);
    const adjective = lexicon.actors.winner(state)?.demonyms[0];
    const name = adjective === undefined ? text : `${adjective} ${text}`;
    const id = registry.named(name) ?? registry.addUnknown(name, 'group', registry.stateOf(state));
    registry.addAlias(id, text);
    registry.addAlias(id, this.state.textOf(owner, phrase.end));
    this.state.describeGroup(id, phrase);
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.demonym-private' }, phrase.plural);
  }

  /** `Iran's parliament`, `the Iraqi electoral commission`, `China's envoy`: a body or person of the state with an identity of its own. */
  emitInstitution(state: string, phrase: Phrase, span: TokenSpan & { head: number }, possessive: boolean, person = false): void {
    const { registry, lexicon } = this.context;
    const start = phrase.noun?.start ?? span.head;
    const noun = this.state.textOf(start, phrase.end);
    const adjective = lexicon.actors.winner(state)?.demonyms[0];
    const own = possessive ? this.state.textOf(span.start, phrase.end) : this.state.textOf(span.start, span.end);
    const name = possessive && adjective !== undefined ? `${adjective} ${this.state.textOf(span.start, phrase.end).split(/['\u2019]s? /).at(-1) ?? noun}` : own;
    const people = phrase.noun?.sense.entry.class === 'institution' && phrase.noun.sense.entry.kind === 'group';
    const type: ActorType = person ? 'person' : people || (phrase.plural && !MILITARY.has(this.view.words[phrase.head])) ? 'group' : 'organization';
    const bracket = this.state.bracketedName(phrase.end);
    const id = bracket ?? registry.named(name) ?? registry.addUnknown(name, type, registry.stateOf(state) ?? null);
    registry.addAlias(id, own);
    registry.addAlias(id, noun);
    registry.get(id)?.heads.add(noun.toLowerCase());
    const from = possessive ? this.view.phraseAt[phrase.head]?.start ?? start : span.start;
    this.state.emit([id], { start: Math.max(from, span.start), end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.institution' }, phrase.plural);
  }
}
