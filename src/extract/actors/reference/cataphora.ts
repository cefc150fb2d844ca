/** A pronoun in a fronted phrase that stands for the subject behind it. */
import { Pos } from '../../../language/index.js';
import type { Pronoun } from '../pronouns.js';
import { clauseAt } from '../view.js';
import { PronounResolver, type Resolution } from './resolution.js';

export class Cataphora extends PronounResolver {
  /** The main clause's subject behind a fronted phrase that holds the pronoun: `Despite its friendship, Beijing …`. */
  resolve(at: number, pronoun: Pronoun): Resolution | null {
    const { words } = this.view;
    const own = clauseAt(this.view, at);
    const comma = words.indexOf(',', at);
    if (comma < 0 || comma > at + 25) return null;
    const fronted = this.view.analysed.clauses.some((clause) => clause.type === 'main' && clause.start <= at && (clause.verb === null || clause.verb.start > comma));
    if (!fronted && own?.type !== 'adverbial') return null;
    // "If it does, …" goes on from what has been said before.
    if (!pronoun.possessive && this.view.analysed.tokens.lemmas[at + 1] === 'do' && this.view.pos[at + 2] === Pos.PUNCT) return null;
    const start = words[0] === '"' ? 1 : 0;
    const opener = this.view.pos[start];
    if (opener !== Pos.ADP && opener !== Pos.SCONJ && own?.type !== 'adverbial') return null;
    if (own !== null && own.type === 'adverbial' && own.start > 2) return null;
    const main = this.view.analysed.clauses.find((clause) => clause.type === 'main' && clause.verb !== null && clause.verb.start > comma);
    const owner = main === undefined ? null : this.setting.subjects.of(main);
    if (owner === null || owner.start <= comma || owner.start > comma + 3 || owner.ids.length === 0 || !this.setting.agreement.holds(owner.ids, owner.plural, pronoun, owner.human)) return null;
    return { ids: owner.ids, basis: 'rule.actor.pronoun.cataphora' };
  }
}
