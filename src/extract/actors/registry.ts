/** The actors of one brief: ids, names and the wordings that stand for them. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { ActorType } from '../../schema/index.js';
import type { ActorEntry } from '../../lexicon/index.js';
import type { ActorLexicon } from './gazetteer.js';
import type { ActorRecord } from './mention.js';
import { GIVEN_NAMES, withoutDiacritics } from './words.js';

const LONGEST_SLUG = 80;

/** A lower-case id of letters, digits and hyphens. */
export const slug = (name: string): string => {
  const plain = withoutDiacritics(name).toLowerCase().replace(/['\u2019]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.slice(0, LONGEST_SLUG).replace(/^-/, '').replace(/-$/, '') || 'unnamed';
};

export interface Draft {
  readonly id: string;
  name: string;
  readonly type: ActorType;
  state: string | null;
  readonly known: boolean;
  readonly aliases: Map<string, string>;
  /** Lower-case titles it has been given. */
  readonly titles: Set<string>;
  /** Last words of a group's or institution's phrase, for `the Communists` behind `Iraqi Communists`. */
  readonly heads: Set<string>;
  gender: 'he' | 'she' | null;
  /** The body that the brief names in front of the person's title: `Civil Front leader Ama Horzu`. */
  body: string | null;
  /** Office from the lexicon. */
  readonly office: string | null;
  /** Class of the noun that describes it, for unknown groups. */
  nounClass: string | null;
}

const fold = (text: string): string => withoutDiacritics(text).toLowerCase();

/** Consonants as transliterations share them: Kassem and Qassim are both `ksm`. */
const skeleton = (word: string): string =>
  fold(word)
    .replace(/[^a-z]/g, '')
    .replace(/q|ck|kh|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/[aeiouyhwj]/g, '')
    .replace(/(.)\1+/g, '$1');

/** Least Jaro-Winkler similarity of two spellings whose consonants agree. */
const SIMILAR = 0.75;
const MOST_SPELLINGS = 20;

/** Whether two surnames are spellings of one. */
const isVariant = (a: string, b: string): boolean => {
  const first = fold(a);
  const second = fold(b);
  if (first === second) return true;
  if (Math.min(first.length, second.length) < 4 || Math.max(first.length, second.length) > 40) return false;
  if (GIVEN_NAMES.has(first) && GIVEN_NAMES.has(second)) return false;
  return skeleton(first) === skeleton(second) && jaroWinkler(first, second, { ignoreCase: true }) >= SIMILAR;
};

export class Registry {
  private readonly drafts = new Map<string, Draft>();
  /** Wordings in lower case and the actor they stand for. */
  private readonly byName = new Map<string, string>();
  private readonly headWords = new Map<string, string>();
  private readonly surnames = new Map<string, string>();
  /** Surnames by their consonants, so that looking for a variant does not go through all of them. */
  private readonly spellings = new Map<string, { surname: string; id: string }[]>();

  constructor(private readonly lexicon: ActorLexicon) {}

  has(id: string): boolean {
    return this.drafts.has(id);
  }

  get(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  typeOf(id: string): ActorType {
    return this.drafts.get(id)?.type ?? 'group';
  }

  stateOf(id: string): string | null {
    const draft = this.drafts.get(id);
    return draft === undefined ? null : draft.type === 'state' ? draft.id : draft.state;
  }

  addKnown(entry: ActorEntry): string {
    if (!this.drafts.has(entry.actor)) {
      const type = entry.type === 'outlet' ? 'organization' : entry.type;
      this.drafts.set(entry.actor, {
        id: entry.actor, name: entry.name, type, state: type === 'state' ? null : entry.state, known: true,
        aliases: new Map(), titles: new Set(), heads: new Set(), gender: null, body: null, office: entry.office ?? null, nounClass: null,
      });
      if (type === 'organization') this.addHeadWord(entry.name, entry.actor);
      if (type === 'person') {
        const surname = entry.surname ?? entry.name.split(' ').at(-1) ?? entry.name;
        this.addSurname(surname, entry.actor);
        // "Paz" for Paz Estenssoro
        if (surname.includes(' ')) this.addSurname(surname.split(' ')[0], entry.actor);
      }
    }
    return entry.actor;
  }

  /** A state by its code, whether the brief names it or only something of it. */
  addState(code: string): string {
    const entry = this.lexicon.actors.winner(code);
    return entry === undefined ? code : this.addKnown(entry);
  }

  addUnknown(name: string, type: ActorType, state: string | null = null, id: string = slug(name)): string {
    const own = this.lexicon.actors.has(id) && !this.drafts.has(id) ? `${id}-${type}` : id;
    if (!this.drafts.has(own)) {
      this.drafts.set(own, { id: own, name, type, state, known: false, aliases: new Map(), titles: new Set(), heads: new Set(), gender: null, body: null, office: null, nounClass: null });
      if (type === 'organization') this.addHeadWord(name, own);
      if (type === 'person') this.addSurname(name.split(' ').at(-1) ?? name, own);
    } else if (state !== null) {
      const draft = this.drafts.get(own);
      if (draft !== undefined) draft.state ??= state;
    }
    this.addAlias(own, name);
    return own;
  }

  addAlias(id: string, text: string): void {
    const draft = this.drafts.get(id);
    const key = text.toLowerCase();
    if (draft === undefined || key === '') return;
    if (!draft.aliases.has(key)) draft.aliases.set(key, text);
    if (!this.byName.has(key)) this.byName.set(key, id);
  }

  /** Gives a wording to an actor, whoever it stood for before. */
  rename(id: string, text: string): void {
    this.byName.delete(text.toLowerCase());
    this.addAlias(id, text);
  }

  addSurname(surname: string, id: string): void {
    const key = fold(surname);
    if (key.length < 2 || this.surnames.has(key)) return;
    this.surnames.set(key, id);
    const bones = skeleton(key);
    const others = this.spellings.get(bones);
    if (others === undefined) this.spellings.set(bones, [{ surname: key, id }]);
    else if (others.length < MOST_SPELLINGS) others.push({ surname: key, id });
  }

  /** The body whose name ends (or opens, in front of *of*) with a word: `the Forum`. */
  byHead(word: string): string | undefined {
    return this.headWords.get(word.toLowerCase());
  }

  private addHeadWord(name: string, id: string): void {
    const words = name.toLowerCase().split(' ');
    if (words.length < 2) return;
    const of = words.indexOf('of');
    this.headWords.set(of > 0 ? words[of - 1] : words[words.length - 1], id);
  }

  /** The actor that a wording of this brief stands for. */
  named(text: string): string | undefined {
    return this.byName.get(text.toLowerCase());
  }

  /** The person with a surname; spelling variants count. */
  bySurname(surname: string): { id: string; variant: boolean } | null {
    const exact = this.surnames.get(fold(surname));
    if (exact !== undefined) return { id: exact, variant: false };
    const other = this.spellings.get(skeleton(surname))?.find((candidate) => isVariant(candidate.surname, surname));
    return other === undefined ? null : { id: other.id, variant: true };
  }

  /** Actors of one kind in order of first appearance. */
  *all(): Iterable<Draft> {
    yield* this.drafts.values();
  }

  /** The actors that `used` names, in their final form. */
  records(used: ReadonlySet<string>): ActorRecord[] {
    return [...this.drafts.values()]
      .filter((draft) => used.has(draft.id))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map((draft) => ({ id: draft.id, name: draft.name, type: draft.type, state: draft.state, aliases: [...draft.aliases.values()], known: draft.known }));
  }
}
