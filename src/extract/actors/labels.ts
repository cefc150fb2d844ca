/** Whose words a paragraph gives, where a label in front of it says so: `Le Monde: …`, `Vijesti (p. 3): …`, `A (Mammadova): …`. */
import type { AnalysedDocument } from '../document.js';
import { findName, internSentence, type ActorLexicon } from './gazetteer.js';
import type { VoiceLabel } from './mention.js';
import type { Draft, Registry } from './registry.js';

/** The name of an unknown outlet, or of who is interviewed, is not longer, in words. */
const LONGEST = 4;
/** Titles of briefs that sum up what others write. */
const DIGEST = /\b(?:press|media|newspapers?)\b/i;

/** Labels of a conversation; by itself the name of a person in front of a paragraph may only say what it is about. */
const TURN = /^[AQ](?: \(|$)/;
const LETTER = /\p{L}/u;
const QUESTION = /^Q(?: \(|$)/;
const FORENAME = /^\p{Lu}[\p{L}'\u2019.-]+$/u;
/** What ends a name, blanks aside. */
const NAME_BREAK = /[^\p{L}'\u2019.-]/u;
const MOST_FORENAMES = 3;
/** Code units that they take at most. */
const LONGEST_FORENAMES = 80;
/** A label of answers that leaves out whose they are. */
const ANSWER = 'A';
/** How briefs say that somebody gave an interview: `She talked to the Bulletin`, `an interview with`, `we spoke to`. */
const TALK = /\b(?:(?:we|i) (?:spoke|talked) (?:to|with)|interview(?:ed)?(?: with)?|conversation with|(?:talk|speak)s? (?:to|with)|(?:talked|spoke|sat down) (?:to|with))\b/i;
/** Of these, the ones behind which it is told whom somebody asked. */
const BY_OTHERS = /^(?:we|i|interview|conversation)\b|^interview/i;
/** A surname or a full name in front of an answer. */
const SPEAKER = /^\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019.-]+){0,3}$/u;

interface Reading {
  readonly voice: VoiceLabel;
  /** Whether the brief or the lexicon knows the name. */
  readonly known: boolean;
}

class LabelReader {
  constructor(
    private readonly text: string,
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
  ) {}

  /**
   * @param label what stands in front of a paragraph, from code unit `start` on
   * @param dialogue whether the brief gives a conversation
   * @param answers whether a question stands right in front
   * @param interviewed who gives the answers of the brief that have no name in front
   */
  read(label: string, start: number, dialogue: boolean, answers: boolean, interviewed: Draft | null): Reading | null {
    const [name, bracket = ''] = label.split('(', 2).map((part) => part.replace(')', '').trim());
    if (label === ANSWER && interviewed !== null) return { known: true, voice: personLabel(label, start, interviewed.name, [...interviewed.aliases.values()]) };
    const speaker = TURN.test(label) ? bracket : name;
    const at = start + label.indexOf(speaker);
    return (dialogue ? this.speaker(speaker, at) : null) ?? (answers && SPEAKER.test(speaker) && !TURN.test(speaker) ? this.stranger(speaker, at) : null) ?? this.outlet(name, start);
  }

  /** Who answers, though nothing else tells of them: by the name that the brief introduces them with, `Hanneke Vos` for `Vos`. */
  private stranger(name: string, start: number): Reading {
    const forenames = this.forenamesOf(name);
    return { known: true, voice: personLabel(name, start, forenames + name, forenames === '' ? [] : [name]) };
  }

  /** The person that a brief introduces, in front of its first question, as one who talked to somebody. */
  interviewed(intro: string): Draft | null {
    const talk = TALK.exec(intro);
    if (talk === null) return null;
    const before = this.lastPerson(intro.slice(0, talk.index));
    const behind = this.lastPerson(intro.slice(talk.index, talk.index + talk[0].length + LONGEST_FORENAMES).split('\n')[0]);
    return BY_OTHERS.test(talk[0]) ? (behind ?? before) : (before ?? behind);
  }

  /** The person whose full name stands last in a text. */
  private lastPerson(text: string): Draft | null {
    const words = text.split(NAME_BREAK);
    for (let end = words.length; end > 1; end--) {
      for (let from = Math.max(0, end - LONGEST); from + 1 < end; from++) {
        const draft = this.registry.get(this.registry.named(words.slice(from, end).join(' ')) ?? '');
        if (draft?.type === 'person') return draft;
      }
    }
    return null;
  }

  /** What stands in front of a surname where the brief gives the full name; empty where it never does. */
  private forenamesOf(surname: string): string {
    const { text } = this;
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      const found = LETTER.test(text.charAt(at + surname.length)) ? '' : forenamesAt(text.slice(Math.max(0, at - LONGEST_FORENAMES), at));
      if (found !== '') return found;
    }
    return '';
  }

  private speaker(name: string, start: number): Reading | null {
    if (name === '') return null;
    const id = this.registry.named(name) ?? this.registry.bySurname(name.split(' ').at(-1) ?? name)?.id;
    const draft = id === undefined ? undefined : this.registry.get(id);
    if (draft?.type !== 'person') return null;
    return { known: true, voice: personLabel(name, start, draft.name, [...draft.aliases.values()]) };
  }

  private outlet(name: string, start: number): Reading | null {
    const forms = this.lexicon.tokenize(name);
    const words = forms.map((form) => form.toLowerCase());
    const interned = internSentence(this.lexicon, { words, lemmas: words });
    const hit = findName(this.lexicon, { forms, words, titleCase: false }, interned, 0, false);
    if (hit === null) {
      const named = forms.length > 0 && forms.length <= LONGEST && name.length > 1 && forms.every((form) => /^[\p{Lu}\d]/u.test(form));
      return named && this.lexicon.nouns.longest(interned, 0) === null ? { known: false, voice: outletLabel(name, start, name, 'rule.source.label') } : null;
    }
    const entry = hit.end === forms.length ? hit.senses.find((sense) => sense.entry.type === 'outlet')?.entry : undefined;
    return entry === undefined ? null : { known: true, voice: outletLabel(name, start, entry.name, entry.id) };
  }
}

/** Up to three capitalised words at the end of a text that ends with a blank: `Hanneke `. */
const forenamesAt = (before: string): string => {
  const words = before.split(' ');
  if (words.pop() !== '') return '';
  let found = '';
  for (let count = 0; count < MOST_FORENAMES; count++) {
    const parts = (words.pop() ?? '').split(NAME_BREAK);
    const name = parts.at(-1) ?? '';
    if (!FORENAME.test(name)) break;
    found = `${name} ${found}`;
    if (parts.length > 1) break;
  }
  return found;
};

const personLabel = (text: string, start: number, name: string, aliases: string[]): VoiceLabel => ({ start, end: start + text.length, name, aliases, type: 'person', basis: 'rule.source.label' });
const outletLabel = (text: string, start: number, name: string, basis: string): VoiceLabel => ({ start, end: start + text.length, name, aliases: name === text ? [] : [text], type: 'outlet', basis });

/**
 * By index of the block. An unknown name is taken for an outlet where known ones label other paragraphs, or the title promises the press.
 * @param registry the persons of the brief
 */
export const readVoiceLabels = ({ text, structure }: AnalysedDocument, lexicon: ActorLexicon, registry: Registry): ReadonlyMap<number, VoiceLabel> => {
  const reader = new LabelReader(text, lexicon, registry);
  const { title } = structure;
  const found = structure.blocks.flatMap(({ label }, index) => (label === null ? [] : [{ index, start: label.start, label: text.slice(label.start, label.end) }]));
  const dialogue = found.some(({ label }) => TURN.test(label));
  const firstQuestion = found.find(({ label }) => QUESTION.test(label));
  const interviewed = firstQuestion === undefined ? null : reader.interviewed(text.slice(0, firstQuestion.start));
  const readings = found.flatMap(({ index, start, label }, nth) => {
    const before = found[nth - 1];
    const answers = before !== undefined && before.index === index - 1 && QUESTION.test(before.label);
    const reading = reader.read(label, start, dialogue, answers, interviewed);
    return reading === null ? [] : [{ index, ...reading }];
  });
  const ofPress = (title !== null && DIGEST.test(text.slice(title.start, title.end))) || readings.some(({ voice, known }) => known && voice.type === 'outlet');
  const voices = new Map(readings.filter(({ known }) => known || ofPress).map(({ index, voice }) => [index, voice]));
  if (dialogue) found.forEach(({ index }, nth) => goOn(structure.blocks, voices, index, found[nth + 1]?.index ?? index));
  return voices;
};

/** Gives a person's voice to the paragraphs without a label between theirs and the next label: an answer goes on until somebody else speaks. */
const goOn = (blocks: AnalysedDocument['structure']['blocks'], voices: Map<number, VoiceLabel>, from: number, to: number): void => {
  const voice = voices.get(from);
  if (voice?.type !== 'person') return;
  for (let index = from + 1; index < to && blocks[index].kind === 'paragraph'; index++) voices.set(index, voice);
};
