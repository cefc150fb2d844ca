/** Sources that are actors: people, bodies and states that the scan of actors knows. */
import { Pos } from '../../language/index.js';
import type { ActorMention } from '../actors/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Cast } from './cast.js';
import type { AttributionLexicon } from './compile.js';
import type { NamedSource } from './namedSource.js';
import { properTail } from './nounPhrases.js';
import type { Wording } from './wording.js';

export class ActorSources {
  constructor(
    private readonly lexicon: AttributionLexicon,
    private readonly cast: Cast,
    private readonly wording: Wording,
  ) {}

  /** Whether a phrase is headed by a state: what it expects is its policy, not a report. */
  isState(sentence: AnalysedSentence, span: TokenSpan): boolean {
    const mention = this.headMention(sentence, span);
    return mention !== null && this.cast.actor(mention.actorId)?.type === 'state';
  }

  /** The mention that is the phrase's head, not one inside it. */
  headMention(sentence: AnalysedSentence, span: TokenSpan): ActorMention | null {
    // `in her view`: a possessive by itself stands for its owner.
    const alone = (mention: ActorMention) => mention.start === span.start && mention.end === span.end;
    const { pos } = sentence.tokens;
    // `customs data`, `both surveys`: what stands in front of a noun is not who speaks.
    const heads = ({ end }: ActorMention) => end === span.end || pos[end] !== Pos.NOUN;
    const inside = this.cast.mentionsIn(sentence).filter((mention) => mention.start >= span.start - 1 && mention.end <= span.end && (alone(mention) || (!mention.modifier && heads(mention))));
    // `BNP chairman Tarique Rahman`: a person by name behind their party or office.
    const named = inside.find((mention) => mention.form === 'name' && this.cast.actor(mention.actorId)?.type === 'person');
    const plain = (from: number, to: number) => pos.subarray(from, to).every((tag) => tag === Pos.NOUN || tag === Pos.ADJ || tag === Pos.PROPN || tag === Pos.VERB);
    const first = named !== undefined && plain(inside[0].end, named.start) ? named : inside[0];
    if (first === undefined) return null;
    // `a report by the ministry`: the head is the noun in front.
    for (let i = span.start; i < first.start; i++) if (pos[i] === Pos.NOUN && this.lexicon.nouns.has(sentence.tokens.lemmas[i])) return null;
    for (let i = span.start; i < first.start; i++) if (pos[i] === Pos.ADP) return null;
    return first;
  }

  from(sentence: AnalysedSentence, span: TokenSpan, first: ActorMention): NamedSource[] {
    const { pos, forms } = sentence.tokens;
    // One that stands by itself may be a possessive: `in Moscow's view`; whom *their* stands for is less sure.
    const joins = ({ start, modifier }: ActorMention) => !modifier && (pos[start - 1] === Pos.CCONJ || (pos[start - 1] === Pos.PUNCT && pos[span.end - 1] !== Pos.PUNCT));
    const all = this.cast.mentionsIn(sentence).filter((mention) => mention.start >= first.start && mention.end <= span.end && (mention === first ? !mention.modifier || sentence.tokens.words[mention.start] !== 'their' : joins(mention)));
    const plural = all.filter((mention) => mention.start === first.start);
    const joined = plural.length > 1 ? plural : all.filter((mention) => this.isCoordinated(sentence, first, mention));
    const sources: NamedSource[] = [];
    for (const mention of joined) {
      const actor = this.cast.actor(mention.actorId);
      if (actor === undefined) continue;
      const written = forms.slice(mention.start, mention.end).join(' ').replaceAll(' \'s', '\'s');
      const bare = written.replace(/^(?:the|an?|its|their|his|her) /i, '');
      // `the UN envoy`: one who speaks for the body that the mention stands for.
      const person = mention.form === 'nominal' ? mention.head : pos[mention.end - 1] === Pos.NOUN ? mention.end - 1 : -1;
      const officials = person < 0 ? undefined : this.lexicon.nouns.get(sentence.tokens.lemmas[person]);
      const phrase = mention === first && joined.length === 1 ? [...new Set([span, { start: span.start, end: mention.end }].flatMap((part) => this.wording.all(sentence, part)))] : [];
      if (actor.type === 'person') sources.push({ ...span2(mention), name: actor.name, aliases: [...new Set([written, ...actor.aliases])], type: 'person', basis: mention.basis });
      else if (officials !== undefined) sources.push({ ...span2(mention), name: bare, aliases: phrase, type: officials.sourceType, basis: officials.id });
      else sources.push({ ...span2(mention), aliases: [...properTail(forms, mention), ...phrase], name: mention.form === 'name' ? this.wording.quote(sentence, mention) : (actor.aliases.find((alias) => /^\p{Lu}/u.test(alias)) ?? actor.name), type: 'organization', basis: mention.basis });
    }
    return sources;
  }

  private isCoordinated(sentence: AnalysedSentence, first: ActorMention, mention: ActorMention): boolean {
    if (mention === first) return true;
    const { pos, words } = sentence.tokens;
    for (let i = first.end; i < mention.start; i++) if (pos[i] !== Pos.CCONJ && words[i] !== ',' && words[i] !== 'the') return false;
    return true;
  }
}

const span2 = ({ start, end }: TokenSpan): TokenSpan => ({ start, end });
