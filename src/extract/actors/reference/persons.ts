/** `he`, `she`, `his`, `her`: one person. */
import type { Clause } from '../../clauses/index.js';
import type { Pronoun } from '../pronouns.js';
import { clauseAt } from '../view.js';
import { PronounResolver, type Resolution } from './resolution.js';

export class Persons extends PronounResolver {
  resolve(at: number, pronoun: Pronoun): Resolution | null {
    // "her" may be the object as well: what follows tells.
    const possessive = pronoun.possessive && (this.view.words[at] !== 'her' || this.view.phraseAt[at + 1] !== undefined);
    const subject = !possessive && this.setting.subjects.isSubject(at);
    const own = clauseAt(this.view, at);
    const ownSubject = own === null ? null : this.setting.subjects.of(own);
    const direct = !possessive && !subject;
    const accept = (ids: readonly string[], human: boolean): boolean =>
      ids.length === 1 && (human || this.setting.registry.typeOf(ids[0]) === 'person') && this.setting.agreement.genderFits(ids[0], pronoun) && !(direct && ownSubject?.ids.includes(ids[0]) === true);
    const found = this.findPerson(at, own, subject || direct, possessive, accept);
    if (found !== null) {
      const draft = this.setting.registry.get(found.ids[0]);
      if (draft?.type === 'person') draft.gender ??= pronoun.kind === 'she' ? 'she' : 'he';
    }
    return found;
  }

  /** Whether a possessive opens what explains the name that ends at `last`: `Franck Mballa, his eldest son`. */
  private apposed(last: number, at: number): boolean {
    return at === last + 2 && this.view.words[last + 1] === ',';
  }

  private findPerson(at: number, own: Clause | null, notOwn: boolean, possessive: boolean, accept: (ids: readonly string[], human: boolean) => boolean): Resolution | null {
    for (const clause of this.setting.subjects.clausesBefore(at)) {
      if (clause === own && notOwn) continue;
      const found = this.setting.subjects.of(clause);
      // "His challenger, Dias, fled", "Dias, his challenger, fled": who is described is not the owner.
      if (possessive && found !== null && (found.head > at || this.apposed(found.head, at))) continue;
      if (found !== null && accept(found.ids, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    for (const candidate of this.setting.discourse.back(this.setting.sentence, at, 0)) {
      if (possessive && this.apposed(candidate.end - 1, at)) continue;
      if (accept(candidate.ids, candidate.human)) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    const before = this.setting.previous?.asAntecedent((ids, _plural, human) => accept(ids, human), true) ?? null;
    if (before !== null) return before;
    for (const candidate of this.setting.discourse.back(this.setting.sentence, at, 2)) {
      if (candidate.sentence < this.setting.sentence && accept(candidate.ids, candidate.human)) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    return null;
  }
}
