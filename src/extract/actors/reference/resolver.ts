/** Pronouns: which actor `it`, `they`, `he`, `which` stand for. Unresolved beats wrong. */
import type { Clause } from '../../clauses/index.js';
import type { Discourse } from '../discourse.js';
import type { Pronoun } from '../pronouns.js';
import type { Registry } from '../registry.js';
import { clauseAt, type View } from '../view.js';
import { Agreement } from './agreement.js';
import { Offer } from './offer.js';
import { Persons } from './persons.js';
import { Relatives } from './relatives.js';
import type { Resolution, Setting } from './resolution.js';
import { Several } from './several.js';
import { Subjects, type Owners, type Subject } from './subjects.js';
import { Things } from './things.js';

export class Resolver {
  private readonly setting: Setting;
  private readonly relatives: Relatives;
  private readonly persons: Persons;
  private readonly things: Things;
  private readonly several: Several;
  /** What the sentence has for the next one. */
  readonly offer: Offer;

  constructor(view: View, owners: Owners, discourse: Discourse, registry: Registry, previous: Offer | null, sentence: number, sets: Setting['sets']) {
    const subjects = new Subjects(view, owners, discourse, sentence);
    this.setting = { view, owners, discourse, registry, subjects, agreement: new Agreement(registry), previous, sentence, sets };
    this.offer = new Offer(view, subjects, discourse, registry, sentence, () => sets(view.length));
    this.relatives = new Relatives(this.setting);
    this.persons = new Persons(this.setting);
    this.things = new Things(this.setting);
    this.several = new Several(this.setting);
  }

  /** The subject of a clause as far as the sentence has been read. */
  subject(clause: Clause): Subject | null {
    return this.setting.subjects.of(clause);
  }

  resolve(at: number, pronoun: Pronoun): Resolution | null {
    if (pronoun.kind === 'relative') return this.relatives.resolve(at);
    if (pronoun.reflexive) return this.reflexive(at, pronoun);
    if (pronoun.kind === 'he' || pronoun.kind === 'she') return this.persons.resolve(at, pronoun);
    return pronoun.kind === 'it' ? this.things.resolve(at, pronoun) : this.several.resolve(at, pronoun);
  }

  private reflexive(at: number, pronoun: Pronoun): Resolution | null {
    const clause = clauseAt(this.setting.view, at);
    const subject = clause === null ? null : this.setting.subjects.of(clause);
    if (subject === null || subject.ids.length === 0 || !this.setting.agreement.holds(subject.ids, subject.plural, pronoun, subject.human)) return null;
    return { ids: subject.ids, basis: 'rule.actor.pronoun.subject' };
  }
}
