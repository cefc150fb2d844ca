/** Relations that a noun names: `Russia's invasion of Ukraine`, `talks between A and B`. They are mentioned, not asserted. */
import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { RelationNoun } from './compile.js';
import type { FoundRelation } from './relation.js';
import type { Scope } from './scope.js';

/** Tokens between a noun and the preposition or possessor that belongs to it. */
const REACH = 4;

/** `A's N of B`, `N of B by A`, `N between A and B`: the prepositions that lead to each actor. */
interface Frame {
  readonly possessor: boolean;
  readonly between: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

const frames = new Map<string, Frame>();

const frameOf = (pattern: string): Frame => {
  let frame = frames.get(pattern);
  if (frame === undefined) {
    const words = pattern.split(' ');
    const preposition = (actor: string) => {
      const at = words.indexOf(actor);
      const before = words[at - 1];
      return at > 0 && before !== 'and' && before !== 'N' ? before : null;
    };
    const between = words.includes('between');
    frame = { possessor: words[0].startsWith('A'), between, from: between ? null : preposition('A'), to: between ? null : preposition('B') };
    frames.set(pattern, frame);
  }
  return frame;
};

class NominalReader {
  constructor(private readonly scope: Scope) {}

  read(noun: number, { patterns }: RelationNoun): { readonly from: ActorMention; readonly to: ActorMention }[] {
    for (const pattern of patterns) {
      const frame = frameOf(pattern);
      if (frame.between) {
        const both = this.behind(noun, 'between');
        if (both.length > 1) return [{ from: both[0], to: both[1] }];
        continue;
      }
      const from = frame.possessor ? this.possessor(noun) : frame.from === null ? [] : this.behind(noun, frame.from);
      const to = frame.to === null ? [] : this.behind(noun, frame.to);
      if (from.length > 0 && to.length > 0) return from.flatMap((a) => to.map((b) => ({ from: a, to: b })));
    }
    return [];
  }

  /** `A's N`, `A N`. */
  private possessor(noun: number): ActorMention[] {
    return this.scope.mentions.filter((mention) => mention.modifier && mention.end <= noun && noun - mention.end <= REACH && this.scope.isBare(mention.end, noun));
  }

  /** Actors right behind a preposition that follows the noun, or follows a first phrase behind it. */
  private behind(noun: number, preposition: string): ActorMention[] {
    const { words, pos, length } = this.scope.sentence.tokens;
    let phrases = 0;
    for (let i = noun + 1; i < length && phrases < 3; i++) {
      if (words[i] === preposition) return this.scope.joined(i + 1);
      if (pos[i] === Pos.ADP) phrases++;
      else if (pos[i] === Pos.VERB || pos[i] === Pos.AUX || pos[i] === Pos.PUNCT || pos[i] === Pos.SCONJ) return [];
      else if (phrases === 0) return [];
    }
    return [];
  }
}

export const nominalRelations = (scope: Scope): FoundRelation[] => {
  const { span, lexicon } = scope;
  const { lemmas, pos } = scope.sentence.tokens;
  const reader = new NominalReader(scope);
  const found: FoundRelation[] = [];
  for (let i = span.start; i < span.end; i++) {
    const entry = pos[i] === Pos.NOUN ? lexicon.nouns.get(lemmas[i]) : undefined;
    if (entry === undefined) continue;
    for (const { from, to } of reader.read(i, entry)) {
      if (from.actorId === to.actorId) continue;
      found.push({ from: from.actorId, to: to.actorId, predicate: entry.lemma ?? entry.noun, type: entry.type, negated: false, symmetric: entry.symmetric === true, asserted: false, basis: entry.id });
    }
  }
  return found;
};
