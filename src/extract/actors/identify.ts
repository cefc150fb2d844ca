/** Who a name stands for in this brief: the brief's names are collected first, so that each mention can be told at once. */
import type { AnalysedDocument } from '../document.js';
import { bracketedAcronym } from './acronyms.js';
import { ALIAS_LEADS, ALIAS_STEPS, HOSTILE_CLASSES } from './classes.js';
import type { ActorLexicon, NounSense } from './gazetteer.js';
import type { Sense } from './nameIndex.js';
import type { SenseRole } from './wordings.js';
import { historicalState } from './historical.js';
import type { NameSpan } from './nameSpan.js';
import { apposedNoun, isModifierAt, namedKindAt, nounHitAt } from './nominals.js';
import { slug, type Registry } from './registry.js';
import { namesThing } from './things.js';
import { voteOf } from './unknown.js';
import { isCode, isPossessive, type View } from './view.js';
import { CALENDAR, EVERYDAY, GUARDED_ACRONYMS, OPENERS, ORGANIZATION_HEADS, PARTICIPANTS, PARTICLES, SHORT_NAMES, withoutDiacritics, GIVEN_NAMES } from './words.js';

/** What a name turned out to be. */
export interface Identity {
  readonly id: string;
  readonly role: SenseRole | 'unknown';
  readonly basis: string;
}

const ALIAS_REACH = 8;
const LONGEST_ESTABLISHED = 6;
/** A state is what the brief is about when it is named this often at least, and this many times as often as the next one. */
const LEAST_NAMED = 3;
const MAIN_SHARE = 1.5;


interface Tally {
  place: number;
  person: number;
  body: number;
}

const RANK: Record<SenseRole, number> = { name: 0, capital: 1, seat: 1, surname: 2, people: 3, adjective: 4 };

export class NameBook {
  private readonly votes = new Map<string, Tally>();
  /** Acronyms and other names that the brief gives, with the rule that joined them. */
  private readonly secondNames = new Map<string, string>();
  /** Nouns that explain unknown names: `the rebel group Harakat`. */
  private readonly explained = new Map<string, NounSense>();
  /** Names of ships, weapons and the like, in lower case. */
  private readonly things = new Set<string>();
  private readonly stated = new Set<string>();
  /** Actors that the brief names, be it by capital or adjective. */
  private readonly present = new Set<string>();
  /** How often the brief names each state. */
  private readonly stateCounts = new Map<string, number>();
  /** First words of bodies' names and the bodies: `Granvik` for Granvik Systems. */
  private readonly shortForms = new Map<string, string>();
  /** Names of unknown actors by their first word, for headlines. */
  private readonly established = new Map<string, { words: readonly string[]; id: string }[]>();

  constructor(
    private readonly document: AnalysedDocument,
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
    private readonly views: readonly View[],
    private readonly names: readonly (readonly NameSpan[])[],
  ) {}

  /** Collects the brief's names: full names first, so that parts of them find their whole. */
  collect(): void {
    const all = this.names.flatMap((spans, sentence) => spans.map((span) => ({ span, view: this.views[sentence] })));
    for (const { span } of all) {
      for (const sense of span.senses) {
        if (sense.ambiguous) continue;
        if (sense.role === 'name') this.stated.add(sense.entry.actor);
        this.present.add(sense.entry.actor);
      }
      const state = span.senses.find((sense) => sense.entry.type === 'state' && !sense.ambiguous)?.entry.actor;
      if (state !== undefined) this.stateCounts.set(state, (this.stateCounts.get(state) ?? 0) + 1);
    }
    for (const { span, view } of all) if ((span.kind === 'unclear' || span.kind === 'person') && namesThing(view, span)) this.things.add(this.nameText(view, span).toLowerCase());
    const byLength = [...all].sort((a, b) => (b.span.end - b.span.nameStart) - (a.span.end - a.span.nameStart));
    const bare = (span: NameSpan): boolean => span.senses.every((sense) => sense.role === 'surname');
    for (const { span, view } of byLength) if (span.kind === 'known' && !bare(span) && !view.headline) this.identify(view, span);
    for (const { span, view } of byLength) if (span.kind === 'person' || span.kind === 'organization') this.identify(view, span);
    for (const { span, view } of all) if (span.kind === 'unclear' || (span.kind === 'known' && bare(span) && !CALENDAR.has(view.words[span.nameStart]))) this.vote(view, span);
    for (const { span, view } of all) {
      if (span.kind === 'unclear' && span.end - span.nameStart === 1 && ORGANIZATION_HEADS.has(view.words[span.nameStart])) this.unclear(view, span);
    }
    for (const { span, view } of all) this.bracketed(view, span);
    for (const { span, view } of byLength) if (span.kind === 'unclear') this.alias(view, span);
    for (const { span, view } of byLength) if (span.kind === 'unclear' && !view.headline) this.identify(view, span);
  }

  /** The state that the brief is about: named clearly more often than any other; null without one. */
  mainState(): string | null {
    const [first, second] = [...this.stateCounts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return first !== undefined && first[1] >= LEAST_NAMED && first[1] >= MAIN_SHARE * (second?.[1] ?? 0) ? first[0] : null;
  }

  /** The state that the brief names most often, of those that are none of these; null where it hardly names another. */
  mainStateBeside(states: readonly string[]): string | null {
    let main: string | null = null;
    let most = LEAST_NAMED - 1;
    for (const [state, count] of this.stateCounts) {
      if (count > most && !states.includes(state)) {
        main = state;
        most = count;
      }
    }
    return main;
  }

  private textOf(view: View, start: number, end: number): string {
    const { starts, ends } = view.analysed.tokens;
    return this.document.text.slice(starts[start], ends[end - 1]).replace(/\s+/g, ' ');
  }

  nameText(view: View, span: NameSpan): string {
    return this.textOf(view, span.nameStart, span.end);
  }

  private vote(view: View, span: NameSpan): void {
    const noun = apposedNoun(view, this.lexicon, span.nameStart, span.end) ?? this.kindBehind(view, span);
    const name = this.nameText(view, span).toLowerCase();
    if (noun !== null && !this.explained.has(name)) this.explained.set(name, noun);
    const vote = this.kindBehind(view, span) !== null ? 'body' : this.isListed(view, span) ? 'person' : voteOf(view, span, this.lexicon);
    if (vote === null) return;
    const key = this.nameText(view, span).toLowerCase();
    const tally = this.votes.get(key) ?? { place: 0, person: 0, body: 0 };
    tally[vote]++;
    this.votes.set(key, tally);
  }

  /** `Present: Ama Horzu, Kwesi Ofal`: who took part in a meeting. */
  private isListed({ analysed: { block } }: View, span: NameSpan): boolean {
    if (block.label === null || span.end - span.nameStart < 2) return false;
    return PARTICIPANTS.has(this.document.text.slice(block.label.start, block.label.end).toLowerCase());
  }

  /** `the Lima Norte gang`, `Bhumjaithai party`: a noun in lower case that says what the name in front of it is. */
  private kindBehind(view: View, span: NameSpan): NounSense | null {
    const noun = namedKindAt(view, this.lexicon, span.end);
    if (noun === null || noun.end - noun.start > 1 || isModifierAt(view, noun.end) || view.words[span.nameStart - 1] === 'a') return null;
    return noun.sense;
  }

  /** `Rapid Support Forces (RSF)`: both are one. */
  private bracketed(view: View, span: NameSpan): void {
    const close = bracketedAcronym(view, span.end);
    if (close < 0) return;
    const acronym = this.textOf(view, span.end + 1, close);
    const inner = this.names[view.analysed.index].find((other) => other.start === span.end + 1);
    const name = this.nameText(view, span);
    if (span.end - span.nameStart < 2 && span.kind === 'unclear') return;
    let id = this.identify(view, span)?.id;
    if (id === undefined && inner?.kind === 'known' && inner.senses.length > 0) id = this.registry.addKnown(inner.senses[0].entry);
    id ??= span.kind === 'unclear' || span.kind === 'other' ? this.registry.addUnknown(name, 'organization') : undefined;
    if (id === undefined) return;
    this.registry.addAlias(id, name);
    // What the brief defines stands before what the lexicon knows.
    this.registry.rename(id, acronym);
    this.secondNames.set(acronym.toLowerCase(), 'rule.actor.acronym');
  }

  /** `also known as Cozy Bear`: another name of what stands in front. */
  private alias(view: View, span: NameSpan): void {
    const { words } = view;
    let at = span.start - 1;
    let led = false;
    // "tracked by some vendors as UNC1234": what stands between does not matter.
    let between = words[at] === 'as';
    for (let steps = 0; at >= 0 && steps < ALIAS_REACH; steps++, at--) {
      if (ALIAS_LEADS.has(words[at])) {
        led = true;
        between = false;
      } else if (!between && !ALIAS_STEPS.has(words[at])) break;
    }
    if (!led || at < 0) return;
    const text = this.nameText(view, span);
    if (this.registry.named(text) !== undefined) return;
    const named = this.names[view.analysed.index].find((other) => other.end === at + 1);
    const owner = named === undefined ? undefined : this.identify(view, named)?.id;
    if (owner !== undefined) {
      this.registry.addAlias(owner, text);
      this.secondNames.set(text.toLowerCase(), 'rule.actor.also-known-as');
      return;
    }
    let noun = null;
    for (let k = Math.max(0, at - 2); k <= at && noun === null; k++) {
      const hit = nounHitAt(view, this.lexicon, k);
      if (hit !== null && hit.end === at + 1) noun = hit;
    }
    if (noun === null || noun.sense.plural) return;
    const { entry } = noun.sense;
    if (entry.class === 'source' || entry.class === 'population') return;
    const added = this.registry.addUnknown(text, entry.kind === 'person' ? 'person' : entry.class === 'cyber' || entry.class === 'armed' ? 'group' : 'organization');
    const draft = this.registry.get(added);
    if (draft !== undefined) draft.nounClass = entry.class;
  }

  /** Who a name stands for; null when it is no actor. */
  identify(view: View, span: NameSpan): Identity | null {
    if (this.things.size > 0 && span.kind !== 'known' && this.things.has(this.nameText(view, span).toLowerCase())) return null;
    switch (span.kind) {
      case 'known':
        return this.known(view, span);
      case 'person':
        return this.person(view, span);
      case 'organization':
        return this.organization(view, span);
      case 'unclear':
        return this.unclear(view, span);
      case 'other': {
        // "the Delta Shield", which elsewhere stands in front of "militia".
        const named = this.registry.named(this.nameText(view, span));
        return named === undefined ? null : { id: named, role: 'unknown', basis: 'rule.actor.back-reference' };
      }
      default:
        return null;
    }
  }

  private known(view: View, span: NameSpan): Identity | null {
    const defined = this.definedAcronym(view, span);
    if (defined !== null) return defined;
    const sense = this.chooseSense(view, span);
    if (sense === null) return span.title === null ? this.surnameOnly(view, span) : this.person(view, span);
    const text = this.nameText(view, span);
    if (sense.role === 'capital' || sense.role === 'seat') {
      const past = historicalState(text, this.document.date, (actor) => this.stated.has(actor));
      if (past !== null) return { id: this.registry.addState(past), role: sense.role, basis: `actor.${past}` };
    }
    const id = this.registry.addKnown(sense.entry);
    this.note(id, span);
    if (sense.role !== 'adjective' && sense.role !== 'people') this.registry.addAlias(id, text);
    return { id, role: sense.role, basis: sense.entry.id };
  }

  private definedAcronym(view: View, span: NameSpan): Identity | null {
    const text = this.nameText(view, span);
    const rule = this.secondNames.get(text.toLowerCase());
    const id = rule === 'rule.actor.acronym' ? this.registry.named(text) : undefined;
    return id === undefined || span.senses.some((sense) => sense.entry.actor === id) ? null : { id, role: 'unknown', basis: 'rule.actor.acronym' };
  }

  /** A surname that the lexicon gives to someone else than the person whom the brief has named. */
  private surnameOnly(view: View, span: NameSpan): Identity | null {
    if (!span.senses.some((sense) => sense.role === 'surname') || CALENDAR.has(view.words[span.nameStart])) return null;
    const found = this.unclear(view, span);
    const only = span.senses.every((sense) => sense.role === 'surname' && (!sense.ambiguous || span.senses.length > 1));
    if (found !== null || view.headline || !only || EVERYDAY.has(view.words[span.nameStart])) return found;
    // Several people of the lexicon bear it, and nothing says which of them.
    const name = this.nameText(view, span);
    return { id: this.registry.addUnknown(name, 'person', this.stateOf(span)), role: 'unknown', basis: 'rule.actor.name.person' };
  }

  /** What title and state say of a person is kept. */
  private note(id: string, span: NameSpan): void {
    const draft = this.registry.get(id);
    if (draft === undefined || draft.type !== 'person') return;
    if (span.title !== null) draft.titles.add(span.title);
    draft.state ??= this.stateOf(span);
  }

  private stateOf(span: NameSpan): string | null {
    for (const actor of span.belongs) {
      const entry = this.lexicon.byActor.get(actor);
      const state = entry?.type === 'state' ? entry.actor : entry?.state;
      if (state !== undefined && state !== null) return state;
    }
    return null;
  }

  /** The sense that the brief supports: unambiguous before ambiguous, named in full before merely possible. */
  private chooseSense(view: View, span: NameSpan): Sense | null {
    const single = span.end - span.nameStart === 1;
    const weak = view.initial[span.nameStart] === 1 || view.headline;
    const word = view.words[span.nameStart];
    const usable = span.senses.filter((sense) => {
      const { entry } = sense;
      if (sense.role === 'surname') {
        const own = this.registry.bySurname(sense.tokens.join(' '));
        if (own !== null && own.id !== entry.actor) return false;
        if (sense.ambiguous && own === null && span.title === null) return false;
        return true;
      }
      if (!single || entry.type === 'state') return true;
      if (sense.ambiguous && (weak || GUARDED_ACRONYMS.has(word)) && !this.stated.has(entry.actor)) return !EVERYDAY.has(word) && !OPENERS.has(word);
      return !(weak && EVERYDAY.has(word) && !isCode(view, span.nameStart));
    });
    if (usable.length === 0) return null;
    const surnames = usable.filter((sense) => sense.role === 'surname');
    if (surnames.length === usable.length && surnames.length > 1) {
      const state = this.stateOf(span);
      const own = surnames.find((sense) => this.registry.has(sense.entry.actor)) ?? surnames.find((sense) => state !== null && sense.entry.state === state);
      return own ?? null;
    }
    const score = (sense: Sense): number =>
      RANK[sense.role] * 10 + (sense.ambiguous ? 5 : 0) - (this.stated.has(sense.entry.actor) ? 8 : 0) + (sense.entry.type === 'outlet' ? (sense.ambiguous ? 45 : 1) : 0) -
      (sense.role === 'seat' && sense.entry.type === 'organization' ? 6 : 0);
    return usable.reduce((best, sense) => (score(sense) < score(best) ? sense : best));
  }

  private person(view: View, span: NameSpan): Identity {
    const name = this.nameText(view, span);
    const tokens = view.forms.slice(span.nameStart, span.end);
    const named = this.registry.named(name);
    const last = tokens[tokens.length - 1];
    const basis = span.title !== null ? 'rule.actor.name.title' : span.basis;
    let id = named;
    if (id === undefined) {
      const other = this.registry.bySurname(last);
      const fits = other !== null && (tokens.length === 1 || this.sameGivenName(other.id, tokens[0]));
      if (fits && this.registry.typeOf(other.id) === 'person') {
        id = other.id;
        this.registry.addAlias(id, name);
        this.registry.addSurname(last, id);
      }
    }
    id ??= this.registry.addUnknown(name, 'person', this.stateOf(span));
    if (this.registry.typeOf(id) === 'person' && tokens.length > 1) {
      this.registry.addAlias(id, last);
      // "Víctor Paz Estenssoro": later mentions may take either surname.
      const inner = tokens.length > 2 ? tokens[tokens.length - 2] : null;
      if (inner !== null && inner.length > 2 && !PARTICLES.has(inner.toLowerCase()) && !GIVEN_NAMES.has(withoutDiacritics(inner).toLowerCase())) this.registry.addSurname(inner, id);
    }
    this.note(id, span);
    this.establish(view, span, id);
    return { id, role: 'unknown', basis };
  }

  private sameGivenName(id: string, given: string): boolean {
    const first = this.registry.get(id)?.name.split(' ')[0].toLowerCase() ?? '';
    const other = given.toLowerCase().replace('.', '');
    return first === other || (other.length === 1 && first.startsWith(other)) || (first.length === 1 && other.startsWith(first));
  }

  private organization(view: View, span: NameSpan): Identity {
    const name = this.nameText(view, span);
    const id = this.registry.named(name) ?? this.registry.addUnknown(name, 'organization', this.stateOf(span), slug(name));
    const first = view.words[span.nameStart];
    const short = span.end - span.nameStart === 2 && span.belongs.length === 0 && !EVERYDAY.has(first) && !OPENERS.has(first) && !ORGANIZATION_HEADS.has(first);
    if (short && first.length > 3 && !this.shortForms.has(first)) this.shortForms.set(first, id);
    this.establish(view, span, id);
    return { id, role: 'unknown', basis: 'rule.actor.name.organization' };
  }

  private unclear(view: View, span: NameSpan): Identity | null {
    const name = this.nameText(view, span);
    if (name === 'I') return null;
    const short = this.shortName(view, span);
    if (short !== null) return short;
    const named = this.registry.named(name);
    if (named !== undefined) return { id: named, role: 'unknown', basis: this.secondNames.get(name.toLowerCase()) ?? 'rule.actor.back-reference' };
    if (span.end - span.nameStart === 1 && ORGANIZATION_HEADS.has(view.words[span.nameStart])) {
      const body = this.registry.byHead(name);
      if (body !== undefined) return { id: body, role: 'unknown', basis: 'rule.actor.back-reference' };
      // "the Coalition": a capital in mid-sentence makes a name of the noun.
      if (view.headline || view.initial[span.nameStart] === 1) return null;
      return { id: this.registry.addUnknown(name, 'organization'), role: 'unknown', basis: 'rule.actor.name.organization' };
    }
    const whole = this.shortForms.get(name.toLowerCase());
    if (whole !== undefined) {
      this.registry.addAlias(whole, name);
      return { id: whole, role: 'unknown', basis: 'rule.actor.back-reference' };
    }
    const tally = this.votes.get(name.toLowerCase());
    if (tally !== undefined && tally.place > 0) return null;
    const many = span.end - span.nameStart > 1;
    if (!many && view.forms[span.nameStart].length > 3 && !isCode(view, span.nameStart)) {
      const person = this.registry.bySurname(view.forms[span.nameStart]);
      if (person !== null && (!person.variant || tally !== undefined || view.initial[span.nameStart] === 0 || view.words[span.end] === '\'s')) {
        this.registry.addAlias(person.id, name);
        return { id: person.id, role: 'unknown', basis: person.variant ? 'rule.actor.variant' : 'rule.actor.back-reference' };
      }
    }
    if (tally === undefined) return null;
    const noun = this.explained.get(name.toLowerCase());
    const armed = noun !== undefined && (HOSTILE_CLASSES.has(noun.entry.class) || /gang|cartel/.test(noun.entry.lemma));
    const type = tally.person > 0 && many && !armed ? 'person' : armed ? 'group' : 'organization';
    const id = this.registry.addUnknown(name, type);
    const first = view.words[span.nameStart];
    if (many && type !== 'person' && isCode(view, span.nameStart) && !this.shortForms.has(first)) this.shortForms.set(first, id);
    const draft = this.registry.get(id);
    if (draft !== undefined && noun !== undefined) {
      draft.nounClass ??= armed && noun.entry.class === 'private' ? 'armed' : noun.entry.class;
      draft.heads.add(noun.entry.lemma);
    }
    this.establish(view, span, id);
    return { id, role: 'unknown', basis: 'rule.actor.name.shape' };
  }

  /** `the North` in a brief on Korea. */
  private shortName(view: View, span: NameSpan): Identity | null {
    if (view.words[span.nameStart - 1] !== 'the' || isModifierAt(view, span.end) && !isPossessive(view.words[span.end])) return null;
    const name = this.nameText(view, span);
    const actor = SHORT_NAMES.get(name)?.find((candidate) => this.present.has(candidate));
    const entry = actor === undefined ? undefined : this.lexicon.byActor.get(actor);
    if (entry === undefined) return null;
    this.registry.addKnown(entry);
    this.registry.addAlias(entry.actor, name);
    return { id: entry.actor, role: 'name', basis: entry.id };
  }

  private establish(view: View, span: NameSpan, id: string): void {
    const words = view.words.slice(span.nameStart, span.end);
    const same = this.established.get(words[0]);
    if (same === undefined) this.established.set(words[0], [{ words, id }]);
    else if (same.length < 20 && !same.some((other) => other.words.length === words.length && other.words.every((word, i) => word === words[i]))) same.push({ words, id });
  }

  /** A name of an unknown actor that the rest of the brief has established, in a headline. */
  establishedAt(view: View, at: number): { end: number; id: string } | null {
    let best: { end: number; id: string } | null = null;
    for (const { words, id } of this.established.get(view.words[at]) ?? []) {
      if (words.length > LONGEST_ESTABLISHED || (best !== null && at + words.length <= best.end)) continue;
      if (words.every((word, k) => view.words[at + k] === word)) best = { end: at + words.length, id };
    }
    return best;
  }
}
