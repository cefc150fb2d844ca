/** People and bodies that a brief only describes: `senior officers`, `a Colombian contractor`, `its chairman`, `the ruling party`. */
import { Pos, VerbForm } from '../../language/index.js';
import { explainedBy } from './appositions.js';
import type { ActorType } from '../../schema/index.js';
import { BODIES, COPULAS, COUNTED, COUNTRIES, DEFINITE, EQUIPMENT, FACILITIES, FIRMS, INDEFINITE, ONE, OWN, PRONOMINAL, RESIDENTS, SINGULAR_BODIES, VAGUE } from './classes.js';
import { isAcronym } from './gazetteer.js';
import { isModifierAt, phraseBehind, typeOfDescribed, type NounHit, type Phrase } from './nominals.js';
import { PostmodifierReader } from './postmodifiers.js';
import { SentenceReader } from './sentenceReader.js';
import { isOblique, isPossessive, verbBehind } from './view.js';
import { ACTING, ADDRESSING, AFFECTING, LOCATIVES } from './words.js';

/** How a noun phrase is introduced, which says how much else must speak for an actor. */
type Introduction = 'definite' | 'indefinite' | 'counted' | 'owned' | 'bare';

interface Description extends Phrase {
  /** First token, determiner and number included. */
  readonly start: number;
  /** First token behind determiner and number. */
  readonly core: number;
  readonly noun: NounHit;
  readonly introduction: Introduction;
  /** Ends of the phrases behind it that belong to it. */
  readonly tails: readonly number[];
}

/** Classes of nouns of which *a* can introduce one. */
const INTRODUCED = new Set(['armed', 'political', 'private', 'body', 'cyber']);
/** People who serve one state in another. */
const POSTED = new Set(['diplomat', 'envoy', 'ambassador', 'peacekeeper']);
/** Classes of nouns for people that a place behind them is enough to tell. */
const PEOPLE = new Set(['private', 'personnel', 'leader', 'political']);
/** Prepositions behind which one of many is someone, as an argument is. */
const TOLD_OF = new Set(['at', 'of']);
/** Most tokens between the first word of a description and its noun. */
const REACH = 6;
/** Most tokens from a description to the comma that closes an aside. */
const ASIDE = 9;

/** `at least`, `at most`. */
const isBound = (words: readonly string[], at: number): boolean => words[at - 1] === 'at' && (words[at] === 'least' || words[at] === 'most');

export class DescribedReader extends SentenceReader {
  private readonly postmodifiers = new PostmodifierReader(this.state);

  /** Reads a description that starts at a token and stands for nobody named before; returns the next token to look at. */
  read(at: number): number {
    const found = this.descriptionAt(at);
    if (found === null || !this.isSomeone(found) || !this.takesPart(found)) return at + 1;
    this.emit(found);
    return found.end;
  }

  private descriptionAt(at: number): Description | null {
    const { words, pos } = this.view;
    // `at least three operators`: the bound is no part of whom it counts.
    if (isBound(words, at)) return null;
    let core = at;
    let introduction: Introduction = isPossessive(words[at - 1]) ? 'owned' : 'bare';
    if (DEFINITE.has(words[core])) introduction = 'definite';
    else if (ONE.has(words[core])) introduction = 'indefinite';
    else if (INDEFINITE.has(words[core])) return null;
    else if (OWN.has(words[core - 1]) && words[core - 1] !== 'our') introduction = 'owned';
    if (introduction === 'definite' || introduction === 'indefinite') core++;
    const number = core;
    while (COUNTED.has(words[core]) || (pos[core] === Pos.NUM && words[core + 1] !== '-')) core++;
    if (introduction === 'bare' && core > number) introduction = 'counted';
    const phrase = phraseBehind(this.view, this.context.lexicon, core);
    if (phrase === null || phrase.noun === null || phrase.end - at > REACH || this.state.owner[phrase.head] !== undefined) return null;
    if (this.state.crossesName(core, phrase.end) || phrase.noun.end !== phrase.end || !this.opensPhrase(at, core, phrase.noun.start)) return null;
    return { ...phrase, noun: phrase.noun, start: at, core, introduction, tails: this.postmodifiers.ends(phrase.end) };
  }

  /** Whether a phrase begins here, and nothing but adjectives, nouns and participles leads to its noun. */
  private opensPhrase(at: number, core: number, noun: number): boolean {
    const { pos, words } = this.view;
    const { verbForms } = this.view.analysed.tokens;
    const inside = at > 0 && !isBound(words, at - 1) && (words[at - 1] === '-' || pos[at - 1] === Pos.ADJ || pos[at - 1] === Pos.NOUN || pos[at - 1] === Pos.NUM || (pos[at - 1] === Pos.DET && !OWN.has(words[at - 1])));
    if (inside || (pos[at - 1] === Pos.AUX && verbForms[core] !== VerbForm.None)) return false;
    for (let i = core; i < noun; i++) {
      const finite = verbForms[i] === VerbForm.Base || verbForms[i] === VerbForm.Present || verbForms[i] === VerbForm.Present3 || verbForms[i] === VerbForm.Modal || (verbForms[i] === VerbForm.Past && i === core);
      if (finite && words[i - 1] !== '-') return false;
    }
    return true;
  }

  /** Whether the noun, with what stands in front of it, is enough to say who is meant. */
  private isSomeone(found: Description): boolean {
    const { noun, plural, introduction, core, head } = found;
    const { entry } = noun.sense;
    const lemma = entry.lemma.toLowerCase();
    const told = core < noun.start ? !VAGUE.has(this.view.words[noun.start - 1]) : lemma.includes(' ');
    if (EQUIPMENT.has(lemma.split(' ').at(-1) ?? lemma) || FACILITIES.has(lemma) || (introduction === 'owned' && this.isOwners(noun)) || (PRONOMINAL.has(lemma) && !plural && introduction === 'definite')) return false;
    // Who will follow someone is not yet anyone.
    if (lemma === 'successor' || this.isBodyPart(found) || (plural && entry.class === 'armed' && this.isNamedOf(found.end))) return false;
    if (this.isAddressed(found)) return true;
    if (introduction !== 'owned' && plural && entry.kind !== 'organization' && !this.isOfState(found) && this.isToldBehind(found)) return true;
    if (plural && introduction === 'bare' && this.context.registry.named(this.state.textOf(core, noun.end)) !== undefined) return true;
    if (introduction === 'indefinite' && !plural && this.isLocatedOne(found)) return true;
    // What *a* introduces is seldom spoken of again, unless it is told who is in it or behind it.
    if (introduction === 'indefinite') return INTRODUCED.has(entry.class) && this.isExplained(head + 1);
    if (introduction === 'counted' && entry.class === 'private' && this.isArgument(found)) return true;
    switch (entry.class) {
      case 'armed':
      case 'cyber':
        return introduction === 'definite' || plural;
      case 'political':
        return (introduction === 'owned' && lemma !== 'camp') || (introduction === 'definite' && (told || lemma === 'coalition'));
      case 'private':
        if (plural) return introduction !== 'bare' || told || entry.kind === 'organization';
        if (entry.kind === 'person' && introduction === 'owned') return true;
        return introduction === 'definite' && (told || !FIRMS.has(lemma));
      case 'institution':
        return plural || (entry.kind === 'organization' && introduction !== 'bare');
      case 'personnel':
        if (SINGULAR_BODIES.has(lemma) && !plural) return introduction !== 'bare';
        return introduction === 'owned';
      case 'leader':
        if (plural) return introduction !== 'bare' || told || this.acts(head);
        return introduction === 'owned' || (this.view.capital[head] === 1 && this.view.initial[head] === 0);
      case 'polity':
        return plural && introduction === 'owned' && !COUNTRIES.has(lemma);
      case 'population':
        return plural && !RESIDENTS.has(lemma) && (introduction === 'owned' || (told && this.acts(head)));
      case 'body':
        return (BODIES.has(lemma) && (introduction !== 'bare' || plural)) || (lemma === 'office' && !plural && introduction === 'owned' && this.ownerType(found.start) !== 'state');
      default:
        return false;
    }
  }

  /** `arrested fourteen suspects`, `pardoned the remaining detainees`: people as direct objects of a verb that only people and bodies suffer. */
  private isAddressed({ start, core, noun, plural, introduction }: Description): boolean {
    const { entry } = noun.sense;
    // `the detainees` have been spoken of; `join forces` names no one.
    const told = introduction === 'bare' || introduction === 'counted' || core < noun.start;
    if (!plural || !told || entry.class === 'source' || entry.lemma === 'force' || entry.kind === 'organization' || entry.kind === 'state' || this.view.pos[start - 1] !== Pos.VERB) return false;
    return ADDRESSING.has(this.view.analysed.tokens.lemmas[start - 1]);
  }

  /** Whether the phrase is the subject of a verb, its agent or its direct object. */
  private isArgument({ start, end }: Description): boolean {
    const { words, pos } = this.view;
    if (words[start - 1] === 'by') return true;
    if (verbBehind(this.view, end) >= 0) return !isOblique(this.view, start);
    const verb = this.view.analysed.tokens.lemmas[start - 1] ?? '';
    return pos[start - 1] === Pos.VERB && (ADDRESSING.has(verb) || AFFECTING.has(verb));
  }

  /** `over his head`, which is no one's leader. */
  private isBodyPart({ noun, introduction, start }: Description): boolean {
    return noun.sense.entry.lemma === 'head' && introduction === 'owned' && this.view.words[start - 2] === 'over';
  }

  /** `combatants of the Front`: the body behind is who they are. */
  private isNamedOf(end: number): boolean {
    const { words } = this.view;
    return words[end] === 'of' && this.state.taken[words[end + 1] === 'the' ? end + 2 : end + 1] === 1;
  }

  /** `a court in Dar es Salaam`, `a spokesman for Hribar`: one of many, told by a name behind. */
  private isLocatedOne(found: Description): boolean {
    const { end } = found;
    const { class: nounClass, lemma } = found.noun.sense.entry;
    if (/^spokes/.test(lemma)) return this.view.words[end] === 'for' && (this.state.taken[end + 1] === 1 || this.state.taken[end + 2] === 1);
    return (nounClass === 'private' || nounClass === 'institution') && this.view.words[end] === 'in' && this.view.capital[end + 1] === 1 && (TOLD_OF.has(this.view.words[found.start - 1]) || this.isArgument(found) || this.isSubject(found));
  }

  /** Whether what stands behind people says which: a place or body, or anything where they are the subject of a verb. */
  private isToldBehind(found: Description): boolean {
    const { class: nounClass } = found.noun.sense.entry;
    // "instructors from Africa Corps" are only sent by it.
    const sent = this.view.words[found.end] === 'from' && nounClass === 'personnel';
    if (sent || !(PEOPLE.has(nounClass) || nounClass === 'institution')) return false;
    return (PEOPLE.has(nounClass) && this.isLocated(found.end)) || (found.tails.length > 0 && this.isSubject(found));
  }

  /** Whether a verb follows the description or what belongs to it. */
  private isSubject({ start, end, tails }: Description): boolean {
    return [end, ...tails].some((to) => verbBehind(this.view, to) >= 0) && !isOblique(this.view, start);
  }

  /** `Officials in Ankara`, `diplomats from Oman`: personnel of a state, which is named behind them. */
  private isOfState({ noun, end }: Description): boolean {
    const { class: nounClass, lemma } = noun.sense.entry;
    if (nounClass !== 'personnel' && nounClass !== 'leader') return false;
    const foreign = this.view.words[end] === 'in' && POSTED.has(lemma);
    return !foreign && this.isOfStates(end + 1);
  }

  /** `smugglers in Zawiya`, `officers of the Guard`: the place or body behind says which. */
  private isLocated(at: number): boolean {
    const { words, capital } = this.view;
    if (!LOCATIVES.has(words[at]) && words[at] !== 'of' && words[at] !== 'from' && words[at] !== 'on') return false;
    return capital[at + 1] === 1 || (words[at + 1] === 'the' && capital[at + 2] === 1);
  }

  /** `a consortium led by Eni`, `a faction of the Front`: what follows says who it is. */
  private isExplained(at: number): boolean {
    const { words } = this.view;
    const from = words[at] === 'of' ? at + 1 : words[at + 1] === 'by' || words[at + 1] === 'to' ? at + 2 : -1;
    return from > 0 && (this.state.taken[from] === 1 || this.state.taken[from + 1] === 1);
  }

  /** `its troops`, `Iran's diplomats`: people who stand for the state or the body that they belong to, which is named in front of them. */
  private isOwners({ sense: { entry, plural }, start }: NounHit): boolean {
    if (!plural || (entry.class !== 'personnel' && entry.class !== 'armed' && entry.class !== 'leader')) return false;
    let at = start - 1;
    while (at > 0 && this.state.owner[at] === undefined && start - at < REACH) at--;
    const owner = this.state.owner[at];
    if (owner === undefined) return entry.class !== 'leader';
    const types = owner.ids.map((id) => this.context.registry.typeOf(id));
    return types.every((type) => type === 'state' || (entry.class !== 'leader' && type !== 'person'));
  }

  /** Whether a verb of acting follows. */
  private acts(head: number): boolean {
    const verb = verbBehind(this.view, head + 1);
    return verb >= 0 && ACTING.has(this.view.analysed.tokens.lemmas[verb]);
  }

  /** Whether the phrase is an argument: not a modifier, an apposition, a predicate or a place. */
  private takesPart({ start, end, noun, introduction }: Description): boolean {
    const { words } = this.view;
    const { lemmas } = this.view.analysed.tokens;
    if (isModifierAt(this.view, end) && !isPossessive(words[end])) return false;
    // "pollster Suda Wongchai", "the bloc's envoy, Peter Sorensen": the name behind is who it is.
    if (this.state.taken[end] === 1 || (words[end] === ',' && introduction !== 'bare' && this.state.taken[words[end + 1] === 'the' ? end + 2 : end + 1] === 1)) return false;
    const before = introduction === 'owned' ? this.ownerStart(start) - 1 : start - 1;
    if (introduction !== 'owned' && (COPULAS.has(lemmas[before] ?? '') || words[before] === 'as')) return false;
    if (explainedBy(this.state, start, noun, end) !== null) return false;
    if (words[before] === ',' && this.state.owner[before - 1] !== undefined && introduction !== 'owned' && this.closesAside(end)) return false;
    // "foreign ministers of both countries" stand for them.
    if (words[end] === 'of' && (noun.sense.entry.class === 'leader' || noun.sense.entry.class === 'personnel') && noun.sense.plural && this.isOfStates(end + 1)) return false;
    const body = typeOfDescribed(noun.sense, false) === 'organization';
    if (body && LOCATIVES.has(words[before]) && this.view.pos[before] === Pos.ADP) return false;
    return true;
  }

  private isOfStates(at: number): boolean {
    const { words } = this.view;
    const from = words[at] === 'the' ? at + 1 : at;
    if (words[from] === 'both' || words[from] === 'two' || words[from] === 'three') return true;
    return this.state.owner[from]?.ids.every((id) => this.context.registry.typeOf(id) === 'state') === true;
  }

  /** `Zenko, a drone maker, supplies`: the comma or stop behind an apposition. */
  private closesAside(end: number): boolean {
    for (let i = end; i < this.view.length && i < end + ASIDE; i++) {
      const word = this.view.words[i];
      if (word === ',' || word === '.' || word === ';' || word === ')') return true;
      if (verbBehind(this.view, i) === i && AFFECTING.has(this.view.analysed.tokens.lemmas[i])) return false;
    }
    return end >= this.view.length;
  }

  private emit(found: Description): void {
    const { registry } = this.context;
    const { start, core, end, head, noun, plural } = found;
    const owned = found.introduction === 'owned';
    const wordings = [this.state.textOf(core, end), this.state.textOf(start, end)];
    if (owned) wordings.push(this.state.textOf(this.ownerStart(start), end));
    for (const tail of found.tails) wordings.push(this.state.textOf(core, tail), this.state.textOf(start, tail));
    const name = owned ? this.ownedName(start, wordings[0]) ?? wordings[2] : wordings[wordings.length > 2 ? 2 : 0];
    const id = registry.named(name) ?? registry.addUnknown(name, typeOfDescribed(noun.sense, plural));
    if (!owned && start > 0 && isBound(this.view.words, start - 1)) wordings.push(this.state.textOf(start - 2, end));
    for (const wording of wordings) if (!owned || wording !== wordings[0] || core > start) registry.addAlias(id, wording);
    this.state.describeGroup(id, { head, noun });
    this.state.emit([id], { start, end, head, form: 'nominal', basis: 'rule.actor.described' }, plural);
  }

  /** `YLB president`, `Thai banks`: what is owned under its owner's name, so that it is the same whatever pronoun stands in front. */
  private ownedName(start: number, noun: string): string | null {
    const owner = this.state.possessorOf(start);
    if (owner === undefined || owner.ids.length !== 1) return null;
    const { registry, lexicon } = this.context;
    const [id] = owner.ids;
    const adjective = lexicon.actors.winner(id)?.demonyms[0];
    const draft = registry.get(id);
    if (draft === undefined) return null;
    const label = draft.type === 'state' ? adjective ?? draft.name : draft.type === 'person' ? `${draft.name}'s` : [...draft.aliases.values()].find(isAcronym) ?? draft.name;
    return `${label} ${noun}`;
  }

  private ownerType(start: number): ActorType | null {
    const owner = this.state.possessorOf(start);
    return owner?.ids.length === 1 ? this.context.registry.typeOf(owner.ids[0]) : null;
  }

  /** First token of whoever owns what is described: `its`, `Beijing` in `Beijing's ambassador`. */
  private ownerStart(start: number): number {
    if (OWN.has(this.view.words[start - 1])) return start - 1;
    return this.state.owner[start - 2]?.start ?? this.view.phraseAt[start - 2]?.start ?? start;
  }
}
