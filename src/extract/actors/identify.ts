/** Who a name stands for in this brief. */
import { Pos } from '../../language/index.js';
import { HOSTILE_CLASSES } from './classes.js';
import type { EstablishedNames } from './establishedNames.js';
import { findName, type ActorLexicon } from './gazetteer.js';
import { historicalState } from './historical.js';
import type { NameFacts } from './nameFacts.js';
import type { Sense } from './nameIndex.js';
import type { NameSpan } from './nameSpan.js';
import { isModifierAt } from './nominals.js';
import { slug, type Registry } from './registry.js';
import { isThingName } from './thingNames.js';
import { voteOf } from './unknown.js';
import { isCode, isPossessive, type View } from './view.js';
import { CALENDAR, EVERYDAY, GIVEN_NAMES, GUARDED_ACRONYMS, OPENERS, ORGANIZATION_HEADS, PARTICLES, SHORT_NAMES, withoutDiacritics } from './words.js';
import type { SenseRole } from './wordings.js';

/** Tags of words in the full names of unknown people and bodies. */
const NAMING: ReadonlySet<number> = new Set([Pos.PROPN, Pos.NOUN, Pos.ADJ]);

/** Longer codes are rather those of programs and operations. */
const LONGEST_ACRONYM = 6;
/** Prepositions that lead to bodies more than to places. */
const DEALINGS = new Set(['with', 'from', 'of', 'by', 'for', 'against', 'to', 'under']);

/** What a name turned out to be. */
export interface Identity {
  readonly id: string;
  readonly role: SenseRole | 'unknown';
  readonly basis: string;
}

const RANK: Record<SenseRole, number> = { name: 0, capital: 1, seat: 1, surname: 2, people: 3, adjective: 4 };

export class Identifier {
  /** First words of bodies' names and the bodies: `Granvik` for Granvik Systems. */
  private readonly shortForms = new Map<string, string>();

  constructor(
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
    private readonly facts: NameFacts,
    private readonly established: EstablishedNames,
  ) {}

  /** Who a name stands for; null when it is no actor. */
  identify(view: View, span: NameSpan): Identity | null {
    if (this.facts.things.size > 0 && span.kind !== 'known' && this.facts.things.has(this.facts.nameText(view, span).toLowerCase())) return null;
    switch (span.kind) {
      case 'known':
        return this.known(view, span);
      case 'person':
        return this.person(view, span);
      case 'organization':
        return this.organization(view, span);
      case 'unclear':
        return this.unclear(view, span);
      case 'known-place':
        return this.knownPlace(view, span);
      case 'other': {
        // "the Delta Shield", which elsewhere stands in front of "militia".
        const named = this.registry.named(this.facts.nameText(view, span));
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
    const text = this.facts.nameText(view, span);
    if (sense.role === 'capital' || sense.role === 'seat') {
      const past = historicalState(text, this.facts.document.date, (actor) => this.facts.stated.has(actor));
      if (past !== null) return { id: this.registry.addState(past), role: sense.role, basis: `actor.${past}` };
    }
    const id = this.registry.addKnown(sense.entry);
    this.note(view, id, span);
    if (sense.role !== 'adjective' && sense.role !== 'people') this.registry.addAlias(id, text);
    return { id, role: sense.role, basis: sense.entry.id };
  }

  private definedAcronym(view: View, span: NameSpan): Identity | null {
    const text = this.facts.nameText(view, span);
    const rule = this.facts.secondNames.get(text.toLowerCase());
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
    const name = this.facts.nameText(view, span);
    return { id: this.registry.addUnknown(name, 'person', this.stateOf(span)), role: 'unknown', basis: 'rule.actor.name.person' };
  }

  /** What title and state say of a person is kept. */
  private note(view: View, id: string, span: NameSpan): void {
    const draft = this.registry.get(id);
    if (draft === undefined || draft.type !== 'person') return;
    if (span.title !== null) draft.titles.add(span.title);
    draft.state ??= this.stateOf(span);
    draft.body ??= this.bodyInFront(view, span);
  }

  /** The body named between the first word of a span and the title. */
  private bodyInFront(view: View, { start, nameStart }: NameSpan): string | null {
    for (let end = nameStart - 1; end > start; end--) {
      const id = this.registry.named(this.facts.textOf(view, start, end));
      const type = id === undefined ? undefined : this.registry.typeOf(id);
      if (id !== undefined && (type === 'organization' || type === 'group')) return id;
    }
    return null;
  }

  private stateOf(span: NameSpan): string | null {
    for (const actor of span.belongs) {
      const entry = this.lexicon.actors.winner(actor);
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
      if (sense.ambiguous && (weak || GUARDED_ACRONYMS.has(word)) && !this.facts.stated.has(entry.actor)) return !EVERYDAY.has(word) && !OPENERS.has(word);
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
      RANK[sense.role] * 10 + (sense.ambiguous ? 5 : 0) - (this.facts.stated.has(sense.entry.actor) ? 8 : 0) + (sense.entry.type === 'outlet' ? (sense.ambiguous ? 45 : 1) : 0) -
      (sense.role === 'seat' && sense.entry.type === 'organization' ? 6 : 0);
    return usable.reduce((best, sense) => (score(sense) < score(best) ? sense : best));
  }

  private person(view: View, span: NameSpan): Identity {
    const name = this.facts.nameText(view, span);
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
    if (id === undefined) {
      id = this.registry.addUnknown(name, 'person', this.stateOf(span));
      // "Mr Petrossian", of whom the brief says no more.
      if (tokens.length === 1 && span.title !== null) this.registry.addAlias(id, `${view.forms[span.nameStart - 1]} ${name}`);
    }
    if (this.registry.typeOf(id) === 'person' && tokens.length > 1) {
      this.registry.addAlias(id, last);
      // "Víctor Paz Estenssoro": later mentions may take either surname.
      const inner = tokens.length > 2 ? tokens[tokens.length - 2] : null;
      if (inner !== null && inner.length > 2 && !PARTICLES.has(inner.toLowerCase()) && !GIVEN_NAMES.has(withoutDiacritics(inner).toLowerCase())) this.registry.addSurname(inner, id);
    }
    this.note(view, id, span);
    this.establish(view, span, id);
    const surname = view.words[span.end - 1];
    if (tokens.length > 1 && !EVERYDAY.has(surname) && !OPENERS.has(surname) && !GIVEN_NAMES.has(withoutDiacritics(surname))) this.establish(view, { ...span, nameStart: span.end - 1 }, id);
    return { id, role: 'unknown', basis };
  }

  /** Lets headlines know a name. */
  establish(view: View, span: NameSpan, id: string): void {
    this.established.add(view, span, id);
  }

  private sameGivenName(id: string, given: string): boolean {
    const first = this.registry.get(id)?.name.split(' ')[0].toLowerCase() ?? '';
    const other = given.toLowerCase().replace('.', '');
    return first === other || (other.length === 1 && first.startsWith(other)) || (first.length === 1 && other.startsWith(first));
  }

  private organization(view: View, span: NameSpan): Identity {
    const name = this.facts.nameText(view, span);
    const nation = this.nationInFront(view, span);
    const id = this.registry.named(name) ?? this.registry.addUnknown(name, 'organization', this.stateOf(span) ?? nation, slug(name));
    if (nation !== null) this.registry.addAlias(id, this.facts.textOf(view, span.start - 1, span.end));
    const first = view.words[span.nameStart];
    const short = span.end - span.nameStart === 2 && span.belongs.length === 0 && !EVERYDAY.has(first) && !OPENERS.has(first) && !ORGANIZATION_HEADS.has(first);
    if (short && first.length > 3 && !this.shortForms.has(first)) this.shortForms.set(first, id);
    this.established.add(view, span, id);
    return { id, role: 'unknown', basis: 'rule.actor.name.organization' };
  }

  /** `the Norwegian Ministry of Defence`: the state of the adjective in front of a body's name. */
  private nationInFront(view: View, { start }: NameSpan): string | null {
    const hit = start === 0 ? null : findName(this.lexicon, view.analysed.tokens, view.analysed.interned, start - 1, view.allCapitals);
    const sense = hit?.end === start ? hit.senses.find(({ role, entry }) => role === 'adjective' && entry.type === 'state') : undefined;
    return sense?.entry.actor ?? null;
  }

  private unclear(view: View, span: NameSpan): Identity | null {
    const name = this.facts.nameText(view, span);
    if (name === 'I') return null;
    const short = this.shortName(view, span);
    if (short !== null) return short;
    const named = this.registry.named(name);
    if (named !== undefined) return { id: named, role: 'unknown', basis: this.facts.secondNames.get(name.toLowerCase()) ?? 'rule.actor.back-reference' };
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
    const tally = this.facts.votes.get(name.toLowerCase());
    if (tally !== undefined && tally.place > 0) return null;
    const many = span.end - span.nameStart > 1;
    if (!many && view.forms[span.nameStart].length > 3 && !isCode(view, span.nameStart)) {
      const person = this.registry.bySurname(view.forms[span.nameStart]);
      if (person !== null && (!person.variant || tally !== undefined || view.initial[span.nameStart] === 0 || view.words[span.end] === '\'s')) {
        this.registry.addAlias(person.id, name);
        return { id: person.id, role: 'unknown', basis: person.variant ? 'rule.actor.variant' : 'rule.actor.back-reference' };
      }
    }
    const family = many ? null : this.family(view, span);
    if (family !== null) return { id: family, role: 'unknown', basis: 'rule.actor.back-reference' };
    if (tally === undefined && !this.isFullName(view, span)) return null;
    const noun = this.facts.explained.get(name.toLowerCase());
    const armed = noun !== undefined && (HOSTILE_CLASSES.has(noun.entry.class) || /gang|cartel/.test(noun.entry.lemma));
    const apposed = tally === undefined && view.words[span.nameStart - 1] === ',' && view.words[span.end] === ',';
    const type = many && !armed && (apposed || (tally !== undefined && tally.person > 0)) ? 'person' : armed ? 'group' : 'organization';
    const id = this.registry.addUnknown(name, type);
    const first = view.words[span.nameStart];
    if (many && type !== 'person' && isCode(view, span.nameStart) && !this.shortForms.has(first)) this.shortForms.set(first, id);
    const draft = this.registry.get(id);
    if (draft !== undefined && noun !== undefined) {
      draft.nounClass ??= armed && noun.entry.class === 'private' ? 'armed' : noun.entry.class;
      draft.heads.add(noun.entry.lemma);
    }
    this.established.add(view, span, id);
    return { id, role: 'unknown', basis: 'rule.actor.name.shape' };
  }

  /** `the Kotor clan` and who is called so later; everywhere else a place does not act. */
  private knownPlace(view: View, span: NameSpan): Identity | null {
    if (voteOf(view, span, this.lexicon) === 'place') return null;
    const name = this.facts.nameText(view, span);
    const person = span.end - span.nameStart === 1 ? this.registry.bySurname(name) : null;
    const id = this.registry.named(name) ?? (person?.variant === false ? person.id : undefined);
    if (id !== undefined) return { id, role: 'unknown', basis: 'rule.actor.back-reference' };
    const key = name.toLowerCase();
    if (span.senses.length > 0) return this.facts.placed.has(key) ? null : this.known(view, span);
    return this.facts.votes.has(key) || this.shortForms.has(key) ? this.unclear(view, span) : null;
  }

  /** `found at Barqi Tojik`: two words and more with capitals inside a sentence, of which nothing says that they are anything but someone's name; acronyms too, where someone deals with them. */
  private isFullName(view: View, { nameStart, end }: NameSpan): boolean {
    const { kind } = view.analysed.block;
    // "bought from OZK": an acronym that someone deals with.
    const short = isCode(view, nameStart) && view.forms[nameStart].length <= LONGEST_ACRONYM && DEALINGS.has(view.words[nameStart - 1]);
    if ((end - nameStart < 2 && !short) || view.initial[nameStart] === 1 || (kind !== 'paragraph' && kind !== 'bullet')) return false;
    if ((isModifierAt(view, end) && !isPossessive(view.words[end])) || (view.words[nameStart - 1] === '(' && view.words[end] === ')') || isThingName(view, nameStart, nameStart + 1)) return false;
    if (this.lexicon.titles.longest(view.analysed.interned, nameStart)?.end === end) return false;
    for (let i = nameStart; i < end; i++) if (view.capital[i] === 1 && !NAMING.has(view.pos[i])) return false;
    return true;
  }

  /** `the Haftars`: the family of someone whom the brief names. */
  private family(view: View, span: NameSpan): string | null {
    const plural = view.forms[span.nameStart];
    if (view.words[span.nameStart - 1] !== 'the' || plural.length < 5 || !plural.endsWith('s')) return null;
    const surname = plural.slice(0, -1);
    const person = this.registry.bySurname(surname);
    if (person === null || person.variant) return null;
    const id = this.registry.addUnknown(`${surname} family`, 'group', this.registry.stateOf(person.id));
    this.registry.addAlias(id, plural);
    return id;
  }

  /** `the North` in a brief on Korea. */
  private shortName(view: View, span: NameSpan): Identity | null {
    if (view.words[span.nameStart - 1] !== 'the' || isModifierAt(view, span.end) && !isPossessive(view.words[span.end])) return null;
    const name = this.facts.nameText(view, span);
    const actor = SHORT_NAMES.get(name)?.find((candidate) => this.facts.present.has(candidate));
    const entry = actor === undefined ? undefined : this.lexicon.actors.winner(actor);
    if (entry === undefined) return null;
    this.registry.addKnown(entry);
    this.registry.addAlias(entry.actor, name);
    return { id: entry.actor, role: 'name', basis: entry.id };
  }
}
