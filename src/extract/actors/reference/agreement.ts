/** Whether an actor agrees with a pronoun in number and kind. */
import type { Candidate } from '../discourse.js';
import type { Pronoun } from '../pronouns.js';
import type { Registry } from '../registry.js';

export type Agreeing = Pick<Candidate, 'ids' | 'plural' | 'human'>;

/** Leaves out only those who are hardly ever meant; what is merely seldom is weighed. */
export const agrees = (registry: Registry, { ids, plural, human }: Agreeing, { kind }: Pronoun): boolean => {
  const type = registry.typeOf(ids[0]);
  const person = ids.length === 1 && (human || type === 'person');
  switch (kind) {
    case 'he':
    case 'she':
      return person && (registry.get(ids[0])?.gender ?? kind) === kind;
    case 'they':
      return !person || plural;
    default:
      // A name may look plural: "Médecins Sans Frontières closed its clinic".
      return ids.length === 1 && !person && (!plural || type === 'organization');
  }
};
