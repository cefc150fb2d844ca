/** `who`, `which`, `whose`: the noun phrase right in front. */
import { Pos, VerbForm } from '../../../language/index.js';
import type { Candidate } from '../discourse.js';
import { beforePhrase, verbBehind } from '../view.js';
import { PronounResolver, type Resolution } from './resolution.js';

/** Words in front of *of which*. */
const PARTS = new Set(['one', 'most', 'some', 'many', 'all', 'both', 'none', 'each', 'either', 'neither', 'few', 'several', 'two', 'three']);

/** Verbs that only a plural agrees with. */
const PLURAL = new Set(['are', 'were', 'have']);

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
    const nearest = i >= 0 ? this.setting.owners(i) : undefined;
    if (nearest === undefined || nearest.end !== i + 1 || nearest.modifier) return null;
    const owner = this.isPassedOver(nearest, this.view.words[at]) ? this.inFrontOf(nearest) : nearest;
    if (owner === undefined) return null;
    const persons = owner.ids.every((id) => this.setting.registry.typeOf(id) === 'person');
    if (this.view.words[at] === 'which' && persons) return null;
    if (owner.place && this.view.words[at] !== 'whose' && this.view.pos[at - 1] === Pos.ADP) return null;
    return { ids: this.withOthers(owner, at), basis: 'rule.actor.pronoun.relative' };
  }

  /** Whether a relative pronoun cannot mean what stands right in front of it: `observers from the Arab League, who`, `a firm in Dubai, whose`. */
  private isPassedOver({ ids, start, place, plural, human }: Candidate, word: string): boolean {
    const preposition = beforePhrase(this.view, start);
    if (this.view.pos[preposition] !== Pos.ADP || this.view.phraseAt[preposition - 1] === undefined) return false;
    if (word === 'whose') return place;
    return (word === 'who' || word === 'whom') && !plural && !human && ids.every((id) => this.setting.registry.typeOf(id) === 'state' || this.setting.registry.typeOf(id) === 'organization');
  }

  /** Who stands in front of the preposition in front of a phrase. */
  private inFrontOf({ start }: Candidate): Candidate | undefined {
    const preposition = beforePhrase(this.view, start);
    const owner = this.setting.owners(preposition - 1);
    return owner?.end === preposition && !owner.modifier ? owner : undefined;
  }

  /** `Malta and Cyprus, which still send ships`: a plural verb has all of them for its subject. */
  private withOthers({ ids }: Candidate, at: number): readonly string[] {
    if (!PLURAL.has(this.view.words[at + 1]) && this.view.analysed.tokens.verbForms[verbBehind(this.view, at + 1)] !== VerbForm.Present) return ids;
    const set = this.setting.sets(at).at(-1);
    return set !== undefined && ids.every((id) => set.includes(id)) ? set : ids;
  }
}
