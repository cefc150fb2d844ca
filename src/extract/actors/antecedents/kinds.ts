/** Which nouns can describe which kinds of actors, near or far. */
import { ANY_BODY, COMPANY_KINDS, FIRM_HEADS, FIRMS, HOSTILE, HOSTILE_KINDS, STATELIKE } from '../classes.js';
import type { ActorLexicon } from '../gazetteer.js';
import type { NounHit } from '../nominals.js';
import type { Registry } from '../registry.js';
import { ORGANIZATION_HEADS } from '../words.js';

/** Words in the name of a band that fights, of which the lexicon says nothing. */
const FIGHTING = /\bfront\b|liberation|resistance|brigade/;
/** Forces that several states send. */
const MISSIONS = new Set(['mission', 'force']);
const HOSTILE_WORDS = /jihad|militan|rebel|insurg|guerrilla|separat|extremis|terroris|hacker|militia/;

/** `UFD`: an unknown name in capitals may be anyone's. */
const isCodeName = (name: string): boolean => /^[A-Z][A-Z0-9-]{1,6}$/.test(name);

export const lastWord = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';

/** Whether names have a word, in the plural too. */
export const hasWord = (names: string, word: string): boolean => ` ${names} `.includes(` ${word} `) || ` ${names} `.includes(` ${word}s `);

/** Whether a lower-case name ends in a noun, or opens with it in front of *of* or *for*: `ministry` and the Interior Ministry. */
export const isHeadOf = (noun: string, name: string): boolean => name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `) || name.includes(` ${noun} of `) || name.startsWith(`${noun} for `);

export class Kinds {
  constructor(
    private readonly registry: Registry,
    private readonly lexicon: ActorLexicon,
  ) {}

  /** Every name that an actor goes by in the brief, in lower case. */
  namesOf(id: string): string {
    const draft = this.registry.get(id);
    return draft === undefined ? '' : [draft.name, ...draft.aliases.values()].join(' ').toLowerCase();
  }

  /** Whether one of an actor's names has a noun. */
  hasNoun(id: string, noun: string): boolean {
    return hasWord(this.namesOf(id), noun);
  }

  /** Whether a noun is the head of one of an actor's names. */
  isCalled(id: string, noun: string): boolean {
    const draft = this.registry.get(id);
    if (draft === undefined) return false;
    return [draft.name.toLowerCase(), ...draft.aliases.keys()].some((name) => isHeadOf(noun, name));
  }

  /** Whether a noun can describe an actor, by its kind. */
  fits({ sense: { entry } }: NounHit, plural: boolean, id: string): boolean {
    const draft = this.registry.get(id);
    if (draft === undefined || draft.type === 'state' || draft.type === 'person') return false;
    const last = lastWord(entry.lemma);
    const known = this.lexicon.actors.winner(id);
    const kind = known?.kind ?? '';
    const names = this.namesOf(id);
    if (hasWord(names, last)) return true;
    const tail = lastWord(draft.name);
    const unlisted = known === undefined && draft.type === 'organization' && !ORGANIZATION_HEADS.has(tail) && !/^\p{Ll}/u.test(draft.name);
    const international = known?.state === null && STATELIKE.has(kind);
    if (last === 'group' || last === 'network' || last === 'movement' || last === 'faction') {
      return !plural && (this.isHostile(id) || (last === 'group' && kind === 'forum') || (known === undefined && draft.type === 'organization' && kind === '' && isCodeName(draft.name)));
    }
    if (!plural && ANY_BODY.has(last) && draft.type === 'organization') return kind !== 'party' && !COMPANY_KINDS.has(kind);
    switch (entry.class) {
      case 'private':
        if (/gang|cartel/.test(last)) return this.isHostile(id);
        if (plural || !FIRMS.has(last) || draft.type !== 'organization') return false;
        return known === undefined ? unlisted || FIRM_HEADS.has(tail) : COMPANY_KINDS.has(kind);
      case 'cyber':
      case 'armed':
      case 'personnel':
        if (!plural && MISSIONS.has(last)) return known?.state === null && kind === 'military';
        if (entry.class === 'personnel' && !HOSTILE.has(last)) return false;
        return (entry.class === 'cyber' ? this.isCyber(id) : this.isHostile(id)) || (entry.class === 'armed' && known === undefined && FIGHTING.test(names));
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

  /** Whether an actor is an armed, criminal or cyber group, which *the group*, *the gang* or *the attackers* can mean. */
  isHostile(id: string): boolean {
    const nounClass = this.nounClassOf(id);
    return HOSTILE_KINDS.has(this.kindOf(id)) || nounClass === 'armed' || nounClass === 'cyber' || nounClass === 'body' || HOSTILE_WORDS.test(this.namesOf(id));
  }

  isCompany(id: string): boolean {
    return COMPANY_KINDS.has(this.kindOf(id));
  }

  private isCyber(id: string): boolean {
    const kind = this.kindOf(id);
    const nounClass = this.nounClassOf(id);
    return kind === 'cyber' || nounClass === 'cyber' || (kind === 'criminal' && nounClass === null);
  }

  private kindOf(id: string): string {
    return this.lexicon.actors.winner(id)?.kind ?? '';
  }

  private nounClassOf(id: string): string | null {
    return this.registry.get(id)?.nounClass ?? null;
  }
}
