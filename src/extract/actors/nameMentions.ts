/** Mentions by name: `Beijing`, `the Quad`, `both Koreas`. */
import { ActorReader } from './actorReader.js';
import { FIRM_HEADS } from './classes.js';
import type { NameSpan } from './nameSpan.js';
import { apposedNoun } from './nominals.js';
import { readPlace } from './place.js';
import type { Named } from './sentenceState.js';
import { REGIONS } from './words.js';

const REGION_WORDS = new Set(REGIONS);

export class NameMentions extends ActorReader {
  emit({ span, identity }: Named, place?: boolean): void {
    const { registry } = this.context;
    this.keepApposition(span, identity.id);
    const members = this.view.headline ? null : this.membersOf({ span, identity });
    if (members !== null) {
      const ids = members.map((member) => registry.addState(member));
      this.state.emit(ids, { start: span.start, end: span.end, head: span.end - 1, form: 'nominal', basis: identity.basis }, true);
      return;
    }
    const state = registry.typeOf(identity.id) === 'state';
    const capital = identity.role === 'capital' || identity.role === 'seat';
    const head = span.end - 1;
    let reading = { place: place ?? false, basis: identity.basis };
    if (state || capital) {
      reading = readPlace(this.view, span.start, span.end, capital);
      reading = { place: reading.place, basis: reading.place || capital ? reading.basis : identity.basis };
    }
    if (identity.role === 'name' && registry.typeOf(identity.id) === 'group' && this.context.lexicon.actors.winner(identity.id)?.kind === 'collective') {
      const where = readPlace(this.view, span.start, span.end, false);
      if (where.place) reading = where;
    }
    const plural = registry.typeOf(identity.id) !== 'state' && registry.typeOf(identity.id) !== 'person' && /[^s]s$/.test(this.view.words[head]) && this.view.capital[head] === 1 && span.end - span.nameStart > 1 && !FIRM_HEADS.has(this.view.words[head]);
    const collective = registry.typeOf(identity.id) === 'group' && /[^s]s$/.test(this.view.words[head]) && this.view.words[head] !== this.view.forms[head].toUpperCase();
    const people = collective || span.senses.some((sense) => sense.role === 'people') && /s$/.test(this.view.words[head]);
    this.state.emit([identity.id], { start: span.start, end: span.end, head, form: 'name', ...reading }, plural || people);
  }

  /** `the three juntas`: the members, where a collective is only described and not named. */
  private membersOf({ span, identity }: Named): readonly string[] | null {
    const members = this.context.lexicon.actors.winner(identity.id)?.members;
    if (members === undefined) return null;
    const all = members.every((member) => this.context.lexicon.actors.has(member)) ? members : null;
    // "both Koreas"
    if (this.view.words[span.start] === 'both' || this.view.words[span.start] === 'two') return all;
    // "Gulf monarchies" is a name, "the three juntas" is none; a first word in capitals says nothing unless it is an adjective of a region.
    const opens = REGION_WORDS.has(this.view.words[span.start]);
    for (let k = span.start; k < span.end; k++) if (this.view.capital[k] === 1 && (this.view.initial[k] === 0 || opens)) return null;
    return all;
  }

  /** `Thura Myint, a former general`: later he is the former general. */
  private keepApposition(span: NameSpan, id: string): void {
    const draft = this.context.registry.get(id);
    if (draft === undefined || draft.type === 'state') return;
    const noun = apposedNoun(this.view, this.context.lexicon, span.start, span.end);
    if (noun === null) return;
    const lemma = noun.entry.lemma.toLowerCase();
    if (draft.type === 'person') draft.titles.add(this.view.words[span.end + 2] === 'former' ? `former ${lemma}` : lemma);
    else if (noun.entry.class !== 'polity') draft.heads.add(lemma).add(lemma.split(' ').at(-1) ?? lemma);
  }
}
