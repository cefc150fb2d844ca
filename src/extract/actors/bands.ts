/** Bands whose members are told: `a group of young officers`. */
import { Pos } from '../../language/index.js';
import { BANDS } from './classes.js';
import { phraseBehind } from './nominals.js';
import { SentenceReader } from './sentenceReader.js';

export class BandReader extends SentenceReader {
  /** `a group of young officers`: a group of its own, which *the plotters* or *the group* may take up. */
  read(i: number): number {
    const { words } = this.view;
    if ((words[i] !== 'a' && words[i] !== 'one' && words[i] !== 'another') || words[i + 1] === undefined) return i;
    const at = BANDS.has(words[i + 1]) ? i + 1 : this.view.pos[i + 1] === Pos.ADJ && BANDS.has(words[i + 2]) ? i + 2 : -1;
    if (at < 0 || words[at + 1] !== 'of') return i;
    const phrase = phraseBehind(this.view, this.context.lexicon, at + 2);
    if (phrase === null || phrase.noun === null || !phrase.plural || this.state.crossesName(at + 2, phrase.end)) return i;
    const { registry } = this.context;
    const name = this.state.textOf(at + 2, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, 'group');
    registry.addAlias(id, this.state.textOf(i + 1, phrase.end));
    this.state.describeGroup(id, phrase);
    const draft = registry.get(id);
    if (draft !== undefined) {
      draft.heads.add(words[at]);
      draft.nounClass = 'armed';
    }
    this.state.emit([id], { start: i, end: phrase.end, head: at, form: 'nominal', basis: 'rule.actor.collective' }, false);
    for (let k = at + 1; k < phrase.end; k++) this.state.taken[k] = 1;
    return phrase.end;
  }
}
