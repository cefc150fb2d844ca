/** Whether an actor agrees with a pronoun in number and kind. */
import type { Pronoun } from '../pronouns.js';
import type { Registry } from '../registry.js';

export class Agreement {
  constructor(
    private readonly registry: Registry,
  ) {}

  holds(ids: readonly string[], plural: boolean, pronoun: Pronoun, human: boolean): boolean {
    if (human) return pronoun.kind === 'he' || pronoun.kind === 'she';
    const person = ids.length === 1 && this.registry.typeOf(ids[0]) === 'person';
    if (pronoun.kind === 'he' || pronoun.kind === 'she') return person && this.genderFits(ids[0], pronoun);
    // A band or movement is *it* or *they*.
    if (pronoun.kind === 'they') return plural || ids.length > 1 || (ids.length === 1 && this.registry.typeOf(ids[0]) === 'group');
    // A name may look plural: "Médecins Sans Frontières closed its clinic".
    return ids.length === 1 && !person && (!plural || this.registry.typeOf(ids[0]) === 'organization');
  }

  genderFits(id: string, pronoun: Pronoun): boolean {
    const gender = this.registry.get(id)?.gender ?? null;
    return gender === null || gender === pronoun.kind;
  }
}
