/** What refers back or describes: pronouns, `both countries`, `the group`, `the junta`, `a group of officers`. */
import { Pos } from '../../language/index.js';
import type { Antecedents } from './antecedents.js';
import { BANDS, BARE_INSTITUTIONS, COMING_GOVERNMENTS, COUNTED_SIDES, COUNTRIES, CREW, CROWDS, DEFINITE, GOVERNMENTAL, GOVERNMENTS, INDEFINITE, OPPOSED, OTHERS, OWN, QUANTITY, RULERS, SIDES, SIDES_SINGULAR, VAGUE } from './classes.js';
import type { DescribedReader } from './described.js';
import type { Institutions } from './institutions.js';
import { isModifierAt, namesPeople, nounHitAt, phraseBehind, type NounHit } from './nominals.js';
import { readPlace } from './place.js';
import { pronounOf } from './reference.js';
import type { ScanContext, SentenceState } from './sentenceState.js';
import type { SpeechReader } from './speech.js';
import { isOblique, isPossessive, verbBehind, type View } from './view.js';
import { AFFECTING, COMPASS } from './words.js';

const COUNTS = new Map([['both', 2], ['two', 2], ['neither', 2], ['either', 2], ['three', 3], ['four', 4]]);
const CRIMINAL = /^(?:criminal|armed|extortion|hacking|ransomware|militant|rebel|extremist|terrorist|jihadist|insurgent|smuggling|trafficking)$/;
/** Classes of nouns that in the singular can take up a name that ends in them: `the clan`. */
const REPEATED = new Set(['private', 'political', 'armed', 'cyber', 'population', 'source']);
/** Numbers that need an article to mean those named before. */
const ONLY_COUNTS = new Set(['two', 'three', 'four']);
/** Adjectives and nouns between a determiner and the noun of a description. */
const DESCRIPTION_REACH = 5;

export class DescriptionReader {
  private readonly context: ScanContext;
  private readonly view: View;

  constructor(
    private readonly state: SentenceState,
    private readonly antecedents: Antecedents,
    private readonly institutions: Institutions,
    private readonly speech: SpeechReader,
    private readonly described: DescribedReader,
  ) {
    this.context = state.context;
    this.view = state.view;
  }

  /** Reads what refers back at a token; returns the next token to look at. */
  readReference(i: number): number {
    if (this.state.taken[i] === 1 || this.state.owner[i] !== undefined) return i + 1;
    const word = this.view.words[i];
    const pronoun = pronounOf(word);
    if (pronoun !== undefined) {
      const found = this.state.resolver.resolve(i, pronoun);
      if (found !== null) {
        this.state.emit(found.ids, { start: i, end: i + 1, head: i, form: 'pronoun', modifier: pronoun.possessive, basis: found.basis }, found.ids.length > 1 || pronoun.kind === 'they', pronoun.kind === 'he' || pronoun.kind === 'she');
      }
      return i + 1;
    }
    const first = this.speech.firstPerson(i);
    if (first !== null) {
      this.state.emit([first.id], { start: i, end: i + 1, head: i, form: 'pronoun', modifier: first.possessive, basis: 'rule.actor.pronoun.speaker' }, false);
      return i + 1;
    }
    const owned = this.readOwnState(i);
    if (owned > i) return owned;
    const one = this.readOneOfTwo(i);
    if (one > i) return one;
    const several = this.readSeveral(i);
    if (several > i) return several;
    const band = this.readBand(i);
    if (band > i) return band;
    if (DEFINITE.has(word)) {
      const end = this.readDescription(i, i + 1);
      return end > i + 1 ? end : this.described.read(i);
    }
    const bare = i === 0 || !(this.view.pos[i - 1] === Pos.DET || INDEFINITE.has(this.view.words[i - 1]));
    if (!bare && !OWN.has(this.view.words[i - 1] ?? '')) return i + 1;
    const end = this.readBare(i);
    return end > i + 1 || this.state.owner[i] !== undefined ? end : this.described.read(i);
  }

  /** `the latter`, `the former` of the two named last. */
  private readOneOfTwo(i: number): number {
    const { words } = this.view;
    const latter = words[i + 1] === 'latter';
    if (words[i] !== 'the' || (!latter && words[i + 1] !== 'former') || isModifierAt(this.view, i + 2)) return i;
    const pair = this.antecedents.lastPair(i);
    if (pair === null) return i;
    this.state.emit([pair[latter ? 1 : 0]], { start: i, end: i + 2, head: i + 1, form: 'nominal', basis: 'rule.actor.description' }, false);
    return i + 2;
  }

  /** `his country`: the owner's own; `its neighbour`: the state that is spoken of beside the owner. */
  private readOwnState(i: number): number {
    const owner = OWN.has(this.view.words[i - 1]) ? this.state.owner[i - 1] : undefined;
    const noun = this.view.analysed.tokens.lemmas[i];
    const other = OTHERS.has(noun);
    if (owner === undefined || (!other && !COUNTRIES.has(noun)) || isModifierAt(this.view, i + 1)) return i;
    const { registry } = this.context;
    const states = owner.ids.map((id) => (registry.typeOf(id) === 'state' ? id : registry.stateOf(id))).filter((id) => id !== null);
    if (states.length === 0 || this.view.words[i] !== noun) return i;
    const found = other ? this.antecedents.stateBeside(states, i) : states;
    if (found === null) return i;
    const ids = (Array.isArray(found) ? found : [found]).map((id) => registry.addState(id));
    const reading = readPlace(this.view, i - 1, i + 1, false);
    this.state.emit(ids, { start: i, end: i + 1, head: i, form: 'nominal', place: reading.place, basis: 'rule.actor.description' }, ids.length > 1);
    return i + 1;
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
    // "two networks dominate": without an article they are new.
    if (count !== undefined && at === i + 1 && ONLY_COUNTS.has(words[i])) return i;
    if (words[at] === 'of' && words[at + 1] === 'the') at += 2;
    if ((this.view.pos[at] === Pos.ADJ || OPPOSED.has(words[at])) && !SIDES.has(words[at])) at++;
    const sides = single ? SIDES_SINGULAR : SIDES;
    if (!(sides.has(words[at]) || (count !== undefined && !single && COUNTED_SIDES.has(words[at]))) || this.state.crossesName(start, at + 1)) return i;
    const end = at + 1;
    if (count === undefined && (isModifierAt(this.view, end) || words[end] === 'of' || words[end] === 'that' || words[end] === 'which')) return i;
    const noun = words[at];
    if (count === undefined && this.antecedents.repeated(noun) !== null) return i;
    const persons = /^(?:leader|president|minister|premier|candidate|contender|m[ae]n$|wom[ae]n$)/.test(noun);
    const firms = /^(?:compan|firm|bank|lender|carrier|operator|supplier|airline)/.test(noun);
    const isParty = (id: string): boolean => this.context.lexicon.byActor.get(id)?.kind === 'party' || registry.get(id)?.nounClass === 'political';
    const anyone = /^(?:side|part(?:y|ies)|rival|adversar|foe|enem|delegation|communit|team)/.test(noun);
    const bands = /^(?:group|camp|faction|movement|militia|clan|network|gang|cartel|organi|union|institution|bod|agenc|ministr)/.test(noun);
    const accept = persons
      ? (id: string) => registry.typeOf(id) === 'person'
      : firms
        ? (id: string) => registry.typeOf(id) === 'organization' && !this.state.member(id) && !isParty(id)
        : bands
          ? (id: string) => registry.typeOf(id) !== 'person' && registry.typeOf(id) !== 'state' && !this.state.member(id)
          : anyone
          ? (id: string) => registry.typeOf(id) !== 'person'
          : (id: string) => this.state.member(id);
    const size = count ?? null;
    const here = this.state.setsBefore(start).filter((set) => (size === null || set.length === size) && set.every(accept)).at(-1);
    const without = new Set<string>();
    for (const candidate of discourse.in(this.state.sentence)) {
      if (candidate.end <= start && !candidate.modifier && !candidate.place && candidate.ids.length === 1 && !isOblique(this.view, candidate.start)) without.add(candidate.ids[0]);
    }
    const states = (id: string): boolean => this.state.member(id);
    const ids = here
      ?? discourse.setOf(size, this.state.sentence, accept, without)
      ?? (persons ? discourse.setOf(size, this.state.sentence, states, without) : null)
      ?? discourse.setOf(size, this.state.sentence, accept, new Set())
      ?? this.antecedents.salientSet(size ?? 2, start, accept, without);
    if (ids === null) return i;
    this.state.emit(ids, { start, end, head: at, form: 'nominal', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** `the group`, `the Mumbai-based company`, `the attackers`, `the Communists`. */
  private readDescription(determiner: number, from: number): number {
    const phrase = phraseBehind(this.view, this.context.lexicon, from);
    if (phrase === null || phrase.end - from > DESCRIPTION_REACH || this.state.owner[phrase.head] !== undefined) return determiner + 1;
    const { words } = this.view;
    const { lemmas } = this.view.analysed.tokens;
    const head = words[phrase.head];
    const lemma = lemmas[phrase.head];
    const span = { start: determiner, end: phrase.end, head: phrase.head };
    const name = this.state.crossesName(from, phrase.end);
    const plain = !name && phrase.end - from <= 2;
    const post = words[phrase.end];
    const modified = post === 'of' || post === 'that' || post === 'who';
    const again = !modified && phrase.end - from === 1 && (phrase.plural || (phrase.noun !== null && REPEATED.has(phrase.noun.sense.entry.class))) ? this.antecedents.repeated(head) : null;
    if (again !== null) return this.state.describe([again], span, phrase.plural, 'rule.actor.description.repeated');
    if (!name && (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) && post !== 'of') {
      const state = COMING_GOVERNMENTS.has(words[from]) ? null : this.antecedents.governed(determiner);
      if (state !== null) return this.state.describe([state], span, phrase.plural, 'rule.actor.government');
      return phrase.end;
    }
    if (!name && !phrase.plural && !modified) {
      const person = this.antecedents.titledPerson(words.slice(from, phrase.end).join(' '), head);
      if (person !== null) return this.state.describe([person], span, false, 'rule.actor.description.leader');
    }
    if (!name && phrase.plural && post !== 'of' && (RULERS.has(head) || (GOVERNMENTAL.has(words[from]) && phrase.noun?.sense.entry.class === 'personnel'))) {
      const state = this.antecedents.governed(determiner);
      if (state !== null) return this.state.describe([state], span, true, 'rule.actor.government');
    }
    if (!name && plain && !modified && CREW.has(lemma)) {
      const crew = this.antecedents.lastHostile(determiner);
      if (crew !== null) return this.state.describe([crew], span, phrase.plural, 'rule.actor.description');
    }
    const noun = phrase.noun;
    if (noun === null) return determiner + 1;
    const text = words.slice(noun.start, noun.end).join(' ');
    const { entry } = noun.sense;
    if (plain && !phrase.plural && COUNTRIES.has(lemma) && !modified && noun.end - noun.start === 1) {
      const state = this.antecedents.lastState(determiner);
      if (state !== null) {
        const reading = readPlace(this.view, determiner, phrase.end, false);
        this.state.emit([state], { ...span, form: 'nominal', place: reading.place, basis: 'rule.actor.description' }, false);
      }
      return phrase.end;
    }
    if (!phrase.plural && entry.class === 'leader' && !modified && !name) {
      const person = this.antecedents.leaderOf(null, entry.lemma.toLowerCase());
      if (person !== null) return this.state.describe([person], span, false, 'rule.actor.description.leader');
      const office = this.antecedents.officeBefore(determiner, head);
      if (office === null) return phrase.end;
      this.state.emit(office, { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, false, true);
      return phrase.end;
    }
    if (!name && this.institutions.isBareInstitution(text, noun, phrase.plural)) {
      this.institutions.institution(text, { ...span, from: Math.max(from, this.phraseStart(noun.start)) }, noun);
      return phrase.end;
    }
    const antecedent = modified && !name ? null : this.antecedents.antecedent(noun, phrase.plural, determiner, null);
    if (antecedent !== null) return this.state.describe([antecedent], span, phrase.plural, 'rule.actor.description');
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

  /** `foreign lenders`, `tribal elders`: people of a kind who act or are acted on; without a word that says which, no one. */
  private isCrowd(i: number, noun: NounHit): boolean {
    const { entry } = noun.sense;
    if (!noun.sense.plural || !CROWDS.has(entry.class) || (isModifierAt(this.view, noun.end) && !isPossessive(this.view.words[noun.end]))) return false;
    if (entry.class === 'institution' && entry.kind !== 'group') return false;
    const start = this.phraseStart(i);
    // "northern traders" are a region's, "northern rebels" a party.
    if (COMPASS.has(this.view.words[start]) && entry.class !== 'armed' && entry.class !== 'political') return false;
    const told = start < i ? !VAGUE.has(this.view.words[i - 1]) : noun.end - noun.start > 1;
    return told && this.takesPart(start, noun.end);
  }

  /** `the chief of police`: an office, not the body. */
  private isOffice(i: number): boolean {
    return this.view.words[i - 1] === 'of' && nounHitAt(this.view, this.context.lexicon, i - 2)?.sense.entry.class === 'leader';
  }

  /** Where the adjectives and nouns in front of a noun begin. */
  private phraseStart(at: number): number {
    let start = at;
    while (start > 0 && this.modifies(start - 1)) start--;
    return start;
  }

  /** `independent auditors reject it`: people whom the noun lexicon does not know. */
  private readUnlistedCrowd(i: number): number {
    if (this.view.pos[i] !== Pos.NOUN || this.view.analysed.tokens.lemmas[i] === this.view.words[i] || !namesPeople(this.view, i)) return i + 1;
    const start = this.phraseStart(i);
    if (start === i || VAGUE.has(this.view.words[i - 1]) || isModifierAt(this.view, i + 1) || !this.takesPart(start, i + 1)) return i + 1;
    const { registry } = this.context;
    const name = this.state.textOf(start, i + 1);
    const id = registry.named(name) ?? registry.addUnknown(name, 'group');
    this.state.describeGroup(id, { head: i, noun: null });
    this.state.emit([id], { start, end: i + 1, head: i, form: 'nominal', basis: 'rule.actor.collective' }, true);
    return i + 1;
  }

  /** Whether a noun phrase is the subject of a verb, its agent, or the object of a verb whose object is someone. */
  private takesPart(start: number, end: number): boolean {
    const { lemmas } = this.view.analysed.tokens;
    // "the tin miners": an article in front of what tells them apart makes them someone.
    if (this.view.words[start - 1] === 'the') return true;
    const aside = this.view.words[end] === ',' && (this.view.words[end + 1] === 'who' || this.view.words[end + 1] === 'whose');
    if (verbBehind(this.view, end) >= 0 || aside) return !isOblique(this.view, start);
    let before = start - 1;
    while (before > 0 && (this.view.pos[before] === Pos.DET || this.view.pos[before] === Pos.NUM)) before--;
    return this.view.words[before] === 'by' || AFFECTING.has(lemmas[before] ?? '');
  }

  /** `a group of young officers`: a group of its own, which *the plotters* or *the group* may take up. */
  private readBand(i: number): number {
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

  /** An adjective or noun in front of the noun that it belongs to: `ransomware` in `ransomware operators`. */
  private modifies(at: number): boolean {
    if (this.state.taken[at] === 1 || this.state.owner[at] !== undefined || QUANTITY.has(this.view.words[at])) return false;
    const pos = this.view.pos[at];
    const joined = this.view.words[at] === '-' && this.view.analysed.tokens.spaced[at] === 0;
    // At the start of a sentence a capital makes taggers see a name or a verb.
    if (this.view.initial[at] === 1 && (pos === Pos.PROPN || (pos === Pos.VERB && this.view.words[at].endsWith('ed')))) return true;
    return pos === Pos.ADJ || pos === Pos.NOUN || joined || (pos === Pos.VERB && this.view.words[at - 1] === '-');
  }

  private party(from: number, phrase: { end: number; head: number; plural: boolean }, noun: NounHit): number {
    const { registry } = this.context;
    if (noun.sense.entry.lemma === 'opposition' && from === noun.start) {
      this.institutions.institution('opposition', { start: from, end: phrase.end, head: phrase.head, from: noun.start }, noun);
      return phrase.end;
    }
    let start = from;
    while (start < noun.start && (QUANTITY.has(this.view.words[start]) || this.view.pos[start] === Pos.NUM)) start++;
    while (this.view.words[start] === '-') start++;
    const name = this.state.textOf(start, phrase.end);
    const id = registry.named(name) ?? registry.addUnknown(name, noun.sense.entry.lemma === 'opposition' ? 'organization' : 'group');
    this.state.describeGroup(id, { head: phrase.head, noun });
    this.state.emit([id], { start, end: phrase.end, head: phrase.head, form: 'nominal', basis: 'rule.actor.collective' }, phrase.plural);
    return phrase.end;
  }

  /** `Parliament passed`, `Junta expelled`, `police closed`: no article, in headlines and telegraphese. */
  private readBare(i: number): number {
    const noun = nounHitAt(this.view, this.context.lexicon, i);
    if (noun === null) return this.readUnlistedCrowd(i);
    if (this.state.crossesName(i, noun.end)) return i + 1;
    const { words } = this.view;
    const text = words.slice(i, noun.end).join(' ');
    const span = { start: i, end: noun.end, head: noun.end - 1 };
    const owned = OWN.has(words[i - 1] ?? '');
    const modifier = isModifierAt(this.view, noun.end);
    if (GOVERNMENTS.has(text) && !modifier && (owned || i === 0 || this.view.capital[i] === 1)) {
      const possessor = owned ? this.state.owner[i - 1] : undefined;
      const state = owned ? (possessor?.ids.length === 1 ? this.context.registry.stateOf(possessor.ids[0]) : null) : this.antecedents.governed(i);
      if (state !== null) this.state.emit([this.context.registry.addState(state)], { ...span, form: 'nominal', basis: 'rule.actor.government' }, noun.sense.plural);
      return noun.end;
    }
    if (noun.sense.plural && noun.sense.entry.class === 'personnel' && !modifier && (GOVERNMENTAL.has(words[i]) || GOVERNMENTAL.has(words[i - 1] ?? ''))) {
      const start = GOVERNMENTAL.has(words[i]) ? i : i - 1;
      const state = this.antecedents.governed(start);
      if (state !== null && this.state.owner[start] === undefined) this.state.emit([state], { ...span, start, form: 'nominal', basis: 'rule.actor.government' }, true);
      return noun.end;
    }
    if (this.isParty(noun, noun.sense.plural, noun.end) && !owned) {
      return this.party(this.phraseStart(i), { end: noun.end, head: noun.end - 1, plural: noun.sense.plural }, noun);
    }
    if (!owned && this.isCrowd(i, noun)) {
      return this.party(this.phraseStart(i), { end: noun.end, head: noun.end - 1, plural: true }, noun);
    }
    if (this.institutions.isBareInstitution(text, noun, noun.sense.plural) && (BARE_INSTITUTIONS.has(text) || this.view.capital[i] === 1) && !this.isOffice(i)) {
      const from = this.phraseStart(i);
      this.institutions.institution(text, { ...span, start: from, from }, noun);
      return noun.end;
    }
    return i + 1;
  }
}
