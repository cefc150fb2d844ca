/** Who a description can mean: the actors that the brief has named, searched from the nearest backwards. */
import { ANY_BODY, COMPANY_KINDS, FIRM_HEADS, FIRMS, HOSTILE, HOSTILE_KINDS, STATE_FORMS, STATELIKE } from './classes.js';
import type { Candidate } from './discourse.js';
import { isModifierAt, type NounHit } from './nominals.js';
import type { ScanContext, SentenceState } from './sentenceState.js';
import { clauseAt, type View } from './view.js';
import { ORGANIZATION_HEADS } from './words.js';

/** How many sentences back the actor of a description may stand, and where its name ends in the very noun. */
const NEAR = 3;
const FAR = 30;
/** How many sentences back the state may stand whose government is meant. */
const GOVERNED_REACH = 6;
/** Least presence of that state: one full mention is worth 1 in the same sentence, 1/2 in the one before. */
const LEAST_PRESENCE = 0.3;
/** What being the subject of the whole brief is worth beside that. */
const MAIN_WEIGHT = 1;
/** Most tokens between a person and the body that it is named with. */
const BESIDE = 4;
/** Words in the name of a band that fights, of which the lexicon says nothing. */
const FIGHTING = /\bfront\b|liberation|resistance|brigade/;
/** Titles of whom *the incumbent* is said. */
const RULING = /^(?:president|prime minister|premier|chancellor|governor|mayor)$/;
/** Forces that several states send. */
const MISSIONS = new Set(['mission', 'force']);
const HOSTILE_WORDS = /jihad|militan|rebel|insurg|guerrilla|separat|extremis|terroris|hacker|militia/;

/** `UFD`: an unknown name in capitals may be anyone's. */
const isCodeName = (name: string): boolean => /^[A-Z][A-Z0-9-]{1,6}$/.test(name);

const lastWord = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';

/** Whether names have a word, in the plural too. */
const hasWord = (names: string, word: string): boolean => ` ${names} `.includes(` ${word} `) || ` ${names} `.includes(` ${word}s `);

/** What makes a title another one: the vice president is not the president. */
const OTHER_OFFICE = /\b(?:vice|deputy|former|ex)\b/;

/** Whether someone with a title can be called by an office. */
const holds = (title: string, office: string): boolean => title.includes(office) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(office);

/** Whether a title ends in what someone is called. */
const bears = (title: string, called: string): boolean => ` ${title}`.endsWith(` ${called}`) && OTHER_OFFICE.test(title) === OTHER_OFFICE.test(called);

export class Antecedents {
  private readonly context: ScanContext;
  private readonly view: View;

  constructor(
    private readonly state: SentenceState,
  ) {
    this.context = state.context;
    this.view = state.view;
  }

  /** The person of a state that the brief has named, by title where it tells; null when none fits. */
  leaderOf(state: string | null, office: string): string | null {
    const { registry, discourse } = this.context;
    let fallback: string | null = null;
    for (const candidate of discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft === undefined || draft.type !== 'person' || (state !== null && draft.state !== state)) continue;
        const titled = [...draft.titles].some((title) => holds(title, office) || (office === 'incumbent' && RULING.test(title))) || (draft.office !== undefined && draft.office !== null && holds(draft.office.toLowerCase(), office));
        if (titled) return id;
        if (office === 'leader' && state !== null) fallback ??= id;
      }
    }
    return fallback;
  }

  /** The armed, criminal or cyber group named last. */
  lastHostile(at: number): string | null {
    const { registry, lexicon, discourse } = this.context;
    for (const candidate of discourse.back(this.state.sentence, at)) {
      if (candidate.ids.length !== 1) continue;
      const draft = registry.get(candidate.ids[0]);
      const kind = lexicon.byActor.get(candidate.ids[0])?.kind ?? '';
      if (draft !== undefined && draft.type !== 'state' && (HOSTILE_KINDS.has(kind) || draft.nounClass === 'armed' || draft.nounClass === 'cyber')) return draft.id;
    }
    return null;
  }

  /** `The minister` behind `the Russian foreign minister`: the same one, though unnamed. */
  officeBefore(at: number, head: string): readonly string[] | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at)) {
      if (candidate.human && candidate.sentence < this.state.sentence && candidate.noun === head) return candidate.ids;
    }
    return null;
  }

  /** `the general`: the last person that has borne the title. */
  titledPerson(phrase: string, head: string): string | null {
    const { registry, discourse } = this.context;
    for (const candidate of discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) {
        const draft = registry.get(id);
        if (draft?.type !== 'person') continue;
        for (const title of draft.titles) if (bears(title, phrase) || (!OTHER_OFFICE.test(phrase) && bears(title, head))) return id;
      }
    }
    return null;
  }

  /** The body whose name ends in a noun, or opens with it in front of *of*: `the ministry` behind the Interior Ministry. */
  bodyNamed(noun: string, at: number): string | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at, FAR)) {
      if (candidate.ids.length !== 1) continue;
      const draft = this.context.registry.get(candidate.ids[0]);
      if (draft?.type !== 'organization') continue;
      for (const name of draft.aliases.keys()) if (name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `) || name.includes(` ${noun} of `) || name.startsWith(`${noun} for `)) return draft.id;
    }
    return null;
  }

  /** The group whose phrase ended in this noun. */
  repeated(head: string): string | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, this.view.length, 30)) {
      for (const id of candidate.ids) if (this.context.registry.get(id)?.heads.has(head) === true) return id;
    }
    return null;
  }

  /** The last two actors named in the sentence in hand or in the one before. */
  lastPair(at: number): readonly [string, string] | null {
    for (let sentence = this.state.sentence; sentence >= 0 && sentence >= this.state.sentence - 1; sentence--) {
      const here = this.context.discourse.in(sentence).filter((candidate) => candidate.ids.length === 1 && !candidate.place && (sentence < this.state.sentence || candidate.end <= at));
      const ids = [...new Set([...here].sort((a, b) => a.start - b.start).map((candidate) => candidate.ids[0]))];
      if (ids.length >= 2) return [ids[ids.length - 2], ids[ids.length - 1]];
    }
    return null;
  }

  /** A state that is none of these: the one that the brief is about, else the one named last, else the one named most. */
  stateBeside(states: readonly string[], at: number): string | null {
    const { book, discourse, registry } = this.context;
    const main = book.mainState();
    if (main !== null && !states.includes(main)) return main;
    for (const candidate of discourse.back(this.state.sentence, at, 2)) {
      const other = candidate.ids.find((id) => registry.typeOf(id) === 'state' && !states.includes(id));
      if (other !== undefined && candidate.ids.length === 1) return other;
    }
    return book.mainStateBeside(states);
  }

  /** As `governed`, but who has once been called a junta or regime is meant again: a brief seldom speaks of two. */
  ruledAs(noun: string, at: number): string | null {
    const { ruled } = this.context.discourse;
    const before = ruled.get(noun) ?? (noun === 'regime' ? ruled.get('junta') : undefined);
    if (before !== undefined) return before;
    const state = this.governed(at, STATE_FORMS.get(noun));
    if (state !== null && (noun === 'junta' || noun === 'regime')) ruled.set(noun, state);
    return state;
  }

  /**
   * The state whose government is meant where none is named.
   * @param forms states that the noun for their rulers fits best
   */
  governed(at: number, forms?: ReadonlySet<string>): string | null {
    const { registry, discourse } = this.context;
    const stateOf = (candidate: Candidate): string | null => (candidate.ids.length === 1 ? registry.stateOf(candidate.ids[0]) : null);
    for (const candidate of discourse.back(this.state.sentence, at, 0)) {
      if (candidate.place) return stateOf(candidate);
    }
    if (this.state.topics.length === 1) return this.context.registry.addState(this.state.topics[0]);
    const scores = new Map<string, number>();
    for (const candidate of discourse.back(this.state.sentence, at, GOVERNED_REACH)) {
      const state = stateOf(candidate);
      const type = candidate.ids.length === 1 ? registry.typeOf(candidate.ids[0]) : null;
      if (state === null || (type !== 'state' && type !== 'person')) continue;
      const weight = (candidate.modifier ? 0.5 : 1) / (1 + this.state.sentence - candidate.sentence);
      scores.set(state, (scores.get(state) ?? 0) + weight);
    }
    const main = this.context.book.mainState();
    if (main !== null) scores.set(main, (scores.get(main) ?? 0) + MAIN_WEIGHT);
    if (forms !== undefined) for (const [state, score] of scores) if (forms.has(state)) scores.set(state, score + MAIN_WEIGHT);
    let best: string | null = null;
    for (const [state, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = state;
    return best === null || (scores.get(best) ?? 0) < LEAST_PRESENCE ? null : registry.addState(best);
  }

  /**
   * The state that *the country* means: the nearest one named, or that of a person or institution in the same sentence.
   * @param noun tells which states it can be, if it says of what form: `kingdom`, `island`
   */
  lastState(at: number, noun: string): string | null {
    const { registry, discourse } = this.context;
    const forms = STATE_FORMS.get(noun);
    const fits = (state: string): boolean => forms?.has(state) !== false;
    for (const candidate of discourse.back(this.state.sentence, at)) {
      if (candidate.ids.length !== 1 || candidate.sentence < discourse.floor) continue;
      const type = registry.typeOf(candidate.ids[0]);
      if (type === 'state') {
        if (fits(candidate.ids[0])) return candidate.ids[0];
        continue;
      }
      const state = registry.stateOf(candidate.ids[0]);
      if (candidate.sentence === this.state.sentence && state !== null && fits(state)) return registry.addState(state);
    }
    const topic = this.state.topics.length === 1 ? this.state.topics[0] : this.context.book.mainState();
    return topic === null || !fits(topic) ? null : this.context.registry.addState(topic);
  }

  /** The nearest actor that a noun can describe: of bodies of any kind one that has the noun in its name before others; the one most spoken of where none is near. */
  antecedent(noun: NounHit, plural: boolean, at: number, state: string | null): string | null {
    const { registry, discourse } = this.context;
    const { entry } = noun.sense;
    const last = lastWord(entry.lemma);
    const clause = clauseAt(this.view, at);
    const subject = clause === null || isModifierAt(this.view, noun.end) ? [] : (this.state.resolver.subject(clause)?.ids ?? []);
    const fits = (id: string): boolean => !subject.includes(id) && (state === null || registry.get(id)?.state === state) && this.fits(noun, plural, id);
    if (plural && entry.class !== 'cyber' && entry.class !== 'armed' && entry.class !== 'personnel') return null;
    const search = (reach: number, accept: (id: string) => boolean): string | null => {
      for (let s = this.state.sentence; s >= 0 && s >= this.state.sentence - reach; s--) {
        const here = discourse.in(s).filter((candidate) => (s < this.state.sentence || candidate.end <= at) && !candidate.place && candidate.ids.length === 1 && accept(candidate.ids[0]));
        const best = here.find((candidate) => !candidate.modifier) ?? here[0];
        if (best !== undefined) return best.ids[0];
      }
      return null;
    };
    const named = (id: string): boolean => fits(id) && hasWord(this.namesOf(id), last);
    // "the cartel" is whatever has that word for its name, however far back.
    return (ANY_BODY.has(last) ? search(NEAR, named) : null) ?? search(NEAR, fits) ?? (plural ? null : search(FAR, (id) => registry.get(id)?.name.toLowerCase().endsWith(` ${last}`) === true && fits(id))) ?? this.mostNamed(at, fits);
  }

  /** Of those that fit, the one that has been spoken of most, if more than once. */
  private mostNamed(at: number, fits: (id: string) => boolean): string | null {
    const counts = new Map<string, number>();
    for (const { ids, place } of this.context.discourse.back(this.state.sentence, at, FAR)) {
      if (!place && ids.length === 1) counts.set(ids[0], (counts.get(ids[0]) ?? 0) + 1);
    }
    const [first] = [...counts].filter(([id, count]) => count > 1 && fits(id)).sort((a, b) => b[1] - a[1]);
    return first?.[0] ?? null;
  }

  private namesOf(id: string): string {
    const draft = this.context.registry.get(id);
    return draft === undefined ? '' : [draft.name, ...draft.aliases.values()].join(' ').toLowerCase();
  }

  /** Whether a noun can describe an actor, by its kind. */
  private fits({ sense: { entry } }: NounHit, plural: boolean, id: string): boolean {
    const draft = this.context.registry.get(id);
    if (draft === undefined || draft.type === 'state' || draft.type === 'person') return false;
    const last = lastWord(entry.lemma);
    const known = this.context.lexicon.byActor.get(id);
    const kind = known?.kind ?? '';
    const names = this.namesOf(id);
    if (hasWord(names, last)) return true;
    const tail = lastWord(draft.name);
    const unlisted = known === undefined && draft.type === 'organization' && !ORGANIZATION_HEADS.has(tail) && !/^\p{Ll}/u.test(draft.name);
    const international = known?.state === null && STATELIKE.has(kind);
    if (last === 'group' || last === 'network' || last === 'movement' || last === 'faction') {
      return !plural && (this.isHostile(draft.nounClass, kind, names, null) || (last === 'group' && kind === 'forum') || (known === undefined && draft.type === 'organization' && kind === '' && isCodeName(draft.name)));
    }
    if (!plural && ANY_BODY.has(last) && draft.type === 'organization') return kind !== 'party' && !COMPANY_KINDS.has(kind);
    switch (entry.class) {
      case 'private':
        if (/gang|cartel/.test(last)) return this.isHostile(draft.nounClass, kind, names, null);
        if (plural || !FIRMS.has(last) || draft.type !== 'organization') return false;
        return known === undefined ? unlisted || FIRM_HEADS.has(tail) : COMPANY_KINDS.has(kind);
      case 'cyber':
      case 'armed':
      case 'personnel':
        if (!plural && MISSIONS.has(last)) return known?.state === null && kind === 'military';
        if (entry.class === 'personnel' && !HOSTILE.has(last)) return false;
        return this.isHostile(draft.nounClass, kind, names, entry.class === 'cyber' ? 'cyber' : null) || (entry.class === 'armed' && known === undefined && FIGHTING.test(names));
      case 'political':
        if (/bloc|coalition|alliance/.test(last)) return international;
        return !plural && last === 'party' && (kind === 'party' || names.includes('party') || draft.nounClass === 'political' || (unlisted && draft.nounClass === null && (isCodeName(draft.name) || draft.name.includes(' '))));
      case 'body':
        if (/alliance/.test(last)) return kind === 'military' || kind === 'treaty';
        if (/union|bloc|grouping|community|league/.test(last)) return international;
        return false;
      default:
        return false;
    }
  }

  /** The body that a person is named with, of the kind that a noun tells: `LIBRE deputy Xiomara Funes`, then `her party`. */
  affiliation(person: string, noun: NounHit, at: number): string | null {
    const { discourse, registry } = this.context;
    for (const mention of discourse.back(this.state.sentence, at, FAR)) {
      if (mention.form !== 'name' || mention.ids[0] !== person) continue;
      const beside = discourse.in(mention.sentence).find(({ ids, start, end, form }) => {
        const gap = start >= mention.end ? start - mention.end : mention.start - end;
        const type = registry.typeOf(ids[0]);
        return ids.length === 1 && form === 'name' && gap <= BESIDE && (type === 'organization' || type === 'group') && (this.fits(noun, false, ids[0]) || this.isHostile(registry.get(ids[0])?.nounClass ?? null, this.context.lexicon.byActor.get(ids[0])?.kind ?? '', this.namesOf(ids[0]), null));
      });
      if (beside !== undefined) return beside.ids[0];
    }
    return null;
  }

  /** Whether an actor is an armed, criminal or cyber group, which *the group*, *the gang* or *the attackers* can mean. */
  private isHostile(nounClass: string | null, kind: string, names: string, only: 'cyber' | null): boolean {
    if (only === 'cyber') return kind === 'cyber' || nounClass === 'cyber' || (kind === 'criminal' && nounClass === null);
    return HOSTILE_KINDS.has(kind) || nounClass === 'armed' || nounClass === 'cyber' || nounClass === 'body' || HOSTILE_WORDS.test(names);
  }

  salientSet(size: number, at: number, accept: (id: string) => boolean, without: ReadonlySet<string>): readonly string[] | null {
    const found = this.context.discourse.salient(this.state.sentence, at, (id) => accept(id) && !without.has(id));
    return found.length >= size ? found.slice(0, size) : null;
  }
}
