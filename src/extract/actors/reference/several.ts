/** `they`, `them`, `their`: several actors, or one that is many. */
import { Pos } from '../../../language/index.js';
import type { Clause } from '../../clauses/index.js';
import type { Pronoun } from '../pronouns.js';
import { clauseAt } from '../view.js';
import { Cataphora } from './cataphora.js';
import type { Accept } from './offer.js';
import { PronounResolver, type Resolution } from './resolution.js';
import { isPluralNoun } from './subjects.js';

export class Several extends PronounResolver {
  private readonly cataphora = new Cataphora(this.setting);

  resolve(at: number, pronoun: Pronoun): Resolution | null {
    const subject = !pronoun.possessive && this.setting.subjects.isSubject(at);
    const own = clauseAt(this.view, at);
    const direct = !pronoun.possessive && !subject && this.view.pos[at - 1] !== Pos.ADP;
    const fronted = pronoun.possessive ? this.cataphora.resolve(at, pronoun) : null;
    if (fronted !== null) return fronted;
    if (!subject && !pronoun.possessive) return this.pluralObject(at, own, direct) ?? (this.isPart(at) ? this.before(pronoun) : null);
    for (const clause of this.setting.subjects.clausesBefore(at)) {
      if (clause.verb !== null && clause.verb.start > at && !clause.verb.inverted && clause === own) continue;
      if (clause === own && subject) continue;
      const found = this.setting.subjects.of(clause);
      if (found === null || !found.noun) continue;
      if (found.ids.length === 0) {
        if (found.plural) return null;
        continue;
      }
      if (this.setting.agreement.holds(found.ids, found.plural, pronoun, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    for (const candidate of this.setting.discourse.back(this.setting.sentence, at, 0)) {
      if (!candidate.place && candidate.plural) return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
    }
    return this.before(pronoun);
  }

  /** Whom the sentence before offers: its subject, those named together, or the only several that it names. */
  private before(pronoun: Pronoun): Resolution | null {
    const { agreement, previous } = this.setting;
    const accept: Accept = (ids, plural, human) => agreement.holds(ids, plural, pronoun, human);
    return previous?.asAntecedent(accept, true) ?? (pronoun.possessive ? null : (previous?.onlySeveral() ?? previous?.together())) ?? null;
  }

  /** `neither of them`, `most of them`, with no plural in front that they could be but actors. */
  private isPart(at: number): boolean {
    return this.view.words[at - 1] === 'of' && !this.view.phrases.some((phrase) => phrase.end <= at && isPluralNoun(this.view, phrase) && this.setting.owners(phrase.head) === undefined);
  }

  /** `them`: the nearest plural noun in front, if it is an actor and not the clause's own subject. */
  private pluralObject(at: number, own: Clause | null, direct: boolean): Resolution | null {
    const subject = own === null ? null : this.setting.subjects.of(own);
    for (let k = this.view.phrases.length - 1; k >= 0; k--) {
      const phrase = this.view.phrases[k];
      if (phrase.end > at) continue;
      const owner = this.setting.owners(phrase.head);
      if (owner === undefined) {
        if (isPluralNoun(this.view, phrase)) return null;
        continue;
      }
      if (!owner.plural || (direct && subject !== null && owner.ids.every((id) => subject.ids.includes(id)))) continue;
      return { ids: owner.ids, basis: 'rule.actor.pronoun.distance' };
    }
    return null;
  }
}
