/** `it`, `its`: a state, body or band. */
import { Pos } from '../../../language/index.js';
import { AFFECTING_PREPOSITIONS } from '../classes.js';
import { isPleonastic, pronounOf, type Pronoun } from '../pronouns.js';
import { clauseAt, verbBehind } from '../view.js';
import { AFFECTING, MINDED } from '../words.js';
import { Cataphora } from './cataphora.js';
import type { Accept } from './offer.js';
import { PronounResolver, type Resolution } from './resolution.js';
import { behind } from './subjects.js';

export class Things extends PronounResolver {
  private readonly cataphora = new Cataphora(this.setting);

  resolve(at: number, pronoun: Pronoun): Resolution | null {
    if (!pronoun.possessive && isPleonastic(this.view, at)) return null;
    const subject = !pronoun.possessive && this.setting.subjects.isSubject(at);
    if (!pronoun.possessive && !subject && !this.takesActor(at)) return null;
    const fronted = this.cataphora.resolve(at, pronoun);
    if (fronted !== null) return fronted;
    const own = clauseAt(this.view, at);
    const direct = !pronoun.possessive && !subject && this.view.pos[at - 1] !== Pos.ADP;
    for (const clause of this.setting.subjects.clausesBefore(at)) {
      if (clause.verb !== null && clause.verb.start > at && !clause.verb.inverted) {
        if (!pronoun.possessive || clause.start > at) continue;
      }
      if (clause === own && (subject || direct)) continue;
      if (own !== null && own.sharesSubject && own.sibling === clause && direct) continue;
      const found = this.setting.subjects.of(clause);
      if (found === null || !found.noun) continue;
      // The pronoun stands inside this subject: `Its access goes beyond …`.
      if (pronoun.possessive && (found.head > at || (clause === own && found.ids.length === 0 && clause.verb !== null && clause.verb.start > at))) continue;
      if (found.ids.length === 0) {
        if (found.plural || pronounOf(this.view.words[found.head])?.kind === 'he') continue;
        if (pronoun.possessive && clause !== own) continue;
        // "It is likely that it will wait": the first one is nobody.
        if (this.view.words[found.head] === 'it' && isPleonastic(this.view, found.head)) continue;
        return null;
      }
      if (this.setting.agreement.holds(found.ids, found.plural, pronoun, found.human)) return { ids: found.ids, basis: 'rule.actor.pronoun.subject' };
    }
    // Who does something to himself is not called *it*.
    const taken = direct && own !== null ? (this.setting.subjects.of(own)?.ids ?? []) : [];
    if (pronoun.possessive || direct) {
      for (const candidate of this.setting.discourse.back(this.setting.sentence, at, 0)) {
        if (candidate.ids.some((id) => taken.includes(id))) continue;
        if (!candidate.place && !candidate.modifier && this.setting.agreement.holds(candidate.ids, candidate.plural, pronoun, candidate.human)) {
          return { ids: candidate.ids, basis: 'rule.actor.pronoun.distance' };
        }
      }
      if (direct) return null;
    }
    const verb = subject ? verbBehind(this.view, behind(this.view, at)) : -1;
    const minded = verb >= 0 && MINDED.has(this.view.analysed.tokens.lemmas[verb]);
    const accept: Accept = (ids, plural, human) => this.setting.agreement.holds(ids, plural, pronoun, human) && !ids.some((id) => taken.includes(id));
    return this.setting.previous?.asAntecedent(accept, minded || pronoun.possessive) ?? this.setting.previous?.objectFor(accept) ?? null;
  }

  /** Whether an *it* that is an object can be someone: `urged it`, `sanctions placed on it`. */
  private takesActor(at: number): boolean {
    const before = this.view.words[at - 1] ?? '';
    if (this.view.pos[at - 1] === Pos.ADP || before === 'to') return AFFECTING_PREPOSITIONS.has(before);
    return AFFECTING.has(this.view.analysed.tokens.lemmas[at - 1] ?? '');
  }
}
