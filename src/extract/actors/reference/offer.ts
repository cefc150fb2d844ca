/** What a sentence offers to the pronouns of the next one. */
import type { Discourse } from '../discourse.js';
import type { Registry } from '../registry.js';
import { isOblique, type View } from '../view.js';
import type { Resolution } from './resolution.js';
import type { Subjects } from './subjects.js';

/** Whether someone can be who a pronoun stands for. */
export type Accept = (ids: readonly string[], plural: boolean, human: boolean) => boolean;

export class Offer {
  constructor(
    private readonly view: View,
    private readonly subjects: Subjects,
    private readonly discourse: Discourse,
    private readonly registry: Registry,
    private readonly sentence: number,
    /** Actors that this sentence names together. */
    private readonly sets: () => readonly (readonly string[])[],
  ) {}

  /** The best antecedent that this sentence offers to the next one: the subject of its last main clause, then of the others. */
  asAntecedent(accept: Accept, lenient: boolean): Resolution | null {
    const clauses = this.view.analysed.clauses.filter((clause) => clause.type !== 'attribution' && clause.type !== 'relative');
    const mains = clauses.filter((clause) => clause.type === 'main' && clause.end > clause.start).reverse();
    const others = clauses.filter((clause) => clause.type === 'complement');
    for (const clause of [...mains, ...others]) {
      const found = this.subjects.of(clause);
      if (found === null || !found.noun) continue;
      if (found.ids.length === 0) {
        const possessor = this.subjects.possessorOf(found);
        if (possessor !== undefined && accept(possessor.ids, possessor.plural, possessor.human)) return { ids: possessor.ids, basis: 'rule.actor.pronoun.distance' };
        if (found.plural || lenient) continue;
        return null;
      }
      if (accept(found.ids, found.plural, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    return null;
  }

  /** The object that this sentence offers where its subject does not agree: `Kurdish parties distrust Baghdad`. */
  objectFor(accept: Accept): Resolution | null {
    const main = this.view.analysed.clauses.find((clause) => clause.type === 'main' && clause.verb !== null);
    const subject = main === undefined ? null : this.subjects.of(main);
    if (subject === null || subject.ids.length === 0) return null;
    const object = this.discourse.in(this.sentence).find((candidate) => candidate.start >= (main?.verb?.end ?? 0) && !candidate.place && !candidate.modifier && !isOblique(this.view, candidate.start) && accept(candidate.ids, candidate.plural, candidate.human));
    return object === undefined ? null : { ids: object.ids, basis: 'rule.actor.pronoun.distance' };
  }

  /** The actors that this sentence names in one breath, where there are only they: `Relations between the two have worsened`. */
  together(): Resolution | null {
    const here = this.discourse.in(this.sentence).filter((candidate) => !candidate.place);
    const named = new Set(here.filter(({ form }) => form !== 'pronoun').flatMap((candidate) => candidate.ids));
    const ids = [...new Set(here.flatMap((candidate) => candidate.ids))];
    return ids.length === 2 && named.size === 2 && ids.every((id) => this.registry.typeOf(id) !== 'person') ? { ids, basis: 'rule.actor.pronoun.distance' } : null;
  }

  /** The only several that this sentence names, whatever their part in it: `protested to both parties`, `appealed to Oman and Iran`. */
  onlySeveral(): Resolution | null {
    const plurals = this.discourse.in(this.sentence).filter((candidate) => candidate.plural && !candidate.place && !candidate.modifier && (candidate.ids.length > 1 || this.registry.typeOf(candidate.ids[0]) !== 'organization'));
    const several = [...plurals.map(({ ids }) => ids), ...this.sets()];
    const ids = new Set(several.flat());
    return several.length > 0 && several.every((each) => each.length === ids.size) ? { ids: [...ids], basis: 'rule.actor.pronoun.distance' } : null;
  }
}
