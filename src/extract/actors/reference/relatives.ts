/** `who`, `which`, `whose`: the noun phrase right in front. */
import { Pos } from '../../../language/index.js';
import { PronounResolver, type Resolution } from './resolution.js';

/** Words in front of *of which*. */
const PARTS = new Set(['one', 'most', 'some', 'many', 'all', 'both', 'none', 'each', 'either', 'neither', 'few', 'several', 'two', 'three']);

export class Relatives extends PronounResolver {
  /** `…, which serves`: the noun phrase right in front. */
  resolve(at: number): Resolution | null {
    let i = at - 1;
    if (i >= 0 && this.view.pos[i] === Pos.ADP && this.view.words[at] !== 'who') i--;
    // "one of which", "most of whom"
    if (i >= 0 && this.view.words[at - 1] === 'of' && (PARTS.has(this.view.words[i]) || this.view.pos[i] === Pos.NUM)) i--;
    if (i >= 0 && this.view.words[i] === ',') i--;
    if (i >= 0 && (this.view.words[i] === ')' || this.view.words[i] === '"')) while (i > 0 && this.view.words[i] !== '(' && at - i < 6) i--;
    if (i >= 0 && this.view.words[i] === '(') i--;
    const owner = i >= 0 ? this.setting.owners(i) : undefined;
    if (owner === undefined || owner.end !== i + 1 || owner.modifier) return null;
    const persons = owner.ids.every((id) => this.setting.registry.typeOf(id) === 'person');
    if (this.view.words[at] === 'which' && persons) return null;
    if (owner.place && this.view.words[at] !== 'whose' && this.view.pos[at - 1] === Pos.ADP) return null;
    return { ids: owner.ids, basis: 'rule.actor.pronoun.relative' };
  }
}
