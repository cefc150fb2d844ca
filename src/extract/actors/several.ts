/** Who is meant by those named before: `both countries`, `the latter`. What someone has (`his country`) OwnedReader reads. */
import { Pos, VerbForm } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import { AFFECTING_PREPOSITIONS, COUNTED_SIDES, COMPANY_KINDS, FIRM_HEADS, HOSTILE_KINDS, OPPOSED, OWN, SIDES, SIDES_SINGULAR } from './classes.js';
import { isModifierAt } from './nominals.js';
import { OwnedReader } from './owned.js';
import { isFiniteVerb, isOblique } from './view.js';
import { ORGANIZATION_HEADS } from './words.js';

const COUNTS = new Map([['both', 2], ['two', 2], ['neither', 2], ['either', 2], ['three', 3], ['four', 4]]);
/** Numbers that need an article to mean those named before. */
const ONLY_COUNTS = new Set(['two', 'three', 'four']);
/** Words for two that need no noun. */
const ALONE = new Set(['both', 'neither', 'either']);
const PERSONS = /^(?:leader|president|minister|premier|candidate|contender|m[ae]n$|wom[ae]n$)/;
const COMPANIES = /^(?:compan|firm|bank|lender|carrier|operator|supplier|airline)/;
const GROUPS = /^(?:group|camp|faction|movement|militia|clan|network|gang|cartel|organi|union|institution|bod|agenc|ministr)/;
const STATES = /^(?:countr|nation|state|government|capital|republic|kingdom|monarch|emirate|sheikhdom|regime|junta)/;
/** Groups that bodies of learning and rule are not. */
const BANDED = /^(?:group|camp|faction|movement|militia|clan|gang|cartel)/;
const ANYONE = /^(?:side|part(?:y|ies)|rival|adversar|foe|enem|delegation|communit|team)/;

export class SeveralReader extends ActorReader {
  private readonly owned = new OwnedReader(this.state, this.antecedents);

  /** Reads at a token; returns the next one to look at, or the same where nothing is found. */
  read(i: number): number {
    const own = this.owned.read(i);
    if (own > i) return own;
    const one = this.readOneOfTwo(i);
    if (one > i) return one;
    const alone = this.readAlone(i);
    return alone > i ? alone : this.readSeveral(i);
  }

  /** `neither has endorsed a candidate`, `trained by both`: the two named together last. */
  private readAlone(i: number): number {
    const { words, pos, analysed: { tokens } } = this.view;
    if (!ALONE.has(words[i])) return i;
    const before = words[i - 1] ?? '';
    const governed = (tokens.verbForms[i - 1] ?? VerbForm.None) !== VerbForm.None;
    // "Both denied this": taggers see a participle in front of a noun.
    const denied = tokens.verbForms[i + 1] === VerbForm.Participle && (pos[i + 2] === Pos.DET || pos[i + 2] === Pos.PRON || pos[i + 2] === Pos.PUNCT);
    const subject = (isFiniteVerb(tokens, i + 1) || denied) && !governed;
    const hangs = governed || before === 'of' || before === 'by' || AFFECTING_PREPOSITIONS.has(before);
    const ends = i + 1 === this.view.length || pos[i + 1] === Pos.PUNCT || tokens.verbForms[i + 1] === VerbForm.Gerund;
    if (!subject && !(hangs && ends)) return i;
    const { discourse } = this.context;
    const near = new Set([...discourse.in(this.state.sentence), ...discourse.in(this.state.sentence - 1)].flatMap(({ ids }) => ids));
    const ids = this.state.setsBefore(i).filter((set) => set.length === 2).at(-1) ?? this.antecedents.sets.counted('two', i) ?? discourse.setOf(2, this.state.sentence, (id) => near.has(id), new Set());
    if (ids === null) return i;
    this.state.emit(ids, { start: i, end: i + 1, head: i, form: 'pronoun', basis: 'rule.actor.description.plural' }, true);
    return i + 1;
  }

  /** `the latter`, `the former` of the two named last. */
  private readOneOfTwo(i: number): number {
    const { words } = this.view;
    const latter = words[i + 1] === 'latter';
    if (words[i] !== 'the' || (!latter && words[i + 1] !== 'former') || isModifierAt(this.view, i + 2)) return i;
    const pair = this.antecedents.sets.lastPair(i);
    if (pair === null) return i;
    this.state.emit([pair[latter ? 1 : 0]], { start: i, end: i + 2, head: i + 1, form: 'nominal', basis: 'rule.actor.description' }, false);
    return i + 2;
  }

  /** `both countries`, `the two sides`, `neither government`. */
  private readSeveral(i: number): number {
    const { words } = this.view;
    const { discourse } = this.context;
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
    if (count === undefined && this.antecedents.bodies.repeated(noun) !== null) return i;
    const accept = this.whoFits(noun);
    const size = count ?? null;
    const here = this.state.setsBefore(start).filter((set) => (size === null || set.length === size) && set.every(accept)).at(-1);
    const without = new Set<string>();
    for (const candidate of discourse.in(this.state.sentence)) {
      if (candidate.end <= start && !candidate.modifier && !candidate.place && candidate.ids.length === 1 && !isOblique(this.view, candidate.start)) without.add(candidate.ids[0]);
    }
    const states = (id: string): boolean => this.state.member(id);
    const ids = here
      ?? discourse.setOf(size, this.state.sentence, accept, without)
      ?? (PERSONS.test(noun) ? discourse.setOf(size, this.state.sentence, states, without) : null)
      ?? discourse.setOf(size, this.state.sentence, accept, new Set())
      ?? this.antecedents.sets.salientSet(size ?? 2, start, accept, without);
    // "Both companies" are some that were named, though not where we have seen them.
    if (ids === null) return count === undefined || words[start] === 'the' ? i : end;
    this.state.emit(ids, { start, end, head: at, form: 'nominal', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** What an actor must be for a plural noun to mean it. */
  private whoFits(noun: string): (id: string) => boolean {
    const { registry, lexicon } = this.context;
    if (PERSONS.test(noun)) return (id) => registry.typeOf(id) === 'person' && !/^\p{Ll}/u.test(registry.get(id)?.name ?? '');
    if (STATES.test(noun)) return (id) => registry.typeOf(id) === 'state';
    if (COMPANIES.test(noun)) {
      return (id) => {
        const draft = registry.get(id);
        if (draft?.type !== 'organization' || draft.nounClass === 'political') return false;
        const known = lexicon.actors.winner(id);
        if (known !== undefined) return COMPANY_KINDS.has(known.kind ?? '');
        const tail = draft.name.toLowerCase().split(' ').at(-1) ?? '';
        return !/^\p{Ll}/u.test(draft.name) && (FIRM_HEADS.has(tail) || !ORGANIZATION_HEADS.has(tail));
      };
    }
    if (GROUPS.test(noun)) {
      return (id) => {
        const type = registry.typeOf(id);
        const kind = lexicon.actors.winner(id)?.kind ?? '';
        return type === 'group' || (type === 'organization' && !this.state.member(id) && (!BANDED.test(noun) || kind === '' || kind === 'party' || HOSTILE_KINDS.has(kind)));
      };
    }
    if (ANYONE.test(noun)) return (id) => registry.typeOf(id) !== 'person';
    return (id) => this.state.member(id);
  }
}
