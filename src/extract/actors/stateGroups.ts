/** A state or nation with a noun behind it: `Chinese officials`, `Iran's parliament`, `the Russian leader`, `the French`. */
import { Pos } from '../../language/index.js';
import type { TokenSpan } from '../document.js';
import { ActorReader } from './actorReader.js';
import { explainedBy, isNamedBehind } from './appositions.js';
import { COLLECTIVE_PERSONNEL, EQUIPMENT, ONE, RULING_OFFICES, SINGULAR_BODIES, STATE_BODIES, TITULAR_OFFICES } from './classes.js';
import { GroupMentions } from './groupMentions.js';
import { NameMentions } from './nameMentions.js';
import { isModifierAt, namesPeople, typeOfDescribed, type Anchor, type NounHit, type Phrase } from './nominals.js';
import { NounChoice } from './reference/nounChoice.js';
import type { Named } from './sentenceState.js';
import { isPossessive, verbBehind } from './view.js';

/** Classes of nouns for those who are at home in a city on their own account. */
const TOWN_CLASSES = new Set(['private', 'cyber', 'source']);

export class StateGroups extends ActorReader {
  private readonly names = new NameMentions(this.state, this.antecedents);
  private readonly groups = new GroupMentions(this.state, this.antecedents);
  private readonly nouns = new NounChoice(this.state, this.antecedents);

  read(group: readonly Anchor[], named: Named | null, phrase: Phrase): void {
    const last = group[group.length - 1];
    const demonym = group[0].kind === 'demonym';
    const nounClass = phrase.noun?.sense.entry.class ?? null;
    const ids = [...new Set(group.flatMap((anchor) => anchor.ids))];
    const span = { start: group[0].start, end: phrase.end, head: phrase.head };
    if (!last.possessive && explainedBy(this.state, span.start, phrase.noun, span.end) !== null) return;
    if (named?.identity.role === 'capital' && !last.possessive && this.areTownsmen(phrase)) {
      this.groups.emit(group, phrase, 'rule.actor.collective');
      return;
    }
    switch (nounClass) {
      case 'personnel':
        if (!phrase.plural && this.introduces(ids[0], span.end)) {
          this.emitOwner(named, last.possessive);
          return;
        }
        if (!last.possessive && !phrase.plural && this.isOneOf(span.start, phrase.noun)) {
          this.groups.emit(group, phrase, 'rule.actor.described', ids[0], phrase.noun === null ? 'person' : typeOfDescribed(phrase.noun.sense, false));
          return;
        }
        if (phrase.noun !== null && (phrase.plural ? phrase.noun.sense.entry.lemma === 'armed force' : SINGULAR_BODIES.has(phrase.noun.sense.entry.lemma))) {
          this.emitOwner(named, last.possessive);
          this.groups.emitInstitution(ids[0], phrase, span, last.possessive);
          return;
        }
        if (last.possessive && !phrase.plural && phrase.noun !== null && typeOfDescribed(phrase.noun.sense, false) === 'person') {
          this.emitOwner(named, true);
          this.groups.emitInstitution(ids[0], phrase, span, true, true);
          return;
        }
        if (EQUIPMENT.has(this.view.analysed.tokens.lemmas[phrase.head]) && !this.state.acts(phrase.end)) break;
        this.state.emit(ids, { form: 'nominal', basis: 'rule.actor.demonym-personnel', ...span }, phrase.plural);
        return;
      case 'polity':
        if (demonym && this.view.analysed.tokens.lemmas[phrase.head] === 'side') {
          this.state.emit(ids, { form: 'nominal', basis: 'rule.actor.demonym-personnel', ...span }, phrase.plural);
        } else if (!demonym && named !== null) this.names.emit(named);
        return;
      case 'leader':
        this.readLeader(ids, span, phrase.plural, phrase.noun, named, last.possessive);
        return;
      case 'body':
      case 'institution':
        if (nounClass === 'body' && (last.possessive || phrase.plural || !STATE_BODIES.has(this.view.words[phrase.head]))) break;
        this.emitOwner(named, last.possessive);
        this.groups.emitInstitution(ids[0], phrase, span, last.possessive);
        return;
      case 'private':
      case 'armed':
      case 'political':
      case 'cyber':
        if (this.isApposition(span.start, phrase.plural)) {
          this.emitOwner(named, last.possessive);
          return;
        }
        if (!last.possessive && !phrase.plural && isNamedBehind(this.state, phrase.end)) return;
        if (!phrase.plural && this.view.words[span.start - 1] === 'the' && phrase.noun !== null) {
          const same = this.nouns.choose({ ...span, from: phrase.noun.start, noun: phrase.noun, plural: false }, (id) => this.context.registry.get(id)?.state === ids[0]);
          if (same !== null) {
            this.state.emit(same.ids, { form: 'nominal', basis: 'rule.actor.description', ...span }, false);
            return;
          }
        }
        if (last.possessive) {
          if (named !== null) this.names.emit(named);
          if (phrase.plural) this.groups.emitOwned(ids[0], phrase, span.start);
          else if (nounClass === 'political' && phrase.noun?.sense.entry.kind === 'organization') this.groups.emitInstitution(ids[0], phrase, span, true);
          return;
        }
        if (!demonym) break;
        this.groups.emit(group, phrase, 'rule.actor.demonym-private', ids[0]);
        return;
      case 'population':
        if (demonym && phrase.plural) {
          this.groups.emit(group, phrase, 'rule.actor.demonym-private', ids[0]);
          return;
        }
        break;
      default:
        if (demonym && phrase.plural && phrase.noun === null && namesPeople(this.view, phrase.head)) {
          this.groups.emit(group, phrase, 'rule.actor.demonym-private', ids[0]);
          return;
        }
    }
    if (!demonym && named !== null) this.names.emit(named);
    else if (demonym && phrase.noun === null) this.readPeople(group, named);
  }

  /** `London insurers`, `Moscow bankers`: people of the city, who do not stand for its state. */
  private areTownsmen({ noun, head, plural }: Phrase): boolean {
    return plural && (noun === null ? namesPeople(this.view, head) : TOWN_CLASSES.has(noun.sense.entry.class));
  }

  /** `Iran's parliament`: the state by whose name something is told is mentioned as well. */
  private emitOwner(named: Named | null, possessive: boolean): void {
    if (possessive && named !== null) this.names.emit(named);
  }

  /** `Granvik Systems, a Finnish supplier`: the name in front is who it is. */
  private isApposition(start: number, plural: boolean): boolean {
    if (plural) return false;
    let before = start - 1;
    while (before > 0 && before > start - 4 && (this.view.pos[before] === Pos.DET || this.view.pos[before] === Pos.ADJ)) before--;
    return this.view.words[before] === ',' && this.state.taken[before - 1] === 1;
  }

  /** `the Soviets`, `the French`: a nation without a noun behind it. */
  readPeople(group: readonly Anchor[], named: Named | null): void {
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

  /** `the Russian president`: the person, named or not; `the Russian leader`, `a Russian minister`: the state if the brief names no such person. */
  private readLeader(ids: readonly string[], span: TokenSpan & { head: number }, plural: boolean, noun: NounHit | null, named: Named | null, possessive: boolean): void {
    if (!plural && ids.length === 1 && noun !== null) {
      if (this.introduces(ids[0], span.end)) {
        this.emitOwner(named, possessive);
        return;
      }
      const person = this.antecedents.persons.leaderOf(ids[0], noun.sense.entry.lemma.toLowerCase());
      if (person !== null) {
        this.emitOwner(named, possessive);
        this.state.emit([person], { form: 'nominal', basis: 'rule.actor.description.leader', ...span }, false);
        return;
      }
      const office = this.view.words[span.head];
      const definite = possessive || this.view.words[span.start - 1] === 'the';
      if ((possessive && !RULING_OFFICES.has(office)) || (definite && TITULAR_OFFICES.has(office))) {
        this.emitOwner(named, possessive);
        this.groups.emitInstitution(ids[0], { end: span.end, head: span.head, noun, plural }, span, possessive, true);
        return;
      }
    }
    this.state.emit(ids, { form: 'nominal', basis: 'rule.actor.description.leader', ...span }, plural, !plural && ids.length === 1);
  }
}
