/** Which actor named before a description means, `the company`, `the junta`, `the general`: what speaks for each, and what for none. */
import { lastWord } from '../antecedents/kinds.js';
import { ActorReader } from '../actorReader.js';
import { COMING_GOVERNMENTS, COUNTRIES, CREW, DEFINITE, FIRMS, GOVERNMENTAL, GOVERNMENTS, OFFICERS, PRONOMINAL, RULERS, STATE_FORMS, VAGUE } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { isModifierAt, type NounHit } from '../nominals.js';
import { clauseAt, verbBehind } from '../view.js';
import { likeliest, type Features, type Option } from './choice.js';
import { keyOf, referentsBefore, type Referent } from './referents.js';

/** Classes of nouns for bodies, whatever they do. */
const UNHEARD = new Set(['private', 'body', 'political', 'institution']);

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
    const options = this.options(description, sort, allows);
    if (options.length === 0) return null;
    const choice = { kind: 'noun', sentence, start: description.start, end: description.end, options, none: this.none(description, sort) };
    context.watch?.(choice);
    const found = likeliest(context.lexicon.references, choice);
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

  private options(description: Description, sort: Sort, allows: (id: string) => boolean): Meant[] {
    const { context, sentence, view } = this.state;
    const { discourse } = context;
    const { start, plural } = description;
    const accepts = ({ ids }: Candidate): boolean => ids.length === 1 && allows(ids[0]);
    const referents = referentsBefore(discourse, { sentence, at: start, sets: [] }, Math.max(discourse.floor, discourse.opening, sentence - REACH), accepts);
    const clause = clauseAt(view, start);
    const subject = clause === null || isModifierAt(view, description.end) ? null : this.state.subjects.of(clause);
    const own = subject === null || subject.head >= start || subject.ids.length === 0 ? '' : keyOf(subject.ids);
    const parent = clause?.parent == null ? null : this.state.subjects.of(clause.parent);
    const above = parent === null || parent.ids.length === 0 ? '' : keyOf(parent.ids);
    const foremost = this.state.foremost(referents.map(({ ids }) => ids));
    const group = this.groupOf(sort);
    const found: Meant[] = [];
    const states = new Map<string, { presence: number; away: number }>();
    for (const [place, referent] of referents.entries()) {
      const [id] = referent.ids;
      const state = sort.state ? context.registry.stateOf(id) : null;
      if (state !== null && state !== id && allows(state)) {
        const known = states.get(state);
        states.set(state, { presence: (known?.presence ?? 0) + referent.presence, away: Math.min(known?.away ?? Infinity, referent.away) });
      }
      const suits = this.suits(id, referent.nearest, description, sort);
      if (suits === null) continue;
      found.push({
        ids: referent.ids, human: referent.nearest.human,
        features: {
          ...suits, ...this.ofReferent(referent, plural),
          foremost: foremost[place],
          [`${group} same`]: referent.away === 0 ? 1 : 0,
          [`${group} latest`]: referent.since === 0 ? 1 : 0,
          own: referent.key === own ? 1 : 0,
          above: referent.key === above ? 1 : 0,
        },
      });
    }
    const coming = sort.nounClass === 'leader' && !plural ? this.antecedents.persons.leaderOf(null, sort.lemma) : null;
    if (coming !== null && allows(coming) && !found.some(({ ids }) => ids[0] === coming)) found.push({ ids: [coming], human: false, features: { office: 1, coming: 1, 'leader person': 1 } });
    const named = found.some(({ features }) => features.named === 1);
    // `sent troops to Mali and shelled the country`: a state named in the same breath is meant before others.
    const here = group === 'country' ? found.filter(({ features }) => features.same === 1) : [];
    const near = here.length > 0 ? here : found;
    const all = near.map((option) => ({ ...option, features: { ...option.features, notNamed: named && option.features.named !== 1 ? 1 : 0 } }));
    return sort.state && here.length === 0 ? this.withStates(all, states, sort) : all;
  }

  /** States that the brief has not named here, but someone or something of theirs. */
  private withStates(found: readonly Meant[], states: ReadonlyMap<string, { presence: number; away: number }>, sort: Sort): Meant[] {
    const { discourse, book } = this.context;
    const main = book.facts.mainState();
    const { topics } = this.state;
    const named = new Set(found.map(({ ids }) => ids[0]));
    const ofState = (id: string): Features => ({
      via: Math.log1p(states.get(id)?.presence ?? 0),
      main: id === main ? 1 : 0,
      labelled: topics.includes(id) ? 1 : 0,
      labelledAlone: topics.length === 1 && topics[0] === id ? 1 : 0,
      titled: discourse.topics.includes(id) ? 1 : 0,
      ruled: discourse.called.get(sort.head) === id || (sort.head === 'regime' && discourse.called.get('junta') === id) ? 1 : 0,
      rulers: RULERS.has(sort.head) ? 1 : 0,
      officers: OFFICERS.has(sort.head) && discourse.called.get('junta') === id ? 1 : 0,
      governmental: sort.governmental ? 1 : 0,
    });
    const others = [...states.keys(), ...topics, ...discourse.topics, ...(main === null ? [] : [main])].filter((id, at, all) => !named.has(id) && all.indexOf(id) === at && this.formFits(id, sort));
    return [
      ...found.map((option) => ({ ...option, features: { ...option.features, ...ofState(option.ids[0]) } })),
      ...others.map((id) => ({ ids: [id], human: false, features: { ...ofState(id), unnamed: 1, far: Math.log1p(states.get(id)?.away ?? REACH), same: states.get(id)?.away === 0 ? 1 : 0, [`${this.groupOf(sort)} state`]: 1 } })),
    ];
  }

  private formFits(id: string, { last }: Sort): boolean {
    return STATE_FORMS.get(last)?.has(id) !== false;
  }

  /** A noun's place among nouns. */
  private groupOf({ last, lemma, head, nounClass }: Sort): string {
    if (COUNTRIES.has(last)) return 'country';
    if (GOVERNMENTS.has(lemma) || GOVERNMENTS.has(head)) return 'government';
    return nounClass;
  }

  /** How an actor suits the noun; null where it can hardly be meant. */
  private suits(id: string, nearest: Candidate, { noun, plural }: Description, sort: Sort): Features | null {
    const { registry } = this.context;
    const draft = registry.get(id);
    if (draft === undefined) return null;
    const { kinds, members, persons } = this.antecedents;
    const group = this.groupOf(sort);
    const repeats = draft.type !== 'state' && (draft.heads.has(sort.head) || draft.heads.has(sort.lemma));
    const wording = registry.named(sort.phrase) === id;
    const common = { repeats: repeats ? 1 : 0, wording: wording ? 1 : 0, again: this.context.discourse.called.get(sort.head) === id ? 1 : 0, [`${group} ${draft.type}`]: 1 };
    if (draft.type === 'person') {
      if (plural) return null;
      const title = persons.titleFit(id, sort.phrase, sort.head, sort.lemma);
      return title > 0 || (sort.person && noun !== null) ? { ...common, title: title === 1 ? 1 : 0, office: title === 0.5 ? 1 : 0 } : null;
    }
    if (draft.type === 'state') {
      if (nearest.human) return sort.nounClass === 'leader' && !plural ? { ...common, sameOffice: nearest.noun === sort.head ? 1 : 0 } : null;
      return (sort.state && this.formFits(id, sort)) || wording ? { ...common, form: STATE_FORMS.has(sort.last) ? 1 : 0 } : null;
    }
    const named = kinds.hasNoun(id, sort.last);
    const called = named && kinds.isCalled(id, sort.last);
    const fits = noun !== null && kinds.fits(noun, plural, id);
    const kind = members.kindOf(sort.lemma, noun);
    const member = kind === null ? 0 : members.suiting(sort.lemma, kind)(id);
    const crew = CREW.has(sort.last) && kinds.isHostile(id);
    // Of a body that only its name tells of, anything may be said.
    const unheard = draft.type === 'organization' && !draft.known && draft.nounClass === null && UNHEARD.has(sort.nounClass);
    if (!fits && member < 0.3 && !repeats && !named && !crew && !wording && !unheard) return null;
    return { ...common, fits: fits ? 1 : 0, member, crew: crew ? 1 : 0, named: named ? 1 : 0, called: called ? 1 : 0, otherwise: !repeats && draft.type === 'group' && !draft.known && draft.heads.size > 0 ? 1 : 0, pluralNoun: plural === nearest.plural ? 1 : 0 };
  }

  private ofReferent({ nearest, away, since, acted, mentions, presence, ids }: Referent, plural: boolean): Features {
    return {
      same: away === 0 ? 1 : 0,
      previous: away === 1 ? 1 : 0,
      far: Math.log1p(away),
      since: Math.log1p(since),
      latest: since === 0 ? 1 : 0,
      [nearest.part]: 1,
      acted: acted <= 1 ? 1 : 0,
      mentions: Math.log1p(mentions),
      presence: Math.log1p(presence),
      paragraph: nearest.block === this.view.analysed.blockIndex ? 1 : 0,
      described: nearest.loose ? 1 : 0,
      number: plural === nearest.plural ? 1 : 0,
      topic: this.context.discourse.topics.includes(ids[0]) ? 1 : 0,
    };
  }

  /** What speaks for no one being meant whom the brief has named. */
  private none({ start, from, end, noun, plural }: Description, sort: Sort): Features {
    const { words } = this.view;
    const verb = this.view.analysed.tokens.lemmas[start - 1] ?? '';
    const next = words[end] ?? '';
    const post = (next === 'of' && CHARGING.has(verb)) || (next === 'that' && TELLING.has(verb)) ? '' : next;
    const told = noun !== null && noun.start > from;
    return {
      'none bias': 1,
      [`none ${this.groupOf(sort)}`]: 1,
      'none told': told ? 1 : 0,
      'none vague': told && VAGUE.has(words[noun.start - 1]) ? 1 : 0,
      'none compound': sort.lemma.includes(' ') ? 1 : 0,
      'none of': post === 'of' ? 1 : 0,
      'none clause': post === 'that' || post === 'who' || post === 'whose' || post === 'which' ? 1 : 0,
      'none in': post === 'in' || post === 'for' || post === 'at' || post === 'from' ? 1 : 0,
      'none these': words[start] === 'the' ? 0 : DEFINITE.has(words[start]) ? 1 : 0,
      'none bare': DEFINITE.has(words[start]) ? 0 : 1,
      'none manyOf': plural ? 1 : 0,
      'none pronominal': PRONOMINAL.has(sort.lemma) || FIRMS.has(sort.lemma) ? 1 : 0,
      'none modifies': isModifierAt(this.view, end) ? 1 : 0,
      'none acting': verbBehind(this.view, end) >= 0 ? 1 : 0,
      'none name': this.state.crossesName(from, end) ? 1 : 0,
      'none first': this.state.sentence === 0 ? 1 : 0,
      'none coming': COMING_GOVERNMENTS.has(words[from]) ? 1 : 0,
    };
  }
}
