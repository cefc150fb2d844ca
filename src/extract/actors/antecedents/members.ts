/** What an actor must be for a plural noun to mean it: `both men`, `neither firm`, `the two clans`. */
import { COMPANY_KINDS, FIRM_HEADS, HOSTILE_KINDS, MEMBERS, TRADERS, type MemberKind } from '../classes.js';
import type { NounHit } from '../nominals.js';
import { SentenceReader } from '../sentenceReader.js';
import { ORGANIZATION_HEADS } from '../words.js';
import { hasWord, lastWord } from './kinds.js';

/** How well an actor suits a noun: 0 not at all, 1 as well as its name or kind says. */
export type Suits = (id: string) => number;

/** What the classes of nouns say of which nothing else is said. */
const BY_CLASS: Readonly<Record<string, MemberKind>> = {
  armed: 'bands', cyber: 'bands', leader: 'leaders', polity: 'powers', body: 'bodies',
};

/** Whether an actor has no name of its own: `army commander`. */
export const isDescription = (name: string): boolean => /^\p{Ll}/u.test(name);

export class Members extends SentenceReader {
  /** The kind of a noun; null where it names no one whom a brief can have named before. */
  kindOf(lemma: string, hit: NounHit | null): MemberKind | null {
    return MEMBERS.get(lastWord(lemma)) ?? (hit === null ? null : (BY_CLASS[hit.sense.entry.class] ?? null));
  }

  /** How well actors suit a noun. */
  suiting(noun: string, kind: MemberKind): Suits {
    const byKind = this.byKind(kind);
    const trading = TRADERS.has(lastWord(noun));
    return (id) => {
      const draft = this.context.registry.get(id);
      if (draft === undefined) return 0;
      // "Kotor clan", "the Hysa network": whoever has the noun for a name.
      if (kind !== 'persons' && kind !== 'leaders' && draft.type !== 'person' && (draft.heads.has(noun) || hasWord(draft.name.toLowerCase(), noun))) return 1;
      return trading && draft.type === 'state' ? 0.7 : byKind(id);
    };
  }

  private byKind(kind: MemberKind): Suits {
    const { registry, lexicon } = this.context;
    const typeOf = (id: string): string => registry.typeOf(id);
    const kindOf = (id: string): string => lexicon.actors.winner(id)?.kind ?? '';
    switch (kind) {
      case 'persons':
        return (id) => (typeOf(id) === 'person' ? 1 : 0);
      case 'leaders':
        return (id) => (typeOf(id) === 'person' ? 1 : typeOf(id) === 'state' ? 0.3 : 0);
      case 'states':
        return (id) => (typeOf(id) === 'state' ? 1 : kindOf(id) === 'de-facto' ? 0.8 : this.state.member(id) ? 0.3 : 0);
      case 'powers':
        return (id) => (typeOf(id) === 'state' ? 1 : this.state.member(id) ? 0.8 : kindOf(id) === 'de-facto' ? 0.7 : typeOf(id) === 'person' ? 0 : 0.3);
      case 'companies':
        return (id) => this.isCompany(id);
      case 'bands':
        return (id) => this.isBand(id);
      case 'parties':
        return (id) => {
          if (typeOf(id) === 'person') return 0;
          const party = kindOf(id) === 'party' || registry.get(id)?.nounClass === 'political';
          return party ? 1 : typeOf(id) === 'state' ? 0.7 : 0.5;
        };
      case 'bodies':
        return (id) => (typeOf(id) === 'organization' ? 0.6 : 0);
      case 'camps':
        return (id) => (typeOf(id) === 'person' ? 0.9 : kindOf(id) === 'party' ? 1 : typeOf(id) === 'state' ? 0.9 : 0.6);
      case 'sides':
        return (id) => (typeOf(id) === 'person' ? 0.3 : typeOf(id) === 'state' || this.state.member(id) ? 1 : typeOf(id) === 'group' ? 1 : 0.8);
    }
  }

  private isCompany(id: string): number {
    const { registry, lexicon } = this.context;
    const draft = registry.get(id);
    if (draft?.type !== 'organization') return 0;
    const known = lexicon.actors.winner(id);
    if (known !== undefined) return COMPANY_KINDS.has(known.kind ?? '') ? 1 : 0;
    if (draft.nounClass === 'private') return 1;
    if (draft.nounClass !== null) return 0;
    const tail = lastWord(draft.name);
    return FIRM_HEADS.has(tail) ? 1 : isDescription(draft.name) || ORGANIZATION_HEADS.has(tail) ? 0 : 0.6;
  }

  private isBand(id: string): number {
    const { registry, lexicon } = this.context;
    const type = registry.typeOf(id);
    if ((type !== 'group' && type !== 'organization') || this.state.member(id)) return 0;
    const kind = lexicon.actors.winner(id)?.kind ?? '';
    const draft = registry.get(id);
    const nounClass = draft?.nounClass ?? '';
    if (HOSTILE_KINDS.has(kind) || kind === 'party' || nounClass === 'armed' || nounClass === 'cyber' || nounClass === 'political') return 1;
    if (nounClass === 'private' || kind !== '') return 0.2;
    return type === 'group' || [...(draft?.heads ?? [])].some((head) => MEMBERS.get(head) === 'bands') ? 0.9 : nounClass === '' ? 0.6 : 0.2;
  }
}
