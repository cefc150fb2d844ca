/** The mentions of one sentence: names, nouns that stand for actors, then descriptions and pronouns from left to right. */
import { Pos } from '../../language/index.js';
import type { ActorType } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';
import type { Candidate, Discourse } from './discourse.js';
import type { ActorLexicon } from './gazetteer.js';
import type { Identity, NameBook } from './identify.js';
import type { ActorMention, ActorScan } from './mention.js';
import type { NameSpan } from './names.js';
import { isModifierAt, namesPeople, nounHitAt, phraseBehind, type Anchor, type NounHit } from './nominals.js';
import { readPlace } from './place.js';
import { pronounOf, Resolver } from './reference.js';
import { slug, type Registry } from './registry.js';
import { clauseAt, isOblique, isPossessive, verbBehind, type View } from './view.js';
import { ACTING, COMPASS, EVENT_NOUNS, ORGANIZATION_HEADS } from './words.js';
import { BARE_INSTITUTIONS, COUNTRIES, FIRMS, FIRM_HEADS, GENERIC_INSTITUTIONS, GOVERNMENTS, SIDES, SIDES_SINGULAR, RULERS, SINGULAR_BODIES, STATE_BODIES, STATELIKE, TIES, GOVERNMENTAL } from './classes.js';

/** What all sentences of a brief share. */
export interface ScanContext {
  readonly text: string;
  readonly lexicon: ActorLexicon;
  readonly registry: Registry;
  readonly discourse: Discourse;
  readonly book: NameBook;
  readonly mentions: ActorMention[];
  readonly outlets: ActorScan['outlets'][number][];
}

const COUNTS = new Map([['both', 2], ['two', 2], ['neither', 2], ['either', 2], ['three', 3], ['four', 4]]);
/** Words in front of a group that are no part of its name. */
const QUANTITY = new Set('other some many most several few all more various certain both two three four five six seven eight nine ten dozens hundreds thousands least only the these those their its his'.split(' '));
/** Adjectives that taggers take for names at the start of a sentence. */
const LEADING = new Set('local rival senior former smaller larger major top key leading'.split(' '));
const INDEFINITE = new Set('a an any each every no another some such one'.split(' '));
const DEFINITE = new Set('the this these those'.split(' '));
const OWN = new Set('its their his her our'.split(' '));
/** Nouns for whoever has attacked, which the lexicon counts among a state's personnel. */
const HOSTILE = new Set(['attacker', 'invader', 'assailant']);
/** How many sentences back the state may stand whose government is meant. */
const GOVERNED_REACH = 6;
/** Least presence of that state: one full mention is worth 1 in the same sentence, 1/2 in the one before. */
const LEAST_PRESENCE = 0.3;
/** Kinds of known actors that are called a group. */
const HOSTILE_KINDS = new Set(['armed', 'movement', 'criminal', 'cyber']);
/** `the al-Qaida affiliate` is not al-Qaida. */
const OFFSHOOTS = new Set(['affiliate', 'offshoot', 'proxy', 'proxy group', 'splinter group', 'breakaway faction', 'ally', 'rival', 'subsidiary']);
/** Nouns for people of an armed, criminal or cyber group that the noun lexicon counts among others. */
const CREW = new Set(['operator', 'crew', 'criminal', 'extortionist', 'fighter', 'gunman', 'thief', 'perpetrator', 'culprit', 'outfit', 'syndicate', 'ring']);
const OPPOSED = new Set(['warring', 'opposing', 'feuding', 'negotiating', 'rival', 'conflicting']);
/** `a group of officers`: the noun behind says who. */
const BANDS = new Set(['group', 'band', 'faction', 'clique', 'circle', 'cabal', 'cell', 'ring', 'gang', 'coalition', 'alliance']);
const CRIMINAL = /^(?:criminal|armed|extortion|hacking|ransomware|militant|rebel|extremist|terrorist|jihadist|insurgent|smuggling|trafficking)$/;
const HOSTILE_WORDS = /jihad|militan|rebel|insurg|guerrilla|separat|extremis|terroris|hacker|militia/;
const COMPANY_KINDS = new Set(['company', 'state-company', 'pmc', 'security-firm', 'bank']);
/** Machines, which stand for their crews only where they act. */
const EQUIPMENT = new Set('vessel ship aircraft jet drone submarine bomber warplane artillery tanker'.split(' '));
/** Adjectives and nouns between a determiner and the noun of a description. */
const DESCRIPTION_REACH = 5;

interface Named {
  readonly span: NameSpan;
  readonly identity: Identity;
}

export class SentenceScanner {
  private readonly resolver: Resolver;
  /** Candidate by token. */
  private readonly owner: (Candidate | undefined)[];
  private readonly named: Named[] = [];
  /** Tokens that belong to a name, actor or not. */
  private readonly taken: Uint8Array;

  constructor(
    private readonly context: ScanContext,
    private readonly view: View,
    private readonly spans: readonly NameSpan[],
    private readonly sentence: number,
    previous: Resolver | null,
    /** States that the section's or brief's label names. */
    private readonly topics: readonly string[],
  ) {
    this.owner = new Array<Candidate | undefined>(view.length);
    this.taken = new Uint8Array(view.length);
    this.resolver = new Resolver(view, (token) => this.owner[token], context.discourse, context.registry, previous, sentence);
  }

  /** Reads the sentence; returns what the next one needs to refer back. */
  scan(): Resolver {
    this.readNames();
    this.readAnchored();
    this.readEstablished();
    for (let i = 0; i < this.view.length; ) i = Math.max(i + 1, this.readReference(i));
    this.collectSets();
    return this.resolver;
  }

  // -- output -------------------------------------------------------------------------------------------------------

  private textOf(start: number, end: number): string {
    const { starts, ends } = this.view.analysed.tokens;
    return this.context.text.slice(starts[start], ends[end - 1]).replace(/\s+/g, ' ');
  }

  private emit(ids: readonly string[], mention: Omit<ActorMention, 'actorId' | 'sentence' | 'place' | 'modifier'> & { place?: boolean; modifier?: boolean }, plural: boolean, human = false): void {
    const { start, end, head, form, basis } = mention;
    const place = mention.place ?? false;
    const modifier = mention.modifier ?? isModifierAt(this.view, end);
    for (const actorId of ids) this.context.mentions.push({ actorId, sentence: this.sentence, start, end, head, form, place, modifier, basis });
    const candidate: Candidate = { sentence: this.sentence, start, end, head, ids, plural, place, modifier, human, noun: this.view.words[head] };
    for (let k = start; k < end; k++) if (this.owner[k] === undefined || k === head) this.owner[k] = candidate;
    this.owner[head] = candidate;
    this.context.discourse.add(candidate);
  }

  // -- names --------------------------------------------------------------------------------------------------------

  private readNames(): void {
    const { book, outlets } = this.context;
    for (const span of this.spans) {
      for (let k = span.start; k < span.end; k++) this.taken[k] = 1;
      if (span.kind === 'outlet') {
        outlets.push({ start: span.start, end: span.end, sentence: this.sentence, name: book.nameText(this.view, span), basis: span.basis });
        continue;
      }
      const identity = book.identify(this.view, span);
      if (identity === null) {
        // A word that is capitalised only because the sentence starts goes back to be read as any other.
        const word = span.kind === 'unclear' && span.end - span.start === 1 && this.view.initial[span.start] === 1;
        if (word) this.taken[span.start] = 0;
        continue;
      }
      const entry = span.senses.find((sense) => sense.entry.id === identity.basis)?.entry;
      if (entry?.kind === 'collective' && this.isPartOfPhrase(span)) {
        for (let k = span.start; k < span.end; k++) this.taken[k] = 0;
        continue;
      }
      if (entry?.type === 'outlet') {
        outlets.push({ start: span.start, end: span.end, sentence: this.sentence, name: entry.name, basis: entry.id });
        continue;
      }
      // The acronym behind its full name is the same mention.
      const bracketed = this.view.words[span.start - 1] === '(' && this.view.words[span.end] === ')' && this.named.at(-1)?.span.end === span.start - 1;
      if (bracketed && this.named.at(-1)?.identity.id === identity.id) continue;
      this.named.push({ span, identity });
    }
  }

  /** `China's state oil companies`: a collective in lower case with an owner or adjective of its own is another one. */
  private isPartOfPhrase(span: NameSpan): boolean {
    for (let k = span.start; k < span.end; k++) if (this.view.capital[k] === 1 && this.view.initial[k] === 0) return false;
    const before = this.view.pos[span.start - 1];
    return isPossessive(this.view.words[span.start - 1]) || before === Pos.ADJ || before === Pos.NOUN || before === Pos.PROPN;
  }

  private readEstablished(): void {
    if (!this.view.headline) return;
    for (let i = 0; i < this.view.length; i++) {
      if (this.taken[i] === 1 || this.view.capital[i] === 0) continue;
      const found = this.context.book.establishedAt(this.view, i);
      if (found === null) continue;
      this.emit([found.id], { start: i, end: found.end, head: found.end - 1, form: 'name', basis: 'rule.actor.back-reference' }, false);
      for (let k = i; k < found.end; k++) this.taken[k] = 1;
      i = found.end - 1;
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

  // -- names and adjectives with a noun behind them -------------------------------------------------------------------

  private readAnchored(): void {
    const anchors: { anchor: Anchor | null; named: Named | null }[] = this.named.map((named) => ({ anchor: this.anchorOf(named), named }));
    for (let i = 0; i < this.view.length; i++) {
      if (this.taken[i] === 1) continue;
      const region = this.context.lexicon.regions.longest(this.view.analysed.interned, i);
      if (region === null) continue;
      anchors.push({ anchor: { start: i, end: region.end, ids: [], kind: 'region', possessive: false }, named: null });
      i = region.end - 1;
    }
    anchors.sort((a, b) => (a.named?.span.start ?? a.anchor?.start ?? 0) - (b.named?.span.start ?? b.anchor?.start ?? 0));
    for (let k = 0; k < anchors.length; k++) {
      const { anchor, named } = anchors[k];
      if (anchor !== null && this.owner[anchor.start] !== undefined) continue;
      if (anchor === null) {
        if (named !== null) this.emitName(named);
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
    for (let k = span.start; k < span.end; k++) if (this.view.capital[k] === 1 && this.view.initial[k] === 0) return null;
    return members.every((member) => this.context.lexicon.byActor.has(member)) ? members : null;
  }

  private emitName({ span, identity }: Named, place?: boolean): void {
    const { registry } = this.context;
    const members = this.view.headline ? null : this.membersOf({ span, identity });
    if (members !== null) {
      const ids = members.map((member) => registry.addState(member));
      this.emit(ids, { start: span.start, end: span.end, head: span.end - 1, form: 'nominal', basis: identity.basis }, true);
      return;
    }
    const state = registry.typeOf(identity.id) === 'state';
    const capital = identity.role === 'capital' || identity.role === 'seat';
    const head = span.end - 1;
    let reading = { place: place ?? false, basis: identity.basis };
    if (state || capital) {
      reading = readPlace(this.view, span.start, span.end, capital, this.followsPlace(span.start));
      const left = this.coordinatedLeft(span.start);
      if (left?.place === true && !reading.place && !isModifierAt(this.view, span.end) && verbBehind(this.view, span.end) < 0) reading = { place: true, basis: 'rule.actor.place.locative' };
      else if (left?.place === true && !reading.place && !isModifierAt(this.view, span.end) && isOblique(this.view, left.start)) reading = { place: true, basis: 'rule.actor.place.locative' };
      reading = { place: reading.place, basis: reading.place || capital ? reading.basis : identity.basis };
    }
    if (identity.role === 'name' && registry.typeOf(identity.id) === 'group' && this.context.lexicon.byActor.get(identity.id)?.kind === 'collective') {
      const where = readPlace(this.view, span.start, span.end, false, false);
      if (where.place) reading = where;
    }
    const plural = registry.typeOf(identity.id) !== 'state' && registry.typeOf(identity.id) !== 'person' && /[^s]s$/.test(this.view.words[head]) && this.view.capital[head] === 1 && span.end - span.nameStart > 1 && !FIRM_HEADS.has(this.view.words[head]);
    const collective = registry.typeOf(identity.id) === 'group' && /[^s]s$/.test(this.view.words[head]) && this.view.words[head] !== this.view.forms[head].toUpperCase();
    const people = collective || span.senses.some((sense) => sense.role === 'people') && /s$/.test(this.view.words[head]);
    this.emit([identity.id], { start: span.start, end: span.end, head, form: 'name', ...reading }, plural || people);
  }

  /** The mention that a name is joined to by *and*. */
  private coordinatedLeft(start: number): Candidate | undefined {
    let at = start - 1;
    if (this.view.words[at] === 'the') at--;
    return this.view.words[at] === 'and' ? this.owner[at - 1] : undefined;
  }

  /** `Lyon, France`: the country only says where the town is. */
  private followsPlace(start: number): boolean {
    if (this.view.words[start - 1] !== ',') return false;
    const before = this.owner[start - 2];
    if (before !== undefined) return before.place && before.end === start - 1 && this.view.words[start - 3] !== ',';
    return this.taken[start - 2] === 1 && this.spans.some((span) => span.end === start - 1 && (span.kind === 'unclear' || span.kind === 'place'));
  }

  private readGroup(group: readonly Anchor[], named: Named | null): void {
    const last = group[group.length - 1];
    const first = group[0];
    const from = last.possessive ? last.end + 1 : last.end;
    const hyphen = this.view.words[last.end] === '-' && this.view.analysed.tokens.spaced[last.end] === 0;
    if (hyphen && this.readTied(group, named)) return;
    const phrase = hyphen ? null : phraseBehind(this.view, this.context.lexicon, from);
    if (phrase === null || this.crossesName(from, phrase.end)) {
      const next = this.named.find((other) => other.span.start === from);
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
      if (!last.possessive && this.belongsToBody(phrase.noun, phrase.plural)) {
        this.emit(first.ids, { start: first.start, end: phrase.end, head: phrase.head, form: 'name', basis: 'rule.actor.compound' }, phrase.plural);
      } else if (named !== null) this.emitName(named);
      return;
    }
    this.readStateGroup(group, named, phrase);
  }

  /** `Iran-backed militias`, `the Saudi-led coalition`: a group of its own beside the state that is named. */
  private readTied(group: readonly Anchor[], named: Named | null): boolean {
    const last = group[group.length - 1];
    if (!TIES.has(this.view.words[last.end + 1] ?? '')) return false;
    const phrase = phraseBehind(this.view, this.context.lexicon, last.end + 2);
    if (phrase === null || phrase.noun === null || this.crossesName(last.end + 2, phrase.end)) return false;
    const nounClass = phrase.noun.sense.entry.class;
    const party = nounClass === 'armed' || nounClass === 'political' || nounClass === 'cyber' || (nounClass === 'personnel' && phrase.plural) || (nounClass === 'private' && phrase.plural);
    const body = nounClass === 'body' && /^(?:coalition|alliance|group|force|mission|bloc|movement|network)s?$/.test(this.view.words[phrase.head]);
    if (!party && !body) return false;
    if (group[0].kind !== 'demonym' && named !== null) this.emitName(named);
    this.emitGroup(group, phrase, 'rule.actor.collective');
    return true;
  }

  private isCollectiveName({ span, identity }: Named): boolean {
    return this.context.lexicon.byActor.get(identity.id)?.kind === 'collective' && this.view.words[span.end - 1].endsWith('s');
  }

  /** Whether another name stands inside a phrase. */
  private crossesName(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.taken[i] === 1) return true;
    return false;
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

  private belongsToBody(noun: NounHit | null, plural: boolean): boolean {
    if (noun === null) return false;
    const { entry } = noun.sense;
    if (entry.class === 'leader') return plural;
    if (EVENT_NOUNS.has(entry.lemma) || (!plural && OFFSHOOTS.has(entry.lemma))) return false;
    return entry.class === 'personnel' || entry.class === 'armed' || entry.class === 'body' || entry.class === 'cyber' || (entry.class === 'political' && entry.kind === 'organization') || (entry.class === 'institution' && entry.kind === 'group');
  }

  private readStateGroup(group: readonly Anchor[], named: Named | null, phrase: NonNullable<ReturnType<typeof phraseBehind>>): void {
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
        if (!phrase.plural && phrase.noun !== null && SINGULAR_BODIES.has(phrase.noun.sense.entry.lemma)) {
          if (last.possessive && named !== null) this.emitName(named);
          this.emitInstitution(ids[0], phrase, span, last.possessive);
          return;
        }
        if (EQUIPMENT.has(this.view.analysed.tokens.lemmas[phrase.head]) && !this.acts(phrase.end)) break;
        this.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.demonym-personnel' }, phrase.plural);
        return;
      case 'polity':
        if (demonym && SIDES_SINGULAR.has(this.view.analysed.tokens.lemmas[phrase.head]) && this.view.analysed.tokens.lemmas[phrase.head] === 'side') {
          this.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.demonym-personnel' }, phrase.plural);
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
          const same = this.antecedent(phrase.noun, false, span.start, ids[0]);
          if (same !== null) {
            this.emit([same], { ...span, form: 'nominal', basis: 'rule.actor.description' }, false);
            return;
          }
        }
        if (last.possessive) {
          if (named !== null) this.emitName(named);
          if (phrase.plural) this.emitOwned(ids[0], phrase);
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
    return this.view.words[before] === ',' && this.taken[before - 1] === 1;
  }

  /** Whether a verb of acting follows. */
  private acts(end: number): boolean {
    const verb = verbBehind(this.view, end);
    return verb >= 0 && ACTING.has(this.view.analysed.tokens.lemmas[verb]);
  }

  /** `the Soviets`, `the French`: a nation without a noun behind it. */
  private readPeople(group: readonly Anchor[], named: Named | null): void {
    const last = group[group.length - 1];
    const { words } = this.view;
    const plural = words[last.end - 1].endsWith('s');
    const definite = words[group[0].start - 1] === 'the';
    const isNoun = named?.span.senses.some((sense) => sense.role === 'people' && (!sense.ambiguous || definite)) === true;
    if (!isNoun) return;
    const alone = !isModifierAt(this.view, last.end) || isPossessive(words[last.end]);
    if (!alone || !(plural ? definite || verbBehind(this.view, last.end) >= 0 : definite)) return;
    const ids = [...new Set(group.flatMap((anchor) => anchor.ids))];
    for (const id of ids) this.context.registry.addAlias(id, this.textOf(group[0].start, last.end));
    this.emit(ids, { start: group[0].start, end: last.end, head: last.end - 1, form: 'name', basis: 'rule.actor.people' }, true);
  }

  /** `the Kremlin's spokesman, Dmitry Peskov`: the name behind the comma is who it is. */
  private introduces(state: string, end: number): boolean {
    const { registry } = this.context;
    const next = this.view.words[end] === ',' ? this.named.find((other) => other.span.start === end + 1) : undefined;
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
      const person = this.leaderOf(ids[0], noun.sense.entry.lemma.toLowerCase());
      if (person !== null) {
        if (possessive && named !== null) this.emitName(named);
        this.emit([person], { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, false);
        return;
      }
    }
    this.emit(ids, { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, plural, !plural && ids.length === 1);
  }

  /** The person of a state that the brief has named, by title where it tells; null when none fits. */
  private leaderOf(state: string | null, office: string): string | null {
    const { registry, discourse } = this.context;
    let fallback: string | null = null;
    for (const candidate of discourse.back(this.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft === undefined || draft.type !== 'person' || (state !== null && draft.state !== state)) continue;
        const titled = [...draft.titles].some((title) => title.includes(office)) || (draft.office?.toLowerCase().includes(office) ?? false);
        if (titled) return id;
        if (office === 'leader' && state !== null) fallback ??= id;
      }
    }
    return fallback;
  }

  private emitInstitution(state: string, phrase: { end: number; head: number; noun: NounHit | null; plural: boolean }, span: TokenSpan & { head: number }, possessive: boolean): void {
    const { registry, lexicon } = this.context;
    const start = phrase.noun?.start ?? span.head;
    const noun = this.textOf(start, phrase.end);
    const adjective = lexicon.byActor.get(state)?.demonyms[0];
    const own = possessive ? this.textOf(span.start, phrase.end) : this.textOf(span.start, span.end);
    const name = possessive && adjective !== undefined ? `${adjective} ${this.textOf(span.start, phrase.end).split(/['\u2019]s? /).at(-1) ?? noun}` : own;
    const people = phrase.noun?.sense.entry.class === 'institution' && phrase.noun.sense.entry.kind === 'group';
    const type: ActorType = people || phrase.plural ? 'group' : 'organization';
    const bracket = this.bracketedName(phrase.end);
    const id = bracket ?? registry.named(name) ?? registry.addUnknown(name, type, registry.stateOf(state) ?? null);
    registry.addAlias(id, own);
    registry.addAlias(id, noun);
    registry.get(id)?.heads.add(noun.toLowerCase());
    const from = possessive ? this.view.phraseAt[phrase.head]?.start ?? start : span.start;
    this.emit([id], { start: Math.max(from, span.start), end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.institution' }, phrase.plural);
  }

  /** `Russian military intelligence (GRU)`: what the bracket names. */
  private bracketedName(end: number): string | null {
    if (this.view.words[end] !== '(' || this.view.words[end + 2] !== ')') return null;
    return this.named.find((other) => other.span.start === end + 1)?.identity.id ?? null;
  }

  private emitGroup(group: readonly Anchor[], phrase: { end: number; head: number; noun: NounHit | null; plural: boolean }, basis: string, state: string | null = null): void {
    const { registry } = this.context;
    const core = this.textOf(group[0].start, phrase.end);
    let start = group[0].start;
    for (let steps = 0; start > 0 && steps < 3; steps++, start--) {
      const word = this.view.words[start - 1];
      const adjective = this.view.pos[start - 1] === Pos.ADJ || LEADING.has(word);
      if (!adjective || QUANTITY.has(word) || this.taken[start - 1] === 1) break;
    }
    const bracket = this.bracketedName(phrase.end);
    const full = this.textOf(start, phrase.end);
    const id = bracket ?? registry.named(core) ?? registry.addUnknown(core, phrase.noun?.sense.entry.kind === 'organization' && !phrase.plural ? 'organization' : 'group', state === null ? null : registry.stateOf(state));
    registry.addAlias(id, full);
    if (start > 0 && this.view.words[start - 1] === 'other') registry.addAlias(id, this.textOf(start - 1, phrase.end));
    this.describeGroup(id, phrase);
    this.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis }, phrase.plural);
  }

  /** Keeps what a group was called, for descriptions that refer back to it. */
  private describeGroup(id: string, phrase: { head: number; noun: NounHit | null }): void {
    const draft = this.context.registry.get(id);
    if (draft === undefined) return;
    draft.heads.add(this.view.words[phrase.head]);
    if (phrase.noun !== null) draft.nounClass ??= phrase.noun.sense.entry.class;
  }

  /** `China's state oil companies`: a group of its own, named with the adjective. */
  private emitOwned(state: string, phrase: { end: number; head: number; noun: NounHit | null; plural: boolean }): void {
    const { registry, lexicon } = this.context;
    const start = this.view.phraseAt[phrase.head]?.start ?? phrase.head;
    const text = this.textOf(start, phrase.end);
    const adjective = lexicon.byActor.get(state)?.demonyms[0];
    const name = adjective === undefined ? text : `${adjective} ${text}`;
    const id = registry.named(name) ?? registry.addUnknown(name, 'group', registry.stateOf(state));
    registry.addAlias(id, text);
    this.describeGroup(id, phrase);
    this.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.demonym-private' }, phrase.plural);
  }

  // -- descriptions and pronouns --------------------------------------------------------------------------------------

  /** Reads what refers back at a token; returns the next token to look at. */
  private readReference(i: number): number {
    if (this.taken[i] === 1 || this.owner[i] !== undefined) return i + 1;
    const word = this.view.words[i];
    const pronoun = pronounOf(word);
    if (pronoun !== undefined) {
      const found = this.resolver.resolve(i, pronoun);
      if (found !== null) {
        this.emit(found.ids, { start: i, end: i + 1, head: i, form: 'pronoun', modifier: pronoun.possessive, basis: found.basis }, found.ids.length > 1 || pronoun.kind === 'they', pronoun.kind === 'he' || pronoun.kind === 'she');
      }
      return i + 1;
    }
    const several = this.readSeveral(i);
    if (several > i) return several;
    const band = this.readBand(i);
    if (band > i) return band;
    if (DEFINITE.has(word)) return this.readDescription(i, i + 1);
    const bare = i === 0 || !(this.view.pos[i - 1] === Pos.DET || INDEFINITE.has(this.view.words[i - 1]));
    if (bare || OWN.has(this.view.words[i - 1] ?? '')) return this.readBare(i);
    return i + 1;
  }

  private member(id: string): boolean {
    const { registry, lexicon } = this.context;
    if (registry.typeOf(id) === 'state') return true;
    const entry = lexicon.byActor.get(id);
    return entry?.type === 'organization' && entry.state === null && STATELIKE.has(entry.kind ?? '');
  }

  /** `both countries`, `the two sides`, `neither government`. */
  private readSeveral(i: number): number {
    const { words } = this.view;
    const { discourse, registry } = this.context;
    const start = i;
    let at = words[i] === 'the' || words[i] === 'these' || words[i] === 'those' || OWN.has(words[i]) ? i + 1 : i;
    const count = COUNTS.get(words[at]);
    if (count !== undefined) at++;
    else if (at === i || OWN.has(words[i])) return i;
    const single = words[at - 1] === 'neither' || words[at - 1] === 'either';
    if (words[at] === 'of' && words[at + 1] === 'the') at += 2;
    if ((this.view.pos[at] === Pos.ADJ || OPPOSED.has(words[at])) && !SIDES.has(words[at])) at++;
    if (!(single ? SIDES_SINGULAR : SIDES).has(words[at]) || this.crossesName(start, at + 1)) return i;
    const end = at + 1;
    if (count === undefined && (isModifierAt(this.view, end) || words[end] === 'of' || words[end] === 'that' || words[end] === 'which')) return i;
    const noun = words[at];
    if (count === undefined && this.repeated(noun) !== null) return i;
    const persons = /^(?:leader|president|minister|premier)/.test(noun);
    const firms = /^(?:compan|firm|bank)/.test(noun);
    const anyone = /^(?:side|part(?:y|ies)|rival|adversar|foe|enem|group|organi|delegation|camp|faction|movement|militia|communit|team)/.test(noun);
    const accept = persons
      ? (id: string) => registry.typeOf(id) === 'person'
      : firms
        ? (id: string) => registry.typeOf(id) === 'organization' && !this.member(id)
        : anyone
          ? (id: string) => registry.typeOf(id) !== 'person'
          : (id: string) => this.member(id);
    const size = count ?? null;
    const here = this.setsBefore(start).filter((set) => (size === null || set.length === size) && set.every(accept)).at(-1);
    const without = new Set<string>();
    for (const candidate of discourse.in(this.sentence)) {
      if (candidate.end <= start && !candidate.modifier && !candidate.place && candidate.ids.length === 1 && !isOblique(this.view, candidate.start)) without.add(candidate.ids[0]);
    }
    const states = (id: string): boolean => this.member(id);
    const ids = here
      ?? discourse.setOf(size, this.sentence, accept, without)
      ?? (persons ? discourse.setOf(size, this.sentence, states, without) : null)
      ?? discourse.setOf(size, this.sentence, accept, new Set())
      ?? this.salientSet(size ?? 2, start, accept, without);
    if (ids === null) return i;
    this.emit(ids, { start, end, head: at, form: 'nominal', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  private salientSet(size: number, at: number, accept: (id: string) => boolean, without: ReadonlySet<string>): readonly string[] | null {
    const found = this.context.discourse.salient(this.sentence, at, (id) => accept(id) && !without.has(id));
    return found.length >= size ? found.slice(0, size) : null;
  }

  /** `the group`, `the Mumbai-based company`, `the attackers`, `the Communists`. */
  private readDescription(determiner: number, from: number): number {
    const phrase = phraseBehind(this.view, this.context.lexicon, from);
    if (phrase === null || phrase.end - from > DESCRIPTION_REACH || this.owner[phrase.head] !== undefined) return determiner + 1;
    const { words } = this.view;
    const { lemmas } = this.view.analysed.tokens;
    const head = words[phrase.head];
    const lemma = lemmas[phrase.head];
    const span = { start: determiner, end: phrase.end, head: phrase.head };
    const name = this.crossesName(from, phrase.end);
    const plain = !name && phrase.end - from <= 2;
    const post = words[phrase.end];
    const modified = post === 'of' || post === 'that' || post === 'who';
    const again = phrase.plural && !modified && phrase.end - from === 1 ? this.repeated(head) : null;
    if (again !== null) return this.describe([again], span, true, 'rule.actor.description.repeated');
    if (!name && (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) && post !== 'of') {
      const state = this.governed(determiner);
      if (state !== null) return this.describe([state], span, phrase.plural, 'rule.actor.government');
      return phrase.end;
    }
    if (!name && !phrase.plural && !modified) {
      const person = this.titledPerson(words.slice(from, phrase.end).join(' '), head);
      if (person !== null) return this.describe([person], span, false, 'rule.actor.description.leader');
    }
    if (!name && phrase.plural && post !== 'of' && (RULERS.has(head) || (GOVERNMENTAL.has(words[from]) && phrase.noun?.sense.entry.class === 'personnel'))) {
      const state = this.governed(determiner);
      if (state !== null) return this.describe([state], span, true, 'rule.actor.government');
    }
    if (!name && plain && !modified && CREW.has(lemma)) {
      const crew = this.lastHostile(determiner);
      if (crew !== null) return this.describe([crew], span, phrase.plural, 'rule.actor.description');
    }
    const noun = phrase.noun;
    if (noun === null) return determiner + 1;
    const text = words.slice(noun.start, noun.end).join(' ');
    const { entry } = noun.sense;
    if (plain && !phrase.plural && COUNTRIES.has(lemma) && !modified && noun.end - noun.start === 1) {
      const state = this.lastState(determiner);
      if (state !== null) {
        const reading = readPlace(this.view, determiner, phrase.end, false, false);
        this.emit([state], { ...span, form: 'nominal', place: reading.place, basis: 'rule.actor.description' }, false);
      }
      return phrase.end;
    }
    if (!phrase.plural && entry.class === 'leader' && !modified && !name) {
      const person = this.leaderOf(null, entry.lemma.toLowerCase());
      if (person !== null) return this.describe([person], span, false, 'rule.actor.description.leader');
      const office = this.officeBefore(determiner, head);
      if (office === null) return phrase.end;
      this.emit(office, { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, false, true);
      return phrase.end;
    }
    if (!name && this.isBareInstitution(text, noun, phrase.plural)) {
      this.institution(text, span, noun);
      return phrase.end;
    }
    const antecedent = modified && !name ? null : this.antecedent(noun, phrase.plural, determiner, null);
    if (antecedent !== null) return this.describe([antecedent], span, phrase.plural, 'rule.actor.description');
    if (!name && this.isParty(noun, phrase.plural, phrase.end)) return this.party(from, phrase, noun);
    return determiner + 1;
  }

  /** A side of a conflict that needs no state to be someone: `the opposition`, `the rebels`, `jihadist groups`. */
  private isParty(noun: NounHit, plural: boolean, end: number): boolean {
    const { entry } = noun.sense;
    if (this.view.words[end] === 'of' || (isModifierAt(this.view, end) && !isPossessive(this.view.words[end]))) return false;
    if (entry.class === 'armed' || entry.class === 'cyber' || /gang|cartel/.test(entry.lemma)) return plural;
    if (/^(?:group|network)$/.test(entry.lemma)) return plural && CRIMINAL.test(this.view.words[noun.start - 1] ?? '');
    if (entry.class !== 'political') return false;
    return plural ? this.view.capital[noun.start] === 1 || entry.lemma.includes(' ') : entry.lemma === 'opposition';
  }

  /** `a group of young officers`: a group of its own, which *the plotters* or *the group* may take up. */
  private readBand(i: number): number {
    const { words } = this.view;
    if ((words[i] !== 'a' && words[i] !== 'one' && words[i] !== 'another') || words[i + 1] === undefined) return i;
    const at = BANDS.has(words[i + 1]) ? i + 1 : this.view.pos[i + 1] === Pos.ADJ && BANDS.has(words[i + 2]) ? i + 2 : -1;
    if (at < 0 || words[at + 1] !== 'of') return i;
    const phrase = phraseBehind(this.view, this.context.lexicon, at + 2);
    if (phrase === null || phrase.noun === null || !phrase.plural || this.crossesName(at + 2, phrase.end)) return i;
    const { registry } = this.context;
    const name = this.textOf(at + 2, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, 'group');
    registry.addAlias(id, this.textOf(i + 1, phrase.end));
    this.describeGroup(id, phrase);
    const draft = registry.get(id);
    if (draft !== undefined) {
      draft.heads.add(words[at]);
      draft.nounClass = 'armed';
    }
    this.emit([id], { start: i, end: phrase.end, head: at, form: 'nominal', basis: 'rule.actor.collective' }, false);
    for (let k = at + 1; k < phrase.end; k++) this.taken[k] = 1;
    return phrase.end;
  }

  /** An adjective or noun in front of the noun that it belongs to: `ransomware` in `ransomware operators`. */
  private modifies(at: number): boolean {
    if (this.taken[at] === 1 || this.owner[at] !== undefined || QUANTITY.has(this.view.words[at])) return false;
    const pos = this.view.pos[at];
    const joined = this.view.words[at] === '-' && this.view.analysed.tokens.spaced[at] === 0;
    // At the start of a sentence a capital makes taggers see a name or a verb.
    if (this.view.initial[at] === 1 && (pos === Pos.PROPN || (pos === Pos.VERB && this.view.words[at].endsWith('ed')))) return true;
    return pos === Pos.ADJ || pos === Pos.NOUN || joined || (pos === Pos.VERB && this.view.words[at - 1] === '-');
  }

  private party(from: number, phrase: { end: number; head: number; plural: boolean }, noun: NounHit): number {
    const { registry } = this.context;
    if (noun.sense.entry.lemma === 'opposition' && from === noun.start) {
      this.institution('opposition', { start: from, end: phrase.end, head: phrase.head }, noun);
      return phrase.end;
    }
    let start = from;
    while (start < noun.start && (QUANTITY.has(this.view.words[start]) || this.view.pos[start] === Pos.NUM)) start++;
    while (this.view.words[start] === '-') start++;
    const name = this.textOf(start, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, noun.sense.entry.lemma === 'opposition' ? 'organization' : 'group');
    this.describeGroup(id, { head: phrase.head, noun });
    this.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.collective' }, phrase.plural);
    return phrase.end;
  }

  private describe(ids: readonly string[], span: TokenSpan & { head: number }, plural: boolean, basis: string): number {
    this.emit(ids, { ...span, form: 'nominal', basis }, plural);
    return span.end;
  }

  /** The armed, criminal or cyber group named last. */
  private lastHostile(at: number): string | null {
    const { registry, lexicon, discourse } = this.context;
    for (const candidate of discourse.back(this.sentence, at)) {
      if (candidate.ids.length !== 1) continue;
      const draft = registry.get(candidate.ids[0]);
      const kind = lexicon.byActor.get(candidate.ids[0])?.kind ?? '';
      if (draft !== undefined && draft.type !== 'state' && (HOSTILE_KINDS.has(kind) || draft.nounClass === 'armed' || draft.nounClass === 'cyber')) return draft.id;
    }
    return null;
  }

  /** `The minister` behind `the Russian foreign minister`: the same one, though unnamed. */
  private officeBefore(at: number, head: string): readonly string[] | null {
    for (const candidate of this.context.discourse.back(this.sentence, at)) {
      if (candidate.human && candidate.sentence < this.sentence && candidate.noun === head) return candidate.ids;
    }
    return null;
  }

  /** `the general`: the last person that has borne the title. */
  private titledPerson(phrase: string, head: string): string | null {
    const { registry, discourse } = this.context;
    for (const candidate of discourse.back(this.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft?.type !== 'person') continue;
        for (const title of draft.titles) if (title === phrase || title === head || title.endsWith(` ${head}`) || title.endsWith(` ${phrase}`)) return id;
      }
    }
    return null;
  }

  /** The group whose phrase ended in this noun. */
  private repeated(head: string): string | null {
    for (const candidate of this.context.discourse.back(this.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) if (this.context.registry.get(id)?.heads.has(head) === true) return id;
    }
    return null;
  }

  /** The state whose government is meant where none is named. */
  private governed(at: number): string | null {
    const { registry, discourse } = this.context;
    const stateOf = (candidate: Candidate): string | null => (candidate.ids.length === 1 ? registry.stateOf(candidate.ids[0]) : null);
    for (const candidate of discourse.back(this.sentence, at, 0)) {
      if (candidate.place) return stateOf(candidate);
    }
    if (this.topics.length === 1) return this.context.registry.addState(this.topics[0]);
    const scores = new Map<string, number>();
    for (const candidate of discourse.back(this.sentence, at, GOVERNED_REACH)) {
      const state = stateOf(candidate);
      const type = candidate.ids.length === 1 ? registry.typeOf(candidate.ids[0]) : null;
      if (state === null || (type !== 'state' && type !== 'person')) continue;
      const weight = (candidate.modifier ? 0.5 : 1) / (1 + this.sentence - candidate.sentence);
      scores.set(state, (scores.get(state) ?? 0) + weight);
    }
    let best: string | null = null;
    for (const [state, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = state;
    return best === null || (scores.get(best) ?? 0) < LEAST_PRESENCE ? null : registry.addState(best);
  }

  /** The state that *the country* means: the nearest one named, or that of a person or institution in the same sentence. */
  private lastState(at: number): string | null {
    const { registry, discourse } = this.context;
    for (const candidate of discourse.back(this.sentence, at)) {
      if (candidate.ids.length !== 1) continue;
      const type = registry.typeOf(candidate.ids[0]);
      if (type === 'state') return candidate.ids[0];
      const state = registry.stateOf(candidate.ids[0]);
      if (candidate.sentence === this.sentence && state !== null) return registry.addState(state);
    }
    return this.topics.length === 1 ? this.context.registry.addState(this.topics[0]) : null;
  }

  /** The nearest actor that a noun can describe. */
  private antecedent(noun: NounHit, plural: boolean, at: number, state: string | null): string | null {
    const { registry, lexicon, discourse } = this.context;
    const { entry } = noun.sense;
    const lemma = entry.lemma.toLowerCase();
    const last = lemma.split(' ').at(-1) ?? lemma;
    const clause = clauseAt(this.view, at);
    const subject = clause === null || isModifierAt(this.view, noun.end) ? [] : (this.resolver.subject(clause)?.ids ?? []);
    const fits = (id: string): boolean => {
      const draft = registry.get(id);
      if (draft === undefined || draft.type === 'state' || draft.type === 'person' || subject.includes(id)) return false;
      if (state !== null && draft.state !== state) return false;
      const known = lexicon.byActor.get(id);
      const kind = known?.kind ?? '';
      const names = [draft.name, ...draft.aliases.values()].join(' ').toLowerCase();
      if (names.includes(last)) return true;
      const tail = draft.name.toLowerCase().split(' ').at(-1) ?? '';
      const international = known?.state === null && STATELIKE.has(kind);
      if (last === 'group' || last === 'network' || last === 'movement' || last === 'faction') return !plural && this.isHostile(draft.nounClass, kind, names, null);
      switch (entry.class) {
        case 'private':
          if (/gang|cartel/.test(last)) return this.isHostile(draft.nounClass, kind, names, null);
          if (plural || !FIRMS.has(last) || draft.type !== 'organization') return false;
          return known === undefined ? !ORGANIZATION_HEADS.has(tail) || FIRM_HEADS.has(tail) : COMPANY_KINDS.has(kind);
        case 'cyber':
        case 'armed':
        case 'personnel':
          if (entry.class === 'personnel' && !HOSTILE.has(last)) return false;
          return this.isHostile(draft.nounClass, kind, names, entry.class === 'cyber' ? 'cyber' : null);
        case 'political':
          if (/bloc|coalition|alliance/.test(last)) return international;
          return !plural && /party/.test(`${last} `) && (kind === 'party' || names.includes('party'));
        case 'body':
          if (/alliance/.test(last)) return kind === 'military' || kind === 'treaty';
          if (/union|bloc|grouping|community|league/.test(last)) return international;
          if (/^(?:organi[sz]ation|body|agency|mission)$/.test(last)) return !plural;
          return false;
        default:
          return false;
      }
    };
    if (plural && entry.class !== 'cyber' && entry.class !== 'armed' && entry.class !== 'personnel') return null;
    for (let s = this.sentence; s >= 0 && s >= this.sentence - 3; s--) {
      const here = discourse.in(s).filter((candidate) => (s < this.sentence || candidate.end <= at) && !candidate.place && candidate.ids.length === 1 && fits(candidate.ids[0]));
      const best = here.find((candidate) => !candidate.modifier) ?? here[0];
      if (best !== undefined) return best.ids[0];
    }
    return null;
  }

  /** Whether an actor is an armed, criminal or cyber group, which *the group*, *the gang* or *the attackers* can mean. */
  private isHostile(nounClass: string | null, kind: string, names: string, only: 'cyber' | null): boolean {
    if (only === 'cyber') return kind === 'cyber' || nounClass === 'cyber' || (kind === 'criminal' && nounClass === null);
    return HOSTILE_KINDS.has(kind) || nounClass === 'armed' || nounClass === 'cyber' || nounClass === 'body' || HOSTILE_WORDS.test(names);
  }

  // -- institutions ---------------------------------------------------------------------------------------------------

  private isBareInstitution(text: string, noun: NounHit, plural: boolean): boolean {
    if (isModifierAt(this.view, noun.end) && !isPossessive(this.view.words[noun.end])) return false;
    if (this.view.words[noun.end] === 'of') return false;
    if (BARE_INSTITUTIONS.has(text)) return true;
    return noun.sense.entry.class === 'institution' && noun.sense.entry.kind === 'organization' && !plural && !GENERIC_INSTITUTIONS.has(text);
  }

  private institution(text: string, span: TokenSpan & { head: number }, noun: NounHit): void {
    const { registry } = this.context;
    const known = this.repeated(text);
    if (known !== null) {
      this.describe([known], span, false, 'rule.actor.institution');
      return;
    }
    const state = this.locatedIn(noun.end) ?? this.governed(span.start);
    const wording = this.textOf(noun.start, noun.end);
    const id = registry.addUnknown(wording, 'organization', state, state === null ? slug(text) : slug(`${text} ${state}`));
    registry.addAlias(id, wording);
    registry.get(id)?.heads.add(text);
    this.describe([id], span, noun.sense.plural, 'rule.actor.institution');
  }

  /** `the defence ministry in Moscow`: the state of the place behind it. */
  private locatedIn(end: number): string | null {
    const word = this.view.words[end];
    const place = word === 'in' || word === 'of' ? this.owner[end + 1] : undefined;
    return place?.ids.length === 1 ? this.context.registry.stateOf(place.ids[0]) : null;
  }

  /** `Parliament passed`, `Junta expelled`, `police closed`: no article, in headlines and telegraphese. */
  private readBare(i: number): number {
    const noun = nounHitAt(this.view, this.context.lexicon, i);
    if (noun === null || this.crossesName(i, noun.end)) return i + 1;
    const { words } = this.view;
    const text = words.slice(i, noun.end).join(' ');
    const span = { start: i, end: noun.end, head: noun.end - 1 };
    const owned = OWN.has(words[i - 1] ?? '');
    const modifier = isModifierAt(this.view, noun.end);
    if (GOVERNMENTS.has(text) && !modifier && (owned || i === 0 || this.view.capital[i] === 1)) {
      const possessor = owned ? this.owner[i - 1] : undefined;
      const state = owned ? (possessor?.ids.length === 1 ? this.context.registry.stateOf(possessor.ids[0]) : null) : this.governed(i);
      if (state !== null) this.emit([this.context.registry.addState(state)], { ...span, form: 'nominal', basis: 'rule.actor.government' }, noun.sense.plural);
      return noun.end;
    }
    if (noun.sense.plural && noun.sense.entry.class === 'personnel' && !modifier && (GOVERNMENTAL.has(words[i]) || GOVERNMENTAL.has(words[i - 1] ?? ''))) {
      const start = GOVERNMENTAL.has(words[i]) ? i : i - 1;
      const state = this.governed(start);
      if (state !== null && this.owner[start] === undefined) this.emit([state], { ...span, start, form: 'nominal', basis: 'rule.actor.government' }, true);
      return noun.end;
    }
    if (this.isParty(noun, noun.sense.plural, noun.end) && !owned) {
      let start = i;
      while (start > 0 && this.modifies(start - 1)) start--;
      return this.party(start, { end: noun.end, head: noun.end - 1, plural: noun.sense.plural }, noun);
    }
    if (this.isBareInstitution(text, noun, noun.sense.plural) && (BARE_INSTITUTIONS.has(text) || this.view.capital[i] === 1)) {
      this.institution(text, span, noun);
      return noun.end;
    }
    return i + 1;
  }

  /** Actors that stand together in front of a token: `Moscow and Beijing`, `both countries`. */
  private setsBefore(limit: number): string[][] {
    const here = [...this.context.discourse.in(this.sentence)].filter((candidate) => candidate.end <= limit).sort((a, b) => a.start - b.start);
    const sets: string[][] = [];
    let run: string[] = [];
    let end = -1;
    for (const candidate of here) {
      if (candidate.ids.length > 1) sets.push([...candidate.ids]);
      if (end < 0 || !this.coordinates(end, candidate.start)) {
        sets.push(run);
        run = [];
      }
      run.push(...candidate.ids);
      end = candidate.end;
    }
    return [...sets, run].map((set) => [...new Set(set)]).filter((set) => set.length > 1);
  }

  /** Whether only commas, *and*, articles and a bracketed acronym stand between two mentions. */
  private coordinates(from: number, to: number): boolean {
    const between = this.view.words.slice(from, to);
    if (between.length === 0 || between.length > 6 || !(between.includes('and') || between.includes(','))) return false;
    return between.every((word, k) => word === ',' || word === 'and' || word === 'the' || word === '(' || word === ')' || (between[k - 1] === '(' && between[k + 1] === ')'));
  }

  /** Remembers who was named together, and the two states of a sentence that names just two. */
  private collectSets(): void {
    const { discourse } = this.context;
    for (const set of this.setsBefore(this.view.length)) discourse.addSet(set, this.sentence, 1.5);
    const here = discourse.in(this.sentence).filter((candidate) => !candidate.place && !(candidate.modifier && candidate.ids.length > 1));
    const states = [...new Set(here.flatMap((candidate) => candidate.ids).filter((id) => this.member(id)))];
    if (states.length === 2) discourse.addSet(states, this.sentence, 0.5);
    // The label names the other party: "KOSOVO: Belgrade Likely to Avoid Open Clash".
    const persons = [...new Set(here.flatMap((candidate) => candidate.ids).filter((id) => this.context.registry.typeOf(id) === 'person'))];
    if (persons.length === 2) discourse.addSet(persons, this.sentence, 0.5);
    if (this.view.analysed.block.kind !== 'headline') return;
    const adjectives = this.named.filter(({ identity }) => identity.role === 'adjective' || identity.role === 'people').map(({ identity }) => identity.id);
    const all = [...new Set([...this.topics, ...states, ...adjectives])].filter((id) => this.member(id));
    if (all.length === 2) discourse.addSet(all, this.sentence, 1, true);
  }
}
