/** Who speaks inside quotation marks: `"We will not be bullied," the president said` is said for his state. */
import type { Candidate } from './discourse.js';
import type { ScanContext, SentenceState } from './sentenceState.js';
import { SPEAKING } from './unknown.js';
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
  speaker: Speaker | null;
  /** First persons whose speaker is named only behind the quotation. */
  waiting: FirstPerson[];
}

interface Speaker {
  readonly id: string;
  /** The body that a person is introduced with: `Gecamines spokesman Jean Moke`. */
  readonly body: string | null;
}

interface FirstPerson {
  readonly state: SentenceState;
  readonly at: number;
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
    if (speech.block !== block) Object.assign(speech, { block, open: false, speaker: null, waiting: [] });
    for (let i = 0; i < view.length; i++) {
      if (view.words[i] === '"') speech.open = !speech.open;
      this.quoted[i] = speech.open ? 1 : 0;
    }
  }

  /** Looks for the sentence's speaker among the actors outside of its quotations. */
  readSpeaker(): void {
    const { context, sentence, view } = this.state;
    const speaker = context.discourse.in(sentence).find(({ start, end, ids, modifier }) => ids.length === 1 && !modifier && this.quoted[start] === 0 && speaks(view, start, end));
    if (speaker !== undefined) context.speech.speaker = { id: speaker.ids[0], body: this.bodyOf(speaker) };
  }

  /** Reads a first person in a quotation, now or, if its speaker has not been named yet, when the quotation ends. */
  readFirstPerson(at: number): boolean {
    const { view, context: { speech } } = this.state;
    if (!FIRST_PERSON.has(view.words[at]) || this.quoted[at] === 0) return false;
    if (speech.speaker === null) speech.waiting.push({ state: this.state, at });
    else emitFor(speech.speaker, { state: this.state, at });
    return true;
  }

  /** At the end of the sentence: `"We will not yield," he said` has its speaker only now. */
  settle(): void {
    const { speech } = this.state.context;
    if (speech.waiting.length === 0) return;
    if (speech.speaker === null) this.readSpeaker();
    const { speaker } = speech;
    if (speaker === null && speech.open) return;
    if (speaker !== null) for (const person of speech.waiting) emitFor(speaker, person);
    speech.waiting = [];
  }

  /** The body that a person's title opens with: `Libre spokesman Tulio Andino`. */
  private bodyOf({ start, end, ids }: Candidate): string | null {
    const { context: { registry }, view } = this.state;
    if (registry.typeOf(ids[0]) !== 'person') return null;
    let at = start;
    while (at < end && view.capital[at] === 1) at++;
    const body = at < end ? registry.named(this.state.textOf(start, Math.max(at, start + 1))) : undefined;
    const type = body === undefined ? null : registry.typeOf(body);
    return body !== undefined && (type === 'organization' || type === 'group') ? body : null;
  }
}

/** Who a first person stands for: the speaker himself, or the state or body that he speaks for. */
const meantBy = (speaker: Speaker, number: 'singular' | 'plural', { registry }: ScanContext): string | null => {
  if (registry.typeOf(speaker.id) !== 'person') return number === 'plural' ? speaker.id : null;
  if (number === 'singular') return speaker.id;
  const state = registry.stateOf(speaker.id);
  return speaker.body ?? (state === null ? null : registry.addState(state));
};

const emitFor = (speaker: Speaker, { state, at }: FirstPerson): void => {
  const word = state.view.words[at];
  const number = FIRST_PERSON.get(word);
  const id = number === undefined ? null : meantBy(speaker, number, state.context);
  if (id !== null) state.emit([id], { start: at, end: at + 1, head: at, form: 'pronoun', modifier: OWNING.has(word), basis: 'rule.actor.pronoun.speaker' }, false);
};
