/** What refers back or describes, from token to token: pronouns, `the group`, `the junta`, bare `Parliament`; other readers know the rest. */
import { Pos } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import type { Antecedents } from './antecedents/antecedents.js';
import { lastWord } from './antecedents/kinds.js';
import { explainedBy } from './appositions.js';
import type { BandReader } from './bands.js';
import { BARE_INSTITUTIONS, COUNTRIES, DEFINITE, GOVERNMENTAL, GOVERNMENTS, INDEFINITE, OFFICERS, OWN, SUBNATIONAL } from './classes.js';
import type { DescribedReader } from './described/reader.js';
import type { Institutions } from './institutions.js';
import type { TokenSpan } from '../document.js';
import { isModifierAt, nounHitAt, phraseBehind, type NounHit, type Phrase } from './nominals.js';
import { readPlace } from './place.js';
import { pronounOf } from './pronouns.js';
import { NounChoice, type Meant } from './reference/nounChoice.js';
import type { Resolver } from './reference/resolver.js';
import type { SentenceState } from './sentenceState.js';
import type { SeveralReader } from './several.js';
import type { SpeechReader } from './speech.js';
import { isPossessive, verbBehind } from './view.js';

/** Classes of nouns that need an article in the singular. */
const TELEGRAPHIC = new Set(['leader', 'political', 'body', 'private', 'armed', 'personnel', 'cyber']);
/** Adjectives and nouns between a determiner and the noun of a description. */
const DESCRIPTION_REACH = 5;

export class DescriptionReader extends ActorReader {
  private readonly nouns = new NounChoice(this.state, this.antecedents);

  constructor(
    state: SentenceState,
    antecedents: Antecedents,
    private readonly resolver: Resolver,
    private readonly institutions: Institutions,
    private readonly speech: SpeechReader,
    private readonly several: SeveralReader,
    private readonly bands: BandReader,
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
      const found = this.resolver.resolve(i, pronoun);
      if (found !== null) {
        this.state.emit(found.ids, { start: i, end: i + 1, head: i, form: 'pronoun', modifier: pronoun.possessive, basis: found.basis }, found.ids.length > 1 || pronoun.kind === 'they', pronoun.kind === 'he' || pronoun.kind === 'she');
      }
      return i + 1;
    }
    if (this.speech.readFirstPerson(i)) return i + 1;
    const several = this.several.read(i);
    if (several > i) return several;
    const band = this.bands.read(i);
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
    const { noun, plural, head, end } = phrase;
    const span = { start: determiner, end, head };
    const government = GOVERNMENTS.has(words[head]) || GOVERNMENTS.has(this.view.analysed.tokens.lemmas[head]);
    const name = this.state.crossesName(from, end);
    if (noun !== null && !name && government && SUBNATIONAL.has(words[from])) {
      this.institutions.institution(words[head], { from, ...span }, noun);
      return end;
    }
    const behind = government && !name ? this.stateBehind(end) : null;
    if (behind !== null) return this.state.describe([behind], span, plural, 'rule.actor.government');
    const meant = this.nouns.choose({ from, noun, plural, ...span });
    if (meant !== null) return this.refer(meant, span, phrase, government);
    if (noun === null) return determiner + 1;
    if (government && !name) return end;
    if (OFFICERS.has(words[head]) && !name) return determiner + 1;
    const { entry } = noun.sense;
    if (!plural && !name && COUNTRIES.has(lastWord(entry.lemma))) return end;
    const text = words.slice(noun.start, noun.end).join(' ');
    if (!name && this.institutions.isBareInstitution(text, noun, plural)) {
      this.institutions.institution(text, { from: Math.max(from, this.state.phraseStart(noun.start)), ...span }, noun);
      return end;
    }
    return determiner + 1;
  }

  /** A mention of whom a description means. */
  private refer({ ids, human }: Meant, span: TokenSpan & { head: number }, { plural }: Phrase, government: boolean): number {
    const state = this.context.registry.typeOf(ids[0]) === 'state';
    const place = state && !government && !human && !plural && readPlace(this.view, span.start, span.end, false).place;
    const leader = human || this.context.registry.typeOf(ids[0]) === 'person';
    const basis = leader ? 'rule.actor.description.leader' : government ? 'rule.actor.government' : 'rule.actor.description';
    this.state.emit(ids, { form: 'nominal', place, basis, ...span }, plural, human);
    return span.end;
  }

  /** `Archbishop has refused`, `PARTY MAY SEEK TERMS`: a noun that cannot stand without an article does where words are saved. */
  private readTelegraphic(i: number): number | null {
    const noun = nounHitAt(this.view, this.context.lexicon, i);
    if (noun === null || noun.sense.plural || !TELEGRAPHIC.has(noun.sense.entry.class) || this.view.pos[i - 1] === Pos.ADJ || this.view.pos[i - 1] === Pos.NOUN || this.view.pos[i - 1] === Pos.PROPN || OWN.has(this.view.words[i - 1] ?? '') || isPossessive(this.view.words[i - 1])) return null;
    if (verbBehind(this.view, noun.end) < 0 || this.state.crossesName(i, noun.end)) return null;
    const end = this.readDescription(i, i);
    return this.state.owner[noun.end - 1] === undefined ? null : end;
  }

  /** A bare noun as a description of someone named before; returns where it ends. */
  private readMeant(start: number, noun: NounHit, government: boolean): number {
    const phrase = { end: noun.end, head: noun.end - 1, noun, plural: noun.sense.plural };
    const meant = this.nouns.choose({ start, from: start, ...phrase });
    return meant === null ? noun.end : this.refer(meant, { start, end: noun.end, head: noun.end - 1 }, phrase, government);
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
    if (noun === null || this.state.crossesName(i, noun.end)) return i + 1;
    if (explainedBy(this.state, i, noun, noun.end) !== null) return noun.end;
    const { words } = this.view;
    const text = words.slice(i, noun.end).join(' ');
    const span = { start: i, end: noun.end, head: noun.end - 1 };
    const owned = OWN.has(words[i - 1] ?? '');
    const modifier = isModifierAt(this.view, noun.end);
    if (GOVERNMENTS.has(text) && !modifier && (owned || i === 0 || this.view.capital[i] === 1)) {
      const possessor = owned ? this.state.owner[i - 1] : undefined;
      if (!owned) return this.readMeant(i, noun, true);
      const state = possessor?.ids.length === 1 ? this.context.registry.stateOf(possessor.ids[0]) : null;
      if (state !== null) this.state.emit([this.context.registry.addState(state)], { form: 'nominal', basis: 'rule.actor.government', ...span }, noun.sense.plural);
      return noun.end;
    }
    if (noun.sense.plural && noun.sense.entry.class === 'personnel' && !modifier && (GOVERNMENTAL.has(words[i]) || GOVERNMENTAL.has(words[i - 1] ?? ''))) {
      const start = GOVERNMENTAL.has(words[i]) ? i : i - 1;
      return this.state.owner[start] === undefined ? this.readMeant(start, noun, true) : noun.end;
    }
    if (this.institutions.isBareInstitution(text, noun, noun.sense.plural) && (BARE_INSTITUTIONS.has(text) || this.view.capital[i] === 1) && !this.isOffice(i)) {
      const from = this.state.phraseStart(i);
      this.institutions.institution(text, { ...span, start: from, from }, noun);
      return noun.end;
    }
    return i + 1;
  }
}
