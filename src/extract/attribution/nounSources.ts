/** Sources that are no actors known before: described people, documents and their makers, names without more. */
import { Pos, VerbForm } from '../../language/index.js';
import type { SourceType } from '../../schema/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { Cast } from './cast.js';
import type { AttributionLexicon } from './compile.js';
import type { NamedSource } from './namedSource.js';
import { behindName, properTail, TIMES } from './nounPhrases.js';
import { OUTLET_NOUNS, type Outlets } from './outlets.js';
import type { Wording } from './wording.js';

/** Nouns for people by what they do. */
const AGENTIVE = /(?:er|or|ist|ian|man|woman|person)$/;
/** Nouns for people that the lexicon has as a population, a polity or not at all. */
const PERSONS = new Set(['member', 'teacher', 'businesswoman']);
/** Prepositions that belong to the name of a source: `officials at NATO headquarters`, `press reports from Beirut`. */
const CARRIED = new Set(['of', 'from', 'by', 'in', 'at', 'with', 'close', 'to', 'near']);
/** Nouns whose *for* says whose they are: `a spokesperson for the ministry`. */
const SPEAKS_FOR = /^(?:spokes(?:man|woman|person|people|men|women)|lawyers?|counsel|advisers?|advisors?|representatives?|attorneys?)$/;
/** `according to plan`, `according to the rules`: what things go by, not who says so. */
const NO_SOURCE = new Set('plan schedule law rule need size ability constitution charter treaty agreement principle tradition population age rank taste merit timetable script criterion standard'.split(' '));

/** Tokens of a title in front of a name: `Rear Admiral`, `the retired colonel`. */
const LONGEST_TITLE = 3;

export class NounSources {
  constructor(
    private readonly lexicon: AttributionLexicon,
    private readonly outlets: Outlets,
    private readonly cast: Cast,
    private readonly wording: Wording,
  ) {}

  /** `Asmara's spokesman, Tesfai Berhane, said`: a description with the name of who it is behind a comma. */
  apposed(sentence: AnalysedSentence, { start, end }: TokenSpan): NamedSource | null {
    const { words, pos, lemmas } = sentence.tokens;
    // `One of them, Mangalore Refinery, told`
    const counted = words[start] === 'one' && words[start + 1] === 'of';
    if (words[end] !== ',' || (!counted && pos[end - 1] !== Pos.NOUN && pos[end - 1] !== Pos.PROPN)) return null;
    // `the author of the study, Jane Okello,`: the noun that is described stands in front of *of*.
    let last = start;
    while (last < end && pos[last] !== Pos.ADP) last++;
    if (last === start) return null;
    if (counted) return this.behindComma(sentence, { start, end }, true);
    const head = pos[last - 1] === Pos.NOUN ? lemmas[last - 1] : words[last - 1];
    const type = this.lexicon.nouns.get(head)?.sourceType;
    if (type !== 'person' && type !== 'unnamed' && !AGENTIVE.test(head)) return null;
    // `The Director of Intelligence, Department of State,`: a person's post, and where it is.
    return this.behindComma(sentence, { start, end }, type !== 'person');
  }

  /**
   * The name between the comma behind a description and the next one, with a title or without.
   * @param body whether a body can be described so
   */
  private behindComma(sentence: AnalysedSentence, description: TokenSpan, body: boolean): NamedSource | null {
    const { words } = sentence.tokens;
    const start = description.end + 1;
    const closes = (at: number): boolean => words[at] === ',' || words[at] === undefined || words[at] === '.' || words[at] === '"';
    const mention = this.cast.mentionsIn(sentence).find(({ form, start: from, end }) => form === 'name' && from >= start && from - start <= LONGEST_TITLE && closes(end));
    const actor = mention === undefined || words.indexOf(',', start) < mention.start ? undefined : this.cast.actor(mention.actorId);
    const aliases = this.wording.all(sentence, description);
    const person = actor?.type === 'person';
    if (mention !== undefined && actor !== undefined && (person || (body && mention.start === start && (actor.type === 'organization' || actor.type === 'group')))) {
      return { start: mention.start, end: mention.end, name: actor.name, aliases: [...aliases, ...actor.aliases], type: person ? 'person' : 'organization', basis: 'rule.source.apposed' };
    }
    const end = behindName(sentence, start);
    if (end - start < 2 || !closes(end)) return null;
    const span = { start, end };
    return { ...span, name: this.wording.quote(sentence, span), aliases, type: 'person', basis: 'rule.source.apposed' };
  }

  /** `pollster Suda Wongchai`: a person by name behind a noun for what they do. */
  described(sentence: AnalysedSentence, { start, end }: TokenSpan): NamedSource[] | null {
    const { pos, lemmas } = sentence.tokens;
    let name = end;
    while (name > start && pos[name - 1] === Pos.PROPN) name--;
    const noun = name - 1;
    if (end - name < 2 || noun < start || pos[noun] !== Pos.NOUN || !(this.lexicon.nouns.get(lemmas[noun])?.sourceType === 'unnamed' || AGENTIVE.test(lemmas[noun]))) return null;
    const span = { start: name, end };
    return [{ ...span, name: this.wording.quote(sentence, span), type: 'person', basis: 'rule.source.described' }];
  }

  from(sentence: AnalysedSentence, span: TokenSpan, evidence: boolean, anyone: boolean): NamedSource[] {
    const { words, lemmas, pos, forms } = sentence.tokens;
    let end = span.start;
    while (end < span.end && pos[end] !== Pos.ADP && pos[end] !== Pos.CCONJ && (pos[end] !== Pos.PUNCT || (words[end] === '-' && end > span.start))) end++;
    const bare = { start: span.start, end };
    const carried = pos[end] === Pos.ADP && (CARRIED.has(words[end]) || (words[end] === 'for' && SPEAKS_FOR.test(words[end - 1] ?? '')));
    // `people familiar with the talks`: the head stands in front of what describes it.
    while (end - 1 > span.start && pos[end - 1] === Pos.ADJ && pos[end - 2] === Pos.NOUN) end--;
    const whole = carried ? span : bare;
    const source = (type: SourceType, basis: string): NamedSource[] => {
      const owners = type === 'document' ? [...this.ownerOf(sentence, bare), ...this.makersOf(sentence, { start: bare.end, end: span.end })] : [];
      const names = [whole, bare, { start: bare.start, end }].flatMap((part) => this.wording.all(sentence, part)).concat(properTail(forms, bare), owners);
      return [{ ...whole, name: names[0], aliases: [...new Set(names)], type, basis }];
    };
    if (OUTLET_NOUNS.has(lemmas[end - 1]) && words[span.start - 1] === 'the' && end - span.start === 1) {
      const outlet = this.outlets.last(sentence.index);
      if (outlet !== null) return [{ ...outlet, ...bare, basis: 'rule.source.outlet-noun' }];
    }
    for (let i = end - 1; i >= span.start; i--) {
      const noun = this.lexicon.nouns.get(lemmas[i]) ?? this.lexicon.nouns.get(words[i]);
      if (noun === undefined) continue;
      return evidence && noun.sourceType !== 'document' ? [] : source(noun.sourceType, noun.id);
    }
    if (evidence || end === span.start) return [];
    if (this.lexicon.people.has(lemmas[end - 1]) || (PERSONS.has(lemmas[end - 1]) && pos[end - 1] === Pos.NOUN)) return source('unnamed', 'rule.source.noun');
    if (/^\p{Lu}/u.test(forms[span.start]) && pos[span.start] === Pos.PROPN) {
      let titled = span.start;
      while (titled + 1 < end && this.lexicon.titles.has(words[titled].replace(/\.$/, ''))) titled++;
      return titled === span.start ? source('organization', 'rule.source.name') : [{ start: titled, end, name: this.wording.quote(sentence, { start: titled, end }), type: 'person', basis: 'rule.source.described' }];
    }
    return anyone && pos[end - 1] === Pos.NOUN && !NO_SOURCE.has(lemmas[end - 1]) && !TIMES.test(lemmas[end - 1]) ? source('unnamed', 'rule.source.noun') : [];
  }

  /** The body in front of its document, by which the document is known as well: `Afrobarometer` for `an Afrobarometer survey`. */
  private ownerOf(sentence: AnalysedSentence, { start, end }: TokenSpan): string[] {
    const owner = this.cast.mentionsIn(sentence).find((mention) => mention.start === start && mention.end < end && mention.form === 'name' && this.cast.actor(mention.actorId)?.type === 'organization');
    // `CBB data`: an acronym that nothing else tells of.
    const acronym = end > start + 1 && /^\p{Lu}{2,}$/u.test(sentence.tokens.forms[start]) ? { start, end: start + 1 } : undefined;
    const named = owner ?? acronym;
    return named === undefined ? [] : [this.wording.quote(sentence, named)];
  }

  /** Whose document it is, by whom it is known as well: `NIDA` for `a January survey by NIDA`, `the Ministry of Trade` for its figures. */
  private makersOf(sentence: AnalysedSentence, { start, end }: TokenSpan): string[] {
    const { words, pos, forms, verbForms } = sentence.tokens;
    const made = verbForms[start] === VerbForm.Participle || verbForms[start] === VerbForm.Past;
    const by = words.slice(start, end).indexOf('by');
    const behind = words[start] === 'of' || words[start] === 'from';
    if (by < 0 ? !behind : by > 0 && !behind && !made && words[start] !== 'on' && words[start] !== 'among') return [];
    let from = start + Math.max(by, 0) + 1;
    while (from < end && pos[from] === Pos.DET) from++;
    // `by Ghana's Water Board`: the body, not whose it is.
    if (words[from + 1] === '\'s' && /^\p{Lu}/u.test(forms[from + 2] ?? '')) from += 2;
    let to = Math.min(end, behindName(sentence, from));
    // `the Caucasus Barometer`: nouns in capitals are part of it.
    while (to < end && /^\p{Lu}/u.test(forms[to])) to++;
    if (to === from) return [];
    // `the Ministry of Trade`: a body whose name goes on behind a preposition.
    const body = this.cast.mentionsIn(sentence).find((mention) => mention.start <= from && from < mention.end && mention.end > to && mention.form === 'name' && mention.end <= end);
    return [this.wording.quote(sentence, { start: from, end: to }), ...(body === undefined ? [] : [this.wording.quote(sentence, { start: from, end: body.end })])];
  }
}
