/** Names and adjectives with a noun behind them: `Chinese officials`, `Taliban fighters`, `Iran-backed militias`. */
import { ActorReader } from './actorReader.js';
import { EQUIPMENT, GOVERNMENTS, NAMED_KINDS, OFFSHOOTS, SENT, TIES } from './classes.js';
import { GroupMentions } from './groupMentions.js';
import { NameMentions } from './nameMentions.js';
import { namesPeople, phraseBehind, typeOfDescribed, type Anchor, type NounHit, type Phrase } from './nominals.js';
import type { Named } from './sentenceState.js';
import { StateGroups } from './stateGroups.js';
import { isPossessive } from './view.js';
import { COMPASS, EVENT_NOUNS } from './words.js';

/** Nouns for people of one name. */
const KIN = new Set(['family', 'clan', 'dynasty', 'brothers']);

export class AnchoredReader extends ActorReader {
  private readonly names = new NameMentions(this.state, this.antecedents);
  private readonly groups = new GroupMentions(this.state, this.antecedents);
  private readonly states = new StateGroups(this.state, this.antecedents);

  readAnchored(): void {
    const anchors: { anchor: Anchor | null; named: Named | null }[] = this.state.named.map((named) => ({ anchor: this.anchorOf(named), named }));
    for (let i = 0; i < this.view.length; i++) {
      if (this.state.taken[i] === 1) continue;
      const region = this.context.lexicon.regions.longest(this.view.analysed.interned, i);
      if (region === null) continue;
      anchors.push({ anchor: { start: i, end: region.end, ids: [], kind: 'region', possessive: false }, named: null });
      i = region.end - 1;
    }
    for (const { start, end } of this.state.unidentified) anchors.push({ anchor: { start, end, ids: [], kind: 'unidentified', possessive: isPossessive(this.view.words[end]) }, named: null });
    anchors.sort((a, b) => (a.named?.span.start ?? a.anchor?.start ?? 0) - (b.named?.span.start ?? b.anchor?.start ?? 0));
    for (let k = 0; k < anchors.length; k++) {
      const { anchor, named } = anchors[k];
      if (anchor !== null && this.state.owner[anchor.start] !== undefined) continue;
      if (anchor === null) {
        if (named !== null && !this.readGovernmentOf(named) && !this.readKinOf(named)) this.names.emit(named);
        continue;
      }
      const group = [anchor];
      if (anchor.kind === 'demonym' || anchor.kind === 'region') {
        while (k + 1 < anchors.length) {
          const next = anchors[k + 1].anchor;
          if (next === null || next.kind === 'body' || next.kind === 'unidentified' || next.possessive || !this.joins(group[group.length - 1].end, next.start)) break;
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
    const demonym = identity.role === 'adjective' || identity.role === 'people';
    if (type === 'person' && !demonym) return null;
    return { start: span.start, end: span.end, ids: [identity.id], kind: demonym ? 'demonym' : type === 'state' ? 'state' : 'body', possessive };
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
        this.groups.emit(group, { end: next.span.end, head: next.span.end - 1, noun: null, plural: true }, 'rule.actor.demonym-private', first.ids[0] ?? null);
        return;
      }
      if (first.kind === 'demonym') this.states.readPeople(group, named);
      else if (named !== null) this.names.emit(named);
      return;
    }
    // "the Hysa and Troplini clans": two bodies, each with half a name.
    if (first.kind === 'unidentified' && phrase.noun !== null && NAMED_KINDS.has(phrase.noun.sense.entry.lemma) && this.view.words[first.start - 1] === 'and' && this.view.capital[first.start - 2] === 1) return;
    if (first.kind === 'region' || first.kind === 'unidentified') {
      if (this.isCollective(first, phrase.plural, phrase.noun, phrase.head)) this.groups.emit(group, phrase, 'rule.actor.collective');
      return;
    }
    if (first.kind === 'body' && !last.possessive && this.context.lexicon.actors.winner(first.ids[0])?.kind === 'collective' && this.isCollective(first, phrase.plural, phrase.noun, phrase.head)) {
      this.groups.emit(group, phrase, 'rule.actor.collective');
      return;
    }
    if (first.kind === 'body') {
      // "the Vračar clan": what the noun says the name is.
      const sent = phrase.noun !== null && SENT.has(phrase.noun.sense.entry.lemma) && this.context.lexicon.actors.has(first.ids[0]);
      const kind = !phrase.plural && !sent && phrase.noun?.start === last.end && NAMED_KINDS.has(phrase.noun.sense.entry.lemma);
      if (!kind && !last.possessive && named !== null && this.standsBeside(phrase)) {
        this.names.emit(named);
        this.groups.emit(group, phrase, 'rule.actor.described', this.context.registry.stateOf(first.ids[0]), phrase.noun === null ? null : typeOfDescribed(phrase.noun.sense, phrase.plural));
        return;
      }
      if (!last.possessive && (kind || this.belongsToBody(phrase.noun, phrase.plural))) {
        if (!phrase.plural || (phrase.noun !== null && NAMED_KINDS.has(phrase.noun.sense.entry.lemma))) this.keepWording(first.ids[0], first.start, phrase);
        this.state.emit(first.ids, { start: first.start, end: phrase.end, head: phrase.head, form: 'name', basis: 'rule.actor.compound' }, phrase.plural);
      } else if (named !== null) this.names.emit(named);
      return;
    }
    this.states.read(group, named, phrase);
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
    if (group[0].kind !== 'demonym' && named !== null) this.names.emit(named);
    this.groups.emit(group, phrase, 'rule.actor.collective');
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
    if (owned) this.names.emit(named);
    this.state.emit([registry.addState(state)], { start: owned ? head : span.start, end: head + 1, head, form: 'nominal', basis: 'rule.actor.government' }, false);
    return true;
  }

  /** `the Haftar family`: people who bear a name together. */
  private readKinOf({ span, identity }: Named): boolean {
    const { registry } = this.context;
    const kin = this.view.words[span.end] ?? '';
    if (span.title !== null || span.end - span.nameStart > 1 || !KIN.has(kin) || registry.typeOf(identity.id) !== 'person') return false;
    const name = this.state.textOf(span.start, span.end);
    const id = registry.addUnknown(`${name} ${kin}`, 'group', registry.stateOf(identity.id));
    registry.addAlias(id, `${name}s`);
    registry.get(id)?.heads.add(kin);
    this.state.emit([id], { start: span.start, end: span.end + 1, head: span.end, form: 'name', basis: 'rule.actor.compound' }, false);
    return true;
  }

  private isCollectiveName({ span, identity }: Named): boolean {
    return this.context.lexicon.actors.winner(identity.id)?.kind === 'collective' && this.view.words[span.end - 1].endsWith('s');
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
}
