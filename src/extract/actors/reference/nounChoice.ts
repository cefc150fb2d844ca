/** Which actor named before a description means, `the company`, `the junta`, `the general`: what speaks for each, and what for none. */
import { Pos } from '../../../language/index.js';
import { lastWord } from '../antecedents/kinds.js';
import { ActorReader } from '../actorReader.js';
import { COMING_GOVERNMENTS, COUNTRIES, CREW, DEFINITE, FIRMS, GOVERNMENTAL, GOVERNMENTS, OFFICERS, PRONOMINAL, RULERS, STATE_FORMS, VAGUE } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { isModifierAt, type NounHit } from '../nominals.js';
import { clauseAt, verbBehind } from '../view.js';
import { Evidence, likeliest, type Option } from './choice.js';
import { keyOf, referentsBefore, type Referent } from './referents.js';
import type { Subject } from './subjects.js';

/** Classes of nouns for bodies, whatever they do. */
const UNHEARD = new Set(['private', 'body', 'political', 'institution']);

/** Groups of nouns with weights of their own; what speaks for someone differs with what he is called. */
const GROUPS = new Set(['personnel', 'private', 'leader', 'government', 'armed', 'body', 'country', 'institution', 'polity', 'political']);
/** Adjectives by which offices are told apart. */
const OFFICES = new Set(['prime', 'foreign', 'interior', 'first', 'vice', 'deputy']);
/** How many sentences back who is described may stand. */
const REACH = 30;

/** Verbs whose object is followed by *of* or by *that*: what follows belongs to them. */
const CHARGING = new Set(['accuse', 'suspect', 'convict', 'acquit', 'deprive', 'strip', 'warn', 'inform', 'remind', 'assure', 'notify', 'convince']);
const TELLING = new Set(['tell', 'warn', 'inform', 'remind', 'assure', 'notify', 'convince', 'persuade', 'promise']);

export interface Description {
  /** The determiner, or the first word behind it where there is none. */
  readonly start: number;
  /** Behind the determiner. */
  readonly from: number;
  readonly end: number;
  readonly head: number;
  readonly noun: NounHit | null;
  readonly plural: boolean;
}

export interface Meant extends Option {
  readonly human: boolean;
}

/** What a noun says of whom it means. */
interface Sort {
  readonly lemma: string;
  readonly last: string;
  readonly head: string;
  readonly phrase: string;
  readonly nounClass: string;
  /** Means a state, be it by its government. */
  readonly state: boolean;
  readonly person: boolean;
  /** `government troops` */
  readonly governmental: boolean;
}

export class NounChoice extends ActorReader {
  /** Who is meant by a description, null where no one is whom the brief has named. */
  choose(description: Description, allows: (id: string) => boolean = () => true): Meant | null {
    const { context, sentence } = this.state;
    const sort = this.sortOf(description);
    const { least, kinds } = context.lexicon.references;
    const group = this.groupOf(sort);
    const kind = `noun ${GROUPS.has(group) ? group : 'other'}`;
    const weights = kinds[kind] ?? {};
    const evidence = (): Evidence => new Evidence(weights, context.watch !== undefined);
    const options = this.options(description, sort, allows, evidence);
    if (options.length === 0) return null;
    const none = evidence();
    this.ofNone(none, description, sort);
    const choice = { kind, sentence, start: description.start, end: description.end, options, none };
    context.watch?.(choice);
    const found = likeliest(least, choice);
    if (found !== null) this.context.discourse.called.set(sort.head, found.ids[0]);
    return found;
  }

  private sortOf({ from, end, head, noun }: Description): Sort {
    const { words, analysed: { tokens } } = this.view;
    const lemma = noun?.sense.entry.lemma.toLowerCase() ?? tokens.lemmas[head];
    const entry = noun?.sense.entry;
    const last = lastWord(lemma);
    return {
      lemma, last, head: words[head], phrase: words.slice(from, end).join(' '), nounClass: entry?.class ?? 'none',
      state: entry?.class === 'polity' || COUNTRIES.has(last) || GOVERNMENTS.has(lemma) || GOVERNMENTS.has(words[head]) || RULERS.has(words[head]) || entry?.class === 'personnel',
      person: noun === null || entry?.class === 'leader' || entry?.kind === 'person' || entry?.class === 'personnel',
      governmental: GOVERNMENTAL.has(words[from]),
    };
  }

  private options(description: Description, sort: Sort, allows: (id: string) => boolean, evidence: () => Evidence): Meant[] {
    const { context, sentence, view } = this.state;
    const { discourse } = context;
    const { start, plural } = description;
    const accepts = ({ ids }: Candidate): boolean => ids.length === 1 && allows(ids[0]);
    const referents = referentsBefore(discourse, { sentence, at: start, sets: [] }, Math.max(discourse.floor, discourse.opening, sentence - REACH), accepts);
    const group = this.groupOf(sort);
    const found: (Meant & { readonly referent: Referent; readonly place: number; readonly named: boolean })[] = [];
    const states = new Map<string, { presence: number; away: number }>();
    for (const [place, referent] of referents.entries()) {
      const [id] = referent.ids;
      const state = sort.state ? context.registry.stateOf(id) : null;
      if (state !== null && state !== id && allows(state)) {
        const known = states.get(state);
        states.set(state, { presence: (known?.presence ?? 0) + referent.presence, away: Math.min(known?.away ?? Infinity, referent.away) });
      }
      const told = evidence();
      const named = this.suits(told, id, referent.nearest, description, sort);
      if (named !== null) found.push({ ids: referent.ids, human: referent.nearest.human, evidence: told, referent, place, named });
    }
    // `sent troops to Mali and shelled the country`: a state named in the same breath is meant before others.
    const here = group === 'country' ? found.filter(({ referent }) => referent.away === 0) : [];
    const near = here.length > 0 ? here : found;
    if (near.length > 0) {
      const clause = clauseAt(view, start);
      const subject = clause === null || isModifierAt(view, description.end) ? null : this.state.subjects.of(clause);
      const own = subject === null || subject.head >= start || subject.ids.length === 0 ? '' : keyOf(subject.ids);
      const parent = clause?.parent == null ? null : this.state.subjects.of(clause.parent);
      const above = parent === null || parent.ids.length === 0 ? '' : keyOf(parent.ids);
      const most = this.state.foremost(referents.map(({ ids }) => ids));
      const ownState = this.stateOf(subject);
      const aboveState = this.stateOf(parent);
      const someNamed = near.some(({ named }) => named);
      for (const { evidence: told, referent, place, named } of near) {
        this.ofReferent(told, referent, plural);
        told.add('foremost', most[place]);
        told.add(`${group} same`, referent.away === 0);
        told.add(`${group} latest`, referent.since === 0);
        told.add('own', referent.key === own);
        told.add('above', referent.key === above);
        told.add('ownState', referent.key !== own && referent.ids[0] === ownState);
        told.add('aboveState', referent.key !== above && referent.ids[0] === aboveState);
        told.add('notNamed', someNamed && !named);
      }
    }
    const options: Meant[] = [...near];
    const coming = here.length === 0 && sort.nounClass === 'leader' && !plural ? this.antecedents.persons.leaderOf(null, sort.lemma) : null;
    if (coming !== null && allows(coming) && !options.some(({ ids }) => ids[0] === coming)) {
      const told = evidence();
      for (const name of ['office', 'coming', 'leader person']) told.add(name, true);
      told.add('notNamed', near.some(({ named }) => named));
      options.push({ ids: [coming], human: false, evidence: told });
    }
    return sort.state && here.length === 0 ? this.withStates(options, states, sort, evidence) : options;
  }

  /** States that the brief has not named here, but someone or something of theirs. */
  private withStates(found: readonly Meant[], states: ReadonlyMap<string, { presence: number; away: number }>, sort: Sort, evidence: () => Evidence): Meant[] {
    const { discourse, book } = this.context;
    const main = book.facts.mainState();
    const { topics } = this.state;
    const named = new Set(found.map(({ ids }) => ids[0]));
    const ofState = (told: Evidence, id: string): void => {
      told.add('via', Math.log1p(states.get(id)?.presence ?? 0));
      told.add('main', id === main);
      told.add('labelled', topics.includes(id));
      told.add('labelledAlone', topics.length === 1 && topics[0] === id);
      told.add('titled', discourse.topics.includes(id));
      told.add('ruled', discourse.called.get(sort.head) === id || (sort.head === 'regime' && discourse.called.get('junta') === id));
      told.add('rulers', RULERS.has(sort.head));
      told.add('officers', OFFICERS.has(sort.head) && discourse.called.get('junta') === id);
      told.add('governmental', sort.governmental);
    };
    for (const { ids, evidence: told } of found) ofState(told, ids[0]);
    const others = [...states.keys(), ...topics, ...discourse.topics, ...(main === null ? [] : [main])].filter((id, at, all) => !named.has(id) && all.indexOf(id) === at && this.formFits(id, sort));
    return [...found, ...others.map((id) => {
      const told = evidence();
      ofState(told, id);
      told.add('unnamed', true);
      told.add('far', Math.log1p(states.get(id)?.away ?? REACH));
      told.add('same', states.get(id)?.away === 0);
      told.add(`${this.groupOf(sort)} state`, true);
      return { ids: [id], human: false, evidence: told };
    })];
  }

  /** The state that a subject belongs to. */
  private stateOf(subject: Subject | null): string | null {
    return subject?.ids.length === 1 ? this.context.registry.stateOf(subject.ids[0]) : null;
  }

  private formFits(id: string, { last }: Sort): boolean {
    return STATE_FORMS.get(last)?.has(id) !== false;
  }

  /** A noun with the word in front that tells which office it is: `prime minister`, `oil minister`; not `powerful minister`. */
  private officeOf({ from, head }: Description): string {
    const { words, pos } = this.view;
    const tells = head > from && (pos[head - 1] === Pos.NOUN || pos[head - 1] === Pos.PROPN || OFFICES.has(words[head - 1]));
    return tells ? `${words[head - 1]} ${words[head]}` : words[head];
  }

  /** A noun's place among nouns. */
  private groupOf({ last, lemma, head, nounClass }: Sort): string {
    if (COUNTRIES.has(last)) return 'country';
    if (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) return 'government';
    return nounClass;
  }

  /** How an actor suits the noun: whether its name has it; null where it can hardly be meant. */
  private suits(told: Evidence, id: string, nearest: Candidate, description: Description, sort: Sort): boolean | null {
    const { noun, plural } = description;
    const { registry } = this.context;
    const draft = registry.get(id);
    if (draft === undefined) return null;
    const { kinds, members, persons } = this.antecedents;
    const repeats = draft.type !== 'state' && (draft.heads.has(sort.head) || draft.heads.has(sort.lemma));
    const wording = registry.named(sort.phrase) === id;
    told.add('repeats', repeats);
    told.add('wording', wording);
    told.add('again', this.context.discourse.called.get(sort.head) === id);
    told.add(`${this.groupOf(sort)} ${draft.type}`, true);
    if (draft.type === 'person') {
      if (plural || persons.holdsAnother(id, this.officeOf(description), sort.head)) return null;
      const title = persons.titleFit(id, sort.phrase, sort.head, sort.lemma);
      told.add('title', title === 1);
      told.add('office', title === 0.5);
      return title > 0 || (sort.person && noun !== null) ? false : null;
    }
    if (draft.type === 'state') {
      if (nearest.human) {
        told.add('sameOffice', nearest.noun === sort.head);
        return sort.nounClass === 'leader' && !plural ? false : null;
      }
      told.add('form', STATE_FORMS.has(sort.last));
      return (sort.state && this.formFits(id, sort)) || wording ? false : null;
    }
    const named = kinds.hasNoun(id, sort.last);
    const fits = noun !== null && kinds.fits(noun, plural, id);
    const kind = members.kindOf(sort.lemma, noun);
    const member = kind === null ? 0 : members.suiting(sort.lemma, kind)(id);
    const crew = CREW.has(sort.last) && kinds.isHostile(id);
    // Of a body that only its name tells of, anything may be said.
    const unheard = draft.type === 'organization' && !draft.known && draft.nounClass === null && UNHEARD.has(sort.nounClass);
    if (!fits && member < 0.3 && !repeats && !named && !crew && !wording && !unheard) return null;
    told.add('fits', fits);
    told.add('member', member);
    told.add('crew', crew);
    told.add('named', named);
    told.add('called', named && kinds.isCalled(id, sort.last));
    told.add('otherwise', !repeats && draft.type === 'group' && !draft.known && draft.heads.size > 0);
    told.add('pluralNoun', plural === nearest.plural);
    return named;
  }

  private ofReferent(told: Evidence, { nearest, away, since, acted, mentions, presence, ids }: Referent, plural: boolean): void {
    told.add('same', away === 0);
    told.add('previous', away === 1);
    told.add('far', Math.log1p(away));
    told.add('since', Math.log1p(since));
    told.add('latest', since === 0);
    told.add(nearest.part, true);
    told.add('acted', acted <= 1);
    told.add('mentions', Math.log1p(mentions));
    told.add('presence', Math.log1p(presence));
    told.add('paragraph', nearest.block === this.view.analysed.blockIndex);
    told.add('described', nearest.loose);
    told.add('number', plural === nearest.plural);
    told.add('topic', this.context.discourse.topics.includes(ids[0]));
  }

  /** What speaks for no one being meant whom the brief has named. */
  private ofNone(told: Evidence, { start, from, end, noun, plural }: Description, sort: Sort): void {
    const { words } = this.view;
    const verb = this.view.analysed.tokens.lemmas[start - 1] ?? '';
    const next = words[end] ?? '';
    const post = (next === 'of' && CHARGING.has(verb)) || (next === 'that' && TELLING.has(verb)) ? '' : next;
    const qualified = noun !== null && noun.start > from;
    told.add('none bias', true);
    told.add(`none ${this.groupOf(sort)}`, true);
    told.add('none told', qualified);
    told.add('none vague', qualified && VAGUE.has(words[noun.start - 1]));
    told.add('none compound', sort.lemma.includes(' '));
    told.add('none of', post === 'of');
    told.add('none clause', post === 'that' || post === 'who' || post === 'whose' || post === 'which');
    told.add('none in', post === 'in' || post === 'for' || post === 'at' || post === 'from');
    told.add('none these', words[start] !== 'the' && DEFINITE.has(words[start]));
    told.add('none bare', !DEFINITE.has(words[start]));
    told.add('none manyOf', plural);
    told.add('none pronominal', PRONOMINAL.has(sort.lemma) || FIRMS.has(sort.lemma));
    told.add('none modifies', isModifierAt(this.view, end));
    told.add('none acting', verbBehind(this.view, end) >= 0);
    told.add('none name', this.state.crossesName(from, end));
    told.add('none first', this.state.sentence === 0);
    told.add('none coming', COMING_GOVERNMENTS.has(words[from]));
  }
}
