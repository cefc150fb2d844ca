import type { ActorType, MentionForm } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';

/** One place where a brief speaks of an actor. A plural (`both countries`) gives one mention for each member. */
export interface ActorMention extends TokenSpan {
  readonly actorId: string;
  /** Index of the sentence in the document. */
  readonly sentence: number;
  /** Token that heads the phrase: *Putin* in `Russian President Vladimir Putin`, *officials* in `Chinese officials`. */
  readonly head: number;
  readonly form: MentionForm;
  /** True where a place is meant, not who governs it: `a summit in Beijing`. */
  readonly place: boolean;
  /** Stands as a possessive or in front of a noun: `Moscow's`, `its`, `EU` in `EU sanctions`. */
  readonly modifier: boolean;
  /** Id of the rule or lexicon entry. */
  readonly basis: string;
}

export interface ActorRecord {
  /** ISO 3166-1 alpha-3 for states, else a slug of the fullest name. */
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly state: string | null;
  /** Every wording it goes by in the brief and in the lexicon entry's names that occur, in order of appearance. */
  readonly aliases: readonly string[];
  readonly known: boolean;
}

/** Who is named in front of a paragraph that gives their words. */
export interface VoiceLabel {
  /** Code units of the brief. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: 'outlet' | 'person';
  readonly basis: string;
}

export interface ActorScan {
  /** In order of sentence and first token. */
  readonly mentions: readonly ActorMention[];
  /** Sorted by id. */
  readonly actors: readonly ActorRecord[];
  /** Names of media outlets (they are sources, not actors), by the same coordinates. */
  readonly outlets: readonly (TokenSpan & { readonly sentence: number; readonly name: string; readonly basis: string })[];
  /** By index of the block that they label. */
  readonly voiceLabels: ReadonlyMap<number, VoiceLabel>;
}
