/** Names and adjectives with a noun behind them: `Chinese officials`, `Taliban fighters`, `Iran-backed militias`. */
import { Pos } from '../../language/index.js';
import type { ActorType } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';
import { ActorReader } from './actorReader.js';
import { COLLECTIVE_PERSONNEL, EQUIPMENT, FIRM_HEADS, GOVERNMENTS, LEADING, MILITARY, NAMED_KINDS, OFFSHOOTS, ONE, QUANTITY, SENT, SIDES_SINGULAR, SINGULAR_BODIES, STATE_BODIES, TIES } from './classes.js';
import type { NameSpan } from './nameSpan.js';
import { apposedNoun, isModifierAt, namesPeople, phraseBehind, typeOfDescribed, type Anchor, type NounHit, type Phrase } from './nominals.js';
import { readPlace } from './place.js';
import type { Named } from './sentenceState.js';
import { isPossessive, verbBehind } from './view.js';
import { COMPASS, EVENT_NOUNS, REGIONS } from './words.js';

const REGION_WORDS = new Set(REGIONS);

export class AnchoredReader extends ActorReader {
  readAnchored(): void {
    const anchors: { anchor: Anchor | null; named: Named | null }[] = this.state.named.map((named) => ({ anchor: this.anchorOf(named), named }));
    for (let i = 0; i < this.view.length; i++) {
      if (this.state.taken[i] === 1) continue;
      const region = this.context.lexicon.regions.longest(this.view.analysed.interned, i);
      if (region === null) continue;
      anchors.push({ anchor: { start: i, end: region.end, ids: [], kind: 'region', possessive: false }, named: null });
      i = region.end - 1;
    }
    anchors.sort((a, b) => (a.named?.span.start ?? a.anchor?.start ?? 0) - (b.named?.span.start ?? b.anchor?.start ?? 0));
    for (let k = 0; k < anchors.length; k++) {
      const { anchor, named } = anchors[k];
      if (anchor !== null && this.state.owner[anchor.start] !== undefined) continue;
      if (anchor === null) {
        if (named !== null && !this.readGovernmentOf(named)) this.emitName(named);
        continue;
      }
      const group = [anchor];
      if (anchor.kind === 'demonym' || anchor.kind === 'region') {
        while (k + 1 < anchors.length) {
          const next = anchors[k + 1].anchor;
          if (next === null || next.kind === 'body' || next.possessive || !this.joins(group[group.length - 1].end, next.start)) break;
          group.push(next);
          k++;
        }
      }
      this.readGroup(group, named);
    }
  }

  private anchorOf({ span, identity }: Named): Anchor | null {
    const { registry } = this.context;
    const type = registry.typeOf(identity.id);
    const possessive = isPossessive(this.view.words[span.end]);
    const base = { start: span.start, end: span.end, ids: [identity.id], possessive };
    if (identity.role === 'adjective' || identity.role === 'people') return { ...base, kind: 'demonym' };
    if (type === 'person') return null;
    return { ...base, kind: type === 'state' ? 'state' : 'body' };
  }

  /** Only commas and *and* stand between two adjectives of one noun. */
  private joins(from: number, to: number): boolean {
    if (to - from > 2) return false;
    for (let i = from; i < to; i++) {
      const word = this.view.words[i];
      if (word !== 'and' && word !== ',' && word !== 'or' && word !== '-' && word !== '/') return false;
    }
    return to > from;
  }

  /** `the three juntas`: the members, where a collective is only described and not named. */
  private membersOf({ span, identity }: Named): readonly string[] | null {
    const members = this.context.lexicon.byActor.get(identity.id)?.members;
    if (members === undefined) return null;
    const all = members.every((member) => this.context.lexicon.byActor.has(member)) ? members : null;
    // "both Koreas"
    if (this.view.words[span.start] === 'both' || this.view.words[span.start] === 'two') return all;
    // "Gulf monarchies" is a name, "the three juntas" is none; a first word in capitals says nothing unless it is an adjective of a region.
    const opens = REGION_WORDS.has(this.view.words[span.start]);
    for (let k = span.start; k < span.end; k++) if (this.view.capital[k] === 1 && (this.view.initial[k] === 0 || opens)) return null;
    return all;
  }

  private emitName({ span, identity }: Named, place?: boolean): void {
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
    if (identity.role === 'name' && registry.typeOf(identity.id) === 'group' && this.context.lexicon.byActor.get(identity.id)?.kind === 'collective') {
      const where = readPlace(this.view, span.start, span.end, false);
      if (where.place) reading = where;
    }
    const plural = registry.typeOf(identity.id) !== 'state' && registry.typeOf(identity.id) !== 'person' && /[^s]s$/.test(this.view.words[head]) && this.view.capital[head] === 1 && span.end - span.nameStart > 1 && !FIRM_HEADS.has(this.view.words[head]);
    const collective = registry.typeOf(identity.id) === 'group' && /[^s]s$/.test(this.view.words[head]) && this.view.words[head] !== this.view.forms[head].toUpperCase();
    const people = collective || span.senses.some((sense) => sense.role === 'people') && /s$/.test(this.view.words[head]);
    this.state.emit([identity.id], { start: span.start, end: span.end, head, form: 'name', ...reading }, plural || people);
  }

  private readGroup(group: readonly Anchor[], named: Named | null): void {
    const last = group[group.length - 1];
    const first = group[0];
    const from = last.possessive ? last.end + 1 : last.end;
    const hyphen = this.view.words[last.end] === '-' && this.view.analysed.tokens.spaced[last.end] === 0;
    if (hyphen && this.readTied(group, named)) return;
    const phrase = hyphen ? null : phraseBehind(this.view, this.context.lexicon, from);
    if (phrase === null || this.state.crossesName(from, phrase.end)) {
      const next = this.state.named.find((other) => other.span.start === from);
      if (next !== undefined && (first.kind === 'demonym' || first.kind === 'region') && this.isCollectiveName(next)) {
        this.emitGroup(group, { end: next.span.end, head: next.span.end - 1, noun: null, plural: true }, 'rule.actor.demonym-private', first.ids[0] ?? null);
        return;
      }
      if (first.kind === 'demonym') this.readPeople(group, named);
      else if (named !== null) this.emitName(named);
      return;
    }
    if (first.kind === 'region') {
      if (this.isCollective(first, phrase.plural, phrase.noun, phrase.head)) this.emitGroup(group, phrase, 'rule.actor.collective');
      return;
    }
    if (first.kind === 'body' && !last.possessive && this.context.lexicon.byActor.get(first.ids[0])?.kind === 'collective' && this.isCollective(first, phrase.plural, phrase.noun, phrase.head)) {
      this.emitGroup(group, phrase, 'rule.actor.collective');
      return;
    }
    if (first.kind === 'body') {
      // "the Vračar clan": what the noun says the name is.
      const kind = !phrase.plural && phrase.noun?.start === last.end && NAMED_KINDS.has(phrase.noun.sense.entry.lemma);
      if (!kind && !last.possessive && named !== null && this.standsBeside(phrase)) {
        this.emitName(named);
        this.emitGroup(group, phrase, 'rule.actor.described', this.context.registry.stateOf(first.ids[0]), phrase.noun === null ? null : typeOfDescribed(phrase.noun.sense, phrase.plural));
        return;
      }
      if (!last.possessive && (kind || this.belongsToBody(phrase.noun, phrase.plural))) {
        if (!phrase.plural) this.keepWording(first.ids[0], first.start, phrase);
        this.state.emit(first.ids, { start: first.start, end: phrase.end, head: phrase.head, form: 'name', basis: 'rule.actor.compound' }, phrase.plural);
      } else if (named !== null) this.emitName(named);
      return;
    }
    this.readStateGroup(group, named, phrase);
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

  /** `the Golden Delta conglomerate`: another wording, whose noun can refer back. */
  private keepWording(id: string, start: number, phrase: Phrase): void {
    this.context.registry.addAlias(id, this.state.textOf(start, phrase.end));
    this.context.registry.get(id)?.heads.add(this.view.words[phrase.head]);
  }

  /** `Iran-backed militias`, `the Saudi-led coalition`: a group of its own beside the state that is named. */
  private readTied(group: readonly Anchor[], named: Named | null): boolean {
    const last = group[group.length - 1];
    if (!TIES.has(this.view.words[last.end + 1] ?? '')) return false;
    const phrase = phraseBehind(this.view, this.context.lexicon, last.end + 2);
    if (phrase === null || phrase.noun === null || this.state.crossesName(last.end + 2, phrase.end)) return false;
    const nounClass = phrase.noun.sense.entry.class;
    const party = nounClass === 'armed' || nounClass === 'political' || nounClass === 'cyber' || (nounClass === 'personnel' && phrase.plural) || (nounClass === 'private' && phrase.plural);
    const body = nounClass === 'body' && /^(?:coalition|alliance|group|force|mission|bloc|movement|network)s?$/.test(this.view.words[phrase.head]);
    if (!party && !body) return false;
    if (group[0].kind !== 'demonym' && named !== null) this.emitName(named);
    this.emitGroup(group, phrase, 'rule.actor.collective');
    return true;
  }

  /** `the Castro regime`, `President Paz's government`: the government of the state that the person leads. */
  private readGovernmentOf(named: Named): boolean {
    const { span, identity } = named;
    const { registry } = this.context;
    const owned = isPossessive(this.view.words[span.end]);
    const head = owned ? span.end + 1 : span.end;
    if (!GOVERNMENTS.has(this.view.words[head] ?? '')) return false;
    const state = registry.stateOf(identity.id) ?? (owned && registry.typeOf(identity.id) === 'person' ? this.antecedents.states.governed(span.start) : null);
    if (state === null) return false;
    if (owned) this.emitName(named);
    this.state.emit([registry.addState(state)], { start: owned ? head : span.start, end: head + 1, head, form: 'nominal', basis: 'rule.actor.government' }, false);
    return true;
  }

  private isCollectiveName({ span, identity }: Named): boolean {
    return this.context.lexicon.byActor.get(identity.id)?.kind === 'collective' && this.view.words[span.end - 1].endsWith('s');
  }

  private isCollective(region: Anchor, plural: boolean, noun: NounHit | null, head: number): boolean {
    if (!plural) return false;
    if (noun === null) return namesPeople(this.view, head);
    const { entry } = noun.sense;
    // "northern municipalities" are a place's, "northern rebels" a party.
    const direction = this.view.capital[region.start] === 0 && COMPASS.has(this.view.words[region.start]);
    if (direction && entry.class !== 'armed' && entry.class !== 'political' && entry.class !== 'personnel') return false;
    if (entry.class === 'personnel' && EQUIPMENT.has(entry.lemma)) return false;
    return !(entry.class === 'source' && entry.sourceType === 'document');
  }

  /** `the UN mission`, `IAEA inspectors`: sent by the body, and actors of their own. */
  private standsBeside({ noun }: Phrase): boolean {
    return noun !== null && SENT.has(noun.sense.entry.lemma);
  }

  private belongsToBody(noun: NounHit | null, plural: boolean): boolean {
    if (noun === null) return false;
    const { entry } = noun.sense;
    if (entry.class === 'leader') return plural;
    if (EVENT_NOUNS.has(entry.lemma) || (!plural && OFFSHOOTS.has(entry.lemma))) return false;
    return entry.class === 'personnel' || entry.class === 'armed' || entry.class === 'body' || entry.class === 'cyber' || (entry.class === 'political' && entry.kind === 'organization') || (entry.class === 'institution' && entry.kind === 'group');
  }

  private readStateGroup(group: readonly Anchor[], named: Named | null, phrase: Phrase): void {
    const last = group[group.length - 1];
    const demonym = group[0].kind === 'demonym';
    const nounClass = phrase.noun?.sense.entry.class ?? null;
    const ids = [...new Set(group.flatMap((anchor) => anchor.ids))];
    const span = { start: group[0].start, end: phrase.end, head: phrase.head };
    switch (nounClass) {
      case 'personnel':
        if (!phrase.plural && this.introduces(ids[0], span.end)) {
          if (last.possessive && named !== null) this.emitName(named);
          return;
        }
        if (!last.possessive && !phrase.plural && this.isOneOf(span.start, phrase.noun)) {
          this.emitGroup(group, phrase, 'rule.actor.described', ids[0], phrase.noun === null ? 'person' : typeOfDescribed(phrase.noun.sense, false));
          return;
        }
        if (phrase.noun !== null && (phrase.plural ? phrase.noun.sense.entry.lemma === 'armed force' : SINGULAR_BODIES.has(phrase.noun.sense.entry.lemma))) {
          if (last.possessive && named !== null) this.emitName(named);
          this.emitInstitution(ids[0], phrase, span, last.possessive);
          return;
        }
        if (EQUIPMENT.has(this.view.analysed.tokens.lemmas[phrase.head]) && !this.state.acts(phrase.end)) break;
        this.state.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.demonym-personnel' }, phrase.plural);
        return;
      case 'polity':
        if (demonym && SIDES_SINGULAR.has(this.view.analysed.tokens.lemmas[phrase.head]) && this.view.analysed.tokens.lemmas[phrase.head] === 'side') {
          this.state.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.demonym-personnel' }, phrase.plural);
        } else if (!demonym && named !== null) this.emitName(named);
        return;
      case 'leader':
        this.readLeader(ids, span, phrase.plural, phrase.noun, named, last.possessive);
        return;
      case 'body':
      case 'institution':
        if (nounClass === 'body' && (last.possessive || phrase.plural || !STATE_BODIES.has(this.view.words[phrase.head]))) break;
        if (last.possessive && named !== null) this.emitName(named);
        this.emitInstitution(ids[0], phrase, span, last.possessive);
        return;
      case 'private':
      case 'armed':
      case 'political':
      case 'cyber':
        if (this.isApposition(span.start, phrase.plural)) return;
        if (!phrase.plural && this.view.words[span.start - 1] === 'the' && phrase.noun !== null) {
          const same = this.antecedents.bodies.described(phrase.noun, false, span.start, ids[0]);
          if (same !== null) {
            this.state.emit([same], { ...span, form: 'nominal', basis: 'rule.actor.description' }, false);
            return;
          }
        }
        if (last.possessive) {
          if (named !== null) this.emitName(named);
          if (phrase.plural) this.emitOwned(ids[0], phrase);
          else if (nounClass === 'political' && phrase.noun?.sense.entry.kind === 'organization') this.emitInstitution(ids[0], phrase, span, true);
          return;
        }
        if (!demonym) break;
        this.emitGroup(group, phrase, 'rule.actor.demonym-private', ids[0]);
        return;
      case 'population':
        if (demonym && phrase.plural) {
          this.emitGroup(group, phrase, 'rule.actor.demonym-private', ids[0]);
          return;
        }
        break;
      default:
        if (demonym && phrase.plural && phrase.noun === null && namesPeople(this.view, phrase.head)) {
          this.emitGroup(group, phrase, 'rule.actor.demonym-private', ids[0]);
          return;
        }
    }
    if (!demonym && named !== null) this.emitName(named);
    else if (demonym && phrase.noun === null) this.readPeople(group, named);
  }

  /** `Granvik Systems, a Finnish supplier`: the name in front is who it is. */
  private isApposition(start: number, plural: boolean): boolean {
    if (plural) return false;
    let before = start - 1;
    while (before > 0 && before > start - 4 && (this.view.pos[before] === Pos.DET || this.view.pos[before] === Pos.ADJ)) before--;
    return this.view.words[before] === ',' && this.state.taken[before - 1] === 1;
  }

  /** `the Soviets`, `the French`: a nation without a noun behind it. */
  private readPeople(group: readonly Anchor[], named: Named | null): void {
    const last = group[group.length - 1];
    const { words } = this.view;
    const plural = words[last.end - 1].endsWith('s');
    const definite = words[group[0].start - 1] === 'the';
    const isNoun = named?.span.senses.some((sense) => sense.role === 'people' && (!sense.ambiguous || definite)) === true;
    if (!isNoun) return;
    // A plural is no modifier: "promised the Eritreans radars".
    const alone = plural || !isModifierAt(this.view, last.end) || isPossessive(words[last.end]);
    if (!alone || !(plural ? definite || verbBehind(this.view, last.end) >= 0 : definite)) return;
    const ids = [...new Set(group.flatMap((anchor) => anchor.ids))];
    for (const id of ids) this.context.registry.addAlias(id, this.state.textOf(group[0].start, last.end));
    this.state.emit(ids, { start: group[0].start, end: last.end, head: last.end - 1, form: 'name', basis: 'rule.actor.people' }, true);
  }

  /** `a Swedish prosecutor`: one of a state's people is not the state. */
  private isOneOf(start: number, noun: NounHit | null): boolean {
    if (noun === null || !ONE.has(this.view.words[start - 1]) || this.view.words[start - 1] === 'some') return false;
    const { lemma } = noun.sense.entry;
    return !COLLECTIVE_PERSONNEL.has(lemma) && !EQUIPMENT.has(lemma);
  }

  /** `the Kremlin's spokesman, Dmitry Peskov`: the name behind the comma is who it is. */
  private introduces(state: string, end: number): boolean {
    const { registry } = this.context;
    const next = this.view.words[end] === ',' ? this.state.named.find((other) => other.span.start === end + 1) : undefined;
    if (next === undefined || registry.typeOf(next.identity.id) !== 'person') return false;
    const draft = registry.get(next.identity.id);
    if (draft !== undefined) draft.state ??= registry.stateOf(state);
    return true;
  }

  /** `the Russian leader`: the person if the brief names one, else the state. */
  private readLeader(ids: readonly string[], span: TokenSpan & { head: number }, plural: boolean, noun: NounHit | null, named: Named | null, possessive: boolean): void {
    if (!plural && ids.length === 1 && noun !== null) {
      if (this.introduces(ids[0], span.end)) {
        if (possessive && named !== null) this.emitName(named);
        return;
      }
      const person = this.antecedents.persons.leaderOf(ids[0], noun.sense.entry.lemma.toLowerCase());
      if (person !== null) {
        if (possessive && named !== null) this.emitName(named);
        this.state.emit([person], { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, false);
        return;
      }
    }
    this.state.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, plural, !plural && ids.length === 1);
  }

  private emitInstitution(state: string, phrase: Phrase, span: TokenSpan & { head: number }, possessive: boolean): void {
    const { registry, lexicon } = this.context;
    const start = phrase.noun?.start ?? span.head;
    const noun = this.state.textOf(start, phrase.end);
    const adjective = lexicon.byActor.get(state)?.demonyms[0];
    const own = possessive ? this.state.textOf(span.start, phrase.end) : this.state.textOf(span.start, span.end);
    const name = possessive && adjective !== undefined ? `${adjective} ${this.state.textOf(span.start, phrase.end).split(/['\u2019]s? /).at(-1) ?? noun}` : own;
    const people = phrase.noun?.sense.entry.class === 'institution' && phrase.noun.sense.entry.kind === 'group';
    const type: ActorType = people || (phrase.plural && !MILITARY.has(this.view.words[phrase.head])) ? 'group' : 'organization';
    const bracket = this.state.bracketedName(phrase.end);
    const id = bracket ?? registry.named(name) ?? registry.addUnknown(name, type, registry.stateOf(state) ?? null);
    registry.addAlias(id, own);
    registry.addAlias(id, noun);
    registry.get(id)?.heads.add(noun.toLowerCase());
    const from = possessive ? this.view.phraseAt[phrase.head]?.start ?? start : span.start;
    this.state.emit([id], { start: Math.max(from, span.start), end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.institution' }, phrase.plural);
  }

  private emitGroup(group: readonly Anchor[], phrase: Phrase, basis: string, state: string | null = null, type: ActorType | null = null): void {
    const { registry } = this.context;
    const core = this.state.textOf(group[0].start, phrase.end);
    let start = group[0].start;
    for (let steps = 0; start > 0 && steps < 3; steps++, start--) {
      const word = this.view.words[start - 1];
      const adjective = this.view.pos[start - 1] === Pos.ADJ || LEADING.has(word);
      if (!adjective || QUANTITY.has(word) || this.state.taken[start - 1] === 1) break;
    }
    const bracket = this.state.bracketedName(phrase.end);
    const full = this.state.textOf(start, phrase.end);
    const id = bracket ?? registry.named(core) ?? registry.addUnknown(core, type ?? (phrase.noun?.sense.entry.kind === 'organization' && !phrase.plural ? 'organization' : 'group'), state === null ? null : registry.stateOf(state));
    registry.addAlias(id, full);
    if (start > 0 && this.view.words[start - 1] === 'other') registry.addAlias(id, this.state.textOf(start - 1, phrase.end));
    this.state.describeGroup(id, phrase);
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis }, phrase.plural);
  }

  /** `China's state oil companies`: a group of its own, named with the adjective. */
  private emitOwned(state: string, phrase: Phrase): void {
    const { registry, lexicon } = this.context;
    const start = this.view.phraseAt[phrase.head]?.start ?? phrase.head;
    const text = this.state.textOf(start, phrase.end);
    const adjective = lexicon.byActor.get(state)?.demonyms[0];
    const name = adjective === undefined ? text : `${adjective} ${text}`;
    const id = registry.named(name) ?? registry.addUnknown(name, 'group', registry.stateOf(state));
    registry.addAlias(id, text);
    this.state.describeGroup(id, phrase);
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.demonym-private' }, phrase.plural);
  }
}
