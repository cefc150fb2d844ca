/** People and bodies that a brief only describes: `senior officers`, `a Colombian contractor`, `its chairman`, `the ruling party`. */
import { isAcronym } from '../gazetteer.js';
import { typeOfDescribed } from '../nominals.js';
import { PostmodifierReader } from '../postmodifiers.js';
import { SentenceReader } from '../sentenceReader.js';
import { descriptionAt, isBound, ownerStart, type Description } from './description.js';
import { traitsOf } from './traits.js';

export class DescribedReader extends SentenceReader {
  private readonly postmodifiers = new PostmodifierReader(this.state);

  /** Reads a description that starts at a token and stands for nobody named before; returns the next token to look at. */
  read(at: number): number {
    const found = descriptionAt(this.state, this.postmodifiers, at);
    if (found === null) return at + 1;
    const { registry, lexicon } = this.context;
    const wordings = this.wordingsOf(found);
    const known = registry.named(wordings[0]);
    const { starts, ends } = this.view.analysed.tokens;
    const traits = traitsOf(this.state, found, known !== undefined);
    if (!lexicon.described.accepts({ traits, wordings, start: starts[found.start], end: ends[found.end - 1] })) return at + 1;
    this.emit(found, wordings);
    return found.end;
  }

  private emit({ introduction, start, end, head, noun, plural }: Description, [name, ...others]: readonly string[]): void {
    const { registry } = this.context;
    const id = registry.named(name) ?? registry.addUnknown(name, noun === null ? 'group' : typeOfDescribed(noun.sense, plural));
    for (const wording of others) registry.addAlias(id, wording);
    this.state.describeGroup(id, { head, noun });
    const collective = plural && introduction === 'bare';
    this.state.emit([id], { start, end, head, form: 'nominal', basis: collective ? 'rule.actor.collective' : 'rule.actor.described' }, plural);
  }

  /** What is described is called, the name first. */
  private wordingsOf({ introduction, start, core, end, tails }: Description): string[] {
    const noun = this.state.textOf(core, end);
    const full = this.state.textOf(start, end);
    if (introduction === 'owned') {
      const whole = this.state.textOf(ownerStart(this.state, start), end);
      // `its chairman`: without what tells it apart the noun alone is anyone's.
      return [this.ownedName(start, noun) ?? whole, whole, full, ...(core > start ? [noun] : [])];
    }
    const longer = tails.flatMap((tail) => [this.state.textOf(core, tail), this.state.textOf(start, tail)]);
    const bound = start > 0 && isBound(this.view.words, start - 1) ? [this.state.textOf(start - 2, end)] : [];
    return [longer[0] ?? noun, noun, full, ...longer, ...bound];
  }

  /** `YLB president`, `Thai banks`: what is owned under its owner's name, so that it is the same whatever pronoun stands in front. */
  private ownedName(start: number, noun: string): string | null {
    const owner = this.state.possessorOf(start);
    if (owner === undefined || owner.ids.length !== 1) return null;
    const { registry, lexicon } = this.context;
    const [id] = owner.ids;
    const adjective = lexicon.actors.winner(id)?.demonyms[0];
    const draft = registry.get(id);
    if (draft === undefined) return null;
    const label = draft.type === 'state' ? adjective ?? draft.name : draft.type === 'person' ? `${draft.name}'s` : [...draft.aliases.values()].find(isAcronym) ?? draft.name;
    return `${label} ${noun}`;
  }
}
