/** Whose words a paragraph gives, where a label in front of it says so: `Le Monde: …`, `Vijesti (p. 3): …`, `A (Mammadova): …`. */
import type { AnalysedDocument } from '../document.js';
import { findName, internSentence, type ActorLexicon } from './gazetteer.js';
import type { VoiceLabel } from './mention.js';
import type { Registry } from './registry.js';

/** The name of an unknown outlet is not longer, in words. */
const LONGEST = 4;
/** Titles of briefs that sum up what others write. */
const DIGEST = /\b(?:press|media|newspapers?)\b/i;

/** Labels of a conversation; by itself the name of a person in front of a paragraph may only say what it is about. */
const TURN = /^[AQ](?: \(|$)/;

/** `open` is a name that the lexicon does not know. */
type Reading = VoiceLabel | 'open' | 'other';

class LabelReader {
  constructor(
    private readonly lexicon: ActorLexicon,
    private readonly registry: Registry,
  ) {}

  /**
   * @param label what stands in front of a paragraph, from code unit `start` on
   * @param dialogue whether the brief gives a conversation
   */
  read(label: string, start: number, dialogue: boolean): Reading {
    const [name, bracket = ''] = label.split('(', 2).map((part) => part.replace(')', '').trim());
    const speaker = TURN.test(label) ? bracket : name;
    return (dialogue ? this.speaker(speaker, start + label.indexOf(speaker)) : null) ?? this.outlet(name, start);
  }

  private speaker(name: string, start: number): VoiceLabel | null {
    if (name === '') return null;
    const id = this.registry.named(name) ?? this.registry.bySurname(name.split(' ').at(-1) ?? name)?.id;
    const draft = id === undefined ? undefined : this.registry.get(id);
    if (draft?.type !== 'person') return null;
    return { start, end: start + name.length, name: draft.name, aliases: [...draft.aliases.values()], type: 'person', basis: 'rule.source.label' };
  }

  private outlet(name: string, start: number): Reading {
    const forms = this.lexicon.tokenize(name);
    const words = forms.map((form) => form.toLowerCase());
    const interned = internSentence(this.lexicon, { words, lemmas: words });
    const hit = findName(this.lexicon, { forms, words, titleCase: false }, interned, 0, false);
    if (hit === null) {
      const named = forms.length > 0 && forms.length <= LONGEST && name.length > 1 && forms.every((form) => /^[\p{Lu}\d]/u.test(form));
      return named && this.lexicon.nouns.longest(interned, 0) === null ? 'open' : 'other';
    }
    const entry = hit.end === forms.length ? hit.senses.find((sense) => sense.entry.type === 'outlet')?.entry : undefined;
    return entry === undefined ? 'other' : outletLabel(name, start, entry.name, entry.id);
  }
}

const outletLabel = (text: string, start: number, name: string, basis: string): VoiceLabel => ({ start, end: start + text.length, name, aliases: name === text ? [] : [text], type: 'outlet', basis });

/**
 * By index of the block. An unknown name is taken for an outlet where known ones label other paragraphs, or the title promises the press.
 * @param registry the persons of the brief
 */
export const readVoiceLabels = ({ text, structure }: AnalysedDocument, lexicon: ActorLexicon, registry: Registry): ReadonlyMap<number, VoiceLabel> => {
  const reader = new LabelReader(lexicon, registry);
  const { title } = structure;
  const found = structure.blocks.flatMap(({ label }, index) => (label === null ? [] : [{ index, start: label.start, label: text.slice(label.start, label.end) }]));
  const dialogue = found.some(({ label }) => TURN.test(label));
  const labels = found.map((each) => ({ ...each, reading: reader.read(each.label, each.start, dialogue) }));
  const ofPress = (title !== null && DIGEST.test(text.slice(title.start, title.end))) || labels.some(({ reading }) => typeof reading !== 'string' && reading.type === 'outlet');
  const voices = new Map<number, VoiceLabel>();
  for (const { index, start, label, reading } of labels) {
    const name = label.split('(', 1)[0].trimEnd();
    if (typeof reading !== 'string') voices.set(index, reading);
    else if (reading === 'open' && ofPress) voices.set(index, outletLabel(name, start, name, 'rule.source.label'));
  }
  return voices;
};
