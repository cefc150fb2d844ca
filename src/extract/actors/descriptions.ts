/** What refers back or describes, from token to token: pronouns, `the group`, `the junta`, bare `Parliament`; other readers know the rest. */
import { Pos } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import type { Antecedents } from './antecedents/antecedents.js';
import { explainedBy } from './appositions.js';
import { BARE_INSTITUTIONS, COMING_GOVERNMENTS, COUNTRIES, CREW, DEFINITE, GOVERNMENTAL, GOVERNMENTS, INDEFINITE, OFFICERS, OWN, RULERS, SUBNATIONAL } from './classes.js';
import type { CrowdReader } from './crowds.js';
import type { DescribedReader } from './described.js';
import type { Institutions } from './institutions.js';
import { isModifierAt, nounHitAt, phraseBehind } from './nominals.js';
import { readPlace } from './place.js';
import { pronounOf } from './pronouns.js';
import type { SentenceState } from './sentenceState.js';
import type { SeveralReader } from './several.js';
import type { SpeechReader } from './speech.js';
import { isPossessive, verbBehind } from './view.js';

/** Classes of nouns that in the singular can take up a name that ends in them: `the clan`. */
const REPEATED = new Set(['private', 'political', 'armed', 'cyber', 'population', 'source', 'body', 'institution']);
/** Verbs whose object is followed by *of* or by *that*. */
const CHARGING = new Set(['accuse', 'suspect', 'convict', 'acquit', 'deprive', 'strip', 'warn', 'inform', 'remind', 'assure', 'notify', 'convince']);
const TELLING = new Set(['tell', 'warn', 'inform', 'remind', 'assure', 'notify', 'convince', 'persuade', 'promise']);
/** Classes of nouns that need an article in the singular. */
const TELEGRAPHIC = new Set(['leader', 'political', 'body', 'private', 'armed', 'personnel', 'cyber']);
/** Adjectives and nouns between a determiner and the noun of a description. */
const DESCRIPTION_REACH = 5;

export class DescriptionReader extends ActorReader {
  constructor(
    state: SentenceState,
    antecedents: Antecedents,
    private readonly institutions: Institutions,
    private readonly speech: SpeechReader,
    private readonly several: SeveralReader,
    private readonly crowds: CrowdReader,
    private readonly described: DescribedReader,
  ) {
    super(state, antecedents);
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
    if (this.speech.readFirstPerson(i)) return i + 1;
    const several = this.several.read(i);
    if (several > i) return several;
    const band = this.crowds.readBand(i);
    if (band > i) return band;
    if (DEFINITE.has(word)) {
      const end = this.readDescription(i, i + 1);
      return end > i + 1 ? end : this.described.read(i);
    }
    const bare = i === 0 || !(this.view.pos[i - 1] === Pos.DET || INDEFINITE.has(this.view.words[i - 1]));
    if (!bare && !OWN.has(this.view.words[i - 1] ?? '')) return i + 1;
    const end = this.readTelegraphic(i) ?? this.readBare(i);
    return end > i + 1 || this.state.owner[i] !== undefined ? end : this.described.read(i);
  }

  /** `the group`, `the Mumbai-based company`, `the attackers`, `the Communists`. */
  private readDescription(determiner: number, from: number): number {
    const phrase = phraseBehind(this.view, this.context.lexicon, from);
    if (phrase === null || phrase.end - from > DESCRIPTION_REACH || this.state.owner[phrase.head] !== undefined) return determiner + 1;
    const { words } = this.view;
    const explained = explainedBy(this.state, determiner, phrase.noun, phrase.end);
    if (explained !== null) {
      this.context.registry.get(explained.ids[0])?.heads.add(words[phrase.head]);
      return phrase.end;
    }
    const { lemmas } = this.view.analysed.tokens;
    const head = words[phrase.head];
    const lemma = lemmas[phrase.head];
    const span = { start: determiner, end: phrase.end, head: phrase.head };
    const name = this.state.crossesName(from, phrase.end);
    const plain = !name && phrase.end - from <= 2;
    const post = words[phrase.end];
    // `accused the president of`, `warned the junta that`: what follows belongs to the verb.
    const told = (post === 'of' && CHARGING.has(lemmas[determiner - 1] ?? '')) || (post === 'that' && TELLING.has(lemmas[determiner - 1] ?? ''));
    const modified = !told && (post === 'of' || post === 'that' || post === 'who');
    if (!name && plain && !modified && CREW.has(lemma)) {
      const crew = this.antecedents.bodies.lastHostile(determiner);
      if (crew !== null) return this.state.describe([crew], span, phrase.plural, 'rule.actor.description');
    }
    // Any body may be called a group, so that one that once was so is not meant before others.
    const again = !modified && head !== 'group' && phrase.end - from === 1 && (phrase.plural || (phrase.noun !== null && REPEATED.has(phrase.noun.sense.entry.class))) ? this.antecedents.bodies.repeated(head) : null;
    if (again !== null) return this.state.describe([again], span, phrase.plural, 'rule.actor.description.repeated');
    const below = !name && phrase.noun !== null && (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) && SUBNATIONAL.has(words[from]);
    const armed = plain && phrase.noun !== null && OFFICERS.has(head) && post !== 'of' && this.context.discourse.ruled.size === 0;
    if (phrase.noun !== null && (below || armed)) return this.crowds.party(from, phrase, phrase.noun);
    if (!name && (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) && (post !== 'of' || told)) {
      const state = COMING_GOVERNMENTS.has(words[from]) ? null : (this.stateBehind(phrase.end) ?? this.antecedents.states.ruledAs(head, determiner));
      if (state !== null) return this.state.describe([state], span, phrase.plural, 'rule.actor.government');
      return phrase.end;
    }
    if (!name && !phrase.plural && !modified) {
      const person = this.antecedents.persons.titledPerson(words.slice(from, phrase.end).join(' '), head);
      if (person !== null) return this.state.describe([person], span, false, 'rule.actor.description.leader');
    }
    if (!name && phrase.plural && post !== 'of' && (RULERS.has(head) || (GOVERNMENTAL.has(words[from]) && phrase.noun?.sense.entry.class === 'personnel'))) {
      const state = this.antecedents.states.governed(determiner);
      if (state !== null) return this.state.describe([state], span, true, 'rule.actor.government');
    }
    const noun = phrase.noun;
    if (noun === null) return determiner + 1;
    const text = words.slice(noun.start, noun.end).join(' ');
    const { entry } = noun.sense;
    if (plain && !phrase.plural && COUNTRIES.has(lemma) && !modified && noun.end - noun.start === 1) {
      const state = this.antecedents.states.lastState(determiner, lemma);
      if (state !== null) {
        const reading = readPlace(this.view, determiner, phrase.end, false);
        this.state.emit([state], { ...span, form: 'nominal', place: reading.place, basis: 'rule.actor.description' }, false);
      }
      return phrase.end;
    }
    if (!phrase.plural && entry.class === 'leader' && !modified && !name) {
      const person = this.antecedents.persons.leaderOf(null, entry.lemma.toLowerCase());
      if (person !== null) return this.state.describe([person], span, false, 'rule.actor.description.leader');
      const office = this.antecedents.persons.officeBefore(determiner, head);
      if (office === null) return this.view.capital[phrase.head] === 1 && !this.view.headline ? determiner + 1 : phrase.end;
      this.state.emit(office, { ...span, form: 'nominal', basis: 'rule.actor.description.leader' }, false, true);
      return phrase.end;
    }
    if (!name && this.institutions.isBareInstitution(text, noun, phrase.plural)) {
      this.institutions.institution(text, { ...span, from: Math.max(from, this.crowds.phraseStart(noun.start)) }, noun);
      return phrase.end;
    }
    const antecedent = modified && !name ? null : this.antecedents.bodies.described(noun, phrase.plural, determiner, null);
    if (antecedent !== null) return this.state.describe([antecedent], span, phrase.plural, 'rule.actor.description');
    if (!name && this.crowds.isParty(noun, phrase.plural, phrase.end)) return this.crowds.party(from, phrase, noun);
    return determiner + 1;
  }

  /** `Archbishop has refused`, `PARTY MAY SEEK TERMS`: a noun that cannot stand without an article does where words are saved. */
  private readTelegraphic(i: number): number | null {
    const noun = nounHitAt(this.view, this.context.lexicon, i);
    if (noun === null || noun.sense.plural || !TELEGRAPHIC.has(noun.sense.entry.class) || this.view.pos[i - 1] === Pos.ADJ || this.view.pos[i - 1] === Pos.NOUN || this.view.pos[i - 1] === Pos.PROPN || OWN.has(this.view.words[i - 1] ?? '') || isPossessive(this.view.words[i - 1])) return null;
    if (verbBehind(this.view, noun.end) < 0 || this.state.crossesName(i, noun.end)) return null;
    const end = this.readDescription(i, i);
    return this.state.owner[noun.end - 1] === undefined ? null : end;
  }

  /** `the junta in Ouagadougou`: the state that a place behind names. */
  private stateBehind(at: number): string | null {
    const owner = this.view.words[at] === 'in' ? this.state.owner[at + 1] : undefined;
    return owner?.ids.length === 1 && this.context.registry.typeOf(owner.ids[0]) === 'state' ? owner.ids[0] : null;
  }

  /** `the chief of police`: an office, not the body. */
  private isOffice(i: number): boolean {
    return this.view.words[i - 1] === 'of' && nounHitAt(this.view, this.context.lexicon, i - 2)?.sense.entry.class === 'leader';
  }

  /** `Parliament passed`, `Junta expelled`, `police closed`: no article, in headlines and telegraphese. */
  private readBare(i: number): number {
    const noun = nounHitAt(this.view, this.context.lexicon, i);
    if (noun === null) return this.crowds.readUnlistedCrowd(i);
    if (this.state.crossesName(i, noun.end)) return i + 1;
    if (explainedBy(this.state, i, noun, noun.end) !== null) return noun.end;
    const { words } = this.view;
    const text = words.slice(i, noun.end).join(' ');
    const span = { start: i, end: noun.end, head: noun.end - 1 };
    const owned = OWN.has(words[i - 1] ?? '');
    const modifier = isModifierAt(this.view, noun.end);
    if (GOVERNMENTS.has(text) && !modifier && (owned || i === 0 || this.view.capital[i] === 1)) {
      const possessor = owned ? this.state.owner[i - 1] : undefined;
      const state = owned ? (possessor?.ids.length === 1 ? this.context.registry.stateOf(possessor.ids[0]) : null) : this.antecedents.states.governed(i);
      if (state !== null) this.state.emit([this.context.registry.addState(state)], { ...span, form: 'nominal', basis: 'rule.actor.government' }, noun.sense.plural);
      return noun.end;
    }
    if (noun.sense.plural && noun.sense.entry.class === 'personnel' && !modifier && (GOVERNMENTAL.has(words[i]) || GOVERNMENTAL.has(words[i - 1] ?? ''))) {
      const start = GOVERNMENTAL.has(words[i]) ? i : i - 1;
      const state = this.antecedents.states.governed(start);
      if (state !== null && this.state.owner[start] === undefined) this.state.emit([state], { ...span, start, form: 'nominal', basis: 'rule.actor.government' }, true);
      return noun.end;
    }
    if (this.crowds.isParty(noun, noun.sense.plural, noun.end) && !owned && !isPossessive(words[i - 1])) {
      return this.crowds.party(this.crowds.phraseStart(i), { end: noun.end, head: noun.end - 1, plural: noun.sense.plural }, noun);
    }
    if (!owned && this.crowds.isCrowd(i, noun)) {
      return this.crowds.party(this.crowds.phraseStart(i), { end: noun.end, head: noun.end - 1, plural: true }, noun);
    }
    if (this.institutions.isBareInstitution(text, noun, noun.sense.plural) && (BARE_INSTITUTIONS.has(text) || this.view.capital[i] === 1) && !this.isOffice(i)) {
      const from = this.crowds.phraseStart(i);
      this.institutions.institution(text, { ...span, start: from, from }, noun);
      return noun.end;
    }
    return i + 1;
  }
}
