/** Who speaks inside quotation marks: `"We will not be bullied," the president said` is said for his state. */
import { SPEAKING } from './unknown.js';
import type { SentenceState } from './sentenceState.js';
import { verbBehind, type View } from './view.js';

const FIRST_PERSON: ReadonlyMap<string, 'singular' | 'plural'> = new Map([
  ['we', 'plural'], ['us', 'plural'], ['our', 'plural'], ['ours', 'plural'], ['ourselves', 'plural'],
  ['i', 'singular'], ['me', 'singular'], ['my', 'singular'], ['mine', 'singular'], ['myself', 'singular'],
]);
const OWNING = new Set(['our', 'my']);

/** A quotation may go on over several sentences of a block. */
export interface Speech {
  block: number;
  open: boolean;
  speaker: string | null;
}

export interface FirstPerson {
  readonly id: string;
  readonly possessive: boolean;
}

/** Whether a token stands next to a verb of speaking that it is the subject of. */
const speaks = (view: View, start: number, end: number): boolean => {
  const { lemmas } = view.analysed.tokens;
  const verb = verbBehind(view, end);
  return (verb >= 0 && SPEAKING.has(lemmas[verb])) || SPEAKING.has(lemmas[start - 1] ?? '');
};

export class SpeechReader {
  /** 1 inside quotation marks. */
  private readonly quoted: Uint8Array;

  constructor(
    private readonly state: SentenceState,
  ) {
    const { view, context } = state;
    const { speech } = context;
    this.quoted = new Uint8Array(view.length);
    const block = view.analysed.blockIndex;
    if (speech.block !== block) Object.assign(speech, { block, open: false, speaker: null });
    for (let i = 0; i < view.length; i++) {
      if (view.words[i] === '"') speech.open = !speech.open;
      this.quoted[i] = speech.open ? 1 : 0;
    }
  }

  /** Looks for the sentence's speaker among the actors outside of its quotations. */
  readSpeaker(): void {
    const { context, sentence, view } = this.state;
    const speaker = context.discourse.in(sentence).find(({ start, end, ids, modifier }) => ids.length === 1 && !modifier && this.quoted[start] === 0 && speaks(view, start, end));
    if (speaker !== undefined) context.speech.speaker = speaker.ids[0];
  }

  /** Who the word at `at` stands for: a speaker himself, or the state or body that he speaks for. */
  firstPerson(at: number): FirstPerson | null {
    const { view, context } = this.state;
    const word = view.words[at];
    const number = FIRST_PERSON.get(word);
    const { speaker } = context.speech;
    if (number === undefined || speaker === null || this.quoted[at] === 0) return null;
    const person = context.registry.typeOf(speaker) === 'person';
    if (number === 'singular') return person ? { id: speaker, possessive: OWNING.has(word) } : null;
    const state = context.registry.stateOf(speaker);
    if (!person) return { id: speaker, possessive: OWNING.has(word) };
    return state === null ? null : { id: context.registry.addState(state), possessive: OWNING.has(word) };
  }
}
