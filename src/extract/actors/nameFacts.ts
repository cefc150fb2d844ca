/** What the names of a brief say before it is told who they stand for: how often, in which contexts, with which nouns. */
import type { AnalysedDocument } from '../document.js';
import type { ActorLexicon, NounSense } from './gazetteer.js';
import type { NameSpan } from './nameSpan.js';
import { apposedNoun, isModifierAt, namedKindAt } from './nominals.js';
import { namesThing } from './things.js';
import { voteOf, type Vote } from './unknown.js';
import { isPassive, verbBehind, type View } from './view.js';
import { MINDED, PARTICIPANTS } from './words.js';

/** A state is what the brief is about when it is named this often at least, and this many times as often as the next one. */
const LEAST_NAMED = 3;
const MAIN_SHARE = 1.5;
/** What the first state that the headline names is worth, in mentions. */
const HEADLINE_WEIGHT = 4;

interface Tally {
  place: number;
  person: number;
  body: number;
}

export class NameFacts {
  readonly votes = new Map<string, Tally>();
  /** Acronyms and other names that the brief gives, with the rule that joined them. */
  readonly secondNames = new Map<string, string>();
  /** Nouns that explain unknown names: `the rebel group Harakat`. */
  readonly explained = new Map<string, NounSense>();
  /** Names of ships, weapons and the like, in lower case. */
  readonly things = new Set<string>();
  /** Known places, in lower case, that the brief speaks of as such. */
  readonly placed = new Set<string>();
  readonly stated = new Set<string>();
  /** Actors that the brief names, be it by capital or adjective. */
  readonly present = new Set<string>();
  /** How often the brief names each known actor, by id, and each unknown name, in lower case. */
  private readonly counts = new Map<string, number>();
  /** How often the brief names each state. */
  private readonly stateCounts = new Map<string, number>();

  constructor(
    readonly document: AnalysedDocument,
    private readonly lexicon: ActorLexicon,
  ) {}

  /** Counts whom a known name can stand for. */
  count(view: View, span: NameSpan): void {
    const { senses, start } = span;
    const plain = view.initial[start] === 0 && !view.headline;
    for (const sense of senses) {
      // "both Shell and BP": a capital in mid-sentence is no everyday word's.
      if (sense.ambiguous && plain && sense.role === 'name' && sense.entry.type === 'organization') this.stated.add(sense.entry.actor);
      if (sense.ambiguous) continue;
      if (sense.role === 'name') this.stated.add(sense.entry.actor);
      this.present.add(sense.entry.actor);
    }
    const name = senses.length > 0 ? senses[0].entry.actor : this.nameText(view, span).toLowerCase();
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    const state = senses.find((sense) => sense.entry.type === 'state' && !sense.ambiguous)?.entry.actor;
    if (state !== undefined) this.stateCounts.set(state, (this.stateCounts.get(state) ?? 0) + this.weightOf(view));
  }

  /** What a state is worth here: the first one of the headline more than any other. */
  private weightOf(view: View): number {
    if (view.analysed.block.kind !== 'headline' || this.stateCounts.size > 0) return 1;
    return HEADLINE_WEIGHT;
  }

  /** Keeps the name of a ship, weapon or the like. */
  noteThing(view: View, span: NameSpan): void {
    if ((span.kind === 'unclear' || span.kind === 'person') && namesThing(view, span)) this.things.add(this.nameText(view, span).toLowerCase());
  }

  /** How often the brief names someone who goes by these. */
  timesNamed(id: string, names: Iterable<string>): number {
    let times = this.counts.get(id) ?? 0;
    for (const name of names) times += this.counts.get(name) ?? 0;
    return times;
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

  textOf(view: View, start: number, end: number): string {
    const { starts, ends } = view.analysed.tokens;
    return this.document.text.slice(starts[start], ends[end - 1]).replace(/\s+/g, ' ');
  }

  nameText(view: View, span: NameSpan): string {
    return this.textOf(view, span.nameStart, span.end);
  }

  /** Counts what the context says of an unknown name. */
  vote(view: View, span: NameSpan): void {
    const kind = this.kindBehind(view, span);
    const noun = apposedNoun(view, this.lexicon, span.nameStart, span.end) ?? kind;
    const name = this.nameText(view, span).toLowerCase();
    if (noun !== null && !this.explained.has(name)) this.explained.set(name, noun);
    const read = kind !== null ? 'body' : this.isListed(view, span) ? 'person' : voteOf(view, span, this.lexicon);
    const town = span.kind === 'known-place';
    if (town && read === 'place') this.placed.add(name);
    const vote = !town ? read : kind !== null || (read !== 'place' && this.isMoreThanPlace(view, span, noun)) ? 'body' : null;
    if (vote !== null) this.voteFor(name, vote);
  }

  voteFor(name: string, vote: Exclude<Vote, null>): void {
    const key = name.toLowerCase();
    const tally = this.votes.get(key) ?? { place: 0, person: 0, body: 0 };
    tally[vote]++;
    this.votes.set(key, tally);
  }

  /** `Present: Ama Horzu, Kwesi Ofal`: who took part in a meeting. */
  private isListed({ analysed: { block } }: View, span: NameSpan): boolean {
    if (block.label === null || span.end - span.nameStart < 2) return false;
    return PARTICIPANTS.has(this.document.text.slice(block.label.start, block.label.end).toLowerCase());
  }

  /** `the Kotor clan`, `the state miner Nimba`, `Potosí wants a royalty`: a known place that is named for someone. */
  private isMoreThanPlace(view: View, span: NameSpan, noun: NounSense | null): boolean {
    if (noun !== null) return noun.entry.class !== 'polity' && noun.entry.class !== 'population' && noun.entry.kind !== 'person';
    const verb = verbBehind(view, span.end);
    return verb >= 0 && MINDED.has(view.analysed.tokens.lemmas[verb]) && !isPassive(view, span.end, verb);
  }

  /** `the Lima Norte gang`, `Bhumjaithai party`: a noun in lower case that says what the name in front of it is. */
  private kindBehind(view: View, span: NameSpan): NounSense | null {
    const noun = namedKindAt(view, this.lexicon, span.end);
    if (noun === null || noun.end - noun.start > 1 || isModifierAt(view, noun.end) || view.words[span.nameStart - 1] === 'a') return null;
    return noun.sense;
  }
}
